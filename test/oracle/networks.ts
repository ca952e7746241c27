/** Networks that several tests of numbers share, and what other programs say about them. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect } from "vitest";
import type { Measure } from "../../src/core/measures/measure.ts";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, drawsFrom, sampleRandom, type Sketch } from "../../src/core/network/sample.ts";
import { layOut } from "../../src/core/network/workbench.ts";

/** Zachary's karate club, 34 people and 78 ties, each in both directions; rows as in networkx. */
export function karate(): Network {
  const pairs = readFileSync(new URL("karate.txt", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map(twoWords);
  return drawNetwork({
    people: Array.from({ length: 34 }, (_, row) => String(row)),
    follows: pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
  });
}

const FRIENDS = new URL("../../../shared/data/politicians/friend_list.csv", import.meta.url);
/** Is the politicians' data at hand? */
export const hasPoliticians = existsSync(FRIENDS);

/** The politicians' follow layer; rows by first appearance in the file, as in reference.py. */
export function politicians(): Network {
  const ties = readFileSync(FRIENDS, "utf8").trim().split("\n").slice(1).map(twoWords);
  return drawNetwork({ people: [...new Set(ties.flat())], follows: ties });
}

function twoWords(line: string): [string, string] {
  const [first = "", second = ""] = line.split(/\s/);
  return [first, second];
}

/** A small random network with at least one follow tie, with repeated ties, ties to oneself, isolated people and brands. */
export const someNetwork: fc.Arbitrary<Network> = fc
  .record({
    seed: fc.integer(),
    people: fc.integer({ min: 2, max: 24 }),
    follows: fc.integer({ min: 1, max: 90 }),
    shares: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ seed, people, follows, shares }) => sampleRandom(seed, { people, follows, posts: 3, shares }))
  .filter((network) => network.follows.count > 0);

/** The same people and ties with the rows in another order. */
function shuffledRows(network: Network, seed: number): Network {
  const draw = drawsFrom(seed);
  const rows = Array.from({ length: network.people.count }, (_, row) => row);
  for (let i = rows.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  const follows: NonNullable<Sketch["follows"]>[number][] = [];
  for (const row of rows)
    for (const hears of network.follows.audience(row)) follows.push([network.people.id(hears), network.people.id(row)]);
  return drawNetwork({ people: rows.map((row) => network.people.id(row)), follows });
}

/** A measure's column of people. */
export function columnOf(measure: Measure, network: Network): Float64Array {
  return measure.compute(layOut(network)).people ?? new Float64Array();
}

/** A column equals another up to rounding; gaps stand in the same rows. */
export function expectColumn(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9): void {
  expect(found.length).toBe(expected.length);
  for (let row = 0; row < expected.length; row++) {
    if (Number.isNaN(expected[row])) expect(found[row], `row ${row}`).toBeNaN();
    else expect(Math.abs(found[row] - expected[row]), `row ${row}: ${found[row]} against ${expected[row]}`).toBeLessThan(tolerance);
  }
}

/** A measure gives everybody the same value, whatever row she stands in. */
export function expectOnAnyOrder(measure: Measure, network: Network, seed: number): void {
  const other = shuffledRows(network, seed);
  const there = columnOf(measure, other);
  const moved = Array.from({ length: network.people.count }, (_, row) => there[other.people.indexOf(network.people.id(row))]);
  expectColumn(columnOf(measure, network), moved);
}

interface Summed {
  sum: number;
  weighted: number;
  largest: number[];
}
type Library = "networkx" | "igraph";
type Sample = "karate" | "politicians";
const REFERENCE = JSON.parse(readFileSync(new URL("reference.json", import.meta.url), "utf8")) as Record<
  Library,
  Record<Sample, Record<string, Summed | number>>
>;

/** What a library says about one number of a network. */
export function referenceValue(library: Library, sample: Sample, key: string): number {
  const value = REFERENCE[library][sample][key];
  if (typeof value !== "number") throw new Error(`a number was expected at ${library}, ${sample}, ${key}`);
  return value;
}

/** A column has the library's sum, row-weighted sum and three largest values. */
export function expectReference(column: Float64Array, library: Library, sample: Sample, key: string): void {
  const expected = REFERENCE[library][sample][key];
  if (typeof expected !== "object") throw new Error(`sums were expected at ${library}, ${sample}, ${key}`);
  const values = Array.from(column, (value) => (Number.isNaN(value) ? 0 : value));
  const sum = values.reduce((total, value) => total + value, 0);
  const weighted = values.reduce((total, value, row) => total + value * ((row % 97) + 1), 0);
  expectColumn([sum, weighted], [expected.sum, expected.weighted], 1e-7 * Math.max(1, expected.weighted / 97));
  expectColumn(values.sort((a, b) => b - a).slice(0, 3), expected.largest, 1e-8);
}
