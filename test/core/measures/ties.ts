/** What the tests of ties share: columns by the names of people. */
import { expect } from "vitest";
import { carriedTiesOf } from "../../../src/core/cascades/carriedTies.ts";
import type { Measure, Outcome } from "../../../src/core/measures/measure.ts";
import type { Workbench } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { slowCarried } from "../../oracle/trust.ts";

/** A column of ties as "heard>hears" → value. */
export function byNames(bench: Workbench, { ties }: Outcome): Record<string, number | undefined> {
  const { heard, hears } = carriedTiesOf(bench);
  const { people } = bench.network;
  return Object.fromEntries(Array.from(heard, (row, tie) => [`${people.id(row)}>${people.id(hears[tie])}`, ties?.[tie]]));
}

/** The ties are the slow version's, and so is the column. */
export function expectTies(bench: Workbench, measure: Measure, slow: (heard: number, hears: number) => number): void {
  const pairs = slowCarried(bench.network);
  const { heard, hears } = carriedTiesOf(bench);
  expect(Array.from(heard, (row, tie) => [row, hears[tie]])).toEqual(pairs);
  expectClose(
    measure.compute(bench).ties,
    pairs.map(([one, other]) => slow(one, other)),
  );
}
