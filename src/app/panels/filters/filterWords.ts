/** A clause of the filter as a sentence in two parts: what it is about, and what is asked of it. */
import type { ActionsTest, Clause, HandSet } from "../../../core/filter/filter.ts";
import type { Range } from "../../controls/bins.ts";
import { attributeOf } from "../../state/columns.ts";
import type { Words } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";
import { columnFormat, termName } from "../words.ts";

export interface ClauseWords {
  readonly subject: string;
  readonly value: string;
}

type Sets = readonly HandSet[];

export function clauseWords({ test, isNegated }: Clause, people: People, sets: Sets, words: Words): ClauseWords {
  const { filters } = words.texts;
  const is = (name: string) => (isNegated ? filters.isNot(name) : filters.is(name));
  switch (test.kind) {
    case "number":
      return { subject: is(termName(test.column, words)), value: rangeWords(test, columnFormat(test.column, words.formats), words) };
    case "words":
      return {
        subject: is(termName(test.column, words)),
        value: listed(
          test.words.map((word) => wordIn(test.column, word, people) || filters.nothingSaid),
          words,
        ),
      };
    case "community":
      return {
        subject: is(filters.community),
        value: listed(
          test.communities.map((one) => communityWords(one, people, words)),
          words,
        ),
      };
    case "account":
      return {
        subject: is(filters.account),
        value: listed(
          test.types.map((type) => filters.accounts[type]),
          words,
        ),
      };
    case "layer":
      return { subject: isNegated ? filters.notInLayer : filters.inLayer, value: filters.layers[test.layer] };
    case "actions":
      return { subject: (isNegated ? filters.didNot : filters.did)[test.part], value: actionWords(test, words) };
    case "near": {
      const [only] = test.people;
      const who = test.people.length === 1 && only !== undefined ? people.saidOf(only) : filters.severalPeople(test.people.length);
      return { subject: (isNegated ? filters.notWithin : filters.within)[test.course](test.steps), value: who };
    }
    case "set":
      return {
        subject: isNegated ? filters.notInSet : filters.inSet,
        value: people.textOf(sets.find(({ id }) => id === test.set)?.name ?? ""),
      };
  }
}

/** A word of a column as it is shown. */
function wordIn(column: string, word: string, people: People): string {
  const attribute = attributeOf(people.holding.network, column);
  if (people.areReal || attribute?.kind !== "text") return word;
  return people.wordsOf(attribute)[attribute.words.indexOf(word)] ?? people.textOf(word);
}

export function communityWords(community: number, people: People, { texts }: Words): string {
  return community < 0 ? texts.filters.noCommunity : people.communityName(community);
}

/** A range of numbers, after "is". */
export function rangeWords({ from, to }: Range, written: (value: number) => string, { texts: { filters } }: Words): string {
  if (from !== null && to !== null) return from === to ? filters.exactly(written(from)) : filters.range(written(from), written(to));
  if (from !== null) return filters.atLeast(written(from));
  return to === null ? filters.known : filters.atMost(written(to));
}

const MOST_LISTED = 2;

function listed(items: readonly string[], { texts: { filters } }: Words): string {
  const [one = "", other] = items;
  const more = items.length - MOST_LISTED;
  if (more > 0) return filters.orMore(items.slice(0, MOST_LISTED).join(", "), more);
  return other === undefined ? one : filters.or(one, other);
}

function actionWords({ kinds, fromMs, toMs }: ActionsTest, words: Words): string {
  const { texts, formats } = words;
  const { filters } = texts;
  const what =
    kinds === null
      ? filters.anyAction
      : listed(
          kinds.map((kind) => filters.kinds[kind]),
          words,
        );
  const isByDay = (fromMs === null || formats.isMidnight(fromMs)) && (toMs === null || formats.isMidnight(toMs + 1));
  const when = isByDay ? formats.day : formats.zoned;
  if (fromMs !== null && toMs !== null) return filters.between(what, when(fromMs), when(toMs));
  if (fromMs !== null) return filters.since(what, when(fromMs));
  return toMs === null ? what : filters.until(what, when(toMs));
}
