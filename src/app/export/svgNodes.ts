/** Shapes of a display list as elements of SVG, written down as plain data: a file writes them, a page makes them. */
import type { Ink, PathShape, Shape, Stroke, WordsShape } from "./display.ts";
import { pair, short } from "./short.ts";

export interface SvgNode {
  readonly tag: "path" | "circle" | "rect" | "text" | "linearGradient" | "stop";
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly inside?: readonly SvgNode[];
}

/** @param name one that no other shape in the picture has. */
export function svgNodes(shape: Shape, name: string): readonly SvgNode[] {
  switch (shape.kind) {
    case "path":
      return [{ tag: "path", attributes: { ...placeOf(shape), ...inks(shape) } }];
    case "disc": {
      const { x, y, radius } = shape;
      return [{ tag: "circle", attributes: { cx: short(x), cy: short(y), r: short(Math.max(0, radius)), ...inks(shape) } }];
    }
    case "box": {
      const { x, y, width, height, corner, ramp } = shape;
      const place = { x: short(x), y: short(y), width: short(width), height: short(height), rx: short(corner) };
      if (ramp === undefined) return [{ tag: "rect", attributes: { ...place, ...inks(shape) } }];
      return [rampNode(ramp, name), { tag: "rect", attributes: { ...place, fill: `url(#${name})` } }];
    }
    case "words":
      return wordNodes(shape);
  }
}

function placeOf({ d, at, hasHoles }: PathShape): Record<string, string> {
  return {
    d,
    ...(at === undefined ? {} : { transform: `translate(${pair(...at)})` }),
    ...(hasHoles === true ? { "fill-rule": "evenodd" } : {}),
  };
}

function rampNode(ramp: readonly string[], id: string): SvgNode {
  const stops = ramp.map((colour, at): SvgNode => {
    return { tag: "stop", attributes: { offset: short(at / Math.max(1, ramp.length - 1)), "stop-color": colour } };
  });
  return { tag: "linearGradient", attributes: { id }, inside: stops };
}

/** Halo and letters are two elements, because not every program knows which to draw first. */
function wordNodes({ text, x, y, size, weight, fill, halo, anchor, spacing, isFromRight }: WordsShape): readonly SvgNode[] {
  const place = {
    x: short(x),
    y: short(y),
    "font-size": short(size),
    "font-weight": String(weight),
    ...runOf(anchor, isFromRight),
    ...(spacing === 0 ? {} : { "letter-spacing": short(spacing) }),
    ...(anchor === "end" ? { style: TABULAR } : {}),
  };
  const over: SvgNode = { tag: "text", attributes: { ...place, ...inks({ fill }) }, text };
  if (halo === undefined) return [over];
  const behind = { ...place, ...inks({ stroke: halo }), "stroke-linejoin": "round", "aria-hidden": "true" };
  return [{ tag: "text", attributes: behind, text }, over];
}

/** Words that begin from the right start at their right end. */
function runOf(anchor: WordsShape["anchor"], isFromRight: boolean): Record<string, string> {
  const direction = isFromRight ? { direction: "rtl" } : {};
  return isFromRight === (anchor === "start") ? { ...direction, "text-anchor": "end" } : direction;
}

/** Figures of one width: what ends at one line was measured so. */
const TABULAR = "font-variant-numeric:tabular-nums";

function inks({ fill, stroke }: { fill?: Ink; stroke?: Stroke }): Record<string, string> {
  const faint = (name: string, { opacity }: Ink) =>
    opacity === 1 ? {} : { [`${name}-opacity`]: String(Math.round(opacity * 1000) / 1000) };
  const filled = fill === undefined ? { fill: "none" } : { fill: fill.colour, ...faint("fill", fill) };
  if (stroke === undefined) return filled;
  return { ...filled, stroke: stroke.colour, ...faint("stroke", stroke), "stroke-width": short(stroke.width) };
}
