import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Network } from "../../../src/core/network/network.ts";
import { pipesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, sampleG8, sampleRandom } from "../../../src/core/network/sample.ts";
import { COURSES, distancesFrom, shortestWay, type Course } from "../../../src/core/network/ways.ts";
import { layOut } from "../../../src/core/network/workbench.ts";

/** Every ordered pair of people along which a step may go, straight from the ties. */
function steps(network: Network, course: Course): [number, number][] {
  const ties: [number, number][] = [];
  const { follows, shares, people } = network;
  if (follows.count > 0) for (let row = 0; row < people.count; row++) for (const hears of follows.audience(row)) ties.push([row, hears]);
  else
    for (let entry = 0; entry < shares.count; entry++) {
      const passesOn = shares.kind[entry] < 2 || !Array.from(shares.kind).some((kind) => kind < 2);
      if (passesOn) ties.push([shares.author[entry], shares.sharer[entry]]);
    }
  const back = ties.map(([heard, hears]): [number, number] => [hears, heard]);
  return { along: ties, against: back, either: [...ties, ...back] }[course];
}

/** Floyd and Warshall: steps between every two people, Infinity where no way leads. */
function allDistances(network: Network, course: Course): number[][] {
  const count = network.people.count;
  const far = Array.from({ length: count }, (_, a) => Array.from({ length: count }, (_, b) => (a === b ? 0 : Infinity)));
  for (const [a, b] of steps(network, course)) far[a][b] = Math.min(far[a][b], 1);
  for (let via = 0; via < count; via++)
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) far[a][b] = Math.min(far[a][b], far[a][via] + far[via][b]);
  return far;
}

const someNetwork = fc
  .record({ seed: fc.integer(), people: fc.integer({ min: 2, max: 16 }), follows: fc.integer({ min: 0, max: 40 }) })
  .map(({ seed, people, follows }) => sampleRandom(seed, { people, follows: seed % 3 === 0 ? 0 : follows, posts: 4, shares: 24 }));

describe("distancesFrom", () => {
  it("goes along influence, against it, or either way", () => {
    const network = drawNetwork({
      people: ["lone"],
      follows: [
        ["b", "a"],
        ["c", "b"],
      ],
    });
    const row = (name: string) => network.people.indexOf(name);
    const from = (course: Course) => {
      const found = distancesFrom(pipesOf(network), [row("b")], course);
      return ["a", "b", "c", "lone"].map((name) => found[row(name)]);
    };
    expect(from("along")).toEqual([-1, 0, 1, -1]);
    expect(from("against")).toEqual([1, 0, -1, -1]);
    expect(from("either")).toEqual([1, 0, 1, -1]);
  });

  it("takes the nearest of the people it starts from, and nobody from nobody", () => {
    const pipes = pipesOf(sampleG8());
    expect(Array.from(distancesFrom(pipes, [], "either"))).toEqual(Array.from({ length: 8 }, () => -1));
    expect(distancesFrom(pipes, [1, 1, 7], "along")[7]).toBe(0);
  });

  it("equals the slow way, for any people, course and bound", () => {
    fc.assert(
      fc.property(
        someNetwork,
        fc.constantFrom(...COURSES),
        fc.array(fc.nat(15), { maxLength: 4 }),
        fc.option(fc.nat(5)),
        (network, course, picked, most) => {
          const people = picked.map((one) => one % network.people.count);
          const far = allDistances(network, course);
          const expected = Array.from({ length: network.people.count }, (_, row) => {
            const nearest = Math.min(Infinity, ...people.map((one) => far[one][row]));
            return nearest > (most ?? 1000) ? -1 : nearest;
          });
          expect(Array.from(distancesFrom(pipesOf(network), people, course, most ?? Infinity))).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Most was shared first, earlier rows first: every shortest way, sorted as the one that is wanted would be. */
function bestWay(network: Network, from: number, to: number, course: "along" | "either"): number[] | null {
  const far = allDistances(network, course);
  if (far[from][to] === Infinity) return null;
  const { shares } = network;
  const shared = (heard: number, hears: number): number => {
    let total = 0;
    for (let entry = 0; entry < shares.count; entry++)
      if (shares.author[entry] === heard && shares.sharer[entry] === hears) total += shares.weight[entry];
    return total;
  };
  const strength = (one: number, next: number) => shared(one, next) + (course === "either" ? shared(next, one) : 0);
  const way = [from];
  for (let here = from; here !== to;) {
    const nexts = steps(network, course)
      .filter(([one, next]) => one === here && far[next][to] === far[here][to] - 1)
      .map(([, next]) => next)
      .sort((a, b) => strength(here, b) - strength(here, a) || a - b);
    way.push((here = nexts[0]));
  }
  return way;
}

describe("shortestWay", () => {
  it("prefers a way along influence, however long, to a shorter one against it", () => {
    // a is heard by b, b by c, c by d; and d is heard by a
    const network = drawNetwork({
      follows: [
        ["b", "a"],
        ["c", "b"],
        ["d", "c"],
        ["a", "d"],
      ],
    });
    const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => network.people.indexOf(name));
    expect(shortestWay(layOut(network), a, d)).toEqual({ people: [a, b, c, d], course: "along", isAlong: [true, true, true] });
    expect(shortestWay(layOut(network), d, a)).toEqual({ people: [d, a], course: "along", isAlong: [true] });
  });

  it("says which ties are walked against influence where no way goes along it", () => {
    const network = drawNetwork({
      people: ["lone"],
      follows: [
        ["fan", "star"],
        ["fan", "other"],
      ],
    });
    const [star, fan, other, lone] = ["star", "fan", "other", "lone"].map((name) => network.people.indexOf(name));
    expect(shortestWay(layOut(network), star, other)).toEqual({ people: [star, fan, other], course: "either", isAlong: [true, false] });
    expect(shortestWay(layOut(network), star, lone)).toBeNull();
    expect(shortestWay(layOut(network), lone, lone)).toEqual({ people: [lone], course: "along", isAlong: [] });
  });

  it("of equally short ways takes the stronger tie, then the earlier row", () => {
    const sketch = {
      people: ["a", "x", "y", "z", "end"],
      follows: ["x", "y", "z"].flatMap((name) => [[name, "a"] as const, ["end", name] as const]),
    };
    const even = drawNetwork(sketch);
    const shared = drawNetwork({
      ...sketch,
      shares: [
        { sharer: "y", author: "a", weight: 2 },
        { sharer: "z", author: "a" },
      ],
    });
    expect(shortestWay(layOut(even), 0, 4)?.people).toEqual([0, 1, 4]);
    expect(shortestWay(layOut(shared), 0, 4)?.people).toEqual([0, 2, 4]);
  });

  it("equals the slow way between any two people", () => {
    fc.assert(
      fc.property(someNetwork, fc.nat(15), fc.nat(15), (network, one, other) => {
        const [from, to] = [one % network.people.count, other % network.people.count];
        const along = bestWay(network, from, to, "along");
        const expected = along ?? bestWay(network, from, to, "either");
        const found = shortestWay(layOut(network), from, to);
        expect(found?.people ?? null).toEqual(expected);
        if (found === null) return;
        expect(found.course).toBe(along === null ? "either" : "along");
        const pairs = new Set(steps(network, "along").map(String));
        expect(found.isAlong).toEqual(found.people.slice(1).map((next, i) => pairs.has(`${found.people[i]},${next}`)));
        if (found.course === "along") expect(found.isAlong).not.toContain(false);
        else expect(found.isAlong).toContain(false);
      }),
      { numRuns: 400 },
    );
  });
});
