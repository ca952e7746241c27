import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Test } from "../../../src/core/filter/filter.ts";
import { postsOf, windowOf } from "../../../src/core/filter/postsOf.ts";
import { anyBench } from "../../oracle/logs.ts";

const HOUR = 3_600_000;

describe("the posts that go with some people", () => {
  it("equals asking of each post whether one of them wrote or shared it then", () => {
    const asked = fc.record({
      rest: fc.constantFrom(null, 0, 1),
      from: fc.constantFrom(null, 0, 30),
      to: fc.constantFrom(null, 20, 60),
      any: fc.boolean(),
    });
    fc.assert(
      fc.property(anyBench(), asked, ({ network }, { rest, from, to, any }) => {
        const { posts, shares } = network;
        const people = rest === null ? null : Uint8Array.from({ length: network.people.count }, (_, row) => (row % 2 === rest ? 1 : 0));
        const start = Math.min(...shares.timeMs);
        const at = (hours: number | null) => (hours === null ? null : start + hours * HOUR);
        const window = any ? null : { fromMs: at(from), toMs: at(to) };
        const isIn = (ms: number) => window === null || (ms >= (window.fromMs ?? -Infinity) && ms <= (window.toMs ?? Infinity));
        const isMeant = (person: number) => people === null || (person >= 0 && people[person] === 1);
        const expected = Array.from({ length: posts.count }, (_, post) => {
          const isShared = Array.from({ length: shares.count }, (_e, entry) => entry).some(
            (entry) =>
              shares.post[entry] === post && shares.kind[entry] <= 1 && isMeant(shares.sharer[entry]) && isIn(shares.timeMs[entry]),
          );
          return isShared || (isMeant(posts.author[post]) && isIn(posts.timeMs[post])) ? 1 : 0;
        });
        expect(Array.from(postsOf(network, people, window))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the time that a filter asks for", () => {
  const timed: Test = { kind: "actions", part: "acted", kinds: null, fromMs: 5, toMs: null };
  const clause = (test: Test, isNegated = false) => ({ id: 1, isNegated, test });
  const layer: Test = { kind: "layer", layer: "shares" };
  it.each([
    ["one clause", { join: "and", clauses: [clause(timed)] }, { fromMs: 5, toMs: null }],
    ["beside others", { join: "and", clauses: [clause(layer), clause(timed)] }, { fromMs: 5, toMs: null }],
    ["one of several that will do", { join: "or", clauses: [clause(layer), clause(timed)] }, null],
    ["turned round", { join: "and", clauses: [clause(timed, true)] }, null],
    ["two of them", { join: "and", clauses: [clause(timed), clause(timed)] }, null],
    ["without a time", { join: "and", clauses: [clause({ ...timed, fromMs: null })] }, null],
  ] as const)("%s", (_, filter, window) => expect(windowOf(filter)).toEqual(window));
});
