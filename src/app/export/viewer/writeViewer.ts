/**
 * A page to walk through: one HTML file with the map of every scene, the people on it and a small script of ours. It opens from
 * a stick, and its policy lets it run nothing else and reach nobody.
 */
import { firstColumns } from "../../state/columns.ts";
import { personDoubt, toldOf } from "../../state/doubts.ts";
import type { Display, Layer } from "../display.ts";
import { boxOf, extentOf } from "../extentOf.ts";
import { fontPieces } from "../fontFaces.ts";
import type { Pace } from "../pace.ts";
import { sourceLine } from "../pages.ts";
import { svgNodes } from "../svgNodes.ts";
import type { Choices, Material, Page } from "../target.ts";
import { escaped } from "../xmlText.ts";
import { tellLayer } from "./tellLayer.ts";
import type { Told, ToldLayer, ToldPerson, ToldScene } from "./told.ts";
import { script, scriptHash, style, styleHash } from "./viewer.ts?handed";

/** Nothing but this script and this style; no markup is made of any text. */
const POLICY = [
  "default-src 'none'",
  `script-src ${scriptHash}`,
  `style-src ${styleHash}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

export async function writeViewer(pages: readonly Page[], material: Material, { date }: Choices, pace: Pace): Promise<Blob> {
  const told = await tell(pages, material, { date, pace });
  const page = `<!doctype html>
<html lang="${material.words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(told.title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>${escaped(material.texts.viewer.noScript)}</noscript>
<script type="application/json" id="told">${inPage(told)}</script>
<script>${script}</script>
</body>
</html>
`;
  await pace.rest(1, 1);
  return new Blob([page], { type: "text/html" });
}

/** Data as text between tags: nothing in it can end the script in which it stands. */
export function inPage(data: unknown): string {
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

interface Telling {
  readonly date: string;
  readonly pace: Pace;
}

async function tell(pages: readonly Page[], material: Material, { date, pace }: Telling): Promise<Told> {
  const layers: ToldLayer[] = [];
  const placeOfLayer = new Map<string, number>();
  const placeOf = new Map(rankedPeople(pages, material).map((row, place) => [row, place]));
  const letters = new Set<string>();
  const scenes: ToldScene[] = [];
  for (const [at, page] of pages.entries()) {
    const own: Pace = { isDue: pace.isDue, rest: (done, total) => pace.rest(at * total + done, (pages.length + 1) * total) };
    const places: number[] = [];
    for (const layer of mapOf(page.display).layers) {
      const told = await tellLayer(page.display, layer, { placeOf, pace: own });
      // scenes that look alike share what they have in common
      const key = JSON.stringify(told);
      const known = placeOfLayer.get(key) ?? layers.push(told) - 1;
      placeOfLayer.set(key, known);
      places.push(known);
    }
    const scene = sceneOf(page, places, { material, at });
    scenes.push(scene);
  }
  const told = {
    title: pages[0]?.headline ?? "",
    source: sourceLine(material, date),
    words: material.texts.viewer,
    scenes,
    layers,
    ...peopleOf(material, [...placeOf.keys()]),
    ties: tiesAmong(material, placeOf),
  };
  for (const letter of JSON.stringify(told)) letters.add(letter);
  const pieces = await fontPieces(letters);
  return { ...told, letters: pieces.map(({ url, range }) => ({ bytes: url.slice(url.indexOf(",") + 1), range })) };
}

/** Everybody who is drawn in any scene, the first by the measure that leads first: so a search finds them first. */
function rankedPeople(pages: readonly Page[], { holding, leading }: Material): number[] {
  const rows = new Set<number>();
  for (const { display } of pages) {
    for (const layer of display.layers.filter(({ id }) => id === "people")) {
      for (const shape of layer.shapes()) if (shape.kind === "disc" && shape.person !== undefined) rows.add(shape.person);
    }
  }
  const values = leading === null ? undefined : holding.columns.people.get(leading);
  const standing = (row: number) => values?.[row] || 0;
  return [...rows].sort((a, b) => standing(b) - standing(a) || a - b);
}

/** The map alone: headline and legend stand beside it, where a page has room for them. */
function mapOf(display: Display): Display {
  return { ...display, layers: display.layers.filter(({ id }) => id !== "headline" && id !== "legend") };
}

function sceneOf(
  { display, headline, caption, figures }: Page,
  layers: readonly number[],
  { material, at }: { material: Material; at: number },
): ToldScene {
  const { width, height, background, ink, sub } = display;
  const counted = (...ids: Layer["id"][]) => display.layers.reduce((sum, { id, count }) => sum + (ids.includes(id) ? count : 0), 0);
  return {
    headline,
    caption,
    figures,
    described: material.texts.slide.altMap(headline, counted("people"), counted("ties", "crowd")),
    width,
    height,
    frame: extentOf(mapOf(display)),
    colours: { paper: background ?? "#ffffff", ink, sub },
    layers,
    legend: legendOf(display, at),
  };
}

const MARGIN = 4;

function legendOf({ layers }: Display, at: number): ToldScene["legend"] {
  const shapes = layers.filter(({ id }) => id === "legend").flatMap((layer) => [...layer.shapes()]);
  const boxes = shapes.flatMap((shape) => boxOf(shape) ?? []);
  if (boxes.length === 0) return null;
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const frame = { x: left - MARGIN, y: top - MARGIN, width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN };
  return { frame, nodes: shapes.flatMap((shape, index) => svgNodes(shape, `legend${at}-${index}`)) };
}

/** Everybody on the map, with the numbers that a table shows at first. */
function peopleOf(material: Material, rows: readonly number[]): Pick<Told, "people" | "numbers"> {
  const { holding, names, leading, communityOf, communityName, termName, written, texts, words } = material;
  const ids = firstColumns(holding.columns);
  const doubt = leading === null ? undefined : toldOf(holding, leading);
  const people = rows.map((row): ToldPerson => {
    const own = doubt === undefined ? undefined : personDoubt(doubt, row);
    const place = own === undefined || own.placeLow === 0 ? "" : words.texts.doubt.places(own.placeLow, own.placeHigh);
    const values = ids.map((id) => {
      const value = holding.columns.people.get(id)?.[row] ?? NaN;
      return Number.isNaN(value) ? "" : written(id, value);
    });
    const community = communityOf(row) < 0 ? "" : communityName(communityOf(row));
    return { name: names.nameOf(row), community: community === "" ? "" : words.texts.map.around(community), values: [place, ...values] };
  });
  return { people, numbers: [texts.slide.place, ...ids.map(termName)] };
}

/** The ties that the map draws, between people who are on it. */
function tiesAmong({ holding: { picture } }: Material, placeOf: ReadonlyMap<number, number>): number[] {
  if (picture === null) return [];
  const place = (at: number) => placeOf.get(picture.people[at] ?? -1) ?? -1;
  return Array.from(picture.heard.keys()).flatMap((tie) => {
    const [heard, hears] = [place(picture.heard[tie] ?? 0), place(picture.hears[tie] ?? 0)];
    return heard < 0 || hears < 0 ? [] : [heard, hears];
  });
}
