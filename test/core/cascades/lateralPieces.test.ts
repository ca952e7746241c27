import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { lateralPiecesOf } from "../../../src/core/cascades/lateralPieces.ts";
import { lateralOfPeople } from "../../../src/core/cascades/credit.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

describe("the pieces of a person's lateral influence", () => {
  it("are the steps of the worked example, divided evenly: A to C and D, and what went on from there", () => {
    const network = sampleG8WithPost();
    const { post, listener, direct, further } = lateralPiecesOf(layOut(network, { ...DEFAULT_SETTINGS, attribution: "uniform" }), 0);
    const steps = Array.from(listener, (row, i) => [post[i], network.people.id(row), direct[i], further[i]]);
    expect(steps).toEqual([
      [0, "C", 0.5, 0.5],
      [0, "D", 0.5, 0.5],
    ]);
  });

  it("add up to it, for everybody, every attribution and every D, with and without posts and follows", () => {
    const people = ["a", "b", "c", "d", "e"];
    const pair = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)).filter(([one, other]) => one !== other);
    const share = fc.record({ pair, at: fc.integer({ min: 1, max: 9 }), post: fc.constantFrom("p", "q") });
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 12 }),
        fc.array(share, { minLength: 1, maxLength: 14 }),
        fc.constantFrom("posts", "topic", "totals"),
        fc.record({ attribution: fc.constantFrom(...ATTRIBUTIONS), relationships: fc.constantFrom(1, 2, 150) }),
        (follows, shares, reading, { attribution, relationships }) => {
          const network = drawNetwork({
            people,
            follows,
            ...(reading === "posts" && {
              posts: [
                { id: "p", author: "a", timeMs: 0 },
                { id: "q", author: "b", timeMs: 0 },
              ],
            }),
            shares: shares.map(({ pair: [sharer, author], at, post }) => ({
              sharer,
              author: reading !== "posts" ? author : post === "p" ? "a" : "b",
              ...(reading !== "totals" && { timeMs: at }),
              ...(reading === "posts" && { post }),
            })),
          });
          const bench = layOut(network, { ...DEFAULT_SETTINGS, attribution, relationships });
          const whole = lateralOfPeople(bench);
          for (let row = 0; row < network.people.count; row++) {
            const { direct, further } = lateralPiecesOf(bench, row);
            expect(sum(direct) + sum(further)).toBeCloseTo(whole[row] ?? NaN, 9);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
