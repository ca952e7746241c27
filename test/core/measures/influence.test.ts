import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { influence } from "../../../src/core/measures/influence.ts";
import { lateralInfluence } from "../../../src/core/measures/lateralInfluence.ts";
import { verticalInfluence } from "../../../src/core/measures/verticalInfluence.ts";
import { explainedShares } from "../../../src/core/measures/explainedShares.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type PlainAttribution, type Workbench } from "../../../src/core/network/workbench.ts";
import { creditIn, dividedIn, itemsOf, lambda, resharesOf } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";

/** Credit of everybody and of every post, the slow way. */
function slowCredit(bench: Workbench, isLateral: boolean): { people: number[]; posts: number[] } {
  const { network, settings } = bench;
  const { reading, items } = itemsOf(network);
  const people = new Array<number>(network.people.count).fill(0);
  const posts = new Array<number>(network.posts.count).fill(0);
  const weight = (u: number, v: number): number => (isLateral ? lambda(network, u, v, settings) : 1);
  if (reading !== "posts")
    for (const { sharer, author, weight: times } of resharesOf(network)) people[author] += times * weight(author, sharer);
  else
    dividedIn(network, items, settings.attribution).forEach((division, post) => {
      for (const [person, credit] of creditIn(items[post], division, weight)) {
        people[person] += credit;
        posts[post] += credit;
      }
    });
  return { people, posts: reading === "posts" ? posts : [] };
}

describe("influence", () => {
  it("gives the worked values of the eight for every attribution", () => {
    const expected: Record<PlainAttribution, Record<string, number>> = {
      first: { A: 0, B: 5, C: 2, D: 0, E: 1, F: 0, G: 0, H: 0 },
      last: { A: 4, B: 5, C: 0, D: 2, E: 1, F: 0, G: 0, H: 0 },
      uniform: { A: 2, B: 5, C: 1, D: 1, E: 1, F: 0, G: 0, H: 0 },
      decay: { A: 2.924234, B: 5, C: 0.537883, D: 1.462117, E: 1, F: 0, G: 0, H: 0 },
    };
    const network = sampleG8WithPost();
    for (const [attribution, values] of Object.entries(expected) as [PlainAttribution, Record<string, number>][]) {
      const bench = layOut(network, { ...DEFAULT_SETTINGS, attribution });
      const total = influence.compute(bench).people;
      const lateral = lateralInfluence.compute(bench).people;
      for (const [name, value] of Object.entries(values)) {
        expect(total?.[network.people.indexOf(name)], `${attribution} ${name}`).toBeCloseTo(value, 6);
        expect(lateral?.[network.people.indexOf(name)], `${attribution} ${name}`).toBeCloseTo(name === "B" ? 0 : value, 6);
      }
    }
  });

  it("equals the slow version: every log, every attribution", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const total = slowCredit(bench, false);
        const lateral = slowCredit(bench, true);
        expectClose(influence.compute(bench).people, total.people);
        expectClose(influence.compute(bench).posts ?? [], total.posts);
        expectClose(lateralInfluence.compute(bench).people, lateral.people);
        expectClose(lateralInfluence.compute(bench).posts ?? [], lateral.posts);
      }),
      { numRuns: 300 },
    );
  });

  it("is the lateral and the vertical part, in every scope, and its scopes agree", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const [total, lateral, vertical] = [influence, lateralInfluence, verticalInfluence].map((measure) => measure.compute(bench));
        // not even by a hair that rounding left
        expect(vertical.people?.every((value) => value >= 0)).toBe(true);
        for (const scope of ["people", "posts", "communities"] as const)
          expectClose(
            total[scope] ?? [],
            (lateral[scope] ?? []).map((value, i) => value + (vertical[scope]?.[i] ?? NaN)),
          );
        const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
        for (const [outcome, id] of [
          [total, "influence"],
          [lateral, "lateralInfluence"],
          [vertical, "verticalInfluence"],
        ] as const) {
          expect(outcome.whole?.[id]).toBeCloseTo(sum(outcome.people ?? []), 8);
          if (outcome.posts !== undefined) expect(outcome.whole?.[id]).toBeCloseTo(sum(outcome.posts), 8);
          const { of, count } = bench.use(communitiesOf);
          const members = Array.from({ length: count }, (_, c) => sum((outcome.people ?? []).filter((_, person) => of[person] === c)));
          expectClose(outcome.communities, members);
        }
      }),
    );
  });

  it("credits, in first steps alone, as many re-shares as are explained", () => {
    fc.assert(
      fc.property(sharedBench([{}, { times: true }, { postTimes: true }]), (bench) => {
        const { items } = itemsOf(bench.network);
        const firstSteps = dividedIn(bench.network, items, bench.settings.attribution)
          .flatMap((division) => [...division.values()].flatMap((of) => [...of.values()]))
          .reduce((a, b) => a + b, 0);
        const adopters = items.reduce((count, item) => count + item.adopters.size, 0);
        if (bench.network.follows.count === 0 || adopters === 0) return;
        expect((explainedShares.compute(bench).whole?.["explainedShares"] ?? NaN) * adopters).toBeCloseTo(firstSteps, 8);
      }),
    );
  });

  it("says what a thin log lets it say", () => {
    const totals = layOut(
      drawNetwork({
        shares: [
          { sharer: "a", author: "b", weight: 3 },
          { sharer: "b", author: "a", weight: 2 },
        ],
      }),
    );
    expect(Array.from(influence.compute(totals).people ?? [])).toEqual([2, 3]);
    expect(influence.compute(totals)).toMatchObject({ remarks: ["direct-only"], reasons: ["no-post"] });
    expect(lateralInfluence.compute(totals).remarks).toEqual(["direct-only", "proxy"]);
    const unordered = layOut(
      drawNetwork({
        follows: [
          ["a", "x"],
          ["b", "a"],
          ["a", "b"],
        ],
        posts: [{ id: "p", author: "x" }],
        shares: [
          { sharer: "a", author: "x", post: "p" },
          { sharer: "b", author: "x", post: "p" },
        ],
      }),
    );
    const outcome = influence.compute(unordered);
    expect(outcome.remarks).toEqual(["order-unknown"]);
    expect(Object.fromEntries(["a", "b", "x"].map((name) => [name, outcome.people?.[unordered.network.people.indexOf(name)]]))).toEqual({
      a: 1,
      b: 0.5,
      x: 0.5,
    });
    expect(lateralInfluence.compute(unordered).remarks).toEqual(["order-unknown", "inside-file"]);
  });
});
