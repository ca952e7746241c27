/** Which community gets which colour: those with many ties between them lie side by side on the map and get colours far apart. */
import { columnOf } from "../../core/base/numbered.ts";
import type { Picture } from "../../engine/protocol.ts";
import { colourDistance, linear } from "./colourDistance.ts";
import { GROUPS, PALETTES } from "./palette.ts";

/** The number of its colour, by community; GROUPS for all communities after the eight largest, and for people on their own. The same in every theme. */
export function huesOf(picture: Picture): Uint8Array {
  const hues = KNOWN.get(picture) ?? chooseHues(picture);
  KNOWN.set(picture, hues);
  return hues;
}

const KNOWN = new WeakMap<Picture, Uint8Array>();

function chooseHues({ heard, hears, community }: Picture): Uint8Array {
  const count = community.reduce((most, one) => Math.max(most, one + 1), 0);
  const hues = columnOf(Uint8Array, count, (one) => Math.min(one, GROUPS));
  const coloured = Math.min(count, GROUPS);
  const nearness = new Float64Array(GROUPS * GROUPS);
  const members = new Uint32Array(GROUPS);
  for (const one of community) if (one < GROUPS) members[one] = (members[one] ?? 0) + 1;
  const sizes = Float64Array.from(members, (size) => size + 1);
  for (let tie = 0; tie < heard.length; tie++) {
    const one = community[heard[tie] ?? 0] ?? GROUPS;
    const other = community[hears[tie] ?? 0] ?? GROUPS;
    if (one >= GROUPS || other >= GROUPS || one === other) continue;
    const share = 1 / Math.sqrt((sizes[one] ?? 1) * (sizes[other] ?? 1));
    for (const at of [one * GROUPS + other, other * GROUPS + one]) nearness[at] = (nearness[at] ?? 0) + share;
  }
  const apart = distances();
  // all eight colours take part, so that three communities get the best three
  const order = Array.from({ length: GROUPS }, (_, hue) => hue);
  const cost = () => clash(order, coloured, nearness, apart);
  for (let best = cost(), improved = true; improved;) {
    improved = false;
    for (let one = 0; one < coloured; one++) {
      for (let other = one + 1; other < GROUPS; other++) {
        swap(order, one, other);
        const now = cost();
        if (now < best - 1e-12) [best, improved] = [now, true];
        else swap(order, one, other);
      }
    }
  }
  for (let one = 0; one < coloured; one++) hues[one] = (members[one] ?? 0) > 1 ? (order[one] ?? one) : GROUPS;
  return hues;
}

/** Nearness on the map over distance in colour, summed over all pairs; a trifle for every pair, so that even strangers differ. */
function clash(order: readonly number[], coloured: number, nearness: Float64Array, apart: Float64Array): number {
  let sum = 0;
  for (let one = 0; one < coloured; one++) {
    for (let other = 0; other < one; other++) {
      const distance = apart[(order[one] ?? 0) * GROUPS + (order[other] ?? 0)] ?? 1;
      sum += ((nearness[one * GROUPS + other] ?? 0) + 0.01) / distance ** 2;
    }
  }
  return sum;
}

function swap(order: number[], one: number, other: number): void {
  [order[one], order[other]] = [order[other] ?? other, order[one] ?? one];
}

/** Distances between the eight colours as an eye sees them (CIEDE2000), the smaller one of both themes. */
function distances(): Float64Array {
  const apart = new Float64Array(GROUPS * GROUPS).fill(Infinity);
  for (const { groups } of [PALETTES.light, PALETTES.dark]) {
    const lights = groups.map(linear);
    lights.forEach((a, one) =>
      lights.forEach((b, other) => {
        const at = one * GROUPS + other;
        apart[at] = Math.min(apart[at] ?? Infinity, colourDistance(a, b));
      }),
    );
  }
  return apart;
}
