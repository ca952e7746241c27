import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { heapOf } from "../../../src/core/base/heap.ts";
import { collectSets, coverageOf, membershipsOf, type Collection } from "../../../src/core/spread/collection.ts";
import { coverSets } from "../../../src/core/spread/cover.ts";
import { refusalsOf } from "../../../src/core/spread/refusals.ts";
import { everySet } from "../../oracle/worlds.ts";

const PEOPLE = 9;

/** Sets of anybody, empty ones among them. */
function anySets(seed: number, count: number): Collection {
  const chance = chanceOf(seed);
  const members = new Uint32Array(PEOPLE);
  const draw = (): number => {
    let size = 0;
    for (let row = 0; row < PEOPLE; row++) if (chance() < 0.22) members[size++] = row;
    return size;
  };
  const collection = collectSets({ members, begin: () => {}, draw, worth: count }, PEOPLE);
  collection.growHere(Math.ceil(count / 2));
  collection.growHere(count);
  return collection;
}

const hitBy = (collection: Collection, rows: readonly number[]): number => coverageOf(collection, rows).at(-1) ?? 0;
const subsets = [...Array(PEOPLE + 1).keys()].flatMap((size) => everySet(PEOPLE, size));
const asked = fc.record({
  seed: fc.integer({ min: 0, max: 100_000 }),
  count: fc.integer({ min: 1, max: 60 }),
  size: fc.constantFrom(1, 2, 3, 4, Infinity),
  budget: fc.constantFrom(3, 6, 10, Infinity),
  given: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 1 }),
  isFree: fc.boolean(),
  byPrice: fc.boolean(),
});

describe("a cover", () => {
  it("never hits more than its bound, nor does any choice there is, by number, for money, and both", () => {
    fc.assert(
      fc.property(asked, ({ seed, count, size, budget, given, isFree, byPrice }) => {
        const collection = anySets(seed, count);
        const chance = chanceOf(seed, 1);
        const costs = Float64Array.from({ length: PEOPLE }, () => Math.floor(chance() * 5) + (isFree ? 0 : 1));
        const priceOf = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + costs[row], 0);
        if (priceOf(given) > budget) return;
        const candidates = new Uint8Array(PEOPLE).fill(1);
        for (const row of given) candidates[row] = 0;
        const choice = { candidates, given, size, budget, costs };
        const cover = coverSets(collection, membershipsOf(collection), choice, { byPrice: byPrice && budget < Infinity });
        const best = Math.max(
          ...subsets
            .filter((rows) => rows.length <= size && priceOf(rows) <= budget && given.every((row) => rows.includes(row)))
            .map((rows) => hitBy(collection, rows)),
        );
        if (size < Infinity || budget < Infinity) expect(cover.most).toBeGreaterThanOrEqual(best - 1e-9);
        expect(cover.covered).toBe(hitBy(collection, cover.chosen));
        expect(cover.covered).toBeLessThanOrEqual(best);
        expect(cover.chosen.length).toBeLessThanOrEqual(size);
        expect(priceOf(cover.chosen)).toBeLessThanOrEqual(budget);
        expect(cover.chosen.slice(0, given.length)).toEqual(given);
        if (budget === Infinity && given.length === 0) expect(cover.covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
        cover.adds.forEach((adds, row) => expect(adds).toBe(hitBy(collection, [...cover.chosen, row]) - cover.covered));
      }),
      { numRuns: 300 },
    );
  });

  it("knows whom to ask instead of each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const [choosing, judging] = [anySets(seed, 40), anySets(seed + 1, 40)];
        const chosen = [4, 0, 7];
        const candidates = new Uint8Array(PEOPLE).fill(1);
        const { instead, hits } = refusalsOf(choosing, judging, {
          chosen,
          choice: { candidates, given: [], size: 3, budget: Infinity, costs: null },
        });
        chosen.forEach((refusing, place) => {
          const others = chosen.filter((row) => row !== refusing);
          const most = Math.max(...[1, 2, 3, 5, 6, 8].map((row) => hitBy(choosing, [...others, row])));
          const with_ = instead[place] < 0 ? others : [...others, instead[place]];
          expect(hitBy(choosing, with_)).toBe(most);
          expect(hits[place]).toBe(hitBy(judging, with_));
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("a heap", () => {
  it("gives the largest first, equals by row, also when keys fall", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (values) => {
        const heap = heapOf(Uint32Array.from(values.keys()), (row) => values[row] + 1);
        const found: number[] = [];
        while (heap.size > 0) {
          const row = heap.top();
          if (values[row] < heap.topKey()) heap.lowerTop(values[row]);
          else {
            found.push(row);
            heap.removeTop();
          }
        }
        expect(found).toEqual([...values.keys()].toSorted((a, b) => values[b] - values[a] || a - b));
      }),
    );
  });
});
