import { useMemo } from "react";
import type { Test } from "../../../core/filter/filter.ts";
import { ACCOUNT_TYPES } from "../../../core/network/network.ts";
import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { PickList, type Pick } from "../../controls/PickList.tsx";
import { attributeOf } from "../../state/columns.ts";
import { useTular, useWords, type Words } from "../../state/useStore.ts";
import { communityWords } from "./filterWords.ts";
import type { People } from "../usePeople.ts";
import { termName } from "../words.ts";

type PickedTest = Test & { kind: "words" | "community" | "account" | "layer" | "set" };

interface FilterPicksProps {
  readonly people: People;
  readonly test: PickedTest;
  readonly onChange: (test: Test) => void;
}

/** Clauses that are chosen from a list. */
export function FilterPicks({ people, test, onChange }: FilterPicksProps) {
  const words = useWords();
  const { filters } = words.texts;
  const sets = useTular((state) => state.filters.sets);
  const column = test.kind === "words" ? test.column : undefined;
  const items = useMemo((): Pick[] => {
    switch (test.kind) {
      case "words":
        return wordItems(people, column ?? "", words);
      case "community":
        return communityItems(people, words);
      case "account":
        return ACCOUNT_TYPES.map((type) => ({ value: type, label: filters.accounts[type] }));
      case "layer":
        return (["follows", "shares"] as const).map((layer) => ({ value: layer, label: filters.layers[layer] }));
      case "set":
        return sets.map(({ id, name, rows }) => ({
          value: String(id),
          label: people.textOf(name),
          count: words.formats.count(rows.length),
        }));
    }
  }, [test.kind, column, people, words, filters, sets]);
  const label = { words: termName(column ?? "", words), community: filters.community, account: filters.account, layer: filters.layer };
  return (
    <PickList
      label={test.kind === "set" ? filters.set : label[test.kind]}
      items={items}
      chosen={new Set(chosenIn(test))}
      isSingle={test.kind === "layer" || test.kind === "set"}
      words={{ search: filters.searchWords, none: filters.noWords }}
      onChange={(chosen) => onChange(withChosen(test, [...chosen]))}
    />
  );
}

/** The most frequent words first. */
function wordItems(people: People, column: string, { texts, formats }: Words): Pick[] {
  const attribute = attributeOf(people.holding.network, column);
  if (attribute?.kind !== "text") return [];
  const shown = people.wordsOf(attribute);
  const counts = new Uint32Array(attribute.words.length);
  for (let row = 0; row < attribute.codes.length; row++) {
    const code = attribute.codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return attribute.words
    .map((word, code) => ({ word, shown: shown[code] ?? word, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || formats.compare(a.shown, b.shown))
    .map(({ word, shown: label, count }) => ({ value: word, label: label || texts.filters.nothingSaid, count: formats.count(count) }));
}

/** People who are alone are in no community. */
function communityItems(people: People, words: Words): Pick[] {
  const { sizes } = people.communities;
  const alone = people.holding.network.people.count - sizes.reduce((sum, size) => sum + size, 0);
  const items = sizes.map((size, community) => ({
    value: String(community),
    label: communityWords(community, people, words),
    count: words.formats.count(size),
    mark: <CommunityDot community={community} />,
  }));
  return alone === 0 ? items : [...items, { value: "-1", label: words.texts.filters.noCommunity, count: words.formats.count(alone) }];
}

function chosenIn(test: PickedTest): readonly string[] {
  switch (test.kind) {
    case "words":
      return test.words;
    case "community":
      return test.communities.map(String);
    case "account":
      return test.types;
    case "layer":
      return [test.layer];
    case "set":
      return [String(test.set)];
  }
}

function withChosen(test: PickedTest, chosen: readonly string[]): Test {
  switch (test.kind) {
    case "words":
      return { ...test, words: chosen };
    case "community":
      return { ...test, communities: chosen.map(Number).sort((a, b) => a - b) };
    case "account":
      return { ...test, types: ACCOUNT_TYPES.filter((type) => chosen.includes(type)) };
    case "layer":
      return { ...test, layer: chosen[0] === "shares" ? "shares" : "follows" };
    case "set":
      return { ...test, set: Number(chosen[0]) };
  }
}
