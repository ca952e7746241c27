/** The room that the frame around the map leaves to its people. */
import type { Extent } from "./extent.ts";
import type { Box } from "./labels.ts";

/** How many pixels at each side are kept free when the whole map is shown. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From this width and height on the legend stands beside the map; below, it is folded into a button. As in legend.module.css. */
const WIDE = 700;
const TALL = 476;
const LEGEND = 216;
const HIGH = 480;

/** What is kept free in a map of this size: the left for the legend, and space for names around the people. */
export function marginsFor(width: number, height: number, textScale = 1): Margins {
  if (width < WIDE * textScale || height < TALL * textScale) return { left: 24, right: 24, top: 44, bottom: 68 };
  return { left: LEGEND * textScale, right: 48, top: height > HIGH ? 68 : 44, bottom: 44 };
}

/** A panel over the map, as a box in it. */
export interface Panel extends Box {
  /** It comes and goes: words keep clear of it, but people do not move for it. */
  readonly isPassing: boolean;
  /** What the fit takes it for, where its height comes and goes with its words: the map does not jump for a longer sentence. */
  readonly steadyHeight?: number;
}

/** Two lines of headline and two below it, in lines of the map's text. */
const STEADY_LINES = 8;

/** How high the network's own headline is, with what stands below it; undefined while another stands in its place. */
export function ownHeadline(map: HTMLElement): number | undefined {
  const end = map.querySelector("[data-own-end]");
  const headline = end?.closest("[data-over-map=growing]");
  if (end == null || headline == null) return undefined;
  const own = map.clientWidth / (map.getBoundingClientRect().width || map.clientWidth || 1);
  return (end.getBoundingClientRect().bottom - headline.getBoundingClientRect().top) * own;
}

/** @param headline how high the network's own headline was when it last stood there. */
export function panelsOver(map: HTMLElement, headline = 0): Panel[] {
  const whole = map.getBoundingClientRect();
  // a map that is shown smaller than it is has its panels in its own pixels
  const own = whole.width > 0 && map.clientWidth > 0 ? map.clientWidth / whole.width : 1;
  return Array.from(map.querySelectorAll("[data-over-map]"), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const kind = element.getAttribute("data-over-map");
    const box = { x: (x - whole.x) * own, y: (y - whole.y) * own, width: width * own, height: height * own, isPassing: kind === "passing" };
    if (kind !== "growing") return box;
    return { ...box, steadyHeight: Math.max(headline, STEADY_LINES * parseFloat(getComputedStyle(map).fontSize)) };
  }).filter(({ width, height }) => width > 0 && height > 0);
}

/** The panels that people stand clear of, as high as they always are. */
export function lastingPanels(panels: readonly Panel[]): Panel[] {
  return panels.filter(({ isPassing }) => !isPassing).map((panel) => ({ ...panel, height: panel.steadyHeight ?? panel.height }));
}

/** What the fit has to know: people as circles, the window, what is to be kept free at least, and where nobody may stand. */
export interface Fitting {
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly panels: readonly Panel[];
  /** How far the grounds reach beyond the people, in units of positions. */
  readonly shore?: number;
}

/** A picture in the window: x in pixels = scale · (x − middleX) + atX; y the other way up. */
export interface FitView {
  readonly scale: number;
  readonly middleX: number;
  readonly middleY: number;
  readonly atX: number;
  readonly atY: number;
}

/** A few people are not blown up to fill the window: a circle keeps to the size that it has among many. */
const MOST_SCALE = 1.6;
const STEPS = 10;
/** Panels take so many pixels more than they are. */
const AIR = 6;

/**
 * The largest view between the margins in which nobody stands under a panel: where somebody does, the picture gives way
 * downwards or upwards, step by step, until it is past the panel.
 */
export function clearView(fitting: Fitting, { left, right, bottom, top }: Extent): FitView {
  const { width, height, margins, shore = 0 } = fitting;
  const panels = lastingPanels(fitting.panels);
  const upper = panels.filter((panel) => panel.y + panel.height / 2 < height / 2 && panel.y < height / 4);
  const lower = panels.filter((panel) => panel.y + panel.height / 2 >= height / 2 && panel.x + panel.width > margins.left);
  const lowest = Math.min(height / 2, Math.max(margins.top, ...upper.map((panel) => panel.y + panel.height + AIR)));
  const highest = Math.min(height / 3, Math.max(margins.bottom, ...lower.map((panel) => height - panel.y + AIR)));
  const viewAt = (topFree: number, bottomFree: number): FitView => {
    const wide = Math.max(80, width - margins.left - margins.right);
    const high = Math.max(80, height - topFree - bottomFree);
    const scale = Math.min(MOST_SCALE, wide / Math.max(1, right - left + 2 * shore), high / Math.max(1, top - bottom + 2 * shore));
    return { scale, middleX: (left + right) / 2, middleY: (top + bottom) / 2, atX: margins.left + wide / 2, atY: topFree + high / 2 };
  };
  let [topFree, bottomFree] = [margins.top, margins.bottom];
  for (let step = 0; step <= STEPS; step++) {
    const view = viewAt(topFree, bottomFree);
    const [isUnderUpper, isUnderLower] = [standsUnder(fitting, view, upper), standsUnder(fitting, view, lower)];
    if (!isUnderUpper && !isUnderLower) return view;
    if (isUnderUpper) topFree += (lowest - margins.top) / STEPS;
    if (isUnderLower) bottomFree += (highest - margins.bottom) / STEPS;
  }
  return viewAt(Math.min(lowest, topFree), Math.min(highest, bottomFree));
}

/** A view that is smaller than the largest one by more than this is not kept. */
const KEPT = 0.97;
/** Nor one that leans farther to a side, in pixels. */
const LEANING = 60;

/**
 * Does a view that was fitted to another room do in this one too? Then nobody has to move: everybody still stands between
 * the margins, under no panel, hardly smaller than they could be and hardly aside.
 */
export function stillFits(fitting: Fitting, view: FitView, largest: FitView, { left, right, bottom, top }: Extent): boolean {
  const { width, height, margins, panels, shore = 0 } = fitting;
  const { scale, middleX, middleY, atX, atY } = view;
  const isBetween =
    atX + scale * (left - shore - middleX) >= margins.left - 1 &&
    atX + scale * (right + shore - middleX) <= width - margins.right + 1 &&
    atY - scale * (top + shore - middleY) >= margins.top - 1 &&
    atY - scale * (bottom - shore - middleY) <= height - margins.bottom + 1;
  const leaning = Math.hypot(
    atX + scale * (largest.middleX - middleX) - largest.atX,
    atY - scale * (largest.middleY - middleY) - largest.atY,
  );
  const isUnder = standsUnder(fitting, view, lastingPanels(panels), 0);
  return isBetween && leaning <= LEANING && scale >= KEPT * largest.scale && !isUnder;
}

function standsUnder(
  { positions, radii, shore = 0 }: Fitting,
  { scale, middleX, middleY, atX, atY }: FitView,
  panels: readonly Box[],
  air = AIR,
): boolean {
  for (let at = 0; at < radii.length; at++) {
    const x = scale * ((positions[2 * at] ?? 0) - middleX) + atX;
    const y = atY - scale * ((positions[2 * at + 1] ?? 0) - middleY);
    const reach = scale * ((radii[at] ?? 0) + shore) + air;
    for (const panel of panels) {
      if (x + reach > panel.x && x - reach < panel.x + panel.width && y + reach > panel.y && y - reach < panel.y + panel.height)
        return true;
    }
  }
  return false;
}
