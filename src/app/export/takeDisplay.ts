/** Takes the display list of the map as it stands on the screen. */
import type { View } from "../stage/displayed.ts";
import type { Display, Layer, Shape } from "./display.ts";
import { openFontMeter, type FontMeter } from "./fontMeter.ts";
import { mapLayers } from "./mapLayers.ts";
import { groundUnder, shapesOfPage } from "./printed.ts";

export interface PictureChoices {
  /** The background's colour behind everything, or nothing. */
  readonly isTransparent: boolean;
  readonly hasLegend: boolean;
  readonly hasHeadline: boolean;
}

/** In a map of at least this size the legend stands open, in every theme. */
const OPEN_FROM = { width: 960, height: 700 };
const MARGIN = 16;

export function takeDisplay({ displayed, element }: View, { isTransparent, hasLegend, hasHeadline }: PictureChoices): Display {
  const meter = openFontMeter();
  const { background } = displayed.palette;
  const bare = isTransparent ? background : null;
  const { width, height } = displayed.size;
  const headlines = [...element.querySelectorAll("[data-in-picture=headline]")];
  const [headline] = headlines;
  const from = element.getBoundingClientRect().top;
  const headlineFoot = hasHeadline && headline !== undefined ? headline.getBoundingClientRect().bottom - from : 0;
  const legend = hasLegend ? legendOf(element, meter, { bare, headlineFoot }) : { shapes: [], below: 0 };
  const layers = mapLayers(displayed, meter);
  if (hasHeadline && headlines.length > 0) {
    const paper = { origin: element.getBoundingClientRect(), meter, bare };
    layers.push(
      listed(
        "headline",
        headlines.flatMap((part) => [...groundUnder(part, paper), ...shapesOfPage(part, paper)]),
      ),
    );
  }
  if (legend.shapes.length > 0) layers.push(listed("legend", legend.shapes));
  return {
    width,
    height: height + legend.below,
    background: isTransparent ? null : background,
    ink: displayed.palette.ink,
    sub: displayed.palette.sub,
    title: headline?.querySelector("h1")?.textContent ?? "",
    description: headline?.querySelector("p")?.textContent ?? "",
    layers,
  };
}

function listed(id: Layer["id"], shapes: readonly Shape[]): Layer {
  return { id, count: shapes.length, shapes: () => shapes };
}

interface LegendRoom {
  readonly bare: string | null;
  /** Nothing of it may stand higher. */
  readonly headlineFoot: number;
}

/**
 * The legend, whole: on the screen it may be folded up, scroll, or do without its last parts. A copy of it is laid out aside
 * in a map of the same size or larger, so that the legend stands open; where it has no room below the headline it stands
 * below the picture.
 * @returns how much the picture grows at its foot to hold it.
 */
function legendOf(stage: HTMLElement, meter: FontMeter, { bare, headlineFoot }: LegendRoom): { shapes: Shape[]; below: number } {
  const legend = stage.querySelector("[data-in-picture=legend]");
  if (legend === null) return { shapes: [], below: 0 };
  const { width, height } = stage.getBoundingClientRect();
  const opener = legend.querySelector("button[aria-expanded]");
  const isFolded = opener !== null && getComputedStyle(opener).display !== "none";
  const more = Math.max(0, OPEN_FROM.height - height);
  const aside = document.createElement("div");
  aside.className = stage.className;
  aside.inert = true;
  aside.dataset["forPicture"] = "";
  // what lies beneath decides whether it needs a ground
  aside.toggleAttribute("data-zoomed", stage.hasAttribute("data-zoomed"));
  Object.assign(aside.style, {
    position: "absolute",
    left: "-10000px",
    top: "0px",
    width: `${Math.max(OPEN_FROM.width, width)}px`,
    height: `${height + more}px`,
  });
  stage.after(aside);
  const copy = document.importNode(legend, true);
  if (copy instanceof HTMLElement) {
    copy.removeAttribute("data-cramped");
    copy.style.removeProperty("--legend-foot");
  }
  aside.append(copy);
  for (const part of copy.querySelectorAll<HTMLElement>("div")) part.style.maxHeight = "none";
  const [origin, rect] = [aside.getBoundingClientRect(), copy.getBoundingClientRect()];
  const isBeside = !isFolded && rect.height <= height - headlineFoot - MARGIN;
  const corner = isBeside ? { x: origin.x, y: origin.y + more } : { x: rect.x - MARGIN, y: rect.y - height - MARGIN };
  const shapes = shapesOfPage(copy, { origin: corner, meter, bare: bare ?? (isBeside ? null : "") });
  aside.remove();
  return { shapes, below: isBeside ? 0 : rect.height + 2 * MARGIN };
}
