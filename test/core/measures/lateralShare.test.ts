import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainedShares } from "../../../src/core/measures/explainedShares.ts";
import { influence } from "../../../src/core/measures/influence.ts";
import { structuralVirality } from "../../../src/core/measures/structuralVirality.ts";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { communitiesOf } from "../../../src/core/network/communities.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, PLAIN_ATTRIBUTIONS, type Attribution, type Workbench } from "../../../src/core/network/workbench.ts";
import { candidatesIn, dividedIn, itemsOf, lambda, resharesOf, slowBand, type SlowRule } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";

interface Split {
  person: number;
  item: number;
  adoptions: number;
  explained: number;
  lateral: number;
}

/** Every adoption with its parts, the slow way; by re-share where the file credits the author. */
function slowSplits({ network }: Workbench, attribution: Attribution, rule: SlowRule): Split[] {
  const { reading, items } = itemsOf(network);
  if (reading === "totals" || (reading === "topic" && network.follows.count === 0))
    return resharesOf(network).map(({ sharer, author, weight }) => ({
      person: sharer,
      item: -1,
      adoptions: weight,
      explained: weight,
      lateral: weight * lambda(network, author, sharer, rule),
    }));
  return dividedIn(network, items, attribution).flatMap((division, item) =>
    [...division].map(([person, of]) => ({
      person,
      item,
      adoptions: 1,
      explained: of.size > 0 ? 1 : 0,
      lateral: [...of].reduce((sum, [u, q]) => sum + q * lambda(network, u, person, rule), 0),
    })),
  );
}

const total = (splits: readonly Split[], key: "adoptions" | "explained" | "lateral"): number =>
  splits.reduce((sum, split) => sum + split[key], 0);
const share = (splits: readonly Split[]): number => total(splits, "lateral") / total(splits, "explained");

describe("lateral share", () => {
  it("gives the worked values of the eight", () => {
    for (const [attribution, value] of [
      ["first", 2 / 5],
      ["last", 4 / 5],
      ["uniform", 3 / 5],
      ["decay", 0.6924234],
    ] as const) {
      const outcome = lateralShare.compute(layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution }));
      expect(outcome.whole?.["lateralShare"]).toBeCloseTo(value, 7);
      expect(outcome.posts?.[0]).toBeCloseTo(value, 7);
      expect(outcome.ranges?.["lateralShare"]).toEqual([2 / 5, 4 / 5]);
    }
  });

  it("equals the slow version by post, by community and whole, with its parts", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const splits = slowSplits(bench, bench.settings.attribution, bench.settings);
        const outcome = lateralShare.compute(bench);
        const { of, count } = bench.use(communitiesOf);
        const groups = (length: number, isIn: (split: Split, group: number) => boolean): number[] =>
          Array.from({ length }, (_, group) => share(splits.filter((split) => isIn(split, group))));
        expectClose(
          outcome.communities,
          groups(count, ({ person }, community) => of[person] === community),
        );
        if (outcome.posts !== undefined)
          expectClose(
            outcome.posts,
            groups(outcome.posts.length, ({ item }, post) => item === post),
          );
        const [adoptions, explained, lateral] = (["adoptions", "explained", "lateral"] as const).map((key) => total(splits, key));
        const { whole } = outcome;
        expectClose(
          [whole?.["lateralShare"] ?? 0, whole?.["lateralShare.lateral"] ?? 0, whole?.["lateralShare.vertical"] ?? 0],
          [lateral / explained, lateral / adoptions, (explained - lateral) / adoptions],
        );
        const { shares, follows } = bench.network;
        const explainsItself = follows.count === 0 && shares.hasPosts;
        expectClose([whole?.["lateralShare.unexplained"] ?? 0], [explainsItself ? NaN : 1 - explained / adoptions]);
        for (const attribution of PLAIN_ATTRIBUTIONS) {
          const alone = whole?.[`lateralShare.${attribution}`];
          if (alone !== undefined) expectClose([alone], [share(slowSplits(bench, attribution, bench.settings))]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("splits every adoption into parts that sum to one", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const whole = lateralShare.compute(bench).whole ?? {};
        const parts = ["lateral", "vertical", "unexplained"].map((part) => whole[`lateralShare.${part}`] ?? 0);
        for (const part of parts) expect(part < -1e-12 || part > 1 + 1e-12).toBe(false);
        const sum = parts.reduce((a, b) => a + b, 0);
        if (!Number.isNaN(sum)) expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });

  it("ranges over 100, 150, 200 relationships, or hubs of a third to three times the size, and every attribution that can be told apart", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const isOrdered = bench.network.shares.hasTimes;
        const ways = (isOrdered ? PLAIN_ATTRIBUTIONS : (["uniform"] as const)).flatMap((attribution) =>
          slowBand(bench.settings).map((rule) => slowSplits(bench, attribution, rule)),
        );
        const values = ways.map(share);
        const { ranges, bands } = lateralShare.compute(bench);
        expectClose(ranges?.["lateralShare"], [Math.min(...values), Math.max(...values)]);
        const { of, count } = bench.use(communitiesOf);
        const ofGroups = (length: number, groupOf: (split: Split) => number): number[][] =>
          ways.map((splits) => Array.from({ length }, (_, group) => share(splits.filter((split) => groupOf(split) === group))));
        const ends = (of: readonly number[][], end: (...shares: number[]) => number): number[] =>
          (of[0] ?? []).map((_, group) => end(...of.map((shares) => shares[group] ?? NaN)));
        const communities = ofGroups(count, ({ person }) => of[person] ?? -1);
        expectClose(bands?.communities?.low, ends(communities, Math.min));
        expectClose(bands?.communities?.high, ends(communities, Math.max));
        const posts = ofGroups(bands?.posts?.low.length ?? 0, ({ item }) => item);
        expectClose(bands?.posts?.low ?? [], ends(posts, Math.min));
        expectClose(bands?.posts?.high ?? [], ends(posts, Math.max));
      }),
    );
  });

  it("says by what a thin log is read", () => {
    const marks = (sketch: Parameters<typeof drawNetwork>[0]) => lateralShare.compute(layOut(drawNetwork(sketch))).remarks;
    const follows = [["a", "b"]] as const;
    expect(marks({ follows, declaredFollowers: { b: 9 }, shares: [{ sharer: "a", author: "b", post: "p", timeMs: 1 }] })).toEqual([]);
    expect(marks({ follows, shares: [{ sharer: "a", author: "b", post: "p" }] })).toEqual(["inside-file", "order-unknown"]);
    expect(marks({ shares: [{ sharer: "a", author: "b", post: "p", timeMs: 1 }] })).toEqual(["proxy", "direct-only", "audience-unknown"]);
    expect(marks({ shares: [{ sharer: "a", author: "b", timeMs: 1 }] })).toEqual(["proxy", "direct-only"]);
    expect(marks({ follows, shares: [{ sharer: "a", author: "b", timeMs: 1 }] })).toEqual(["inside-file"]);
  });
});

describe("what cannot be explained", () => {
  const share = { sharer: "a", author: "b", post: "p", timeMs: 1 };
  const posts = [
    { id: "p", author: "b" },
    { id: "q", author: "b" },
  ];
  const of = (measure: typeof lateralShare, sketch: Parameters<typeof drawNetwork>[0]) => measure.compute(layOut(drawNetwork(sketch)));

  it("is not known where every share explains itself, for want of a follow layer", () => {
    const outcome = of(lateralShare, { posts, shares: [share] });
    expect(outcome.whole?.["lateralShare"]).toBe(1);
    expect(outcome.whole?.["lateralShare.unexplained"]).toBeNaN();
    expect(outcome.reasons).toContain("follows-missing");
    for (const measure of [lateralShare, structuralVirality, influence])
      expect(of(measure, { posts, shares: [share] }).remarks).toEqual(expect.arrayContaining(["direct-only", "audience-unknown"]));
    for (const measure of [lateralShare, structuralVirality, influence])
      expect(of(measure, { posts, follows: [["a", "b"]], shares: [share] }).remarks).not.toContain("direct-only");
  });

  it("is not said of a community that only wrote", () => {
    // a shares b's; c and d follow one another, and nobody of them shared anything
    const follows = [
      ["a", "b"],
      ["c", "d"],
      ["d", "c"],
    ] as const;
    const { reasons, communities } = of(lateralShare, { posts: [{ id: "p", author: "b" }], follows, shares: [share] });
    expect(Array.from(communities ?? [])).toEqual([1, NaN]);
    expect(reasons).toEqual(["no-shares"]);
  });

  it("is told from what nobody shared", () => {
    const stranger = { posts, follows: [["c", "b"]] as const, shares: [share] };
    for (const measure of [lateralShare, structuralVirality]) {
      expect(of(measure, stranger).reasons).toEqual(expect.arrayContaining(["unexplained", "no-shares"]));
      expect(of(measure, { ...stranger, posts: [{ id: "p", author: "b" }] }).reasons).toContain("unexplained");
    }
    expect(of(structuralVirality, { ...stranger, follows: [["a", "b"]] }).reasons).toEqual(["no-shares"]);
  });
});

describe("explained re-shares", () => {
  it("say what was set aside", () => {
    const share = { sharer: "b", author: "a", post: "p", timeMs: 5 };
    const network = drawNetwork({
      follows: [["b", "a"]],
      posts: [{ id: "p", author: "a", timeMs: 3 }],
      shares: [share, { ...share, timeMs: 2 }, { ...share, sharer: "c" }, { sharer: "d", author: "a", timeMs: 6 }],
    });
    expect(explainedShares.compute(layOut(network)).whole).toEqual({
      explainedShares: 1 / 2,
      "explainedShares.beforePost": 1 / 4,
      "explainedShares.ofOwnPost": 0,
      "explainedShares.incomplete": 1 / 4,
    });
  });

  it("equals the slow version", () => {
    fc.assert(
      fc.property(sharedBench([{}, { times: true }, { postTimes: true }, { posts: true }, { posts: true, times: true }]), (bench) => {
        const { network } = bench;
        if (network.follows.count === 0) return;
        const { reading, items } = itemsOf(network);
        const outcome = explainedShares.compute(bench);
        if (reading === "totals") {
          const all = resharesOf(network);
          const times = (list: typeof all): number => list.reduce((sum, { weight }) => sum + weight, 0);
          const known = all.filter(({ sharer, author }) => network.follows.audience(author).includes(sharer));
          expectClose([outcome.whole?.["explainedShares"] ?? 0], [times(known) / times(all)]);
          return;
        }
        const counts = items.map((item) => {
          const candidates = [...candidatesIn(network, item).values()];
          return [candidates.filter((of) => of.length > 0).length, candidates.length];
        });
        expectClose(
          outcome.posts,
          counts.map(([explained, all]) => explained / all),
        );
        const sum = (at: 0 | 1): number => counts.reduce((all, pair) => all + pair[at], 0);
        expectClose([outcome.whole?.["explainedShares"] ?? 0], [sum(0) / sum(1)]);
      }),
      { numRuns: 300 },
    );
  });

  it("says what it is under each attribution alone, and ranges over all of them", () => {
    const { whole, ranges } = lateralShare.compute(layOut(sampleG8WithPost()));
    expect(whole).toMatchObject({ "lateralShare.first": 2 / 5, "lateralShare.last": 4 / 5, "lateralShare.uniform": 3 / 5 });
    expect(whole?.["lateralShare.decay"]).toBe(whole?.["lateralShare"]);
    const ends = PLAIN_ATTRIBUTIONS.flatMap((attribution) => ranges?.[`lateralShare.${attribution}`] ?? []);
    expect(ranges?.["lateralShare"]).toEqual([Math.min(...ends), Math.max(...ends)]);
    const totals = layOut(drawNetwork({ shares: [{ sharer: "a", author: "b", weight: 7 }] }));
    expect(Object.keys(lateralShare.compute(totals).whole ?? {})).not.toContain("lateralShare.first");
  });
});
