import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

const OURS = [
  ["tieStrength", "embeddedness", "mutual", "trust", "conversation", "repliesGiven", "tieRecency", "earnedTie", "earnedAudience"],
  ["expectedPassAlongs", "expectedPeerPassAlongs", "reinforcement", "generationsShare", "lateralFeed", "influenceConcentration"],
].flat();
const CROWD = Array.from({ length: 3000 }, (_, i) => `p${i}`);
const TWO = [
  ["a", "b"],
  ["b", "a"],
] as const;

/** Logs that nobody would wish for. */
const ODD: readonly [string, Sketch][] = [
  ["nobody", {}],
  ["one person", { people: ["a"] }],
  ["two who follow each other", { follows: TWO }],
  ["two, and a share", { follows: TWO, shares: [{ sharer: "a", author: "b", timeMs: 1 }] }],
  ["only likes", { follows: TWO, shares: [{ sharer: "a", author: "b", kind: "like", timeMs: 1 }] }],
  [
    "all times equal",
    {
      follows: TWO,
      posts: [{ id: "p", author: "c", timeMs: 5 }],
      shares: ["a", "b"].map((sharer) => ({ sharer, author: "c", post: "p", timeMs: 5 })),
    },
  ],
  [
    "shares before the post",
    { follows: TWO, posts: [{ id: "p", author: "b", timeMs: 9 }], shares: [{ sharer: "a", author: "b", post: "p", timeMs: 5 }] },
  ],
  [
    "everybody follows one, and shares one post of hers",
    {
      follows: CROWD.map((name) => [name, "hub"] as const),
      posts: [{ id: "p", author: "hub", timeMs: 1 }],
      shares: CROWD.map((sharer, i) => ({ sharer, author: "hub", post: "p", timeMs: 2 + (i % 7) })),
    },
  ],
  ["only brands", { brands: ["b"], shares: [{ sharer: "a", author: "b", timeMs: 1 }] }],
  [
    "weights that count nothing, or less",
    { follows: TWO, shares: [-2, 0, NaN, 1].map((weight, i) => ({ sharer: "a", author: "b", weight, timeMs: i })) },
  ],
  ["weights without times", { shares: [-2, NaN, 3].map((weight, i) => ({ sharer: "a", author: `b${i}`, weight })) }],
];

describe.each(ODD)("with %s", (_, sketch) => {
  it.each(OURS)("%s answers, or says why not", (id) => {
    const measure = MEASURES.find((one) => one.id === id);
    const outcome = measure?.compute(layOut(drawNetwork(sketch)));
    const values = [outcome?.people, outcome?.ties, Object.values(outcome?.whole ?? {})].flatMap((column) => Array.from(column ?? []));
    for (const value of values) expect(Math.abs(value), id).not.toBe(Infinity);
    if (values.some(Number.isNaN)) expect(outcome?.reasons?.length ?? 0, id).toBeGreaterThan(0);
  });
});
