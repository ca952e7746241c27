import { describe, expect, it } from "vitest";
import { adoptionsOf } from "../../../src/core/cascades/adoptions.ts";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { readingOf } from "../../../src/core/cascades/readings.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

type Sketch = Parameters<typeof drawNetwork>[0];

/** Adopters of all items in order, with moment and whether they count: "a0 b1+". */
function told(sketch: Sketch): string {
  const network = drawNetwork(sketch);
  const { person, moment, counts } = adoptionsOf(network);
  return Array.from(person, (row, i) => `${network.people.id(row)}${moment[i]}${counts[i] === 1 ? "+" : ""}`).join(" ");
}

/** Candidates as "who < from whom", all items. */
function candidates(sketch: Sketch): string[] {
  const network = drawNetwork(sketch);
  const { adoptions, offsets, earlier } = candidatesOf(layOut(network));
  const name = (i: number): string => network.people.id(adoptions.person[i]);
  return Array.from(adoptions.person, (_, i) => {
    const from = Array.from(earlier.slice(offsets[i], offsets[i + 1]), name);
    return `${name(i)} < ${from.join("")}`;
  });
}

const POSTS = [{ id: "p", author: "a", timeMs: 1000 }];
const share = (sharer: string, timeMs?: number, more: object = {}) => ({
  sharer,
  author: "a",
  post: "p",
  ...(timeMs !== undefined && { timeMs }),
  ...more,
});

describe("adoptions of a post", () => {
  it("come in order of time, the author first; equal times share a moment", () => {
    expect(told({ posts: POSTS, shares: [share("c", 3000), share("b", 2000), share("d", 3000)] })).toBe("a0 b1+ c2+ d2+");
  });

  it("are first shares; quotes count, replies, mentions and likes do not", () => {
    const shares = [share("b", 3000), share("b", 2000), share("c", 2500, { kind: "quote" })];
    const talk = (["reply", "mention", "like"] as const).map((kind) => share("d", 1500, { kind }));
    expect(told({ posts: POSTS, shares: [...shares, ...talk] })).toBe("a0 b1+ c2+");
  });

  it("set aside and count what came before the post, what is one's own, and what says too little", () => {
    const network = drawNetwork({
      posts: [...POSTS, { id: "q", author: "b", timeMs: 0 }],
      shares: [
        share("b", 999),
        share("c", 1000),
        // a file may name another author than the posts table does: b's share of her own post
        { sharer: "b", author: "c", post: "q", timeMs: 5 },
        share("d"),
        { sharer: "d", author: "a", timeMs: 7000 },
        share("e", 3000),
        share("f", 3000),
      ],
    });
    const { setAside, person, timeMs } = adoptionsOf(network);
    expect(setAside).toEqual({ ofAll: 7, beforePost: 1, ofOwnPost: 1, incomplete: 2 });
    expect(Array.from(person, (row) => network.people.id(row)).join("")).toBe("acefb");
    expect(timeMs[1]).toBe(1000);
  });

  it("let the author's age count from the first share where the post has no time", () => {
    const network = drawNetwork({ shares: [share("b", 2000), share("c", 3000)] });
    expect(Array.from(adoptionsOf(network).timeMs)).toEqual([2000, 2000, 3000]);
    expect(Array.from(adoptionsOf(network).moment)).toEqual([0, 1, 2]);
  });

  it("have one moment where times are unknown", () => {
    expect(told({ shares: [share("b"), share("c"), share("d")] })).toBe("a0 b1+ c1+ d1+");
  });
});

describe("adoptions of a topic", () => {
  it("begin with the first own share, or as an author just before the first share of one of her posts", () => {
    const shares = [
      { sharer: "b", author: "a", timeMs: 10 },
      { sharer: "c", author: "b", timeMs: 20 },
      { sharer: "b", author: "d", timeMs: 20 },
      { sharer: "d", author: "e", timeMs: 30 },
      { sharer: "x", author: "y", timeMs: 5, kind: "reply" as const },
    ];
    // a, then b's share of hers; at 20 first d as an author, then c; e just before d shares her: a and e never share
    expect(told({ shares })).toBe("a0 b1+ d2+ c3+ e4");
  });
});

describe("one who shares at the very time at which she is shared", () => {
  it("was an author just before", () => {
    const shares = [
      { sharer: "b", author: "a", timeMs: 10 },
      { sharer: "c", author: "b", timeMs: 10 },
    ];
    expect(told({ shares })).toBe("b0+ a0 c1+");
  });
});

describe("candidates", () => {
  it("are the earlier adopters whom one hears: the worked example", () => {
    const network = sampleG8WithPost();
    const { adoptions, offsets, earlier } = candidatesOf(layOut(network));
    const name = (i: number): string => network.people.id(adoptions.person[i]);
    const found = Object.fromEntries(
      Array.from(adoptions.person, (_, i) => [name(i), Array.from(earlier.slice(offsets[i], offsets[i + 1]), name).join("")]),
    );
    expect(found).toEqual({ B: "", A: "B", C: "BA", D: "BA", E: "CD", F: "E" });
  });

  it("came strictly before, but for the author, who precedes everybody", () => {
    const follows = [
      ["b", "a"],
      ["c", "b"],
      ["b", "c"],
    ] as const;
    expect(candidates({ follows, posts: POSTS, shares: [share("b", 1000), share("c", 1000)] })).toEqual(["a < ", "b < a", "c < "]);
  });

  it("are all whom one hears where times are unknown, but the author has none", () => {
    const follows = [
      ["a", "b"],
      ["b", "c"],
      ["c", "b"],
      ["c", "a"],
    ] as const;
    expect(candidates({ follows, shares: [share("b"), share("c")] })).toEqual(["a < ", "b < c", "c < ab"]);
  });

  it("stay inside their post", () => {
    const shares = [share("b", 2000), { sharer: "c", author: "x", post: "q", timeMs: 3000 }];
    expect(candidates({ follows: [["c", "b"]], posts: [...POSTS, { id: "q", author: "x", timeMs: 0 }], shares })).toEqual([
      "a < ",
      "b < ",
      "x < ",
      "c < ",
    ]);
  });
});

describe("a log is read", () => {
  it("by what at least half of its re-shares know", () => {
    const row = (i: number, more: object) => ({ sharer: `s${i}`, author: "a", ...more });
    const rows = (counts: Record<"both" | "post" | "time" | "neither", number>) => {
      const known = { both: { post: "p", timeMs: 1 }, post: { post: "p" }, time: { timeMs: 1 }, neither: {} };
      return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((key, k) =>
        Array.from({ length: counts[key] }, (_, i) => row(100 * k + i, known[key])),
      );
    };
    const read = (both: number, post: number, time: number, neither: number) =>
      readingOf(drawNetwork({ shares: rows({ both, post, time, neither }) }));
    expect(read(3, 0, 0, 0)).toBe("posts");
    expect(read(2, 2, 0, 0)).toBe("posts");
    expect(read(1, 0, 1, 0)).toBe("posts");
    expect(read(1, 2, 0, 0)).toBe("unordered");
    expect(read(1, 0, 2, 0)).toBe("topic");
    expect(read(0, 1, 0, 2)).toBe("totals");
    expect(read(0, 0, 0, 0)).toBe("none");
    expect(readingOf(drawNetwork({ shares: [row(1, { kind: "reply", post: "p", timeMs: 1 })] }))).toBe("none");
  });
});
