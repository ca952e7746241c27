import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideCredit, typicalDelayMs } from "../../../src/core/cascades/attribution.ts";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { layOut, PLAIN_ATTRIBUTIONS, type PlainAttribution } from "../../../src/core/network/workbench.ts";
import { dividedIn, itemsOf } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";

type Sketch = Parameters<typeof drawNetwork>[0];

/** The credit that v's candidates get, by name. */
function creditFrom(sketch: Sketch, v: string, attribution: PlainAttribution): Record<string, number> {
  const network = drawNetwork(sketch);
  const candidates = candidatesOf(layOut(network));
  const { adoptions, offsets, earlier } = candidates;
  const credit = divideCredit(network, candidates, attribution);
  const i = Array.from(adoptions.person, (row) => network.people.id(row)).lastIndexOf(v);
  const names: [string, number][] = [];
  for (let at = offsets[i]; at < offsets[i + 1]; at++) names.push([network.people.id(adoptions.person[earlier[at]]), credit[at]]);
  return Object.fromEntries(names.filter(([, part]) => part > 0));
}

const share = (sharer: string, timeMs: number) => ({ sharer, author: "a", post: "p", timeMs });
const follows = ["a", "c", "p10", "p9"].map((heard) => ["v", heard] as const);
const posts = [{ id: "p", author: "a", timeMs: 0 }];
/** c at 1000; p9 and p10 both at 2000; v, who hears them all, at 3000. */
const LOG: Sketch = { follows, posts, shares: [share("c", 1000), share("p9", 2000), share("p10", 2000), share("v", 3000)] };

describe("credit is divided", () => {
  it("to the first, the last, all alike; equals by their ids", () => {
    expect(creditFrom(LOG, "v", "first")).toEqual({ a: 1 });
    expect(creditFrom(LOG, "v", "last")).toEqual({ p10: 1 });
    expect(creditFrom(LOG, "v", "uniform")).toEqual({ a: 1 / 4, c: 1 / 4, p9: 1 / 4, p10: 1 / 4 });
    const both = { ...LOG, shares: [share("p9", 1000), share("p10", 1000), share("v", 3000)], follows: follows.slice(1) };
    expect(creditFrom(both, "v", "first")).toEqual({ p10: 1 });
  });

  it("by age, fading with the typical delay of the whole log", () => {
    const network = drawNetwork(LOG);
    // only v is explained: her delay to p9 and p10 is τ
    expect(typicalDelayMs(candidatesOf(layOut(network)))).toBe(1000);
    const sum = Math.exp(-2) + Math.exp(-1) + 2;
    const faded = creditFrom(LOG, "v", "decay");
    for (const [name, part] of Object.entries({ a: Math.exp(-2), c: Math.exp(-1), p9: 1, p10: 1 }))
      expect(faded[name], name).toBeCloseTo(part / sum, 12);
    expect(typicalDelayMs(candidatesOf(layOut(sampleG8WithPost())))).toBe(3_600_000);
  });

  it("to nobody whom one followed only later, where that is known", () => {
    const since = (atMs: number) => ({ ...LOG, follows: [["v", "a", atMs] as const, ["v", "c"] as const] });
    expect(creditFrom(since(2999), "v", "uniform")).toEqual({ a: 1 / 2, c: 1 / 2 });
    expect(creditFrom(since(3000), "v", "uniform")).toEqual({ c: 1 });
  });

  it("to the one through whom it came, as the platform says: unless that is the author, or never had it before", () => {
    const through = (via: string) => ({ ...LOG, shares: (LOG.shares ?? []).map((one) => (one.sharer === "v" ? { ...one, via } : one)) });
    expect(creditFrom(through("c"), "v", "uniform")).toEqual({ c: 1 });
    const all = { a: 1 / 4, c: 1 / 4, p9: 1 / 4, p10: 1 / 4 };
    for (const via of ["a", "v", "somebody"]) expect(creditFrom(through(via), "v", "uniform"), via).toEqual(all);
    // nobody has to be followed for that
    const stranger = { ...through("c"), follows: follows.filter(([, heard]) => heard !== "c") };
    expect(creditFrom(stranger, "v", "uniform")).toEqual({ c: 1 });
  });

  it("to the last alone where the typical delay is nothing", () => {
    const log: Sketch = { follows: [["v", "a"]], posts, shares: [share("v", 0)] };
    expect(typicalDelayMs(candidatesOf(layOut(drawNetwork(log))))).toBe(0);
    expect(creditFrom(log, "v", "decay")).toEqual({ a: 1 });
  });

  it("without loss where ages are far apart: no zero divided by zero", () => {
    const year = 365 * 86_400_000;
    const log: Sketch = {
      follows: [
        ["b", "a"],
        ["c", "a"],
        ["v", "a"],
        ["v", "b"],
      ],
      posts,
      shares: [share("b", 1), share("c", 2), share("v", 100 * year)],
    };
    // τ = 2 ms; counted from v's own time both parts would vanish
    const { a, b } = creditFrom(log, "v", "decay");
    expect(b).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
    expect(a).toBeCloseTo(1 - b, 12);
  });

  it("fades with age where the posts' own times are not known, too: an author's from the first share of hers", () => {
    // most posts have one share, which by that clock comes at once after its author; v takes 2 ms from c
    const single = ["x", "y", "z"].map((id) => ({ sharer: "b", author: "a", post: id, timeMs: 5 }));
    const hears = [...["a", "b", "c"].map((heard) => ["v", heard] as const), ["b", "a"] as const];
    const log = { follows: hears, shares: [...single, share("b", 10), share("c", 12), share("v", 14)] };
    expect(typicalDelayMs(candidatesOf(layOut(drawNetwork(log))))).toBe(2);
    const faded = creditFrom(log, "v", "decay");
    const old = Math.exp(-1);
    for (const [name, part] of Object.entries({ a: old, b: old, c: 1 })) expect(faded[name], name).toBeCloseTo(part / (1 + 2 * old), 12);
  });

  it("fades in a topic where everybody was heard as an author: by the time since the first share of hers", () => {
    const at = (sharer: string, author: string, timeMs: number) => ({ sharer, author, timeMs });
    const log: Sketch = {
      follows: [
        ["v", "a"],
        ["v", "b"],
      ],
      shares: [at("x", "a", 0), at("y", "b", 1000), at("v", "a", 3000)],
    };
    expect(typicalDelayMs(candidatesOf(layOut(drawNetwork(log))))).toBe(2000);
    expect(creditFrom(log, "v", "decay")["b"]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
  });

  it("as the slow version divides it, to one in all", () => {
    fc.assert(
      fc.property(sharedBench([{}, { postTimes: true }, { posts: true }, { times: true }, { follows: true }]), (bench) => {
        const { network } = bench;
        const { items } = itemsOf(network);
        const candidates = candidatesOf(bench);
        const { adoptions, offsets, earlier } = candidates;
        for (const attribution of PLAIN_ATTRIBUTIONS) {
          const credit = divideCredit(network, candidates, attribution);
          const slow = dividedIn(network, items, attribution);
          for (let item = 0; item < adoptions.items; item++)
            for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) {
              const of = slow[item].get(adoptions.person[i]) ?? new Map<number, number>();
              expect(offsets[i + 1] - offsets[i]).toBe(of.size);
              let sum = 0;
              for (let at = offsets[i]; at < offsets[i + 1]; at++) {
                expect(credit[at]).toBeCloseTo(of.get(adoptions.person[earlier[at]]) ?? NaN, 10);
                sum += credit[at];
              }
              if (of.size > 0) expect(sum).toBeCloseTo(1, 10);
            }
        }
      }),
      { numRuns: 200 },
    );
  });
});
