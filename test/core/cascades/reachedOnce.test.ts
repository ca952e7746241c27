import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachedWithoutEach } from "../../../src/core/cascades/reachedOnce.ts";
import { sampleRandom } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { followersOf, itemsOf, reachedIn } from "../../oracle/spread.ts";

describe("reach without each post", () => {
  it("equals uniting the audiences of all other posts", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, posts) => {
        const network = sampleRandom(seed, { people: 20, follows: 60, posts, shares: 25 });
        fc.pre(network.follows.count > 0 && network.shares.kind.some((kind) => kind <= 1));
        const { items } = itemsOf(network);
        const authors = items.map((item) => [...item.authors][0] ?? -1);
        const united = (left: readonly number[]): number =>
          new Set(left.flatMap((i) => [...reachedIn(network, items[i].members.keys(), authors[i])])).size;
        const heard = (left: readonly number[]): number => followersOf(network, new Set(left.map((i) => authors[i]))).size;
        const all = Array.from(items.keys());
        const found = reachedWithoutEach(layOut(network));
        expect(found.reached).toBe(united(all));
        expect(found.own).toBe(heard(all));
        expect(Array.from(found.reachedWithout)).toEqual(all.map((post) => united(all.filter((other) => other !== post))));
        expect(Array.from(found.ownWithout)).toEqual(all.map((post) => heard(all.filter((other) => other !== post))));
      }),
    );
  });
});
