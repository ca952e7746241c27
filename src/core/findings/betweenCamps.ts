/**
 * Who stands between two camps: where the communities fall into two groups that hardly follow each other, the people with
 * whom a large part of the ties between the groups begins or ends. The two groups are the division of the twelve largest
 * communities in which the fewest ties run between the sides, compared with the ties of the smaller side (normalised cut,
 * Shi and Malik 2000); every division is tried. Each side holds a fifth of these people. Worth saying if at most a tenth of
 * all ties runs between the sides, a quarter of what chance would give, and if at most twelve people, each with five and a
 * thirtieth of the ties between, hold half of them. Brands and media are left out.
 */
import { accountTypesOf } from "../network/accounts.ts";
import { BRAND, MEDIA } from "../network/network.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";

const FEWEST_MEMBERS = 10;
const MOST_COMMUNITIES = 12;
const LEAST_SIDE = 0.2;
const MOST_BETWEEN = 0.1;
const MOST_OF_CHANCE = 0.25;
const MOST_PEOPLE = 12;
const LEAST_EACH = 1 / 30;
const FEWEST_EACH = 5;
const LEAST_TOGETHER = 0.5;

interface BetweenCamps extends Found {
  /** Ties between the camps that begin or end with them. */
  readonly theirs: number;
  readonly between: number;
  readonly all: number;
}

/** Ties between communities, and their people. */
interface Plan {
  readonly count: number;
  /** Ties from row to column, communities by the order of their size. */
  readonly ties: Float64Array;
  readonly sizes: readonly number[];
}

export const betweenCamps = defineFinding<BetweenCamps>({
  id: "betweenCamps",
  kind: "who",
  needs: ["community", "participation"],
  find(facts) {
    const { communities, network } = facts;
    if (network.follows.count === 0) return null;
    const told = Array.from(communities.sizes.keys())
      .filter((one) => (communities.sizes[one] ?? 0) >= FEWEST_MEMBERS)
      .sort((a, b) => communities.sizes[b] - communities.sizes[a] || a - b)
      .slice(0, MOST_COMMUNITIES);
    if (told.length < 2) return null;
    const sides = bestSides(planOf(facts, told));
    if (sides === null) return null;
    const sideOf = new Int8Array(communities.count).fill(-1);
    told.forEach((community, at) => (sideOf[community] = (sides.mask >> at) & 1));
    const { of, between } = crossingsOf(facts, sideOf);
    const people = Array.from(of.keys())
      .filter((row) => of[row] >= Math.max(FEWEST_EACH, LEAST_EACH * between))
      .sort((a, b) => of[b] - of[a] || a - b);
    if (people.length === 0 || people.length > MOST_PEOPLE) return null;
    const theirs = tiesOf(facts, sideOf, new Set(people));
    if (theirs < LEAST_TOGETHER * between) return null;
    return { people: Uint32Array.from(people), theirs, between, all: sides.all };
  },
  words: {
    en: ({ people, theirs, between, all }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      return {
        subject: who,
        rest: ` ${isOne ? "stands" : "stand"} between two camps that hardly follow each other.`,
        more: `Only ${say.percent(between / all)} of the follow ties run between the camps, ${say.percent(theirs / between)} of these from or to ${isOne ? "this account" : "them"}.`,
        working: `${say.count(theirs)} of the ${say.count(between)} follow ties between the camps begin or end with ${say.list(Array.from(people, (row) => say.nameOf(row)))}; ${say.count(all)} ties in all.`,
        safe: `In these files ${say.percent(between / all)} of the follow ties run between two camps, and ${say.percent(theirs / between)} of these begin or end with ${isOne ? "one account" : say.people(people.length)}.`,
        unsafe: `“The camps are enemies.” Not following says nothing of what people think of each other.`,
        caveat: "The camps are the two groups of communities with the fewest ties between them. Brands and media are left out.",
      };
    },
    id: ({ people, theirs, between, all }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      return {
        subject: who,
        rest: " berdiri di antara dua kubu yang hampir tidak saling mengikuti.",
        more: `Hanya ${say.percent(between / all)} ikatan mengikuti yang melintas antarkubu, ${say.percent(theirs / between)} di antaranya berawal atau berakhir pada ${isOne ? "akun ini" : "mereka"}.`,
        working: `${say.count(theirs)} dari ${say.count(between)} ikatan mengikuti antarkubu berawal atau berakhir pada ${say.list(Array.from(people, (row) => say.nameOf(row)))}; semuanya ada ${say.count(all)} ikatan.`,
        safe: `Dalam berkas ini ${say.percent(between / all)} ikatan mengikuti melintas antara dua kubu, dan ${say.percent(theirs / between)} di antaranya berawal atau berakhir pada ${isOne ? "satu akun" : say.people(people.length)}.`,
        unsafe: `“Kedua kubu bermusuhan.” Tidak mengikuti belum mengatakan apa pun tentang pandangan mereka.`,
        caveat: "Kubu adalah dua kelompok komunitas dengan ikatan paling sedikit di antaranya. Merek dan media tidak dihitung.",
      };
    },
  },
});

function planOf({ communities, network, bench }: Facts, told: readonly number[]): Plan {
  const placeOf = new Int32Array(communities.count).fill(-1);
  told.forEach((community, at) => (placeOf[community] = at));
  const ties = new Float64Array(told.length ** 2);
  const types = accountTypesOf(bench);
  for (let heard = 0; heard < network.people.count; heard++) {
    const one = placeOf[communities.of[heard]];
    if (one === undefined || one < 0 || isBroadcaster(types[heard])) continue;
    for (const hears of network.follows.audience(heard)) {
      const other = placeOf[communities.of[hears]];
      if (other !== undefined && other >= 0 && !isBroadcaster(types[hears])) ties[one * told.length + other]++;
    }
  }
  return { count: told.length, ties, sizes: told.map((community) => communities.sizes[community]) };
}

function isBroadcaster(type: number): boolean {
  return type === BRAND || type === MEDIA;
}

/** The division with the least between its sides, if that is little enough; a bit per community. */
function bestSides({ count, ties, sizes }: Plan): { mask: number; all: number } | null {
  const all = ties.reduce((sum, value) => sum + value, 0);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  let best = { mask: 0, cut: Infinity, between: 0, part: 0 };
  // the largest community is always on the side of noughts: each division once
  for (let mask = 2; mask < 1 << count; mask += 2) {
    const held = sizes.reduce((sum, size, at) => sum + ((mask >> at) & 1 ? size : 0), 0);
    if (held < LEAST_SIDE * people || held > (1 - LEAST_SIDE) * people) continue;
    let [between, within] = [0, 0];
    for (let one = 0; one < count; one++)
      for (let other = 0; other < count; other++) {
        const [a, b] = [(mask >> one) & 1, (mask >> other) & 1];
        const value = ties[one * count + other] ?? 0;
        if (a !== b) between += value;
        else if (a === 1) within += value;
      }
    const volume = within + between / 2;
    const cut = between / Math.min(volume, all - volume);
    if (cut < best.cut) best = { mask, cut, between, part: volume / all };
  }
  const isApart = best.between <= MOST_BETWEEN * all && best.between <= MOST_OF_CHANCE * 2 * best.part * (1 - best.part) * all;
  return best.mask === 0 || best.between === 0 || !isApart ? null : { mask: best.mask, all };
}

/** How many ties between the camps begin or end with each person, and how many there are. */
function crossingsOf(facts: Facts, sideOf: Int8Array): { of: Float64Array; between: number } {
  const of = new Float64Array(facts.network.people.count);
  let between = 0;
  forCrossings(facts, sideOf, (heard, hears) => {
    of[heard]++;
    of[hears]++;
    between++;
  });
  return { of, between };
}

function tiesOf(facts: Facts, sideOf: Int8Array, people: ReadonlySet<number>): number {
  let theirs = 0;
  forCrossings(facts, sideOf, (heard, hears) => {
    if (people.has(heard) || people.has(hears)) theirs++;
  });
  return theirs;
}

function forCrossings({ network, communities, bench }: Facts, sideOf: Int8Array, enter: (heard: number, hears: number) => void): void {
  const types = accountTypesOf(bench);
  const side = (row: number): number => (isBroadcaster(types[row]) ? -1 : (sideOf[communities.of[row]] ?? -1));
  for (let heard = 0; heard < network.people.count; heard++) {
    const own = side(heard);
    if (own < 0) continue;
    for (const hears of network.follows.audience(heard)) if (side(hears) === 1 - own) enter(heard, hears);
  }
}
