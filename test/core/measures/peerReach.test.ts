import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { broadcastReach } from "../../../src/core/measures/broadcastReach.ts";
import { paidFirstReach } from "../../../src/core/measures/paidFirstReach.ts";
import { peerReach } from "../../../src/core/measures/peerReach.ts";
import { reach } from "../../../src/core/measures/reach.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { itemsOf, lambda, resharesOf } from "../../oracle/spread.ts";

const FOLLOWED = [{}, { times: true }, { postTimes: true }, { posts: true }, { posts: true, times: true }];
const followedBench = () => sharedBench(FOLLOWED).filter(({ network }) => network.follows.count > 0);

/** Somebody who spreads something, and when: the author comes just before whoever shares at the same time. */
interface Act {
  readonly person: number;
  readonly author: number;
  readonly moment: readonly [timeMs: number, isSharer: number];
}

/** What the whole consists of, and what people are credited for. */
function slowActs(network: Network): { ofPosts: Act[][]; ofPeople: Act[][] } {
  const { reading, items } = itemsOf(network);
  const ofPosts = items.map((item, post) =>
    [...item.members].map(([person, { moment, timeMs }]) => {
      const author = reading === "posts" ? network.posts.author[post] : -1;
      const isSharer = reading === "posts" ? Number(person !== author) : moment[1];
      return { person, author, moment: [item.isOrdered ? (Number.isFinite(timeMs) ? timeMs : Infinity) : 0, isSharer] } as Act;
    }),
  );
  if (reading === "posts") return { ofPosts, ofPeople: ofPosts };
  const ofPeople = Array.from({ length: network.people.count }, (_, author) =>
    [...new Set([author, ...resharesOf(network).flatMap((share) => (share.author === author ? [share.sharer] : []))])].map(
      (person): Act => ({ person, author, moment: [0, Number(person !== author)] }),
    ),
  );
  return { ofPosts, ofPeople };
}

/** The sum, over all whom the acts reach, of the mean of something over their first contacts. */
function slowSum(network: Network, acts: readonly Act[], of: (act: Act, hears: number) => number): number {
  let sum = 0;
  for (let hears = 0; hears < network.people.count; hears++) {
    const met = acts.filter(({ person, author }) => hears !== author && network.follows.audience(person).includes(hears));
    const first = met.filter(({ moment: [ms, is] }) =>
      met.every(({ moment: [other, isOther] }) => ms < other || (ms === other && is <= isOther)),
    );
    if (met.length > 0) sum += first.reduce((total, act) => total + of(act, hears), 0) / first.length;
  }
  return sum;
}

function slowPeers({ network, settings }: Workbench): { people: number[]; posts: number[]; whole: number } {
  const { ofPosts, ofPeople } = slowActs(network);
  const peer = (act: Act, hears: number): number => lambda(network, act.person, hears, settings);
  const sum = (acts: readonly Act[]): number => slowSum(network, acts, peer);
  const passedOn = ofPeople.filter((acts) => acts.length > 1).flat();
  return {
    people: Array.from({ length: network.people.count }, (_, author) => {
      const own = ofPeople.filter((acts) => acts[0]?.author === author).flat();
      return own.length === 0 ? NaN : sum(own);
    }),
    posts: ofPosts.map((acts) => (acts.length === 0 ? NaN : sum(acts))),
    whole: sum(ofPosts.length > 0 ? ofPosts.flat() : passedOn),
  };
}

describe("reach through peers and by broadcast", () => {
  it("gives the worked values of the eight: three first by the brand, three first by peers", () => {
    const bench = layOut(sampleG8WithPost());
    for (const measure of [peerReach, broadcastReach]) {
      expect(measure.compute(bench).whole).toEqual({ [measure.id]: 3 });
      expect(measure.compute(bench).ranges).toEqual({ [measure.id]: [3, 3] });
      expect(measure.compute(bench).people?.[bench.network.people.indexOf("B")]).toBe(3);
    }
  });

  it("equals the slow version for people, posts and the whole", () => {
    fc.assert(
      fc.property(followedBench(), (bench) => {
        const slow = slowPeers(bench);
        const found = peerReach.compute(bench);
        expectClose(found.people, slow.people, "people");
        expectClose(found.posts ?? [], slow.posts, "posts");
        expectClose([found.whole?.["peerReach"] ?? NaN], [slow.whole], "whole");
      }),
      { numRuns: 300 },
    );
  });

  it("sums to the reach, in every scope", () => {
    fc.assert(
      fc.property(followedBench(), (bench) => {
        const [peers, broadcast, all] = [peerReach, broadcastReach, reach].map((measure) => measure.compute(bench));
        const added = (a: Float64Array | undefined, b: Float64Array | undefined) => a?.map((value, i) => value + (b?.[i] ?? NaN));
        expectClose(added(peers.people, broadcast.people), all.people ?? []);
        expectClose(added(peers.posts, broadcast.posts) ?? [], all.posts ?? []);
        expect((peers.whole?.["peerReach"] ?? 0) + (broadcast.whole?.["broadcastReach"] ?? 0)).toBeCloseTo(all.whole?.["reach"] ?? NaN, 8);
      }),
    );
  });

  it("counts those alike who passed it on at times that are not known", () => {
    const share = (sharer: string, timeMs: number) => ({ sharer, author: "a", post: "p", timeMs });
    const of = (untimed: readonly string[]) => {
      const shares = [share("t", 1), share("u", 2), ...untimed.map((name) => share(name, NaN))];
      const follows = ["brand", "friend"].map((heard) => ["x", heard] as const);
      const bench = layOut(drawNetwork({ brands: ["brand"], follows, posts: [{ id: "p", author: "a", timeMs: 0 }], shares }));
      return [peerReach, broadcastReach].map((measure) => measure.compute(bench).posts?.[0]);
    };
    expect([of(["brand", "friend"]), of(["friend", "brand"])]).toEqual([
      [1 / 2, 1 / 2],
      [1 / 2, 1 / 2],
    ]);
    // nor is it known which of two posts came first that nobody passed on
    const posts = ["brand", "friend"].map((author) => ({ id: author, author }));
    const network = drawNetwork({
      brands: ["brand"],
      follows: posts.map(({ author }) => ["x", author] as const),
      posts: [...posts, { id: "p", author: "a", timeMs: 0 }],
      shares: [share("t", 1)],
    });
    expect([peerReach, broadcastReach].map((measure) => measure.compute(layOut(network)).whole?.[measure.id])).toEqual([1 / 2, 1 / 2]);
  });

  it("counts several first contacts at one moment alike", () => {
    const network = drawNetwork({
      brands: ["brand"],
      follows: [
        ["x", "brand"],
        ["x", "rina"],
        ["y", "rina"],
      ],
      posts: [{ id: "p", author: "a", timeMs: 0 }],
      shares: ["brand", "rina"].map((sharer) => ({ sharer, author: "a", post: "p", timeMs: 1 })),
    });
    expect(peerReach.compute(layOut(network)).posts).toEqual(Float64Array.of(1.5));
    expect(broadcastReach.compute(layOut(network)).posts).toEqual(Float64Array.of(0.5));
  });
});

describe("what was bought first", () => {
  it("equals the slow version", () => {
    fc.assert(
      fc.property(
        followedBench().filter(({ network }) => resharesOf(network).some(({ paid }) => paid)),
        (bench) => {
          const { network } = bench;
          const { reading, items } = itemsOf(network);
          const found = paidFirstReach.compute(bench);
          if (reading === "totals") {
            expect(found.reasons).toEqual(["no-post"]);
            return;
          }
          const isPaid = (item: number) => (act: Act) => {
            const own = resharesOf(network).filter(
              (share) => share.sharer === act.person && act.person !== act.author && (reading === "topic" || share.post === item),
            );
            const timeMs = items[item].members.get(act.person)?.timeMs;
            if (act.person === act.author) return network.posts.paid[item];
            return own.some((share) => share.paid && (!items[item].isOrdered || share.timeMs === timeMs)) ? 1 : 0;
          };
          const { ofPosts } = slowActs(network);
          const expected = ofPosts.map((acts, item) => slowSum(network, acts, isPaid(item)) / slowSum(network, acts, () => 1));
          expectClose(found.posts, expected);
          for (const share of found.posts ?? []) expect(share < 0 || share > 1 + 1e-12).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});
