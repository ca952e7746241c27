/**
 * How long ago did anything last go along this tie? T1.
 *
 * From the last share, quote, reply or mention along the tie, or the last post passed on after somebody, to the last act of
 * the log. Cost: O(s log audience). A tie whose acts carry no time, or along which nothing went: nothing to say.
 */
import { presenceOf } from "../cascades/exposures.ts";
import { lastUsedMs } from "../cascades/talks.ts";
import { defineMeasure, onLog } from "./measure.ts";

export const tieRecency = defineMeasure({
  id: "tieRecency",
  scopes: ["tie"],
  format: "duration",
  source: "Counting",
  cost: "O(s log n)",
  words: {
    en: {
      name: "Last used",
      question: "How long ago did anything last go along this tie?",
      formula: "Time from the last share, reply or mention along the tie to the last event of the log.",
      unit: "",
      caveat: "Counted to the end of the files, not to today.",
    },
    id: {
      name: "Terakhir dipakai",
      question: "Berapa lama sejak ada yang terakhir lewat ikatan ini?",
      formula: "Waktu dari berbagi, balasan, atau penyebutan terakhir lewat ikatan ini sampai kejadian terakhir dalam catatan.",
      unit: "",
      caveat: "Dihitung sampai akhir berkas, bukan sampai hari ini.",
    },
  },
  compute: (bench) =>
    onLog(bench, tieRecency, () => {
      const { endMs } = bench.shared(presenceOf);
      const ties = bench.sharedPart(lastUsedMs).map((atMs) => endMs - atMs);
      return ties.some(Number.isNaN) ? { ties, reasons: ["order-unknown"] } : { ties };
    }),
  example: { network: "ten posts", scope: "tie", values: { "Ana>Budi": 3_600_000, "Ana>Citra": 0, "Budi>Ana": (8 * 24 - 1) * 3_600_000 } },
});
