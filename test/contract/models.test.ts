import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pipesOf } from "../../src/core/network/pipes.ts";
import { drawNetwork, sampleG8, sampleG8WithPost, sampleRandom } from "../../src/core/network/sample.ts";
import { layOut } from "../../src/core/network/workbench.ts";
import { MODELS } from "../../src/core/spread/catalogue.ts";
import { MODEL_IDS } from "../../src/core/spread/model.ts";
import { simulate, type ModelChoice } from "../../src/core/tular.ts";
import { THINNER, without } from "../oracle/thinned.ts";

const RANDOM = sampleRandom(7, { people: 20, follows: 70, posts: 6, shares: 60 });
const NETWORKS = [drawNetwork({ people: ["a"] }), sampleG8(), sampleG8WithPost(), ...THINNER.map((missing) => without(RANDOM, missing))];

describe("the catalogue of spread models", () => {
  it("holds every file of the folder, under its id", () => {
    const files = readdirSync("src/core/spread/models").map((file) => file.replace(/\.ts$/, ""));
    expect(Object.keys(MODELS).toSorted()).toEqual(files.toSorted());
    expect([...MODEL_IDS].toSorted()).toEqual(files.toSorted());
    for (const [id, model] of Object.entries(MODELS)) expect(model.id).toBe(id);
  });
});

describe.each(Object.values(MODELS).map((model) => [model.id, model] as const))("%s", (id, model) => {
  it("is told in both languages", () => {
    for (const words of [model.words.en, model.words.id])
      for (const key of ["name", "question", "formula", "caveat"] as const) expect(words[key].trim(), key).not.toBe("");
    expect(model.words.en.name).not.toBe(model.words.id.name);
    expect(model.source).toMatch(/\d{4}/);
  });

  it("gives every tie a chance, or weights that add up to 1 at most, on every network", () => {
    for (const network of NETWORKS) {
      const bench = layOut(network);
      const { audienceRows, sourceRows } = pipesOf(network);
      const chances = model.chances(bench, { learner: "credit", probability: 0.3 });
      const values = "ofTies" in chances ? chances.ofTies : chances.ofListeners;
      expect(values).toHaveLength("ofTies" in chances ? audienceRows.items.length : network.people.count);
      // NaN: nothing was ever exposed
      for (const value of values) expect(Number.isNaN(value) || (value >= 0 && value <= 1 + 1e-12)).toBe(true);
      if (model.mechanism === "threshold" && "ofListeners" in chances)
        chances.ofListeners.forEach((weight, row) =>
          expect(weight * (sourceRows.offsets[row + 1] - sourceRows.offsets[row])).toBeLessThanOrEqual(1 + 1e-12),
        );
    }
  });

  it("can be simulated, or says why not", async () => {
    const choice: ModelChoice = id === "uniform" ? { probability: 0.3 } : id;
    for (const network of NETWORKS)
      for (const peersOnly of [false, true]) {
        const outcome = await simulate(network, { seeds: [0], model: choice, peersOnly, runs: 5 }).catch(String);
        if (typeof outcome === "string") expect(outcome).toContain("empty-log");
        else {
          expect(outcome.mean).toBeGreaterThanOrEqual(1);
          expect(outcome.basis).toMatchObject({ model: id, peersOnly });
        }
      }
  });
});
