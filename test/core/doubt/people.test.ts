import { describe, expect, it } from "vitest";
import { gathered, type Contributions } from "../../../src/core/cascades/contributions.ts";
import { intervalOfSum } from "../../../src/core/doubt/interval.ts";
import { planReplicates, tellPeople } from "../../../src/core/doubt/people.ts";
import type { DoubtReason, PeopleDoubt } from "../../../src/core/doubt/result.ts";
import { directAudience } from "../../../src/core/measures/directAudience.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

/** Per post who has how much of it. */
type Posts = readonly (readonly (readonly [person: number, value: number])[])[];

function contributionsOf(posts: Posts, unit: Contributions["unit"] = "posts"): Contributions {
  const loose = posts.flatMap((parts, post) => parts.map(([person, value]) => ({ post, person, value })));
  return gathered(
    {
      unit,
      units: posts.length,
      unitOf: Uint32Array.from(loose, ({ post }) => post),
      person: Uint32Array.from(loose, ({ person }) => person),
      value: Float64Array.from(loose, ({ value }) => value),
    },
    PEOPLE,
  );
}

const PEOPLE = 5000;
const network = drawNetwork({ people: Array.from({ length: PEOPLE }, (_, row) => `p${row}`) });

function told(here: Contributions, others?: readonly Contributions[]): PeopleDoubt & { reasons: DoubtReason[] } {
  const measure: Measure = {
    ...directAudience,
    contributions: { of: () => here, ...(others !== undefined && { overBand: () => others }) },
  };
  const reasons = new Set<DoubtReason>();
  return { ...tellPeople(layOut(network), measure, here, reasons), reasons: [...reasons] };
}

/** Forty posts, of which everybody has her part: large posts and small ones, the parts always alike. */
const shared = (parts: readonly number[], posts = 40): Posts =>
  Array.from({ length: posts }, (_, post) => parts.map((part, person) => [person, part * (1 + (post % 4))] as const));
const HERE = contributionsOf(shared([3, 2, 1]));

describe("people's places and values", () => {
  it("are drawn 500 times under the settings at hand, and 200 times under every other way of counting", () => {
    expect(told(HERE)).toMatchObject({ replicates: 500, replicatesPerWay: 0, ways: 1, reasons: [] });
    expect(told(HERE, [HERE, contributionsOf(shared([1, 2, 3]))])).toMatchObject({
      replicates: 500,
      replicatesPerWay: 200,
      ways: 2,
      reasons: [],
    });
  });

  it("are best first, equals as they stand, and only of those who have any", () => {
    const { rows, value, behind, ranked, rank } = told(
      contributionsOf([
        [[7, 2]],
        [[3, 1]],
        [
          [9, 1],
          [7, 1],
        ],
        [[2, 1]],
      ]),
    );
    expect([[...rows], [...value], [...behind], [...rank], ranked]).toEqual([[7, 2, 3, 9], [3, 1, 1, 1], [2, 1, 1, 1], [1, 2, 2, 2], 4]);
  });

  it("have the interval of a sum over posts", () => {
    const { rows, low, high, behind } = told(HERE);
    rows.forEach((row, i) => {
      const parts = Array.from(HERE.value).filter((_, at) => HERE.person[at] === row);
      const power = (exponent: number): number => parts.reduce((sum, part) => sum + part ** exponent, 0);
      const powers = { units: 40, behind: 40, sum: power(1), squares: power(2), cubes: power(3) };
      expect([low[i], high[i]]).toEqual(intervalOfSum(powers).map((end) => expect.closeTo(end, 9)));
      expect(behind[i]).toBe(40);
    });
    expect(told(contributionsOf(shared([3, 2], 29))).reasons).toEqual(["few-behind"]);
    expect(told(contributionsOf(shared([3, 2], 1), "none")).reasons).toEqual([]);
  });

  it("are not drawn anew of four posts, and then only the ways of counting move them", () => {
    const [four, turned] = [contributionsOf(shared([1, 2, 4], 4)), contributionsOf(shared([4, 2, 1], 4))];
    const few = told(four, [turned]);
    expect([few.replicates, told(contributionsOf(shared([1, 2, 4], 5))).replicates]).toEqual([0, 500]);
    expect([[...few.rows], [...few.rankLow], [...few.rankHigh]]).toEqual([
      [2, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect([[...few.placeLow], [...few.placeHigh]]).toEqual([
      [1, 2, 1],
      [3, 2, 3],
    ]);
    expect(few.topShare.every(({ share }) => share.every(Number.isNaN))).toBe(true);
  });

  it("go from the least to the greatest over all ways of counting, which leave those at hand alone", () => {
    const turned = contributionsOf(shared([1, 2, 3]));
    const [alone, both] = [told(HERE), told(HERE, [turned])];
    for (const key of ["value", "low", "high", "rank", "rankLow", "rankHigh"] as const) expect(both[key]).toEqual(alone[key]);
    expect([[...both.bandLow], [...both.bandHigh]]).toEqual([
      [100, 200, 100],
      [300, 200, 300],
    ]);
    expect([[...alone.placeLow], [...alone.placeHigh]]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect([[...both.placeLow], [...both.placeHigh]]).toEqual([
      [1, 2, 1],
      [3, 2, 3],
    ]);
    // the order of the ways decides nothing
    expect(told(HERE, [turned, HERE])).toEqual(told(HERE, [HERE, turned]));
    // who cannot be told apart is asked of all ways: here all three could be second
    expect([[...alone.group], [...both.group]]).toEqual([
      [0, 1, 2],
      [0, 0, 0],
    ]);
  });

  it("know a way that counts as the one at hand by all that it counts", () => {
    const near = contributionsOf(Array.from({ length: 40 }, () => [[0, 3] as const, [1, 2.99] as const]));
    const same = told(near, [near]);
    expect([...same.placeHigh]).toEqual([1, 2]);
    const others = {
      "other people": { ...near, person: near.person.map((row) => 1 - row) },
      "other values": { ...near, value: near.value.map((value) => 5.99 - value) },
      "other posts": { ...near, offsets: near.offsets.map((at, post) => (post > 0 && post < 40 ? at - 1 : at)) },
      "fewer people": contributionsOf(
        Array.from({ length: 40 }, (_, post) =>
          post < 39
            ? [
                [0, 3],
                [1, 2.99],
              ]
            : [[0, 3]],
        ),
      ),
    };
    const bands = Object.entries(others).map(([name, other]) => {
      const { placeHigh, bandLow } = told(near, [other]);
      return [name, placeHigh[0], bandLow[1]];
    });
    expect(bands).toEqual([
      ["other people", 2, expect.closeTo(119.6, 9)],
      ["other values", 2, expect.closeTo(119.6, 9)],
      ["other posts", 2, expect.closeTo(119.6, 9)],
      ["fewer people", 1, expect.closeTo(116.61, 9)],
    ]);
  });

  it("are told of the first 4,096", () => {
    const crowd = (people: number) => contributionsOf([Array.from({ length: people }, (_, row) => [row, 1 + row] as const)]);
    expect(told(crowd(4096))).toMatchObject({ ranked: 4096, reasons: ["few-behind"] });
    const { rows, ranked, reasons } = told(crowd(4097));
    expect([rows.length, ranked, rows[4095], reasons]).toEqual([4096, 4097, 1, ["only-first", "few-behind"]]);
    expect(told(contributionsOf([[], [], [], [], []]))).toMatchObject({ replicates: 0, reasons: ["nobody"] });
  });

  it("are drawn less often where that would take long, which is said", () => {
    const crowd = contributionsOf(
      shared(
        Array.from({ length: 640 }, (_, person) => 640 - person),
        1000,
      ),
    );
    const steps = 640_000 + 16 * (640 + 640);
    const { replicates, replicatesPerWay, reasons } = told(crowd, [crowd]);
    expect([replicates, replicatesPerWay]).toEqual([500, Math.floor(2e9 / (16 * steps))]);
    expect(replicatesPerWay).toBeLessThan(200);
    expect(reasons).toEqual(["fewer-replicates"]);
  });

  it("are drawn as often as there is time for, 50 times at least", () => {
    const planned = (ranked: number, hasWays: boolean) => {
      const { replicates, replicatesPerWay, isCut } = planReplicates(HERE, ranked, 4096, hasWays);
      return [replicates, replicatesPerWay, isCut];
    };
    const steps = (ranked: number) => HERE.value.length + 16 * (ranked + 4096);
    expect(planned(245_000, false)).toEqual([500, 0, false]);
    expect(planned(500_000, false)).toEqual([Math.floor(2e9 / steps(500_000)), 0, true]);
    expect(planned(50_000, true)).toEqual([500, Math.floor(2e9 / (16 * steps(50_000))), true]);
    expect(planned(500_000, true)).toEqual([Math.floor(2e9 / steps(500_000)), 50, true]);
    expect(planned(3_000_000, true)).toEqual([50, 50, true]);
  });

  it("tell how far they are: what is at hand first, then a sixteenth of the rest for each way", () => {
    const steps: number[] = [];
    const bench = layOut(network, undefined, (done, total) => steps.push(done / total));
    const turned = contributionsOf(shared([1, 2, 3]));
    const overBand = function* () {
      for (let way = 0; way < 16; way++) {
        steps.push(-1);
        yield turned;
      }
    };
    tellPeople(bench, { ...directAudience, contributions: { of: () => HERE, overBand } }, HERE, new Set());
    const part = 500 / (500 + 16 * 200);
    const ends = steps.flatMap((step, i) => (step === -1 ? [steps[i - 1]] : []));
    expect(ends[0]).toBeLessThanOrEqual(part);
    expect(ends[0]).toBeGreaterThan(0.99 * part);
    ends.slice(1).forEach((end, way) => expect(end).toBeCloseTo(part + ((1 - part) * (way + 1)) / 16, 12));
    const forward = steps.filter((step) => step >= 0);
    expect(forward.every((step, i) => i === 0 || step > forward[i - 1] - 1e-12)).toBe(true);
    expect(forward.at(-1)).toBeCloseTo(1, 12);
    let last = 0;
    const alone = layOut(network, undefined, (done, total) => (last = done / total));
    tellPeople(alone, { ...directAudience, contributions: { of: () => HERE } }, HERE, new Set());
    // the last of five hundred begins there
    expect(last).toBe(499 / 500);
  });
});
