import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fairReach, spreadersOfPeople } from "../../../src/core/cascades/reached.ts";
import { broadcastReach } from "../../../src/core/measures/broadcastReach.ts";
import { peerReach } from "../../../src/core/measures/peerReach.ts";
import { reach } from "../../../src/core/measures/reach.ts";
import { reachAmplification } from "../../../src/core/measures/reachAmplification.ts";
import { reachCredit } from "../../../src/core/measures/reachCredit.ts";
import { repetition } from "../../../src/core/measures/repetition.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { followersOf, itemsOf, reachedIn, resharesOf, shapleyByOrders } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { PATCHY } from "../../oracle/thinned.ts";
import { expectClose } from "../../oracle/close.ts";

const FOLLOWED = [{}, { times: true }, { postTimes: true }, { posts: true }, { posts: true, times: true }];
const followedBench = () => sharedBench(FOLLOWED).filter(({ network }) => network.follows.count > 0);

interface Scopes {
  people: number[];
  posts: number[];
  whole: number;
}
interface Item {
  author: number;
  members: number[];
}

/** What people are credited for, and what the whole consists of. */
function slowItems({ network }: Workbench): { ofPeople: Item[]; ofPosts: Item[]; authors: Set<number> } {
  const { reading, items } = itemsOf(network);
  const shares = resharesOf(network);
  const authors = new Set(reading === "posts" ? [...network.posts.author].filter((row) => row >= 0) : shares.map(({ author }) => author));
  if (reading === "posts") {
    const ofPosts = items.map((item, post) => ({ author: network.posts.author[post], members: [...item.members.keys()] }));
    return { ofPeople: ofPosts, ofPosts, authors };
  }
  const ofPeople = Array.from({ length: network.people.count }, (_, author) => ({
    author,
    members: [...new Set([author, ...shares.filter((share) => share.author === author).map(({ sharer }) => sharer)])],
  }));
  return { ofPeople, ofPosts: items.map((item) => ({ author: -1, members: [...item.members.keys()] })), authors };
}

function slowReach(bench: Workbench): { reached: Scopes; each: Scopes; contacts: Scopes } {
  const { ofPeople, ofPosts, authors } = slowItems(bench);
  const { network } = bench;
  const reachOf = (items: Item[]): number =>
    items.length === 0 ? NaN : new Set(items.flatMap(({ author, members }) => [...reachedIn(network, members, author)])).size;
  const eachOf = (items: Item[]): number =>
    items.length === 0 ? NaN : items.map(({ author, members }) => reachedIn(network, members, author).size).reduce((a, b) => a + b, 0);
  const contactsOf = (items: Item[]): number =>
    items.length === 0
      ? NaN
      : items.flatMap(({ members }) => members.map((row) => network.follows.audience(row).length)).reduce((a, b) => a + b, 0);
  const everywhere = (of: (items: Item[]) => number): Scopes => ({
    people: Array.from({ length: network.people.count }, (_, row) => of(ofPeople.filter(({ author }) => author === row))),
    posts: ofPosts.map((item) => of([item])),
    whole: of(ofPosts.length > 0 ? ofPosts : ofPeople.filter(({ author }) => authors.has(author))),
  });
  return { reached: everywhere(reachOf), each: everywhere(eachOf), contacts: everywhere(contactsOf) };
}

describe("reach", () => {
  it("gives the worked values of the eight", () => {
    const bench = layOut(sampleG8WithPost());
    expect(reach.compute(bench).whole).toEqual({ reach: 6 });
    expect(reach.compute(bench).people?.[bench.network.people.indexOf("B")]).toBe(6);
    expect(reach.compute(bench).people?.[bench.network.people.indexOf("A")]).toBeNaN();
    expect(reachAmplification.compute(bench).whole).toEqual({ reachAmplification: 2, "reachAmplification.extra": 3 });
    expect(repetition.compute(bench).whole?.["repetition"]).toBeCloseTo(5 / 11, 12);
    expect(repetition.compute(bench).whole?.["repetition.contacts"]).toBeCloseTo(11 / 6, 12);
  });

  it("equals the slow version: reach, amplification and repetition of people, posts and the whole", () => {
    fc.assert(
      fc.property(followedBench(), (bench) => {
        const { reached, each, contacts } = slowReach(bench);
        const { network } = bench;
        const { authors } = slowItems(bench);
        const own = (author: number): number => (author < 0 ? followersOf(network, authors).size : network.follows.audience(author).length);
        const ratio = (a: number, b: number): number => (b === 0 ? NaN : a / b);
        const outcomes = [reach, reachAmplification, repetition].map((measure) => measure.compute(bench));
        const authorOf = (item: number): number => (network.posts.count > 0 ? network.posts.author[item] : -1);
        expectClose(outcomes[0].people, reached.people);
        expectClose(outcomes[0].posts ?? [], reached.posts);
        expectClose(
          outcomes[1].people,
          reached.people.map((value, row) => ratio(value, own(row))),
        );
        expectClose(
          outcomes[1].posts ?? [],
          reached.posts.map((value, item) => ratio(value, own(authorOf(item)))),
        );
        expectClose(
          outcomes[2].people,
          each.people.map((value, row) => 1 - value / contacts.people[row]),
        );
        expectClose(
          outcomes[2].posts ?? [],
          reached.posts.map((value, item) => 1 - value / contacts.posts[item]),
        );
        expectClose(
          [outcomes[0].whole?.["reach"] ?? 0, outcomes[1].whole?.["reachAmplification"] ?? 0, outcomes[2].whole?.["repetition"] ?? 0],
          [reached.whole, ratio(reached.whole, followersOf(network, authors).size), 1 - each.whole / contacts.whole],
        );
      }),
      { numRuns: 300 },
    );
  });

  it("never amplifies below one, and never repeats all of it", () => {
    fc.assert(
      fc.property(followedBench(), (bench) => {
        const { people, posts, whole } = reachAmplification.compute(bench);
        for (const value of [...(people ?? []), ...(posts ?? []), whole?.["reachAmplification"] ?? NaN]) expect(value < 1).toBe(false);
        const again = repetition.compute(bench);
        for (const value of [...(again.people ?? []), ...(again.posts ?? [])]) expect(value < 0 || value > 1).toBe(false);
      }),
    );
  });
});

describe("reach credit", () => {
  it("gives the worked values of the eight, equal to all orders of joining", () => {
    const network = sampleG8WithPost();
    const row = (name: string): number => network.people.indexOf(name);
    const slow = shapleyByOrders(network, [..."BACDEF"].map(row), row("B"));
    const parts = Object.entries({ A: 5 / 6, B: 4 / 3, C: 1, D: 1 / 2, E: 4 / 3, F: 1 });
    for (const [name, value] of parts) expect(slow.get(row(name)), name).toBeCloseTo(value, 12);
    const { people } = reachCredit.compute(layOut(network));
    for (const [name, value] of parts) expect(people?.[row(name)], name).toBeCloseTo(name === "B" ? 0 : value, 12);
  });

  it("equals the slow version", () => {
    fc.assert(
      fc.property(followedBench(), (bench) => {
        const { network } = bench;
        const credit = new Array<number>(network.people.count).fill(0);
        for (const { author, members } of slowItems(bench).ofPeople)
          for (const person of reachedIn(network, members, author)) {
            const heardFrom = members.filter((member) => network.follows.audience(member).includes(person));
            for (const member of heardFrom) if (member !== author) credit[member] += 1 / heardFrom.length;
          }
        expectClose(reachCredit.compute(bench).people, credit);
      }),
      { numRuns: 300 },
    );
  });

  it("is fair: the parts of every item sum to its reach", () => {
    fc.assert(
      fc.property(followedBench(), (bench) => {
        const spreaders = spreadersOfPeople(bench);
        const parts = fairReach(bench, spreaders);
        const sums = Array.from({ length: spreaders.count }, (_, item) =>
          parts.slice(spreaders.offsets[item], spreaders.offsets[item + 1]).reduce((a, b) => a + b, 0),
        );
        expectClose(
          sums,
          slowItems(bench).ofPeople.map(({ author, members }) => reachedIn(bench.network, members, author).size),
        );
      }),
    );
  });
});

describe("who shared a post at a time that is not known", () => {
  const follows = [
    ["rina", "kopi"],
    ["x1", "sari"],
    ["x2", "sari"],
    ["x2", "rina"],
    ["x3", "tono"],
  ] as const;
  const share = (sharer: string, timeMs?: number) => ({ sharer, author: "kopi", post: "p", ...(timeMs === undefined ? {} : { timeMs }) });
  const posts = [{ id: "p", author: "kopi", timeMs: 5 }];
  const bench = layOut(
    drawNetwork({ follows, posts, shares: [share("rina", 10), share("sari"), share("rina"), share("kopi"), share("budi", 11)] }),
  );

  it("counts among those from whom it could be had, once", () => {
    expect(reach.compute(bench).whole).toEqual({ reach: 3 });
    expect(reachAmplification.compute(bench).whole?.["reachAmplification"]).toBe(3);
    expect(repetition.compute(bench).whole?.["repetition"]).toBeCloseTo(1 / 4, 12);
    const credit = reachCredit.compute(bench).people;
    const of = (id: string) => credit?.[bench.network.people.indexOf(id)];
    expect([of("sari"), of("rina"), of("budi"), of("kopi")]).toEqual([1.5, 0.5, 0, 0]);
  });

  it("but not if it was shared before it was there", () => {
    const early = layOut(drawNetwork({ follows, posts, shares: [share("rina", 10), share("tono", 2)] }));
    expect(reach.compute(early).whole).toEqual({ reach: 2 });
  });
});

describe("a topic with shares whose times are not known", () => {
  it("reaches the audiences of those authors too, so that nothing is amplified below one", () => {
    // kopi is shared at a known time; teh, whom four follow, at none
    const follows = [["x0", "kopi"] as const, ...["x1", "x2", "x3", "x4"].map((name) => [name, "teh"] as const), ["y", "sari"] as const];
    const shares = [1, 2, 3].map((timeMs) => ({ sharer: "rina", author: "kopi", timeMs }));
    const bench = layOut(drawNetwork({ follows, shares: [...shares, { sharer: "sari", author: "teh" }] }));
    expect(reach.compute(bench).whole).toEqual({ reach: 6 });
    expect(reachAmplification.compute(bench).whole?.["reachAmplification"]).toBe(6 / 5);
    const split = [peerReach, broadcastReach].map((measure) => measure.compute(bench).whole?.[measure.id] ?? NaN);
    expect(split[0] + split[1]).toBe(6);
  });

  it("is never amplified below one, whatever the files lack", () => {
    fc.assert(
      fc.property(sharedBench(PATCHY), (bench) => {
        const { people, posts, whole } = reachAmplification.compute(bench);
        for (const value of [...(people ?? []), ...(posts ?? []), whole?.["reachAmplification"] ?? NaN]) expect(value < 1).toBe(false);
        const [all, byPeers, byBroadcast] = [reach, peerReach, broadcastReach].map((measure) => measure.compute(bench).whole?.[measure.id]);
        expectClose([(byPeers ?? NaN) + (byBroadcast ?? NaN)], [all ?? NaN]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("repetition of several posts", () => {
  it("is what is repeated inside each of them", () => {
    // x and y see both posts, from their author alone: nothing comes twice; of q y hears from rina as well, whom y follows
    const follows = [
      ["x", "kopi"],
      ["y", "kopi"],
      ["y", "rina"],
    ] as const;
    const posts = ["p", "q"].map((id) => ({ id, author: "kopi", timeMs: 0 }));
    const share = (post: string, timeMs: number) => ({ sharer: post === "p" ? "sari" : "rina", author: "kopi", post, timeMs });
    const bench = layOut(drawNetwork({ follows, posts, shares: [share("p", 1), share("q", 2)] }));
    const { posts: each, whole } = repetition.compute(bench);
    expectClose(each, [0, 1 / 3]);
    expectClose([whole?.["repetition"] ?? NaN, whole?.["repetition.contacts"] ?? NaN], [1 / 5, 5 / 4]);
  });
});

describe("what could not be seen", () => {
  it("is no zero: each gap says why", () => {
    const unheard = layOut(
      drawNetwork({
        follows: [["a", "b"]],
        posts: [{ id: "p", author: "a" }],
        shares: [{ sharer: "b", author: "a", post: "p", timeMs: 1 }],
      }),
    );
    expect(reach.compute(unheard)).toMatchObject({ posts: Float64Array.of(0), reasons: ["no-post"] });
    expect(reachAmplification.compute(unheard)).toMatchObject({ posts: Float64Array.of(NaN), reasons: ["no-post", "no-audience"] });
    const alone = layOut(drawNetwork({ shares: [{ sharer: "b", author: "a", post: "p", timeMs: 1 }] }));
    expect(reach.compute(alone).reasons).toEqual(["follows-missing"]);
  });
});
