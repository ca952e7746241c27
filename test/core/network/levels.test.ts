import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { gather, groundLevel, modularityOf } from "../../../src/core/network/levels.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawsFrom } from "../../../src/core/network/sample.ts";
import { someNetwork } from "../../oracle/networks.ts";
import { matrixOfFollows, slowModularity } from "../../oracle/structure.ts";

const ground = (network: Network) => groundLevel(network.follows.audienceRows, network.follows.sourceRows, circlesOf(network));

function thrownInGroups(network: Network, groups: number, seed: number): Uint32Array {
  const draw = drawsFrom(seed);
  return Uint32Array.from({ length: network.people.count }, () => draw(groups));
}

describe("modularityOf", () => {
  it("equals the double sum for any partition", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const of = thrownInGroups(network, Math.min(3, network.people.count), seed);
        const inside = matrixOfFollows(network).flatMap((row, u) => row.filter((isTied, v) => isTied && of[u] === of[v])).length;
        expect(modularityOf(ground(network), of, 2 * inside)).toBeCloseTo(slowModularity(matrixOfFollows(network), of), 12);
      }),
    );
  });
});

describe("gather", () => {
  // with few groups there is a cell for each pair of them; with many there is none
  it.each([1, 2, 3, 40])("adds up what lies between %i groups and forgets what lies inside", (groups) => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const of = thrownInGroups(network, groups, seed);
        const matrix = matrixOfFollows(network);
        const { count, offsets, items, weights, audience, sources } = gather(ground(network), of, groups);
        const between = Array.from({ length: groups }, () => new Array<number>(groups).fill(0));
        const [heard, hears] = [new Array<number>(groups).fill(0), new Array<number>(groups).fill(0)];
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
        expect([[...audience], [...sources], count]).toEqual([heard, hears, groups]);
        const found = between.map((row) => row.map(() => 0));
        for (let group = 0; group < groups; group++) {
          const own = items.subarray(offsets[group], offsets[group + 1]);
          expect(new Set(own).size).toBe(own.length);
          for (let i = offsets[group]; i < offsets[group + 1]; i++) found[group][items[i]] += weights[i];
        }
        expect(found).toEqual(between);
        expect([items.length, weights.length]).toEqual([offsets[groups], offsets[groups]]);
      }),
    );
  });
});
