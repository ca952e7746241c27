/** What the open network can be filtered by, and how each clause begins before anything is chosen. */
import type { HandSet, Test } from "../../../core/filter/filter.ts";
import { attributeId, personMeasures, valuesOf } from "../../state/columns.ts";
import { nameColumn } from "../../state/people.ts";
import type { Words } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { termName } from "../words.ts";

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly start: Test;
}

export interface ChoiceGroups {
  readonly people: readonly Choice[];
  readonly numbers: readonly Choice[];
  readonly attributes: readonly Choice[];
}

/** @param chosen rows that are selected just now. */
export function choicesOf(people: People, sets: readonly HandSet[], chosen: readonly number[], words: Words): ChoiceGroups {
  const { network } = people.holding;
  const { filters } = words.texts;
  const named = nameColumn(people.holding);
  const number = (column: string): Choice => ({
    key: column,
    name: termName(column, words),
    start: { kind: "number", column, from: null, to: null },
  });
  const [set] = sets;
  const about: (Choice | false)[] = [
    people.communities.count > 0 && { key: "community", name: filters.community, start: { kind: "community", communities: [] } },
    network.people.type.some((type) => type > 0) && { key: "account", name: filters.account, start: { kind: "account", types: [] } },
    network.follows.count > 0 &&
      network.shares.count > 0 && { key: "layer", name: filters.layer, start: { kind: "layer", layer: "follows" } },
    network.shares.count > 0 && {
      key: "actions",
      name: filters.actions,
      start: { kind: "actions", part: "acted", kinds: null, fromMs: null, toMs: null },
    },
    { key: "near", name: filters.near, start: { kind: "near", people: chosen, steps: 1, course: "along" } },
    set !== undefined && { key: "set", name: filters.set, start: { kind: "set", set: set.id } },
  ];
  return {
    people: about.filter((choice) => choice !== false),
    numbers: personMeasures()
      .filter(({ id }) => valuesOf(people.holding, id) !== undefined)
      .map(({ id }) => number(id)),
    attributes: network.people.attributes
      .filter((attribute) => attribute !== named && !people.isWithheld(attribute))
      .map((attribute) =>
        attribute.kind === "number"
          ? number(attributeId(attribute))
          : {
              key: attributeId(attribute),
              name: attribute.name,
              start: { kind: "words", column: attributeId(attribute), words: [] },
            },
      ),
  };
}

/** Does a test ask for anything at all? */
export function isComplete(test: Test): boolean {
  switch (test.kind) {
    case "number":
      return test.from === null || test.to === null || test.from <= test.to;
    case "words":
      return test.words.length > 0;
    case "community":
      return test.communities.length > 0;
    case "account":
      return test.types.length > 0;
    case "actions":
      return test.kinds === null || test.kinds.length > 0;
    case "near":
      return test.people.length > 0;
    case "layer":
    case "set":
      return true;
  }
}
