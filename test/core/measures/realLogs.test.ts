import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitsOf, waysOfCounting } from "../../../src/core/cascades/lateral.ts";
import { voicesOf } from "../../../src/core/cascades/peers.ts";
import { halfLife } from "../../../src/core/measures/halfLife.ts";
import { structuralVirality } from "../../../src/core/measures/structuralVirality.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { measure, readFiles, type Network } from "../../../src/core/tular.ts";

const DATA = "../shared/data";

async function readFolder(folder: string, isWanted: (name: string) => boolean): Promise<Network> {
  const names = readdirSync(`${DATA}/${folder}`).filter(isWanted);
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${DATA}/${folder}/${name}`)) }));
  const { network } = await readFiles(files, { answers: "suggested" });
  if (network === undefined) throw new Error(`${folder}: a network was expected`);
  return network;
}

// the machine may be busy with the rest of the tests
describe("real logs", { timeout: 60_000 }, () => {
  it.skipIf(!existsSync(`${DATA}/higgs`))(
    "Higgs, who re-shared whom: by the file's own credit, over 100, 150, 200 relationships",
    async () => {
      // by the parts of the measure: without its communities, whose search on the whole of Higgs takes its time
      const bench = layOut(await readFolder("higgs", (name) => name.includes("activity")));
      const { lateral, explained } = splitsOf(bench);
      const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
      const sums = Array.from(waysOfCounting(bench), (way) => sum(way.lateral));
      const values = [Math.min(...sums), sum(lateral), Math.max(...sums)];
      expect(values.map((value) => (value / sum(explained)).toFixed(3))).toEqual(["0.589", "0.645", "0.684"]);
      expect(voicesOf(bench).remarks).toEqual(["proxy"]);
      // half of all had joined in by the evening of the announcement, 3.5 days after the first event
      expect((halfLife.compute(bench).whole?.["halfLife"] ?? 0) / 86_400_000).toBeCloseTo(3.5, 1);
      expect(structuralVirality.compute(bench).whole?.["structuralVirality"]).toBeGreaterThan(2);
    },
  );

  it.skipIf(!existsSync(`${DATA}/politicians`))("politicians: 93 per cent among the people in the files", async () => {
    const network = await readFolder("politicians", (name) => name.endsWith(".csv"));
    const measured = await measure(network, ["lateralShare", "influence", "explainedShares", "reach"]);
    expect((measured.whole.get("lateralShare") ?? NaN).toFixed(2)).toBe("0.93");
    expect(measured.reasons.get("lateralShare")).toEqual(expect.arrayContaining(["inside-file", "direct-only"]));
    expect(measured.whole.get("influence")).toBe(55_526);
    expect(measured.whole.get("explainedShares")).toBeGreaterThan(0.8);
  });

  it.skipIf(!existsSync(`${DATA}/higgs-core`))("Higgs core, with its follows: one topic", async () => {
    const network = await readFolder("higgs-core", (name) => name.includes("activity") || name.includes("social"));
    const measured = await measure(network, ["lateralShare", "influence", "reach", "reachAmplification", "explainedShares"]);
    expect(measured.whole.get("influence")).toBe(707);
    expect(measured.posts.get("lateralShare")).toHaveLength(1);
    const parts = ["lateral", "vertical", "unexplained"].map((part) => measured.whole.get(`lateralShare.${part}`) ?? NaN);
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(1 - parts[2]).toBeCloseTo(measured.whole.get("explainedShares") ?? NaN, 12);
    expect(measured.whole.get("reachAmplification")).toBeGreaterThan(1);
  });
});
