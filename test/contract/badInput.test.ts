/** Every measure on input that nobody hopes for: it answers, or says why not. */
import { beforeAll, describe, expect, it } from "vitest";
import { MEASURES } from "../../src/core/measures/catalogue.ts";
import { REASONS, type Outcome } from "../../src/core/measures/measure.ts";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, type Sketch } from "../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../src/core/network/workbench.ts";
import { readFiles } from "../../src/core/tular.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);
const NAMES = names(24);
const ring = NAMES.map((name, i) => [name, NAMES[(i + 1) % NAMES.length]] as const);
const share = (sharer: string, post: string, timeMs: number) => ({ sharer, author: "p0", post, timeMs });
/** Everybody shares two posts of the first, at times of her own. */
const log = (timeOf: (i: number) => number): Pick<Sketch, "posts" | "shares"> => ({
  posts: ["a", "b"].map((id) => ({ id, author: "p0", timeMs: 1_000_000 })),
  shares: ["a", "b"].flatMap((post) => NAMES.map((name, i) => ({ ...share(name, post, timeOf(i)), paid: i % 5 === 1 }))),
});

const BAD: Readonly<Record<string, Sketch>> = {
  nobody: {},
  "one person": { people: ["a"] },
  "two strangers": { people: ["a", "b"] },
  "two people and a tie": { follows: [["a", "b"]] },
  "two people, a tie and a share": {
    follows: [["b", "a"]],
    posts: [{ id: "p", author: "a", timeMs: 1 }],
    shares: [{ sharer: "b", author: "a", post: "p", timeMs: 2, paid: true }],
  },
  "two people who follow each other": {
    follows: [
      ["a", "b"],
      ["b", "a"],
    ],
  },
  "only follows": { follows: ring },
  "only shares": log((i) => 1_000_000 + i),
  "all times equal": { follows: ring, ...log(() => 1_000_000) },
  "all times before the post": { follows: ring, ...log(() => 5) },
  "half of the times before the post": { follows: ring, ...log((i) => (i % 2 === 0 ? 5 : 2_000_000)) },
  "times far apart": { follows: ring, ...log((i) => (i % 2 === 0 ? 1_000_000 : 8.64e15)) },
  "a person who follows everybody": { follows: NAMES.map((name) => ["all", name] as const), ...log((i) => 1_000_000 + i) },
  "a person whom everybody follows": { follows: NAMES.map((name) => [name, "p0"] as const), ...log((i) => 1_000_000 + i) },
  "everybody follows everybody": {
    follows: NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const)),
    ...log((i) => 1_000_000 + i),
  },
  "everybody a brand": { brands: NAMES, follows: ring, ...log((i) => 1_000_000 + i) },
  "everything paid for": {
    follows: ring,
    posts: [{ id: "a", author: "p0", timeMs: 0, paid: true }],
    shares: NAMES.map((name, i) => ({ ...share(name, "a", i), paid: true })),
  },
  "posts that nobody shared": { follows: ring, posts: [{ id: "a", author: "p0", timeMs: 0 }] },
  "posts without an author or a time": {
    follows: ring,
    shares: NAMES.map((name, i) => ({ ...share(name, "a", i), kind: "mention" as const })),
  },
  "declared counts of nought": {
    follows: ring,
    declaredFollowers: Object.fromEntries(NAMES.map((name) => [name, 0])),
    ...log((i) => 1_000_000 + i),
  },
};

const MANY = 100_000;

/** A hundred thousand shares of one post, every tenth by somebody who hears the one before her. */
function manyShares(): Network {
  const people = names(MANY + 1);
  return drawNetwork({
    follows: people.flatMap((name, i) => (i === 0 ? [] : [[name, people[0]] as const, [name, people[Math.max(0, i - (i % 10))]] as const])),
    posts: [{ id: "p", author: "p0", timeMs: 0 }],
    shares: people.slice(1).map((sharer, i) => ({ ...share(sharer, "p", (i + 1) * 50), paid: i % 1000 === 7 })),
  });
}

/** Counts that are none: they are set aside, and what is left is measured. */
async function strangeWeights(): Promise<Network> {
  const counts = ["-3", "NaN", "0", "", "Infinity", "1e999", "-Infinity", "abc", "2"];
  const text = ["sharer,author,count", ...counts.map((count, i) => `s${i},rina,${count}`), "rina,s8,1"].join("\n");
  const { network } = await readFiles([{ name: "shares.csv", bytes: new TextEncoder().encode(text) }], { answers: "suggested" });
  if (network === undefined) throw new Error("a network was expected");
  return network;
}

function valuesOf({ people, posts, communities, ties, whole, ranges }: Outcome): number[] {
  const columns = [people, posts, communities, ties].flatMap((column) => Array.from(column ?? []));
  return [...columns, ...Object.values(whole ?? {}), ...Object.values(ranges ?? {}).flat()];
}

function expectSound(bench: Workbench, name: string): void {
  for (const measure of MEASURES) {
    const outcome = measure.compute(bench);
    const said = `${name}: ${measure.id}`;
    const values = valuesOf(outcome);
    expect(
      values.filter((value) => Math.abs(value) === Infinity),
      said,
    ).toEqual([]);
    if (values.some(Number.isNaN)) expect(outcome.reasons ?? [], said).not.toHaveLength(0);
    for (const reason of outcome.reasons ?? []) expect(REASONS, said).toContain(reason);
    expect(outcome.people?.length ?? bench.network.people.count, said).toBe(bench.network.people.count);
    const { "reciprocity.corrected": _mayBeBelowNought, ...whole } = outcome.whole ?? {};
    const parts = valuesOf({ ...outcome, whole });
    if (measure.format === "percent" || measure.format === "duration")
      expect(
        parts.filter((value) => value < -1e-9),
        said,
      ).toEqual([]);
    for (const [key, [low, high]] of Object.entries(outcome.ranges ?? {})) {
      const value = outcome.whole?.[key] ?? NaN;
      if (!Number.isNaN(value)) expect(low <= value + 1e-9 && value <= high + 1e-9, `${said}: ${key}`).toBe(true);
    }
  }
}

describe("every measure", () => {
  it.each(Object.entries(BAD))("answers or says why not: %s", (name, sketch) => {
    expectSound(layOut(drawNetwork(sketch)), name);
  });

  it("answers where counts are none, negative or without end", async () => {
    const network = await strangeWeights();
    expect([...network.shares.weight].every((weight) => weight > 0 && weight < Infinity)).toBe(true);
    expectSound(layOut(network), "strange weights");
  });
});

describe("a hundred thousand shares of one post", () => {
  let bench: Workbench;
  beforeAll(() => {
    bench = layOut(manyShares());
  });

  it.each(MEASURES.map((measure) => [measure.id, measure] as const))("%s answers soon", (_id, measure) => {
    const startMs = performance.now();
    const values = valuesOf(measure.compute(bench));
    // seconds, not minutes: the machine may be busy
    expect(performance.now() - startMs).toBeLessThan(15_000);
    expect(values.filter((value) => Math.abs(value) === Infinity)).toEqual([]);
  });
});
