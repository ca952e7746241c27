import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversation } from "../../../src/core/measures/conversation.ts";
import { repliesGiven } from "../../../src/core/measures/repliesGiven.ts";
import { tieRecency } from "../../../src/core/measures/tieRecency.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { LIKE } from "../../../src/core/network/network.ts";
import { anyBench } from "../../oracle/logs.ts";
import { candidatesIn, itemsOf } from "../../oracle/spread.ts";
import { slowTalks } from "../../oracle/trust.ts";
import { byNames, expectTies } from "./ties.ts";

describe("talk along a tie", () => {
  it("equals the slow version on every log", () => {
    fc.assert(
      fc.property(anyBench(), (bench) => {
        const { network } = bench;
        if (network.shares.count === 0) return;
        expectTies(bench, repliesGiven, (heard, hears) => slowTalks(network, hears, heard));
        expectTies(bench, conversation, (heard, hears) => Math.min(slowTalks(network, hears, heard), slowTalks(network, heard, hears)));
      }),
      { numRuns: 300 },
    );
  });

  it("needs two, and a log; likes are no talk", () => {
    const row = { sharer: "a", author: "b" } as const;
    const bench = layOut(
      drawNetwork({
        shares: [
          { ...row, kind: "reply", timeMs: 1 },
          { ...row, kind: "mention", timeMs: 2 },
          { sharer: "b", author: "a", kind: "reply", timeMs: 3 },
          { sharer: "c", author: "a", kind: "like", timeMs: 4 },
          { sharer: "d", author: "a", kind: "reply", timeMs: 5 },
        ],
      }),
    );
    expect(byNames(bench, repliesGiven.compute(bench))).toEqual({ "b>a": 2, "a>b": 1, "a>d": 1 });
    expect(byNames(bench, conversation.compute(bench))).toEqual({ "b>a": 1, "a>b": 1, "a>d": 0 });
    expect(byNames(bench, tieRecency.compute(bench))).toEqual({ "b>a": 3, "a>b": 2, "a>d": 0 });
    expect(conversation.compute(layOut(drawNetwork({ follows: [["a", "b"]] })))).toEqual({
      ties: Float64Array.of(NaN),
      reasons: ["shares-missing"],
    });
  });
});

describe("the last use of a tie", () => {
  it("equals the slow version on every log", () => {
    fc.assert(
      fc.property(anyBench(), (bench) => {
        const { network } = bench;
        const { shares, posts } = network;
        if (!shares.kind.some((kind) => kind !== LIKE)) return;
        const known = [...shares.timeMs, ...Array.from(posts.timeMs).filter((_, post) => posts.author[post] >= 0)].filter(
          (at) => !Number.isNaN(at),
        );
        const { reading, items } = itemsOf(network);
        expectTies(bench, tieRecency, (heard, hears) => {
          const direct = Array.from({ length: shares.count }, (_, i) => i)
            .filter((i) => shares.kind[i] !== LIKE && shares.sharer[i] === hears && shares.author[i] === heard)
            .map((i) => shares.timeMs[i]);
          const along = (reading === "posts" ? items : [])
            .filter((item) => candidatesIn(network, item).get(hears)?.includes(heard))
            .map((item) => item.members.get(hears)?.timeMs ?? NaN);
          const used = [...direct, ...along].filter((at) => !Number.isNaN(at));
          return used.length === 0 ? NaN : Math.max(...known) - Math.max(...used);
        });
      }),
      { numRuns: 300 },
    );
  });
});
