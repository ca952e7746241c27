import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generationTime } from "../../../src/core/measures/generationTime.ts";
import { halfLife } from "../../../src/core/measures/halfLife.ts";
import { peakRate } from "../../../src/core/measures/peakRate.ts";
import { speedMultiplier } from "../../../src/core/measures/speedMultiplier.ts";
import { timeToDouble } from "../../../src/core/measures/timeToDouble.ts";
import { timeToReach } from "../../../src/core/measures/timeToReach.ts";
import { timeToShare } from "../../../src/core/measures/timeToShare.ts";
import { weightedQuantiles } from "../../../src/core/cascades/delays.ts";
import { growthOf } from "../../../src/core/cascades/growth.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork, sampleG8WithPost, type Sketch } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Attribution } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sketchOf } from "../../oracle/thinned.ts";
import { sharedBench } from "../../oracle/logs.ts";
import {
  dividedIn,
  followersOf,
  forestCount,
  forestsOf,
  itemsOf,
  lambda,
  median,
  reachedIn,
  resharesOf,
  type SlowItem,
} from "../../oracle/spread.ts";

const HOUR = 3_600_000;
const ORDERED = [{}, { postTimes: true }, { posts: true }];
const under = (attribution: Attribution) => layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution });
const timesOf = (item: SlowItem, of: Iterable<number>): number[] => [...of].map((person) => item.members.get(person)?.timeMs ?? NaN);
const start = (network: Network, item: SlowItem, post: number): number =>
  itemsOf(network).reading === "topic" ? Math.min(...timesOf(item, item.members.keys())) : network.posts.timeMs[post];
const topicOrThree = (network: Network, values: readonly number[]): number => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length >= (itemsOf(network).reading === "topic" ? 1 : 3) ? median(known) : NaN;
};
const orderedBench = () => sharedBench(ORDERED).filter(({ settings }) => settings.attribution !== "em");

describe("time to pass on", () => {
  it("gives the worked values of the eight", () => {
    const half = (attribution: Attribution) => timeToShare.compute(under(attribution)).whole?.["timeToShare"];
    expect(half("last")).toBe(HOUR);
    expect(half("first")).toBe(2 * HOUR);
    expect(half("uniform")).toBe(1.5 * HOUR);
  });

  it("has the quantiles of all forests together", () => {
    let looked = 0;
    fc.assert(
      fc.property(orderedBench(), (bench) => {
        const { network, settings } = bench;
        const { reading, items } = itemsOf(network);
        if (settings.attribution === "em") return;
        const divisions = dividedIn(network, items, settings.attribution);
        const { posts } = timeToShare.compute(bench);
        divisions.forEach((division, post) => {
          if (forestCount(division) > 500) return;
          const item = items[post];
          const delays: [ms: number, weight: number][] = [];
          for (const { parentOf, probability } of forestsOf(division))
            for (const person of item.adopters) {
              const parent = parentOf.get(person);
              // in a topic nobody knows when an author posted
              const when = (one: number): number => {
                if (reading === "topic") return item.members.get(one)?.moment[1] === 0 ? NaN : timesOf(item, [one])[0];
                return one === network.posts.author[post] ? start(network, item, post) : timesOf(item, [one])[0];
              };
              const ms = when(person) - (parent === undefined ? start(network, item, post) : when(parent));
              if (!Number.isNaN(ms)) delays.push([ms, probability]);
            }
          delays.sort(([a], [b]) => a - b);
          const all = delays.reduce((sum, [, weight]) => sum + weight, 0);
          const middle = (least: (sum: number) => boolean): number => {
            let sum = 0;
            return delays.find(([, weight]) => least((sum += weight)))?.[0] ?? NaN;
          };
          const expected = all < 3 - 1e-9 ? NaN : (middle((sum) => sum >= all / 2 - 1e-9) + middle((sum) => sum > all / 2 + 1e-9)) / 2;
          looked++;
          expectClose([posts?.[post] ?? NaN], [expected]);
        });
      }),
      { numRuns: 200 },
    );
    expect(looked).toBeGreaterThan(200);
  });

  it("takes three delays, and leaves out what began at an unknown time", () => {
    const follows = [
      ["b", "a"],
      ["c", "a"],
      ["d", "a"],
      ["e", "a"],
      ["c", "b"],
    ] as const;
    const shares = ["b", "c", "d", "e"].map((sharer, i) => ({ sharer, author: "a", post: "p", timeMs: i * HOUR }));
    const of = (sketch: Sketch) =>
      timeToShare.compute(layOut(drawNetwork({ follows, ...sketch }), { ...DEFAULT_SETTINGS, attribution: "last" }));
    const timed = of({ posts: [{ id: "p", author: "a", timeMs: -HOUR }], shares });
    // one, one, three and four hours; for four hours one of them had no room: 1/3 took four, 1/3 of the rest three
    expect(timed.whole).toEqual({
      timeToShare: 2 * HOUR,
      "timeToShare.quarter": HOUR,
      "timeToShare.threeQuarters": 3.5 * HOUR,
      "timeToShare.uncut": 3 * HOUR,
    });
    expect(of({ shares })).toMatchObject({ posts: Float64Array.of(NaN), reasons: ["no-post-time"] });
    expect(of({ posts: [{ id: "p", author: "a", timeMs: -HOUR }], shares: shares.slice(2) }).reasons).toEqual(["too-few"]);
    expect(of({ shares: shares.map(({ sharer, author, post }) => ({ sharer, author, post })) }).reasons).toEqual(["order-unknown"]);
    expect(of({ shares: shares.map(({ sharer, author }) => ({ sharer, author })) }).reasons).toEqual(["no-post"]);
  });
});

describe("quantiles by weight", () => {
  it("are the common median where all weights are one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
        expect(weightedQuantiles(Float64Array.from(values), new Float64Array(values.length).fill(1), [0.5])).toEqual([median(values)]);
      }),
    );
    expect(weightedQuantiles(new Float64Array(), new Float64Array(), [0.5])).toEqual([NaN]);
  });
});

describe("generations", () => {
  it("give the worked values of the eight", () => {
    const first = generationTime.compute(under("first")).whole ?? {};
    expect(first["generationTime"]).toBe(2 * HOUR);
    expect([0, 1, 2].map((g) => first[`generationTime.reproduction${g}`])).toEqual([3, 1 / 3, 1]);
    const last = generationTime.compute(under("last")).whole ?? {};
    expect([0, 1, 2].map((g) => last[`generationTime.reproduction${g}`])).toEqual([1, 2, 1 / 2]);
  });

  it("leave out steps from an author of a topic, whose posts have no time", () => {
    const shares = [
      { sharer: "b", author: "a", timeMs: HOUR },
      { sharer: "c", author: "b", timeMs: 3 * HOUR },
    ];
    const follows = [
      ["b", "a"],
      ["c", "b"],
    ] as const;
    expect(generationTime.compute(layOut(drawNetwork({ follows, shares }))).whole?.["generationTime"]).toBe(2 * HOUR);
  });

  it("equal the mean over every possible forest", () => {
    fc.assert(
      fc.property(orderedBench(), (bench) => {
        const { network, settings } = bench;
        const { items } = itemsOf(network);
        if (settings.attribution === "em") return;
        const divisions = dividedIn(network, items, settings.attribution);
        if (divisions.some((division) => forestCount(division) > 500)) return;
        const people = [0, 0, 0, 0];
        divisions.forEach((division, post) => {
          for (const { parentOf, probability } of forestsOf(division))
            for (const person of items[post].members.keys()) {
              let g = 0;
              for (let at = parentOf.get(person); at !== undefined; at = parentOf.get(at)) g++;
              if (g < 4) people[g] += probability;
            }
        });
        const { whole } = generationTime.compute(bench);
        expectClose(
          [0, 1, 2].map((g) => whole?.[`generationTime.reproduction${g}`] ?? NaN),
          [0, 1, 2].map((g) => people[g + 1] / people[g]),
        );
      }),
    );
  });
});

describe("time to reach", () => {
  it("gives the worked values of the eight: 3 at once, 4 after 2 h, 5 after 5 h, 6 after 6 h", () => {
    const bench = under("decay");
    expect(timeToReach.compute(bench).posts).toEqual(Float64Array.of(6 * HOUR));
    expect(timeToDouble.compute(bench).posts).toEqual(Float64Array.of(6 * HOUR));
    expect(halfLife.compute(bench).posts).toEqual(Float64Array.of(3 * HOUR));
    expect(bench.sharedPart(growthOf)).toEqual(Float64Array.of(3, 3, 4, 4, 5, 6));
    const sketch = sketchOf(bench.network);
    const thrice = ["p1", "p2", "p3"].map((post) => sketch.shares.map((share) => ({ ...share, post })));
    const posts = ["p1", "p2", "p3"].map((id) => ({ ...sketch.posts[0], id }));
    const three = layOut(drawNetwork({ ...sketch, posts, shares: thrice.flat() }));
    expect(halfLife.compute(three).whole).toEqual({ halfLife: 3 * HOUR, "halfLife.ninety": 6 * HOUR });
  });

  it("equals the slow version", () => {
    fc.assert(
      fc.property(
        orderedBench().filter(({ network }) => network.follows.count > 0),
        (bench) => {
          const { network } = bench;
          const { reading, items } = itemsOf(network);
          const slow = items.map((item, post) => {
            const author = reading === "topic" ? -1 : network.posts.author[post];
            const own =
              reading === "topic"
                ? followersOf(network, new Set(resharesOf(network).map((share) => share.author))).size
                : network.follows.audience(author).length;
            const all = reachedIn(network, item.members.keys(), author).size;
            const times = timesOf(item, item.members.keys()).toSorted((a, b) => a - b);
            const when = (people: number): number =>
              times.find(
                (at) =>
                  reachedIn(
                    network,
                    [...item.members].flatMap(([person, { timeMs }]) => (timeMs <= at ? [person] : [])),
                    author,
                  ).size >= people,
              ) ?? NaN;
            const startMs = start(network, item, post);
            const to = (part: number): number => (all === 0 ? NaN : when(part * all - 1e-9) - startMs);
            return {
              ninety: to(0.9),
              half: to(0.5),
              double: own === 0 ? NaN : when(2 * own) - startMs,
              isAble: own > 0 && !Number.isNaN(startMs),
            };
          });
          const found = timeToReach.compute(bench);
          expectClose(
            found.posts,
            slow.map(({ ninety }) => ninety),
          );
          expectClose(
            [found.whole?.["timeToReach"] ?? NaN, found.whole?.["timeToReach.half"] ?? NaN],
            [
              topicOrThree(
                network,
                slow.map(({ ninety }) => ninety),
              ),
              topicOrThree(
                network,
                slow.map(({ half }) => half),
              ),
            ],
          );
          const doubled = timeToDouble.compute(bench);
          expectClose(
            doubled.posts,
            slow.map(({ double }) => double),
          );
          const able = slow.filter(({ isAble }) => isAble);
          if (able.length >= 3)
            expect(doubled.whole?.["timeToDouble.share"]).toBeCloseTo(
              able.filter(({ double }) => !Number.isNaN(double)).length / able.length,
              12,
            );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("of a topic counts the audience of those who were shared at a known time", () => {
    const follows = [
      ["w", "a"],
      ["x", "b"],
      ["y", "c"],
      ["z", "c"],
    ] as const;
    const shares = [
      { sharer: "b", author: "a", timeMs: 0 },
      { sharer: "b", author: "a", timeMs: 2 * HOUR },
      { sharer: "v", author: "c", timeMs: NaN },
    ];
    const doubled = (more: object[]) =>
      timeToDouble.compute(layOut(drawNetwork({ follows, shares: [...shares, ...(more as typeof shares)] })));
    // w follows a; x follows b, who passes it on at once: twice as many as a's one
    expect(doubled([]).posts).toEqual(Float64Array.of(0));
    expect(doubled([{ sharer: "v", author: "c", kind: "reply", timeMs: 3 * HOUR }]).posts).toEqual(Float64Array.of(0));
  });

  it("says that a post never doubled, and counts it as slower than all that did", () => {
    const follows = [
      ["x", "a"],
      ["y", "b"],
      ["z", "b"],
    ] as const;
    const post = (id: string, hours: number | null) => ({
      posts: [{ id, author: "a", timeMs: 0 }],
      shares: hours === null ? [] : [{ sharer: "b", author: "a", post: id, timeMs: hours * HOUR }],
    });
    const of = (...posts: ReturnType<typeof post>[]) =>
      timeToDouble.compute(
        layOut(drawNetwork({ follows, posts: posts.flatMap((one) => one.posts), shares: posts.flatMap((one) => one.shares) })),
      );
    const most = of(post("p", 1), post("q", 3), post("r", null));
    expect(most.posts).toEqual(Float64Array.of(HOUR, 3 * HOUR, NaN));
    expect(most.whole).toEqual({ timeToDouble: 3 * HOUR, "timeToDouble.share": 2 / 3 });
    expect(most.reasons).toEqual(["never"]);
    // half of four is two, and no mean is taken with the third, which may never come
    const even = of(post("p", 1), post("q", 3), post("r", 5), post("s", null)).whole;
    expect(even).toEqual({ timeToDouble: 3 * HOUR, "timeToDouble.share": 3 / 4 });
    const few = of(post("p", 1), post("q", null), post("r", null));
    expect(few.whole?.["timeToDouble"]).toBeNaN();
    expect(few.whole?.["timeToDouble.share"]).toBe(1 / 3);
  });
});

describe("peak rate", () => {
  it("equals looking at every hour that begins with a re-share, repeats included", () => {
    fc.assert(
      fc.property(orderedBench(), (bench) => {
        const { network } = bench;
        const { reading, items } = itemsOf(network);
        const most = (times: number[]): number =>
          times.length === 0 ? NaN : Math.max(...times.map((at) => times.filter((other) => other >= at && other < at + HOUR).length));
        const times = items.map((_, post) =>
          resharesOf(network)
            .filter(
              (share) =>
                reading === "topic" ||
                (share.post === post && share.sharer !== network.posts.author[post] && share.timeMs >= network.posts.timeMs[post]),
            )
            .map(({ timeMs }) => timeMs)
            .filter((ms) => !Number.isNaN(ms)),
        );
        const found = peakRate.compute(bench);
        expectClose(found.posts, times.map(most));
        expectClose([found.whole?.["peakRate"] ?? NaN], [most(times.flat())]);
      }),
    );
  });
});

describe("an entry that stands for several re-shares", () => {
  it("counts as often at the peak", () => {
    const share = (hours: number, weight: number) => ({ sharer: `p${hours}`, author: "a", post: "p", timeMs: hours * HOUR, weight });
    const posts = [{ id: "p", author: "a", timeMs: 0 }];
    const shares = [share(1, 1), share(1.5, 4), share(2.25, 3), share(9, 6)];
    const timed = peakRate.compute(layOut(drawNetwork({ posts, shares })));
    expect([timed.posts?.[0], timed.whole?.["peakRate"]]).toEqual([7, 7]);
    const topic = drawNetwork({ shares: shares.map(({ sharer, author, timeMs, weight }) => ({ sharer, author, timeMs, weight })) });
    expect(peakRate.compute(layOut(topic)).whole).toEqual({ peakRate: 7 });
  });
});

describe("speed among peers", () => {
  it("compares the halves of one post", () => {
    // six peers of a, at once, then six more who hear it from the brand alone
    const peers = ["p1", "p2", "p3", "p4", "p5", "p6"];
    const fans = ["f1", "f2", "f3", "f4", "f5", "f6"];
    const share = (sharer: string, hours: number) => ({ sharer, author: "brand", post: "p", timeMs: hours * HOUR });
    const network = drawNetwork({
      brands: ["brand"],
      follows: [...peers.map((name) => [name, "a"] as const), ...fans.map((name) => [name, "brand"] as const), ["a", "brand"]],
      posts: [{ id: "p", author: "brand", timeMs: 0 }],
      shares: [share("a", 1), ...peers.map((name, i) => share(name, 2 + i)), ...fans.map((name, i) => share(name, 10 + i))],
    });
    // the third of six peers after 4 h, the seventh of thirteen after 7 h
    expect(speedMultiplier.compute(layOut(network)).posts?.[0]).toBeCloseTo(4 / 7, 12);
  });

  it("compares with nothing where half of all came at the moment of the post", () => {
    const at = (sharer: string, timeMs: number) => ({ sharer, author: "brand", post: "p", timeMs });
    const fans = ["f1", "f2", "f3", "f4", "f5", "f6", "a"];
    const peers = ["p1", "p2", "p3", "p4", "p5", "p6"];
    const network = drawNetwork({
      brands: ["brand"],
      follows: [...fans.map((name) => [name, "brand"] as const), ...peers.map((name) => [name, "a"] as const)],
      posts: [{ id: "p", author: "brand", timeMs: 0 }],
      shares: [...fans.map((name) => at(name, 0)), ...peers.map((name) => at(name, HOUR))],
    });
    expect(speedMultiplier.compute(layOut(network)).posts).toEqual(Float64Array.of(NaN));
  });

  it("carries its range over the numbers of relationships", () => {
    // whoever hears the big voice comes late, and is the less of a peer the fewer people one can know
    const fans = Array.from({ length: 400 }, (_, i) => `f${i}`);
    const peers = ["p1", "p2", "p3", "p4", "p5", "p6"];
    const posts = ["p", "q", "r"].map((id) => ({ id, author: "big", timeMs: 0 }));
    const share = (post: string, sharer: string, hours: number) => ({ sharer, author: "big", post, timeMs: hours * HOUR });
    const network = drawNetwork({
      follows: [...fans.map((name) => [name, "big"] as const), ...peers.map((name) => [name, "a"] as const), ["a", "big"]],
      posts,
      shares: posts.flatMap(({ id }) => [
        share(id, "a", 1),
        ...peers.map((name, i) => share(id, name, 2 + i)),
        ...fans.slice(0, 30).map((name, i) => share(id, name, 10 + i)),
      ]),
    });
    const bench = layOut(network);
    const { whole, ranges } = speedMultiplier.compute(bench);
    const under = [100, 150, 200].map(
      (relationships) => speedMultiplier.compute(bench.under({ relationships })).whole?.["speedMultiplier"],
    );
    expect(ranges?.["speedMultiplier"]).toEqual([Math.min(...under.map(Number)), Math.max(...under.map(Number))]);
    expect(under[0]).toBeLessThan(under[2] ?? NaN);
    expect(whole?.["speedMultiplier"]).toBe(under[1]);
  });

  it("equals the slow version", () => {
    fc.assert(
      fc.property(
        orderedBench().filter(({ network }) => network.follows.count > 0),
        (bench) => {
          const { network, settings } = bench;
          if (settings.attribution === "em") return;
          const { items } = itemsOf(network);
          const expected = dividedIn(network, items, settings.attribution).map((division, post) => {
            const ordered = [...division].toSorted(([a], [b]) => timesOf(items[post], [a])[0] - timesOf(items[post], [b])[0]);
            const part = (person: number, of: ReadonlyMap<number, number>): number =>
              [...of].reduce((sum, [u, q]) => sum + q * lambda(network, u, person, settings), 0);
            const half = (weightOf: (person: number, of: ReadonlyMap<number, number>) => number): number => {
              const all = ordered.reduce((sum, [person, of]) => sum + weightOf(person, of), 0);
              let sum = 0;
              if (all < 5 - 1e-9) return NaN;
              return timesOf(
                items[post],
                ordered.filter(([person, of]) => (sum += weightOf(person, of)) >= all / 2 - 1e-9).map(([person]) => person),
              )[0];
            };
            const startMs = start(network, items[post], post);
            const all = half(() => 1) - startMs;
            return all > 0 ? (half(part) - startMs) / all : NaN;
          });
          expectClose(speedMultiplier.compute(bench).posts, expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});
