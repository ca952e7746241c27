import { describe, expect, it } from "vitest";
import PptxGenJS from "pptxgenjs";
import { addSide } from "../../../src/app/export/slides/slideSide.ts";
import type { Page, PageFigure } from "../../../src/app/export/target.ts";
import { heldFrom, materialOf } from "./material.ts";

const follows = ["follower,followed", "b,a", "c,a", "d,a", "c,b", "d,b", "d,c", "a,d"];
const shares = ["user,retweeted user,post,time", "b,a,p,2026-03-01 10:00", "c,b,p,2026-03-01 11:00", "d,c,p,2026-03-01 12:00"];
const FIGURES: readonly PageFigure[] = [
  { name: "Lateral share", said: "64%", beside: "58% to 69%" },
  { name: "Reach amplification", said: "3.1×", beside: "" },
  { name: "Half-life", said: "2 hours 40 minutes", beside: "about 2 to 4 hours" },
];

interface Box {
  readonly text: string;
  readonly top: number;
  readonly foot: number;
}

/** What stands beside the map, from the top down: words by themselves, charts and tables as what they are. */
async function sideWith(figures: readonly PageFigure[]): Promise<readonly Box[]> {
  const holding = await heldFrom({ "follows.csv": follows, "shares.csv": shares });
  const material = materialOf(holding, { leading: "directAudience" });
  const deck = new PptxGenJS();
  const slide = deck.addSlide();
  const page: Page = { ...UNSEEN, figures };
  const boxes: Box[] = [];
  const note = (text: string, { y = 0, h = 0 }: { y?: unknown; h?: unknown }) =>
    boxes.push({ text, top: Number(y), foot: Number(y) + Number(h) });
  slide.addText = (text, options = {}) => {
    note(typeof text === "string" ? text : text.map((part) => part.text).join("\n"), options);
    return slide;
  };
  slide.addChart = (_type, _data, options = {}) => {
    note("chart", options);
    return slide;
  };
  addSide({ deck, slide, material, inks: { ink: "000000", sub: "333333", line: "CCCCCC" } }, page);
  return boxes;
}

const UNSEEN: Page = {
  display: { width: 800, height: 600, background: "#ffffff", ink: "#000000", sub: "#333333", title: "", description: "", layers: [] },
  headline: "",
  caption: "",
  notes: "",
  safe: "",
  people: [],
  among: undefined,
  adds: null,
  figures: [],
};

describe("beside a slide's map", () => {
  it("stand the numbers of the whole with their names and ranges, above all else, and nothing lies on anything", async () => {
    const boxes = await sideWith(FIGURES);
    const texts = boxes.map(({ text }) => text);
    expect(texts.slice(0, 6)).toEqual([
      "64%",
      "Lateral share\n58% to 69%",
      "3.1×",
      "Reach amplification",
      "2 hours 40 minutes",
      "Half-life\nabout 2 to 4 hours",
    ]);
    expect(texts.slice(6)).toEqual((await sideWith([])).map(({ text }) => text));
    const below = boxes.slice(6);
    expect(below.length).toBeGreaterThan(3);
    for (const [at, box] of below.entries()) expect(box.top).toBeGreaterThanOrEqual((below[at - 1] ?? boxes[5])!.foot - 0.04);
    expect(Math.max(...boxes.map(({ foot }) => foot))).toBeLessThanOrEqual(6.87 + 0.001);
  });
});
