import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communitiesIn, membershipOf } from "../../../src/core/network/membership.ts";
import { expectClose } from "../../oracle/close.ts";

const PEOPLE = 12;
const partition = fc.array(fc.nat(4), { minLength: PEOPLE, maxLength: PEOPLE }).map((of) => Uint32Array.from(of));

/** The same person by person, asking of every other member of the community. */
function slowMembership(best: Uint32Array, others: readonly Uint32Array[]): number[] {
  return [...best.keys()].map((person) => {
    const fellows = [...best.keys()].filter((other) => other !== person && best[other] === best[person]);
    const inEach = others.map((of) => {
      if (fellows.length === 0) return Number(of.filter((community) => community === of[person]).length === 1);
      return fellows.filter((fellow) => of[fellow] === of[person]).length / fellows.length;
    });
    return inEach.reduce((sum, part) => sum + part, 0) / others.length;
  });
}

describe("how surely somebody belongs to a community", () => {
  it("is the part of its other members that are with her in the other searches", () => {
    fc.assert(
      fc.property(partition, fc.array(partition, { minLength: 1, maxLength: 5 }), (best, others) => {
        expectClose(membershipOf(best, others), slowMembership(best, others));
      }),
    );
  });

  it("is 1 of all where every search found the same, whatever it called it, or joined what is apart", () => {
    fc.assert(
      fc.property(partition, (best) => {
        const renamed = best.map((community) => (community + 3) % 5);
        expectClose(membershipOf(best, [renamed]), new Float64Array(PEOPLE).fill(1));
        const all = new Uint32Array(PEOPLE);
        best.forEach((community, person) => {
          const isAlone = best.filter((other) => other === community).length === 1;
          expect(membershipOf(best, [all])[person]).toBe(isAlone ? 0 : 1);
        });
      }),
    );
  });

  it("cannot be said of one search alone", () => {
    expect([...membershipOf(Uint32Array.of(0, 0), [])]).toEqual([NaN, NaN]);
  });

  it("counts communities of two and more", () => {
    fc.assert(
      fc.property(partition, (of) => {
        const sizes = [0, 1, 2, 3, 4].map((community) => of.filter((one) => one === community).length);
        expect(communitiesIn(of)).toBe(sizes.filter((size) => size > 1).length);
      }),
    );
  });
});
