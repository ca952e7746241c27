/**
 * How sure a number is, and a place. Two kinds of doubt, and never a third:
 *
 * - by resampling: the posts in the files are some of those that might have been. Values have 95 % intervals
 *   (`interval.ts`), places the middle 90 % of B = 500 replicates, each post weighted anew (Poisson with mean 1; `places.ts`).
 * - by ways of counting: over D of the band and all plain attributions.
 *
 * They are joined way by way: the interval of places is made anew under every way of counting, from the same draws, and the
 * joint one reaches from the least to the greatest of them. So it covers as it says if any one of the ways is right. It is
 * wide on purpose.
 *
 * What is held fixed: who is a brand, τ, what ties pass on, the follow ties. How much missing ties would move is asked
 * in `missing.ts`.
 * U3 of the list of measures.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { sampleOf } from "../cascades/contributions.ts";
import { readingOf } from "../cascades/readings.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import type { Measure } from "../measures/measure.ts";
import type { Workbench } from "../network/workbench.ts";
import { FEWEST_UNITS } from "./interval.ts";
import { tellNobody, tellPeople } from "./people.ts";
import type { Doubt, DoubtReason } from "./result.ts";
import { tellWhole } from "./whole.ts";

/** With fewer re-shares than this numbers are told as ranges. */
const FEWEST_SHARES = 100;

/** The doubt of a measure under the settings at hand. */
export function doubtOf(bench: Workbench, measure: Measure): Doubt {
  const known = bench.use(doubtsOf);
  const doubt = known.get(measure.id) ?? tellDoubt(bench, measure);
  known.set(measure.id, doubt);
  return doubt;
}

function doubtsOf(): Map<string, Doubt> {
  return new Map();
}

function tellDoubt(bench: Workbench, measure: Measure): Doubt {
  const contributions = measure.contributions?.of(bench) ?? null;
  const sample = measure.sample?.of(bench) ?? (contributions === null ? null : sampleOf(contributions));
  const unit = contributions?.unit ?? sample?.unit ?? "none";
  const units = unit === "none" ? 0 : (contributions?.units ?? sample?.over.length ?? 0);
  const shares = sharesInScope(bench);
  const isThin = (unit !== "none" && units < FEWEST_UNITS) || shares < FEWEST_SHARES;
  const reasons = new Set<DoubtReason>();
  const isMade = contributions !== null || sample !== null;
  if (!isMade) reasons.add(measure.sample === undefined ? "not-resampled" : "no-units");
  else if (unit === "none") reasons.add("no-units");
  if (isMade && isThin) reasons.add("too-few");
  const people = contributions === null ? tellNobody() : tellPeople(bench, measure, contributions, reasons);
  const whole = sample === null ? null : tellWhole(bench, measure, sample);
  if (sample !== null && whole === null) reasons.add("no-value");
  const isTopic = bench.shared(readingOf) === "topic";
  const { peerRule } = bench.settings;
  return { id: measure.id, peerRule, unit, units, isTopic, shares, isThin, ...people, whole, reasons: [...reasons] };
}

function sharesInScope(bench: Workbench): number {
  const { countedInAll, adoptions } = candidatesOf(bench);
  if (adoptions.reading === "posts" || adoptions.reading === "unordered") return countedInAll;
  return bench.use(shareTiesOf).carried.reduce((sum, times) => sum + times, 0);
}
