import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { candidateTies, exposuresOf, exposuresWith, fadedExposures, partAround, presenceOf } from "../../../src/core/cascades/exposures.ts";
import { creditShares } from "../../../src/core/cascades/creditShares.ts";
import { pipesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { anyBench, sharedBench } from "../../oracle/logs.ts";
import { slowTies } from "../../oracle/trust.ts";

const HOUR = 3_600_000;

function tiesIn(bench: Workbench): string[] {
  const { audienceRows } = bench.shared(pipesOf);
  const { people } = bench.network;
  return Array.from({ length: people.count }, (_, heard) => heard).flatMap((heard) =>
    Array.from(
      audienceRows.items.subarray(audienceRows.offsets[heard], audienceRows.offsets[heard + 1]),
      (hears) => `${people.id(heard)}>${people.id(hears)}`,
    ),
  );
}

describe("exposures", () => {
  it("equal the slow version: every log, every attribution", () => {
    fc.assert(
      fc.property(anyBench(), (bench) => {
        const slow = slowTies(bench.network, bench.settings.attribution);
        const { exposures, passes } = bench.use(exposuresOf);
        expectClose(
          exposures,
          slow.map((tie) => tie.exposures),
        );
        expectClose(
          passes,
          slow.map((tie) => tie.passes),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("equal the slow version where evidence fades", () => {
    fc.assert(
      fc.property(sharedBench(), fc.constantFrom(6, 30, 300), (bench, hours) => {
        const slow = slowTies(bench.network, bench.settings.attribution, hours * HOUR);
        const faded = exposuresWith(bench, bench.use(creditShares), hours * HOUR);
        expectClose(
          faded.exposures,
          slow.map((tie) => tie.exposures),
        );
        expectClose(
          faded.passes,
          slow.map((tie) => tie.passes),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("are never fewer than the passes, which are as many as the adoptions explained by ties", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { exposures, passes } = bench.use(exposuresOf);
        exposures.forEach((n, tie) => expect(passes[tie]).toBeLessThanOrEqual(n + 1e-12));
        const candidates = candidatesOf(bench);
        const { reading } = candidates.adoptions;
        const sum = passes.reduce((a, b) => a + b, 0);
        if (reading === "posts" || reading === "unordered") {
          const ties = candidateTies(bench);
          expect(ties).toHaveLength(candidates.earlier.length);
          // what came through somebody whom one does not follow is explained, and no tie's
          expect(sum).toBeCloseTo(candidates.explainedInAll - ties.filter((tie) => tie < 0).length, 8);
        }
      }),
    );
  });

  it("begin with the follow, where that is known", () => {
    const posts = [1, 2, 3, 4].map((hour) => ({ id: `p${hour}`, author: "u", timeMs: hour * HOUR }));
    const around = [0, 9].map((hour) => ({ sharer: "v", author: "x", kind: "reply" as const, timeMs: hour * HOUR }));
    const share = (post: string, hour: number) => ({ sharer: "v", author: "u", post, timeMs: hour * HOUR });
    const bench = (sinceMs: number) =>
      layOut(drawNetwork({ follows: [["v", "u", sinceMs]], posts, shares: [...around, share("p1", 1.5), share("p4", 5)] }));
    const told = (sinceMs: number) =>
      ["exposures", "passes"].map((key) => bench(sinceMs).use(exposuresOf)[key === "passes" ? "passes" : "exposures"][0]);
    expect(told(0)).toEqual([4, 2]);
    // p1 was passed on before the follow: neither offered nor passed along this tie; p2 came before it
    expect(told(2.5 * HOUR)).toEqual([2, 1]);
    // an answer later than the follow was heard, be the post older
    expect(told(4.5 * HOUR)).toEqual([1, 1]);
  });

  it("end with the last act, leave out authors and those who had it before, and fade with their answer", () => {
    const bench = layOut(
      drawNetwork({
        people: ["u", "v", "w"],
        follows: [
          ["v", "u"],
          ["w", "u"],
          ["u", "v"],
        ],
        posts: [
          { id: "first", author: "u", timeMs: 10 * HOUR },
          { id: "second", author: "u", timeMs: 20 * HOUR },
          { id: "late", author: "u", timeMs: 90 * HOUR },
          { id: "own", author: "v", timeMs: 5 * HOUR },
        ],
        shares: [
          { sharer: "v", author: "u", post: "first", timeMs: 30 * HOUR },
          { sharer: "w", author: "u", post: "second", timeMs: 25 * HOUR },
          { sharer: "u", author: "v", post: "own", timeMs: 6 * HOUR },
        ],
      }),
    );
    expect(tiesIn(bench)).toEqual(["u>v", "u>w", "v>u"]);
    // v: first and second, neither her own post nor what came after her last act; w acted once, and that was an answer
    expect(Array.from(bench.use(exposuresOf).exposures)).toEqual([2, 1, 1]);
    expect(Array.from(bench.use(exposuresOf).passes)).toEqual([1, 1, 1]);
    const faded = exposuresWith(bench, bench.use(creditShares), 10 * HOUR);
    expectClose(faded.passes, [2 ** -6, 2 ** -6.5, 2 ** -8.4]);
    expectClose(faded.exposures, [2 ** -6 + 2 ** -7, 2 ** -6.5, 2 ** -8.4]);
  });

  it("begin at the very moment of the follow where posts are not known, and an author is exposed to none of her own", () => {
    const share = (hour: number) => ({ sharer: "v", author: "u", timeMs: hour * HOUR });
    const heardSince2 = layOut(drawNetwork({ people: ["u", "v"], follows: [["v", "u", 2 * HOUR]], shares: [1, 2, 3].map(share) }));
    const told = heardSince2.use(exposuresOf);
    expect([[...told.exposures], [...told.passes]]).toEqual([[2], [2]]);
    const around = [0, 9].map((hour) => ({ sharer: "u", author: "x", kind: "reply" as const, timeMs: hour * HOUR }));
    const author = layOut(drawNetwork({ people: ["u", "v"], follows: [["u", "v", 2 * HOUR]], shares: [...around, ...[2, 3].map(share)] }));
    expect([...author.use(exposuresOf).exposures]).toEqual([0]);
  });

  it("leave out what a topic does not say the time of", () => {
    const times = [HOUR, NaN, 2 * HOUR, 3 * HOUR];
    const bench = layOut(drawNetwork({ follows: [["v", "u"]], shares: times.map((timeMs) => ({ sharer: "v", author: "u", timeMs })) }));
    expect(candidatesOf(bench).adoptions.reading).toBe("topic");
    const { exposures, passes } = bench.use(exposuresOf);
    expect([[...exposures], [...passes]]).toEqual([[3], [3]]);
  });

  it("are not a hair below the passes where they fade, though rounding would have it so", () => {
    const posts = Array.from({ length: 400 }, (_, i) => ({ id: `p${i}`, author: "u", timeMs: i * HOUR }));
    const names = Array.from({ length: 40 }, (_, i) => `v${i}`);
    const bench = layOut(
      drawNetwork({
        follows: names.map((name) => [name, "u"] as const),
        posts,
        // around for one post each, between one look and her answer
        shares: names.flatMap((sharer, i) => [
          { sharer, author: "x", kind: "reply" as const, timeMs: (10 * i - 0.1) * HOUR },
          { sharer, author: "u", post: `p${10 * i}`, timeMs: (10 * i + 0.3) * HOUR },
        ]),
      }),
    );
    const credit = bench.use(creditShares);
    const { exposures, passes } = exposuresWith(bench, credit, 30 * HOUR);
    expect(exposures.every((n, tie) => n >= passes[tie])).toBe(true);
    expect(fadedExposures(bench, 30 * HOUR).some((n, tie) => n < passes[tie])).toBe(true);
  });
});

describe("for what part of the log somebody was around", () => {
  const partsOf = (sketch: Sketch): number[] => {
    const network = drawNetwork({ people: ["a", "b", "c"], ...sketch });
    const presence = presenceOf(network);
    return ["a", "b", "c"].map((name) => partAround(presence, network.people.indexOf(name)));
  };
  const replies = (...times: [sharer: string, timeMs: number][]): Sketch => ({
    shares: times.map(([sharer, timeMs]) => ({ sharer, author: "x", kind: "reply", timeMs })),
  });

  it("is from her first act to her last", () => {
    expect(partsOf(replies(["a", 0], ["b", 2], ["b", 7], ["a", 10]))).toEqual([1, 0.5, 0]);
    // whoever acted once, or at no known time, was there for no time
    expect(partsOf(replies(["a", 0], ["a", 10], ["b", 3], ["c", NaN]))).toEqual([1, 0, 0]);
  });

  it("is all of a log that lasts no time, or has none, for whoever acted", () => {
    expect(partsOf(replies(["a", 5], ["b", 5]))).toEqual([1, 1, 0]);
    expect(partsOf(replies(["a", NaN], ["b", NaN]))).toEqual([1, 1, 0]);
  });
});
