/** Whatever the network, every measure's doubt is told or said to be missing, in one shape. */
import { describe, expect, it } from "vitest";
import { doubtOf } from "../../src/core/doubt/doubt.ts";
import { missingOf } from "../../src/core/doubt/missing.ts";
import { MEASURES } from "../../src/core/measures/catalogue.ts";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, sampleG8, sampleRandom } from "../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut } from "../../src/core/network/workbench.ts";
import { THINNER, without } from "../oracle/thinned.ts";

const RANDOM = sampleRandom(11, { people: 30, follows: 150, posts: 40, shares: 300 });
const share = { sharer: "a", author: "b", post: "p", timeMs: 1 };
const NETWORKS: [string, Network][] = [
  ["nobody", drawNetwork({})],
  ["one person", drawNetwork({ people: ["a"] })],
  ["two people", drawNetwork({ follows: [["a", "b"]], posts: [{ id: "p", author: "b", timeMs: 1 }], shares: [share] })],
  ["follows alone", sampleG8()],
  ["a brand alone", drawNetwork({ brands: ["b"], follows: [["a", "b"]], shares: [share] })],
  [
    "one post of many shares at one time",
    drawNetwork({
      follows: Array.from({ length: 2000 }, (_, i) => [`p${i}`, "b"] as const),
      shares: Array.from({ length: 2000 }, (_, i) => ({ ...share, sharer: `p${i}` })),
    }),
  ],
  ...THINNER.map((missing): [string, Network] => [`without ${Object.keys(missing).join(", ") || "nothing"}`, without(RANDOM, missing)]),
];

describe.each(NETWORKS)("of %s", (_name, network) => {
  it.each(MEASURES.map((measure) => [measure.id, measure] as const))("%s", (_id, measure) => {
    const bench = layOut(network);
    const doubt = doubtOf(bench, measure);
    const { rows, topShare, whole, reasons } = doubt;
    const { value, low, high, bandLow, bandHigh, behind, rank, rankLow, rankHigh, placeLow, placeHigh, group } = doubt;
    for (const column of [value, low, high, bandLow, bandHigh, behind, rank, rankLow, rankHigh, placeLow, placeHigh, group])
      expect(column).toHaveLength(rows.length);
    for (const { share: among } of topShare) expect(among).toHaveLength(rows.length);
    for (const number of [...value, ...bandLow, ...bandHigh, ...high]) expect(Math.abs(number)).not.toBe(Infinity);
    if (rows.length === 0 && whole === null) expect(reasons).not.toHaveLength(0);
    if (whole !== null) {
      expect(whole.jointLow).toBeLessThanOrEqual(whole.value);
      expect(whole.jointHigh).toBeGreaterThanOrEqual(whole.value);
      if (!Number.isNaN(whole.low)) expect(whole.low <= whole.value && whole.value <= whole.high).toBe(true);
      expect([whole.jointLow, whole.jointHigh].every(Number.isFinite)).toBe(true);
    }
  });
});

it("is told under every attribution, and what is missing as well", () => {
  for (const attribution of ATTRIBUTIONS)
    for (const measure of MEASURES.filter(({ contributions }) => contributions !== undefined)) {
      const bench = layOut(RANDOM, { ...DEFAULT_SETTINGS, attribution });
      expect(doubtOf(bench, measure).replicates, `${measure.id} by ${attribution}`).toBe(500);
      const { levels, reasons } = missingOf(bench, measure);
      expect(levels.length > 0 || reasons.length > 0).toBe(true);
    }
});
