import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../src/core/base/beta.ts";
import { reinforcement } from "../../../src/core/measures/reinforcement.ts";
import { drawNetwork, sampleTenPosts } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { itemsOf } from "../../oracle/spread.ts";
import { slowContacts } from "../../oracle/trust.ts";

describe("reinforcement", () => {
  it("equals the slow curve on every log of posts whose order is known", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { whole, ranges, reasons } = reinforcement.compute(bench);
        const { reading, items } = itemsOf(bench.network);
        // in one topic whoever is around has shared it, so that the curve says nothing
        const isOneTopic = reading === "totals" || reading === "topic";
        if (isOneTopic || items.some((item) => !item.isOrdered)) {
          expect(reasons).toEqual([isOneTopic ? "no-post" : "order-unknown"]);
          return;
        }
        const people = slowContacts(bench.network);
        for (let k = 1; k <= 5; k++) {
          const heard = people.filter(({ contacts }) => contacts >= k);
          const passed = heard.filter((one) => one.passed && (k === 5 || one.contacts === k));
          const expected = heard.length < 5 ? NaN : passed.length / heard.length;
          expect(whole?.[`reinforcement.${k}`]).toEqual(expected);
          if (heard.length >= 5) expect(ranges?.[`reinforcement.${k}`]).toEqual(wilsonInterval(passed.length, heard.length));
        }
        const twice = people.filter(({ contacts }) => contacts >= 2);
        expect(whole?.["reinforcement"]).toEqual(twice.length < 5 ? NaN : twice.filter(({ passed }) => passed).length / twice.length);
      }),
      { numRuns: 400 },
    );
  });

  it("rises where people wait for a second voice", () => {
    const people = Array.from({ length: 30 }, (_, i) => `p${i}`);
    const waiting = layOut(
      drawNetwork({
        follows: people.flatMap((name, i) => (i < 15 ? [[name, "a"] as const] : [[name, "a"] as const, [name, "b"] as const])),
        posts: [{ id: "p", author: "a", timeMs: 0 }],
        shares: [
          ...people.flatMap((sharer) => [0, 9].map((timeMs) => ({ sharer, author: "x", kind: "reply" as const, timeMs }))),
          { sharer: "b", author: "a", post: "p", timeMs: 1 },
          ...people.slice(15, 25).map((sharer) => ({ sharer, author: "a", post: "p", timeMs: 5 })),
        ],
      }),
    );
    expect(reinforcement.compute(waiting).whole).toMatchObject({
      "reinforcement.1": 0,
      "reinforcement.2": 10 / 15,
      reinforcement: 10 / 15,
    });
  });

  it("counts five voices and more together, and four apart from them", () => {
    const voices = ["b", "c", "d", "e", "f", "g"];
    const after = (heard: number, names: readonly string[]) => ({
      follows: names.flatMap((name) => voices.slice(0, heard).map((voice) => [name, voice] as const)),
      shares: names.map((sharer) => ({ sharer, author: "a", post: "p", timeMs: 5 })),
    });
    const [four, six] = [after(4, ["u", "v"]), after(6, ["w", "x", "y", "z", "zz"])];
    const { whole } = reinforcement.compute(
      layOut(
        drawNetwork({
          follows: [...four.follows, ...six.follows],
          posts: [{ id: "p", author: "a", timeMs: 0 }],
          shares: [...voices.map((sharer) => ({ sharer, author: "a", post: "p", timeMs: 1 })), ...four.shares, ...six.shares],
        }),
      ),
    );
    expect(whole).toMatchObject({ "reinforcement.4": 2 / 7, "reinforcement.5": 1, reinforcement: 1 });
  });

  it("says how sure it is, and what it cannot say", () => {
    expect(reinforcement.compute(layOut(sampleTenPosts()))).toMatchObject({
      ranges: { "reinforcement.1": wilsonInterval(8, 20) },
      reasons: ["too-few"],
    });
    expect(reinforcement.compute(layOut(drawNetwork({ follows: [["a", "b"]] }))).reasons).toEqual(["shares-missing"]);
  });
});
