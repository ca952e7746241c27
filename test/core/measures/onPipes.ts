/** What every measure on the pipes is held to: its slow version, the order of people, the proxy, and the missing layers. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import {
  columnOf,
  expectColumn,
  expectOnAnyOrder,
  expectReference,
  hasPoliticians,
  karate,
  politicians,
  someNetwork,
} from "../../oracle/networks.ts";
import { matrixOfFollows, matrixOfShares } from "../../oracle/structure.ts";

/** b shares a three times, c shares a and b; d only replies, which passes nothing on. */
const SHARES = [
  { sharer: "b", author: "a", timeMs: 1 },
  { sharer: "b", author: "a", timeMs: 2 },
  { sharer: "b", author: "a", timeMs: 3, kind: "quote" },
  { sharer: "c", author: "a", timeMs: 4 },
  { sharer: "c", author: "b", timeMs: 5 },
  { sharer: "d", author: "a", timeMs: 6, kind: "reply" },
] as const;

const BOTH = ["networkx", "igraph"] as const;

/**
 * @param slow the obvious version, on a matrix of who is heard by whom.
 * @param libraries those that have the measure.
 */
export function itMeasuresThePipes(
  measure: Measure,
  slow: (matrix: ReturnType<typeof matrixOfFollows>) => ArrayLike<number>,
  libraries: readonly (typeof BOTH)[number][] = BOTH,
): void {
  it("equals the obvious version", () => {
    fc.assert(fc.property(someNetwork, (network) => expectColumn(columnOf(measure, network), slow(matrixOfFollows(network)))));
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(measure, network, seed)));
  });

  it("takes who shares whom where there are no follows, and says so", () => {
    const network = drawNetwork({ shares: SHARES });
    const { people, remarks } = measure.compute(layOut(network));
    expectColumn(people ?? [], slow(matrixOfShares(network)));
    expect(remarks).toEqual(["proxy"]);
  });

  it("says that both layers are missing", () => {
    const { people, reasons } = measure.compute(layOut(drawNetwork({ people: ["a", "b"] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["layers-missing"]);
  });

  it.each(libraries)("equals %s on karate", (library) => {
    expectReference(columnOf(measure, karate()), library, "karate", measure.id);
  });

  it.skipIf(!hasPoliticians).each(libraries)("equals %s on the politicians", (library) => {
    expectReference(columnOf(measure, politicians()), library, "politicians", measure.id);
  });
}
