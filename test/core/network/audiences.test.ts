import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audienceOverlap, inOrderOfCover, uniqueAudience } from "../../../src/core/network/audiences.ts";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { someNetwork } from "../../oracle/networks.ts";
import { followersOf } from "../../oracle/spread.ts";

const G8 = sampleG8();
const row = (name: string): number => G8.people.indexOf(name);
const people = (count: number) => fc.array(fc.integer({ min: 0, max: count - 1 }), { maxLength: 6 });

describe("unique audience and overlap", () => {
  it("give the eight's", () => {
    // A is heard by C and D, B by A, C and D
    expect(uniqueAudience(G8, row("B"), [row("A")])).toBe(1);
    expect(uniqueAudience(G8, row("A"), [row("B")])).toBe(0);
    expect(uniqueAudience(G8, row("E"), [row("A"), row("B"), row("E")])).toBe(1);
    expect(audienceOverlap(G8, row("A"), row("B"))).toBe(2 / 3);
    expect(audienceOverlap(G8, row("F"), row("G"))).toBe(0);
    expect(audienceOverlap(drawNetwork({ people: ["a", "b"] }), 0, 1)).toBeNaN();
  });

  it("equal sets", () => {
    fc.assert(
      fc.property(
        someNetwork.chain((network) => fc.record({ network: fc.constant(network), chosen: people(network.people.count) })),
        ({ network, chosen: [one = 0, other = 0, ...others] }) => {
          const mine = followersOf(network, [one]);
          const theirs = followersOf(
            network,
            [other, ...others].filter((person) => person !== one),
          );
          expect(uniqueAudience(network, one, [other, ...others])).toBe([...mine].filter((hears) => !theirs.has(hears)).length);
          const second = followersOf(network, [other]);
          const both = [...mine].filter((hears) => second.has(hears)).length;
          expect(audienceOverlap(network, one, other)).toBe(both / new Set([...mine, ...second]).size);
        },
      ),
    );
  });
});

describe("the order of cover", () => {
  it("takes whoever adds most, and sums to what all reach together", () => {
    fc.assert(
      fc.property(
        someNetwork.chain((network) => fc.record({ network: fc.constant(network), chosen: people(network.people.count) })),
        ({ network, chosen }) => {
          const order = inOrderOfCover(network, chosen);
          expect(order.map(({ person }) => person).toSorted((a, b) => a - b)).toEqual([...new Set(chosen)].toSorted((a, b) => a - b));
          const before: number[] = [];
          for (const { person, adds } of order) {
            const gain = (next: number): number => followersOf(network, [...before, next]).size - followersOf(network, before).size;
            const rest = chosen.filter((other) => !before.includes(other));
            expect(adds).toBe(gain(person));
            expect(adds).toBe(Math.max(...rest.map(gain)));
            expect(person).toBe(Math.min(...rest.filter((other) => gain(other) === adds)));
            before.push(person);
          }
        },
      ),
    );
  });
});
