/** How sure the number of the whole is. */
import { medianOf } from "../cascades/attribution.ts";
import { sampleOf, type Contributions, type Sample } from "../cascades/contributions.ts";
import type { Measure } from "../measures/measure.ts";
import type { Workbench } from "../network/workbench.ts";
import { intervalOf, NO_INTERVAL, type Interval } from "./interval.ts";
import type { WholeDoubt } from "./result.ts";

/** null: the files say nothing of it. */
export function tellWhole(bench: Workbench, measure: Measure, sample: Sample): WholeDoubt | null {
  const value = valueOf(sample);
  if (Number.isNaN(value)) return null;
  const inside = (interval: Interval): Interval =>
    measure.format === "percent" ? [Math.max(0, interval[0]), Math.min(1, interval[1])] : interval;
  const [low, high] = inside(intervalOf(sample));
  const others = measure.sample?.overBand?.(bench) ?? sampled(measure.contributions?.overBand?.(bench) ?? []);
  let jointLow = Number.isNaN(low) ? value : low;
  let jointHigh = Number.isNaN(high) ? value : high;
  for (const other of others) {
    const interval = Number.isNaN(low) ? NO_INTERVAL : inside(intervalOf(other));
    const isTold = !Number.isNaN(interval[0]);
    jointLow = Math.min(jointLow, isTold ? interval[0] : valueOf(other));
    jointHigh = Math.max(jointHigh, isTold ? interval[1] : valueOf(other));
  }
  return { value, low, high, jointLow, jointHigh };
}

function* sampled(all: Iterable<Contributions>): Generator<Sample> {
  for (const contributions of all) yield sampleOf(contributions);
}

function valueOf({ kind, over, under, all = NaN }: Sample): number {
  if (kind === "union") return all;
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  if (kind === "median") return medianOf(over);
  return under === undefined ? sum(over) : sum(over) / sum(under);
}
