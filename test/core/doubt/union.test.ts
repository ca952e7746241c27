import { expect, it } from "vitest";
import { doubtOf } from "../../../src/core/doubt/doubt.ts";
import { reach } from "../../../src/core/measures/reach.ts";
import { reachAmplification } from "../../../src/core/measures/reachAmplification.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { drawsFor } from "./draws.ts";

const AUTHORS = 6;
const SHARERS = 60;
const PEOPLE = 800;
const POSTS = 50;

/** Who follows whom stays; posts, and who passes them on, are drawn anew. */
function followTies(): NonNullable<Sketch["follows"]> {
  const draws = drawsFor(1000);
  const voices = [...Array.from({ length: AUTHORS }, (_, i) => `author${i}`), ...Array.from({ length: SHARERS }, (_, i) => `sharer${i}`)];
  const audiences = voices.flatMap((voice) =>
    Array.from({ length: draws.geometric(25) }, () => [`person${Math.floor(draws.chance() * PEOPLE)}`, voice] as const),
  );
  return [...audiences, ...voices.slice(AUTHORS).map((sharer) => [sharer, "author0"] as const)];
}

function drawPosts(seed: number, follows: NonNullable<Sketch["follows"]>): Sketch {
  const draws = drawsFor(seed);
  const posts = Array.from({ length: POSTS }, (_, i) => ({
    id: `post${i}`,
    author: `author${draws.among([6, 5, 4, 3, 2, 1])}`,
    timeMs: i * 1000,
  }));
  const shares = posts.flatMap(({ id, author, timeMs }) =>
    Array.from({ length: draws.chance() < 0.5 ? 0 : draws.geometric(4) }, (_, i) => ({
      // some pass on often, most seldom
      sharer: `sharer${Math.floor(SHARERS * draws.chance() ** 2)}`,
      author,
      post: id,
      timeMs: timeMs + i + 1,
    })),
  );
  return { follows, posts, shares };
}

it.each([reach, reachAmplification])("the interval of $id of the whole holds its mean in 95 of 100 at least", (measure) => {
  const follows = followTies();
  const wholes = Array.from({ length: 250 }, (_, seed) => doubtOf(layOut(drawNetwork(drawPosts(seed, follows))), measure).whole);
  const told = wholes.filter((whole) => whole !== null);
  expect(told).toHaveLength(wholes.length);
  const mean = told.reduce((sum, { value }) => sum + value, 0) / told.length;
  const held = told.filter(({ low, high }) => low <= mean && mean <= high).length / told.length;
  const widths = told.map(({ low, high, value }) => (high - low) / value);
  expect(held).toBeGreaterThan(0.94);
  // on the safe side, but still of use
  expect(widths.reduce((a, b) => a + b) / widths.length).toBeLessThan(0.6);
});

it("nobody's posts reach fewer than follow her, not even at the low end", () => {
  // thirty posts to a hundred followers; one of them was passed on, to five more
  const posts = Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, author: "a", timeMs: 1 }));
  const follows = [
    ...Array.from({ length: 100 }, (_, i) => [`f${i}`, "a"] as const),
    ...[1, 2, 3, 4, 5].map((i) => [`g${i}`, "b"] as const),
  ];
  const network = drawNetwork({ follows, posts, shares: [{ sharer: "b", author: "a", post: "p0", timeMs: 2 }] });
  const { whole } = doubtOf(layOut(network), reachAmplification);
  expect([whole?.value, whole?.low]).toEqual([1.05, 1]);
  expect(whole?.high).toBeGreaterThan(1.1);
});
