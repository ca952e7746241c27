/** From values to colours. */
import { rowsWhere } from "../../core/base/numbered.ts";
import { interpolateMagma } from "d3-scale-chromatic";
import type { Picture } from "../../engine/protocol.ts";
import { drawnValues, scaleOf } from "../state/radii.ts";
import { GROUPS, type Palette } from "./palette.ts";

const RAMP_STEPS = 32;
/** The rim of a circle in the background's colour, in pixels: sigma leaves out rims of a pixel or less. */
export const RIM = 1.05;
/** How thick the line of a hollow circle is, as a part of its radius. */
export const HOLLOW = 0.3;
/** A leader's ring and the gap inside it, as parts of her radius. */
export const RING = { band: 0.17, gap: 0.16 };

/** What the colour of a person means. Values and codes are per network row. */
export type Colouring =
  | { readonly kind: "community" }
  | { readonly kind: "measure"; readonly name: string; readonly values: Float64Array; readonly format: (value: number) => string }
  | { readonly kind: "category"; readonly name: string; readonly codes: Uint32Array; readonly words: readonly string[] };

/** A row of the legend: a colour, what it means, and who bears it. */
export interface ColourRow {
  readonly colour: number;
  /** Community number, code of the word, −1 for the rest, or the value of a ramp's step. */
  readonly key: number;
  /** Positions of the drawn people. */
  readonly people: Uint32Array;
}

/** The colours of the drawn people: a table and each person's place in it. */
export interface Colours {
  readonly table: readonly string[];
  readonly of: Uint8Array;
  /** Of most measures only those of whom nothing is known: a ramp is no list. */
  readonly rows: readonly ColourRow[];
  /** The place in the table of a community or word. */
  hueOf(key: number): number;
}

/** @param hues the number of its colour by community; without it community 0 has colour 0 and so on. */
export function coloursOf(picture: Picture, colouring: Colouring, palette: Palette, hues?: Uint8Array): Colours {
  if (colouring.kind === "measure") return rampColours(picture, colouring.values, palette);
  const table = [...palette.groups, palette.other];
  if (colouring.kind === "community") {
    return grouped(table, picture.community, (community) => hues?.[community] ?? Math.min(community, GROUPS));
  }
  const codes = picture.people.map((row) => colouring.codes[row] ?? 0);
  const hue = new Map(mostCommon(codes, colouring.words).map((code, at) => [code, at]));
  return grouped(table, codes, (code) => hue.get(code) ?? GROUPS);
}

/** The codes that most people have, at most eight; the empty word is nobody's. */
function mostCommon(codes: Uint32Array, words: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const code of codes) if ((words[code] ?? "") !== "") counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return sorted.slice(0, GROUPS).map(([code]) => code);
}

function grouped(table: readonly string[], keys: Uint32Array, hueOf: (key: number) => number): Colours {
  const members = new Map<number, number[]>();
  const of = Uint8Array.from(keys, (key, at) => {
    const hue = hueOf(key);
    const row = hue === GROUPS ? -1 : key;
    const known = members.get(row);
    if (known === undefined) members.set(row, [at]);
    else known.push(at);
    return hue;
  });
  const rows = Array.from(members, ([key, people]) => {
    return { key, colour: key < 0 ? GROUPS : hueOf(key), people: Uint32Array.from(people) };
  });
  // a rest that is one group is called by its name
  const rest = new Set(Array.from(rows.find(({ key }) => key < 0)?.people ?? [], (at) => keys[at] ?? -1));
  if (rest.size === 1) for (const row of rows) if (row.key < 0) row.key = [...rest][0] ?? -1;
  rows.sort((a, b) => Number(a.colour === GROUPS) - Number(b.colour === GROUPS) || b.people.length - a.people.length || a.key - b.key);
  return { table, of, rows, hueOf };
}

/**
 * An even ramp that leaves the background behind: dark for much on a light ground, light for much on a dark one. Its hues keep it
 * away from the grey of those of whom nothing is known, for every kind of colour vision.
 */
export function rampColour(part: number, { background }: Palette): string {
  return interpolateMagma(background < "#808080" ? 0.46 + 0.54 * part : 0.72 - 0.72 * part);
}

function rampColours(picture: Picture, column: Float64Array, palette: Palette): Colours {
  const values = drawnValues(picture, column);
  const scale = scaleOf(values);
  const steps = stepsOf(values);
  // steps are told apart one from the next, however near their values are to one another
  const part = steps.length > 1 ? (value: number) => steps.indexOf(value) / (steps.length - 1) : scale.part;
  const table = Array.from({ length: RAMP_STEPS }, (_, step) => rampColour(step / (RAMP_STEPS - 1), palette));
  const of = Uint8Array.from(values, (value) => (Number.isNaN(value) ? RAMP_STEPS : Math.round(part(value) * (RAMP_STEPS - 1))));
  const rowOf = (key: number, has: (value: number) => boolean): ColourRow => {
    const people = rowsWhere(values.length, (at) => has(values[at] ?? NaN));
    return { key, colour: of[people[0] ?? 0] ?? RAMP_STEPS, people };
  };
  const unknown = rowOf(-1, Number.isNaN);
  return {
    table: [...table, palette.other],
    of,
    // the rest comes last
    rows: [...steps.map((step) => rowOf(step, (value) => value === step)), ...(unknown.people.length > 0 ? [unknown] : [])],
    hueOf: () => RAMP_STEPS,
  };
}

/** Of whole numbers from 0 on, so many have a row of the legend each. */
const MOST_STEPS = 8;

/** A few whole numbers are steps with nothing between them, each a group of its own; empty where there are more, or others. */
function stepsOf(values: Float64Array): number[] {
  const steps = new Set<number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < 0 || !Number.isInteger(value)) return [];
    steps.add(value);
    if (steps.size > MOST_STEPS) return [];
  }
  return [...steps].sort((a, b) => a - b);
}
