import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { SAMPLE_NAMES } from "../../src/app/state/opening.ts";
import { SAMPLE_PICTURES } from "../../src/app/panels/door/samplePictures.ts";
import { findings, measure, readFiles, type Network } from "../../src/core/tular.ts";

const DATA = join(import.meta.dirname, "../../data");
const NAMES = [...SAMPLE_NAMES];
type Made = Record<string, string>;
type Scripts = { SAMPLES: Record<(typeof NAMES)[number], () => Made>; drawSamples(): Promise<string> };
// by a name that the compiler does not follow: scripts are no part of the typed house
const script = async (name: string) => (await import(pathToFileURL(join(DATA, name)).href)) as Scripts;
const { SAMPLES } = await script("make.mjs");
const { drawSamples } = await script("draw.mjs");
const made = Object.fromEntries(NAMES.map((name) => [name, SAMPLES[name]()])) as Record<(typeof NAMES)[number], Made>;

const rowsOf = (text: string | undefined): string[][] =>
  (text ?? "")
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));

async function opened(sample: (typeof NAMES)[number]): Promise<Network> {
  const files = Object.entries(made[sample]).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { network, problems } = await readFiles(files, { answers: "suggested" });
  expect(problems).toEqual([]);
  if (network === undefined) throw new Error(`a network was expected of ${sample}`);
  return network;
}

describe("the samples", () => {
  it("are those that the first screen offers", () => {
    expect(Object.keys(SAMPLES)).toEqual(NAMES);
    for (const name of NAMES) expect(existsSync(join(DATA, name))).toBe(true);
  });

  it.each(NAMES)("come out of their script bit for bit: %s", (name) => {
    const kept = Object.fromEntries(readdirSync(join(DATA, name)).map((file) => [file, readFileSync(join(DATA, name, file), "utf8")]));
    expect(made[name]).toEqual(kept);
    expect(SAMPLES[name]()).toEqual(kept);
  });

  it("look on the first screen as the map draws them", { timeout: 240_000 }, async () => {
    const text = await drawSamples();
    const drawn: unknown = JSON.parse(text.slice(text.indexOf("{\n"), text.lastIndexOf("}") + 1));
    expect(drawn, "the map draws otherwise than it did: run `node data/draw.mjs`").toEqual(SAMPLE_PICTURES);
  });

  it("have a row about each in data/README.md", () => {
    const readme = readFileSync(join(DATA, "README.md"), "utf8");
    for (const name of NAMES) expect(readme).toContain(`| \`${name}/\` |`);
  });
});

/** Of the shares of posts: how many were by somebody who follows the author, counted from the files alone. */
function shareOfFollowers(sample: "launch" | "rumour"): number {
  const files = made[sample];
  const follows = new Set(rowsOf(files["followers.csv"] ?? files["follows.csv"]).map(([who, whom]) => `${who}>${whom}`));
  const shares = rowsOf(files["shares.csv"]).filter((row) => row[4] === "share" || row[4] === "quote");
  return shares.filter(([who, whom]) => follows.has(`${who}>${whom}`)).length / shares.length;
}

describe("cascades in the samples", () => {
  it.each(["launch", "rumour"] as const)("are as shallow as real ones: %s", async (sample) => {
    // most shares are one step from the author, some are more, few posts go far
    const direct = shareOfFollowers(sample);
    expect(direct).toBeGreaterThan(0.5);
    expect(direct).toBeLessThan(0.95);
    const { posts } = await measure(await opened(sample), ["structuralVirality"]);
    const depths = Array.from(posts.get("structuralVirality") ?? []).filter(Number.isFinite);
    expect(depths.length).toBeGreaterThan(5);
    expect(depths.reduce((sum, depth) => sum + depth, 0) / depths.length).toBeLessThan(3.5);
    expect(Math.max(...depths)).toBeLessThan(7);
  });
});

/** The first sentence that is said of a sample: its map's headline. */
async function headlineOf(sample: (typeof NAMES)[number]): Promise<{ text: string; ids: string[]; network: Network }> {
  const network = await opened(sample);
  const [first] = await findings(network, "en");
  if (first === undefined) throw new Error(`a finding was expected of ${sample}`);
  return { text: first.subject + first.rest, ids: Array.from(first.people, (row) => network.people.id(row)), network };
}

describe("what is planted is found", () => {
  describe("in the rumour", () => {
    let network: Network;
    beforeAll(async () => {
      network = await opened("rumour");
    });
    const shares = rowsOf(made.rumour["shares.csv"]);
    const posts = new Map(rowsOf(made.rumour["posts.csv"]).map(([id, , , topic]) => [id, topic]));
    const placeOf = new Map(rowsOf(made.rumour["people.csv"]).map(([who, , , place]) => [who, place]));
    const of = (topic: string) => shares.filter(([, , post, , kind]) => posts.get(post) === topic && kind !== "reply");

    it("the correction comes after the first wave, and where it is passed on the rumour ends", () => {
      const firstMs = (topic: string) => Math.min(...of(topic).map(([, , , time]) => Date.parse(`${time}Z`)));
      expect(firstMs("correction") - firstMs("rumour")).toBeGreaterThan(2 * 3_600_000);
      const late = of("rumour").filter(([, , , time]) => Date.parse(`${time}Z`) > firstMs("correction") + 3_600_000);
      const uncorrected = late.filter(([who]) => ["west shore", "night shift"].includes(placeOf.get(who) ?? "")).length;
      expect(uncorrected / Math.max(1, late.length)).toBeGreaterThan(0.5);
    });

    it("is said first: who could have seen the rumour and not its correction, most of them where it was not passed on", async () => {
      const { text, ids } = await headlineOf("rumour");
      expect(text).toMatch(/^\d+ people could have seen “rumour” and nothing of “correction”\.$/);
      const uncorrected = ids.filter((who) => ["west shore", "night shift"].includes(placeOf.get(who) ?? ""));
      expect(uncorrected.length / ids.length).toBeGreaterThan(0.75);
    });

    it("it went mostly from person to person", async () => {
      const { whole } = await measure(network, ["lateralShare"]);
      expect(whole.get("lateralShare")).toBeGreaterThan(0.8);
    });
  });

  it("in the arts scene: six circles, two camps, and ten people whom both camps follow most", async () => {
    const network = await opened("scene");
    const { people } = await measure(network, ["community", "participation"]);
    const community = people.get("community") ?? new Float64Array();
    const work = new Map(rowsOf(made.scene["people.csv"]).map(([who = "", , does = ""]) => [who, does]));
    const campOf = (row: number) => {
      const does = work.get(network.people.id(row)) ?? "";
      if (["theatre", "dance", "puppetry"].includes(does)) return 0;
      return ["short film", "media art", "animation"].includes(does) ? 1 : -1;
    };
    expect(new Set(community)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    const rows = Array.from(community.keys());
    for (const one of new Set(community)) {
      const camps = new Set(rows.filter((row) => community[row] === one && campOf(row) >= 0).map(campOf));
      expect(camps.size).toBe(1);
    }
    const participation = people.get("participation") ?? new Float64Array();
    const most = rows.toSorted((a, b) => (participation[b] ?? 0) - (participation[a] ?? 0)).slice(0, 10);
    expect(most.filter((row) => campOf(row) < 0).length).toBeGreaterThanOrEqual(6);
  });

  it("in the arts scene, said first: the very ten who stand between the camps", async () => {
    const { text, ids } = await headlineOf("scene");
    expect(text).toBe("Ten people stand between two camps that hardly follow each other.");
    const work = new Map(rowsOf(made.scene["people.csv"]).map(([who = "", , does = ""]) => [who, does]));
    expect(ids.every((who) => ["curating", "festival work", "stage light"].includes(work.get(who) ?? ""))).toBe(true);
  });

  it("in the circle: the growers lead, and the seed bank is passed on by more people and less often", async () => {
    const network = await opened("circle");
    const { people } = await measure(network, ["lateralInfluence"]);
    const lateral = people.get("lateralInfluence") ?? new Float64Array();
    const best = Array.from(lateral.keys()).sort((a, b) => (lateral[b] ?? 0) - (lateral[a] ?? 0));
    const bank = network.people.indexOf("lumbung_benirung");
    expect(best.slice(0, 3)).not.toContain(bank);
    const rows = rowsOf(made.circle["totals.csv"]);
    const ofBank = rows.filter(([, author]) => author === "lumbung_benirung");
    for (const grower of best.slice(0, 3).map((row) => network.people.id(row))) {
      const own = rows.filter(([, author]) => author === grower);
      const times = (list: string[][]) => list.reduce((sum, [, , count]) => sum + Number(count), 0) / list.length;
      expect(own.length).toBeLessThan(ofBank.length);
      expect(times(own)).toBeGreaterThan(1.5 * times(ofBank));
    }
  });
});
