import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOfPeers, peerRuleOf, peerWeight, voicesOf } from "../../../src/core/cascades/peers.ts";
import { arraysOf, openNetwork } from "../../../src/core/network/open.ts";
import { MEDIA, PERSON } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Settings } from "../../../src/core/network/workbench.ts";
import { lambda } from "../../oracle/spread.ts";
import { anyBench } from "../../oracle/logs.ts";

type Sketch = Parameters<typeof drawNetwork>[0];
const fans = Array.from({ length: 300 }, (_, i) => [`f${i}`, "voice"] as const);

function weight(sketch: Sketch, heard: string, hears: string, settings: Partial<Settings> = {}): number {
  const network = drawNetwork(sketch);
  const bench = layOut(network, { ...DEFAULT_SETTINGS, ...settings });
  return peerWeight(bench.use(voicesOf), network.people.indexOf(heard), network.people.indexOf(hears), bench.use(peerRuleOf));
}
const marks = (sketch: Sketch) => layOut(drawNetwork(sketch)).use(voicesOf).remarks;

describe("the weight of a peer", () => {
  it("is nothing for a brand, whoever talks with it", () => {
    const talk = [
      { sharer: "a", author: "b", kind: "reply" as const },
      { sharer: "b", author: "a", kind: "mention" as const },
    ];
    expect(weight({ brands: ["b"], follows: [["a", "b"]], shares: talk }, "b", "a")).toBe(0);
  });

  it("is nothing for the media either", () => {
    const arrays = arraysOf(drawNetwork({ follows: [["a", "b"]] }));
    const network = openNetwork({ ...arrays, type: arrays.type.map((_, row) => (arrays.names.count - 1 === row ? MEDIA : PERSON)) });
    const voices = layOut(network).use(voicesOf);
    expect([0, 1].map((heard) => peerWeight(voices, heard, 1 - heard, { kind: "relationships", most: 150 }))).toEqual([1, 0]);
  });

  it("is the chance to be one of those whom a voice can know", () => {
    expect(weight({ follows: fans }, "voice", "f0")).toBe(1 / 2);
    expect(weight({ follows: fans }, "voice", "f0", { relationships: 100 })).toBe(1 / 3);
    expect(weight({ follows: fans.slice(0, 150) }, "voice", "f0")).toBe(1);
    expect(weight({ follows: fans, declaredFollowers: { voice: 1500 } }, "voice", "f0")).toBe(1 / 10);
    expect(weight({ follows: fans, declaredFollowers: { voice: 10 } }, "voice", "f0")).toBe(1 / 2);
    expect(weight({ people: ["a", "b"] }, "a", "b")).toBe(1);
  });

  it("is whole once both have turned to each other; following back and likes prove nothing", () => {
    const to = { sharer: "f0", author: "voice", kind: "share" as const };
    const back = { sharer: "voice", author: "f0", kind: "reply" as const };
    expect(weight({ follows: fans, shares: [to, back] }, "voice", "f0")).toBe(1);
    expect(weight({ follows: fans, shares: [to, back] }, "voice", "f1")).toBe(1 / 2);
    expect(weight({ follows: fans, shares: [to] }, "voice", "f0")).toBe(1 / 2);
    expect(weight({ follows: fans, shares: [to, { ...back, kind: "like" }] }, "voice", "f0")).toBe(1 / 2);
    expect(weight({ follows: [...fans, ["voice", "f0"]] }, "voice", "f0")).toBe(1 / 2);
  });

  it("takes the distinct sharers for an audience where nobody's follows are known", () => {
    const shares = fans.flatMap(([sharer, author]) => [
      { sharer, author, timeMs: 1 },
      { sharer, author, timeMs: 2 },
    ]);
    expect(weight({ shares }, "voice", "f0")).toBe(1 / 2);
    expect(marks({ shares })).toEqual(["proxy"]);
    expect(marks({ follows: [["a", "b"]] })).toEqual(["inside-file"]);
    expect(marks({ follows: [["a", "b"]], declaredFollowers: { b: 3 } })).toEqual([]);
  });

  it("takes them, too, of somebody whom the follow layer does not know, and of nobody else", () => {
    const shares = fans.map(([sharer, author]) => ({ sharer, author }));
    expect(weight({ follows: [["x", "y"]], shares }, "voice", "f0")).toBe(1 / 2);
    expect(weight({ follows: fans.slice(0, 10), shares }, "voice", "f0")).toBe(1);
    expect(weight({ follows: [["x", "y"]], shares, declaredFollowers: { voice: 600 } }, "voice", "f0")).toBe(1 / 4);
    const replies = shares.map((share) => ({ ...share, kind: "reply" as const }));
    expect(weight({ follows: [["x", "y"]], shares: replies }, "voice", "f0")).toBe(1);
  });

  it("is all or nothing under the hard rule: nothing from a hub that has not talked with the listener", () => {
    const hard = { peerRule: "hubs" } as const;
    // 300 listeners of one voice: the median audience is 300, a hub has ten times as many
    expect(weight({ follows: fans }, "voice", "f0", hard)).toBe(1);
    const circle = Array.from({ length: 10 }, (_, i) => [`f${(i + 1) % 10}`, `f${i}`] as const);
    // most have one listener: a hub has a hundred
    expect(weight({ follows: [...fans, ...circle] }, "voice", "f0", hard)).toBe(0);
    expect(weight({ follows: [...fans.slice(0, 99), ...circle] }, "voice", "f0", hard)).toBe(1);
    expect(weight({ follows: [...fans.slice(0, 100), ...circle] }, "voice", "f0", hard)).toBe(0);
    // everybody of twelve has eleven listeners: a hub has a hundred and ten
    const twelve = Array.from({ length: 12 }, (_, i) => `f${i}`);
    const clique = twelve.flatMap((hears) => twelve.filter((heard) => heard !== hears).map((heard) => [hears, heard] as const));
    expect(weight({ follows: [...fans.slice(0, 109), ...clique] }, "voice", "f0", hard)).toBe(1);
    expect(weight({ follows: [...fans.slice(0, 110), ...clique] }, "voice", "f0", hard)).toBe(0);
    const talk = [{ sharer: "f0", author: "voice" } as const, { sharer: "voice", author: "f0", kind: "reply" as const }];
    expect(weight({ follows: [...fans, ...circle], shares: talk }, "voice", "f0", hard)).toBe(1);
    expect(weight({ follows: fans, brands: ["voice"] }, "voice", "f0", hard)).toBe(0);
    const bench = layOut(drawNetwork({ follows: [...fans, ...circle] }), { ...DEFAULT_SETTINGS, ...hard });
    expect(bandOfPeers(bench).map(({ most }) => most)).toEqual([100 / 3, 100, 300]);
    expect(bandOfPeers(bench.under({ peerRule: "relationships", relationships: 120 })).map(({ most }) => most)).toEqual([
      100, 150, 200, 120,
    ]);
  });

  it("is an upper bound unless the audiences behind half of all shares are declared", () => {
    const follows = [
      ["a", "x"],
      ["a", "y"],
    ] as const;
    const shares = [
      { sharer: "a", author: "x", weight: 2 },
      { sharer: "a", author: "y", weight: 1 },
    ];
    expect(marks({ follows, shares, declaredFollowers: { x: 9 } })).toEqual([]);
    const even = shares.map((one) => ({ ...one, weight: 2 }));
    expect(marks({ follows, shares: even, declaredFollowers: { y: 9 } })).toEqual([]);
    for (const declaredFollowers of [{ y: 9 }, { a: 9 }, { y: 9, a: 9 }])
      expect(marks({ follows, shares, declaredFollowers })).toEqual(["inside-file"]);
  });

  it("equals the slow version", () => {
    fc.assert(
      fc.property(anyBench(), (bench) => {
        const { network, settings } = bench;
        const voices = bench.use(voicesOf);
        const rule = bench.use(peerRuleOf);
        for (let u = 0; u < network.people.count; u++)
          for (let v = 0; v < network.people.count; v++)
            if (u !== v) expect(peerWeight(voices, u, v, rule)).toBe(lambda(network, u, v, settings));
      }),
    );
  });
});
