import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditShares } from "../../../src/core/cascades/creditShares.ts";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { historiesOf } from "../../../src/core/cascades/histories.ts";
import { DRAWS, sampledParents } from "../../../src/core/cascades/parents.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut, type Attribution, type Workbench } from "../../../src/core/network/workbench.ts";
import { dividedIn, forestsOf, itemsOf } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";

const G8 = sampleG8WithPost();
const benchOf = (attribution: Attribution, seed = 1): Workbench => layOut(G8, { ...DEFAULT_SETTINGS, attribution, seed });

/** Who had it from whom, as on the page of worked values: "A←B C←A". */
function told(bench: Workbench, parent: Int32Array): string {
  const { person } = candidatesOf(bench).adoptions;
  const name = (i: number): string => bench.network.people.id(person[i]);
  return Array.from(parent, (from, i) => (from < 0 ? "" : `${name(i)}←${name(from)}`))
    .filter((step) => step !== "")
    .join(" ");
}

/** Every tree of the eight, with its chance. */
function trees(attribution: Attribution): Map<string, number> {
  const [division] = dividedIn(G8, itemsOf(G8).items, attribution);
  const name = (row: number): string => G8.people.id(row);
  return new Map(
    forestsOf(division).map(({ parentOf, probability }) => [
      [...parentOf].map(([child, parent]) => `${name(child)}←${name(parent)}`).join(" "),
      probability,
    ]),
  );
}

describe("ways in which it may have come about", () => {
  it("are gone through where few are open: whoever came so long before that she gets no credit opens none", () => {
    // three hundred shared it years ago, two lately; v, who hears them all, comes a moment later
    const year = 365 * 86_400_000;
    const old = Array.from({ length: 300 }, (_, i) => ({ name: `o${i}`, timeMs: i }));
    const heard = [...old, { name: "x", timeMs: 5 * year }, { name: "y", timeMs: 5 * year }];
    const shares = [...heard, { name: "v", timeMs: 5 * year + 1 }].map(({ name, timeMs }) => ({
      sharer: name,
      author: "a",
      post: "p",
      timeMs,
    }));
    const bench = layOut(
      drawNetwork({ follows: heard.map(({ name }) => ["v", name] as const), posts: [{ id: "p", author: "a", timeMs: 0 }], shares }),
    );
    const weights = Array.from(historiesOf(bench), ({ weight }) => weight);
    expect(weights).toEqual([1 / 2, 1 / 2]);
  });
});

describe("parents drawn by their shares of credit", () => {
  it.each(["uniform", "decay"] as const)("are the eight trees of the worked example, each as often as it should be (%s)", (attribution) => {
    const expected = trees(attribution);
    expect(expected.size).toBe(8);
    const seeds = 50;
    const found = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed++) {
      const bench = benchOf(attribution, seed);
      for (const parent of sampledParents(bench).vectors()) {
        const tree = told(bench, parent);
        found.set(tree, (found.get(tree) ?? 0) + 1);
      }
    }
    expect([...found.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    let chiSquare = 0;
    for (const [tree, chance] of expected) chiSquare += (found.get(tree)! - chance * DRAWS * seeds) ** 2 / (chance * DRAWS * seeds);
    // seven degrees of freedom: 24.3 is passed once in a thousand
    expect(chiSquare).toBeLessThan(24.3);
  });

  it("are one vector where nothing is divided, and that the worked one", () => {
    for (const [attribution, tree] of [
      ["first", "A←B C←B D←B E←C F←E"],
      ["last", "A←B C←A D←A E←D F←E"],
    ] as const) {
      const bench = benchOf(attribution);
      expect(Array.from(sampledParents(bench).vectors(), (parent) => told(bench, parent))).toEqual([tree]);
    }
  });

  it("are the same from the same seed, others from another, and new in every draw", () => {
    const drawn = (seed: number): string[] => {
      const bench = benchOf("uniform", seed);
      return Array.from(sampledParents(bench).vectors(), (parent) => told(bench, parent));
    };
    expect(drawn(1)).toHaveLength(DRAWS);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(new Set(drawn(1)).size).toBe(8);
  });

  it("are always candidates with a share of the credit, as often as it says", () => {
    fc.assert(
      fc.property(sharedBench([{}, { postTimes: true }, { posts: true }, { follows: true }]), (bench) => {
        const { adoptions, offsets, earlier } = candidatesOf(bench);
        const credit = bench.use(creditShares);
        const { draws, drawn, vectors } = sampledParents(bench);
        const times = new Map<string, number>();
        for (const parent of vectors())
          for (let i = 0; i < adoptions.count; i++) times.set(`${i} ${parent[i]}`, (times.get(`${i} ${parent[i]}`) ?? 0) + 1 / draws);
        for (let i = 0; i < adoptions.count; i++) {
          if (offsets[i] === offsets[i + 1]) expect(times.get(`${i} -1`)).toBeCloseTo(1, 9);
          for (let at = offsets[i]; at < offsets[i + 1]; at++) {
            const often = times.get(`${i} ${earlier[at]}`) ?? 0;
            // five standard errors
            expect(Math.abs(often - credit[at])).toBeLessThan(5 * Math.sqrt((credit[at] * (1 - credit[at])) / draws) + 1e-9);
          }
        }
        expect(Array.from(drawn)).toEqual(
          Array.from(adoptions.person.keys()).filter(
            (i) => offsets[i + 1] > offsets[i] && !credit.subarray(offsets[i], offsets[i + 1]).includes(1),
          ),
        );
      }),
      { seed: 3 },
    );
  });

  it("are drawn for every attribution there is", () => {
    for (const attribution of ATTRIBUTIONS) expect(sampledParents(benchOf(attribution)).draws, attribution).toBeOneOf([1, DRAWS]);
  });
});
