/**
 * Who is heard by many and passed on by few of them: an account with at least 100 followers and ten times the usual
 * number, whose posts are in the log, and of whose followers at most half as many pass it on as of the followers of all
 * others who were passed on, where that would give ten and more. Of several the one heard by most. Ours is never it: that is another question.
 */
import { shareTiesOf } from "../cascades/shareTies.ts";
import { hasItem } from "../network/ties.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";

const FEWEST_HEARING = 100;
const TIMES_USUAL = 10;
const MOST_OF_USUAL = 0.5;
const FEWEST_EXPECTED = 10;

interface HeardNotPassedOn extends Found {
  readonly row: number;
  readonly audience: number;
  /** How many of her followers passed her on. */
  readonly passedOnBy: number;
  /** Part of the followers that pass on, for all others who were passed on. */
  readonly usual: number;
  readonly lateral: number;
  readonly vertical: number;
}

export const heardNotPassedOn = defineFinding<HeardNotPassedOn>({
  id: "heardNotPassedOn",
  kind: "who",
  needs: ["directAudience", "verticalInfluence", "lateralInfluence"],
  find(facts) {
    const audience = facts.people("directAudience");
    const positive = audience.filter((count) => count > 0).sort();
    const many = Math.max(FEWEST_HEARING, TIMES_USUAL * (positive[positive.length >> 1] ?? 0));
    const passedOn = followersWhoPassOn(facts);
    const ours = new Set(facts.bench.settings.accounts?.ours);
    let allHearing = 0;
    let allPassing = 0;
    passedOn.forEach((count, row) => {
      if (!(audience[row] > 0) || count === 0) return;
      allHearing += audience[row];
      allPassing += count;
    });
    const usualBeside = (row: number): number => (allPassing - passedOn[row]) / (allHearing - (passedOn[row] > 0 ? audience[row] : 0));
    const isIt = (row: number): boolean => {
      const expected = usualBeside(row) * audience[row];
      const isFew = expected >= FEWEST_EXPECTED && passedOn[row] <= MOST_OF_USUAL * expected;
      return audience[row] >= many && isFew && !ours.has(row) && wasInLog(facts, row);
    };
    let row = -1;
    for (let person = 0; person < audience.length; person++)
      if (isIt(person) && (row < 0 || audience[person] > audience[row])) row = person;
    if (row < 0) return null;
    return {
      row,
      people: Uint32Array.of(row),
      audience: audience[row],
      passedOnBy: passedOn[row],
      usual: usualBeside(row),
      lateral: facts.people("lateralInfluence")[row],
      vertical: facts.people("verticalInfluence")[row],
    };
  },
  words: {
    en: ({ row, audience, passedOnBy, usual, lateral, vertical }, say) => ({
      subject: say.nameFirst(row),
      rest: ` is heard by many and passed on by few: by ${say.count(passedOnBy)} of ${say.count(audience)} followers.`,
      more: `Of those who hear the others, ${say.percent(usual)} pass them on.`,
      working: `${say.count(passedOnBy)} of ${say.count(audience)} followers in the files passed on a post. Credited re-shares: ${say.decimal(lateral)} lateral, ${say.decimal(vertical)} vertical.`,
      safe: `In these files, ${say.percent(passedOnBy / audience)} of the followers of ${say.nameOf(row)} passed something on; of the others’ followers ${say.percent(usual)}.`,
      unsafe: `“Nobody trusts ${say.nameOf(row)}.” Not passing on is not distrust, and the log may lack posts.`,
      caveat: "Counts only what the share files hold. Large audiences pass on a smaller part almost everywhere.",
    }),
    id: ({ row, audience, passedOnBy, usual, lateral, vertical }, say) => ({
      subject: say.nameFirst(row),
      rest: ` didengar banyak, jarang diteruskan: oleh ${say.count(passedOnBy)} dari ${say.count(audience)} pengikutnya.`,
      more: `Dari yang mendengar akun lain, ${say.percent(usual)} meneruskan.`,
      working: `${say.count(passedOnBy)} dari ${say.count(audience)} pengikut dalam berkas meneruskan kirimannya. Kali dibagikan yang dikreditkan: ${say.decimal(lateral)} lateral, ${say.decimal(vertical)} vertikal.`,
      safe: `Dalam berkas ini, ${say.percent(passedOnBy / audience)} pengikut ${say.nameOf(row)} meneruskan kirimannya; pada akun lain ${say.percent(usual)}.`,
      unsafe: `“Tidak ada yang percaya pada ${say.nameOf(row)}.” Tidak meneruskan bukan berarti tidak percaya, dan bisa jadi ada kiriman yang tidak tercatat.`,
      caveat: "Hanya menghitung yang ada dalam berkas. Audiens besar hampir selalu meneruskan dalam porsi yang lebih kecil.",
    }),
  },
});

/** Per person how many of her followers passed her on. */
function followersWhoPassOn({ bench, network }: Facts): Uint32Array {
  const { heard, hears } = bench.use(shareTiesOf);
  const counts = new Uint32Array(network.people.count);
  heard.forEach((row, tie) => {
    if (hasItem(network.follows.audienceRows, row, hears[tie])) counts[row]++;
  });
  return counts;
}

/** Was there anything of hers to be passed on: a post, or a share by whomever? */
function wasInLog({ bench, network }: Facts, row: number): boolean {
  const { offsets } = bench.use(shareTiesOf);
  return offsets[row + 1] > offsets[row] || network.posts.author.includes(row);
}
