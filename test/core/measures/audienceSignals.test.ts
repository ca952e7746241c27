import { describe, expect, it } from "vitest";
import { audienceSignals as signalsOf } from "../../../src/core/cascades/audienceSignals.ts";
import { audienceSignals } from "../../../src/core/measures/audienceSignals.ts";
import { influence } from "../../../src/core/measures/influence.ts";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { densestBlock, rewired } from "../../../src/core/network/lockstep.ts";
import { drawNetwork, drawsFrom, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../../src/core/network/workbench.ts";

const names = (kind: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${kind}${i}`);
const VOICES = names("voice", 60);
const FANS = names("fan", 600);
const BOUGHT = names("bought", 12);
const HOLLOW = names("hollow", 60);

/** Sixty voices whose fans pass on more the more they are; twelve with 60 followers who follow just those and do nothing. */
function town(coverage: number | null, hollow: readonly string[] = HOLLOW): Sketch {
  const draw = drawsFrom(3);
  const follows: [string, string][] = [];
  const shares: NonNullable<Sketch["shares"]>[number][] = [];
  const heardBy = new Map<string, string[]>();
  [...VOICES, ...BOUGHT].forEach((voice, i) => {
    const audience = Array.from({ length: 10 + 3 * (i % 20) }, () => FANS[draw(FANS.length)]);
    heardBy.set(voice, [...new Set(audience)]);
    for (const fan of new Set(audience)) follows.push([fan, voice]);
  });
  for (const fan of FANS.slice(0, 300)) follows.push([FANS[draw(FANS.length)], fan]);
  for (const fake of hollow) for (const voice of BOUGHT) follows.push([fake, voice]);
  const posts = [...VOICES, ...BOUGHT].map((author) => ({ id: `of ${author}`, author, timeMs: 0 }));
  for (const voice of VOICES)
    (heardBy.get(voice) ?? []).forEach((sharer, i) => {
      if (draw(3) === 0) shares.push({ sharer, author: voice, post: `of ${voice}`, timeMs: i + 1 });
    });
  const count = (voice: string): number => follows.filter(([, heard]) => heard === voice).length;
  const declared =
    coverage === null ? {} : Object.fromEntries([...VOICES, ...BOUGHT].map((voice) => [voice, Math.round(count(voice) / coverage)]));
  return { follows, shares, posts, declaredFollowers: declared };
}

const measured = (bench: Workbench) => signalsOf(bench, influence.compute(bench).people ?? new Float64Array());
const benchOf = (sketch: Sketch): Workbench => layOut(drawNetwork(sketch));
const rowsOf = (bench: Workbench, ids: readonly string[]): number[] => ids.map((id) => bench.network.people.indexOf(id));

describe("what is worth checking about an audience", () => {
  const bench = benchOf(town(1));
  const found = measured(bench);

  it("finds those with planted followers by all three signals, and nobody else by two", () => {
    for (const row of rowsOf(bench, BOUGHT)) {
      expect(found.resonance[row]).toBeLessThan(-3);
      expect(found.hollow[row]).toBeGreaterThan(0.4);
      expect(found.lockstep[row]).toBeGreaterThan(0.4);
    }
    const { people, whole } = audienceSignals.compute(bench);
    const flagged = [...(people ?? [])].flatMap((count, row) => (count >= 2 ? [bench.network.people.id(row)] : []));
    expect(flagged.toSorted()).toEqual(BOUGHT.toSorted());
    expect(whole?.["audienceSignals"]).toBe(12);
    expect(whole?.["audienceSignals.lockstep"]).toBeGreaterThan(1.2);
  });

  it("tells the base rate of hollow followers, over all ties", () => {
    const ties = bench.network.follows.count;
    expect(found.hollowOfAll).toBeCloseTo((HOLLOW.length * BOUGHT.length) / ties, 12);
  });

  it("does not look for hollow followers where the files hold less than half of them, or do not say", () => {
    // half of them is enough
    expect(measured(benchOf(town(0.5))).hollowOfAll).toBeGreaterThan(0);
    for (const coverage of [0.4, null]) {
      const { hollow, hollowOfAll } = measured(benchOf(town(coverage)));
      expect(hollowOfAll).toBeNaN();
      expect(hollow.every(Number.isNaN)).toBe(true);
    }
  });

  it("does not look for hollow followers where fewer than three accounts declare theirs, since that is no median", () => {
    const { declaredFollowers = {}, ...sketch } = town(1);
    const declaredBy = (count: number): Sketch => ({
      ...sketch,
      declaredFollowers: Object.fromEntries(Object.entries(declaredFollowers).slice(0, count)),
    });
    expect(measured(benchOf(declaredBy(2))).hollowOfAll).toBeNaN();
    expect(measured(benchOf(declaredBy(3))).hollowOfAll).toBeGreaterThan(0);
  });

  it("calls nobody hollow who ever acts", () => {
    const sketch = town(1);
    const replies = HOLLOW.map((sharer, i) => ({ sharer, author: "voice0", kind: "reply" as const, timeMs: i }));
    expect(measured(benchOf({ ...sketch, shares: [...(sketch.shares ?? []), ...replies] })).hollowOfAll).toBe(0);
  });

  it("flags nobody by two signals in the same town without them", () => {
    const clean = benchOf(town(1, []));
    const { people, whole } = audienceSignals.compute(clean);
    expect(measured(clean).lockstep.every((share) => share === 0)).toBe(true);
    expect(rowsOf(clean, VOICES).filter((row) => (people?.[row] ?? 0) >= 2)).toEqual([]);
    expect(whole?.["audienceSignals.lockstep"]).toBeLessThan(1.2);
  });

  it("has nothing to say about few people, or of few signals", () => {
    const few = audienceSignals.compute(benchOf({ follows: [["a", "b"]] }));
    expect(few.people?.every(Number.isNaN)).toBe(true);
    expect(few.reasons).toEqual(["no-signals"]);
  });

  it("measures how far below the line somebody is in robust standard deviations", () => {
    // influence per post = audience for all but one, so that the line has slope 1 and hardly any spread but noise
    const people = names("v", 40);
    const listeners = names("l", 200);
    const draw = drawsFrom(9);
    const follows = people.flatMap((v, i) => listeners.slice(0, 20 + 4 * i).map((l) => [l, v] as const));
    const sharers = people.map((_, i) => (i === 30 ? 1 : 18 + 4 * i - draw(8)));
    const bench2 = benchOf({
      follows,
      posts: people.map((author) => ({ id: author, author, timeMs: 0 })),
      shares: people.flatMap((author, i) =>
        listeners.slice(0, sharers[i]).map((sharer, k) => ({ sharer, author, post: author, timeMs: k + 1 })),
      ),
    });
    const { resonance } = measured(bench2);
    const z = rowsOf(bench2, people).map((row) => resonance[row]);
    expect(Math.min(...z)).toBe(z[30]);
    expect(z[30]).toBeLessThan(-10);
    // half of all are at most one MAD away from the middle, which is 1 / 1.4826 of a standard deviation
    const far = z.map(Math.abs).toSorted((a, b) => a - b);
    expect((far[19] + far[20]) / 2).toBeCloseTo(1 / 1.4826, 9);
    expect(z.filter((value) => value < -3).length).toBeLessThan(6);
    expect(rowsOf(bench2, listeners.slice(0, 100)).every((row) => Number.isNaN(resonance[row]))).toBe(true);
  });
});

describe("people who follow in lockstep", () => {
  /** People who follow four others each. */
  function crowd(count: number, seed: number): [string, string][] {
    const draw = drawsFrom(seed);
    const people = names("p", count);
    return people.flatMap((p) => [0, 1, 2, 3].map((): [string, string] => [p, people[draw(count)]]));
  }

  /** Three hundred of them, and eight who follow the same five. */
  const village = (seed: number): Workbench =>
    benchOf({ follows: [...crowd(300, seed), ...names("f", 8).flatMap((f) => names("p", 5).map((p) => [f, p] as const))] });

  it("count from a fifth denser on than the densest by chance", () => {
    const dense = [2, 39, 30].map((seed) => measured(village(seed)));
    const loose = [18, 36, 40].map((seed) => measured(village(seed)));
    const times = ({ block, densityByChance }: ReturnType<typeof measured>) => (block?.density ?? NaN) / densityByChance;
    expect(dense.every((found) => times(found) >= 1.2 && times(found) < 1.2015)).toBe(true);
    expect(loose.every((found) => times(found) < 1.2 && times(found) > 1.1965)).toBe(true);
    expect(dense.map(({ lockstep }) => lockstep.some((share) => share > 0))).toEqual([true, true, true]);
    expect(loose.map(({ lockstep }) => lockstep.some((share) => share > 0))).toEqual([false, false, false]);
  });

  it("are unusual where they are exactly half of the followers, and not where they are fewer", () => {
    const others = names("other", 61);
    const followers = (of: string, count: number) => others.slice(0, count).map((other) => [other, of] as const);
    const block = HOLLOW.flatMap((fake) => [...BOUGHT, "half", "fewer"].map((voice) => [fake, voice] as const));
    const found = benchOf({ follows: [...crowd(300, 1), ...block, ...followers("half", 60), ...followers("fewer", 61)] });
    const { lockstep, unusual, looked } = measured(found);
    const [half, fewer] = rowsOf(found, ["half", "fewer"]);
    expect([lockstep[half], unusual[half]]).toEqual([1 / 2, 1]);
    expect([lockstep[fewer], unusual[fewer]]).toEqual([60 / 121, 0]);
    // without a log and declared counts it is the only signal
    expect([looked[half], looked[fewer]]).toEqual([1, 1]);
  });

  it("are held against the densest of three networks by chance, and against one where there are more than 100,000 ties", () => {
    const byChance = ({ network, settings }: Workbench, draw: number): number =>
      densestBlock(rewired(network.follows.audienceRows, chanceOf(settings.seed, draw)), () => undefined).density;
    for (const [seed, largest] of [
      [36, 1],
      [2, 2],
    ] as const) {
      const few = village(seed);
      const densities = [0, 1, 2].map((draw) => byChance(few, draw));
      expect(densities.indexOf(Math.max(...densities))).toBe(largest);
      expect(measured(few).densityByChance).toBe(densities[largest]);
    }
    const many = benchOf({ follows: crowd(25_200, 2) });
    expect(many.network.follows.count).toBeGreaterThan(100_000);
    expect(measured(many).densityByChance).toBe(byChance(many, 0));
    expect(byChance(many, 1)).toBeGreaterThan(byChance(many, 0));
  });
});
