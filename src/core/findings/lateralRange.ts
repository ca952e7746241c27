/**
 * How wide the range of the lateral share is. Worth saying from ten points on. Where posts can be drawn anew, the
 * range holds that doubt as well, as the number beside it does. The people are those on whom it hangs: who
 * are heard by more than the strictest rule of the range takes for peers, are no brands or media, and have been passed on, most first.
 */
import { bandOfPeers, voicesOf } from "../cascades/peers.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows } from "./rows.ts";

const LEAST_WIDTH = 0.1;

interface LateralRange extends Found {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  /** Does it hold how much the log's posts weigh by chance, too? */
  readonly isDrawn: boolean;
  readonly isInsideFile: boolean;
  /** The file credits each share to its author, so none of them stays unexplained. */
  readonly isByFile: boolean;
}

export const lateralRange = defineFinding<LateralRange>({
  id: "lateralRange",
  kind: "doubt",
  needs: ["lateralShare"],
  find(facts) {
    const joint = facts.doubt("lateralShare")?.whole ?? null;
    const isDrawn = joint !== null && !Number.isNaN(joint.low);
    const [low, high] = isDrawn ? [joint.jointLow, joint.jointHigh] : (facts.range("lateralShare") ?? [NaN, NaN]);
    if (!(high - low >= LEAST_WIDTH)) return null;
    return {
      low,
      high,
      value: facts.whole("lateralShare"),
      isDrawn,
      people: broadVoices(facts),
      isInsideFile: facts.hasRemark("lateralShare", "inside-file"),
      isByFile: facts.hasRemark("lateralShare", "direct-only"),
    };
  },
  words: {
    en: ({ low, high, value, isDrawn, isInsideFile, isByFile }, say) => ({
      subject: `Between ${say.hundred(low)} and ${say.hundred(high)} of every 100 ${isByFile ? "" : "explained "}shares`,
      rest: " moved person to person; these files cannot say it more exactly.",
      more: isInsideFile ? "Audiences outside these files are unknown, so even this may be too high." : "",
      working: `${say.percent(value)} as set; ${say.range([low, high])} over ${say.band} and every fair way to divide credit${isDrawn ? ", each with its 95% range" : ""}.`,
      safe: `${say.range([low, high])} of ${isByFile ? "" : "explained "}shares moved person to person, over several ways of counting.`,
      unsafe: `“${say.percent(value)} of sales came from word of mouth.” Shares are not sales, and after is not because.`,
      caveat: "The range covers from which audience on a voice is a broadcast and who is credited, not missing ties.",
    }),
    id: ({ low, high, value, isDrawn, isInsideFile, isByFile }, say) => ({
      subject: `Antara ${say.hundred(low)} dan ${say.hundred(high)} dari 100 kali dibagikan${isByFile ? "" : " yang bisa dijelaskan"}`,
      rest: " menular dari orang ke orang; berkas ini tidak bisa mengatakannya lebih tepat.",
      more: isInsideFile ? "Audiens di luar berkas ini tidak diketahui, jadi angka ini pun mungkin terlalu tinggi." : "",
      working: `${say.percent(value)} menurut pengaturan; ${say.range([low, high])} untuk ${say.band} dan semua cara wajar membagi kredit${isDrawn ? ", masing-masing dengan rentang 95%-nya" : ""}.`,
      safe: `${say.range([low, high])} dari yang dibagikan${isByFile ? "" : " dan bisa dijelaskan"} menular dari orang ke orang, menurut beberapa cara menghitung.`,
      unsafe: `“${say.percent(value)} penjualan berasal dari getok tular.” Dibagikan bukan terjual, dan sesudah bukan berarti karena.`,
      caveat:
        "Rentang ini mencakup mulai audiens sebesar apa sebuah suara menjadi siaran dan siapa yang dikreditkan, bukan ikatan yang hilang.",
    }),
  },
});

function broadVoices(facts: Facts): Uint32Array {
  const { audience, isBroadcaster } = facts.bench.use(voicesOf);
  const influence = facts.people("influence");
  const strictest = Math.min(...bandOfPeers(facts.bench).map(({ most }) => most));
  return bestRows(influence.map((value, row) => (audience[row] > strictest && isBroadcaster[row] === 0 ? value : 0)));
}
