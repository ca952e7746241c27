/**
 * A community that keeps to itself: of what its members hear, at least 70 % comes from one another, and twice what its
 * share of all that is heard would give. Worth saying of ten people and more, and one in a hundred of all; the one with
 * the most ties above what chance gives.
 */
import { pipesOf } from "../network/pipes.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows } from "./rows.ts";

const LEAST_INSIDE = 0.7;
const TIMES_CHANCE = 2;
const FEWEST_MEMBERS = 10;
const FEWEST_OF_ALL = 0.01;

interface ClosedCircle extends Found {
  readonly community: number;
  readonly members: number;
  /** Ties heard by its members: from one another, and all. */
  readonly inside: number;
  readonly all: number;
  readonly share: number;
  /** Of all ties, how many begin in it: the share that chance would give. */
  readonly byChance: number;
  readonly isOfFollows: boolean;
}

export const closedCircle = defineFinding<ClosedCircle>({
  id: "closedCircle",
  kind: "how",
  needs: ["community", "participation"],
  find(facts) {
    const { of, sizes } = facts.communities;
    const { layer, count } = facts.bench.shared(pipesOf);
    const { inside, heardBy, heardFrom } = tiesOf(facts);
    let found: ClosedCircle | null = null;
    sizes.forEach((members, community) => {
      const share = inside[community] / heardBy[community];
      const byChance = heardFrom[community] / count;
      if (members < Math.max(FEWEST_MEMBERS, FEWEST_OF_ALL * of.length) || !(share >= LEAST_INSIDE && share >= TIMES_CHANCE * byChance))
        return;
      if (
        found !== null &&
        beyondChance(inside[community], heardBy[community], byChance) <= beyondChance(found.inside, found.all, found.byChance)
      )
        return;
      found = {
        community,
        members,
        inside: inside[community],
        all: heardBy[community],
        share,
        byChance,
        isOfFollows: layer === "follows",
        people: bestRows(Float64Array.from(of, (theirs) => (theirs === community ? 1 : 0))),
        communities: [community],
      };
    });
    return found;
  },
  words: {
    en: ({ community, members, inside, all, share, byChance, isOfFollows }, say) => ({
      subject: say.communityFirst(community),
      rest: ` keeps to itself: ${say.percent(share)} of what its ${say.people(members)} ${isOfFollows ? "follow" : "share"} is inside it.`,
      more: `By chance it would be ${say.percent(byChance)}.`,
      working: `${say.count(inside)} of the ${say.count(all)} ${isOfFollows ? "follow" : "share"} ties of its members lead to members.`,
      safe: `In these files, ${say.percent(share)} of the ties of this community stay inside it, where chance would give ${say.percent(byChance)}.`,
      unsafe: "“They hear nobody else.” They may hear others outside these files.",
      caveat: "Communities are found as groups with many ties inside, so that some closeness is there by construction.",
    }),
    id: ({ community, members, inside, all, share, byChance, isOfFollows }, say) => ({
      subject: say.communityFirst(community),
      rest: ` cenderung tertutup: ${say.percent(share)} dari yang ${isOfFollows ? "diikuti" : "dibagikan"} ${say.people(members)} anggotanya ada di dalamnya.`,
      more: `Secara kebetulan hanya ${say.percent(byChance)}.`,
      working: `${say.count(inside)} dari ${say.count(all)} ikatan ${isOfFollows ? "mengikuti" : "berbagi"} anggotanya menuju sesama anggota.`,
      safe: `Dalam berkas ini, ${say.percent(share)} ikatan komunitas ini tetap di dalamnya; secara kebetulan hanya ${say.percent(byChance)}.`,
      unsafe: "“Mereka tidak mendengar siapa pun yang lain.” Bisa jadi mereka mendengar akun di luar berkas ini.",
      caveat: "Komunitas ditemukan sebagai kelompok dengan banyak ikatan di dalam, jadi kedekatan itu sebagian memang sudah bawaannya.",
    }),
  },
});

/** Ties inside beyond those that chance would give. */
function beyondChance(inside: number, all: number, byChance: number): number {
  return inside - byChance * all;
}

/** Per community: ties among its members, all ties by which its members hear, and all by which they are heard. */
function tiesOf({ bench, communities, network }: Facts): { inside: Float64Array; heardBy: Float64Array; heardFrom: Float64Array } {
  const { of, count } = communities;
  const { audienceRows } = bench.shared(pipesOf);
  const inside = new Float64Array(count);
  const heardBy = new Float64Array(count);
  const heardFrom = new Float64Array(count);
  for (let heard = 0; heard < network.people.count; heard++) {
    for (let i = audienceRows.offsets[heard]; i < audienceRows.offsets[heard + 1]; i++) {
      const there = of[audienceRows.items[i]];
      heardBy[there]++;
      heardFrom[of[heard]]++;
      if (there === of[heard]) inside[there]++;
    }
  }
  return { inside, heardBy, heardFrom };
}
