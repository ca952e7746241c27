/**
 * Reach earned beyond one's own audience: how many could have seen the posts of one account because others passed them on.
 * Of our account, if the user has said which it is; else of a brand, else of the one who gained most people. Worth saying
 * if it got at least 1.5 times as far as its own followers, and 20 people further; of a person only if that is not nearly
 * everybody in the files, which says more of the files than of her. She is no reader of her own posts; so of everybody's posts together one
 * more could have seen something.
 */
import { shareTiesOf } from "../cascades/shareTies.ts";
import { accountTypesOf } from "../network/accounts.ts";
import { BRAND } from "../network/network.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";

const LEAST_TIMES = 1.5;
const FEWEST_GAINED = 20;
const NEARLY_EVERYBODY = 0.9;

interface EarnedReach extends Found {
  readonly row: number;
  readonly reach: number;
  /** Her own followers in the files. */
  readonly audience: number;
  readonly times: number;
  /** How many different people passed it on. */
  readonly passedOnBy: number;
}

export const earnedReach = defineFinding<EarnedReach>({
  id: "earnedReach",
  kind: "how",
  needs: ["reach", "reachAmplification", "directAudience"],
  find(facts) {
    const reach = facts.people("reach");
    const audience = facts.people("directAudience");
    const times = facts.people("reachAmplification");
    const isTold = (row: number): boolean => times[row] >= LEAST_TIMES && reach[row] - audience[row] >= FEWEST_GAINED;
    const types = accountTypesOf(facts.bench);
    const row =
      facts.bench.settings.accounts?.ours.find(isTold) ??
      mostGained(reach, audience, (person) => types[person] === BRAND && isTold(person)) ??
      mostGained(reach, audience, (person) => reach[person] <= NEARLY_EVERYBODY * reach.length && isTold(person));
    if (row === undefined) return null;
    const by = passersOn(facts, row);
    return {
      row,
      reach: reach[row],
      audience: audience[row],
      times: times[row],
      passedOnBy: by.length,
      people: Uint32Array.from([row, ...by]),
    };
  },
  words: {
    en: ({ row, reach, audience, times, passedOnBy }, say) => ({
      subject: `${say.count(reach)} other people`,
      rest: ` could have seen the posts of ${say.nameOf(row)}; ${say.nameOf(row)} alone has ${say.count(audience)} followers in these files.`,
      more: "",
      working: `${say.count(reach)} different followers of ${say.nameOf(row)} and of those who passed it on, without ${say.nameOf(row)}, divided by ${say.count(audience)} own followers: ${say.ratio(times)}. ${say.people(passedOnBy)} passed it on directly.`,
      safe: `The posts could have been seen by ${say.count(reach)} different people, ${say.ratio(times)} the author’s own audience in these files.`,
      unsafe: `“${say.count(reach)} people saw it.” Feeds show only a part of what is posted.`,
      caveat: "An upper bound: who could have seen it, not who did. Counts the followers that the files list.",
    }),
    id: ({ row, reach, audience, times, passedOnBy }, say) => ({
      subject: `${say.count(reach)} orang lain`,
      rest: ` bisa melihat kiriman ${say.nameOf(row)}; ${say.nameOf(row)} sendiri hanya punya ${say.count(audience)} pengikut dalam berkas ini.`,
      more: "",
      working: `${say.count(reach)} pengikut berbeda dari ${say.nameOf(row)} dan dari semua yang meneruskannya, tanpa ${say.nameOf(row)}, dibagi ${say.count(audience)} pengikut sendiri: ${say.ratio(times)}. ${say.people(passedOnBy)} meneruskannya langsung.`,
      safe: `Kirimannya bisa dilihat ${say.count(reach)} orang berbeda, ${say.ratio(times)} audiens penulisnya sendiri dalam berkas ini.`,
      unsafe: `“${say.count(reach)} orang melihatnya.” Linimasa hanya menampilkan sebagian dari yang dikirim.`,
      caveat: "Batas atas: siapa yang bisa melihat, bukan siapa yang melihat. Hanya menghitung pengikut yang tercatat dalam berkas.",
    }),
  },
});

function mostGained(reach: Float64Array, audience: Float64Array, isTold: (row: number) => boolean): number | undefined {
  let best: number | undefined;
  for (let row = 0; row < reach.length; row++) {
    if (!isTold(row)) continue;
    if (best === undefined || reach[row] - audience[row] > reach[best] - audience[best]) best = row;
  }
  return best;
}

/** Those who passed on posts of hers. */
function passersOn({ bench }: Facts, row: number): Uint32Array {
  const { offsets, hears } = bench.use(shareTiesOf);
  return hears.slice(offsets[row], offsets[row + 1]);
}
