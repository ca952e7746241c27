import { describe, expect, it } from "vitest";
import { community } from "../../../src/core/measures/community.ts";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { karate } from "../../oracle/networks.ts";

describe("community", () => {
  it("gives people their community, communities their size, the whole their number", () => {
    const { people, communities, whole, remarks } = community.compute(layOut(sampleG8()));
    expect([...(people ?? [])]).toEqual([0, 0, 0, 0, 0, 1, 1, 2]);
    expect([...(communities ?? [])]).toEqual([5, 2, 1]);
    expect(whole).toEqual({ community: 2, "community.modularity": 0.25, "community.searches": 20, "community.stability": 1 });
    expect(remarks).toBeUndefined();
  });

  it("finds karate's four, as good as can be", () => {
    const { whole, communities } = community.compute(layOut(karate()));
    expect(whole?.["community"]).toBe(4);
    expect(whole?.["community.modularity"]).toBeCloseTo(0.4197896, 7);
    expect([...(communities ?? [])]).toEqual([12, 11, 6, 5]);
  });

  it("gives the same answer for the same seed", () => {
    const once = community.compute(layOut(karate(), { ...DEFAULT_SETTINGS, seed: 5 }));
    expect(community.compute(layOut(karate(), { ...DEFAULT_SETTINGS, seed: 5 }))).toEqual(once);
  });

  it("runs on who shares whom where there are no follows, and says so", () => {
    const { people, remarks } = community.compute(layOut(drawNetwork({ shares: [{ sharer: "b", author: "a" }] })));
    expect([...(people ?? [])]).toEqual([0, 0]);
    expect(remarks).toEqual(["proxy"]);
  });

  it("says that both layers are missing", () => {
    expect(community.compute(layOut(drawNetwork({ people: ["a"] }))).reasons).toEqual(["layers-missing"]);
  });
});
