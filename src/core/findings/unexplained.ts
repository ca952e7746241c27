/**
 * What the map cannot explain: re-shares by people who follow nobody who had it earlier. Worth saying from one in twenty
 * on. Rests on `explainedShares`; the people are those who re-shared so, the most often first.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { isCreditedByFile } from "../cascades/lateral.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import { hasItem } from "../network/ties.ts";
import type { Facts } from "./facts.ts";
import { defineFinding, type Found } from "./finding.ts";
import { bestRows } from "./rows.ts";

const LEAST = 0.05;

interface Unexplained extends Found {
  /** 0..1 */
  readonly share: number;
  /** Re-shares without an explanation, and all. */
  readonly times: number;
  readonly all: number;
}

export const unexplained = defineFinding<Unexplained>({
  id: "unexplained",
  kind: "doubt",
  needs: ["explainedShares"],
  find(facts) {
    const share = 1 - facts.whole("explainedShares");
    if (!(share >= LEAST)) return null;
    const { times, all } = unexplainedTimes(facts);
    return { share, all, times: sumOf(times), people: bestRows(times) };
  },
  words: {
    en: ({ share, times, all }, { percent, count }) => ({
      subject: `${percent(share)} of shares`,
      rest: " have no tie in these files that explains them.",
      more: "",
      working: `${count(times)} of ${count(all)} re-shares were made by people who follow nobody in the files that had it earlier.`,
      safe: `For ${percent(share)} of the re-shares, these files do not show where people had it from.`,
      unsafe: `“${percent(share)} of the spread came from advertising.” The files do not say what it came from.`,
      caveat: "It may have come through search, trends, recommendations, other platforms, or follows that the files lack.",
    }),
    id: ({ share, times, all }, { percent, count }) => ({
      subject: `${percent(share)} dari yang dibagikan`,
      rest: " tidak bisa dijelaskan dari berkas ini.",
      more: "",
      working: `${count(times)} dari ${count(all)} kali dibagikan dilakukan akun yang tidak mengikuti siapa pun yang lebih dulu membagikannya.`,
      safe: `Untuk ${percent(share)} dari yang dibagikan, berkas ini tidak menunjukkan dari mana orang mendapatkannya.`,
      unsafe: `“${percent(share)} penyebaran berasal dari iklan.” Berkas tidak menyebutkan asalnya.`,
      caveat: "Bisa lewat pencarian, tren, rekomendasi, platform lain, atau ikatan yang tidak ada dalam berkas.",
    }),
  },
});

/** Per person how many of her re-shares have no explanation, and how many re-shares there are in all. */
function unexplainedTimes({ bench, network }: Facts): { times: Float64Array; all: number } {
  const times = new Float64Array(network.people.count);
  let all = 0;
  if (isCreditedByFile(bench)) {
    const { heard, hears, carried } = bench.use(shareTiesOf);
    carried.forEach((count, tie) => {
      all += count;
      if (!hasItem(network.follows.audienceRows, heard[tie], hears[tie])) times[hears[tie]] += count;
    });
    return { times, all };
  }
  const { adoptions, offsets } = candidatesOf(bench);
  for (let i = 0; i < adoptions.count; i++) {
    all += adoptions.counts[i];
    if (adoptions.counts[i] === 1 && offsets[i] === offsets[i + 1]) times[adoptions.person[i]]++;
  }
  return { times, all };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
