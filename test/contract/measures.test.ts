import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../../src/core/measures/catalogue.ts";
import { REASONS, REMARKS, type Measure, type Outcome } from "../../src/core/measures/measure.ts";
import { carriedTiesOf } from "../../src/core/cascades/carriedTies.ts";
import { candidatesOf } from "../../src/core/cascades/candidates.ts";
import { communitiesOf } from "../../src/core/network/communities.ts";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, sampleG8, sampleG8Paid, sampleG8WithPost, sampleRandom, sampleTenPosts } from "../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../src/core/network/workbench.ts";
import { THINNER, without } from "../oracle/thinned.ts";

const SAMPLES = { G8: sampleG8, "G8 with post": sampleG8WithPost, "G8 paid": sampleG8Paid, "ten posts": sampleTenPosts };
const RANDOM = sampleRandom(7, { people: 20, follows: 70, posts: 6, shares: 60 });
const THIN: [string, Network][] = [
  ["nobody", drawNetwork({})],
  ["one person", drawNetwork({ people: ["a"] })],
  ["only replies", drawNetwork({ follows: [["a", "b"]], shares: [{ sharer: "a", author: "b", kind: "reply", timeMs: 1 }] })],
  ...THINNER.map((missing): [string, Network] => [`without ${Object.keys(missing).join(", ") || "nothing"}`, without(RANDOM, missing)]),
];

/** Values of a measure in the scope of its example, by the names the example uses. */
function valueOf(outcome: Outcome, { scope }: Measure["example"], bench: Workbench, name: string): number | undefined {
  const { people, posts } = bench.network;
  if (scope === "person") return outcome.people?.[people.indexOf(name)];
  if (scope === "post") return outcome.posts?.[posts.indexOf(name)];
  if (scope === "whole") return outcome.whole?.[name];
  if (scope === "community") return outcome.communities?.[Number(name)];
  const { heard, hears } = carriedTiesOf(bench);
  return outcome.ties?.[Array.from(heard).findIndex((row, i) => `${people.id(row)}>${people.id(hears[i])}` === name)];
}

describe("the catalogue", () => {
  it("holds every file of the folder, under its id, once", () => {
    const files = readdirSync("src/core/measures").map((file) => file.replace(/\.ts$/, ""));
    const ids = MEASURES.map((measure) => measure.id);
    expect(ids.toSorted()).toEqual(files.filter((file) => file !== "measure" && file !== "catalogue").toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(MEASURES.map((measure) => [measure.id, measure] as const))("%s", (_id, measure) => {
  it("is told in both languages", () => {
    for (const words of [measure.words.en, measure.words.id])
      for (const key of ["name", "question", "formula", "caveat"] as const) expect(words[key].trim(), key).not.toBe("");
    expect(measure.words.en.name).not.toBe(measure.words.id.name);
    expect((measure.words.en.unit === "") === (measure.words.id.unit === "")).toBe(true);
    expect(measure.source).not.toBe("");
    expect(measure.cost).toMatch(/O\(/);
  });

  it("gives what its example says", () => {
    const bench = layOut(SAMPLES[measure.example.network]());
    const outcome = measure.compute(bench);
    expect(measure.scopes).toContain(measure.example.scope);
    expect(Object.keys(measure.example.values)).not.toHaveLength(0);
    for (const [name, expected] of Object.entries(measure.example.values)) {
      const found = valueOf(outcome, measure.example, bench, name);
      if (expected === null) expect(found, name).toBeNaN();
      else expect(found, name).toBeCloseTo(expected, 6);
    }
  });

  it("keeps its shape on every network", () => {
    for (const [name, network] of THIN) {
      const bench = layOut(network);
      const outcome = measure.compute(bench);
      const isTopic = candidatesOf(bench).adoptions.reading === "topic";
      expect(outcome.people?.length ?? network.people.count, name).toBe(network.people.count);
      expect(outcome.posts?.length ?? 0, name).toBeOneOf([0, isTopic ? 1 : network.posts.count]);
      if (outcome.communities !== undefined) expect(outcome.communities, name).toHaveLength(bench.use(communitiesOf).count);
      if (outcome.ties !== undefined) expect(outcome.ties, name).toHaveLength(carriedTiesOf(bench).count);
      for (const key of [...Object.keys(outcome.whole ?? {}), ...Object.keys(outcome.ranges ?? {})])
        expect(key === measure.id || key.startsWith(`${measure.id}.`), `${name}: ${key}`).toBe(true);
      for (const reason of outcome.reasons ?? []) expect(REASONS, name).toContain(reason);
      for (const remark of outcome.remarks ?? []) expect(REMARKS, name).toContain(remark);
    }
  });

  it("fills the scopes it promises, and no others, or says why not", () => {
    for (const [name, network] of THIN) {
      const outcome = measure.compute(layOut(network));
      const { people: person, posts: post, communities: community, ties: tie, whole } = outcome;
      for (const [scope, column] of Object.entries({ person, post, community, tie, whole })) {
        const isPromised = measure.scopes.some((promised) => promised === scope);
        if (!isPromised) expect(column, `${name}: ${scope}`).toBeUndefined();
        else if (column === undefined) expect(outcome.reasons ?? [], `${name}: ${scope}`).not.toHaveLength(0);
      }
    }
  });

  it("gives a reason for every gap, and never infinity or a value outside its range for one", () => {
    for (const [name, network] of THIN) {
      const outcome = measure.compute(layOut(network));
      const columns = [outcome.people, outcome.posts, outcome.communities, outcome.ties, Object.values(outcome.whole ?? {})];
      const values = columns.flatMap((column) => Array.from(column ?? []));
      if (values.some(Number.isNaN)) expect(outcome.reasons ?? [], name).not.toHaveLength(0);
      for (const value of values) expect(Math.abs(value), name).not.toBe(Infinity);
      outcome.people?.forEach((value, row) => {
        const [low, high] = [outcome.intervals?.low[row] ?? value, outcome.intervals?.high[row] ?? value];
        if (Number.isNaN(value)) expect([low, high], `${name}: ${row}`).toEqual([NaN, NaN]);
        else expect(low <= value && value <= high, `${name}: ${row}`).toBe(true);
      });
      for (const [key, [low, high]] of Object.entries(outcome.ranges ?? {})) {
        const value = outcome.whole?.[key] ?? NaN;
        if (Number.isNaN(value)) expect([low, high], `${name}: ${key}`).toEqual([NaN, NaN]);
        else expect(low <= value && value <= high, `${name}: ${key}`).toBe(true);
      }
    }
  });
});
