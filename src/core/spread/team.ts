/**
 * Others who draw sets. The core knows no threads; whoever calls it may bring some. Sets are numbered, and cut into
 * pieces by their numbers alone; each piece has chance of its own. So a plan is the same, set for set, whoever draws.
 */
import type { Draws, Sampler } from "./sampling.ts";

export interface Team {
  /** It takes them so long to be told as it takes to draw so many members and sets: for less they are not asked. */
  readonly worthTelling: number;
  /** Tells everybody what is drawn from from now on; null: nobody came. */
  brief(draws: Draws): Promise<Crew | null>;
}

export interface Crew {
  /** null: nobody could; then it is drawn here. */
  draw(piece: Piece): Promise<DrawnSets | null>;
}

export type DrawElsewhere = (from: number, to: number) => Promise<DrawnSets | null>;

/** Sets `from` … `to` − 1 of a stream. */
export interface Piece {
  readonly stream: number;
  readonly from: number;
  readonly to: number;
}

/** One after the other: how many members each has, and all members. */
export interface DrawnSets {
  readonly lengths: Uint32Array;
  readonly members: Uint32Array;
}

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
