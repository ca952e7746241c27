import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfLife } from "../../../src/core/measures/halfLife.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { itemsOf, median } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";

describe("half-life", () => {
  it("equals the slow version, post by post and whole", () => {
    fc.assert(
      fc.property(sharedBench([{}, { postTimes: true }, { posts: true }, { follows: true }]), (bench) => {
        const { network } = bench;
        const { reading, items } = itemsOf(network);
        const expected = items.map((item, post) => {
          const times = [...item.adopters].map((person) => item.members.get(person)?.timeMs ?? NaN).toSorted((a, b) => a - b);
          const startMs =
            reading === "topic" ? Math.min(...[...item.members.values()].map(({ timeMs }) => timeMs)) : network.posts.timeMs[post];
          return times.length < 5 ? NaN : times[Math.ceil(0.5 * times.length) - 1] - startMs;
        });
        const known = expected.filter((value) => !Number.isNaN(value));
        const outcome = halfLife.compute(bench);
        expectClose(outcome.posts, expected);
        expectClose([outcome.whole?.["halfLife"] ?? 0], [reading === "topic" || known.length >= 3 ? median(known) : NaN]);
      }),
      { numRuns: 300 },
    );
  });

  it("says why it has nothing to say", () => {
    const shares = (count: number, more: object) =>
      Array.from({ length: count }, (_, i) => ({ sharer: `s${i}`, author: "a", post: "p", timeMs: i * 1000, ...more }));
    const posts = [{ id: "p", author: "a", timeMs: 0 }];
    const reasons = (sketch: Parameters<typeof drawNetwork>[0]) => halfLife.compute(layOut(drawNetwork(sketch))).reasons;
    expect(reasons({ posts, shares: shares(4, {}) })).toEqual(["too-few"]);
    expect(reasons({ posts, shares: shares(5, {}) })).toEqual(["too-few"]);
    const three = ["p", "q", "r"];
    const threeOfFive = {
      posts: three.map((id) => ({ id, author: "a", timeMs: 0 })),
      shares: three.flatMap((post) => shares(5, { post })),
    };
    expect(halfLife.compute(layOut(drawNetwork(threeOfFive)))).toMatchObject({ whole: { halfLife: 2000 }, reasons: [] });
    const twoOfThree = { ...threeOfFive, shares: threeOfFive.shares.slice(0, 14) };
    expect(halfLife.compute(layOut(drawNetwork(twoOfThree)))).toMatchObject({ whole: { halfLife: NaN }, reasons: ["too-few"] });
    expect(reasons({ shares: shares(5, {}) })).toEqual(["no-post-time"]);
    expect(reasons({ shares: shares(5, { timeMs: undefined }) })).toEqual(["order-unknown"]);
    expect(reasons({ shares: shares(5, { timeMs: undefined, post: undefined }) })).toEqual(["no-post"]);
    expect(reasons({ follows: [["a", "b"]] })).toEqual(["shares-missing"]);
  });

  it("counts a topic from its first event", () => {
    const shares = [1, 2, 3, 5, 9].map((hour, i) => ({ sharer: `s${i}`, author: "a", timeMs: hour * 1000 }));
    expect(halfLife.compute(layOut(drawNetwork({ shares }))).whole).toEqual({ halfLife: 2000, "halfLife.ninety": 8000 });
  });
});
