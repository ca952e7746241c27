/**
 * Steps from person to person on the pipes: who is how far from a set of people, and the shortest way between two.
 *
 * A step goes *along* influence, from a person to those who hear her; *against* it, to those whom she hears; or
 * *either* way. Somebody of the set is 0 steps from it.
 */
import type { Rows } from "./network.ts";
import { pipesOf, type Pipes } from "./pipes.ts";
import { shareLayer } from "./subset.ts";
import { hasItem, placeOf } from "./ties.ts";
import type { Workbench } from "./workbench.ts";

export const COURSES = ["along", "against", "either"] as const;
export type Course = (typeof COURSES)[number];

/** A way from one person to another. */
export interface Way {
  /** Rows, from the first person to the last. */
  readonly people: number[];
  /** `along`: influence flows from the first to the last. `either`: no such way exists, and some ties are walked against it. */
  readonly course: "along" | "either";
  /** Per step: does it go along influence? Where two people hear each other, it does. */
  readonly isAlong: boolean[];
}

/**
 * How many steps everybody is from the nearest of some people; −1: no way leads there.
 * @param most nobody farther away is looked for; she stands at −1.
 */
export function distancesFrom(pipes: Pipes, people: Iterable<number>, course: Course, most = Infinity): Int32Array {
  const tide = openTide(rowsWalked(pipes, course), people, pipes.audienceRows.offsets.length - 1);
  while (tide.depth() < most && tide.front().length > 0) tide.rise();
  return tide.distance;
}

/**
 * The shortest way along influence; where there is none, the shortest in either direction; null where none leads from
 * one to the other. Of several the one whose next tie, from the start on, is the strongest (most was shared along it, in
 * the directions that may be walked), and of equals the one to the earlier row. Cost: O(people + ties), mostly far less,
 * because the search starts at both ends.
 */
export function shortestWay(bench: Workbench, from: number, to: number): Way | null {
  const pipes = bench.shared(pipesOf);
  return wayOn(bench, pipes, { from, to, course: "along" }) ?? wayOn(bench, pipes, { from, to, course: "either" });
}

interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly course: "along" | "either";
}

function wayOn(bench: Workbench, pipes: Pipes, { from, to, course }: Wanted): Way | null {
  const rest = stepsLeft(pipes, { from, to, course });
  if (rest === null) return null;
  const shared = bench.shared(shareLayer);
  const sharedAlong = (heard: number, hears: number): number => {
    const at = placeOf(shared.rows, heard, hears);
    return at < 0 ? 0 : shared.weight[at];
  };
  const strength = (one: number, next: number): number => sharedAlong(one, next) + (course === "either" ? sharedAlong(next, one) : 0);
  const people = [from];
  for (let here = from; here !== to;) {
    let best = -1;
    for (const next of stepsFrom(rowsWalked(pipes, course), here)) {
      if (rest[next] !== rest[here] - 1) continue;
      const difference = best < 0 ? 1 : strength(here, next) - strength(here, best);
      if (difference > 0 || (difference === 0 && next < best)) best = next;
    }
    people.push((here = best));
  }
  const isAlong = people.slice(1).map((next, i) => hasItem(pipes.audienceRows, people[i], next));
  return { people, course, isAlong };
}

/**
 * Steps left to the end for everybody on a shortest way; others stand at −1, or at the steps they are from the end.
 * One search from each end, the smaller front first; where they meet, every shortest way passes, and from there the
 * steps are counted back to the start. Null if they never meet.
 */
function stepsLeft(pipes: Pipes, { from, to, course }: Wanted): Int32Array | null {
  const count = pipes.audienceRows.offsets.length - 1;
  const forward = rowsWalked(pipes, course);
  const back = rowsWalked(pipes, course === "along" ? "against" : "either");
  const near = openTide(forward, [from], count);
  const far = openTide(back, [to], count);
  let met: number[] = from === to ? [from] : [];
  while (met.length === 0) {
    if (near.front().length === 0 || far.front().length === 0) return null;
    const [grows, other] = near.front().length <= far.front().length ? [near, far] : [far, near];
    grows.rise();
    met = Array.from(grows.front().filter((row) => other.distance[row] >= 0));
  }
  for (let step = near.depth() - 1, left = far.depth() + 1; step >= 0; step--, left++) {
    const before = new Set<number>();
    for (const row of met) for (const one of stepsFrom(back, row)) if (near.distance[one] === step) before.add(one);
    for (const row of before) far.distance[row] = left;
    met = [...before];
  }
  return far.distance;
}

/** A search that rises step by step around some people. */
interface Tide {
  readonly distance: Int32Array;
  /** Steps taken so far. */
  depth(): number;
  /** Those whom the last step reached. */
  front(): Uint32Array;
  rise(): void;
}

function openTide(rows: readonly Rows[], people: Iterable<number>, count: number): Tide {
  const distance = new Int32Array(count).fill(-1);
  // everybody reached, in the order in which it happened; the front is the end of it
  const reached = new Uint32Array(count);
  let depth = 0;
  let start = 0;
  let end = 0;
  for (const row of people) {
    if (distance[row] !== 0) reached[end++] = row;
    distance[row] = 0;
  }
  return {
    distance,
    depth: () => depth,
    front: () => reached.subarray(start, end),
    rise() {
      const until = end;
      depth++;
      for (const { offsets, items } of rows)
        for (let i = start; i < until; i++)
          for (let at = offsets[reached[i]]; at < offsets[reached[i] + 1]; at++) {
            const other = items[at];
            if (distance[other] >= 0) continue;
            distance[other] = depth;
            reached[end++] = other;
          }
      start = until;
    },
  };
}

function rowsWalked({ audienceRows, sourceRows }: Pipes, course: Course): readonly Rows[] {
  if (course === "along") return [audienceRows];
  return course === "against" ? [sourceRows] : [audienceRows, sourceRows];
}

function* stepsFrom(rows: readonly Rows[], row: number): Iterable<number> {
  for (const { offsets, items } of rows) for (let at = offsets[row]; at < offsets[row + 1]; at++) yield items[at];
}
