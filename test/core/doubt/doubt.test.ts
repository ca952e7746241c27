import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { doubtOf } from "../../../src/core/doubt/doubt.ts";
import { intervalOf } from "../../../src/core/doubt/interval.ts";
import { DOUBT_REASONS, TOP_COUNTS, type Doubt } from "../../../src/core/doubt/result.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import { halfLife } from "../../../src/core/measures/halfLife.ts";
import { influence } from "../../../src/core/measures/influence.ts";
import { lateralInfluence } from "../../../src/core/measures/lateralInfluence.ts";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { attentionRank } from "../../../src/core/measures/attentionRank.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { sketchOf } from "../../oracle/thinned.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";
import { authorName, plantLog, trueInfluence, type Plan } from "./planted.ts";

const AUTHORS = [12, 10, 9, 8, 8, 7, 6, 5, 4, 3, 2, 1];
const PLAN: Plan = { posts: 250, authors: AUTHORS, meanShares: 4, days: 200 };

/** Where an author stands by the truth: the least and greatest place among equals. */
function truePlace(author: number): [number, number] {
  const above = AUTHORS.filter((weight) => weight > AUTHORS[author]).length;
  return [above + 1, above + AUTHORS.filter((weight) => weight === AUTHORS[author]).length];
}

/** Which row of the doubt speaks of the author; −1: none. */
const rowOf = (doubt: Doubt, people: { indexOf(id: string): number }, author: number): number =>
  doubt.rows.indexOf(people.indexOf(authorName(author)));

function simulate(simulations: number, plan: Plan, look: (doubt: Doubt, author: number, row: number) => void): void {
  for (let seed = 0; seed < simulations; seed++) {
    const network = plantLog(seed, plan);
    const doubt = doubtOf(layOut(network), influence);
    for (let author = 0; author < plan.authors.length; author++) {
      const row = rowOf(doubt, network.people, author);
      if (row >= 0) look(doubt, author, row);
    }
  }
}

describe("on planted logs", () => {
  it("95 % intervals hold the truth in 93 to 97 of 100, and places theirs in 90 at least", () => {
    const count = { told: 0, held: 0, places: 0, holding: 0 };
    simulate(180, PLAN, (doubt, author, row) => {
      const truth = trueInfluence(PLAN, author);
      if (!Number.isNaN(doubt.low[row])) {
        count.told++;
        if (doubt.low[row] <= truth && truth <= doubt.high[row]) count.held++;
      }
      const [from, to] = truePlace(author);
      count.places++;
      if (doubt.rankLow[row] <= to && doubt.rankHigh[row] >= from) count.holding++;
    });
    expect(count.told).toBeGreaterThan(1500);
    expect(count.held / count.told).toBeGreaterThan(0.93);
    expect(count.held / count.told).toBeLessThan(0.97);
    expect(count.holding / count.places).toBeGreaterThan(0.9);
  });

  it("of logs without posts hold it too, by an author's days; with every share a unit of its own they would not", () => {
    const hidden = { ...PLAN, hasPosts: false };
    const count = { told: 0, held: 0, bySingleShares: 0 };
    simulate(180, hidden, (doubt, author, row) => {
      expect(doubt.unit).toBe("author-days");
      if (Number.isNaN(doubt.low[row])) return;
      const truth = trueInfluence(hidden, author);
      count.told++;
      if (doubt.low[row] <= truth && truth <= doubt.high[row]) count.held++;
      const all = doubt.whole?.value ?? 0;
      const ones = Float64Array.from({ length: all }, (_, i) => (i < doubt.value[row] ? 1 : 0));
      const [low, high] = intervalOf({ unit: "posts", kind: "sum", over: ones });
      if (low <= truth && truth <= high) count.bySingleShares++;
    });
    expect(count.held / count.told).toBeGreaterThan(0.93);
    expect(count.held / count.told).toBeLessThan(0.975);
    expect(count.bySingleShares / count.told).toBeLessThan(0.75);
  });

  it("intervals of the whole hold its truth: the lateral share, where some authors are brands", () => {
    const plan = { ...PLAN, brands: 2 };
    const lateral = 1 - (AUTHORS[0] + AUTHORS[1]) / AUTHORS.reduce((a, b) => a + b, 0);
    let held = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { whole } = doubtOf(layOut(plantLog(seed, plan)), lateralShare);
      if (whole !== null && whole.low <= lateral && lateral <= whole.high) held++;
    }
    expect(held / 300).toBeGreaterThan(0.93);
    expect(held / 300).toBeLessThan(0.975);
  });

  it("people of the same worth fall into one group, and people far apart never do", () => {
    const count = { equals: 0, apart: 0 };
    for (let seed = 0; seed < 60; seed++) {
      const network = plantLog(seed, { ...PLAN, authors: [30, 5, 5, 5, 1] });
      const doubt = doubtOf(layOut(network), influence);
      const groupOf = (author: number): number => doubt.group[rowOf(doubt, network.people, author)];
      if (groupOf(1) === groupOf(2)) count.equals++;
      if (groupOf(0) === groupOf(1)) count.apart++;
    }
    expect(count.equals).toBeGreaterThan(50);
    expect(count.apart).toBe(0);
  });

  it("the chance to be among the first says how often it is so", () => {
    const bins = [0.1, 0.5, 0.9].map((centre) => ({ centre, told: 0, sum: 0, among: 0 }));
    simulate(120, PLAN, (doubt, author, row) => {
      const share = doubt.topShare[1]?.share[row] ?? NaN;
      const bin = bins.find(({ centre }) => Math.abs(share - centre) < 0.1);
      if (bin === undefined) return;
      bin.told++;
      bin.sum += share;
      if (truePlace(author)[0] <= 5) bin.among++;
    });
    for (const { centre, told, sum, among } of bins) {
      expect(told, `${centre}`).toBeGreaterThan(40);
      expect(Math.abs(among / told - sum / told), `${centre}`).toBeLessThan(0.2);
    }
  });
});

const SUMS = MEASURES.filter(({ contributions }) => contributions !== undefined);

describe("doubt", () => {
  it("is nested: the place in its interval, that in the joint one, the value in its band", () => {
    fc.assert(
      fc.property(sharedBench(), fc.constantFrom(...SUMS), (bench, measure) => {
        const doubt = doubtOf(bench, measure);
        const { rows, rank, rankLow, rankHigh, placeLow, placeHigh, value, bandLow, bandHigh, low, high, topShare } = doubt;
        const column = measure.compute(bench).people ?? new Float64Array(0);
        expectClose(
          value,
          Array.from(rows, (row) => column[row]),
        );
        expect(doubt.ranked).toBe(column.filter((part) => part > 0).length);
        for (let i = 0; i < rows.length; i++) {
          expect(rank[i]).toBe(1 + column.filter((other) => Math.fround(other) > Math.fround(value[i])).length);
          if (i > 0) expect(value[i]).toBeLessThanOrEqual(value[i - 1]);
          if (doubt.replicates > 0) {
            expect(rankLow[i] <= rank[i] && rank[i] <= rankHigh[i]).toBe(true);
            expect(placeLow[i] <= rankLow[i] && rankHigh[i] <= placeHigh[i]).toBe(true);
          } else expect([rankLow[i], rankHigh[i]]).toEqual([0, 0]);
          expect(placeLow[i] <= rank[i] && rank[i] <= placeHigh[i]).toBe(true);
          expect(bandLow[i] <= value[i] && value[i] <= bandHigh[i]).toBe(true);
          if (!Number.isNaN(low[i])) expect(low[i] <= value[i] && value[i] <= high[i]).toBe(true);
          topShare.forEach(({ k, share }, at) => {
            expect(k).toBe(TOP_COUNTS[at]);
            if (doubt.replicates === 0) expect(share[i]).toBeNaN();
            else expect(share[i]).toBeGreaterThanOrEqual(topShare[at - 1]?.share[i] ?? 0);
          });
        }
        for (const reason of doubt.reasons) expect(DOUBT_REASONS).toContain(reason);
      }),
    );
  });

  it("is the same whatever rows people stand in", () => {
    fc.assert(
      fc.property(sharedBench(), fc.constantFrom(...SUMS), fc.integer(), (bench, measure, seed) => {
        const sketch = sketchOf(bench.network);
        const chance = chanceOf(seed);
        const people = sketch.people
          .map((name) => ({ name, key: chance() }))
          .sort((a, b) => a.key - b.key)
          .map(({ name }) => name);
        const other = layOut(drawNetwork({ ...sketch, people }), bench.settings);
        const named = (from: Workbench): Map<string, number[]> => {
          const { rows, value, rank, rankLow, rankHigh, placeLow, placeHigh, low, high, topShare } = doubtOf(from, measure);
          const told = (i: number): number[] => [
            value[i],
            rank[i],
            rankLow[i],
            rankHigh[i],
            placeLow[i],
            placeHigh[i],
            low[i],
            high[i],
            ...topShare.map(({ share }) => share[i]),
          ];
          return new Map(Array.from(rows, (row, i) => [from.network.people.id(row), told(i)]));
        };
        // authors as units are numbered by their rows, so that others are drawn
        if (doubtOf(bench, measure).unit === "authors") return;
        const there = named(other);
        const here = named(bench);
        expect(there.size).toBe(here.size);
        for (const [name, numbers] of here) expectClose(there.get(name), numbers);
      }),
    );
  });

  it("of one post says that it is too few, and gives no interval", () => {
    const doubt = doubtOf(layOut(sampleG8WithPost()), influence);
    expect(doubt).toMatchObject({ unit: "posts", units: 1, shares: 5, isThin: true, replicates: 0, ranked: 5 });
    expect(doubt.reasons).toEqual(["too-few", "few-behind"]);
    expect(Array.from(doubt.rank)).toEqual([1, 2, 3, 4, 5]);
    expect(Array.from(doubt.rankHigh)).toEqual([0, 0, 0, 0, 0]);
    expect(doubt.low).toEqual(new Float64Array(5).fill(NaN));
    // first gives A nothing, last gives her 4: the way of counting alone moves her from 2nd to 4th
    const a = doubt.rows.indexOf(0);
    expect([doubt.bandLow[a], doubt.bandHigh[a]]).toEqual([0, 4]);
    expect([doubt.placeLow[a], doubt.placeHigh[a]]).toEqual([2, 4]);
  });

  it("draws five posts anew, and fewer never", () => {
    const posts = Array.from({ length: 5 }, (_, i) => ({ id: `p${i}`, author: "a", timeMs: 1 }));
    const shares = posts.map(({ id }, i) => ({ sharer: `s${i}`, author: "a", post: id, timeMs: 2 }));
    const of = (count: number) => doubtOf(layOut(drawNetwork({ posts: posts.slice(0, count), shares: shares.slice(0, count) })), influence);
    expect([of(5).replicates, of(4).replicates]).toEqual([500, 0]);
  });

  it("of mere totals rests on the way of counting alone", () => {
    fc.assert(
      fc.property(sharedBench([{ posts: true, times: true }]), (bench) => {
        const doubt = doubtOf(bench, lateralInfluence);
        expect(doubt).toMatchObject({ unit: "none", units: 0, isThin: true, replicates: 0 });
        expect(doubt.reasons).toContain("no-units");
        expect(doubt.ways).toBeGreaterThan(2);
      }),
    );
  });

  it("goes over attributions alone where peers make no difference, and over both where they do", () => {
    const bench = layOut(sampleG8WithPost());
    expect([influence, lateralInfluence].map((measure) => doubtOf(bench, measure).ways)).toEqual([4, 12]);
  });

  it("tells small logs from long ones by posts and by shares", () => {
    const thin = (plan: Partial<Plan>): boolean => doubtOf(layOut(plantLog(1, { ...PLAN, ...plan })), influence).isThin;
    expect(thin({ posts: 29, meanShares: 20 })).toBe(true);
    expect(thin({ posts: 40, meanShares: 1 })).toBe(true);
    expect(thin({ posts: 60, meanShares: 4 })).toBe(false);
    // U6: thirty posts, and a hundred shares
    const isThin = (posts: number, shares: number): boolean => {
      const written = Array.from({ length: posts }, (_, i) => ({ id: `p${i}`, author: "a", timeMs: 1 }));
      const passed = Array.from({ length: shares }, (_, i) => ({ sharer: `s${i}`, author: "a", post: `p${i % posts}`, timeMs: 2 }));
      return doubtOf(layOut(drawNetwork({ posts: written, shares: passed })), influence).isThin;
    };
    expect([isThin(30, 100), isThin(29, 100), isThin(30, 99)]).toEqual([false, true, true]);
  });

  it("of a measure that is no sum over posts says so", () => {
    const doubt = doubtOf(layOut(sampleG8WithPost()), attentionRank);
    expect(doubt).toMatchObject({ reasons: ["not-resampled"], whole: null, ways: 1, replicates: 0 });
    expect(doubt.rows).toHaveLength(0);
  });

  it("covers the median of the whole as well", () => {
    const { whole, unit } = doubtOf(layOut(plantLog(2, { ...PLAN, meanShares: 8 })), halfLife);
    expect(unit).toBe("posts");
    expect(whole).not.toBeNull();
    if (whole === null) return;
    expect(whole.low).toBeLessThan(whole.value);
    expect(whole.high).toBeGreaterThan(whole.value);
    // half of exponential delays of two hours come within ln 2 of them
    expect(whole.low / 7_200_000).toBeLessThan(Math.LN2 * 1.1);
    expect(whole.high / 7_200_000).toBeGreaterThan(Math.LN2 * 0.9);
  });

  it("is worked out once for its settings, and the same from the same seed", () => {
    const network = plantLog(3, PLAN);
    const bench = layOut(network);
    expect(doubtOf(bench, influence)).toBe(doubtOf(bench, influence));
    expect(doubtOf(layOut(network), influence)).toEqual(doubtOf(bench, influence));
    const other = doubtOf(bench.under({ seed: 2 }), influence);
    expect(other.topShare).not.toEqual(doubtOf(bench, influence).topShare);
    expect(other.low).toEqual(doubtOf(bench, influence).low);
  });

  it("tells how far it is, and stops when told to", () => {
    const network = plantLog(3, PLAN);
    let told = 0;
    doubtOf(
      layOut(network, undefined, (done, total) => (told = Math.max(told, done / total))),
      lateralInfluence,
    );
    expect(told).toBeGreaterThan(0.5);
    expect(told).toBeLessThanOrEqual(1);
    const stop = new Error("stop");
    const stopping = layOut(network, undefined, (done, total) => {
      if (done / total > 0.3 && done < total) throw stop;
    });
    expect(() => doubtOf(stopping, lateralInfluence)).toThrow(stop);
  });
});
