import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import type { Outcome } from "../../../src/core/measures/measure.ts";
import { carriedTiesOf } from "../../../src/core/cascades/carriedTies.ts";
import { arraysOf, openNetwork } from "../../../src/core/network/open.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork, drawsFrom } from "../../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";
import { sketchOf } from "../../oracle/thinned.ts";

/** The same network told in another order: people, ties, posts and shares shuffled. */
function shuffled(network: Network, seed: number): Network {
  const draw = drawsFrom(seed);
  const inAnyOrder = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, key: draw(1e9) }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  const sketch = sketchOf(network);
  return drawNetwork({
    ...sketch,
    people: inAnyOrder(sketch.people),
    follows: inAnyOrder(sketch.follows),
    posts: inAnyOrder(sketch.posts),
    shares: inAnyOrder(sketch.shares),
  });
}

/** Columns under names, in an order that does not depend on rows. Communities are found by lot, and left out. */
function named(bench: Workbench, outcome: Outcome): Record<string, number> {
  const { people, posts } = bench.network;
  const { heard, hears } = carriedTiesOf(bench);
  const entries: [string, number][] = [
    ...Array.from(outcome.people ?? [], (value, row): [string, number] => [`person ${people.id(row)}`, value]),
    ...Array.from(outcome.posts ?? [], (value, row): [string, number] => [
      `post ${outcome.posts?.length === posts.count ? posts.id(row) : "topic"}`,
      value,
    ]),
    ...Array.from(outcome.ties ?? [], (value, tie): [string, number] => [`tie ${people.id(heard[tie])} ${people.id(hears[tie])}`, value]),
    ...Object.entries(outcome.whole ?? {}),
    ...Object.entries(outcome.ranges ?? {}).flatMap(([key, [low, high]]): [string, number][] => [
      [`low ${key}`, low],
      [`high ${key}`, high],
    ]),
  ];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const ON_CASCADES = MEASURES.slice(MEASURES.findIndex(({ id }) => id === "tieStrength"));
/** Means over parents that are drawn: the draws go by rows. */
const DRAWN = ["structuralVirality", "depth", "breadth", "broadcastShare", "survivingReach", "generationsShare"];
const isDrawn = (bench: Workbench, id: string): boolean =>
  DRAWN.includes(id) && ["uniform", "decay", "em"].includes(bench.settings.attribution);

/** Durations; of their parts these are none. */
const TIMES = ["halfLife", "timeToShare", "timeToReach", "timeToDouble", "generationTime", "tieRecency"];
const RATIO = /\.(?:share|reproduction\d)$/;
/** What goes by hours, days or a half-life of evidence changes with the pace in no simple way. */
const BY_THE_CLOCK = ["peakRate", "afterTheMoney", "earnedTie", "earnedAudience", "expectedPassAlongs", "expectedPeerPassAlongs"];

describe("measures on cascades", () => {
  it("do not depend on the order of the files", () => {
    fc.assert(
      fc.property(sharedBench(), fc.integer(), (bench, seed) => {
        const other = layOut(shuffled(bench.network, seed), bench.settings);
        for (const measure of ON_CASCADES) {
          if (isDrawn(bench, measure.id)) continue;
          const before = named(bench, measure.compute(bench));
          const after = named(other, measure.compute(other));
          expect(Object.keys(after), measure.id).toEqual(Object.keys(before));
          expectClose(Object.values(after), Object.values(before));
        }
      }),
    );
  });

  it("do not depend on the clock's pace, but for times and rates", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const arrays = arraysOf(bench.network);
        const slower = openNetwork({
          ...arrays,
          shares: { ...arrays.shares, timeMs: arrays.shares.timeMs.map((at) => at * 2) },
          sinceMs: arrays.sinceMs?.map((at) => at * 2) ?? null,
          posts: { ...arrays.posts, timeMs: arrays.posts.timeMs.map((at) => at * 2) },
        });
        const other = layOut(slower, bench.settings);
        for (const measure of ON_CASCADES) {
          if (BY_THE_CLOCK.includes(measure.id)) continue;
          const before = named(bench, measure.compute(bench));
          const isTime = (key: string): boolean => TIMES.includes(measure.id) && !RATIO.test(key);
          const expected = Object.entries(before).map(([key, value]) => (isTime(key) ? value * 2 : value));
          expectClose(Object.values(named(other, measure.compute(other))), expected, measure.id);
        }
      }),
    );
  });
});
