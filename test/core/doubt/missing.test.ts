import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { evidenceFadedBy, halfLifeOfEvidence, rateOf } from "../../../src/core/cascades/fading.ts";
import { agreementOf } from "../../../src/core/doubt/kendall.ts";
import { MISSING_PARTS, missingOf, type MissingLevel } from "../../../src/core/doubt/missing.ts";
import { withoutPeople, withoutTies } from "../../../src/core/doubt/thin.ts";
import { community } from "../../../src/core/measures/community.ts";
import { directAudience } from "../../../src/core/measures/directAudience.ts";
import { expectedPassAlongs } from "../../../src/core/measures/expectedPassAlongs.ts";
import { influence } from "../../../src/core/measures/influence.ts";
import { lateralInfluence } from "../../../src/core/measures/lateralInfluence.ts";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { membership } from "../../../src/core/measures/membership.ts";
import { participation, participations } from "../../../src/core/measures/participation.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { circlesOf, pipesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, sampleG8, sampleRandom } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { sketchOf, without } from "../../oracle/thinned.ts";
import { someNetwork } from "../../oracle/networks.ts";
import { expectClose } from "../../oracle/close.ts";

/** Pair by pair, as the definitions say. */
function slowAgreement(before: readonly number[], after: readonly number[]): { tau: number; kept: number } {
  let alike = 0;
  let against = 0;
  let orderedBefore = 0;
  let orderedAfter = 0;
  for (let i = 0; i < before.length; i++)
    for (let j = 0; j < i; j++) {
      const was = Math.sign(before[i] - before[j]);
      const is = Math.sign(after[i] - after[j]);
      orderedBefore += Math.abs(was);
      orderedAfter += Math.abs(is);
      if (was * is > 0) alike++;
      if (was * is < 0) against++;
    }
  return { tau: (alike - against) / Math.sqrt(orderedBefore * orderedAfter), kept: alike / orderedBefore };
}

describe("the agreement of two orders", () => {
  const columns = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 40 });

  it("equals going through all pairs, ties and all", () => {
    fc.assert(
      fc.property(columns, (pairs) => {
        const before = pairs.map(([value]) => value);
        const after = pairs.map(([, value]) => value);
        const { tau, kept } = agreementOf(Float64Array.from(before), Float64Array.from(after));
        const slow = slowAgreement(before, after);
        expectClose([tau, kept], [slow.tau, slow.kept]);
      }),
    );
  });

  it("is 1 with itself, −1 turned round, and nothing without an order", () => {
    const values = Float64Array.of(3, 1, 4, 1.5, 9);
    expect(agreementOf(values, values)).toEqual({ tau: 1, kept: 1 });
    expect(
      agreementOf(
        values,
        values.map((value) => -value),
      ),
    ).toEqual({ tau: -1, kept: 0 });
    expect(agreementOf(new Float64Array(5), values)).toEqual({ tau: NaN, kept: NaN });
  });
});

describe("what is taken away", () => {
  const log = fc.integer().map((seed) => sampleRandom(seed, { people: 14, follows: 60, posts: 5, shares: 40 }));
  const never = (): number => 1;

  it("is nothing, or all ties, or each with its chance; the log stays", () => {
    fc.assert(
      fc.property(log, fc.integer(), (network, seed) => {
        expect(sketchOf(withoutTies(network, 0.2, never))).toEqual(sketchOf(network));
        expect(withoutTies(network, 1, chanceOf(seed)).follows.count).toBe(0);
        const { follows, ...rest } = sketchOf(withoutTies(network, 0.4, chanceOf(seed)));
        const { follows: all, ...unchanged } = sketchOf(network);
        expect(rest).toEqual(unchanged);
        const known = new Set(all.map((tie) => tie.join(">")));
        expect(follows.every((tie) => known.has(tie.join(">")))).toBe(true);
      }),
    );
    const large = sampleRandom(1, { people: 300, follows: 20_000, posts: 2, shares: 10 });
    const left = withoutTies(large, 0.2, chanceOf(1)).follows.count / large.follows.count;
    expect(Math.abs(left - 0.8)).toBeLessThan(0.02);
  });

  it("is the same network as if the files had never had it", () => {
    fc.assert(
      fc.property(log, fc.integer(), (network, seed) => {
        const { network: left, isKept } = withoutPeople(network, 0.3, chanceOf(seed));
        const sketch = sketchOf(network);
        const isHere = (name: string): boolean => isKept[network.people.indexOf(name)] === 1;
        const posts = new Set(sketch.posts.filter(({ author }) => isHere(author)).map(({ id }) => id));
        const fresh = drawNetwork({
          ...sketch,
          follows: sketch.follows.filter(([hears, heard]) => isHere(hears) && isHere(heard)),
          posts: sketch.posts.filter(({ id }) => posts.has(id)),
          shares: sketch.shares.filter(
            ({ sharer, author, post }) => isHere(sharer) && isHere(author) && (post === undefined || posts.has(post)),
          ),
        });
        for (const measure of [influence, directAudience])
          expectClose(measure.compute(layOut(left)).people ?? [], measure.compute(layOut(fresh)).people ?? []);
      }),
    );
  });

  it("goes with her posts, whoever the log says wrote them", () => {
    const told = drawNetwork({ posts: [{ id: "p", author: "c" }], shares: [{ sharer: "b", author: "a", post: "p" }] });
    let tried = 0;
    for (let seed = 0; seed < 100; seed++) {
      const { network: left, isKept } = withoutPeople(told, 0.5, chanceOf(seed));
      const isThere = (name: string) => isKept[told.people.indexOf(name)] === 1;
      if (isThere("c") || !isThere("a") || !isThere("b")) continue;
      tried++;
      expect(left.shares.count).toBe(0);
    }
    expect(tried).toBeGreaterThan(3);
  });

  it("is entries of the log where there are no follows", () => {
    const network = without(sampleRandom(3, { people: 30, follows: 0, posts: 9, shares: 400 }), { follows: true });
    const left = withoutTies(network, 0.5, chanceOf(1));
    expect(left.follows.count).toBe(0);
    expect(left.shares.count / network.shares.count).toBeGreaterThan(0.35);
    expect(left.shares.count / network.shares.count).toBeLessThan(0.65);
  });
});

describe("how an order bears gaps", () => {
  const network = sampleRandom(5, { people: 60, follows: 900, posts: 40, shares: 800 });
  const levelsOf = (what: MissingLevel["what"], missing: ReturnType<typeof missingOf>): readonly MissingLevel[] =>
    missing.levels.filter((level) => level.what === what);

  it("is told for every part of ties and of people; the more is missing the worse", () => {
    for (const measure of [directAudience, lateralInfluence]) {
      const missing = missingOf(layOut(network), measure);
      expect(missing).toMatchObject({ id: measure.id, replicates: 50, reasons: [] });
      expect(missing.levels.map(({ what, part }) => [what, part])).toEqual(
        ["follows", "people"].flatMap((what) => MISSING_PARTS.map((part) => [what, part])),
      );
      for (const what of ["follows", "people"] as const) {
        const levels = levelsOf(what, missing);
        for (const { tau, kept, top } of levels) {
          expect(tau.mean).toBeGreaterThan(0);
          expect(tau.mean).toBeLessThan(1);
          for (const { mean, low, high } of [tau, kept, ...top.map(({ overlap }) => overlap)]) {
            expect(mean).toBeLessThanOrEqual(1);
            expect(low).toBeLessThanOrEqual(high);
          }
        }
        expect(levels[2].tau.mean).toBeLessThan(levels[0].tau.mean);
        expect(levels[2].kept.mean).toBeLessThan(levels[0].kept.mean);
      }
    }
  });

  it("equals doing it by hand: audiences are what is left of them", () => {
    const missing = missingOf(layOut(network), directAudience);
    const audience = (from: typeof network): number[] =>
      Array.from({ length: network.people.count }, (_, row) => from.follows.audience(row).length);
    const before = audience(network);
    const heard = before.flatMap((value, row) => (value > 0 ? [row] : []));
    const taus = Array.from({ length: 50 }, (_, replicate) => {
      const after = audience(withoutTies(network, 0.1, chanceOf(DEFAULT_SETTINGS.seed, replicate)));
      return slowAgreement(
        heard.map((row) => before[row]),
        heard.map((row) => after[row]),
      ).tau;
    });
    expect(missing.levels[1].tau.mean).toBeCloseTo(taus.reduce((a, b) => a + b) / 50, 10);
  });

  it("leaves communities as they were found in the whole", () => {
    const bench = layOut(network);
    const { of } = bench.use(communitiesOf);
    const before = participations(bench.shared(circlesOf), of);
    const rows = Array.from(before.keys()).filter((row) => before[row] > 0);
    const taus = Array.from({ length: 50 }, (_, replicate) => {
      const left = layOut(withoutTies(network, 0.2, chanceOf(DEFAULT_SETTINGS.seed, replicate)));
      const after = participations(left.shared(circlesOf), of);
      return slowAgreement(
        rows.map((row) => before[row]),
        rows.map((row) => (Number.isNaN(after[row]) ? -Infinity : after[row])),
      ).tau;
    });
    expect(missingOf(bench, participation).levels[2].tau.mean).toBeCloseTo(taus.reduce((a, b) => a + b) / 50, 10);
  });

  it("leaves how fast evidence grows old as it was found in the whole", () => {
    const bench = layOut(network);
    const halfLifeMs = bench.use(halfLifeOfEvidence);
    const without20 = Array.from({ length: 50 }, (_, replicate) =>
      layOut(withoutTies(network, 0.2, chanceOf(DEFAULT_SETTINGS.seed, replicate))),
    );
    // what is left would often have it otherwise
    expect(without20.filter((left) => left.use(halfLifeOfEvidence) !== halfLifeMs).length).toBeGreaterThan(5);
    const expected = (from: Workbench): number[] => {
      const { offsets } = from.shared(pipesOf).audienceRows;
      const evidence = evidenceFadedBy(from, halfLifeMs);
      return Array.from({ length: network.people.count }, (_, row) => {
        let sum = 0;
        for (let tie = offsets[row]; tie < offsets[row + 1]; tie++) sum += rateOf(evidence, tie);
        return sum;
      });
    };
    const before = expected(bench);
    const rows = before.flatMap((value, row) => (value > 0 ? [row] : []));
    const taus = without20.map((left) => {
      const after = expected(left);
      return slowAgreement(
        rows.map((row) => before[row]),
        rows.map((row) => after[row]),
      ).tau;
    });
    expect(missingOf(bench, expectedPassAlongs).levels[2].tau.mean).toBeCloseTo(taus.reduce((a, b) => a + b) / 50, 10);
  });

  it("is not told of too few people, nor of a measure without a column of them", () => {
    expect(missingOf(layOut(sampleG8()), directAudience)).toMatchObject({ people: 7, replicates: 0, levels: [], reasons: ["too-few"] });
    expect(missingOf(layOut(network), lateralShare).reasons).toEqual(["no-column"]);
    const heard = (count: number) => drawNetwork({ follows: Array.from({ length: count }, (_, i) => [`f${i % 3}`, `v${i}`] as const) });
    expect([9, 10].map((count) => missingOf(layOut(heard(count)), directAudience).levels.length)).toEqual([0, 6]);
    for (const measure of [community, membership])
      expect(missingOf(layOut(network), measure)).toMatchObject({ levels: [], reasons: ["held-fixed"] });
    fc.assert(
      fc.property(someNetwork, (some) => {
        const missing = missingOf(layOut(some), directAudience);
        expect(missing.levels.length > 0).toBe(missing.people >= 10);
      }),
      { numRuns: 5 },
    );
  });

  it("tells how far it is, and stops when told to", () => {
    const stop = new Error("stop");
    let told = 0;
    const bench = layOut(network, undefined, (done, total) => {
      told = Math.max(told, done / total);
      if (told > 0.2) throw stop;
    });
    expect(() => missingOf(bench, directAudience)).toThrow(stop);
    expect(told).toBeGreaterThan(0.2);
    const calm = layOut(network);
    expect(missingOf(calm, directAudience)).toBe(missingOf(calm, directAudience));
  });
});
