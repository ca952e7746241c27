import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../../src/core/base/beta.ts";
import { afterTheMoney } from "../../../src/core/measures/afterTheMoney.ts";
import { costPerReached } from "../../../src/core/measures/costPerReached.ts";
import { ignitionRatio } from "../../../src/core/measures/ignitionRatio.ts";
import { paidFirstReach } from "../../../src/core/measures/paidFirstReach.ts";
import { survivingReach } from "../../../src/core/measures/survivingReach.ts";
import { drawNetwork, sampleG8Paid, sampleG8WithPost, type Sketch } from "../../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut, type Attribution } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { dividedIn, forestCount, forestsOf, itemsOf, reachedIn, resharesOf, type SlowItem } from "../../oracle/spread.ts";
import { sketchOf } from "../../oracle/thinned.ts";
import { drawsFor } from "../doubt/draws.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const under = (attribution: Attribution) => layOut(sampleG8Paid(), { ...DEFAULT_SETTINGS, attribution });

describe("earned and bought", () => {
  it("gives the worked values of the eight", () => {
    for (const attribution of ATTRIBUTIONS)
      expect(paidFirstReach.compute(under(attribution)).whole?.["paidFirstReach"]).toBeCloseTo(1 / 6, 12);
    for (const [attribution, left] of [
      ["first", 4 / 6],
      ["last", 3 / 6],
      // C and D each stand by half a chance: four are reached unless both fall, else three
      ["uniform", (3 + 3 / 4) / 6],
    ] as const) {
      const outcome = survivingReach.compute(under(attribution));
      expect(outcome.posts?.[0]).toBeCloseTo(left, 12);
      expect(outcome.whole?.["survivingReach"]).toBeCloseTo(left, 12);
      expect(outcome.ranges?.["survivingReach"]).toEqual([3 / 6, 4 / 6]);
    }
  });

  it("counts what was ignited: F under the first, C, D and F under the last", () => {
    expect(ignitionRatio.compute(under("first")).whole).toEqual({ ignitionRatio: 1 / 2, "ignitionRatio.earned": 2 / 3 });
    expect(ignitionRatio.compute(under("last")).whole).toEqual({ ignitionRatio: 3 / 2, "ignitionRatio.earned": 0 });
    expect(ignitionRatio.compute(under("uniform")).whole?.["ignitionRatio"]).toBeCloseTo(1, 12);
    expect(ignitionRatio.compute(under("decay")).ranges).toEqual({ ignitionRatio: [1 / 2, 3 / 2] });
  });

  it("says that nothing is marked as paid", () => {
    for (const measure of [paidFirstReach, survivingReach, ignitionRatio, afterTheMoney]) {
      const { whole, reasons } = measure.compute(layOut(sampleG8WithPost()));
      expect(whole?.[measure.id], measure.id).toBeNaN();
      expect(reasons, measure.id).toEqual(["nothing-paid"]);
    }
  });

  it("takes everything from a post that was paid for itself", () => {
    const sketch = sketchOf(sampleG8WithPost());
    const bench = layOut(drawNetwork({ ...sketch, posts: sketch.posts.map((post) => ({ ...post, paid: true })) }));
    // A, C and D follow B, who was paid; E, F and G have it first from people who were not
    expect(paidFirstReach.compute(bench).whole).toEqual({ paidFirstReach: 1 / 2 });
    expect(survivingReach.compute(bench).whole).toEqual({ survivingReach: 0 });
    expect(ignitionRatio.compute(bench).whole?.["ignitionRatio"]).toBeCloseTo(5, 12);
  });
});

/** Who of an item was paid: her first share was; or the post, if she wrote it. */
function slowPaid(network: ReturnType<typeof sampleG8Paid>, item: SlowItem, post: number, isTopic: boolean): Set<number> {
  const own = (person: number) => resharesOf(network).filter((share) => share.sharer === person && (isTopic || share.post === post));
  const isPaid = (person: number): boolean =>
    !isTopic && person === network.posts.author[post]
      ? network.posts.paid[post] === 1
      : own(person).some((share) => share.paid && share.timeMs === item.members.get(person)?.timeMs);
  return new Set([...item.members.keys()].filter(isPaid));
}

describe("what stands without the money, and what it ignited", () => {
  it("equal going through every possible forest", () => {
    let looked = 0;
    fc.assert(
      fc.property(
        sharedBench([{}, { postTimes: true }, { posts: true }]).filter(
          ({ network, settings }) =>
            network.follows.count > 0 && settings.attribution !== "em" && resharesOf(network).some(({ paid }) => paid),
        ),
        (bench) => {
          const { network, settings } = bench;
          if (settings.attribution === "em") return;
          const { reading, items } = itemsOf(network);
          const divisions = dividedIn(network, items, settings.attribution);
          // up to so many ways all are gone through
          if (divisions.reduce((ways, division) => ways * forestCount(division), 1) > 200) return;
          looked++;
          const outcome = survivingReach.compute(bench);
          const ignited = ignitionRatio.compute(bench);
          divisions.forEach((division, post) => {
            const item = items[post];
            const author = reading === "topic" ? -1 : network.posts.author[post];
            const paid = slowPaid(network, item, post, reading === "topic");
            const falls = (person: number, parentOf: ReadonlyMap<number, number>): boolean => {
              const parent = parentOf.get(person);
              return paid.has(person) || (parent !== undefined && falls(parent, parentOf));
            };
            let left = 0;
            let descended = 0;
            for (const { parentOf, probability } of forestsOf(division)) {
              const standing = [...item.members.keys()].filter((person) => !falls(person, parentOf));
              left += probability * reachedIn(network, standing, author).size;
              descended += probability * (item.members.size - standing.length - paid.size);
            }
            const all = reachedIn(network, item.members.keys(), author).size;
            expectClose([outcome.posts?.[post] ?? NaN], [all === 0 ? NaN : left / all], "left");
            expectClose([ignited.posts?.[post] ?? NaN], [paid.size === 0 ? NaN : descended / paid.size], "descended");
          });
        },
      ),
      { numRuns: 300, seed: 5 },
    );
    expect(looked).toBeGreaterThan(100);
  });
});

describe("cost", () => {
  const sketch = sketchOf(sampleG8Paid());
  const ofPeople = { name: "Biaya", kind: "number" as const, values: Float64Array.of(200, NaN, NaN, NaN, 100, NaN, NaN, 999) };
  const ofPosts = { name: "cost", kind: "number" as const, values: Float64Array.of(600) };
  const of = (more: Partial<Sketch>) =>
    costPerReached.compute(layOut(drawNetwork({ ...sketch, ...more }), { ...DEFAULT_SETTINGS, attribution: "last" }));

  it("is that of people who took part, each once, by those who could have seen it and by what was ignited", () => {
    const { whole, posts, reasons } = of({ attributes: [ofPeople] });
    expect(whole).toEqual({ costPerReached: 300 / 6, "costPerReached.perExtraShare": 300 / 3 });
    expect(posts).toEqual(Float64Array.of(NaN));
    expect(reasons).toEqual(["no-cost"]);
  });

  it("is that of the post where it says one", () => {
    const { whole, posts, reasons } = of({ attributes: [ofPeople], postAttributes: [ofPosts] });
    expect(whole?.["costPerReached"]).toBe(100);
    expect(posts).toEqual(Float64Array.of(100));
    expect(reasons).toEqual([]);
  });

  it("is that of the acts where the log says it, beside the post's and in place of fees", () => {
    const shares = sketch.shares.map((share) => (share.sharer === "A" || share.sharer === "C" ? { ...share, cost: 30 } : share));
    const alone = of({ shares });
    expect(alone.whole?.["costPerReached"]).toBe(60 / 6);
    expect(alone.posts).toEqual(Float64Array.of(60 / 6));
    expect(of({ shares, postAttributes: [ofPosts] }).posts).toEqual(Float64Array.of(660 / 6));
    // A's fee is part of what her share cost; E has a fee, and no cost of her own
    expect(of({ shares, attributes: [ofPeople] }).whole?.["costPerReached"]).toBe((60 + 100) / 6);
    const nothing = of({ shares: sketch.shares.map((share) => ({ ...share, cost: -1 })) });
    expect(nothing.whole?.["costPerReached"]).toBeNaN();
  });

  it("is unknown, never infinite or below nought", () => {
    for (const values of [[-5], [NaN], [Infinity]]) {
      const { whole, reasons } = of({ postAttributes: [{ ...ofPosts, values: Float64Array.from(values) }] });
      expect(whole?.["costPerReached"]).toBeNaN();
      expect(reasons).toContain("no-cost");
    }
    const nobody = of({ follows: [["H", "A"]], postAttributes: [ofPosts], shares: sketch.shares.slice(4) });
    expect(nobody.whole?.["costPerReached"]).toBeNaN();
    expect(nobody.reasons).toContain("no-audience");
  });
});

describe("after the money", () => {
  /** So many earned re-shares a day before and after ten paid days. */
  function campaign(before: (day: number) => number, after: (day: number) => number, days: number): Sketch {
    const shares: NonNullable<Sketch["shares"]>[number][] = [];
    const on = (startMs: number, count: number) => {
      for (let i = 0; i < count; i++) shares.push({ sharer: `s${i}`, author: "a", timeMs: startMs + (i + 0.5) * (DAY / (count + 1)) });
    };
    for (let day = 0; day < days; day++) {
      on(day * DAY, before(day));
      on((days + 10 + day) * DAY, after(day));
    }
    shares.push(
      { sharer: "p", author: "a", timeMs: days * DAY, paid: true },
      { sharer: "p", author: "a", timeMs: (days + 10) * DAY, paid: true },
    );
    // replies tell how long the log is, and are no re-shares
    for (const timeMs of [0, (2 * days + 10) * DAY + 1]) shares.push({ sharer: "z", author: "a", kind: "reply", timeMs });
    return { shares };
  }
  const of = (sketch: Sketch) => afterTheMoney.compute(layOut(drawNetwork(sketch)));

  it("is the ratio of the days after to those before, at most 28 on each side", () => {
    const { whole, ranges } = of(
      campaign(
        () => 4,
        () => 8,
        20,
      ),
    );
    expect(whole).toEqual({ afterTheMoney: 2, "afterTheMoney.days": 20 });
    // as wide as 160 of 240 by chance alone, though the days are all alike
    const [low, high] = ranges?.["afterTheMoney"] ?? [NaN, NaN];
    expect([low, high].map((value) => value.toFixed(2))).toEqual(["1.53", "2.62"]);
    expect(
      of(
        campaign(
          () => 4,
          () => 8,
          40,
        ),
      ).whole?.["afterTheMoney.days"],
    ).toBe(28);
  });

  it("has a range as wide as its days differ, which are only so many", () => {
    const { ranges } = of(
      campaign(
        (day) => (day % 2) * 8,
        () => 8,
        20,
      ),
    );
    // Pearson's: twenty days by 4 off a mean of 4, twenty alike; 38 degrees of freedom, whose t is 2.024394
    const dispersion = ((20 * 4 ** 2) / 4 / 38) * (2.024394 / 1.959964) ** 2;
    const ends = [0.025, 0.975].map((chance) => betaQuantile(chance, 160 / dispersion + 0.5, 80 / dispersion + 0.5));
    const expected = ends.map((rate) => (rate / (1 - rate)).toFixed(3));
    expect(ranges?.["afterTheMoney"]?.map((end) => end.toFixed(3))).toEqual(expected);
  });

  it("takes a week on either side, and five re-shares before: no less", () => {
    const ratio = (days: number, before: number) => {
      const sketch = campaign(
        (day) => (day === 3 ? before : 0),
        () => 1,
        days,
      );
      return of(sketch).whole?.["afterTheMoney"];
    };
    expect([ratio(7, 5), ratio(6, 5), ratio(7, 4)]).toEqual([7 / 5, NaN, NaN]);
  });

  it("says why it cannot tell", () => {
    const reasons = (sketch: Sketch) => of(sketch).reasons;
    expect(
      reasons(
        campaign(
          () => 4,
          () => 8,
          6,
        ),
      ),
    ).toEqual(["too-few"]);
    expect(
      reasons(
        campaign(
          () => 0,
          () => 8,
          20,
        ),
      ),
    ).toEqual(["too-few"]);
    // four on four days of 28
    expect(
      reasons(
        campaign(
          (day) => (day % 9 === 1 ? 1 : 0),
          () => 8,
          28,
        ),
      ),
    ).toEqual(["too-few"]);
    expect(reasons({ shares: [{ sharer: "a", author: "b", paid: true }] })).toEqual(["order-unknown"]);
    const untimed = { posts: [{ id: "p", author: "a", paid: true }], shares: [{ sharer: "b", author: "a", post: "p", timeMs: 1 }] };
    expect(reasons(untimed)).toEqual(["too-few"]);
  });

  it("has a range where hardly anything or nothing came after, and counts an entry as often as it says", () => {
    const { whole, ranges } = of(
      campaign(
        (day) => (day % 4 === 0 ? 1 : 0),
        () => 0,
        20,
      ),
    );
    expect(whole?.["afterTheMoney"]).toBe(0);
    const [low, high] = ranges?.["afterTheMoney"] ?? [NaN, NaN];
    expect(low).toBe(0);
    // five against none: a decline is likely, and not shown
    expect(high).toBeGreaterThan(0.5);
    expect(high).toBeLessThan(1);
    const sketch = campaign(
      () => 1,
      () => 1,
      20,
    );
    const late = 30 * DAY;
    const counted = { shares: (sketch.shares ?? []).map((share) => ((share.timeMs ?? 0) > late ? { ...share, weight: 3 } : share)) };
    expect(of(counted).whole?.["afterTheMoney"]).toBe(3);
  });

  it.each([
    ["few a day", 0.7, 14, Infinity],
    ["some a day", 6, 28, Infinity],
    ["bursts", 4, 14, 1],
  ] as const)("covers the truth in 93 to 97 of 100 logs: %s", (_name, mean, days, shape) => {
    let covered = 0;
    let told = 0;
    for (let seed = 0; seed < 600; seed++) {
      const draws = drawsFor(seed);
      const some = (times: number) => (): number => draws.poisson(times * mean * (shape === Infinity ? 1 : draws.exponential()));
      const truth = seed % 2 === 0 ? 1 : 0.5;
      const [low, high] = of(campaign(some(1), some(truth), days)).ranges?.["afterTheMoney"] ?? [NaN, NaN];
      if (Number.isNaN(low)) continue;
      told++;
      if (low <= truth && truth <= high) covered++;
    }
    expect(told).toBeGreaterThan(500);
    expect(covered / told).toBeGreaterThan(0.93);
    // of a handful of whole numbers no interval holds exactly so many
    expect(covered / told).toBeLessThan(mean < 1 ? 0.98 : 0.97);
  });
});
