import { expect, it } from "vitest";
import { exposuresOf } from "../../../src/core/cascades/exposures.ts";
import { drawNetwork, sampleTenPosts, G8_START } from "../../../src/core/network/sample.ts";
import { networkUntil } from "../../../src/core/network/until.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

const DAY = 86_400_000;

it("leaves what was known by then, in the same rows", () => {
  const network = sampleTenPosts();
  const before = networkUntil(network, G8_START + 4.5 * DAY);
  expect(before.people.count).toBe(4);
  expect(before.follows.count).toBe(3);
  expect(before.shares.count).toBe(7);
  const known = Array.from({ length: 10 }, (_, day) => before.posts.indexOf(`p${day}`)).map((row) => before.posts.author[row] >= 0);
  expect(known).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0].map(Boolean));
  expect(before.posts.timeMs[before.posts.indexOf("p5")]).toBeNaN();
  // Budi was last seen on the third day, with a mention; the posts after it are no exposure of his
  expect(layOut(before).use(exposuresOf).exposures[0]).toBe(3);
});

it("knows a post without a time by its first share, and leaves out what has no time", () => {
  const network = drawNetwork({
    posts: [
      { id: "early", author: "a" },
      { id: "late", author: "a" },
    ],
    shares: [
      { sharer: "b", author: "a", post: "early", timeMs: 1 },
      { sharer: "b", author: "a", post: "late", timeMs: 9 },
      { sharer: "c", author: "a", post: "late" },
    ],
  });
  const before = networkUntil(network, 5);
  expect(before.shares.count).toBe(1);
  expect(before.posts.author[before.posts.indexOf("late")]).toBe(-1);
  expect(network.shares.count).toBe(3);
});
