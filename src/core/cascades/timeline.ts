/**
 * When things happened: the log sorted into stretches of time that are equally long and begin at whole minutes, hours
 * or days of universal time. Cost: O(s) for what was done; O(candidates) for how it moved.
 */
import { KINDS, type Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { isCreditedByFile, splitsOf } from "./lateral.ts";
import { isAdoption } from "./readings.ts";

/** Stretch i begins at fromMs + i · widthMs. */
export interface Stretches {
  readonly fromMs: number;
  readonly widthMs: number;
  readonly count: number;
}

/** Whose actions are meant. */
export interface Whose {
  /** 1 per person who acts; null: everybody. */
  readonly people: Uint8Array | null;
  /** Row of posts that they are about; null: any. */
  readonly post: number | null;
}

export interface Timeline {
  readonly stretches: Stretches;
  /** In the order of KINDS, per stretch: how often. */
  readonly actions: readonly Float64Array[];
  /** Actions of those meant whose time is not known. */
  readonly untimed: number;
  /** Per person: when she first shared or quoted, among what is meant; NaN: never, or nobody knows when. */
  readonly firstMs: Float64Array;
}

/** How what was passed on moved, per stretch; each share counts where it was first passed on by that person. */
export interface Movement {
  readonly lateral: Float64Array;
  readonly vertical: Float64Array;
  readonly unexplained: Float64Array;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WIDTHS = [
  ...[1, 5, 15, 30].map((times) => times * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((times) => times * MINUTE),
  ...[1, 2, 3, 6, 12].map((times) => times * HOUR),
];

/** The shortest whole stretches of which `most` are enough from the first moment to the last. @throws if most < 2. */
export function stretchesBetween(firstMs: number, lastMs: number, most: number): Stretches {
  if (most < 2) throw new RangeError(`at least two stretches were expected, found ${most}`);
  const fits = (widthMs: number): boolean => Math.floor(lastMs / widthMs) - Math.floor(firstMs / widthMs) + 1 <= most;
  let widthMs = WIDTHS.find(fits);
  for (let days = 1; widthMs === undefined; days++) if (fits(days * DAY)) widthMs = days * DAY;
  const first = Math.floor(firstMs / widthMs);
  return { fromMs: first * widthMs, widthMs, count: Math.floor(lastMs / widthMs) - first + 1 };
}

/**
 * What those meant did, stretch by stretch: of a post over its own time, else over that of the whole log, so that some
 * people can be laid beside everybody. Null where no action in that time is known.
 */
export function timelineOf(network: Network, most: number, { people, post }: Whose): Timeline | null {
  const { shares } = network;
  let first = Infinity;
  let last = -Infinity;
  for (let entry = 0; entry < shares.count; entry++) {
    if (post !== null && shares.post[entry] !== post) continue;
    const atMs = shares.timeMs[entry];
    if (atMs < first) first = atMs;
    if (atMs > last) last = atMs;
  }
  if (first === Infinity) return null;
  const stretches = stretchesBetween(first, last, most);
  const actions = KINDS.map(() => new Float64Array(stretches.count));
  const firstMs = new Float64Array(network.people.count).fill(NaN);
  let untimed = 0;
  for (let entry = 0; entry < shares.count; entry++) {
    const sharer = shares.sharer[entry];
    if ((people !== null && people[sharer] === 0) || (post !== null && shares.post[entry] !== post)) continue;
    const atMs = shares.timeMs[entry];
    if (Number.isNaN(atMs)) {
      untimed += shares.weight[entry];
      continue;
    }
    actions[shares.kind[entry]][stretchAt(stretches, atMs)] += shares.weight[entry];
    if (isAdoption(network, entry) && !(firstMs[sharer] <= atMs)) firstMs[sharer] = atMs;
  }
  return { stretches, actions, untimed, firstMs };
}

/** Null where the file itself credits every share, or says no order: then nothing can be said share by share. */
export function movementOf(bench: Workbench, stretches: Stretches, { people, post }: Whose): Movement | null {
  const { adoptions, isOrdered } = candidatesOf(bench);
  if (!isOrdered || isCreditedByFile(bench) || adoptions.count === 0) return null;
  const splits = bench.use(splitsOf);
  const lateral = new Float64Array(stretches.count);
  const vertical = new Float64Array(stretches.count);
  const unexplained = new Float64Array(stretches.count);
  for (let i = 0; i < adoptions.count; i++) {
    const atMs = adoptions.timeMs[i];
    const isMeant = (people === null || people[splits.person[i]] === 1) && (post === null || splits.item[i] === post);
    if (!isMeant || splits.adoptions[i] === 0 || Number.isNaN(atMs)) continue;
    const at = stretchAt(stretches, atMs);
    lateral[at] += splits.lateral[i];
    vertical[at] += splits.explained[i] - splits.lateral[i];
    unexplained[at] += splits.adoptions[i] - splits.explained[i];
  }
  return { lateral, vertical, unexplained };
}

function stretchAt({ fromMs, widthMs }: Stretches, atMs: number): number {
  return Math.floor((atMs - fromMs) / widthMs);
}
