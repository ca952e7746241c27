import { describe, expect, it } from "vitest";
import { formatsOf } from "../../../../src/app/i18n/formats.ts";
import { LANGUAGES, type Language } from "../../../../src/app/i18n/languages.ts";
import { textsOf } from "../../../../src/app/i18n/translate.ts";
import { besideOther, saidOf } from "../../../../src/app/panels/plan/said.ts";
import { planWordsOf } from "../../../../src/app/panels/plan/usePlanWords.ts";
import type { PlanAnswer } from "../../../../src/app/state/planAnswers.ts";

const wordsIn = (language: Language) => planWordsOf({ texts: textsOf(language), formats: formatsOf(language), language });

function answer(mean: number, basis: Partial<PlanAnswer["basis"]> = {}): PlanAnswer {
  const plain = { model: "cascade", learner: "ties", isRelative: true, notes: [], ...basis };
  return { mean, basis: plain } as unknown as PlanAnswer;
}

describe("what each one of a plan adds", () => {
  it("is as exact for each, as a part of the plan or in people", () => {
    const words = wordsIn("id");
    expect(saidOf(answer(200), words).gains([74, 18, 15.2])).toEqual(["37,0%", "9,0%", "7,6%"]);
    expect(saidOf(answer(0), words).gains([0])).toEqual(["0,0%"]);
    expect(saidOf(answer(1349, { isRelative: false }), words).gains([340.8, 48.2])).toEqual(["341", "48"]);
    // of few people parts count, and a range has as many of them as its number
    expect(saidOf(answer(5.3, { isRelative: false }), words).gains([0.77, 0.75, 0.8])).toEqual(["0,77", "0,75", "0,80"]);
    expect(saidOf(answer(5.3, { isRelative: false }), words).gains([1.3, 1.29, 1.98])).toEqual(["1,3", "1,3", "2,0"]);
  });
});

describe("two plans of which no sizes can be said", () => {
  it.each(LANGUAGES)("are said as parts of each other (%s)", (language) => {
    const words = wordsIn(language);
    const { compare } = words.plan;
    const said = (own: PlanAnswer, other: PlanAnswer) => besideOther(own, other, words);
    expect(said(answer(30), answer(40))).toBe(compare.partOf("75%"));
    expect(said(answer(40), answer(30))).toBe(compare.more);
    // nearer than what sampling tells apart
    expect([said(answer(1000), answer(1004)), said(answer(1004), answer(1000))]).toEqual([compare.alike, compare.alike]);
    expect([said(answer(1000), answer(1006)), said(answer(1006), answer(1000))]).toEqual([compare.partOf("99%"), compare.more]);
    expect(said(answer(0), answer(40))).toBe(compare.partOf("0%"));
  });

  it.each(LANGUAGES)("are not set against each other where their numbers are not of one kind (%s)", (language) => {
    const words = wordsIn(language);
    const { relative } = words.plan.compare;
    expect(besideOther(answer(30, { model: "threshold" as never }), answer(40), words)).toBe(relative);
    expect(besideOther(answer(30, { learner: "rule" as never }), answer(40), words)).toBe(relative);
    expect(besideOther(answer(30), answer(0), words)).toBe(relative);
  });
});
