/**
 * A community that earns more, or less, of the lateral influence than its size would give it. Worth saying of communities
 * of ten people and more whose part differs from their part of all people by a factor of 1.5 and by five points; the one
 * that earns most above its size, else the one that earns most below.
 */
import { partOverBand } from "./band.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows, sumOf } from "./rows.ts";

const FEWEST_PEOPLE = 10;
const LEAST_FACTOR = 1.5;
const LEAST_POINTS = 0.05;

interface CommunityShare extends Found {
  readonly community: number;
  /** Of all people, and of all lateral influence; 0..1. */
  readonly size: number;
  readonly share: number;
  /** Least and most of the share over the band of every lateral number. */
  readonly range: readonly [low: number, high: number];
  readonly members: number;
  readonly theirs: number;
  readonly all: number;
  readonly isInsideFile: boolean;
}

export const communityShare = defineFinding<CommunityShare>({
  id: "communityShare",
  kind: "who",
  needs: ["lateralInfluence", "community"],
  find(facts) {
    const values = facts.people("lateralInfluence");
    const earned = facts.outcome("lateralInfluence").communities ?? new Float64Array();
    const all = sumOf(values);
    const { of, sizes } = facts.communities;
    const people = facts.network.people.count;
    const found = Array.from(earned, (theirs, community) => ({
      community,
      members: sizes[community],
      theirs,
      size: sizes[community] / people,
      share: theirs / all,
    })).filter(({ members, size, share }) => {
      const isFar = share >= LEAST_FACTOR * size || size >= LEAST_FACTOR * share;
      return members >= FEWEST_PEOPLE && isFar && Math.abs(share - size) >= LEAST_POINTS;
    });
    if (found.length === 0) return null;
    const lead = ({ share, size }: { share: number; size: number }): number => share - size;
    const above = found.reduce((a, b) => (lead(b) > lead(a) ? b : a));
    const chosen = lead(above) > 0 ? above : found.reduce((a, b) => (lead(b) < lead(a) ? b : a));
    const members = Float64Array.from(of, (community, row) => (community === chosen.community ? values[row] + 1 : 0));
    const rows = bestRows(members);
    return {
      ...chosen,
      range: partOverBand(facts, rows),
      all,
      people: rows,
      communities: [chosen.community],
      isInsideFile: facts.hasRemark("lateralInfluence", "inside-file"),
    };
  },
  words: {
    en: ({ community, size, share, range, members, theirs, all, isInsideFile }, say) => ({
      subject: say.communityFirst(community),
      rest: ` is ${say.percent(size)} of the people and earns ${share > size ? "" : "only "}${say.percent(share)} of the lateral influence${isInsideFile ? " in these files" : ""}.`,
      more: "",
      working: `${say.people(members)}, to whom ${say.decimal(theirs)} of ${say.decimal(all)} credited re-shares from person to person go back. Over ${say.band} and every fair way to divide credit: ${say.range(range)}.`,
      safe: `In these files, ${say.percent(size)} of the people earn ${say.range(range)} of the lateral influence.`,
      unsafe: `“This community is ${share > size ? "more" : "less"} persuasive.” It may also post more or less, or have more of its ties in the files.`,
      caveat: "A part of what these files can explain. Communities are found by their ties, not by what they call themselves.",
    }),
    id: ({ community, size, share, range, members, theirs, all, isInsideFile }, say) => ({
      subject: say.communityFirst(community),
      rest:
        share > size
          ? ` hanya ${say.percent(size)} dari semua akun, tetapi meraih ${say.percent(share)} pengaruh lateral${isInsideFile ? " dalam berkas ini" : ""}.`
          : ` mencakup ${say.percent(size)} dari semua akun, tetapi hanya meraih ${say.percent(share)} pengaruh lateral${isInsideFile ? " dalam berkas ini" : ""}.`,
      more: "",
      working: `${say.people(members)}; ${say.decimal(theirs)} dari ${say.decimal(all)} kali dibagikan antarorang berawal dari mereka. Untuk ${say.band} dan semua cara wajar membagi kredit: ${say.range(range)}.`,
      safe: `Dalam berkas ini, ${say.percent(size)} dari semua akun meraih ${say.range(range)} pengaruh lateral.`,
      unsafe: `“Komunitas ini ${share > size ? "lebih" : "kurang"} meyakinkan.” Bisa jadi mereka lebih sering atau lebih jarang mengirim, atau ikatannya tercatat berbeda.`,
      caveat:
        "Bagian dari yang bisa dijelaskan oleh berkas ini. Komunitas ditemukan dari ikatan, bukan dari nama yang mereka pakai sendiri.",
    }),
  },
});
