import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historiesOf } from "../../../src/core/cascades/histories.ts";
import { treeShapesOf } from "../../../src/core/cascades/treeShapes.ts";
import { breadth } from "../../../src/core/measures/breadth.ts";
import { broadcastShare } from "../../../src/core/measures/broadcastShare.ts";
import { depth } from "../../../src/core/measures/depth.ts";
import { earlyCommunities } from "../../../src/core/measures/earlyCommunities.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Attribution, type Workbench } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { dividedIn, forestCount, forestsOf, itemsOf } from "../../oracle/spread.ts";

const under = (attribution: Attribution) => layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution });
const shapeOf = (bench: Workbench) => {
  const { depth: deepest, meanDepth, breadth: broadest, broadcastShare: share } = bench.use(treeShapesOf);
  return [deepest[0], meanDepth[0], broadest[0], share[0]];
};

/** A tree as a post: person i had it from `parents[i − 1]` and follows nobody else. */
function treeOf(parents: readonly number[]): Workbench {
  const name = (i: number): string => `p${i}`;
  return layOut(
    drawNetwork({
      follows: parents.map((parent, i) => [name(i + 1), name(parent)] as const),
      posts: [{ id: "post", author: "p0", timeMs: 0 }],
      shares: parents.map((_, i) => ({ sharer: name(i + 1), author: "p0", post: "post", timeMs: i + 1 })),
    }),
  );
}

/** Depth, mean depth, breadth and the part of the busiest parent, by walking up from everybody. */
function slowShape(parentOf: ReadonlyMap<number, number>, members: readonly number[]): number[] {
  const ways = members.map((person) => {
    const way = [person];
    for (let at = parentOf.get(person); at !== undefined; at = parentOf.get(at)) way.push(at);
    return way;
  });
  const depths = ways.map((way) => way.length - 1);
  const levels = ways.map((way) => `${way.at(-1)} ${way.length}`);
  const arcs = parentOf.size;
  const most = <T>(groups: readonly T[]): number => Math.max(...groups.map((group) => groups.filter((other) => other === group).length));
  if (arcs === 0) return [NaN, NaN, NaN, NaN];
  return [Math.max(...depths), depths.reduce((a, b) => a + b, 0) / arcs, most(levels), most([...parentOf.values()]) / arcs];
}

describe("depth, breadth and the largest single voice", () => {
  it("give the worked values of the eight", () => {
    expectClose(shapeOf(under("first")), [3, 8 / 5, 3, 3 / 5]);
    expectClose(shapeOf(under("last")), [4, 12 / 5, 2, 2 / 5]);
    // all eight trees alike: mean depths 8/5, 9/5, 11/5 and 12/5, two of each
    expectClose(shapeOf(under("uniform")), [3.5, 2, 2.25, (2 + 1 / 4) / 5]);
    expect([...historiesOf(under("uniform"))]).toHaveLength(8);
  });

  it("give those of the standard trees", () => {
    expect(shapeOf(treeOf([0]))).toEqual([1, 1, 1, 1]);
    expect(shapeOf(treeOf([0, 0, 0, 0]))).toEqual([1, 1, 4, 1]);
    expect(shapeOf(treeOf([0, 1, 2, 3]))).toEqual([4, 2.5, 1, 1 / 4]);
    expect(shapeOf(treeOf([0, 0, 1, 1, 2, 2]))).toEqual([2, 10 / 6, 4, 2 / 6]);
    expect(shapeOf(treeOf([0, 1, 2, 2, 2]))).toEqual([3, 12 / 5, 3, 3 / 5]);
  });

  it("equal going through every possible forest", () => {
    let looked = 0;
    fc.assert(
      fc.property(sharedBench([{}, { postTimes: true }, { posts: true }, { follows: true }]), (bench) => {
        const { network, settings } = bench;
        if (settings.attribution === "em") return;
        const { items } = itemsOf(network);
        const divisions = dividedIn(network, items, settings.attribution);
        if (divisions.reduce((ways, division) => ways * forestCount(division), 1) > 200) return;
        const shapes = bench.use(treeShapesOf);
        divisions.forEach((division, item) => {
          const members = [...items[item].members.keys()];
          const means = [0, 0, 0, 0];
          for (const { parentOf, probability } of forestsOf(division))
            slowShape(parentOf, members).forEach((value, k) => (means[k] += probability * value));
          expectClose([shapes.depth[item], shapes.meanDepth[item], shapes.breadth[item], shapes.broadcastShare[item]], means);
          looked++;
        });
      }),
      { numRuns: 200 },
    );
    expect(looked).toBeGreaterThan(200);
  });

  it("are drawn where more ways are open, and near what all of them give", () => {
    // ten people who each hear two of those before them, at equal credit: 2⁹ ways
    const name = (i: number): string => `p${i}`;
    const later = Array.from({ length: 10 }, (_, i) => i + 2);
    const network = drawNetwork({
      follows: [["p1", "p0"] as const, ...later.flatMap((i) => [[name(i), name(i - 1)] as const, [name(i), name(i - 2)] as const])],
      posts: [{ id: "post", author: "p0", timeMs: 0 }],
      shares: [1, ...later].map((i) => ({ sharer: name(i), author: "p0", post: "post", timeMs: i })),
    });
    const bench = layOut(network, { ...DEFAULT_SETTINGS, attribution: "uniform" });
    const [division] = dividedIn(network, itemsOf(network).items, "uniform");
    const members = Array.from({ length: network.people.count }, (_, row) => row);
    const means = [0, 0, 0, 0];
    const squares = [0, 0, 0, 0];
    for (const { parentOf, probability } of forestsOf(division))
      slowShape(parentOf, members).forEach((value, k) => {
        means[k] += probability * value;
        squares[k] += probability * value ** 2;
      });
    expect([...historiesOf(bench)]).toHaveLength(200);
    shapeOf(bench).forEach((value, k) => {
      expect(value).not.toBe(means[k]);
      // five standard errors of 200 draws
      expect(Math.abs(value - means[k])).toBeLessThan(5 * Math.sqrt((squares[k] - means[k] ** 2) / 200));
    });
  });

  it("take nobody who came to it by herself for a generation of the others", () => {
    const bench = layOut(
      drawNetwork({
        follows: [["b", "a"]],
        posts: [{ id: "p", author: "a", timeMs: 0 }],
        shares: ["b", "x", "y", "z"].map((sharer, i) => ({ sharer, author: "a", post: "p", timeMs: i + 1 })),
      }),
    );
    expect(breadth.compute(bench).posts).toEqual(Float64Array.of(1));
  });

  it("weigh posts by those who had it from somebody", () => {
    const chain = {
      follows: [
        ["b", "a"],
        ["c", "b"],
        ["d", "c"],
      ] as const,
      posts: ["p", "q"].map((id) => ({ id, author: "a", timeMs: 0 })),
    };
    const share = (sharer: string, post: string, timeMs: number) => ({ sharer, author: "a", post, timeMs });
    const shares = [share("b", "p", 1), share("c", "p", 2), share("d", "p", 3), share("b", "q", 1)];
    const bench = layOut(drawNetwork({ ...chain, shares }));
    expect(depth.compute(bench).whole).toEqual({ depth: (3 * 3 + 1) / 4, "depth.mean": (3 * 2 + 1) / 4, "depth.deepest": 3 });
    expect(breadth.compute(bench).whole).toEqual({ breadth: 1 });
    expect(broadcastShare.compute(bench).whole?.["broadcastShare"]).toBeCloseTo((3 * (1 / 3) + 1) / 4, 12);
  });

  it("say why a post has no tree", () => {
    const posts = ["p", "q"].map((id) => ({ id, author: "a", timeMs: 0 }));
    const bench = layOut(drawNetwork({ follows: [["z", "a"]], posts, shares: [{ sharer: "b", author: "a", post: "p", timeMs: 1 }] }));
    for (const measure of [depth, breadth, broadcastShare])
      expect(measure.compute(bench)).toMatchObject({ posts: Float64Array.of(NaN, NaN), reasons: ["unexplained", "no-shares"] });
  });
});

describe("communities reached early", () => {
  /** Three circles of ten who all follow each other; a post that goes through so many of each, in turns. */
  function circles(first: readonly string[]): Workbench {
    const members = (circle: string): string[] => Array.from({ length: 10 }, (_, i) => `${circle}${i}`);
    const follows = ["a", "b", "c"].flatMap((circle) =>
      members(circle).flatMap((one) => members(circle).flatMap((other) => (one === other ? [] : [[one, other] as const]))),
    );
    const posts = [0, 1, 2].map((i) => ({ id: `p${i}`, author: "z", timeMs: 0 }));
    const shares = posts.flatMap(({ id }) => first.map((sharer, i) => ({ sharer, author: "z", post: id, timeMs: i + 1 })));
    return layOut(drawNetwork({ follows, posts, shares }));
  }
  const names = (circle: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${circle}${i}`);

  it("counts those of the first twenty, and how evenly they are spread", () => {
    const two = earlyCommunities.compute(circles([...names("a", 10), ...names("b", 10), ...names("c", 5)]));
    expect(two.posts).toEqual(Float64Array.of(2, 2, 2));
    expect(two.whole).toEqual({ earlyCommunities: 2, "earlyCommunities.first50": NaN, "earlyCommunities.entropy": 1 });
    expect(two.reasons).toEqual(["too-few"]);
    const uneven = earlyCommunities.compute(circles([...names("a", 10), ...names("b", 5), ...names("c", 5)])).whole ?? {};
    expect([uneven["earlyCommunities"], uneven["earlyCommunities.entropy"]]).toEqual([3, 1.5]);
  });

  it("takes the smaller ids of those who came at one moment, and nobody without ties", () => {
    const bench = circles([]);
    const { network } = bench;
    expect(bench.use(communitiesOf).sizes.slice(0, 3)).toEqual(Uint32Array.of(10, 10, 10));
    const sketch = (sharers: readonly string[]) =>
      earlyCommunities.compute(
        layOut(
          drawNetwork({
            follows: Array.from({ length: network.people.count }, (_, row) => row).flatMap((row) =>
              Array.from(network.follows.audience(row), (hears) => [network.people.id(hears), network.people.id(row)] as const),
            ),
            posts: [0, 1, 2].map((i) => ({ id: `p${i}`, author: "z", timeMs: 0 })),
            shares: [0, 1, 2].flatMap((i) => sharers.map((sharer) => ({ sharer, author: "z", post: `p${i}`, timeMs: 5 }))),
          }),
        ),
      ).whole?.["earlyCommunities"];
    expect(sketch([...names("lonely", 10), ...names("b", 10), ...names("a", 10)])).toBe(2);
    expect(sketch([...names("c", 10), ...names("lonely", 10)])).toBe(1);
  });
});
