/** What a page to walk through is told: everything that stands in it as data. Written by `writeViewer.ts`, read by `viewer.ts`. */
import type { Frame } from "../display.ts";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import type { PageFigure } from "../target.ts";
import type { SvgNode } from "../svgNodes.ts";

/** Fill and stroke: "" for none; opacities from 0 to 1. */
export type ToldInk = readonly [fill: string, fillOpacity: number, stroke: string, strokeOpacity: number, strokeWidth: number];

export type ToldShape =
  | readonly [kind: "path", ink: number, d: string, hasHoles: 0 | 1]
  /** `person` is a place in `people`; −1: nobody. */
  | readonly [kind: "disc", ink: number, x: number, y: number, radius: number, person: number]
  | readonly [kind: "words", ink: number, text: string, x: number, y: number, size: number, weight: number];

export type ToldLayer =
  /** The whole picture's size. */
  { readonly image: string } | { readonly inks: readonly ToldInk[]; readonly shapes: readonly ToldShape[] };

export interface ToldScene {
  readonly headline: string;
  readonly caption: string;
  readonly figures: readonly PageFigure[];
  /** The map for those who cannot see it. */
  readonly described: string;
  readonly width: number;
  readonly height: number;
  /** Where people and names lie. */
  readonly frame: Frame;
  readonly colours: { readonly paper: string; readonly ink: string; readonly sub: string };
  /** Places in `layers`, from the back to the front: scenes that look alike share them. */
  readonly layers: readonly number[];
  readonly legend: { readonly frame: Frame; readonly nodes: readonly SvgNode[] } | null;
}

export interface ToldPerson {
  readonly name: string;
  /** "": none. */
  readonly community: string;
  /** One for each of `numbers`; "" where it cannot be said. */
  readonly values: readonly string[];
}

export interface ToldLetters {
  /** A typeface's file in base64. */
  readonly bytes: string;
  /** As in a style sheet. */
  readonly range: string;
}

export interface Told {
  readonly title: string;
  readonly source: string;
  readonly words: ExportWords["viewer"];
  readonly scenes: readonly ToldScene[];
  readonly layers: readonly ToldLayer[];
  readonly people: readonly ToldPerson[];
  /** What the values of people are called. */
  readonly numbers: readonly string[];
  /** Ties on the map, as places in `people`: who is heard, who hears, and so on. */
  readonly ties: readonly number[];
  readonly letters: readonly ToldLetters[];
}
