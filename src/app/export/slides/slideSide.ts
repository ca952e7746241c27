/** What stands beside the map on a slide: how shares moved, the people who are spoken of, and who leads. */
import type PptxGenJS from "pptxgenjs";
import type { Material, Page } from "../target.ts";
import { inside, leadersOf, speaksOfLeaders, splitOf, spokenTable, spokenTitle } from "./slideFacts.ts";

/** As slides write colours. */
export interface Inks {
  readonly ink: string;
  readonly sub: string;
  readonly line: string;
}

export interface Side {
  readonly deck: PptxGenJS;
  readonly slide: PptxGenJS.Slide;
  readonly material: Material;
  readonly inks: Inks;
}

/** Inches. */
const SIDE = { x: 8.95, w: 3.88, top: 1.42, bottom: 6.87 };
const HEAD = 0.26;
const ROW = 0.235;
/** So many letters surely fit into its one line. */
const HEADING = { letters: 48, fontSize: 11, small: 9 };
const FIGURE = 0.58;
/** "64%" and "3.1×" can be large; "2 jam 44 mnt" is smaller, and ranges, which may stand in a number's place, take two lines. */
const WIDEST_FIGURE = { letters: Infinity, fontSize: 13, w: 1.7 };
const FIGURE_SIZES = [{ letters: 7, fontSize: 24, w: 1.3 }, { letters: 12, fontSize: 18, w: 1.65 }, WIDEST_FIGURE];
/** A small group is listed whole, and leaves no room for whoever leads, since its lines may take two; of a larger one the first are. */
const SMALL_GROUP = 12;
const MOST_ABOVE_LEADERS = 7;
const MOST_LEADERS = 6;
const MOST_ALONE = 15;
/** Names, places ("ke-12 s.d. ke-523") and numbers, by how many columns there are; of a plan names, numbers and their ranges. */
const COLUMNS: Readonly<Record<number, number[]>> = { 2: [2.1, 1.78], 3: [1.83, 1.25, 0.8] };
const PLAN_COLUMNS: typeof COLUMNS = { 2: [2.1, 1.78], 3: [1.83, 0.75, 1.3] };
/** As in the frame of the app: from person to person, from a large voice; unexplained. */
const SPLIT_COLOURS = ["B5400E", "7A8494", "948E80"];

export function addSide(side: Side, page: Page): void {
  const { people, adds, among } = page;
  const afterFigures = addFigures(side, page);
  const afterSplit = addSplit(side, afterFigures);
  // beside a plan, whoever else leads is no matter; a small group that leads has its numbers in the list, a large one's are seen faster as bars
  const isAlone = adds !== null || (people.length <= SMALL_GROUP && speaksOfLeaders(side.material, page, MOST_LEADERS));
  const all = adds?.each.size ?? people.length;
  const listed = isAlone ? Math.min(MOST_ALONE, all) : all > SMALL_GROUP ? MOST_ABOVE_LEADERS : all;
  const afterSpoken = addSpoken(side, page, { top: afterSplit, listed, all });
  if (!isAlone && listed <= MOST_ABOVE_LEADERS) addLeaders(side, among, afterSpoken);
}

/** The numbers of the whole, each with its name and its range beside it. @returns where there is room below them. */
function addFigures({ slide, inks }: Side, { figures }: Page): number {
  if (figures.length === 0) return SIDE.top;
  const longest = Math.max(...figures.map(({ said }) => said.length));
  const { fontSize, w } = FIGURE_SIZES.find(({ letters }) => longest <= letters) ?? WIDEST_FIGURE;
  for (const [at, { name, said, beside }] of figures.entries()) {
    const place = { y: SIDE.top + at * FIGURE, h: FIGURE - 0.06, margin: 0, valign: "middle" as const };
    slide.addText(said, { ...place, x: SIDE.x, w, fontSize, bold: true, color: inks.ink });
    const words = [
      { text: name, options: { bold: true, color: inks.ink, breakLine: beside !== "" } },
      ...(beside === "" ? [] : [{ text: beside, options: { color: inks.sub } }]),
    ];
    slide.addText(words, { ...place, x: SIDE.x + w + 0.1, w: SIDE.w - w - 0.1, fontSize: 10 });
  }
  return SIDE.top + figures.length * FIGURE + 0.1;
}

/** How shares moved, as one bar. @returns where there is room below it. */
function addSplit(side: Side, top: number): number {
  const { deck, slide, material, inks } = side;
  const parts = splitOf(material);
  if (parts === null) return top;
  const title = material.texts.slide.split;
  heading(side, title, top);
  const data = parts.map(({ label, value }) => ({ name: label, labels: [" "], values: [value] }));
  slide.addChart(deck.ChartType.bar, data, {
    x: SIDE.x,
    y: top + 0.22,
    w: SIDE.w,
    h: 0.95,
    barDir: "bar",
    barGrouping: "percentStacked",
    barGapWidthPct: 30,
    chartColors: SPLIT_COLOURS,
    showValue: true,
    dataLabelFormatCode: "0%",
    dataLabelColor: "FFFFFF",
    dataLabelFontSize: 10,
    dataLabelFontBold: true,
    catAxisHidden: true,
    valAxisHidden: true,
    valGridLine: { style: "none" },
    showLegend: true,
    legendPos: "b",
    legendFontSize: 9,
    legendColor: inks.sub,
    altText: `${title}: ${parts.map(({ label, value }) => `${label} ${material.words.formats.percent(value)}`).join(", ")}`,
  });
  return top + 1.28;
}

interface Listing {
  readonly top: number;
  /** How many of the people spoken of are listed, of how many. */
  readonly listed: number;
  readonly all: number;
}

/** @returns where there is room below it. */
function addSpoken(side: Side, page: Page, { top, listed, all }: Listing): number {
  const { slide, material, inks } = side;
  const lines = spokenTable(material, page, listed);
  if (lines.length === 0) return top;
  heading(side, spokenTitle(material, page, listed, all), top);
  const none = { type: "none" } as const;
  const border: [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] = [
    none,
    none,
    { type: "solid", color: inks.line, pt: 0.75 },
    none,
  ];
  const rows = lines.map((line, at) =>
    line.map((text, column) => ({
      text,
      options: {
        border,
        bold: at > 0 && column === 0,
        color: at === 0 ? inks.sub : inks.ink,
        align: column === 0 ? ("left" as const) : ("right" as const),
      },
    })),
  );
  const columns = lines[0]?.length ?? 1;
  const colW = (page.adds === null ? COLUMNS : PLAN_COLUMNS)[columns] ?? [SIDE.w];
  slide.addTable(rows, {
    x: SIDE.x,
    y: top + HEAD,
    w: SIDE.w,
    colW,
    rowH: ROW,
    fontSize: 9,
    margin: [0.01, 0.02, 0.01, 0.02],
    valign: "middle",
  });
  return top + HEAD + lines.length * ROW + 0.16;
}

/** Who leads, as bars, in what room is left. */
function addLeaders(side: Side, among: Page["among"], top: number): void {
  const { deck, slide, material, inks } = side;
  const { leading, termName, texts } = material;
  const room = SIDE.bottom - top - 0.22;
  const bars = leadersOf(material, among, Math.min(MOST_LEADERS, Math.floor(room / 0.24)));
  if (bars.length < 2 || leading === null) return;
  const name = termName(leading);
  const title = `${texts.slide.leading} ${inside(name)}`;
  heading(side, title, top);
  // charts of this kind begin at the bottom
  const upwards = bars.toReversed();
  const data = [{ name, labels: upwards.map(({ label }) => label), values: upwards.map(({ value }) => value) }];
  slide.addChart(deck.ChartType.bar, data, {
    x: SIDE.x,
    y: top + 0.2,
    w: SIDE.w,
    h: Math.min(room, bars.length * 0.3 + 0.2),
    barDir: "bar",
    barGapWidthPct: 45,
    chartColors: [SPLIT_COLOURS[0] ?? inks.ink],
    catAxisLabelFontSize: 9,
    catAxisLabelColor: inks.ink,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: "none" },
    showValue: true,
    dataLabelFontSize: 9,
    dataLabelColor: inks.sub,
    // as exact as it is useful, like everywhere
    dataLabelFormatCode: bars.every(({ value }) => Number.isInteger(value)) ? "#,##0" : "[>=100]#,##0;[>=1]0.0;0.00",
    altText: `${title}: ${bars.map(({ label, value }) => `${label} ${material.written(leading, value)}`).join(", ")}`,
  });
}

function heading({ slide, inks }: Side, text: string, y: number): void {
  const fontSize = text.length <= HEADING.letters ? HEADING.fontSize : HEADING.small;
  slide.addText(text, { x: SIDE.x, y, w: SIDE.w, h: 0.24, margin: 0, fontSize, bold: true, color: inks.ink });
}
