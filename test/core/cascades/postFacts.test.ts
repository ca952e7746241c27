import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postFactsOf } from "../../../src/core/cascades/postFacts.ts";
import { readingOf } from "../../../src/core/cascades/readings.ts";
import { KINDS } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { anyBench } from "../../oracle/logs.ts";

describe("what people did with each post", () => {
  it("equals counting entry by entry", () => {
    fc.assert(
      fc.property(anyBench(), ({ network }) => {
        const { shares, posts } = network;
        const isTopic = readingOf(network) === "topic";
        const entries = Array.from({ length: shares.count }, (_, entry) => entry);
        const rows = Array.from({ length: isTopic ? 1 : posts.count }, (_, post) =>
          entries.filter((entry) => isTopic || shares.post[entry] === post),
        );
        const facts = postFactsOf(network);
        expect(facts.count).toBe(rows.length);
        for (const [row, own] of rows.entries()) {
          for (const kind of KINDS.keys()) {
            const times = own.filter((entry) => shares.kind[entry] === kind).reduce((sum, entry) => sum + shares.weight[entry], 0);
            expect(facts.actions[kind]?.[row]).toBe(times);
          }
          const sharers = new Set(own.filter((entry) => shares.kind[entry] <= 1).map((entry) => shares.sharer[entry]));
          if (!isTopic) sharers.delete(posts.author[row]);
          expect(facts.sharers[row]).toBe(sharers.size);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("begins a topic with its first action", () => {
    const shares = [5, 3, NaN, 9].map((second, i) => ({ sharer: `s${i}`, author: "a", timeMs: second * 1000 }));
    expect(postFactsOf(drawNetwork({ shares }))).toMatchObject({ reading: "topic", timeMs: Float64Array.of(3000) });
  });

  it("hands out arrays of its own", () => {
    const network = drawNetwork({ posts: [{ id: "p", author: "a", timeMs: 7 }] });
    postFactsOf(network).timeMs[0] = 0;
    expect(network.posts.timeMs[0]).toBe(7);
  });
});
