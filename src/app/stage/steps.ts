/** The shapes of what is drawn over the people: arrows of a way, and pins. */
import type { Disc } from "./labels.ts";

type Point = readonly [x: number, y: number];

export interface StepCurve {
  readonly start: Point;
  readonly turn: Point;
  /** Where the line ends and the head begins. */
  readonly neck: Point;
  /** The head's corners, its tip first. */
  readonly head: readonly [Point, Point, Point];
}

const BEND = 0.12;
export const STEP_WIDTH = 3;
export const STEP_HALO = 7;
export const PIN_RIM = 1.2;

/** One step of a way: a bent arrow from one circle's rim to the other's. */
export function stepCurve(from: Disc, to: Disc): StepCurve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const distance = Math.max(1, Math.hypot(dx, dy));
  const turn: Point = [(from.x + to.x) / 2 + dy * BEND, (from.y + to.y) / 2 - dx * BEND];
  const toward = (disc: Disc, out: number): Point => {
    const [ax, ay] = [turn[0] - disc.x, turn[1] - disc.y];
    const way = Math.min(1, out / Math.max(1, Math.hypot(ax, ay)));
    return [disc.x + ax * way, disc.y + ay * way];
  };
  const long = Math.min(12, distance / 3);
  const tip = toward(to, to.radius + 2);
  const neck = toward(to, to.radius + 2 + long);
  const share = long / 2.2 / Math.max(1, long);
  const [asideX, asideY] = [(tip[1] - neck[1]) * share, (neck[0] - tip[0]) * share];
  return {
    start: toward(from, from.radius + 2),
    turn,
    neck,
    head: [tip, [neck[0] + asideX, neck[1] + asideY], [neck[0] - asideX, neck[1] - asideY]],
  };
}

export function pinRadius(radius: number): number {
  return Math.max(1.6, Math.min(3.5, 0.34 * radius));
}
