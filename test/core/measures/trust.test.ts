import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBelow, betaQuantile } from "../../../src/core/base/beta.ts";
import { exposuresOf } from "../../../src/core/cascades/exposures.ts";
import { priorOf } from "../../../src/core/cascades/probabilities.ts";
import { trust } from "../../../src/core/measures/trust.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { slowPrior, slowTies } from "../../oracle/trust.ts";
import { byNames, expectTies } from "./ties.ts";

const DAY = 86_400_000;

/** u posts every day; each listener passes on so many of the first posts, and is around all the time. */
function dailyPosts(days: number, passed: Readonly<Record<string, number>>) {
  const names = Object.keys(passed);
  return drawNetwork({
    follows: names.map((name) => [name, "u"] as const),
    posts: Array.from({ length: days }, (_, day) => ({ id: `p${day}`, author: "u", timeMs: day * DAY })),
    shares: names.flatMap((sharer) => [
      { sharer, author: "x", kind: "reply" as const, timeMs: 0 },
      { sharer, author: "x", kind: "reply" as const, timeMs: days * DAY },
      ...Array.from({ length: passed[sharer] }, (_, day) => ({ sharer, author: "u", post: `p${day}`, timeMs: day * DAY + 1 })),
    ]),
  });
}

describe("earned trust", () => {
  it("is the cautious rate of the slow version", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const slow = slowTies(bench.network, bench.settings.attribution);
        const { alpha, beta } = slowPrior(slow);
        expectTies(bench, trust, (heard, hears) => {
          const tie = slow.find((one) => one.heard === heard && one.hears === hears);
          const [n, s] = [tie?.exposures ?? 0, tie?.passes ?? 0];
          return n < 5 ? NaN : betaQuantile(0.05, alpha + s, beta + n - s);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("stands higher for twenty of thirty than for four of six, and says why it is silent", () => {
    const six = layOut(dailyPosts(6, { a: 4, b: 1 }));
    const thirty = layOut(dailyPosts(30, { a: 20, b: 5 }));
    expect(byNames(thirty, trust.compute(thirty))["u>a"]).toBeGreaterThan(byNames(six, trust.compute(six))["u>a"] ?? NaN);
    const four = layOut(dailyPosts(4, { a: 2, b: 1 }));
    expect(trust.compute(four).reasons).toEqual(["too-few", "no-exposure"]);
    expect(byNames(four, trust.compute(four))).toMatchObject({ "u>a": NaN, "x>a": NaN });
  });

  it("is a chance of one in twenty to be wrong", () => {
    const bench = layOut(dailyPosts(30, { a: 20, b: 5, c: 0 }));
    const { alpha, beta } = bench.use(priorOf);
    const { exposures, passes } = bench.use(exposuresOf);
    const found = byNames(bench, trust.compute(bench));
    expect(betaBelow(found["u>a"] ?? NaN, alpha + passes[0], beta + exposures[0] - passes[0])).toBeCloseTo(0.05, 10);
  });

  it("counts every event where posts are not known, and marks a proxy", () => {
    const times = Array.from({ length: 8 }, (_, i) => i * DAY);
    const bench = layOut(
      drawNetwork({
        shares: [
          ...times.map((timeMs) => ({ sharer: "a", author: "u", timeMs })),
          ...times.slice(2, 5).map((timeMs) => ({ sharer: "b", author: "u", timeMs: timeMs + 1 })),
        ],
      }),
    );
    // a was around for all eleven events, b for her own three and the two of a between them
    expect(Array.from(bench.use(exposuresOf).exposures)).toEqual([11, 5]);
    expect(trust.compute(bench).remarks).toEqual(["proxy"]);
    expect(trust.compute(bench).ties?.every((value) => value > 0)).toBe(true);
  });

  it("survives anything: equal times, times before the post, a hundred thousand shares of one post, wrong weights", () => {
    const crowd = Array.from({ length: 100_000 }, (_, i) => `p${i}`);
    const one = layOut(
      drawNetwork({
        follows: crowd.map((name) => [name, "hub"] as const),
        posts: [{ id: "p", author: "hub", timeMs: 5 }],
        shares: crowd.map((sharer) => ({ sharer, author: "hub", post: "p", timeMs: 5 })),
      }),
    );
    expect(trust.compute(one)).toMatchObject({ reasons: ["too-few"] });
    const odd = drawNetwork({
      follows: [["a", "u"]],
      shares: [-1, NaN, 0, 3].map((weight, i) => ({ sharer: "a", author: "u", weight, timeMs: i })),
    });
    for (const attribution of ["first", "last", "uniform", "decay"] as const)
      for (const value of trust.compute(layOut(odd, { ...DEFAULT_SETTINGS, attribution })).ties ?? [])
        expect(value >= 0 && value <= 1 ? NaN : value).toBeNaN();
  });

  it("has scipy's value for its worked example", () => {
    const rows = (JSON.parse(readFileSync("test/oracle/beta.json", "utf8")) as { quantiles: number[][] }).quantiles;
    const [, , , expected] = rows.find(([p, a, b]) => p === 0.05 && a === 10 && b === 10) ?? [];
    expect(trust.example.values["Ana>Budi"]).toBeCloseTo(expected ?? NaN, 7);
  });
});
