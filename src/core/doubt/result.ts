/** What is told of how sure a number is: plain columns and codes, ready to cross threads. */
import type { UnitKind } from "../cascades/contributions.ts";
import type { Settings } from "../network/workbench.ts";

/** Why some doubt cannot be told, or is told of less than all. */
export const DOUBT_REASONS = [
  /** What the measure is made of is not drawn anew. */
  "not-resampled",
  /** Neither posts nor times are known, or the whole log is one topic: nothing can be drawn anew. */
  "no-units",
  /** Fewer than 30 posts or 100 shares: show ranges instead of numbers. */
  "too-few",
  /** Behind some of the people stand fewer than five posts, or one that makes most of it: no interval of values for them. */
  "few-behind",
  /** Nobody has a value above 0. */
  "nobody",
  /** The files say nothing of the number of the whole. */
  "no-value",
  /** Only the first thousands are told. */
  "only-first",
  /** The network is large: fewer replicates than 500, or fewer under each way of counting. */
  "fewer-replicates",
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

/** P(among the first k) is told for these. */
export const TOP_COUNTS = [1, 5, 10, 20] as const;

/** Plain columns, one entry per person in `rows`. */
export interface Doubt {
  readonly id: string;
  readonly unit: UnitKind;
  readonly units: number;
  /** The log is read as one topic: with unit `none`, one item that cannot be drawn anew. */
  readonly isTopic: boolean;
  /** Re-shares in scope. */
  readonly shares: number;
  /** Fewer than 30 units or 100 re-shares, too little for a number: say its range. */
  readonly isThin: boolean;
  /** Times the units were drawn anew at the settings at hand, and under each of the other ways; 0: not at all. */
  readonly replicates: number;
  readonly replicatesPerWay: number;
  /** Ways of counting that the joint ranges go over; the settings at hand stand beside them where they are none of these. */
  readonly ways: number;
  /** The rule that tells peers from broadcasts, whose band the ways go over. */
  readonly peerRule: Settings["peerRule"];
  /** How many people have a value above 0. */
  readonly ranked: number;
  /** Rows of people, best first; at most the first 4,096 of them. */
  readonly rows: Uint32Array;
  readonly value: Float64Array;
  /** 95 % by resampling; NaN where too little stands behind it. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The least and greatest value over the ways of counting. */
  readonly bandLow: Float64Array;
  readonly bandHigh: Float64Array;
  /** How many units stand behind it. */
  readonly behind: Uint32Array;
  /** Competition rank. */
  readonly rank: Uint32Array;
  /** 5 to 95 % by resampling; 0: cannot be said. */
  readonly rankLow: Uint32Array;
  readonly rankHigh: Uint32Array;
  /** Both doubts together: "between 2nd and 6th". By the ways of counting alone where nothing can be resampled. */
  readonly placeLow: Uint32Array;
  readonly placeHigh: Uint32Array;
  /** By joint places: 0 for the first group that cannot be told apart in order, 1 for the next. */
  readonly group: Uint32Array;
  /** P(among the first k), in the order of TOP_COUNTS; NaN where nothing can be resampled. */
  readonly topShare: readonly { readonly k: number; readonly share: Float64Array }[];
  /** The number of the whole; null if the measure has none, or none that is made of units here. */
  readonly whole: WholeDoubt | null;
  readonly reasons: readonly DoubtReason[];
}

export interface WholeDoubt {
  readonly value: number;
  /** 95 % by resampling; NaN where too little stands behind it. */
  readonly low: number;
  readonly high: number;
  /** The same under every way of counting, from the least to the greatest; without intervals, of the values. */
  readonly jointLow: number;
  readonly jointHigh: number;
}

/** The part of a doubt that is about people. */
export type PeopleDoubt = Omit<Doubt, "id" | "peerRule" | "unit" | "units" | "isTopic" | "shares" | "isThin" | "whole" | "reasons">;
