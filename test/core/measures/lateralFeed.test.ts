import fc from "fast-check";
import { expect, it } from "vitest";
import { lateralFeed } from "../../../src/core/measures/lateralFeed.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { anyBench } from "../../oracle/logs.ts";
import { lambda } from "../../oracle/spread.ts";

it("is the mean over feeds of the mean peer weight, and needs no log", () => {
  fc.assert(
    fc.property(anyBench([{}, { shares: true }, { declared: true }]), (bench) => {
      const { network, settings } = bench;
      if (network.follows.count === 0) return;
      const feeds = Array.from({ length: network.people.count }, (_, row) => ({ row, sources: [...network.follows.sources(row)] }))
        .filter(({ sources }) => sources.length > 0)
        .map(({ row, sources }) => sources.reduce((sum, heard) => sum + lambda(network, heard, row, settings), 0) / sources.length);
      const { whole, ranges } = lateralFeed.compute(bench);
      const value = whole?.["lateralFeed"] ?? NaN;
      expect(value).toBeCloseTo(feeds.reduce((sum, feed) => sum + feed, 0) / feeds.length, 10);
      const [low, high] = ranges?.["lateralFeed"] ?? [NaN, NaN];
      expect(low <= value && value <= high).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("falls with the size of a voice, and has nothing to say without follows", () => {
  const people = Array.from({ length: 300 }, (_, i) => `p${i}`);
  const hub = layOut(drawNetwork({ follows: people.map((name) => [name, "hub"] as const) }));
  expect(lateralFeed.compute(hub)).toMatchObject({
    whole: { lateralFeed: 150 / 300 },
    ranges: { lateralFeed: [expect.closeTo(1 / 3, 10), expect.closeTo(2 / 3, 10)] },
  });
  expect(lateralFeed.compute(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b" }] }))).reasons).toEqual(["follows-missing"]);
});
