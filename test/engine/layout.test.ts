import { describe, expect, it } from "vitest";
import { drawsFrom } from "../../src/core/network/sample.ts";
import { layOutPicture, startPositions } from "../../src/engine/layout.ts";
import type { Picture } from "../../src/engine/protocol.ts";

interface Sketch {
  readonly community: Uint32Array;
  readonly ties: readonly (readonly [number, number])[];
}

function pictureOf({ community, ties }: Sketch, seed = 1): Picture {
  return {
    people: Uint32Array.from(community, (_, at) => at),
    heard: Uint32Array.from(ties, ([heard]) => heard),
    hears: Uint32Array.from(ties, ([, hears]) => hears),
    weight: new Float32Array(ties.length).fill(1),
    layer: "follows",
    tiesInAll: ties.length,
    peopleInAll: community.length,
    positions: startPositions(community, seed),
    community,
  };
}

/** Four groups of 60, nine ties in ten inside. */
function grouped(): Picture {
  const draw = drawsFrom(5);
  const community = Uint32Array.from({ length: 240 }, (_, at) => Math.floor(at / 60));
  const ties = Array.from({ length: 1200 }, () => {
    const heard = draw(240);
    const hears = draw(10) === 0 ? draw(240) : Math.floor(heard / 60) * 60 + draw(60);
    return [heard, hears] as const;
  });
  return pictureOf({ community, ties: ties.filter(([heard, hears]) => heard !== hears) });
}

const radii = Float32Array.from({ length: 240 }, (_, at) => 2.1 + (at % 20));

function layOut(picture: Picture, changes: { iterations?: number; pinned?: Uint8Array; radii?: Float32Array } = {}) {
  const pinned = changes.pinned ?? new Uint8Array(picture.people.length);
  const alike = new Float32Array(picture.people.length).fill(2);
  const input = { picture, iterations: 200, width: 1000, height: 600, seed: 1, radii: alike, ...changes, pinned };
  return layOutPicture(input, () => {}).positions;
}

function distance(positions: Float32Array, one: number, other: number): number {
  return Math.hypot(positions[2 * one] - positions[2 * other], positions[2 * one + 1] - positions[2 * other + 1]);
}

/** Mean distance inside a community, over that between communities. */
function closeness(positions: Float32Array, community: Uint32Array): number {
  const sums = { inside: 0, between: 0 };
  const counts = { inside: 0, between: 0 };
  for (let one = 0; one < community.length; one++) {
    for (let other = 0; other < one; other++) {
      const kind = community[one] === community[other] ? "inside" : "between";
      sums[kind] += distance(positions, one, other);
      counts[kind]++;
    }
  }
  return sums.inside / counts.inside / (sums.between / counts.between);
}

describe("layOutPicture", () => {
  it("gives the same picture the same positions", () => {
    expect(layOut(grouped())).toEqual(layOut(grouped()));
  });

  it("leaves no circle over another", () => {
    const positions = layOut(grouped(), { radii });
    for (let one = 0; one < 240; one++) {
      for (let other = 0; other < one; other++) {
        expect(distance(positions, one, other)).toBeGreaterThan(radii[one] + radii[other]);
      }
    }
  });

  it("parts what is tied apart, even from a start that knows nothing of communities", () => {
    const picture = grouped();
    const draw = drawsFrom(9);
    picture.positions = Float32Array.from({ length: 480 }, () => draw(1000) - 500);
    const blind = { ...picture, community: new Uint32Array(240) };
    expect(closeness(picture.positions, picture.community)).toBeGreaterThan(0.95);
    expect(closeness(layOut(blind, { iterations: 1000 }), picture.community)).toBeLessThan(0.4);
    expect(closeness(layOut(grouped()), picture.community)).toBeLessThan(0.5);
  });

  it("fills the window's shape around the middle", () => {
    const positions = layOut(grouped());
    const xs = positions.filter((_, at) => at % 2 === 0).sort();
    const ys = positions.filter((_, at) => at % 2 === 1).sort();
    expect(xs[239] - xs[0]).toBeGreaterThan(1.1 * (ys[239] - ys[0]));
    expect(Math.abs(xs[239] + xs[0])).toBeLessThan(0.2 * (xs[239] - xs[0]));
  });

  it("keeps pinned people where they stand", () => {
    const picture = grouped();
    const pinned = new Uint8Array(240);
    pinned[7] = pinned[100] = 1;
    picture.positions.set([333, -222], 14);
    const positions = layOut(picture, { pinned, radii });
    for (const at of [7, 100]) expect(distance(positions, at, at)).toBe(0);
    expect(Array.from(positions.subarray(14, 16))).toEqual([333, -222]);
    expect(Array.from(positions.subarray(200, 202))).toEqual(Array.from(picture.positions.subarray(200, 202)));
  });

  it("without iterations only pushes circles apart", () => {
    const picture = grouped();
    picture.positions = layOut(picture, { radii: new Float32Array(240).fill(2) });
    const small = layOut(picture, { iterations: 0, radii: new Float32Array(240).fill(1) });
    expect(small).toEqual(picture.positions);
    expect(layOut(picture, { iterations: 0, radii })).not.toEqual(picture.positions);
  });

  it("gives numbers for the odd ones: nobody, one, isolated people, ties to oneself, repeated ties, all on one spot", () => {
    expect(layOut(pictureOf({ community: new Uint32Array(0), ties: [] }))).toHaveLength(0);
    const ties = [
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 0],
    ] as const;
    for (const count of [2, 5, 30]) {
      const picture = pictureOf({ community: new Uint32Array(count), ties });
      expect(layOut(picture).every((value) => Number.isFinite(value))).toBe(true);
      picture.positions.fill(0);
      const spread = layOut(picture);
      expect(spread.every((value) => Number.isFinite(value))).toBe(true);
      expect(distance(spread, 0, 1)).toBeGreaterThan(4);
    }
    expect(layOut(pictureOf({ community: new Uint32Array(1), ties: [] })).every((value) => Number.isFinite(value))).toBe(true);
  });

  it("says how far it is, and stops when told to", () => {
    const seen: number[] = [];
    const input = { picture: grouped(), iterations: 20, width: 1, height: 1, seed: 1, pinned: new Uint8Array(240), radii };
    layOutPicture(input, (done, total, positions) => seen.push(done / total, positions.length));
    expect(seen[1]).toBe(480);
    expect(Math.max(...seen.filter((_, at) => at % 2 === 0))).toBeLessThanOrEqual(1);
    const stop = () => {
      throw new DOMException("stop", "AbortError");
    };
    expect(() => layOutPicture(input, stop)).toThrow("stop");
  });
});

describe("startPositions", () => {
  it("gives every person a place of her own, near her community", () => {
    const community = Uint32Array.from({ length: 300 }, (_, at) => at % 5);
    const positions = startPositions(community, 3);
    expect(new Set(Array.from(community, (_, at) => `${positions[2 * at]} ${positions[2 * at + 1]}`)).size).toBe(300);
    expect(closeness(positions, community)).toBeLessThan(0.6);
    expect(startPositions(community, 3)).toEqual(positions);
  });
});
