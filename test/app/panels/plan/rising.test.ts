import { describe, expect, it } from "vitest";
import { whyRising } from "../../../../src/app/panels/plan/rising.ts";
import type { AnswerSeed, PlanAnswer } from "../../../../src/app/state/planAnswers.ts";
import type { KeptPlan } from "../../../../src/app/state/plans.ts";

const seed = (gain: number, more: Partial<AnswerSeed> = {}) => ({ person: 0, gain, cost: null, isGiven: false, ...more }) as AnswerSeed;
const why = (seeds: readonly AnswerSeed[], { isBudget = false, people = null as number[] | null, model = "weightedCascade" } = {}) =>
  whyRising({ people, question: { isBudget } } as unknown as KeptPlan, { seeds, basis: { model } } as unknown as PlanAnswer, ({ gain }) =>
    gain.toFixed(1),
  );

describe("a later voice that adds more than an earlier one", () => {
  it("turned out so where it was counted, and needs no word where it is not seen", () => {
    expect(why([seed(9), seed(1), seed(1.4)])).toBe("counting");
    expect(why([seed(9), seed(1), seed(0.5), seed(0.7)])).toBe("counting");
    expect(why([seed(9), seed(1.4), seed(1)])).toBeUndefined();
    expect(why([seed(9), seed(1.41), seed(1.43)])).toBeUndefined();
  });

  it("is what was asked for where the earlier one must be in the plan, or the order is the user's", () => {
    expect(why([seed(1, { isGiven: true }), seed(1.4)])).toBeUndefined();
    expect(why([seed(1), seed(1.4)], { people: [1, 2] })).toBeUndefined();
  });

  it("completes what others began where word has to be heard more than once", () => {
    expect(why([seed(1), seed(1.4)], { model: "complexContagion" })).toBe("completing");
    expect(why([seed(1.4), seed(1)], { model: "complexContagion" })).toBeUndefined();
  });

  it("costs more where the order goes by what each adds for her price", () => {
    const cheap = seed(1, { cost: 10 });
    expect(why([cheap, seed(4, { cost: 50 })], { isBudget: true })).toBe("price");
    expect(why([cheap, seed(4, { cost: 50 })])).toBe("counting");
    expect(why([cheap, seed(4, { cost: 30 })], { isBudget: true })).toBe("counting");
    expect(why([cheap, seed(4)], { isBudget: true })).toBe("counting");
  });
});
