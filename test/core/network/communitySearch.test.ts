import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { judged, searchOnce, unsettledBy } from "../../../src/core/network/communitySearch.ts";
import { moveNodes, renumber, shuffled } from "../../../src/core/network/leiden.ts";
import { groundLevel, type Level } from "../../../src/core/network/levels.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, drawsFrom } from "../../../src/core/network/sample.ts";
import { someNetwork } from "../../oracle/networks.ts";
import { circleMatrix, matrixOfFollows, slowModularity } from "../../oracle/structure.ts";

const groundOf = (network: Network): Level => groundLevel(network.follows.audienceRows, network.follows.sourceRows, circlesOf(network));

const PEOPLE = 400;
/** The first so many ties of four hundred people who all might follow one another. */
function tiesAmong(ties: number): Level {
  const pairs = Array.from({ length: ties }, (_, i) => [Math.floor(i / (PEOPLE - 1)), i % (PEOPLE - 1)] as const);
  return groundOf(drawNetwork({ follows: pairs.map(([one, other]) => [`p${one}`, `p${other < one ? other : other + 1}`] as const) }));
}

/** What the search with this number draws first: a whole number below what. */
function firstDrawn(ground: Level, search: number): number {
  let asked = 0;
  const stop = new Error("enough");
  const draw = (bound: number): number => {
    asked = bound;
    throw stop;
  };
  expect(() => searchOnce(ground, search, draw, silentPulse)).toThrow(stop);
  return asked;
}

/** What a person adds to m·Q in a community, herself left out of it. */
function gainOf(ground: Level, person: number, of: Uint32Array, community: number): number {
  let [ties, audience, sources] = [0, 0, 0];
  for (let i = ground.offsets[person]; i < ground.offsets[person + 1]; i++)
    if (of[ground.items[i]] === community) ties += ground.weights[i];
  for (let other = 0; other < ground.count; other++) {
    if (other === person || of[other] !== community) continue;
    audience += ground.audience[other];
    sources += ground.sources[other];
  }
  return ties - (ground.audience[person] * sources + ground.sources[person] * audience) / ground.ties;
}

/** What a person gains by going where she gains most. */
function lureOf(ground: Level, person: number, of: Uint32Array): number {
  const elsewhere = [...new Set(of)].flatMap((community) => (community === of[person] ? [] : [gainOf(ground, person, of, community)]));
  return Math.max(0, ...elsewhere) - gainOf(ground, person, of, of[person]);
}

/** The pieces of a partition that hang together, the obvious way: names go along ties until none changes; then from nought on as they come up. */
function slowPieces(isTied: readonly (readonly boolean[])[], of: Uint32Array): number[] {
  const names = [...of.keys()];
  for (let changed = true; changed;) {
    changed = false;
    for (const person of names.keys()) {
      const least = Math.min(...names.filter((_, other) => of[other] === of[person] && (other === person || isTied[person][other])));
      changed ||= least < names[person];
      names[person] = least;
    }
  }
  const seen = [...new Set(names)];
  return names.map((name) => seen.indexOf(name));
}

describe("a judged partition", () => {
  it("is made of the pieces of each community that hang together, with their modularity", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer({ min: 1, max: 4 }), fc.integer(), (network, groups, seed) => {
        const draw = drawsFrom(seed);
        const of = Uint32Array.from({ length: network.people.count }, () => draw(Math.min(groups, network.people.count)));
        const matrix = matrixOfFollows(network);
        const pieces = slowPieces(circleMatrix(matrix), of);
        const judgement = judged(groundOf(network), of, silentPulse);
        expect([...judgement.of]).toEqual(pieces);
        expect(judgement.modularity).toBeCloseTo(slowModularity(matrix, Uint32Array.from(pieces)), 12);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps a long row of people together, whose ends come first", () => {
    const people = Array.from({ length: 60 }, (_, i) => `p${i}`);
    const place = (i: number) => (i % 2 === 0 ? i / 2 : 59 - (i - 1) / 2);
    const ties = people.slice(1).map((_, i) => [people[place(i)], people[place(i + 1)]] as const);
    for (const order of [people, people.toReversed()])
      expect(new Set(judged(groundOf(drawNetwork({ people: order, follows: ties })), new Uint32Array(60), silentPulse).of).size).toBe(1);
  });
});

describe("one search", () => {
  it("leaves nobody out who has more to gain by moving once groups have been put together", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const [ground, draw] = [groundOf(network), drawsFrom(seed)];
        const of = Uint32Array.from({ length: ground.count }, (_, person) => person);
        moveNodes(ground, of, shuffled(ground.count, draw), silentPulse);
        const groups = renumber(of);
        const divided = Uint32Array.from({ length: groups }, () => draw(groups));
        const unsettled = unsettledBy(divided, ground, of);
        const now = of.map((group) => divided[group]);
        for (let person = 0; person < ground.count; person++)
          if (unsettled[person] === 0) expect(lureOf(ground, person, now)).toBeLessThan(Math.max(0, lureOf(ground, person, of)) + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it("starts from people thrown into any number of groups every other time, up to 100,000 ties; else from everybody alone", () => {
    const [few, many] = [tiesAmong(100_000), tiesAmong(100_001)];
    expect([few.ties, many.ties]).toEqual([100_000, 100_001]);
    // an order of everybody begins with a draw of one; the number of groups is one of as many as there are people
    expect([0, 1, 2, 3].map((search) => firstDrawn(few, search))).toEqual([1, few.count, 1, few.count]);
    expect([0, 1, 2, 3].map((search) => firstDrawn(many, search))).toEqual([1, 1, 1, 1]);
  });

  it("names communities from nought on, as they come up", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), fc.nat(1), (network, seed, search) => {
        const { of } = searchOnce(groundOf(network), search, drawsFrom(seed), silentPulse);
        const named = of.slice();
        renumber(named);
        expect(of).toEqual(named);
      }),
    );
  });

  it("says how far it is, never going back, in a large network too", () => {
    // nothing but chance, so that much is left to be put together once people have moved
    const draw = drawsFrom(1);
    const follows = Array.from({ length: 105_000 }, () => [`p${draw(10_000)}`, `p${draw(10_000)}`] as const);
    const ground = groundOf(drawNetwork({ follows }));
    expect(ground.ties).toBeGreaterThan(100_000);
    const steps: number[] = [];
    searchOnce(ground, 0, drawsFrom(1), (done, total) => steps.push(done / total));
    expect(steps.length).toBeGreaterThan(5);
    // nought only says that it goes on
    const told = steps.filter((step) => step > 0);
    expect(told.every((step, i) => i === 0 || step > told[i - 1] - 1e-12)).toBe(true);
    expect(told.at(-1)).toBeGreaterThan(0.85);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});
