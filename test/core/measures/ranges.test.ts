import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubtOf } from "../../../src/core/doubt/doubt.ts";
import { lateralInfluence } from "../../../src/core/measures/lateralInfluence.ts";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import type { Ends } from "../../../src/core/measures/measure.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";

const RANGED = MEASURES.filter(({ id }) => id !== "community" && id !== "membership");
const RESAMPLED = MEASURES.filter(
  ({ scopes, sample, contributions }) => scopes.includes("whole") && (sample !== undefined || contributions !== undefined),
);

const bench = fc.tuple(sharedBench(), fc.constantFrom(...ATTRIBUTIONS)).map(([plain, attribution]) => plain.under({ attribution }));

/** Rounding apart, the number lies in its range; where there is no number nothing is asked. */
function expectInside(low: number, value: number, high: number, name: string): void {
  if (Number.isNaN(value) || Number.isNaN(low) || Number.isNaN(high)) return;
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  expect(low <= value + slack && value <= high + slack, `${name}: ${low} ${value} ${high}`).toBe(true);
}

describe("a range", () => {
  it("holds its number, whatever is measured and however it is counted", () => {
    fc.assert(
      fc.property(bench, fc.constantFrom(...RANGED), (laid, measure) => {
        const { whole = {}, ranges = {}, people, posts, communities, intervals, bands = {} } = measure.compute(laid);
        for (const [key, [low, high]] of Object.entries(ranges)) expectInside(low, whole[key] ?? NaN, high, key);
        const columns: [string, Float64Array | undefined, Ends | undefined][] = [
          ["people", people, intervals],
          ["posts", posts, bands.posts],
          ["communities", communities, bands.communities],
        ];
        for (const [scope, column, ends] of columns)
          ends?.low.forEach((low, i) => expectInside(low, column?.[i] ?? NaN, ends.high[i], `${measure.id} ${scope}`));
      }),
      { numRuns: 400 },
    );
  });

  it("of the whole is about the number that the measure tells, unit by unit added up", () => {
    fc.assert(
      fc.property(bench, fc.constantFrom(...RESAMPLED), (laid, measure) => {
        const { whole } = doubtOf(laid, measure);
        if (whole === null) return;
        expectClose([whole.value], [measure.compute(laid).whole?.[measure.id] ?? NaN]);
        expectInside(whole.jointLow, whole.value, whole.jointHigh, measure.id);
      }),
      { numRuns: 400 },
    );
  });

  it("of the lateral share is told of posts, ordered or not, and of totals with times; of one topic, or totals without, never", () => {
    const share = (known: object) => [{ sharer: "a", author: "b", ...known }];
    const told = (sketch: Parameters<typeof drawNetwork>[0]) => doubtOf(layOut(drawNetwork(sketch)), lateralShare).whole?.value;
    const follows = [["a", "b"]] as const;
    expect(told({ follows, shares: share({ post: "p", timeMs: 1 }) })).toBe(1);
    expect(told({ follows, shares: share({ post: "p" }) })).toBe(1);
    expect(told({ shares: share({ timeMs: 1 }) })).toBe(1);
    const topic = [...share({ timeMs: 1 }), { sharer: "c", author: "b", timeMs: 2 }];
    expect(told({ follows: [...follows, ["c", "b"]], shares: topic })).toBeUndefined();
    expect(told({ shares: share({}) })).toBeUndefined();
  });

  it("holds the share and the credit of a way to divide it that no plain one comes near", () => {
    // two who hear a brand and a friend: to one the brand comes first, to the other the friend. By time alone one of the two is
    // always the brand's; by what ties have shown both are the friend's.
    const habits = Array.from({ length: 9 }, (_, i) =>
      ["v", "w"].map((sharer) => ({ sharer, author: "friend", post: `h${i}`, timeMs: 50 })),
    );
    const both = (post: string, sharer: string, author: string, then: string) => [
      { sharer: then, author, post, timeMs: 2 },
      { sharer, author, post, timeMs: 3 },
    ];
    const network = drawNetwork({
      brands: ["brand"],
      follows: ["v", "w"].flatMap((hears) => ["brand", "friend"].map((heard) => [hears, heard] as const)),
      posts: [
        ...Array.from({ length: 9 }, (_, i) => ({ id: `h${i}`, author: "friend", timeMs: 1 })),
        ...Array.from({ length: 9 }, (_, i) => ({ id: `b${i}`, author: "brand", timeMs: 1 })),
        { id: "x", author: "brand", timeMs: 1 },
        { id: "y", author: "friend", timeMs: 1 },
      ],
      shares: [...habits.flat(), ...both("x", "v", "brand", "friend"), ...both("y", "w", "friend", "brand")],
    });
    const em = layOut(network, { ...DEFAULT_SETTINGS, attribution: "em" });
    for (const measure of [lateralShare, lateralInfluence]) {
      const plain = measure.compute(em.under({ attribution: "decay" })).ranges?.[measure.id]?.[1] ?? NaN;
      const { whole = {}, ranges = {} } = measure.compute(em);
      expect(whole[measure.id], measure.id).toBeGreaterThan(plain);
      expect(ranges[measure.id]?.[1], measure.id).toBe(whole[measure.id]);
    }
  });
});
