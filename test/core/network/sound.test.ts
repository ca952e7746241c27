import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arraysOf, openNetwork, type NetworkArrays } from "../../../src/core/network/open.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { isSoundNetwork } from "../../../src/core/network/sound.ts";
import { packNetwork, unpackNetwork } from "../../../src/core/network/wire.ts";

const network = drawNetwork({
  people: ["a", "b", "c", "d"],
  brands: ["e"],
  follows: [
    ["a", "b"],
    ["c", "b"],
    ["b", "a"],
    ["d", "e"],
  ],
  posts: [{ id: "p", author: "b", timeMs: 5, paid: true }],
  shares: [
    { sharer: "a", author: "b", post: "p", timeMs: 7 },
    { sharer: "c", author: "b", post: "p", timeMs: 9, paid: true },
    { sharer: "d", author: "e", weight: 4 },
  ],
  attributes: [
    { name: "city", kind: "text", codes: Uint32Array.of(0, 1, 1, 0, 1), words: ["", "Bogor"] },
    { name: "age", kind: "number", values: Float64Array.of(1, 2, NaN, 4, 5) },
  ],
});
const changed = (change: (arrays: NetworkArrays) => Partial<NetworkArrays>) => {
  const arrays = structuredClone(arraysOf(network));
  return openNetwork({ ...arrays, ...change(arrays) });
};
const { shares, posts, audienceRows, sourceRows, keys } = arraysOf(network);

describe("a network that came from a file", () => {
  it("is sound as the builder made it, packed and unpacked, however small", () => {
    for (const sound of [network, sampleG8WithPost(), drawNetwork({}), drawNetwork({ people: ["x"] })]) {
      expect(isSoundNetwork(sound)).toBe(true);
      expect(isSoundNetwork(unpackNetwork(packNetwork(sound)))).toBe(true);
    }
  });

  it.each<[string, Parameters<typeof changed>[0]]>([
    ["a type that is none", () => ({ type: Uint8Array.of(0, 1, 2, 3, 4) })],
    ["too few types", () => ({ type: Uint8Array.of(0) })],
    ["too few declared followers", () => ({ declaredFollowers: new Float64Array(1) })],
    ["offsets that go back", () => ({ audienceRows: { ...audienceRows, offsets: audienceRows.offsets.toReversed() } })],
    ["a follower who is not there", () => ({ audienceRows: { ...audienceRows, items: audienceRows.items.with(0, 99) } })],
    ["somebody who follows herself", () => ({ audienceRows: { ...audienceRows, items: audienceRows.items.with(0, 0) } })],
    ["ties that do not agree", () => ({ sourceRows: { ...sourceRows, items: sourceRows.items.toReversed() } })],
    ["a sharer who is not there", () => ({ shares: { ...shares, sharer: shares.sharer.with(0, 9) } })],
    ["somebody who shares herself", () => ({ shares: { ...shares, sharer: shares.author } })],
    ["a post that is not there", () => ({ shares: { ...shares, post: shares.post.with(0, 7) } })],
    ["a kind that is none", () => ({ shares: { ...shares, kind: shares.kind.with(0, 9) } })],
    ["a weight without end", () => ({ shares: { ...shares, weight: shares.weight.with(0, Infinity) } })],
    ["a log with a column too short", () => ({ shares: { ...shares, timeMs: new Float64Array(1) } })],
    ["times that are said not to be there", () => ({ hasTimes: false })],
    ["an author who is not there", () => ({ posts: { ...posts, author: Int32Array.of(-2) } })],
    ["a word that is not there", () => ({ attributes: [{ name: "x", kind: "text", codes: new Uint32Array(5).fill(3), words: [""] }] })],
    ["a word that is none", () => ({ attributes: [{ name: "x", kind: "text", codes: new Uint32Array(5), words: [{} as string] }] })],
    ["a column too short", () => ({ attributes: [{ name: "x", kind: "number", values: new Float64Array(2) }] })],
    ["an index without a free slot", () => ({ keys: { ...keys, slots: keys.slots.map((slot) => slot || 1) } })],
    ["an index that points nowhere", () => ({ keys: { ...keys, slots: keys.slots.with(0, 99) } })],
    ["no index", () => ({ keys: { ...keys, slots: new Uint32Array(0) } })],
  ])("is not sound with %s", (_, change) => {
    expect(isSoundNetwork(changed(change))).toBe(false);
  });

  it("is refused or harmless, whatever bytes of its buffer are changed", () => {
    const wire = packNetwork(network);
    const change = fc.array(fc.tuple(fc.nat(wire.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(change, (changes) => {
        const bytes = new Uint8Array(wire.slice(0));
        for (const [at, byte] of changes) bytes[at] = byte;
        let found;
        try {
          found = unpackNetwork(bytes.buffer);
          if (!isSoundNetwork(found)) return;
        } catch {
          return;
        }
        // everything that may be asked of it has an end
        for (let row = 0; row < found.people.count; row++) {
          found.people.indexOf(found.people.id(row));
          for (const hears of found.follows.audience(row)) expect(found.follows.sources(hears)).toContain(row);
        }
        expect(found.people.indexOf("nobody")).toBe(-1);
      }),
      { numRuns: 1000 },
    );
  });
});
