import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { drawNetwork, G8_START, sampleG8, sampleG8WithPost, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { FACTOR_BOUNDS } from "../../../src/core/spread/answers.ts";
import { basisOf } from "../../../src/core/spread/basis.ts";
import { calibrationOf } from "../../../src/core/spread/calibration.ts";

const HOUR_MS = 3_600_000;

interface Stretch {
  readonly posts: number;
  /** The chance with which listeners pass on: every fifth person is heeded three times as often, the others half as often. */
  readonly rate: number;
}

function plantedLog(early: Stretch, late: Stretch) {
  const chance = chanceOf(5);
  const people = Array.from({ length: 60 }, (_, row) => `p${row}`);
  const follows = people.flatMap((hears, row) => [1, 2, 3, 4, 5, 6].map((step) => [hears, people[(row + step * 7) % 60]] as const));
  const listenersOf = (name: string) => follows.filter(([, heard]) => heard === name).map(([hears]) => hears);
  const posts = Array.from({ length: early.posts + late.posts }, (_, i) => ({
    id: `post${i}`,
    author: people[Math.floor(chance() * 60)],
    timeMs: G8_START + i * HOUR_MS,
  }));
  const shares: NonNullable<Sketch["shares"]>[number][] = [];
  posts.forEach(({ id, author, timeMs }, i) => {
    const { rate } = i < early.posts ? early : late;
    const has = new Set([author]);
    let at = timeMs;
    for (const voice of has)
      for (const listener of listenersOf(voice)) {
        const heeded = Number(voice.slice(1)) % 5 === 0 ? 3 : 0.5;
        if (has.has(listener) || chance() >= heeded * rate) continue;
        has.add(listener);
        shares.push({ sharer: listener, author, post: id, timeMs: (at += 1000) });
      }
  });
  return drawNetwork({ people, follows, posts, shares });
}

describe("holding learned chances against later posts", () => {
  it("finds them about right in a world that stays as it is, and tells small posts from large ones", () => {
    const bench = layOut(plantedLog({ posts: 800, rate: 0.1 }, { posts: 400, rate: 0.1 }));
    for (const learner of ["credit", "em"] as const) {
      const found = calibrationOf(bench, { learner });
      expect(found.factor).toBeGreaterThan(0.7);
      expect(found.factor).toBeLessThan(1.4);
      expect(found.isGood).toBe(true);
      expect(found.reasons).toEqual([]);
      expect(found.calibrated / found.observed).toBeCloseTo(1, 1);
      expect(found.learned).toBeGreaterThan(found.judged);
      expect(found.table.reduce((sum, { posts }) => sum + posts, 0)).toBe(found.judged);
      for (let group = 1; group < 5; group++) expect(found.table[group].predicted).toBeGreaterThanOrEqual(found.table[group - 1].predicted);
    }
    const { table, meanError, plainError } = calibrationOf(bench, {});
    expect(table[4].observed).toBeGreaterThan(3 * table[0].observed);
    expect(meanError).toBeLessThan(plainError);
    const basis = basisOf(bench, {});
    expect(basis).toMatchObject({ model: "learned", learner: "credit", isRelative: false, notes: [] });
    expect(basis.calibration).toBe(calibrationOf(bench, {}).factor);
  });

  it("promises nothing where the world has changed by more than two times", () => {
    const bench = layOut(plantedLog({ posts: 150, rate: 0.14 }, { posts: 900, rate: 0.02 }));
    const found = calibrationOf(bench, {});
    expect(found.factor).toBeLessThan(0.5);
    expect(found.isGood).toBe(false);
    expect(basisOf(bench, {})).toMatchObject({ model: "learned", calibration: 1, isRelative: true, notes: ["calibration-failed"] });
  });

  it("ends at a bound where no factor foretells what was seen", () => {
    const posts = Array.from({ length: 200 }, (_, i) => ({ id: `post${i}`, author: "a", timeMs: G8_START + i * HOUR_MS }));
    const strangers = ["x", "y", "z"];
    const shares = posts.flatMap(({ id, timeMs }, i) =>
      (i < 150 ? (i % 2 === 0 ? ["b"] : []) : strangers).map((sharer) => ({ sharer, author: "a", post: id, timeMs: timeMs + 1000 })),
    );
    const { factor, isGood } = calibrationOf(layOut(drawNetwork({ follows: [["b", "a"]], posts, shares })), {});
    expect(factor).toBe(FACTOR_BOUNDS[1]);
    expect(isGood).toBe(false);
  });

  it("says why it cannot", () => {
    expect(calibrationOf(layOut(sampleG8()), {}).reasons).toEqual(["no-log"]);
    expect(calibrationOf(layOut(sampleG8WithPost()), {}).reasons).toEqual(["too-few"]);
    const untimed = drawNetwork({
      follows: [["b", "a"]],
      posts: [{ id: "1", author: "a" }],
      shares: [{ sharer: "b", author: "a", post: "1" }],
    });
    expect(calibrationOf(layOut(untimed), {}).reasons).toEqual(["no-times"]);
    const topic = drawNetwork({ follows: [["b", "a"]], shares: [{ sharer: "b", author: "a", timeMs: 5 }] });
    expect(calibrationOf(layOut(topic), {}).reasons).toEqual(["no-posts"]);
    expect(basisOf(layOut(sampleG8WithPost()), {})).toMatchObject({ model: "learned", isRelative: true, notes: ["not-calibrated"] });
    expect(basisOf(layOut(sampleG8()), {})).toMatchObject({ model: "weightedCascade", isRelative: true, notes: ["no-log"] });
  });
});
