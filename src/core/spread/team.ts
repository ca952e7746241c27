/**
 * Others who draw sets. The core knows no threads; whoever calls it may bring some. Sets are numbered, and cut into
 * pieces by their numbers alone; each piece has chance of its own. So a plan is the same, set for set, whoever draws.
 */
import type { Ground } from "./flow.ts";
import type { Objective } from "./model.ts";

/** What sets are drawn from: it is all that somebody in another thread must be told to draw the same. */
export interface Draws {
  readonly ground: Ground;
  readonly objective: Objective;
  readonly steps: number | null;
  readonly seed: number;
  /** What each person is worth; undefined: 1. */
  readonly worth: Float64Array | undefined;
}

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
