import { describe, expect, it } from "vitest";
import { undrawnOf, whyAbsent } from "../../../src/app/stage/undrawn.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { strongestTies } from "../../../src/core/network/subset.ts";

const NOBODY: ReadonlySet<number> = new Set();
const PEOPLE = ["ana", "budi", "citra", "dewi", "eka"];

function drawn(sketch: Parameters<typeof drawNetwork>[0], mostPeople = 100) {
  const network = drawNetwork({ people: PEOPLE, ...sketch });
  const picture = strongestTies(network, new Uint32Array(network.people.count), { mostTies: 100, mostPeople });
  const whole = { ...picture, positions: new Float32Array(2 * picture.people.length) };
  return { picture: whole, undrawn: undrawnOf(whole, network) };
}

describe("who is not on the map", () => {
  it("are those without follow ties, even where they share", () => {
    const { picture, undrawn } = drawn({ follows: [["ana", "budi"]], shares: [{ sharer: "eka", author: "ana" }] });
    expect(undrawn).toEqual({ layer: "follows", withoutTies: [2, 3, 4], lessTied: 0 });
    expect(whyAbsent(4, picture, undrawn, NOBODY)).toBe("noFollows");
    expect(whyAbsent(0, picture, undrawn, NOBODY)).toBeNull();
    expect(whyAbsent(0, picture, undrawn, new Set([0]))).toBe("hidden");
  });

  it("are those who neither shared nor were shared, without follows", () => {
    const { picture, undrawn } = drawn({ shares: [{ sharer: "eka", author: "ana" }] });
    expect(undrawn).toEqual({ layer: "shares", withoutTies: [1, 2, 3], lessTied: 0 });
    expect(whyAbsent(1, picture, undrawn, NOBODY)).toBe("noTies");
  });

  it("are those for whom the map has no room", () => {
    const follows = [
      ["ana", "budi"],
      ["citra", "budi"],
      ["ana", "citra"],
      ["dewi", "eka"],
    ] as const;
    const { picture, undrawn } = drawn({ follows }, 3);
    expect(undrawn).toEqual({ layer: "follows", withoutTies: [], lessTied: 2 });
    expect(whyAbsent(3, picture, undrawn, NOBODY)).toBe("lessTied");
  });
});
