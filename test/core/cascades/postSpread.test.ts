import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postSpreadOf } from "../../../src/core/cascades/postSpread.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { anyBench } from "../../oracle/logs.ts";

const HOUR = 3_600_000;

describe("who passed a post on", () => {
  it("lists each sharer once, in order of time, and only somebody earlier whom she hears as her source", () => {
    fc.assert(
      fc.property(anyBench([{}, { postTimes: true }, { times: true }]), (bench) => {
        const { network } = bench;
        for (let post = 0; post < network.posts.count; post++) {
          const spread = postSpreadOf(bench, post);
          if (spread === null) continue;
          expect(new Set(spread.person).size).toBe(spread.person.length);
          expect(spread.person).not.toContain(network.posts.author[post]);
          for (let i = 1; i < spread.person.length; i++) expect(spread.timeMs[i] < spread.timeMs[i - 1]).toBe(false);
          for (const [i, source] of spread.heardFrom.entries()) {
            expect(spread.credit[i] > 0).toBe(source >= 0);
            expect(Number.isNaN(spread.lateral[i])).toBe(source < 0);
            const isSaid = network.shares.via?.includes(source) === true;
            if (source >= 0 && network.follows.count > 0 && !isSaid)
              expect(Array.from(network.follows.sources(spread.person[i]))).toContain(source);
            const place = spread.person.indexOf(source);
            if (place >= 0 && !Number.isNaN(spread.timeMs[i])) expect(spread.timeMs[place]).toBeLessThan(spread.timeMs[i]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("names the one with most of the credit", () => {
    const network = drawNetwork({
      follows: [
        ["ana", "budi"],
        ["citra", "budi"],
        ["citra", "ana"],
      ],
      posts: [{ id: "p", author: "budi", timeMs: 0 }],
      shares: [
        { sharer: "ana", author: "budi", post: "p", timeMs: 5 * HOUR },
        { sharer: "citra", author: "budi", post: "p", timeMs: 6 * HOUR },
        { sharer: "dewi", author: "budi", post: "p", timeMs: 7 * HOUR },
      ],
    });
    const named = (attribution: "first" | "last") => {
      const spread = postSpreadOf(layOut(network).under({ attribution }), 0);
      return Array.from(spread?.heardFrom ?? [], (row) => (row < 0 ? "" : network.people.id(row)));
    };
    expect(named("first")).toEqual(["budi", "budi", ""]);
    expect(named("last")).toEqual(["budi", "ana", ""]);
  });

  it("says nothing of a log without posts", () => {
    expect(postSpreadOf(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b", timeMs: 1 }] })), 0)).toBeNull();
  });
});
