/**
 * A few whom most hear: where only follows are known, the people whose followers together are the most, each taken for
 * what she adds. Taken until four in five of all people are reached, five at most; worth saying of 20 people and more,
 * if they reach half, and if they stand out: not where everybody follows everybody.
 */
import { shareTiesOf } from "../cascades/shareTies.ts";
import type { Network } from "../network/network.ts";
import { defineFinding, type Found } from "./finding.ts";

const LEAST_PART = 0.5;
const ENOUGH_PART = 0.8;
const MOST_PEOPLE = 5;
const FEWEST = 20;
/** Where more people than this have as large an audience as the first one taken, she is one of many. */
const MOST_ALIKE = 0.1;

interface WidestAudience extends Found {
  readonly share: number;
  readonly reached: number;
  readonly all: number;
}

export const widestAudience = defineFinding<WidestAudience>({
  id: "widestAudience",
  kind: "who",
  needs: ["directAudience"],
  find({ network, bench }) {
    const all = network.people.count;
    if (all < FEWEST || network.follows.count === 0 || bench.use(shareTiesOf).count > 0) return null;
    const { people, reached } = takeWidest(network, ENOUGH_PART * all);
    return reached < LEAST_PART * all || !standsOut(network, people[0])
      ? null
      : { people: Uint32Array.from(people), share: reached / all, reached, all };
  },
  words: {
    en: ({ people, share, reached, all }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      const names = say.list(Array.from(people, (row) => say.nameOf(row)));
      return {
        subject: who,
        rest: ` ${isOne ? "is" : "together are"} followed by ${say.percent(share)} of the people in these files.`,
        more: isOne ? "" : `They are ${names}.`,
        working: `${say.count(reached)} of ${say.people(all)} follow at least one of them; each is counted once.`,
        safe: `A post by ${isOne ? "this account" : `these ${say.people(people.length)}`} could be seen by ${say.percent(share)} of the people in these files.`,
        unsafe: `“They reach ${say.percent(share)}.” Following is not seeing, and nothing here says who is passed on.`,
        caveat: "Who follows whom is potential only: these files say nothing about what is passed on.",
      };
    },
    id: ({ people, share, reached, all }, say) => {
      const isOne = people.length === 1;
      const who = isOne ? say.nameOf(people[0]) : say.peopleFirst(people.length);
      const names = say.list(Array.from(people, (row) => say.nameOf(row)));
      return {
        subject: who,
        rest: `${isOne ? "" : " bersama-sama"} diikuti ${say.percent(share)} akun dalam berkas ini.`,
        more: isOne ? "" : `Mereka adalah ${names}.`,
        working: `${say.count(reached)} dari ${say.people(all)} mengikuti sedikitnya satu dari mereka; masing-masing dihitung sekali.`,
        safe: `Kiriman ${isOne ? "akun ini" : `${say.people(people.length)} ini`} bisa dilihat ${say.percent(share)} akun dalam berkas ini.`,
        unsafe: `“Mereka menjangkau ${say.percent(share)}.” Mengikuti belum tentu melihat, dan berkas ini tidak menyebut siapa yang diteruskan.`,
        caveat: "Siapa mengikuti siapa hanyalah potensi: berkas ini tidak memuat apa yang diteruskan.",
      };
    },
  },
});

function standsOut({ people, follows }: Network, first: number): boolean {
  const most = follows.audience(first).length;
  let alike = 0;
  for (let row = 0; row < people.count; row++) if (follows.audience(row).length >= most) alike++;
  return alike <= MOST_ALIKE * people.count;
}

/** Takes whoever adds most followers, the first of equals, until enough are reached. */
function takeWidest({ people, follows }: Network, wanted: number): { people: number[]; reached: number } {
  const isReached = new Uint8Array(people.count);
  const taken: number[] = [];
  let reached = 0;
  while (taken.length < MOST_PEOPLE && reached < wanted) {
    let best = -1;
    let mostAdded = 0;
    for (let row = 0; row < people.count; row++) {
      const audience = follows.audience(row);
      if (audience.length <= mostAdded) continue;
      let added = 0;
      for (const hears of audience) if (isReached[hears] === 0) added++;
      if (added <= mostAdded) continue;
      best = row;
      mostAdded = added;
    }
    if (best < 0) break;
    taken.push(best);
    reached += mostAdded;
    for (const hears of follows.audience(best)) isReached[hears] = 1;
  }
  return { people: taken, reached };
}
