/**
 * How sure can one be that the listener passes this person on? T2.
 *
 * The rate at which a post that reached the listener through this person was passed on, on a cautious reading: the 5 %
 * quantile of Beta(α + s, β + n − s), s credited passes of n exposures, the prior from all ties of the log
 * (`cascades/probabilities.ts`). Bernoulli with partial credit: Goyal, Bonchi, Lakshmanan 2010. Cost: O(m log s).
 * Two of three is far less sure than twenty of thirty, and stands lower.
 * Fewer than five exposures: too few to say. A pair without a pipe: no exposure. Repeated shares of a post count once.
 * Without a follow layer who shares whom stands in (proxy): only those who passed on at all are seen then, so that it
 * stands too high.
 */
import { columnOf } from "../base/numbered.ts";
import { betaQuantile } from "../base/beta.ts";
import { paced } from "../base/pulse.ts";
import { pipeOfTies } from "../cascades/carriedTies.ts";
import { exposuresOf } from "../cascades/exposures.ts";
import { FEWEST_EXPOSURES, priorOf } from "../cascades/probabilities.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onShares, type Outcome } from "./measure.ts";

const CAUTION = 0.05;
/** A pulse each so many: a quantile takes some hundredths of a millisecond. */
const PULSE_TIES = 1 << 9;

export const trust = defineMeasure({
  id: "trust",
  scopes: ["tie"],
  format: "percent",
  source: "Goyal, Bonchi, Lakshmanan 2010",
  cost: "O(m log s)",
  words: {
    en: {
      name: "Earned trust",
      question: "How often does the listener pass this person on, even on a cautious reading?",
      formula:
        "Posts passed on, divided by posts that could have been, while the listener followed and was active, drawn towards what ties of this log usually do; of all rates that fit, the one that only 5% lie below.",
      unit: "",
      caveat: "Says who passes on after whom, not who persuaded whom. Exposed is not the same as seen.",
    },
    id: {
      name: "Kepercayaan yang diraih",
      question: "Seberapa sering pendengarnya meneruskan orang ini, bahkan bila dibaca dengan hati-hati?",
      formula:
        "Kiriman yang diteruskan dibagi kiriman yang bisa diteruskan selama pendengarnya mengikuti dan aktif, ditarik ke arah kebiasaan ikatan dalam catatan ini; dari semua angka yang cocok, yang hanya 5% di bawahnya.",
      unit: "",
      caveat: "Menunjukkan siapa meneruskan setelah siapa, bukan siapa meyakinkan siapa. Terpapar belum tentu melihat.",
    },
  },
  compute: (bench) => onShares(bench, trust, () => cautiousRates(bench)),
  // Beta(10, 10) and Beta(6, 14): the prior is Beta(4, 6)
  example: { network: "ten posts", scope: "tie", values: { "Ana>Budi": 0.32008653, "Ana>Citra": 0.14746957, "Budi>Ana": null } },
});

function cautiousRates(bench: Workbench): Outcome {
  const { exposures, passes } = bench.use(exposuresOf);
  const { alpha, beta } = bench.use(priorOf);
  const reasons = new Set<"no-exposure" | "too-few">();
  const pipes = pipeOfTies(bench);
  const tell = paced(bench.pulse, pipes.length, PULSE_TIES);
  const ties = columnOf(Float64Array, pipes.length, (tie) => {
    tell(tie);
    const pipe = pipes[tie];
    const n = pipe < 0 ? 0 : exposures[pipe];
    if (n >= FEWEST_EXPOSURES) return betaQuantile(CAUTION, alpha + passes[pipe], beta + Math.max(0, n - passes[pipe]));
    reasons.add(n === 0 ? "no-exposure" : "too-few");
    return NaN;
  });
  return { ties, reasons: [...reasons], ...(bench.shared(pipesOf).layer !== "follows" && { remarks: ["proxy"] }) };
}
