/**
 * Slides to go on with: a title that outlines know, the map as a picture that is described, whom it speaks of as a table, and
 * charts whose numbers can be edited. What a speaker may say stands in the notes.
 */
import PptxGenJS from "pptxgenjs";
import { mixed } from "../../stage/palette.ts";
import { dataUrlOf } from "../dataUrl.ts";
import type { Display } from "../display.ts";
import { extentOf } from "../extentOf.ts";
import type { Pace } from "../pace.ts";
import { paintDisplay } from "../paint.ts";
import { sourceLine } from "../pages.ts";
import type { Choices, Material, Page } from "../target.ts";
import { addSide, type Inks } from "./slideSide.ts";

/** Inches, of a slide of 13.333 by 7.5. */
const TITLE = { x: 0.5, y: 0.35, w: 12.33, h: 0.6 };
const CAPTION = { x: 0.5, y: 0.95, w: 12.33, h: 0.34 };
const MAP = { x: 0.5, y: 1.42, w: 8.15, h: 5.45 };
const FOOT = { y: 7.03, h: 0.3 };
/** A picture stays sharp on a projector of twice the usual width. */
const PICTURE_WIDTH = 2400;
/** There on every computer that shows slides; nothing can be embedded that all of them would read. */
const FACE = "Arial";
const LAYOUT = "SCENE";

export async function writeSlides(pages: readonly Page[], material: Material, { date }: Choices, pace: Pace): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = pages[0]?.headline ?? "";
  deck.subject = "";
  deck.author = "";
  deck.company = "";
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  const title = { name: "title", type: "title" as const, ...TITLE, margin: 0, align: "left" as const, valign: "top" as const };
  deck.defineSlideMaster({ title: LAYOUT, objects: [{ placeholder: { options: { ...title, fontSize: 26, bold: true }, text: "" } }] });
  for (const [at, page] of pages.entries()) {
    const own: Pace = { isDue: pace.isDue, rest: (done, total) => pace.rest(at * total + done, (pages.length + 1) * total) };
    await addPage(deck, page, { material, at, count: pages.length, source: sourceLine(material, date), pace: own });
  }
  await pace.rest(pages.length, pages.length + 1);
  const file = await deck.write({ outputType: "blob", compression: true });
  await pace.rest(1, 1);
  if (!(file instanceof Blob)) throw new Error("a file of slides was expected, found something else");
  return file;
}

interface PageFacts {
  readonly material: Material;
  readonly at: number;
  readonly count: number;
  readonly source: string;
  readonly pace: Pace;
}

async function addPage(deck: PptxGenJS, page: Page, { material, at, count, source, pace }: PageFacts): Promise<void> {
  const { texts } = material;
  const inks = inksOf(page.display);
  const slide = deck.addSlide({ masterName: LAYOUT });
  slide.background = { color: bare(page.display.background ?? "#ffffff") };
  // what is said of the whole text, the placeholder overrules
  const title = { color: inks.ink, fontSize: titleSize(page.headline), bold: true };
  slide.addText([{ text: page.headline, options: title }], { placeholder: "title" });
  slide.addText(page.caption, { ...CAPTION, margin: 0, fontSize: 13, color: inks.sub, valign: "top", fit: "shrink" });
  await addMap(slide, page, material, pace);
  addSide({ deck, slide, material, inks }, page);
  const small = { ...FOOT, margin: 0, fontSize: 9, color: inks.sub };
  slide.addText(source, { ...small, x: TITLE.x, w: 9 });
  if (count > 1) slide.addText(texts.slide.page(at + 1, count), { ...small, x: 10.83, w: 2, align: "right" });
  const safe = page.safe === "" ? "" : `${texts.slide.safe}: ${page.safe}`;
  slide.addNotes([page.notes, safe, source].filter((part) => part !== "").join("\n"));
}

/** One line where that can be read from the last row, else two. */
function titleSize(title: string): number {
  return title.length <= 58 ? 26 : title.length <= 72 ? 21 : 16.5;
}

/** Without the headline, which is the slide's own, and without the room that it had; with the legend. */
async function addMap(slide: PptxGenJS.Slide, { display, headline }: Page, { texts }: Material, pace: Pace): Promise<void> {
  const bareMap: Display = { ...display, layers: display.layers.filter(({ id }) => id !== "headline") };
  const frame = extentOf(bareMap);
  const picture = await paintDisplay(bareMap, Math.max(PICTURE_WIDTH, frame.width), pace, { frame });
  const scale = Math.min(MAP.w / frame.width, MAP.h / frame.height);
  const [w, h] = [frame.width * scale, frame.height * scale];
  const drawn = (...ids: string[]) => bareMap.layers.reduce((sum, { id, count }) => sum + (ids.includes(id) ? count : 0), 0);
  slide.addImage({
    data: await dataUrlOf(picture),
    x: MAP.x,
    y: MAP.y + (MAP.h - h) / 2,
    w,
    h,
    altText: texts.slide.altMap(headline, drawn("people"), drawn("ties", "crowd")),
  });
}

/** Of words and lines on the map's own ground. */
function inksOf({ background, ink, sub }: Display): Inks {
  return { ink: bare(ink), sub: bare(sub), line: bare(mixed(background ?? "#ffffff", ink, 0.15)) };
}

/** As slides write a colour. */
function bare(colour: string): string {
  return colour.slice(1).toUpperCase();
}
