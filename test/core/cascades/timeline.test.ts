import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { movementOf, stretchesBetween, timelineOf } from "../../../src/core/cascades/timeline.ts";
import { KINDS } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { anyBench } from "../../oracle/logs.ts";

const HOUR = 3_600_000;
const ANYBODY = { people: null, post: null };
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
const someone = fc.record({ isOdd: fc.option(fc.boolean(), { nil: null }), post: fc.constantFrom(null, 0, 1) });

describe("stretches of time", () => {
  it("hold both ends, are whole, and no more than are wanted; shorter ones would be more", () => {
    const moment = fc.integer({ min: -1e12, max: 2e12 });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 2, max: 200 }), (a, b, most) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const { fromMs, widthMs, count } = stretchesBetween(first, last, most);
        expect(count).toBeLessThanOrEqual(most);
        expect(fromMs).toBeLessThanOrEqual(first);
        expect(first).toBeLessThan(fromMs + widthMs);
        expect(last).toBeLessThan(fromMs + count * widthMs);
        expect(last).toBeGreaterThanOrEqual(fromMs + (count - 1) * widthMs);
        expect(Math.abs(fromMs % widthMs)).toBe(0);
      }),
    );
    expect(stretchesBetween(0, 3 * HOUR, 4)).toEqual({ fromMs: 0, widthMs: HOUR, count: 4 });
    expect(stretchesBetween(0, 3 * HOUR, 3)).toEqual({ fromMs: 0, widthMs: 2 * HOUR, count: 2 });
    expect(stretchesBetween(5 * HOUR, 5 * HOUR, 60)).toEqual({ fromMs: 5 * HOUR, widthMs: 1000, count: 1 });
  });
});

describe("a timeline", () => {
  it("equals going through the log once for each stretch", () => {
    fc.assert(
      fc.property(anyBench(), someone, fc.integer({ min: 2, max: 30 }), ({ network }, { isOdd, post }, most) => {
        const { shares } = network;
        const people =
          isOdd === null ? null : Uint8Array.from({ length: network.people.count }, (_, row) => (row % 2 === Number(isOdd) ? 1 : 0));
        const meant = Array.from({ length: shares.count }, (_, entry) => entry).filter(
          (entry) => (people === null || people[shares.sharer[entry]] === 1) && (post === null || shares.post[entry] === post),
        );
        const timeline = timelineOf(network, most, { people, post });
        // of a post its own time, else that of everybody
        const inTime = Array.from(shares.timeMs).filter(
          (atMs, entry) => !Number.isNaN(atMs) && (post === null || shares.post[entry] === post),
        );
        expect(timeline === null).toBe(inTime.length === 0);
        if (timeline === null) return;
        expect(timeline.stretches).toEqual(stretchesBetween(Math.min(...inTime), Math.max(...inTime), most));
        const { fromMs, widthMs, count } = timeline.stretches;
        for (let stretch = 0; stretch < count; stretch++) {
          const from = fromMs + stretch * widthMs;
          for (const kind of KINDS.keys()) {
            const inIt = meant.filter(
              (entry) => shares.kind[entry] === kind && shares.timeMs[entry] >= from && shares.timeMs[entry] < from + widthMs,
            );
            expect(timeline.actions[kind]?.[stretch]).toBe(inIt.reduce((all, entry) => all + shares.weight[entry], 0));
          }
        }
        const untimed = meant.filter((entry) => Number.isNaN(shares.timeMs[entry]));
        expect(timeline.untimed).toBe(untimed.reduce((all, entry) => all + shares.weight[entry], 0));
        for (let person = 0; person < network.people.count; person++) {
          const times = meant
            .filter((entry) => shares.sharer[entry] === person && shares.kind[entry] <= 1 && !Number.isNaN(shares.timeMs[entry]))
            .map((entry) => shares.timeMs[entry]);
          expect(timeline.firstMs[person]).toBe(times.length === 0 ? NaN : Math.min(...times));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("how it moved over time", () => {
  it("adds up to the three parts of the whole", () => {
    let told = 0;
    fc.assert(
      fc.property(anyBench(), (bench) => {
        const timeline = timelineOf(bench.network, 12, ANYBODY);
        if (timeline === null) return;
        const movement = movementOf(bench, timeline.stretches, ANYBODY);
        if (movement === null) return;
        told++;
        const { lateral, vertical, unexplained } = movement;
        const all = sum(lateral) + sum(vertical) + sum(unexplained);
        const share = lateralShare.compute(bench).whole?.["lateralShare"] ?? NaN;
        if (sum(lateral) + sum(vertical) > 0) expect(sum(lateral) / (sum(lateral) + sum(vertical))).toBeCloseTo(share, 9);
        const re = sum(timeline.actions[0] ?? new Float64Array()) + sum(timeline.actions[1] ?? new Float64Array());
        expect(all).toBeLessThanOrEqual(re + 1e-9);
        // everybody is either odd or even
        const parts = [0, 1].map((rest) =>
          movementOf(bench, timeline.stretches, {
            people: Uint8Array.from({ length: bench.network.people.count }, (_, row) => (row % 2 === rest ? 1 : 0)),
            post: null,
          }),
        );
        expect(parts.reduce((total, part) => total + sum(part?.lateral ?? new Float64Array()), 0)).toBeCloseTo(sum(lateral), 9);
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(20);
  });

  it("puts each share where it was first passed on", () => {
    const share = (sharer: string, hour: number) => ({ sharer, author: "b", post: "p", timeMs: hour * HOUR });
    const bench = layOut(
      drawNetwork({
        follows: [
          ["ana", "b"],
          ["citra", "ana"],
        ],
        posts: [{ id: "p", author: "b", timeMs: 0 }],
        shares: [share("ana", 1), share("citra", 2), share("citra", 3), share("dewi", 3)],
      }),
    );
    const movement = movementOf(bench, { fromMs: 0, widthMs: HOUR, count: 4 }, ANYBODY);
    expect(Array.from(movement?.lateral ?? [])).toEqual([0, 1, 1, 0]);
    expect(Array.from(movement?.unexplained ?? [])).toEqual([0, 0, 0, 1]);
  });

  it("says nothing without order", () => {
    const bench = layOut(drawNetwork({ shares: [{ sharer: "a", author: "b", post: "p" }] }));
    expect(movementOf(bench, { fromMs: 0, widthMs: HOUR, count: 1 }, ANYBODY)).toBeNull();
  });
});
