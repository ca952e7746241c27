/** Ties as paths: the same curves and heads that `stage/tieLayer.ts` draws with the graphics card. */
import type { Displayed } from "../stage/displayed.ts";
import { MOST_THICKENING } from "../stage/tieLayer.ts";
import { THINNEST } from "../stage/tieShaders.ts";
import { BRIDGE } from "../stage/tieStyle.ts";
import type { Ink, PathShape } from "./display.ts";
import { pair } from "./short.ts";

type Point = [x: number, y: number];

/** A tie on the screen: from the person who is heard, bent towards `turn`, to the person who hears. */
interface Bow {
  readonly fromX: number;
  readonly fromY: number;
  readonly turnX: number;
  readonly turnY: number;
  readonly toX: number;
  readonly toY: number;
  readonly fromRadius: number;
  readonly toRadius: number;
  readonly isBent: boolean;
  readonly width: number;
  readonly ink: Ink;
}

export function* tieShapes(displayed: Displayed): Iterable<PathShape> {
  const { rankStarts, tie } = displayed.ties;
  const headed = rankStarts[BRIDGE] ?? tie.length;
  for (let at = 0; at < tie.length; at++) {
    const bow = bowOf(displayed, at);
    if (bow !== undefined) yield { kind: "path", d: at < headed ? linePath(bow) : rimToRim(bow), stroke: { ...bow.ink, width: bow.width } };
  }
  // heads lie over all lines
  for (let at = headed; at < tie.length; at++) {
    const bow = bowOf(displayed, at);
    if (bow !== undefined) yield { kind: "path", d: headPath(bow), fill: bow.ink };
  }
}

/** Undefined for a tie that lies outside the picture. */
function bowOf({ ties, picture, positions, radii, matrix, size }: Displayed, at: number): Bow | undefined {
  const one = ties.tie[at] ?? 0;
  const [heard, hears] = [picture.heard[one] ?? 0, picture.hears[one] ?? 0];
  const { a, b, c, d, e, f } = matrix;
  const place = (person: number): [number, number] => {
    const [x, y] = [positions[2 * person] ?? 0, positions[2 * person + 1] ?? 0];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const [[fromX, fromY], [toX, toY]] = [place(heard), place(hears)];
  const bend = ties.bend[at] ?? 0;
  const turnX = (fromX + toX) / 2 + (toY - fromY) * bend;
  const turnY = (fromY + toY) / 2 + (fromX - toX) * bend;
  const [left, right] = [Math.min(fromX, turnX, toX), Math.max(fromX, turnX, toX)];
  const [top, bottom] = [Math.min(fromY, turnY, toY), Math.max(fromY, turnY, toY)];
  const ink = inkOf(ties.rgba[at] ?? 0);
  if (right < 0 || bottom < 0 || left > size.width || top > size.height || ink.opacity === 0) return undefined;
  const scale = Math.hypot(a, b);
  return {
    fromX,
    fromY,
    turnX,
    turnY,
    toX,
    toY,
    ink,
    fromRadius: (radii[heard] ?? 0) * scale,
    toRadius: (radii[hears] ?? 0) * scale,
    isBent: bend !== 0,
    width: Math.max(THINNEST, (ties.width[at] ?? 0) * Math.min(MOST_THICKENING, scale)),
  };
}

function linePath({ fromX, fromY, turnX, turnY, toX, toY, isBent }: Bow): string {
  return isBent ? `M${pair(fromX, fromY)}Q${pair(turnX, turnY)} ${pair(toX, toY)}` : `M${pair(fromX, fromY)}L${pair(toX, toY)}`;
}

/** The part of the curve between both circles. */
function rimToRim(bow: Bow): string {
  const { fromX, fromY, turnX, turnY, toX, toY, fromRadius, toRadius } = bow;
  const length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
  const start = Math.min(fromRadius / length, 0.5);
  const end = 1 - Math.min(toRadius / length, 0.5);
  // the three points of a piece of a quadratic curve are its polar form at (start, start), (start, end), (end, end)
  const along = (s: number): [Point, Point] => [
    [mix(fromX, turnX, s), mix(fromY, turnY, s)],
    [mix(turnX, toX, s), mix(turnY, toY, s)],
  ];
  const point = (s: number, t: number): Point => {
    const [[ax, ay], [bx, by]] = along(s);
    return [mix(ax, bx, t), mix(ay, by, t)];
  };
  return `M${pair(...point(start, start))}Q${pair(...point(start, end))} ${pair(...point(end, end))}`;
}

/** A head whose tip touches the circle of the person who hears. */
function headPath({ turnX, turnY, toX, toY, toRadius, width }: Bow): string {
  const length = Math.max(1e-6, Math.hypot(toX - turnX, toY - turnY));
  const [alongX, alongY] = [(toX - turnX) / length, (toY - turnY) / length];
  const [tipX, tipY] = [toX - alongX * toRadius, toY - alongY * toRadius];
  const [long, wide] = [4.2 * width + 1, 1.6 * width + 1];
  const [backX, backY] = [tipX - alongX * long, tipY - alongY * long];
  return `M${pair(tipX, tipY)}L${pair(backX - alongY * wide, backY + alongX * wide)} ${pair(backX + alongY * wide, backY - alongX * wide)}Z`;
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

/** Red, green, blue and opacity, a byte each, as the graphics card reads them. */
function inkOf(rgba: number): Ink {
  const [red, green, blue] = [rgba & 255, (rgba >>> 8) & 255, (rgba >>> 16) & 255];
  const colour = `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
  return { colour, opacity: Math.round((1000 * (rgba >>> 24)) / 255) / 1000 };
}
