import { describe, expect, it } from "vitest";
import { arraysOf } from "../../../src/core/network/open.ts";
import { BRAND } from "../../../src/core/network/network.ts";
import {
  drawNetwork,
  drawsFrom,
  G8_START,
  sampleG8,
  sampleG8WithPost,
  samplePowerLaw,
  sampleRandom,
} from "../../../src/core/network/sample.ts";

const SIZE = { people: 60, follows: 300, posts: 5, shares: 120 };

describe("sampleG8", () => {
  it("has the audiences of measures.md", () => {
    const { people, follows } = sampleG8();
    const audiences = Array.from({ length: people.count }, (_, row) => Array.from(follows.audience(row), (v) => people.id(v)).join(""));
    expect(audiences).toEqual(["CD", "ACD", "AE", "E", "CF", "G", "F", ""]);
    expect([...people.type]).toEqual([0, BRAND, 0, 0, 0, 0, 0, 0]);
  });
});

describe("sampleG8WithPost", () => {
  it("has B's post and its five shares, in time", () => {
    const { people, shares, posts } = sampleG8WithPost();
    expect([posts.id(0), people.id(posts.author[0]), posts.timeMs[0]]).toEqual(["p1", "B", G8_START]);
    expect(Array.from(shares.sharer, (row) => people.id(row)).join("")).toBe("ACDEF");
    expect(Array.from(shares.timeMs, (time) => (time - G8_START) / 3_600_000)).toEqual([1, 2, 3, 5, 6]);
  });
});

describe("drawNetwork", () => {
  it("takes people from everywhere in the sketch", () => {
    const network = drawNetwork({
      people: ["a"],
      brands: ["b"],
      follows: [["c", "d"]],
      posts: [{ id: "p", author: "e" }],
      shares: [{ sharer: "f", author: "g", post: "q" }],
      declaredFollowers: { a: 7 },
    });
    expect([..."abcdefg"].map((id) => network.people.indexOf(id)).every((row) => row >= 0)).toBe(true);
    expect(network.people.count).toBe(7);
    expect(network.posts.count).toBe(2);
    expect(network.people.declaredFollowers[network.people.indexOf("a")]).toBe(7);
  });
});

describe("sampleRandom", () => {
  it("gives the same network for the same seed, another one for another", () => {
    expect(arraysOf(sampleRandom(3, SIZE))).toEqual(arraysOf(sampleRandom(3, SIZE)));
    expect(arraysOf(sampleRandom(4, SIZE))).not.toEqual(arraysOf(sampleRandom(3, SIZE)));
  });

  it("has all that measures must bear: brands, declared audiences, isolated people, every kind, paid shares", () => {
    const { people, follows, shares } = sampleRandom(1, { ...SIZE, follows: 60 });
    expect(people.type).toContain(BRAND);
    expect(people.declaredFollowers.some((count) => count > 0)).toBe(true);
    expect(follows.count).toBeLessThan(60);
    expect([...people.type.keys()].some((row) => follows.audience(row).length + follows.sources(row).length === 0)).toBe(true);
    expect(new Set(shares.kind).size).toBe(5);
    expect(shares.paid).toContain(1);
  });
});

describe("samplePowerLaw", () => {
  const size = { people: 3000, follows: 30_000 };

  it("has as many different ties as asked for, none to oneself, and is the same for the same seed", () => {
    const { follows } = samplePowerLaw(3, size);
    expect(follows.count).toBe(size.follows);
    for (let row = 0; row < size.people; row++) expect(follows.audience(row)).not.toContain(row);
    expect(samplePowerLaw(3, size).follows.audienceRows).toEqual(follows.audienceRows);
    expect(samplePowerLaw(4, size).follows.audienceRows).not.toEqual(follows.audienceRows);
  });

  it("gives few people most of the audience, and answers follows as often as asked for", () => {
    const { follows } = samplePowerLaw(3, { ...size, reciprocity: 0.5 });
    const audiences = Array.from({ length: size.people }, (_, row) => follows.audience(row).length).toSorted((a, b) => b - a);
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    expect(sum(audiences.slice(0, 300)) / size.follows).toBeGreaterThan(0.4);
    let mutual = 0;
    for (let row = 0; row < size.people; row++)
      for (const listener of follows.audience(row)) if (follows.audience(listener).includes(row)) mutual++;
    expect(mutual / size.follows).toBeGreaterThan(0.5);
  });

  it("says what it cannot draw", () => {
    expect(() => samplePowerLaw(1, { people: 3, follows: 9 })).toThrow("half of all pairs");
  });
});

describe("drawsFrom", () => {
  it("draws every number about as often, from the first draw on", () => {
    const counts = new Uint32Array(10);
    for (let seed = 0; seed < 5000; seed++) counts[drawsFrom(seed)(10)]++;
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(110);
  });

  it("stays below its bound", () => {
    const draw = drawsFrom(9);
    for (let i = 0; i < 1000; i++) {
      const drawn = draw(3);
      expect([0, 1, 2]).toContain(drawn);
    }
  });
});
