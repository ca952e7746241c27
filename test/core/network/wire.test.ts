import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { buildNetwork } from "../../../src/core/network/builder.ts";
import { gatherPeople } from "../../../src/core/network/gather.ts";
import { arraysOf } from "../../../src/core/network/open.ts";
import { NameTable } from "../../../src/core/network/names.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork, sampleG8WithPost, sampleRandom } from "../../../src/core/network/sample.ts";
import { packNetwork, unpackNetwork } from "../../../src/core/network/wire.ts";

const anyNetwork = fc
  .record({
    seed: fc.integer(),
    people: fc.nat(30),
    follows: fc.nat(80),
    posts: fc.nat(5),
    shares: fc.nat(40),
  })
  .map(({ seed, people, ...size }) => (people === 0 ? drawNetwork({}) : sampleRandom(seed, { people, ...size })));

function withAttributes(): Network {
  const table = new NameTable();
  for (const name of ["@Rina", "dewi", "josé 😀"]) table.add(name);
  const posts = new NameTable();
  posts.add("1");
  return buildNetwork({
    people: gatherPeople([{ table, rule: "handle" }]),
    type: Uint8Array.of(1, 2, 3),
    declaredFollowers: Float64Array.of(5, NaN, 0),
    attributes: [
      { name: "city", kind: "text", codes: Uint32Array.of(1, 0, 2), words: ["", "Bandung", 'a "quoted", one'] },
      { name: "__proto__", kind: "number", values: Float64Array.of(NaN, -0.5, 1e300) },
    ],
    follows: [{ heard: Uint32Array.of(0, 2), hears: Uint32Array.of(1, 1) }],
    shares: [],
    posts: {
      names: posts.freeze(),
      author: Int32Array.of(2),
      timeMs: Float64Array.of(NaN),
      paid: Uint8Array.of(1),
      attributes: [{ name: "tone", kind: "number", values: Float64Array.of(0.25) }],
    },
  }).network;
}

describe("packNetwork and unpackNetwork", () => {
  it("give back the same network", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        expect(arraysOf(unpackNetwork(packNetwork(network)))).toEqual(arraysOf(network));
      }),
    );
  });

  it("give back how things came, what they cost, and since when people follow; and say nothing of it where no file does", () => {
    const network = drawNetwork({
      follows: [
        ["a", "b", 5],
        ["c", "b"],
      ],
      shares: [
        { sharer: "a", author: "b", via: "c", cost: 9 },
        { sharer: "c", author: "b" },
      ],
    });
    const there = unpackNetwork(packNetwork(network));
    expect(arraysOf(there)).toEqual(arraysOf(network));
    expect([there.follows.sinceMs?.[0], there.people.id(there.shares.via?.[0] ?? -1), there.shares.cost?.[0]]).toEqual([5, "c", 9]);
    const plain = unpackNetwork(packNetwork(drawNetwork({ follows: [["a", "b"]], shares: [{ sharer: "a", author: "b" }] })));
    expect([plain.follows.sinceMs, plain.shares.via, plain.shares.cost]).toEqual([null, null, null]);
  });

  it("carry names once where they are their own keys", () => {
    const [plain, folded] = [
      ["rina", "dewi"],
      ["rina", "@Dewi"],
    ].map((names) => drawNetwork({ people: names }));
    for (const network of [plain, unpackNetwork(packNetwork(plain))]) expect(arraysOf(network).names).toBe(arraysOf(network).keys);
    expect(unpackNetwork(packNetwork(folded)).people.id(1)).toBe("@Dewi");
  });

  it("give back attributes, handles that fold, and every letter", () => {
    const network = withAttributes();
    const there = unpackNetwork(packNetwork(network));
    expect(arraysOf(there)).toEqual(arraysOf(network));
    expect(there.people.indexOf("RINA")).toBe(0);
    expect(there.people.id(2)).toBe("josé 😀");
    expect(there.people.attribute("city")).toEqual(["Bandung", "", 'a "quoted", one']);
    expect(there.posts.attributes).toEqual(network.posts.attributes);
  });

  it("give the same bytes for the same network, however often it travels", () => {
    const once = packNetwork(sampleG8WithPost());
    expect(new Uint8Array(packNetwork(unpackNetwork(once)))).toEqual(new Uint8Array(once));
  });
});

describe("packNetwork", () => {
  it("makes a copy of its own", () => {
    const network = sampleG8WithPost();
    new Uint8Array(packNetwork(network)).fill(255);
    expect(arraysOf(network)).toEqual(arraysOf(sampleG8WithPost()));
  });
});

describe("unpackNetwork", () => {
  it("copies nothing", () => {
    const buffer = packNetwork(sampleG8WithPost());
    const { follows, shares } = unpackNetwork(buffer);
    expect(follows.audienceRows.items.buffer).toBe(buffer);
    expect(shares.timeMs.buffer).toBe(buffer);
  });

  it.each([
    ["nothing", new ArrayBuffer(0)],
    ["a few bytes", new ArrayBuffer(7)],
    ["zeros", new ArrayBuffer(64)],
    ["a text", new TextEncoder().encode("source,target\na,b\nb,c\n").slice().buffer],
  ])("refuses %s", (_what, buffer) => {
    expect(() => unpackNetwork(buffer)).toThrow(TypeError);
  });

  it("refuses a network that was cut off, wherever", () => {
    const whole = packNetwork(sampleG8WithPost());
    for (let length = 0; length < whole.byteLength; length += 40) expect(() => unpackNetwork(whole.slice(0, length))).toThrow(TypeError);
  });

  it("refuses another version, and says which", () => {
    const buffer = packNetwork(sampleG8WithPost());
    new Uint32Array(buffer, 4, 1)[0] = 999;
    expect(() => unpackNetwork(buffer)).toThrow(/found version 999/);
  });
});
