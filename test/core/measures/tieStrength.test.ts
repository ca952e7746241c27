import fc from "fast-check";
import { expect, it } from "vitest";
import { shareTiesOf } from "../../../src/core/cascades/shareTies.ts";
import { tieStrength } from "../../../src/core/measures/tieStrength.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { resharesOf } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";
import { slowCarried } from "../../oracle/trust.ts";

it("equals the slow version, and ties lie in order", () => {
  fc.assert(
    fc.property(sharedBench(), (bench) => {
      const shares = resharesOf(bench.network);
      const pairs = [...new Set(shares.map(({ author, sharer }) => author * 1000 + sharer))].toSorted((a, b) => a - b);
      const { heard, hears, carried, offsets } = bench.use(shareTiesOf);
      expect(Array.from(heard, (author, tie) => author * 1000 + hears[tie])).toEqual(pairs);
      expect(Array.from(heard, (author) => author)).toEqual(
        Array.from(offsets.slice(1)).flatMap((end, author) => new Array<number>(end - offsets[author]).fill(author)),
      );
      const strength = (isCounted: (share: (typeof shares)[number]) => boolean): number[] =>
        pairs.map((pair) => {
          const own = shares.filter((share) => share.author * 1000 + share.sharer === pair && isCounted(share));
          const posts = new Set(own.map(({ post }) => post).filter((post) => post >= 0));
          return own.filter(({ post }) => post < 0).reduce((sum, { weight }) => sum + weight, posts.size);
        });
      expectClose(
        carried,
        strength(() => true),
      );
      const unpaid = new Map(strength(({ paid }) => !paid).map((value, i) => [pairs[i], value]));
      expectClose(
        tieStrength.compute(bench).ties,
        slowCarried(bench.network).map(([one, other]) => unpaid.get(one * 1000 + other) ?? 0),
      );
    }),
    { numRuns: 300 },
  );
});

it("counts a post once, a paid share not at all, a like never", () => {
  const share = { sharer: "a", author: "b", post: "p", timeMs: 1 };
  const bench = layOut(
    drawNetwork({
      shares: [
        share,
        { ...share, timeMs: 2 },
        { ...share, kind: "quote" },
        { ...share, post: "q", paid: true },
        { ...share, sharer: "c", paid: true },
        { ...share, sharer: "d", kind: "like" },
      ],
    }),
  );
  expect(bench.use(shareTiesOf).carried).toEqual(Float64Array.of(2, 1));
  expect(tieStrength.compute(bench).ties).toEqual(Float64Array.of(1, 0));
});
