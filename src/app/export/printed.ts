/**
 * What is printed over the map, read off the page: the legend and the headline. The browser has broken their lines and
 * placed their circles; to read that is the one way for a picture to have them where the screen has them.
 */
import { readsFromRight } from "../../core/network/calling.ts";
import type { BoxShape, Ink, Shape, Stroke } from "./display.ts";
import { inkFrom } from "./cssColour.ts";
import type { FontMeter } from "./fontMeter.ts";

export interface Origin {
  readonly x: number;
  readonly y: number;
}

export interface Paper {
  /** What counts as the picture's upper left corner. */
  readonly origin: Origin;
  readonly meter: FontMeter;
  /** Grounds of this colour are left out; null keeps them all. */
  readonly bare: string | null;
}

export function shapesOfPage(element: Element, paper: Paper): Shape[] {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return [];
  if (element instanceof SVGSVGElement) return shapesOfDrawing(element, paper);
  const shapes: Shape[] = groundsOf(element, style, paper);
  for (const child of element.childNodes) {
    if (child instanceof Element) shapes.push(...shapesOfPage(child, paper));
    else if (child instanceof Text) shapes.push(...linesOf(child, element, paper));
  }
  return shapes;
}

/** The ground of the panel in which an element stands, as far as the element reaches: what can be pressed below it is no part of a picture. */
export function groundUnder(element: Element, paper: Paper): Shape[] {
  const panel = element.parentElement?.closest("[data-over-map]");
  if (panel == null) return [];
  const style = getComputedStyle(panel);
  const foot = element.getBoundingClientRect().bottom + (Number.parseFloat(style.paddingBottom) || 0) - paper.origin.y;
  return groundsOf(panel, style, paper).map((box) => ({ ...box, height: Math.min(box.height, foot - box.y) }));
}

/** An element's ground and border; one box for each line that it runs over. */
function groundsOf(element: Element, style: CSSStyleDeclaration, { origin, bare }: Paper): BoxShape[] {
  const fill = inkFrom(style.backgroundColor);
  const border = Number.parseFloat(style.borderTopWidth) > 0 ? inkFrom(style.borderTopColor) : undefined;
  if ((fill === undefined || fill.colour === bare) && border === undefined) return [];
  const width = Number.parseFloat(style.borderTopWidth);
  return Array.from(element.getClientRects(), (rect) => ({
    kind: "box",
    x: rect.x - origin.x + width / 2,
    y: rect.y - origin.y + width / 2,
    width: rect.width - width,
    height: rect.height - width,
    corner: Number.parseFloat(style.borderTopLeftRadius) || 0,
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { stroke: { ...border, width } }),
  }));
}

interface PlacedLine {
  text: string;
  left: number;
  right: number;
  readonly top: number;
}

function linesOf(text: Text, element: Element, { origin, meter }: Paper): Shape[] {
  const style = getComputedStyle(element);
  const [size, weight] = [Number.parseFloat(style.fontSize), Number.parseFloat(style.fontWeight)];
  const fill = inkFrom(style.color);
  if (fill === undefined) return [];
  const isCut = style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth;
  const edge = isCut ? element.getBoundingClientRect().right - meter.widthOf("…", size, weight) : Infinity;
  // figures of one width end where they end, whoever draws them
  const anchor = style.fontVariantNumeric.includes("tabular-nums") ? "end" : "start";
  return placedLines(text, edge).map((line) => ({
    kind: "words",
    text: line.right > edge ? `${line.text.trimEnd()}…` : line.text.trim(),
    x: (anchor === "end" ? line.right : line.left) - origin.x,
    y: line.top - origin.y + meter.topToFoot(size, weight),
    size,
    weight,
    fill,
    anchor,
    spacing: Number.parseFloat(style.letterSpacing) || 0,
    isFromRight: style.unicodeBidi === "plaintext" ? readsFromRight(line.text) : style.direction === "rtl",
  }));
}

/** The lines into which the browser has broken a text; letters beyond the edge are left out. */
function placedLines(text: Text, edge: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  const range = document.createRange();
  let at = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.data)) {
    range.setStart(text, at);
    at += segment.length;
    range.setEnd(text, at);
    const rect = range.getClientRects()[0];
    if (rect === undefined || rect.width === 0) continue;
    const line = lines.at(-1);
    const isNew = line === undefined || Math.abs(line.top - rect.top) > rect.height / 2;
    if (isNew) lines.push({ text: segment, left: rect.left, right: rect.right, top: rect.top });
    else {
      if (rect.right <= edge) line.text += segment;
      line.left = Math.min(line.left, rect.left);
      line.right = Math.max(line.right, rect.right);
    }
  }
  return lines.filter((line) => line.text.trim() !== "");
}

/** The circles, lines and ramps of a small drawing inside the text. */
function shapesOfDrawing(svg: SVGSVGElement, { origin }: Paper): Shape[] {
  const rect = svg.getBoundingClientRect();
  const { width } = svg.viewBox.baseVal;
  const scale = width > 0 ? rect.width / width : 1;
  const [x, y] = [rect.x - origin.x, rect.y - origin.y];
  return Array.from(svg.querySelectorAll("circle, path, rect"), (part): Shape[] => {
    const style = getComputedStyle(part);
    const inks = inksOf(style);
    if (part instanceof SVGCircleElement) {
      const [cx, cy, radius] = [part.cx.baseVal.value, part.cy.baseVal.value, part.r.baseVal.value];
      return [{ kind: "disc", x: x + scale * cx, y: y + scale * cy, radius: scale * radius, ...inks }];
    }
    if (part instanceof SVGRectElement) {
      const size = { width: scale * part.width.baseVal.value, height: scale * part.height.baseVal.value };
      const [left, top] = [part.x.baseVal.value, part.y.baseVal.value];
      return [
        {
          kind: "box",
          x: x + scale * left,
          y: y + scale * top,
          ...size,
          corner: scale * part.rx.baseVal.value,
          ...inks,
          ...rampOf(svg, style),
        },
      ];
    }
    return [{ kind: "path", d: part.getAttribute("d") ?? "", at: [x, y], ...inks }];
  }).flat();
}

function inksOf(style: CSSStyleDeclaration): { fill?: Ink; stroke?: Stroke } {
  const fill = inkFrom(style.fill);
  const stroke = inkFrom(style.stroke);
  const faded = (ink: Ink, opacity: string) => ({ ...ink, opacity: ink.opacity * (Number.parseFloat(opacity) || 0) });
  return {
    ...(fill === undefined ? {} : { fill: faded(fill, style.fillOpacity) }),
    ...(stroke === undefined ? {} : { stroke: { ...faded(stroke, style.strokeOpacity), width: Number.parseFloat(style.strokeWidth) } }),
  };
}

function rampOf(svg: SVGSVGElement, style: CSSStyleDeclaration): { ramp?: readonly string[] } {
  if (!style.fill.startsWith("url(")) return {};
  const stops = Array.from(svg.querySelectorAll("stop"), (stop) => inkFrom(getComputedStyle(stop).stopColor)?.colour ?? "#000000");
  return stops.length === 0 ? {} : { ramp: stops };
}
