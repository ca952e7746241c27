import { expect, it } from "vitest";
import fc from "fast-check";
import { soleReachOf } from "../../../src/core/cascades/soleReach.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

const PEOPLE = ["a", "b", "c", "d", "e", "f"];
const POSTS = [
  { id: "p", author: "a", timeMs: 0 },
  { id: "q", author: "b", timeMs: 0 },
];

/** Who could have seen a post, if one spreader had not been there; straight from the words of the definition. */
function reachWithout(
  follows: readonly (readonly [string, string])[],
  spreaders: readonly string[],
  author: string,
  without: string,
): Set<string> {
  const left = spreaders.filter((one) => one !== without);
  return new Set(follows.filter(([who, whom]) => left.includes(whom) && who !== author).map(([who]) => who));
}

it("what one person alone reaches is what is missing once she is taken out", () => {
  const pair = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE)).filter(([one, other]) => one !== other);
  const share = fc.tuple(fc.constantFrom("p", "q"), fc.constantFrom("c", "d", "e", "f"));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 18 }), fc.array(share, { minLength: 1, maxLength: 8 }), (follows, shares) => {
      const network = drawNetwork({
        people: PEOPLE,
        follows,
        posts: POSTS,
        shares: shares.map(([post, sharer], i) => ({ sharer, author: post === "p" ? "a" : "b", post, timeMs: i + 1 })),
      });
      const { ofWhole, ofOthers, reachedByAuthor, reachedInAll } = soleReachOf(layOut(network));
      const spreadersOf = (post: string, author: string) => [author, ...shares.filter(([of]) => of === post).map(([, who]) => who)];
      const reached = (without: string) => POSTS.map(({ id, author }) => reachWithout(follows, spreadersOf(id, author), author, without));
      const all = reached("");
      expect(reachedInAll).toBe(all.reduce((sum, { size }) => sum + size, 0));
      for (const [row, name] of PEOPLE.entries()) {
        const left = reached(name);
        const united = (sets: readonly Set<string>[]) => new Set(sets.flatMap((set) => [...set])).size;
        expect(ofWhole[row]).toBe(united(all) - united(left));
        const others = POSTS.map((_, i) => i).filter((i) => POSTS[i]?.author !== name);
        expect(ofOthers[row]).toBe(others.reduce((sum, i) => sum + (all[i]?.size ?? 0) - (left[i]?.size ?? 0), 0));
        expect(reachedByAuthor[row]).toBe(POSTS.reduce((sum, { author }, i) => sum + (author === name ? (all[i]?.size ?? 0) : 0), 0));
      }
    }),
    { numRuns: 300 },
  );
});

it("is nothing of whoever was never re-shared, where posts are not known", () => {
  const follows = [
    ["w", "a"],
    ["w", "z"],
    ["y", "z"],
  ] as const;
  const network = drawNetwork({ follows, shares: [{ sharer: "b", author: "a" }] });
  const { ofWhole, reachedInAll } = soleReachOf(layOut(network));
  const of = (name: string) => ofWhole[network.people.indexOf(name)];
  expect([of("a"), of("z"), reachedInAll]).toEqual([1, 0, 1]);
});
