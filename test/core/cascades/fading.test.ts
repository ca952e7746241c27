import { describe, expect, it } from "vitest";
import { halfLifeOfEvidence, HALF_LIVES_MS, momentOfPart } from "../../../src/core/cascades/fading.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

const HOUR = 3_600_000;

/** So many people share something of one author, one after the other, the last of them when the log ends. */
const oneVoice = (count: number, lastMs: number) =>
  layOut(
    drawNetwork({
      shares: Array.from({ length: count }, (_, i) => ({ sharer: `s${i}`, author: "a", timeMs: (i * lastMs) / (count - 1) })),
    }),
  );

describe("the half-life of evidence", () => {
  it("is learned from the first 70 % of the re-shares", () => {
    expect(momentOfPart(oneVoice(10, 9), 0.7)).toBe(6);
    expect(momentOfPart(layOut(drawNetwork({})), 0.7)).toBeNaN();
  });

  it("is not asked with fewer than thirty re-shares to judge by: then nothing fades", () => {
    expect(halfLifeOfEvidence(oneVoice(97, 24 * HOUR))).toBe(Infinity);
    expect(halfLifeOfEvidence(oneVoice(100, 24 * HOUR))).toBe(24 * HOUR);
    expect(halfLifeOfEvidence(layOut(drawNetwork({ shares: [{ sharer: "b", author: "a", weight: 500 }] })))).toBe(Infinity);
  });

  it("is the longest that foretells as well as any, and no longer than the first that outlasts the log", () => {
    // where only one is ever shared, all foretell alike
    for (const [lastsHours, hours] of [
      [1, 1.5],
      [3, 3],
      [3.1, 6],
      [24 * 400, 2160],
    ])
      expect(halfLifeOfEvidence(oneVoice(120, lastsHours * HOUR)) / HOUR, `${lastsHours}`).toBe(hours);
    expect([HALF_LIVES_MS[0], HALF_LIVES_MS.at(-1)]).toEqual([1.5 * HOUR, 90 * 24 * HOUR]);
  });

  it("is judged by what comes after the cut alone, as often as it says", () => {
    // old favourites of a busy beginning, and one who is new; whoever comes next says how much the beginning should count
    const shares = (next: string, weight = 1) => [
      ...Array.from({ length: 80 }, (_, i) => ({ sharer: `s${i}`, author: "old", timeMs: i * 60_000 })),
      ...Array.from({ length: 25 }, (_, i) => ({ sharer: `t${i}`, author: "new", timeMs: 40 * HOUR + i * 60_000 })),
      ...Array.from({ length: 44 }, (_, i) => ({ sharer: `u${i}`, author: next, weight, timeMs: 48 * HOUR + i * 60_000 })),
    ];
    const of = (log: ReturnType<typeof shares>) => halfLifeOfEvidence(layOut(drawNetwork({ shares: log }))) / HOUR;
    expect(of(shares("old"))).toBe(96);
    // in all, the old one was shared more often
    expect(of(shares("new"))).toBeLessThan(96);
    // one re-share that stands for a thousand outweighs all others
    const heavy = { sharer: "v", author: "old", weight: 1000, timeMs: 49 * HOUR };
    expect(of([...shares("new"), heavy])).toBe(96);
  });
});
