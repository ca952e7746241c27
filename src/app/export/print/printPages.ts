/**
 * Pages as PDF, by the browser's own print window: it keeps shapes as shapes and words as words, and embeds the letters that
 * it used, whatever script they are of. Each page is one drawing, made of the display list like every other picture.
 */
import "./printPages.css";
import { dataUrlOf } from "../dataUrl.ts";
import { isAnImage, type Display, type Shape } from "../display.ts";
import { FONT_FAMILY } from "../fontMeter.ts";
import type { Pace } from "../pace.ts";
import { paintDisplay } from "../paint.ts";
import { pair, short } from "../short.ts";
import { svgElement, svgElements } from "../svgElements.ts";
import type { Page } from "../target.ts";
import { footMargin } from "./footMargin.ts";

/** Pixels of an image of grounds and ties per pixel of the window. */
const SHARPNESS = 2.5;
/** In the units of a page of 1280 by 720. */
const SHEET = { width: 1280, height: 720, margin: 24, foot: 28 };

export interface Foot {
  readonly left: string;
  readonly right: string;
}

/** Opens the print window; what was made for it goes when that is closed. */
export async function printPages(pages: readonly Page[], footOf: (at: number) => Foot, pace: Pace): Promise<void> {
  const before = document.querySelector(".tular-pages");
  before?.remove();
  const holder = document.createElement("div");
  holder.className = "tular-pages";
  holder.setAttribute("aria-hidden", "true");
  try {
    document.body.append(holder);
    for (const [at, page] of pages.entries()) {
      holder.append(await sheetOf(page, { at, of: pages.length, foot: footOf(at), pace: partOf(pace, at, pages.length) }));
    }
    await lettersLoaded(holder);
    await Promise.all(Array.from(holder.querySelectorAll("image"), isDrawn));
    await pace.rest(1, 1);
  } catch (error) {
    holder.remove();
    throw error;
  }
  // what the page is called is what the file will be called
  const title = document.title;
  document.title = pages[0]?.headline ?? title;
  const end = () => {
    holder.remove();
    document.title = title;
  };
  addEventListener("afterprint", end, { once: true });
  window.print();
}

/** The pace of one page among several. */
function partOf(pace: Pace, at: number, pages: number): Pace {
  return { isDue: pace.isDue, rest: (done, total) => pace.rest(at * total + done, pages * total) };
}

interface SheetFacts {
  readonly at: number;
  readonly of: number;
  readonly foot: Foot;
  readonly pace: Pace;
}

async function sheetOf({ display, headline, caption }: Page, { at, of, foot, pace }: SheetFacts): Promise<SVGElement> {
  const { width, height, margin } = SHEET;
  const sheet = svgElement("svg", { class: "tular-page", viewBox: `0 0 ${width} ${height}`, role: "img" });
  const said = svgElement("title", {});
  said.textContent = [headline, caption].filter((part) => part !== "").join(". ");
  sheet.append(said);
  if (display.background !== null)
    sheet.append(svgElement("rect", { width: String(width), height: String(height), fill: display.background }));
  const room = { width: width - 2 * margin, height: height - margin - SHEET.foot };
  const scale = Math.min(room.width / display.width, room.height / display.height);
  const left = margin + (room.width - display.width * scale) / 2;
  const map = svgElement("svg", {
    x: short(left),
    y: String(margin / 2),
    width: short(display.width * scale),
    height: short(display.height * scale),
    viewBox: `0 0 ${pair(display.width, display.height)}`,
  });
  await fill(map, display, { name: `page${at}`, of, pace });
  sheet.append(map, ...footElements(foot, display, footMargin(display, { left, scale }, margin)));
  return sheet;
}

interface Filling {
  /** No other page's shapes are called so. */
  readonly name: string;
  readonly of: number;
  readonly pace: Pace;
}

async function fill(map: SVGElement, display: Display, { name, of, pace }: Filling): Promise<void> {
  const total = display.layers.reduce((sum, { count }) => sum + count, 0);
  // ties that are too many are one image with all that lies behind them: so it needs no holes, and a tenth of the bytes
  const behind = display.layers.findLastIndex((layer) => isAnImage(layer, of)) + 1;
  if (behind > 0) map.append(await imageOf({ ...display, layers: display.layers.slice(0, behind) }, pace));
  let done = 0;
  for (const layer of display.layers.slice(behind)) {
    let at = 0;
    for (const shape of layer.shapes()) {
      map.append(...printed(shape, `${name}-${layer.id}-${at++}`));
      if (pace.isDue()) await pace.rest(done + at, total);
    }
    done += layer.count;
  }
}

/** The browser draws a halo under its letters by itself: so every word is in the page once, and found once. */
function printed(shape: Shape, name: string): SVGElement[] {
  if (shape.kind !== "words" || shape.halo === undefined) return svgElements(shape, name);
  const { halo, ...bare } = shape;
  const words = svgElements(bare, name);
  for (const word of words) {
    word.setAttribute("stroke", halo.colour);
    word.setAttribute("stroke-opacity", String(halo.opacity));
    word.setAttribute("stroke-width", short(halo.width));
    word.setAttribute("stroke-linejoin", "round");
    word.setAttribute("paint-order", "stroke");
  }
  return words;
}

async function imageOf(display: Display, pace: Pace): Promise<SVGElement> {
  const picture = await paintDisplay(display, display.width * SHARPNESS, pace, { kind: "lean" });
  return svgElement("image", { width: short(display.width), height: short(display.height), href: await dataUrlOf(picture) });
}

function footElements({ left, right }: Foot, { sub }: Display, margin: number): SVGElement[] {
  const { width, height } = SHEET;
  const words = { y: String(height - 14), "font-size": "12", fill: sub };
  const texts = [
    [left, svgElement("text", { ...words, x: String(margin) })],
    [right, svgElement("text", { ...words, x: String(width - margin), "text-anchor": "end" })],
  ] as const;
  return texts.map(([text, element]) => {
    element.textContent = text;
    return element;
  });
}

/** An image that is not there yet would be missing on paper. */
async function isDrawn(image: SVGImageElement): Promise<void> {
  const copy = new Image();
  copy.src = image.href.baseVal;
  await copy.decode().catch(() => {});
}

/** Typefaces come piece by piece, when the first letter of a piece is seen. */
async function lettersLoaded(holder: HTMLElement): Promise<void> {
  const letters = [...new Set(holder.textContent)].join("");
  await Promise.all([400, 500, 580, 640, 700].map((weight) => document.fonts.load(`${weight} 16px ${FONT_FAMILY}`, letters)));
}
