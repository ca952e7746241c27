/**
 * Who carries the spread among peers: the smallest group of the people with the most lateral influence that holds 40 % of
 * it, or else 25 %. Worth saying if they are 20 at most, and one in ten at most of those who have any. Two
 * neighbours in the order are close if the lead a − b is within 2 √(a + b), what chance alone gives to counts of this
 * size; where at least half of the neighbours are close, the order says nothing.
 */
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows, sumOf } from "./rows.ts";

const PARTS = [0.4, 0.25];
const MOST_PEOPLE = 20;
const MOST_OF_ALL = 0.1;

interface Carriers extends Found {
  /** Of all lateral influence, 0..1. */
  readonly share: number;
  /** Credited re-shares: theirs, and everybody's. */
  readonly theirs: number;
  readonly all: number;
  readonly isClose: boolean;
  /** Are audiences known no further than the files go? */
  readonly isInsideFile: boolean;
}

export const carriers = defineFinding<Carriers>({
  id: "carriers",
  kind: "who",
  needs: ["lateralInfluence"],
  find(facts) {
    const values = facts.people("lateralInfluence");
    const rows = bestRows(values);
    const all = sumOf(values);
    const group = PARTS.map((part) => smallestGroup(values, rows, part * all)).find((found) => isFew(found, rows.length));
    if (group === undefined) return null;
    const theirs = group.reduce((sum, row) => sum + values[row], 0);
    return { people: group, share: theirs / all, theirs, all, isClose: areClose(group, values), isInsideFile: isInsideFile(facts) };
  },
  words: {
    en: ({ people, share, theirs, all, isClose, isInsideFile: isInside }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      const lead = isClose ? "They cannot be told apart in order: brief them as one group." : `${say.nameOf(people[0])} leads them.`;
      return {
        subject: who,
        rest: ` ${isOne ? "carries" : "carry"} ${say.percent(share)} of the lateral influence${isInside ? " among the people in this file" : ""}.`,
        more: isOne ? "" : lead,
        working: `${say.decimal(theirs)} of ${say.decimal(all)} credited re-shares that went from person to person.`,
        safe: isOne
          ? `About ${say.percent(share)} of what is passed on from person to person in these files goes back to ${who}.`
          : `About ${say.percent(share)} of what is passed on from person to person in these files goes back to these ${say.people(people.length)} together.`,
        unsafe: isOne
          ? `“${who} makes it happen.” Passed on after is not passed on because of.`
          : `“${say.nameOf(people[0])} is number one.” The order among them is not certain.`,
        caveat: "Depends on who counts as a brand or media, and on how credit is divided among several who came first.",
      };
    },
    id: ({ people, share, theirs, all, isClose, isInsideFile: isInside }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      const lead = isClose ? "Urutan di antara mereka tidak pasti; ajak sebagai satu kelompok." : `${say.nameOf(people[0])} yang terdepan.`;
      return {
        subject: who,
        rest: ` membawa ${say.percent(share)} pengaruh lateral${isInside ? " di antara akun dalam berkas ini" : ""}.`,
        more: isOne ? "" : lead,
        working: `${say.decimal(theirs)} dari ${say.decimal(all)} kali dibagikan yang menular dari orang ke orang.`,
        safe: isOne
          ? `Sekitar ${say.percent(share)} dari yang menular dari orang ke orang dalam berkas ini berawal dari ${who}.`
          : `Sekitar ${say.percent(share)} dari yang menular dari orang ke orang dalam berkas ini berawal dari ${say.people(people.length)} ini bersama-sama.`,
        unsafe: isOne
          ? `“Semua ini karena ${who}.” Diteruskan sesudahnya bukan berarti karenanya.`
          : `“${say.nameOf(people[0])} nomor satu.” Urutan di antara mereka tidak pasti.`,
        caveat:
          "Bergantung pada akun yang ditandai sebagai merek atau media, dan pada cara kredit dibagi di antara beberapa yang lebih dulu.",
      };
    },
  },
});

function isInsideFile(facts: Facts): boolean {
  return facts.hasRemark("lateralInfluence", "inside-file");
}

function isFew(group: Uint32Array, all: number): boolean {
  return group.length > 0 && group.length <= MOST_PEOPLE && group.length <= MOST_OF_ALL * all;
}

function smallestGroup(values: Float64Array, rows: Uint32Array, wanted: number): Uint32Array {
  let sum = 0;
  let size = 0;
  while (size < rows.length && sum < wanted) sum += values[rows[size++]];
  return rows.slice(0, size);
}

function areClose(group: Uint32Array, values: Float64Array): boolean {
  let close = 0;
  for (let i = 1; i < group.length; i++) {
    const a = values[group[i - 1]];
    const b = values[group[i]];
    if (a - b <= 2 * Math.sqrt(a + b)) close++;
  }
  return close * 2 >= group.length - 1;
}
