import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { eachTriangle, onePerPair } from "../../../src/core/network/triangles.ts";
import { someNetwork } from "../../oracle/networks.ts";
import { circleMatrix, matrixOfFollows } from "../../oracle/structure.ts";

const inOrder = (people: number[]): string => people.sort((a, b) => a - b).join(" ");

describe("onePerPair", () => {
  it("holds every pair once", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const { offsets, items } = onePerPair(circlesOf(network));
        const found: string[] = [];
        for (let row = 0; row < network.people.count; row++)
          for (let i = offsets[row]; i < offsets[row + 1]; i++) found.push(inOrder([row, items[i]]));
        const tied = circleMatrix(matrixOfFollows(network));
        const expected = tied.flatMap((row, u) => row.flatMap((isTied, v) => (isTied && u < v ? [inOrder([u, v])] : [])));
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe("eachTriangle", () => {
  it("visits every triangle once, and says where its pairs stand", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const pairs = onePerPair(circlesOf(network));
        const rowAt = (position: number) => pairs.offsets.findIndex((_, row) => position < pairs.offsets[row + 1]);
        const found: string[] = [];
        eachTriangle(pairs, ({ a, b, c, ab, ac, bc }) => {
          found.push(inOrder([a, b, c]));
          expect([rowAt(ab), pairs.items[ab], rowAt(ac), pairs.items[ac], rowAt(bc), pairs.items[bc]]).toEqual([a, b, a, c, b, c]);
        });
        const tied = circleMatrix(matrixOfFollows(network));
        const expected: string[] = [];
        for (let u = 0; u < tied.length; u++)
          for (let v = u + 1; v < tied.length; v++)
            for (let w = v + 1; w < tied.length; w++) if (tied[u][v] && tied[v][w] && tied[u][w]) expected.push(inOrder([u, v, w]));
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
