import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aucOf, brierOf, calibrated, judged } from "../validate/judging.ts";
import { judgePeople } from "../validate/people.ts";
import { plantWorld } from "../validate/planted.ts";
import { judgePlantedTies } from "../validate/ties.ts";
import { validate } from "../validate/validate.ts";

const alike = (length: number) => new Float64Array(length).fill(1);

describe("the judges of predictions", () => {
  it("count the pairs that stand in the right order", () => {
    const cases = fc.array(fc.record({ score: fc.nat(4), happened: fc.nat(1), weight: fc.nat(3) }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(cases, (list) => {
        const score = Float64Array.from(list, (one) => one.score);
        const happened = Uint8Array.from(list, (one) => one.happened);
        const unit = Uint32Array.from(list, (_, i) => i);
        const weights = Float64Array.from(list, (one) => one.weight);
        let won = 0;
        let pairs = 0;
        for (const yes of list)
          for (const no of list) {
            if (yes.happened === 0 || no.happened === 1) continue;
            pairs += yes.weight * no.weight;
            won += yes.weight * no.weight * (yes.score > no.score ? 1 : yes.score === no.score ? 0.5 : 0);
          }
        const found = aucOf({ score, happened, unit })(weights);
        if (pairs === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(won / pairs, 12);
      }),
    );
  });

  it("have Brier's value, and turn scores into the rates they stood for", () => {
    const cases = { score: Float64Array.of(0.5, 1, 0), happened: Uint8Array.of(1, 1, 1), unit: Uint32Array.of(0, 1, 1) };
    expect(brierOf(cases)(Float64Array.of(1, 1))).toBeCloseTo(1.25 / 3, 12);
    expect(brierOf(cases)(Float64Array.of(1, 0))).toBeCloseTo(0.25, 12);
    const meaning = calibrated({
      score: Float64Array.of(0, 0, 0, 0, 7, 7),
      happened: Uint8Array.of(0, 0, 0, 1, 1, 0),
      unit: new Uint32Array(6),
    });
    expect([meaning(0), meaning(3), meaning(99)]).toEqual([1 / 4, 1 / 2, 1 / 2]);
  });

  it("give intervals that hold a mean", () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => i % 10);
    const mean = (weights: Float64Array): number =>
      values.reduce((sum, value, i) => sum + value * weights[i], 0) / weights.reduce((a, b) => a + b, 0);
    const [found] = judged(400, (weights) => [mean(weights)]);
    expect(found.value).toBeCloseTo(4.5, 12);
    // 1.96 · 2.87 / √400
    expect(found.high - found.value).toBeCloseTo(0.28, 1);
    expect(found.value - found.low).toBeCloseTo(0.28, 1);
    expect(mean(alike(400))).toBe(4.5);
  });
});

describe("on a planted world", { timeout: 120_000 }, () => {
  it("trust tells which tie passes on next, better than mutual follows, shared circles and past shares", () => {
    const world = plantWorld(2);
    const { auc, brier, happened } = judgePlantedTies(world, 40);
    expect(happened).toBeGreaterThan(500);
    for (const name of ["mutual follow", "shared circles", "past shares along the tie"] as const) {
      expect(auc["**trust**"].low, name).toBeGreaterThan(auc[name].high);
      expect(brier?.["**trust**"].value, name).toBeLessThan(brier?.[name].value ?? NaN);
    }
    const { byAll } = judgePeople(world.network, 5);
    for (const name of ["followers", "PageRank", "k-core", "past shares", "past shares, weighted by age"] as const)
      expect(byAll["**expected pass-alongs**"]?.value, name).toBeGreaterThan(byAll[name]?.value ?? NaN);
  });

  it("leaves out by name what is not at hand", async () => {
    const said: string[] = [];
    const text = await validate("no/such/folder", (line) => said.push(line), 2);
    expect(said).toContain("left out, not at hand: Higgs");
    expect(text).toContain("Which tie passes on the next post");
  });
});
