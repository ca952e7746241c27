/**
 * Who carries the spread among peers: the smallest group of the people with the most lateral influence that holds 40 % of
 * it, or else 25 %. Worth saying if they are 20 at most, or 2 % of all people, and one in ten at most of those who have
 * any. Whether they can be told apart in order is what the doubt about their places says: those of its first group cannot.
 * Where nothing can be drawn anew, or nobody waits for it, two neighbours in the order are close if the lead a − b is within
 * 2 √(a + b), what chance alone gives to counts of this size; where at least half of the neighbours are close, the order says
 * nothing. Else those at the top are named who are each close to the next.
 */
import type { Doubt } from "../doubt/result.ts";
import { DOUBT_WORDS } from "../doubt/words.ts";
import { partOverBand } from "./band.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows, sumOf } from "./rows.ts";

const PARTS = [0.4, 0.25];
const MOST_PEOPLE = 20;
const MOST_OF_PEOPLE = 0.02;
const MOST_OF_CARRIERS = 0.1;

interface Carriers extends Found {
  /** Of all people, 0..1. */
  readonly ofAll: number;
  /** Of all lateral influence, 0..1. */
  readonly share: number;
  /** Its least and most over the band of every lateral number. */
  readonly range: readonly [low: number, high: number];
  /** Credited re-shares: theirs, and everybody's. */
  readonly theirs: number;
  readonly all: number;
  readonly isClose: boolean;
  /** How many at the top cannot be told apart. */
  readonly atTop: number;
  /** What was drawn anew to see it; null where it was read off the numbers. */
  readonly drawn: FirstPlaces | null;
  /** Are audiences known no further than the files go? */
  readonly isInsideFile: boolean;
}

/** Between which places the first of them comes when all is drawn anew. */
interface FirstPlaces {
  readonly replicates: number;
  readonly low: number;
  readonly high: number;
}

/** So many names are read; more are a number. */
const MOST_NAMED = 4;

export const carriers = defineFinding<Carriers>({
  id: "carriers",
  kind: "who",
  needs: ["lateralInfluence"],
  find(facts) {
    const values = facts.people("lateralInfluence");
    const rows = bestRows(values);
    const all = sumOf(values);
    const people = facts.network.people.count;
    const most = Math.min(Math.max(MOST_PEOPLE, MOST_OF_PEOPLE * people), MOST_OF_CARRIERS * rows.length);
    const group = PARTS.map((part) => smallestGroup(values, rows, part * all)).find(({ length }) => length > 0 && length <= most);
    if (group === undefined) return null;
    const theirs = group.reduce((sum, row) => sum + values[row], 0);
    return {
      people: group,
      ofAll: group.length / people,
      share: theirs / all,
      range: partOverBand(facts, group),
      theirs,
      all,
      ...(orderByDoubt(group, facts.doubt("lateralInfluence")) ?? orderAmong(group, values)),
      isInsideFile: facts.hasRemark("lateralInfluence", "inside-file"),
    };
  },
  words: {
    en(found, say) {
      const { people, ofAll, share, range, theirs, all, isClose, atTop, drawn, isInsideFile } = found;
      const first = say.nameOf(people[0]);
      const isMany = people.length > MOST_PEOPLE;
      const these = people.length === 1 ? first : `these ${say.people(people.length)} together`;
      const top = say.list(Array.from(people.subarray(0, atTop), (row) => say.nameOf(row)));
      const alone = drawn === null ? `${first} leads them.` : `${first} comes first in nearly every draw of posts and way of counting.`;
      const several =
        atTop <= MOST_NAMED ? `${top} cannot be told apart at the top.` : `The first ${say.count(atTop)} cannot be told apart.`;
      const lead = atTop === 1 ? alone : several;
      const places =
        drawn === null
          ? ""
          : ` Drawn anew ${say.count(drawn.replicates)} times and counted in all these ways, ${first} comes ${DOUBT_WORDS.en.place(drawn.low, drawn.high)}.`;
      const order = `They cannot be told apart in order${isMany ? "." : ": brief them as one group."}`;
      return {
        subject: people.length === 1 ? first : say.peopleFirst(people.length),
        rest: `${isMany ? `, ${say.percent(ofAll)} of all,` : ""} ${people.length === 1 ? "carries" : "carry"} ${say.percent(share)} of the lateral influence${isInsideFile ? " among the people in these files" : ""}.`,
        more: people.length === 1 ? "" : isClose ? order : lead,
        working: `${say.decimal(theirs)} of ${say.decimal(all)} credited re-shares that went from person to person go back to ${these}. Over ${say.band} and every fair way to divide credit: ${say.range(range)}.${places}`,
        safe: `${say.range(range)} of what is passed on from person to person in these files goes back to ${these}.`,
        unsafe:
          people.length === 1 || (drawn !== null && atTop === 1)
            ? `“It all happened because of ${first}.” Passed on after is not passed on because of.`
            : `“${first} is number one.” The order among them is not certain.`,
        caveat: "Depends on who counts as a brand or media, and on how credit is divided among several who came first.",
      };
    },
    id(found, say) {
      const { people, ofAll, share, range, theirs, all, isClose, atTop, drawn, isInsideFile } = found;
      const first = say.nameOf(people[0]);
      const isMany = people.length > MOST_PEOPLE;
      const these = people.length === 1 ? first : `${say.people(people.length)} ini bersama-sama`;
      const top = say.list(Array.from(people.subarray(0, atTop), (row) => say.nameOf(row)));
      const alone =
        drawn === null ? `${first} yang terdepan.` : `${first} tetap pertama dalam hampir semua undian kiriman dan cara menghitung.`;
      const several = atTop <= MOST_NAMED ? `Urutan ${top} di puncak tidak pasti.` : `Urutan ${say.count(atTop)} teratas tidak pasti.`;
      const lead = atTop === 1 ? alone : several;
      const places =
        drawn === null
          ? ""
          : ` Bila diundi ulang ${say.count(drawn.replicates)} kali dan dihitung dengan semua cara ini, peringkat ${first} ${DOUBT_WORDS.id.place(drawn.low, drawn.high)}.`;
      const order = `Urutan di antara mereka tidak pasti${isMany ? "." : "; ajak sebagai satu kelompok."}`;
      return {
        subject: people.length === 1 ? first : say.peopleFirst(people.length),
        rest: `${isMany ? `, ${say.percent(ofAll)} dari semua,` : ""} membawa ${say.percent(share)} pengaruh lateral${isInsideFile ? " di antara akun dalam berkas ini" : ""}.`,
        more: people.length === 1 ? "" : isClose ? order : lead,
        working: `${say.decimal(theirs)} dari ${say.decimal(all)} kali dibagikan yang menular dari orang ke orang berawal dari ${these}. Untuk ${say.band} dan semua cara wajar membagi kredit: ${say.range(range)}.${places}`,
        safe: `${say.range(range)} dari yang menular dari orang ke orang dalam berkas ini berawal dari ${these}.`,
        unsafe:
          people.length === 1 || (drawn !== null && atTop === 1)
            ? `“Semua ini karena ${first}.” Diteruskan sesudahnya bukan berarti karenanya.`
            : `“${first} nomor satu.” Urutan di antara mereka tidak pasti.`,
        caveat:
          "Bergantung pada akun yang ditandai sebagai merek atau media, dan pada cara kredit dibagi di antara beberapa yang lebih dulu.",
      };
    },
  },
});

function smallestGroup(values: Float64Array, rows: Uint32Array, wanted: number): Uint32Array {
  let sum = 0;
  let size = 0;
  while (size < rows.length && sum < wanted) sum += values[rows[size++]];
  return rows.slice(0, size);
}

type OrderAmong = Pick<Carriers, "isClose" | "atTop" | "drawn">;

/** null where nothing was drawn anew: then ways of counting alone would make the order look sure. */
function orderByDoubt(people: Uint32Array, doubt: Doubt | undefined): OrderAmong | null {
  if (doubt === undefined || doubt.replicates === 0 || doubt.rows.length < people.length) return null;
  const next = doubt.group.indexOf(1);
  const atTop = Math.min(people.length, next < 0 ? doubt.group.length : next);
  const { replicates, placeLow, placeHigh } = doubt;
  return { isClose: atTop === people.length, atTop, drawn: { replicates, low: placeLow[0], high: placeHigh[0] } };
}

function orderAmong(group: Uint32Array, values: Float64Array): OrderAmong {
  const isCloseToNext = Array.from(group.subarray(1), (row, i) => {
    const before = values[group[i]];
    return before - values[row] <= 2 * Math.sqrt(before + values[row]);
  });
  const firstLead = isCloseToNext.indexOf(false);
  return {
    isClose: isCloseToNext.filter((isClose) => isClose).length * 2 >= isCloseToNext.length,
    atTop: firstLead < 0 ? group.length : firstLead + 1,
    drawn: null,
  };
}
