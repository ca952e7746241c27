import { describe, expect, it } from "vitest";
import { circlesOf, pipesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, sampleG8WithPost, type Sketch } from "../../../src/core/network/sample.ts";
import { rowOf } from "../../../src/core/network/ties.ts";

/** Ties as "heard>hears", sorted. */
function tiesOf(sketch: Sketch): string[] {
  const network = drawNetwork(sketch);
  const { audienceRows } = pipesOf(network);
  const ties = Array.from({ length: network.people.count }, (_, row) =>
    Array.from(rowOf(audienceRows, row), (hears) => `${network.people.id(row)}>${network.people.id(hears)}`),
  );
  return ties.flat().sort();
}

describe("pipesOf", () => {
  it("takes the follow layer where there is one", () => {
    const network = sampleG8WithPost();
    const { layer, count, audienceRows, sourceRows } = pipesOf(network);
    expect([layer, count]).toEqual(["follows", 12]);
    expect(audienceRows).toBe(network.follows.audienceRows);
    expect(sourceRows).toBe(network.follows.sourceRows);
  });

  it("takes who shares or quotes whom, once each, where there is none", () => {
    const shares = [
      { sharer: "b", author: "a", timeMs: 1 },
      { sharer: "b", author: "a", timeMs: 2 },
      { sharer: "c", author: "b", timeMs: 3, kind: "quote" },
      { sharer: "d", author: "b", timeMs: 4, kind: "mention" },
      { sharer: "d", author: "d", timeMs: 5 },
    ] as const;
    expect(tiesOf({ shares })).toEqual(["a>b", "b>c"]);
  });

  it("takes who turns to whom in a log without shares and quotes", () => {
    expect(
      tiesOf({
        shares: [
          { sharer: "b", author: "a", kind: "mention" },
          { sharer: "c", author: "a", kind: "reply" },
        ],
      }),
    ).toEqual(["a>b", "a>c"]);
  });

  it("turns the share ties round for those who hear", () => {
    const network = drawNetwork({ shares: [{ sharer: "b", author: "a" }] });
    const [a, b] = ["a", "b"].map((id) => network.people.indexOf(id));
    expect([...rowOf(pipesOf(network).sourceRows, b)]).toEqual([a]);
  });

  it("says when there are no ties at all", () => {
    const { layer, count, audienceRows } = pipesOf(drawNetwork({ people: ["a", "b"] }));
    expect([layer, count, audienceRows.offsets.length]).toEqual(["none", 0, 3]);
  });
});

describe("circlesOf", () => {
  it("holds the nine pairs of G8, both ways", () => {
    expect(circlesOf(sampleG8WithPost()).items).toHaveLength(18);
  });
});
