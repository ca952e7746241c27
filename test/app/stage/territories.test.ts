import { describe, expect, it } from "vitest";
import { growGround, type Ground, type GroundInput } from "../../../src/app/stage/territories.ts";
import { drawsFrom } from "../../../src/core/network/sample.ts";

function grown(input: GroundInput): Ground {
  const growing = growGround(input);
  for (;;) {
    const step = growing.next();
    if (step.done === true) return step.value;
  }
}

/** Two groups of 150 people side by side and one person far off, who is a group of her own. */
function twoGroups(gap: number): GroundInput {
  const draw = drawsFrom(4);
  const community = Uint32Array.from({ length: 301 }, (_, at) => Math.floor(at / 150));
  const positions = new Float32Array(602);
  for (let at = 0; at < 301; at++) positions.set([draw(300) + (at < 150 ? 0 : gap), draw(300)], 2 * at);
  positions.set([0, 2000], 600);
  return { positions, radii: new Float32Array(301).fill(4), community, communities: 3 };
}

describe("growGround", () => {
  it("gives each group a ground of its own, and none to a single person", () => {
    const { territories } = grown(twoGroups(600));
    expect(territories.map(({ community }) => community)).toEqual([0, 1]);
    const ownersOf = (x: number, y: number) => territories.filter(({ rings }) => isIn(rings, x, y)).map(({ community }) => community);
    expect([ownersOf(150, 150), ownersOf(750, 150), ownersOf(450, 1000), ownersOf(1e6, 0)]).toEqual([[0], [1], [], []]);
  });

  it("is of those who are drawn: where half a group is hidden, its ground is of the other half", () => {
    const input = twoGroups(600);
    const hidden = Uint8Array.from({ length: 301 }, (_, at) => (at < 150 && input.positions[2 * at] < 150 ? 1 : 0));
    const { territories } = grown({ ...input, hidden });
    const left = (rings: readonly Float32Array[]) => Math.min(...rings.map((ring) => Math.min(...ring.filter((_, at) => at % 2 === 0))));
    expect(left(territories[0].rings)).toBeGreaterThan(80);
    expect(left(grown(input).territories[0].rings)).toBeLessThan(20);
    expect(grown({ ...input, hidden: new Uint8Array(301).fill(1) }).territories).toEqual([]);
  });

  it("is the same whether others are hidden or were never there", () => {
    const input = twoGroups(600);
    // the far person widens the picture as long as she is drawn
    const hidden = Uint8Array.from({ length: 301 }, (_, at) => (at === 300 ? 1 : 0));
    const without: GroundInput = {
      ...input,
      positions: input.positions.subarray(0, 600),
      radii: input.radii.subarray(0, 300),
      community: input.community.subarray(0, 300),
    };
    expect(grown({ ...input, hidden })).toEqual(grown(without));
    expect(grown(input)).not.toEqual(grown(without));
  });

  it("lets grounds of groups that mingle not overlap", () => {
    const { territories } = grown(twoGroups(200));
    let [some, both] = [0, 0];
    for (let x = -50; x < 550; x += 10) {
      for (let y = -50; y < 350; y += 10) {
        const owners = territories.filter(({ rings }) => isIn(rings, x, y)).length;
        if (owners > 0) some++;
        if (owners > 1) both++;
      }
    }
    expect(some).toBeGreaterThan(500);
    expect(both).toBeLessThan(some * 0.02);
  });

  it("finds the heart where the people are", () => {
    const [left] = grown(twoGroups(600)).territories;
    expect(left.heart[0]).toBeGreaterThan(0);
    expect(left.heart[0]).toBeLessThan(300);
  });

  it("has nothing to say of nobody", () => {
    const none = { positions: new Float32Array(0), radii: new Float32Array(0), community: new Uint32Array(0), communities: 0 };
    expect(grown(none).territories).toEqual([]);
    expect(grown({ ...none, communities: 3 }).territories).toEqual([]);
  });

  it("gives people who stand at one place a ground without asking for the whole memory", () => {
    const people = { radii: new Float32Array(9).fill(4), community: new Uint32Array(9), communities: 1 };
    expect(grown({ ...people, positions: new Float32Array(18) }).territories.length).toBeLessThan(2);
  });
});

function isIn(rings: readonly Float32Array[], x: number, y: number): boolean {
  return rings.filter((ring) => winds(ring, x, y)).length % 2 === 1;
}

/** Is the point inside the ring? A ray to the right crosses it an odd number of times. */
function winds(ring: Float32Array, x: number, y: number): boolean {
  let isInside = false;
  for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
    const [x1, y1, x2, y2] = [ring[before], ring[before + 1], ring[at], ring[at + 1]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}
