/** Sets cut into pieces by their numbers alone, and a piece drawn. */
import type { Sampler } from "./sampling.ts";
import type { DrawnSets } from "./team.ts";

const MOST_PIECES = 32;
const FEWEST_SETS = 64;
const MOST_SETS = 8192;

/** Where the pieces of some sets end. */
export function piecesOf(from: number, to: number): readonly number[] {
  const size = Math.min(MOST_SETS, Math.max(FEWEST_SETS, Math.ceil((to - from) / MOST_PIECES)));
  return Array.from({ length: Math.ceil((to - from) / size) }, (_, i) => Math.min(to, from + (i + 1) * size));
}

export function drawnSets(sampler: Sampler, from: number, to: number): DrawnSets {
  const lengths = new Uint32Array(to - from);
  let members = new Uint32Array(4 * lengths.length);
  let size = 0;
  sampler.begin(from);
  for (let i = 0; i < lengths.length; i++) {
    const length = (lengths[i] = sampler.draw());
    if (size + length > members.length) {
      const larger = new Uint32Array(Math.max(size + length, 2 * members.length));
      larger.set(members.subarray(0, size));
      members = larger;
    }
    const drawn = sampler.members;
    for (let at = 0; at < length; at++) members[size++] = drawn[at];
  }
  return { lengths, members: members.slice(0, size) };
}
