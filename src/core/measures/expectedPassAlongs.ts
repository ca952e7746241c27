/**
 * How many people can be expected to pass on this person's next post? T4.
 *
 * Σ over the audience of p̂, the chance that each passes on what she has from this person (`cascades/probabilities.ts`), from
 * evidence that fades: it counts 2^(−age / h), h fitted on the log (`cascades/fading.ts`). Goyal, Bonchi, Lakshmanan 2010.
 * The interval (95 %) is the doubt about this expectation, not the spread of one post's outcome. Cost: O(11 m log s).
 * Isolated people: 0. Every listener is thought of as the ties of this log usually are, for the part of the log for which she was
 * around, and drawn from there by what she has shown: followers who never do anything are not expected to. Without posts every
 * re-share is a post of its own. Without a follow layer the distinct sharers stand in for the audience (proxy).
 */
import { meanPassAlongsOfAll, fadedEvidence, passAlongsOfAll, type PassAlongs } from "../cascades/passAlongs.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onShares, type Outcome, type Remark } from "./measure.ts";

export const expectedPassAlongs = defineMeasure({
  id: "expectedPassAlongs",
  scopes: ["person"],
  format: "decimal",
  source: "Goyal, Bonchi, Lakshmanan 2010",
  cost: "O(m log s)",
  words: {
    en: {
      name: "Expected pass-alongs",
      question: "How many people can be expected to pass on this person's next post?",
      formula:
        "Sum over the audience of each one's chance to pass it on, learned from what was passed on before; recent evidence counts more.",
      unit: "people per post",
      caveat: "An expectation for an ordinary post. A single post can do far better or worse.",
    },
    id: {
      name: "Perkiraan diteruskan",
      question: "Berapa orang yang diperkirakan meneruskan kiriman berikutnya dari orang ini?",
      formula:
        "Jumlah peluang tiap orang di audiensnya untuk meneruskan, dipelajari dari yang diteruskan sebelumnya; bukti terbaru lebih berbobot.",
      unit: "orang per kiriman",
      caveat: "Perkiraan untuk kiriman biasa. Satu kiriman bisa jauh lebih baik atau lebih buruk.",
    },
  },
  compute: (bench) => onShares(bench, expectedPassAlongs, () => passAlongOutcome(bench, bench.use(passAlongsOfAll))),
  column: meanPassAlongsOfAll,
  // six of ten and two of ten, each drawn towards 0.4 with the strength of ten, since both were around for nine days of nine and two
  // hours; nobody who was never around
  example: {
    network: "ten posts",
    scope: "person",
    values: { Ana: (6 + 4 * (216 / 218)) / 20 + (2 + 4 * (216 / 218)) / 20, Budi: 0, Citra: 0, Dewi: 0 },
  },
});

/** What the measures of pass-alongs have in common. */
export function passAlongOutcome(bench: Workbench, { mean, low, high }: PassAlongs, remarks: readonly Remark[] = []): Outcome {
  const isProxy = bench.shared(pipesOf).layer !== "follows";
  const all: Remark[] = [...(isProxy ? (["proxy"] as const) : []), ...remarks.filter((remark) => remark !== "proxy" || !isProxy)];
  const { prior } = bench.use(fadedEvidence);
  return {
    people: mean,
    intervals: { low, high },
    ...(Number.isNaN(prior.alpha) && { reasons: ["no-exposure"] }),
    ...(all.length > 0 && { remarks: all }),
  };
}
