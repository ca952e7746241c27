/**
 * Who bridges two communities: the smallest group of people with whom at least a third begins or ends of what is shared
 * between the two, in either direction: from whom everybody could have it (attribution as set), or where that cannot be
 * told from the author; without shares, of the ties between them. Only people whose ties are spread over communities
 * (participation of 0.3 and more; Guimerà and Amaral 2005), and not those by whom the two communities are called. Brands
 * and media are left out, and what begins or ends with them. Worth saying of at most five people, between communities of
 * ten people and more, from 20 shares (ties) on; of several pairs the one between which most is shared.
 */
import { creditShares } from "../cascades/creditShares.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { isCreditedByFile } from "../cascades/lateral.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import { accountTypesOf } from "../network/accounts.ts";
import { BRAND, MEDIA } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";

const LEAST_PART = 1 / 3;
const LEAST_PARTICIPATION = 0.3;
const MOST_PEOPLE = 5;
const FEWEST_MEMBERS = 10;
const FEWEST_CROSSINGS = 20;
/** Pairs of communities that are looked at, those with the most between them first. */
const MOST_PAIRS = 20;

interface Bridges extends Found {
  readonly communities: readonly [number, number];
  /** Of what passes between the two, 0..1. */
  readonly share: number;
  readonly theirs: number;
  readonly all: number;
  readonly isOfShares: boolean;
}

/** What passes between people of two communities. */
interface Crossings {
  readonly pair: readonly [number, number];
  readonly heard: number[];
  readonly hears: number[];
  readonly carried: number[];
  all: number;
}

export const bridges = defineFinding<Bridges>({
  id: "bridges",
  kind: "who",
  needs: ["participation", "tieStrength", "community"],
  find(facts) {
    const participation = facts.people("participation");
    const isOfShares = facts.bench.use(shareTiesOf).count > 0;
    const pairs = crossingsOf(facts).filter(({ all }) => all >= FEWEST_CROSSINGS);
    pairs.sort((a, b) => b.all - a.all || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
    for (const crossings of pairs.slice(0, MOST_PAIRS)) {
      const { people, theirs } = smallestGroup(
        crossings,
        (row) => participation[row] >= LEAST_PARTICIPATION && !crossings.pair.some((community) => facts.leaderOf(community) === row),
      );
      if (theirs < LEAST_PART * crossings.all) continue;
      const { pair, all } = crossings;
      return { people: Uint32Array.from(people), communities: pair, share: theirs / all, theirs, all, isOfShares };
    }
    return null;
  },
  words: {
    en: ({ people, communities: [a, b], share, theirs, all, isOfShares }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      const what = isOfShares ? "of what is shared between the two communities begins" : "of the ties between the two communities begin";
      return {
        subject: who,
        rest: ` ${isOne ? "bridges" : "bridge"} ${say.communityOf(a)} and ${say.communityOf(b)}.`,
        more: `${say.percent(share)} ${what} or ${isOfShares ? "ends" : "end"} with ${isOne ? "this account" : "them"}.`,
        working: `${say.decimal(theirs)} of ${say.decimal(all)} ${isOfShares ? "shares" : "ties"} between people of the two communities begin or end with ${say.list(Array.from(people, (row) => say.nameOf(row)))}.`,
        safe: `${say.percent(share)} of what these files show between the two communities begins or ends with ${isOne ? "one account" : `these ${say.people(people.length)}`}.`,
        unsafe: `“Without ${isOne ? who : "them"} nothing would get across.” Others might take their place.`,
        caveat: "Brands and media are left out. Ties that the files lack may lead across as well.",
      };
    },
    id: ({ people, communities: [a, b], share, theirs, all, isOfShares }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      const what = isOfShares ? "dari yang dibagikan antara kedua komunitas" : "ikatan antara kedua komunitas";
      return {
        subject: who,
        rest: ` menjembatani ${say.communityOf(a)} dan ${say.communityOf(b)}.`,
        more: `${say.percent(share)} ${what} berawal atau berakhir pada ${isOne ? "akun ini" : "mereka"}.`,
        working: `${say.decimal(theirs)} dari ${say.decimal(all)} ${isOfShares ? "kali dibagikan" : "ikatan"} antara kedua komunitas berawal atau berakhir pada ${say.list(Array.from(people, (row) => say.nameOf(row)))}.`,
        safe: `Menurut berkas ini, ${say.percent(share)} ${what} berawal atau berakhir pada ${isOne ? "satu akun" : `${say.people(people.length)} ini`}.`,
        unsafe: `“Tanpa ${isOne ? who : "mereka"} tidak ada yang menyeberang.” Akun lain bisa saja menggantikan.`,
        caveat: "Merek dan media tidak dihitung. Ikatan yang tidak ada dalam berkas bisa saja juga menyeberang.",
      };
    },
  },
});

/** Everything that passes between two large enough communities, per pair of them. */
function crossingsOf({ bench, network, communities }: Facts): Crossings[] {
  const { of, sizes } = communities;
  const types = accountTypesOf(bench);
  const isLeftOut = (row: number): boolean => types[row] === BRAND || types[row] === MEDIA || sizes[of[row]] < FEWEST_MEMBERS;
  const byPair = new Map<number, Crossings>();
  const enter = (heard: number, hears: number, times: number): void => {
    if (of[heard] === of[hears] || isLeftOut(heard) || isLeftOut(hears)) return;
    const pair = [Math.min(of[heard], of[hears]), Math.max(of[heard], of[hears])] as const;
    const key = pair[0] * communities.count + pair[1];
    const crossings = byPair.get(key) ?? { pair, heard: [], hears: [], carried: [], all: 0 };
    byPair.set(key, crossings);
    crossings.heard.push(heard);
    crossings.hears.push(hears);
    crossings.carried.push(times);
    crossings.all += times;
  };
  const ties = bench.use(shareTiesOf);
  if (ties.count > 0 && !isCreditedByFile(bench)) enterCredit(bench, enter);
  else if (ties.count > 0) ties.carried.forEach((times, tie) => enter(ties.heard[tie], ties.hears[tie], times));
  else {
    const { audienceRows } = bench.shared(pipesOf);
    for (let heard = 0; heard < network.people.count; heard++)
      for (let i = audienceRows.offsets[heard]; i < audienceRows.offsets[heard + 1]; i++) enter(heard, audienceRows.items[i], 1);
  }
  return [...byPair.values()];
}

/** Enters from whom everybody has it: each share divided among all who could have passed it on. */
function enterCredit(bench: Workbench, enter: (heard: number, hears: number, times: number) => void): void {
  const { offsets, earlier, adoptions } = candidatesOf(bench);
  const credit = bench.use(creditShares);
  for (let i = 0; i < adoptions.count; i++)
    for (let at = offsets[i]; at < offsets[i + 1]; at++)
      if (credit[at] > 0) enter(adoptions.person[earlier[at]], adoptions.person[i], credit[at]);
}

/** Takes whoever adds most, until enough begins or ends with the group; at most five people. */
function smallestGroup(
  { heard, hears, carried, all }: Crossings,
  mayBridge: (row: number) => boolean,
): { people: number[]; theirs: number } {
  const people: number[] = [];
  let theirs = 0;
  const isTaken = new Uint8Array(carried.length);
  while (people.length < MOST_PEOPLE && theirs < LEAST_PART * all) {
    const adds = new Map<number, number>();
    carried.forEach((times, i) => {
      if (isTaken[i] === 1) return;
      for (const row of [heard[i], hears[i]]) if (mayBridge(row)) adds.set(row, (adds.get(row) ?? 0) + times);
    });
    const best = [...adds].reduce<[number, number]>((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a), [-1, 0]);
    if (best[0] < 0) break;
    people.push(best[0]);
    theirs += best[1];
    for (let i = 0; i < carried.length; i++) if (heard[i] === best[0] || hears[i] === best[0]) isTaken[i] = 1;
  }
  return { people, theirs };
}
