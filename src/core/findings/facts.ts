/** What findings are looked for in: the measures of one network under one set of settings, each computed at its first use. */
import { doubtOf } from "../doubt/doubt.ts";
import type { Doubt } from "../doubt/result.ts";
import { MEASURES } from "../measures/catalogue.ts";
import type { Measure, Outcome } from "../measures/measure.ts";
import { communitiesOf, type Communities } from "../network/communities.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";

export interface Facts {
  readonly network: Network;
  readonly bench: Workbench;
  readonly communities: Communities;
  /** What a measure found. Its columns are the workbench's own: to be read only. */
  outcome(id: string): Outcome;
  /** A value of the whole, by its key; NaN where there is nothing to say. */
  whole(key: string): number;
  /** Its range; undefined where it has none. */
  range(key: string): readonly [number, number] | undefined;
  /** A measure's column of people; all NaN where it has none. */
  people(id: string): Float64Array;
  /** The member by whom a community is called: who leads in it. */
  leaderOf(community: number): number;
  /** How sure the places by a measure are; undefined where that is not to be waited for. */
  doubt(id: string): Doubt | undefined;
  hasRemark(id: string, remark: NonNullable<Outcome["remarks"]>[number]): boolean;
}

/** A community is called by the member who leads by the first of these that says something. */
const LEADING = ["lateralInfluence", "influence", "directAudience", "attentionRank"];

/** @param hasDoubt is how sure places are to be worked out? In large networks it takes seconds. */
export function gatherFacts(bench: Workbench, hasDoubt = true): Facts {
  const { network } = bench;
  const known = new Map<string, Outcome>();
  function measure(id: string): Measure {
    const found = MEASURES.find((one) => one.id === id);
    if (found === undefined) throw new RangeError(`a measure of the catalogue was expected, found "${id}"`);
    return found;
  }
  function outcome(id: string): Outcome {
    const found = known.get(id) ?? measure(id).compute(bench);
    known.set(id, found);
    return found;
  }
  /** Keys are a measure's id, or id.part. */
  const measureOf = (key: string): Outcome => outcome(key.replace(/\..*/, ""));
  const people = (id: string): Float64Array => outcome(id).people ?? new Float64Array(network.people.count).fill(NaN);
  let leaders: Int32Array | undefined;
  return {
    network,
    bench,
    get communities() {
      return communitiesOf(bench);
    },
    outcome,
    whole: (key) => measureOf(key).whole?.[key] ?? NaN,
    range: (key) => measureOf(key).ranges?.[key],
    people,
    leaderOf: (community) => (leaders ??= leadersOf(communitiesOf(bench), people))[community],
    doubt: (id) => (hasDoubt ? doubtOf(bench, measure(id)) : undefined),
    hasRemark: (id, remark) => outcome(id).remarks?.includes(remark) ?? false,
  };
}

function leadersOf({ of, count }: Communities, people: (id: string) => Float64Array): Int32Array {
  const leading = LEADING.find((id) => people(id).some((value) => value > 0));
  const values = leading === undefined ? new Float64Array(of.length) : people(leading);
  const leaders = new Int32Array(count).fill(-1);
  of.forEach((community, row) => {
    const before = leaders[community];
    if (before < 0 || values[row] > values[before]) leaders[community] = row;
  });
  return leaders;
}
