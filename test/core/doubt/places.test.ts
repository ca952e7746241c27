import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { gathered, type Contributions } from "../../../src/core/cascades/contributions.ts";
import { chanceAmongFirst, Draws, placeInterval, Ranking, tiedGroups } from "../../../src/core/doubt/places.ts";
import { drawsFor } from "./draws.ts";

const PEOPLE = 12;

/** What each of some posts brings everybody. */
const table: fc.Arbitrary<number[][]> = fc.array(fc.array(fc.nat(4), { minLength: PEOPLE, maxLength: PEOPLE }), {
  minLength: 1,
  maxLength: 20,
});

function contributionsOf(posts: readonly (readonly number[])[]): Contributions {
  const units = posts.length;
  const people = posts[0]?.length ?? 0;
  const at = (i: number): [number, number] => [Math.floor(i / people), i % people];
  const all = Array.from({ length: units * people }, (_, i) => at(i));
  return gathered(
    {
      unit: "posts",
      units,
      unitOf: Uint32Array.from(all, ([post]) => post),
      person: Uint32Array.from(all, ([, person]) => person),
      value: Float64Array.from(all, ([post, person]) => posts[post][person]),
    },
    people,
  );
}

const everybody = (people: number): Uint32Array => Uint32Array.from({ length: people }, (_, row) => row);
const rankingOf = (posts: readonly (readonly number[])[], rows = everybody(posts[0].length)): Ranking =>
  new Ranking(contributionsOf(posts), rows, posts[0].length);
const drawsOf = (seed: number): Draws => new Draws(20, seed);
const slowRanks = (values: readonly number[]): number[] => values.map((value) => 1 + values.filter((other) => other > value).length);

describe("places", () => {
  it("are competition ranks among all people, whoever is asked for", () => {
    fc.assert(
      fc.property(table, fc.uniqueArray(fc.nat(PEOPLE - 1)), (posts, asked) => {
        const sums = posts[0].map((_, person) => posts.reduce((sum, post) => sum + post[person], 0));
        const ranking = rankingOf(posts, Uint32Array.from(asked));
        expect(Array.from(ranking.values())).toEqual(asked.map((person) => sums[person]));
        expect(Array.from(ranking.ranks())).toEqual(asked.map((person) => slowRanks(sums)[person]));
      }),
    );
  });

  it("lie between the first and the last in every replicate, ascending, with somebody first in each", () => {
    fc.assert(
      fc.property(table, fc.integer(), (posts, seed) => {
        const ranks = rankingOf(posts).resampled(40, drawsOf(seed), silentPulse);
        let firsts = 0;
        for (let person = 0; person < PEOPLE; person++) {
          const own = ranks.subarray(person * 40, (person + 1) * 40);
          expect(Array.from(own)).toEqual(Array.from(own).toSorted((a, b) => a - b));
          expect(own[39]).toBeLessThanOrEqual(PEOPLE);
          firsts += own.filter((rank) => rank === 1).length;
        }
        expect(firsts).toBeGreaterThanOrEqual(40);
      }),
    );
  });

  it("do not change with the row that people stand in, nor with the unit of what is counted", () => {
    fc.assert(
      fc.property(table, fc.integer(), fc.shuffledSubarray([...everybody(PEOPLE)], { minLength: PEOPLE }), (posts, seed, moved) => {
        const ranks = rankingOf(posts).resampled(30, drawsOf(seed), silentPulse);
        const doubled = rankingOf(posts.map((post) => post.map((value) => 2 * value))).resampled(30, drawsOf(seed), silentPulse);
        expect(doubled).toEqual(ranks);
        const there = rankingOf(posts.map((post) => moved.map((person) => post[person]))).resampled(30, drawsOf(seed), silentPulse);
        moved.forEach((person, row) =>
          expect(there.subarray(row * 30, row * 30 + 30)).toEqual(ranks.subarray(person * 30, person * 30 + 30)),
        );
      }),
    );
  });

  it("weigh posts as Poisson draws with mean 1 do: the same, in the long run, as drawing posts one by one", () => {
    // two people with a post each: ahead, level or behind as two Poisson draws are
    const ranks = rankingOf([
      [1, 0],
      [0, 1],
    ]).resampled(20_000, drawsOf(3), silentPulse);
    const chances = Array.from(
      { length: 20 },
      (_, k) => Math.exp(-1) / Array.from({ length: k }, (__, i) => i + 1).reduce((a, b) => a * b, 1),
    );
    const level = chances.reduce((sum, chance) => sum + chance * chance, 0);
    const first = chanceAmongFirst(ranks.subarray(0, 20_000), 1);
    expect(Math.abs(first - (level + (1 - level) / 2))).toBeLessThan(0.015);
  });

  it("are the same from the same seed, and others from another", () => {
    const posts = Array.from({ length: 20 }, (_, post) => Array.from({ length: PEOPLE }, (__, person) => (post * person) % 5));
    expect(rankingOf(posts).resampled(20, drawsOf(1), silentPulse)).toEqual(rankingOf(posts).resampled(20, drawsOf(1), silentPulse));
    expect(rankingOf(posts).resampled(20, drawsOf(1), silentPulse)).not.toEqual(rankingOf(posts).resampled(20, drawsOf(2), silentPulse));
  });

  it("lie in their interval, which narrows as posts tell people apart", () => {
    const ranks = Uint32Array.from({ length: 500 }, (_, i) => 1 + Math.floor(i / 50));
    expect(placeInterval(ranks, 5)).toEqual([1, 10]);
    expect(
      placeInterval(
        Uint32Array.from({ length: 500 }, (_, i) => i + 1),
        300,
      ),
    ).toEqual([25, 475]);
    expect(placeInterval(Uint32Array.of(4, 4, 4), 2)).toEqual([2, 4]);
    expect(chanceAmongFirst(ranks, 3)).toBeCloseTo(0.3, 12);
    const draws = drawsFor(1);
    const apart = Array.from({ length: 100 }, () => [10, 9, 1].map((mean) => mean * draws.exponential()));
    const width = (posts: number[][]): number => {
      const [low, high] = placeInterval(rankingOf(posts).resampled(500, drawsOf(1), silentPulse).subarray(1000, 1500), 3);
      return high - low;
    };
    expect(width(apart)).toBe(0);
    expect(width(apart.slice(0, 5))).toBeGreaterThanOrEqual(width(apart));
  });
});

describe("tied groups", () => {
  const intervals = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(8)), { minLength: 1 });
  const groupsOf = (some: readonly (readonly [number, number])[]): number[] => {
    const inOrder = some.toSorted((a, b) => a[0] - b[0]);
    return Array.from(
      tiedGroups(
        Uint32Array.from(inOrder, ([low]) => low),
        Uint32Array.from(inOrder, ([low, more]) => low + more),
      ),
    );
  };

  it("are those of whom any two could hold the same place, and as large as they can be from the top", () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const inOrder = some.toSorted((a, b) => a[0] - b[0]).map(([low, more]) => [low, low + more] as const);
        const groups = groupsOf(some);
        const overlap = (i: number, j: number): boolean => inOrder[i][0] <= inOrder[j][1] && inOrder[j][0] <= inOrder[i][1];
        groups.forEach((group, i) => {
          const others = Array.from(groups.keys()).filter((j) => groups[j] === group);
          for (const j of others) expect(overlap(i, j)).toBe(true);
          // whoever opens a group could not have joined the one before
          if (i > 0 && groups[i - 1] !== group)
            expect(
              Array.from(groups.keys())
                .filter((j) => groups[j] === group - 1)
                .every((j) => overlap(i, j)),
            ).toBe(false);
          if (i > 0) expect(group - groups[i - 1]).toBeOneOf([0, 1]);
        });
        expect(groups[0]).toBe(0);
      }),
    );
  });

  it("are told by example", () => {
    expect(groupsOf([])).toEqual([]);
    expect(
      groupsOf([
        [1, 0],
        [2, 4],
        [2, 5],
        [4, 4],
        [9, 1],
      ]),
    ).toEqual([0, 1, 1, 1, 2]);
  });
});
