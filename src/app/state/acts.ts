/** What people did, by the entries of the log. */
import { KINDS, passesOn, type Kind, type Network } from "../../core/network/network.ts";

export interface Act {
  readonly kind: Kind;
  /** Row of posts; −1: not known. */
  readonly post: number;
  /** NaN: not known. */
  readonly timeMs: number;
  readonly by: number;
}

/** Added up once: captions are written with every frame that is played. */
const ACTIONS = new WeakMap<Network["shares"], number>();

/** How much people did in all: an entry that is a total says how often. */
export function actionsIn(shares: Network["shares"]): number {
  const actions = ACTIONS.get(shares) ?? Math.round(shares.weight.reduce((sum, times) => sum + times, 0));
  ACTIONS.set(shares, actions);
  return actions;
}

/** How often something was passed on, shared or quoted: what chances are learned from. */
export function passedOnIn({ shares: { kind, weight } }: Network): number {
  return Math.round(weight.reduce((sum, times, at) => sum + (passesOn(kind[at]) ? times : 0), 0));
}

/** What two people did with each other. The latest first; likes are left out. */
export function actsBetween({ shares }: Network, one: number, other: number): readonly Act[] {
  const acts: Act[] = [];
  for (let entry = 0; entry < shares.count; entry++) {
    const [by, to] = [shares.sharer[entry] ?? 0, shares.author[entry] ?? 0];
    if (!((by === one && to === other) || (by === other && to === one))) continue;
    const kind = KINDS[shares.kind[entry] ?? 0] ?? "share";
    if (kind !== "like") acts.push({ kind, post: shares.post[entry] ?? -1, timeMs: shares.timeMs[entry] ?? NaN, by });
  }
  return acts.sort((a, b) => (b.timeMs || 0) - (a.timeMs || 0));
}
