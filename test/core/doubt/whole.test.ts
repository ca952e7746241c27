import { describe, expect, it } from "vitest";
import type { Contributions, Sample } from "../../../src/core/cascades/contributions.ts";
import { intervalOf } from "../../../src/core/doubt/interval.ts";
import type { WholeDoubt } from "../../../src/core/doubt/result.ts";
import { tellWhole } from "../../../src/core/doubt/whole.ts";
import { directAudience } from "../../../src/core/measures/directAudience.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

const POSTS = 40;
/** Of forty posts each of one re-share: in how many of them it went one way. */
const part = (count: number): Sample => ({
  unit: "posts",
  kind: "ratio",
  over: Float64Array.from({ length: POSTS }, (_, post) => (post < count ? 1 : 0)),
  under: new Float64Array(POSTS).fill(1),
});
/** The same where only four posts say anything, which is too few for an interval. */
const thin = (count: number): Sample => ({ ...part(count), under: Float64Array.from({ length: POSTS }, (_, post) => (post < 4 ? 1 : 0)) });

const measured = (format: Measure["format"], others?: readonly Sample[]): Measure => ({
  ...directAudience,
  format,
  sample: { of: () => null, ...(others !== undefined && { overBand: () => others }) },
});

function told(measure: Measure, sample: Sample): WholeDoubt {
  const whole = tellWhole(layOut(sampleG8()), measure, sample);
  if (whole === null) throw new Error("a number of the whole was expected");
  return whole;
}

describe("the number of the whole", () => {
  it("stands in its own interval, which is the joint one where there is one way of counting", () => {
    const [low, high] = intervalOf(part(20));
    expect(told(measured("decimal"), part(20))).toEqual({ value: 0.5, low, high, jointLow: low, jointHigh: high });
  });

  it("is a part of one and stays between nought and one where it is written as percent, under every way of counting", () => {
    const [[low], [, high]] = [intervalOf(part(1)), intervalOf(part(39))];
    expect([low < 0, high > 1]).toEqual([true, true]);
    expect(told(measured("percent"), part(1))).toMatchObject({ low: 0, jointLow: 0 });
    expect(told(measured("percent"), part(39))).toMatchObject({ high: 1, jointHigh: 1 });
    expect(told(measured("percent", [part(1), part(39)]), part(20))).toMatchObject({ jointLow: 0, jointHigh: 1 });
    expect(told(measured("decimal", [part(1), part(39)]), part(20))).toMatchObject({ jointLow: low, jointHigh: high });
  });

  it("goes from the least to the greatest interval of all ways of counting, its own among them", () => {
    const [fewest, most] = [intervalOf(part(12)), intervalOf(part(30))];
    for (const others of [
      [part(12), part(30)],
      [part(30), part(12)],
    ])
      expect(told(measured("decimal", others), part(20))).toMatchObject({ jointLow: fewest[0], jointHigh: most[1] });
    const [low, high] = intervalOf(part(20));
    expect(told(measured("decimal", [part(20)]), part(20))).toMatchObject({ jointLow: low, jointHigh: high });
  });

  it("takes the value of a way that too little stands behind", () => {
    const [low, high] = intervalOf(part(20));
    expect(intervalOf(thin(4))).toEqual([NaN, NaN]);
    expect(told(measured("decimal", [thin(0), thin(4)]), part(20))).toMatchObject({ low, high, jointLow: 0, jointHigh: 1 });
  });

  it("goes over values alone where too little stands behind its own", () => {
    const expected = { value: 0.5, low: NaN, high: NaN, jointLow: 0.25, jointHigh: 0.75 };
    expect(told(measured("decimal", [part(10), part(30)]), thin(2))).toEqual(expected);
  });

  it("is the sum of its people's contributions, way by way, where nothing else is said of it", () => {
    const credit = (each: number): Contributions => ({
      unit: "posts",
      units: POSTS,
      offsets: Uint32Array.from({ length: POSTS + 1 }, (_, post) => post),
      person: new Uint32Array(POSTS),
      value: Float64Array.from({ length: POSTS }, (_, post) => each + (post % 3)),
    });
    const sum = (each: number): Sample => ({ unit: "posts", kind: "sum", over: credit(each).value });
    const measure: Measure = { ...directAudience, contributions: { of: () => credit(2), overBand: () => [credit(1), credit(3)] } };
    const [[low, high], [fewest], [, most]] = [intervalOf(sum(2)), intervalOf(sum(1)), intervalOf(sum(3))];
    expect(told(measure, sum(2))).toEqual({ value: 119, low, high, jointLow: fewest, jointHigh: most });
  });

  it("is a median, a union, or nothing", () => {
    const over = Float64Array.from({ length: 9 }, (_, i) => i ** 2);
    expect(told(measured("duration"), { unit: "posts", kind: "median", over })).toMatchObject({ value: 16, low: 1, high: 49 });
    const union: Sample = { unit: "posts", kind: "union", over: new Float64Array(POSTS).fill(90), all: 100 };
    expect(told(measured("count"), union)).toMatchObject({ value: 100 });
    expect(tellWhole(layOut(sampleG8()), measured("percent"), { ...part(0), under: new Float64Array(POSTS) })).toBeNull();
  });
});
