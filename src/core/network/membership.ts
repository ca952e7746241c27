/**
 * How surely each belongs to her community: how many of its other members she was with in the other searches, on average. Of a
 * community whose members stay together all are sure, also where other searches join it to another one; whoever is put now here, now
 * there is not. Cost: O(n) a search.
 */
import { silentPulse } from "../base/pulse.ts";
import { orderBy } from "./ties.ts";

/** Below this somebody stands between groups. */
export const SURE = 0.8;

/**
 * @param best community per person, below the number of people. @param others what the other searches found, likewise.
 * @returns 0..1 per person; NaN without other searches. Whoever is alone is sure where she is alone again.
 */
export function membershipOf(best: Uint32Array, others: readonly Uint32Array[], pulse = silentPulse): Float64Array {
  const members = orderBy(best, best.length);
  const sure = new Float64Array(best.length);
  const together = new Uint32Array(best.length);
  for (const [search, of] of others.entries()) {
    pulse(search, others.length);
    const sizes = new Uint32Array(best.length);
    for (const community of of) sizes[community]++;
    for (let start = 0, end = 0; start < members.length; start = end) {
      for (; end < members.length && best[members[end]] === best[members[start]]; end++) together[of[members[end]]]++;
      for (let i = start; i < end; i++) {
        const here = of[members[i]];
        sure[members[i]] += end - start > 1 ? (together[here] - 1) / (end - start - 1) : sizes[here] === 1 ? 1 : 0;
      }
      for (let i = start; i < end; i++) together[of[members[i]]] = 0;
    }
  }
  return sure.map((sum) => sum / others.length);
}

/** How many communities of two and more a search found. */
export function communitiesIn(of: Uint32Array): number {
  const sizes = new Uint32Array(of.length);
  let count = 0;
  for (const community of of) if (++sizes[community] === 2) count++;
  return count;
}
