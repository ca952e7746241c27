import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { densestBlock, rewired, type Block } from "../../../src/core/network/lockstep.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { someNetwork } from "../../oracle/networks.ts";

const silent = (): void => {};
const blockOf = (network: Network): Block => densestBlock(network.follows.audienceRows, silent);

/** g of a set: those in it as followers, those in it as followed. */
function densityOf({ follows }: Network, followers: ReadonlySet<number>, followed: ReadonlySet<number>): number {
  let sum = 0;
  for (const y of followed) for (const x of follows.audience(y)) if (followers.has(x)) sum += 1 / Math.log(follows.audience(y).length + 5);
  return sum / (followers.size + followed.size);
}

const rowsIn = (marks: Uint8Array): Set<number> => new Set([...marks.keys()].filter((row) => marks[row] === 1));

/** The best of all sets, for few people. */
function bestDensity(network: Network): number {
  const rows = Array.from({ length: network.people.count }, (_, row) => row);
  const subsets = (of: readonly number[]): number[][] =>
    of.reduce<number[][]>((sets, row) => [...sets, ...sets.map((set) => [...set, row])], [[]]);
  let best = 0;
  const followers = subsets(rows.filter((row) => network.follows.sources(row).length > 0));
  for (const followed of subsets(rows.filter((row) => network.follows.audience(row).length > 0)))
    for (const following of followers)
      if (followed.length + following.length > 0) best = Math.max(best, densityOf(network, new Set(following), new Set(followed)));
  return best;
}

describe("the densest block", () => {
  const toy = drawNetwork({
    follows: [
      ...["f1", "f2", "f3", "f4"].flatMap((f) => ["t1", "t2", "t3"].map((t) => [f, t] as const)),
      ["h1", "t1"],
      ["h1", "y"],
      ["h2", "x"],
      ["h3", "x"],
      ["h4", "y"],
    ],
  });

  it("gives the worked values of the toy", () => {
    const block = blockOf(toy);
    expect(block.density).toBeCloseTo(0.768305, 6);
    expect(block.densityOfAll).toBeCloseTo(0.605233, 6);
    const names = (marks: Uint8Array) => [...rowsIn(marks)].map((row) => toy.people.id(row));
    expect(names(block.isFollower).toSorted()).toEqual(["f1", "f2", "f3", "f4"]);
    expect(names(block.isFollowed).toSorted()).toEqual(["t1", "t2", "t3"]);
  });

  it("has the density that it says, at least that of all, and at least half of the best", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const block = blockOf(network);
        expect(block.density).toBeCloseTo(densityOf(network, rowsIn(block.isFollower), rowsIn(block.isFollowed)), 9);
        expect(block.density).toBeGreaterThanOrEqual(block.densityOfAll);
        if (network.people.count > 5) return;
        const best = bestDensity(network);
        expect(block.density).toBeGreaterThanOrEqual(best / 2 - 1e-9);
        expect(block.density).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });

  it("says nothing without ties", () => {
    expect(blockOf(drawNetwork({ people: ["a"] })).density).toBeNaN();
  });
});

describe("a network by chance", () => {
  it("has as many ties in and out for everybody, each pair once and nobody with herself", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const { audienceRows } = network.follows;
        const drawn = rewired(audienceRows, chanceOf(seed));
        expect(drawn.offsets).toEqual(audienceRows.offsets);
        expect([...drawn.items].toSorted((a, b) => a - b)).toEqual([...audienceRows.items].toSorted((a, b) => a - b));
        for (let row = 0; row < network.people.count; row++) {
          const items = drawn.items.subarray(drawn.offsets[row], drawn.offsets[row + 1]);
          expect(new Set(items).size).toBe(items.length);
          expect(items).not.toContain(row);
        }
      }),
    );
  });

  it("forgets who followed whom: a planted block is gone", () => {
    const names = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}${i}`);
    const follows = [
      ...names("x", 30).flatMap((x) => names("y", 6).map((y) => [x, y] as const)),
      ...names("u", 400).flatMap((u, i) => [1, 2, 3].map((k) => [u, `v${(i * 7 + k * 13) % 200}`] as const)),
    ];
    const network = drawNetwork({ follows });
    const planted = blockOf(network);
    expect([...rowsIn(planted.isFollowed)].map((row) => network.people.id(row)).toSorted()).toEqual(names("y", 6));
    const drawn = densestBlock(rewired(network.follows.audienceRows, chanceOf(1)), silent);
    expect(planted.density).toBeGreaterThan(1.2 * drawn.density);
  });
});
