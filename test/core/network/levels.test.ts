import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { gather, groundLevel, modularityOf } from "../../../src/core/network/levels.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawsFrom } from "../../../src/core/network/sample.ts";
import { someNetwork } from "../../oracle/networks.ts";
import { matrixOfFollows, slowModularity } from "../../oracle/structure.ts";

const ground = (network: Network) => groundLevel(network.follows.audienceRows, network.follows.sourceRows, circlesOf(network));

const GROUPS = 3;
function thrownInGroups(network: Network, seed: number): Uint32Array {
  const draw = drawsFrom(seed);
  return Uint32Array.from({ length: network.people.count }, () => draw(Math.min(GROUPS, network.people.count)));
}

describe("modularityOf", () => {
  it("equals the double sum for any partition", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const of = thrownInGroups(network, seed);
        const inside = matrixOfFollows(network).flatMap((row, u) => row.filter((isTied, v) => isTied && of[u] === of[v])).length;
        expect(modularityOf(ground(network), of, 2 * inside)).toBeCloseTo(slowModularity(matrixOfFollows(network), of), 12);
      }),
    );
  });
});

describe("gather", () => {
  it("adds up what lies between groups and forgets what lies inside", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const of = thrownInGroups(network, seed);
        const matrix = matrixOfFollows(network);
        const { count, offsets, items, weights, audience, sources } = gather(ground(network), of, GROUPS);
        const between = Array.from({ length: GROUPS }, () => new Array<number>(GROUPS).fill(0));
        const [heard, hears] = [new Array<number>(GROUPS).fill(0), new Array<number>(GROUPS).fill(0)];
        matrix.forEach((row, u) =>
          row.forEach((isTied, v) => {
            if (!isTied) return;
            heard[of[u]]++;
            hears[of[v]]++;
            if (of[u] === of[v]) return;
            between[of[u]][of[v]]++;
            between[of[v]][of[u]]++;
          }),
        );
        expect([[...audience], [...sources], count]).toEqual([heard, hears, GROUPS]);
        const found = between.map((row) => row.map(() => 0));
        for (let group = 0; group < GROUPS; group++)
          for (let i = offsets[group]; i < offsets[group + 1]; i++) found[group][items[i]] += weights[i];
        expect(found).toEqual(between);
        expect(new Set(items).size).toBeLessThanOrEqual(GROUPS);
      }),
    );
  });
});
