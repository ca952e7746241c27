import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork, sampleRandom } from "../../../src/core/network/sample.ts";
import { strongestTies } from "../../../src/core/network/subset.ts";

const ALL = { mostTies: 50_000, mostPeople: 10_000 };

function drawnNames(network: Network, bounds = ALL) {
  const drawn = strongestTies(network, new Uint32Array(network.people.count), bounds);
  const name = (position: number) => network.people.id(drawn.people[position]);
  return { drawn, ties: Array.from(drawn.heard, (heard, i) => `${name(heard)}>${name(drawn.hears[i])}`) };
}

describe("strongestTies", () => {
  it("draws the follows where there are any, turned the way influence flows, weighed by what was shared", () => {
    const network = drawNetwork({
      people: ["lone"],
      follows: [
        ["a", "b"],
        ["b", "c"],
      ],
      shares: [
        { sharer: "a", author: "b", weight: 3 },
        { sharer: "c", author: "a" },
      ],
    });
    const { drawn, ties } = drawnNames(network);
    expect(ties).toEqual(["b>a", "c>b"]);
    expect(Array.from(drawn.weight)).toEqual([4, 1]);
    expect(drawn).toMatchObject({ layer: "follows", tiesInAll: 2, peopleInAll: 4 });
    expect(Array.from(drawn.people, (row) => network.people.id(row))).not.toContain("lone");
  });

  it("draws every pair of a share log once, with its shares summed", () => {
    const network = drawNetwork({
      shares: [
        { sharer: "a", author: "b", post: "1" },
        { sharer: "a", author: "b", post: "2" },
        { sharer: "b", author: "a", post: "3", weight: 5 },
      ],
    });
    const { drawn, ties } = drawnNames(network);
    expect(ties).toEqual(["b>a", "a>b"].sort((x, y) => network.people.indexOf(x[0]) - network.people.indexOf(y[0])));
    expect([...drawn.weight].sort()).toEqual([2, 5]);
    expect(drawn).toMatchObject({ layer: "shares", tiesInAll: 2 });
  });

  it("keeps the ties along which most was shared, and everybody's strongest", () => {
    const network = drawNetwork({
      shares: [
        { sharer: "a", author: "hub", weight: 9 },
        { sharer: "b", author: "hub", weight: 8 },
        { sharer: "b", author: "a", weight: 7 },
        { sharer: "c", author: "a", weight: 1 },
        { sharer: "hub", author: "c", weight: 0.5 },
      ],
    });
    const { drawn, ties } = drawnNames(network, { mostTies: 3, mostPeople: 10 });
    expect(ties.sort()).toEqual(["a>c", "hub>a", "hub>b"]);
    expect(drawn).toMatchObject({ tiesInAll: 5, peopleInAll: 4 });
  });

  it("of a log of loose stars with a core draws the core", () => {
    const core = ["k0", "k1", "k2", "k3"];
    const shares = core.flatMap((author) => core.filter((name) => name !== author).map((sharer) => ({ sharer, author })));
    for (let leaf = 0; leaf < 200; leaf++) shares.push({ sharer: `leaf${leaf}`, author: "star" });
    const { drawn, ties } = drawnNames(drawNetwork({ shares }), { mostTies: 20, mostPeople: 5 });
    expect(ties).toHaveLength(12);
    expect(drawn.peopleInAll).toBe(205);
  });

  it("keeps to its bounds, and draws nobody without a tie", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 10, max: 60 }), (seed, mostTies) => {
        const network = sampleRandom(seed, { people: 40, follows: seed % 2 === 0 ? 150 : 0, posts: 12, shares: 120 });
        const community = Uint32Array.from({ length: 40 }, (_, row) => row % 3);
        const drawn = strongestTies(network, community, { mostTies, mostPeople: 10 });
        expect(drawn.heard.length).toBeLessThanOrEqual(mostTies);
        expect(drawn.people.length).toBeLessThanOrEqual(10);
        expect(new Set([...drawn.heard, ...drawn.hears]).size).toBe(drawn.people.length);
        expect(drawn.heard.every((heard, i) => heard !== drawn.hears[i])).toBe(true);
        expect(Array.from(drawn.community)).toEqual(Array.from(drawn.people, (row) => row % 3));
        expect(new Set(Array.from(drawn.heard, (heard, i) => `${heard}>${drawn.hears[i]}`)).size).toBe(drawn.heard.length);
      }),
    );
  });
});
