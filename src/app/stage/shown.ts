/** What a surface shows just now, and what follows from it for single people. */
import type { Picture } from "../../engine/protocol.ts";
import type { Marks } from "./drawMarks.ts";
import type { Matrix } from "./matrix.ts";
import type { Look } from "./peopleLayer.ts";
import type { Spoken, SurfaceStyle } from "./surface.ts";
import type { Ground } from "./territories.ts";

export interface Shown {
  readonly picture: Picture;
  /** A copy: dragging writes into it. */
  positions: Float32Array;
  style: SurfaceStyle;
  spoken: Spoken;
  ground: Ground | null;
  bridges: Uint8Array;
  faint: number;
}

/** Circles smaller than this on the screen have no rim, in pixels. */
const SPECK = 2.4;

/** @param homeScale pixels per unit of positions when the camera is at home. */
export function lookOf({ style, spoken }: Shown, person: number, homeScale: number): Look {
  const radius = style.radii[person] ?? 1;
  const isLit = spoken.focus === null || spoken.focus.lit[person] === 1;
  return {
    radius,
    colour: isLit ? (style.colours.table[style.colours.of[person] ?? 0] ?? style.palette.other) : style.palette.unlit,
    isHidden: spoken.hidden?.[person] === 1,
    shape: shapeOf(),
  };

  function shapeOf(): Look["shape"] {
    if (spoken.outside?.person === person) return "hollow";
    if (style.leaders.has(person)) return "ringed";
    return radius * homeScale < SPECK ? "speck" : "circle";
  }
}

/** Are some people's own ties shown, over everybody else: of one in her view, or of those who bridge communities? */
export function isOneView({ focus }: Spoken): boolean {
  return focus !== null && (focus.person >= 0 || focus.between !== undefined);
}

/** What is drawn over the people, in pixels. */
export function marksOf({ positions, style, spoken }: Shown, { a, b, c, d, e, f }: Matrix): Marks {
  const scale = Math.hypot(a, b);
  const disc = (at: number, more: number) => {
    const [x, y] = [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0];
    return { x: a * x + c * y + e, y: b * x + d * y + f, radius: (style.radii[at] ?? 0) * scale + more };
  };
  const isDrawn = (at: number) => spoken.hidden?.[at] !== 1;
  return {
    outlines: spoken.marked.filter(isDrawn).map((at) => disc(at, 3)),
    pins: spoken.pinned.filter(isDrawn).map((at) => disc(at, 0)),
    steps: spoken.steps.map(({ from, to }) => ({ from: disc(from, 0), to: disc(to, 0) })),
  };
}

/** The people who look otherwise when something else is spoken of. */
export function changedBy(before: Spoken, after: Spoken, people: number): number[] {
  const isHidden = ({ hidden }: Spoken, at: number) => hidden?.[at] === 1;
  const isLit = ({ focus }: Spoken, at: number) => (focus?.lit[at] ?? 1) === 1;
  const changed: number[] = [];
  for (let at = 0; at < people; at++) {
    const isOther = isHidden(before, at) !== isHidden(after, at) || isLit(before, at) !== isLit(after, at);
    const isOutside = before.outside?.person === at || after.outside?.person === at;
    if (isOther || isOutside) changed.push(at);
  }
  return changed;
}

/** The part of the people who stand elsewhere now. */
export function movedPart(before: Float32Array, now: Float32Array): number {
  let moved = 0;
  for (let at = 0; at < now.length; at += 2) if (before[at] !== now[at] || before[at + 1] !== now[at + 1]) moved++;
  return now.length === 0 ? 0 : (2 * moved) / now.length;
}
