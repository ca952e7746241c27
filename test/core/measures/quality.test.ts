import { describe, expect, it } from "vitest";
import { followerCoverage } from "../../../src/core/measures/followerCoverage.ts";
import { windowCensoring } from "../../../src/core/measures/windowCensoring.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

describe("followers in the files", () => {
  const of = (declaredFollowers: Record<string, number>) =>
    followerCoverage.compute(
      layOut(
        drawNetwork({
          people: ["a", "b", "c", "d"],
          follows: [
            ["a", "b"],
            ["c", "b"],
            ["a", "c"],
          ],
          declaredFollowers,
        }),
      ),
    );

  it("is what the files hold of what is declared; the median of three or more", () => {
    const outcome = of({ a: 10, b: 4, c: 1 });
    expect(outcome.people).toEqual(Float64Array.of(0, 0.5, 1, NaN));
    expect(outcome.whole).toEqual({ followerCoverage: 0.5 });
    expect(outcome.reasons).toEqual(["not-declared"]);
  });

  it("says why it has nothing to say", () => {
    expect(of({})).toMatchObject({ whole: { followerCoverage: NaN }, reasons: ["not-declared"] });
    expect(of({ a: 0, b: 4, c: 1, d: 2 }).reasons).toEqual(["no-audience"]);
    expect(of({ b: 4, c: 1 })).toMatchObject({ whole: { followerCoverage: NaN }, reasons: ["not-declared", "too-few"] });
  });
});

describe("still spreading", () => {
  const HOUR = 3_600_000;
  /** Posts that begin at some hour and are shared a last time so many hours later. */
  const log = (posts: readonly (readonly [start: number | undefined, life: number])[]): Sketch => ({
    posts: posts.map(([start], i) => ({ id: `p${i}`, author: "a", ...(start !== undefined && { timeMs: start * HOUR }) })),
    shares: posts.flatMap(([start = 0, life], i) =>
      [1, life].map((hours, k) => ({ sharer: `s${k}`, author: "a", post: `p${i}`, timeMs: (start + hours) * HOUR })),
    ),
  });
  const of = (sketch: Sketch) => windowCensoring.compute(layOut(drawNetwork(sketch)));

  it("is the share of posts younger than most lives", () => {
    // lives of 2, 4, 6, 8 and 10 hours: the 95th percentile is 10; the log ends at 30
    const outcome = of(
      log([
        [0, 2],
        [5, 4],
        [10, 6],
        [15, 8],
        [20, 10],
      ]),
    );
    expect(outcome.posts).toEqual(Float64Array.of(0, 0, 0, 0, 0));
    expect(
      of(
        log([
          [0, 2],
          [5, 4],
          [10, 6],
          [15, 8],
          [18, 10],
          [22, 8],
        ]),
      ).posts,
    ).toEqual(Float64Array.of(0, 0, 0, 0, 0, 1));
    expect(
      of(
        log([
          [0, 2],
          [5, 4],
          [10, 6],
          [15, 8],
          [18, 10],
          [22, 8],
        ]),
      ).whole?.["windowCensoring"],
    ).toBeCloseTo(1 / 6, 12);
    // of lives from 40 hours down to 1, all of which end at once, the 38th smallest counts and not the longest
    const many = Array.from({ length: 40 }, (_, i): [number, number] => [i, 40 - i]);
    expect(of(log(many)).posts?.indexOf(1)).toBe(3);
  });

  it("ends with the last post where nothing came later, and asks only posts that were passed on how long they live", () => {
    const lives = [2, 4, 6, 8, 10].map((hours, i) => ({ id: `p${i}`, atMs: 0, lastMs: hours * HOUR }));
    const posts = [...lives.map(({ id, atMs }) => ({ id, author: "a", timeMs: atMs })), { id: "last", author: "a", timeMs: 30 * HOUR }];
    const shares = lives.map(({ id, lastMs }) => ({ sharer: "b", author: "a", post: id, timeMs: lastMs }));
    expect(of({ posts, shares }).posts).toEqual(Float64Array.of(0, 0, 0, 0, 0, 1));
    // a post at 9 hours: 21 before the end; if the log ended at 10 with the last share it would be young
    const early = { id: "early", author: "a", timeMs: 9 * HOUR };
    expect(of({ posts: [...posts, early], shares }).posts?.[6]).toBe(0);
    // two hundred that nobody passed on lived no time: with them most lives would be over at once
    const silent = Array.from({ length: 200 }, (_, i) => ({ id: `s${i}`, author: "a", timeMs: 0 }));
    expect(of({ posts: [...posts, ...silent, { ...early, timeMs: 25 * HOUR }], shares }).posts?.at(-1)).toBe(1);
  });

  it("says why it has nothing to say", () => {
    expect(
      of(
        log([
          [0, 2],
          [5, 4],
        ]),
      ).reasons,
    ).toEqual(["too-few"]);
    expect(
      of(
        log([
          [undefined, 2],
          [undefined, 4],
        ]),
      ).reasons,
    ).toEqual(["no-post-time"]);
    const partly = of(
      log([
        [0, 2],
        [5, 4],
        [10, 6],
        [15, 8],
        [20, 10],
        [undefined, 3],
      ]),
    );
    expect(partly.posts?.[5]).toBeNaN();
    expect(partly.reasons).toEqual(["no-post-time"]);
    expect(of({ shares: [{ sharer: "a", author: "b", timeMs: 1 }] }).reasons).toEqual(["no-post"]);
  });
});
