import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earnedAudience } from "../../../src/core/measures/earnedAudience.ts";
import { earnedTie } from "../../../src/core/measures/earnedTie.ts";
import { KINDS } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { slowCarried, slowEarned } from "../../oracle/trust.ts";
import { byNames, expectTies } from "./ties.ts";

const DAY = 86_400_000;

describe("earned ties", () => {
  it("equal the slow version on every log, and make up the earned audience", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { network } = bench;
        if (!network.shares.hasTimes && !Array.from(network.shares.kind).some((kind) => ["reply", "mention"].includes(KINDS[kind] ?? ""))) {
          expectTies(bench, earnedTie, () => NaN);
          expect(earnedAudience.compute(bench).people?.every(Number.isNaN)).toBe(true);
          return;
        }
        expectTies(bench, earnedTie, (heard, hears) => (slowEarned(network, heard, hears) ? 1 : 0));
        const pairs = slowCarried(network).filter(([heard, hears]) => slowEarned(network, heard, hears));
        const { people, whole } = earnedAudience.compute(bench);
        expectClose(
          people,
          Array.from({ length: network.people.count }, (_, row) => pairs.filter(([heard]) => heard === row).length),
        );
        expect(whole?.["earnedAudience"]).toBe(pairs.length);
      }),
      { numRuns: 400 },
    );
  });

  it("need two posts on two days, or one and answers both ways; what was paid for earns nothing", () => {
    const share = (sharer: string, post: string, timeMs: number, paid = false) => ({ sharer, author: "u", post, timeMs, paid });
    const bench = layOut(
      drawNetwork({
        shares: [
          share("twoDays", "p", 0),
          share("twoDays", "q", DAY),
          share("oneDay", "p", 0),
          share("oneDay", "q", DAY - 1),
          share("onePost", "p", 0),
          share("onePost", "p", DAY),
          share("onePost", "p", 2 * DAY),
          share("bought", "p", 0),
          share("bought", "q", DAY, true),
          share("talks", "p", 0),
          { sharer: "talks", author: "u", kind: "reply", timeMs: 1 },
          { sharer: "u", author: "talks", kind: "mention", timeMs: 2 },
          share("asks", "p", 0),
          { sharer: "asks", author: "u", kind: "reply", timeMs: 1 },
        ],
      }),
    );
    expect(byNames(bench, earnedTie.compute(bench))).toEqual({
      "u>twoDays": 1,
      "u>oneDay": 0,
      "u>onePost": 0,
      "u>bought": 0,
      "u>talks": 1,
      "u>asks": 0,
      "talks>u": 0,
    });
    expect(earnedAudience.compute(bench).whole).toEqual({ earnedAudience: 2, "earnedAudience.share": 2 / 6 });
  });

  it("need more than entries that count nothing, on however many days", () => {
    const on = (sharer: string, weight: number) => [0, 1, 2].map((day) => ({ sharer, author: "u", weight, timeMs: day * DAY }));
    const bench = layOut(drawNetwork({ shares: [...on("counts", 1), ...on("nothing", 0)] }));
    expect(byNames(bench, earnedTie.compute(bench))).toEqual({ "u>counts": 1, "u>nothing": 0 });
  });

  it("say that days are not known, and that nothing was shared", () => {
    const untimed = layOut(drawNetwork({ shares: [{ sharer: "a", author: "u", weight: 9 }] }));
    expect(earnedTie.compute(untimed)).toEqual({ ties: Float64Array.of(NaN), reasons: ["order-unknown"] });
    expect(earnedAudience.compute(untimed)).toMatchObject({ people: Float64Array.of(NaN, NaN), whole: { earnedAudience: NaN } });
    const answered = [
      { sharer: "a", author: "u" },
      { sharer: "a", author: "u", kind: "reply" as const },
      { sharer: "u", author: "a", kind: "reply" as const },
      { sharer: "b", author: "u", weight: 9 },
    ];
    const talked = layOut(drawNetwork({ shares: answered }));
    expect(earnedAudience.compute(talked)).toMatchObject({ whole: { earnedAudience: 1 }, remarks: ["order-unknown"] });
    const bought = layOut(drawNetwork({ shares: [{ sharer: "a", author: "u", timeMs: 1, paid: true }] }));
    expect(earnedAudience.compute(bought)).toMatchObject({ whole: { "earnedAudience.share": NaN }, reasons: ["no-shares"] });
    expect(earnedAudience.compute(layOut(drawNetwork({ people: ["a"] }))).reasons).toEqual(["shares-missing"]);
  });
});
