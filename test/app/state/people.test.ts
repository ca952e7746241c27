import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communityFacts } from "../../../src/app/state/people.ts";

const COMMUNITIES = 4;
const number = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constant(NaN));

/** The row with the largest number, the first of several; the first row if nobody has a number. */
function leaderAmong(members: readonly number[], values: readonly number[]): number {
  const numbered = members.filter((row) => !Number.isNaN(values[row]));
  const most = Math.max(...numbered.map((row) => values[row]));
  return numbered.find((row) => values[row] === most) ?? members[0];
}

describe("communityFacts", () => {
  it("calls a community of two or more by whoever leads in it", () => {
    const person = fc.record({ community: fc.integer({ min: 0, max: COMMUNITIES - 1 }), one: number, other: number });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const bySize = [...new Set(people.map(({ community }) => community))]
          .map((community) => people.flatMap((each, row) => (each.community === community ? [row] : [])))
          .sort((a, b) => b.length - a.length);
        const of = new Float64Array(people.length);
        bySize.forEach((members, at) => members.forEach((row) => (of[row] = at)));
        const sizes = Float64Array.from(bySize, (members) => members.length);
        const told = bySize.filter((members) => members.length > 1);
        // another measure that leads makes other leaders of the same communities
        for (const values of [people.map(({ one }) => one), people.map(({ other }) => other)]) {
          const { count, leaders, sizes: found } = communityFacts(of, sizes, Float64Array.from(values));
          expect([count, found]).toEqual([told.length, told.map((members) => members.length)]);
          expect(leaders).toEqual(told.map((members) => leaderAmong(members, values)));
        }
      }),
    );
  });
});
