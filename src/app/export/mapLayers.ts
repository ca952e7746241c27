/** The map's own part of the display list: grounds, ties, people and names, as the stage draws them. */
import { readsFromRight } from "../../core/network/calling.ts";
import type { Displayed } from "../stage/displayed.ts";
import { HALO, haloWidth } from "../stage/labels.ts";
import { roundRing } from "../stage/rings.ts";
import { HOLLOW, RIM, RING } from "../stage/scales.ts";
import { pinRadius, PIN_RIM, stepCurve, STEP_HALO, STEP_WIDTH } from "../stage/steps.ts";
import type { Matrix } from "../stage/matrix.ts";
import type { DiscShape, Layer, PathShape, Shape, WordsShape } from "./display.ts";
import type { FontMeter } from "./fontMeter.ts";
import { pair } from "./short.ts";
import { tieImage } from "./tieImage.ts";
import { tieShapes } from "./tieShapes.ts";

export function mapLayers(displayed: Displayed, meter: FontMeter): Layer[] {
  const { territories, lines, positions, isOneView } = displayed;
  const grounds: Layer = { id: "communities", count: territories.length, shapes: () => groundShapes(displayed) };
  const lit = tieLayers(displayed);
  const people: Layer = { id: "people", count: positions.length / 2, shapes: () => peopleShapes(displayed) };
  const { outlines, pins, steps } = displayed.marks;
  const chosen: Layer = { id: "chosen", count: outlines.length + pins.length + 3 * steps.length, shapes: () => markShapes(displayed) };
  const names: Layer = { id: "names", count: lines.length, shapes: () => wordShapes(displayed, meter) };
  return [grounds, ...(isOneView ? [people, ...lit] : [...lit, people]), chosen, names];
}

/** In 255ths: below this a canvas, a browser and a drawing program each round the colours of many lines in another way. */
const FAINT = 8;

/** The faint ties, and those that can be told apart. Ranks come one after the other, the faintest first. */
function tieLayers(displayed: Displayed): Layer[] {
  const { ties } = displayed;
  const found = ties.rgba.findIndex((rgba) => rgba >>> 24 >= FAINT);
  const cut = found < 0 ? ties.rgba.length : found;
  const layers: Layer[] = [];
  for (const [id, from, to] of [["crowd", 0, cut] as const, ["ties", cut, ties.tie.length] as const]) {
    if (to === from) continue;
    const part: Displayed = {
      ...displayed,
      ties: {
        isCurved: ties.isCurved,
        grains: ties.grains,
        tie: ties.tie.subarray(from, to),
        rgba: ties.rgba.subarray(from, to),
        width: ties.width.subarray(from, to),
        bend: ties.bend.subarray(from, to),
        rankStarts: ties.rankStarts.map((start) => Math.min(to, Math.max(from, start)) - from),
      },
    };
    layers.push({
      id,
      count: to - from,
      isFaint: id === "crowd",
      shapes: () => tieShapes(part),
      image: (density) => tieImage(part, density),
    });
  }
  return layers;
}

function* groundShapes({ territories, headings, matrix, palette }: Displayed): Iterable<PathShape> {
  for (const { community, rings } of territories) {
    const colour = headings.find((heading) => heading.community === community)?.ground;
    if (colour === undefined) continue;
    const d = rings.map((ring) => ringPath(ring, matrix)).join("");
    if (d === "") continue;
    yield {
      kind: "path",
      d,
      hasHoles: true,
      fill: { colour, opacity: palette.ground },
      stroke: { colour, opacity: palette.shore, width: 1.2 * palette.textScale },
    };
  }
}

function ringPath(ring: Float32Array, matrix: Matrix): string {
  const curves = roundRing(ring, matrix);
  const last = curves.at(-1);
  if (last === undefined) return "";
  const pieces = curves.map(({ turnX, turnY, endX, endY }) => `Q${pair(turnX, turnY)} ${pair(endX, endY)}`);
  return `M${pair(last.endX, last.endY)}${pieces.join("")}Z`;
}

/** sigma fades a plain circle out over this much inside its edge, in pixels. */
const FEATHER = 1;
const SMALLEST_SPECK = 0.4;

/** sigma draws one shape after the other, each in the order of the people. */
const SHAPES_IN_ORDER = ["circle", "speck", "ringed", "hollow"] as const;

function* peopleShapes({ picture, positions, matrix, size, palette, lookOf }: Displayed): Iterable<DiscShape> {
  const { a, b, c, d, e, f } = matrix;
  const scale = Math.hypot(a, b);
  const rim = { colour: palette.background, opacity: 1 };
  for (const wanted of SHAPES_IN_ORDER) {
    for (let at = 0; 2 * at < positions.length; at++) {
      const look = lookOf(at);
      if (look.isHidden || look.shape !== wanted) continue;
      const [px, py] = [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0];
      const [x, y, radius] = [a * px + c * py + e, b * px + d * py + f, look.radius * scale];
      if (x + radius < 0 || y + radius < 0 || x - radius > size.width || y - radius > size.height) continue;
      const fill = { colour: look.colour, opacity: 1 };
      const own = { kind: "disc", x, y, person: picture.people[at] ?? -1 } as const;
      if (wanted === "speck") yield { ...own, radius: Math.max(SMALLEST_SPECK, radius - FEATHER / 2), fill };
      if (wanted === "circle") yield { ...own, radius: radius - RIM / 2, fill, stroke: { ...rim, width: RIM } };
      if (wanted === "hollow") {
        const band = HOLLOW * radius;
        yield { ...own, radius: radius - band / 2, fill: rim, stroke: { ...fill, width: band } };
      }
      if (wanted === "ringed") {
        const band = RING.band * radius;
        yield { ...own, radius: radius - band / 2, fill: rim, stroke: { ...fill, width: band } };
        yield { kind: "disc", x, y, radius: (1 - RING.band - RING.gap) * radius, fill };
      }
    }
  }
}

/** Outlines of chosen people, the way between two, and the pins of those who were put in their place. */
function* markShapes({ marks, palette: { accent, background, ink } }: Displayed): Iterable<Shape> {
  const full = (colour: string) => ({ colour, opacity: 1 });
  for (const disc of marks.outlines) yield { kind: "disc", ...disc, stroke: { ...full(accent), width: 2 } };
  for (const { from, to } of marks.steps) {
    const { start, turn, neck, head } = stepCurve(from, to);
    const line = `M${pair(...start)}Q${pair(...turn)} ${pair(...neck)}`;
    yield { kind: "path", d: line, stroke: { ...full(background), width: STEP_HALO } };
    yield { kind: "path", d: line, stroke: { ...full(accent), width: STEP_WIDTH } };
    yield { kind: "path", d: `M${head.map((corner) => pair(...corner)).join("L")}Z`, fill: full(accent) };
  }
  for (const { x, y, radius } of marks.pins) {
    yield { kind: "disc", x, y, radius: pinRadius(radius), fill: full(ink), stroke: { ...full(background), width: PIN_RIM } };
  }
}

function* wordShapes({ lines, palette }: Displayed, meter: FontMeter): Iterable<WordsShape> {
  for (const { text, x, y, size, weight, colour } of lines) {
    yield {
      kind: "words",
      text,
      x,
      y: y + meter.middleToFoot(size, weight),
      size,
      weight,
      fill: { colour, opacity: 1 },
      halo: { colour: palette.background, opacity: HALO, width: haloWidth(weight) },
      anchor: "start",
      spacing: 0,
      isFromRight: readsFromRight(text),
    };
  }
}
