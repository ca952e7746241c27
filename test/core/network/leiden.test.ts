/** Leiden's steps beside slow versions of them, as Traag, Waltman and van Eck 2019 write them down. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { improve, moveNodes, refine, renumber, shuffled, type Draw } from "../../../src/core/network/leiden.ts";
import { gather, groundLevel, type Level } from "../../../src/core/network/levels.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawsFrom } from "../../../src/core/network/sample.ts";
import { someNetwork } from "../../oracle/networks.ts";

const groundOf = (network: Network): Level => groundLevel(network.follows.audienceRows, network.follows.sourceRows, circlesOf(network));

/** Levels of people, and of groups of them, with ties of different weights. */
const someLevel = fc.tuple(someNetwork, fc.integer(), fc.boolean()).map(([network, seed, isGathered]) => {
  const ground = groundOf(network);
  const draw = drawsFrom(seed);
  const groups = Uint32Array.from({ length: ground.count }, () => draw(1 + (ground.count >> (1 + draw(2)))));
  return isGathered ? gather(ground, groups, renumber(groups)) : ground;
});

/** A level of up to thirteen nodes; what is drawn of each pair and of each node is given. */
function levelOf(draw: Draw, ties: number, drawn: { readonly weight: () => number; readonly total: () => number }): Level {
  const count = 2 + draw(12);
  const between = Array.from({ length: count }, () => new Uint32Array(count));
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) between[a][b] = between[b][a] = drawn.weight();
  const rows = between.map((row) => [...row.keys()].filter((b) => row[b] > 0));
  return {
    count,
    offsets: Uint32Array.from([0, ...rows].keys(), (node) => rows.slice(0, node).flat().length),
    items: Uint32Array.from(rows.flat()),
    weights: Uint32Array.from(rows.flatMap((row, a) => row.map((b) => between[a][b]))),
    audience: Float64Array.from(rows, drawn.total),
    sources: Float64Array.from(rows, drawn.total),
    ties,
  };
}

/** Levels with large and uneven weights: whoever joined others is often better off alone once more have come. */
const heavyLevel = fc.tuple(fc.integer(), fc.constantFrom(1, 10, 1000)).map(([seed, scale]) => {
  const draw = drawsFrom(seed);
  return levelOf(draw, scale * (50 + draw(100)), { weight: () => draw(2) * (1 + draw(20 * scale)), total: () => draw(40 * scale) });
});

/** Levels on which mergers differ by some hundredths of a tie: next to nothing is gained or lost by any, or ten ties by each. */
const evenLevel = fc.tuple(fc.integer(), fc.constantFrom(2, 2, 2, 12)).map(([seed, weight]) => {
  const draw = drawsFrom(seed);
  return levelOf(draw, 900, { weight: () => weight, total: () => 29.5 + draw(9) / 8 });
});

/** Everybody alone, or in up to four communities. */
function thrown(count: number, draw: Draw): Uint32Array {
  const communities = draw(5);
  return Uint32Array.from({ length: count }, (_, node) => (communities === 0 ? node : draw(Math.min(count, communities))));
}

/** Ties between a node and those of some others that fit. */
function tiesTo({ offsets, items, weights }: Level, node: number, fits: (other: number) => boolean): number {
  let ties = 0;
  for (let i = offsets[node]; i < offsets[node + 1]; i++) if (fits(items[i])) ties += weights[i];
  return ties;
}

const sumOf = (values: Float64Array, fits: (node: number) => boolean): number =>
  values.reduce((sum, value, node) => (fits(node) ? sum + value : sum), 0);

/** What a node adds to m·Q where it stands together with the others that fit. */
function gainOf(level: Level, node: number, fits: (other: number) => boolean): number {
  const isOther = (other: number): boolean => other !== node && fits(other);
  const chance = level.audience[node] * sumOf(level.sources, isOther) + level.sources[node] * sumOf(level.audience, isOther);
  return tiesTo(level, node, isOther) - chance / level.ties;
}

/** m·Q, but for what nobody can change. */
const qualityOf = (level: Level, of: Uint32Array): number =>
  of.reduce((sum, community, node) => sum + gainOf(level, node, (other) => of[other] === community) / 2, 0);

/** As the paper has it (MoveNodesFast), by sums over everybody: whoever is near a node that moved, and not where it went, is asked again. */
function slowMoves(level: Level, start: Uint32Array, asked: Uint32Array): Uint32Array {
  const { offsets, items, audience, sources, ties } = level;
  const of = Array.from(start);
  const queue = Array.from(asked);
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const self = node;
    const gainIn = (community: number): number => {
      const isThere = (other: number): boolean => other !== self && of[other] === community;
      const chance = (audience[self] / ties) * sumOf(sources, isThere);
      return tiesTo(level, self, isThere) - chance - (sources[self] / ties) * sumOf(audience, isThere);
    };
    const near = Array.from(items.subarray(offsets[self], offsets[self + 1]));
    let [best, most] = [of[self], gainIn(of[self]) + 1e-9];
    for (const community of new Set(near.map((other) => of[other])))
      if (gainIn(community) > most) [best, most] = [community, gainIn(community)];
    if (most < 0 && of.some((community, other) => other !== self && community === of[self])) best = Math.max(...of) + 1;
    if (best === of[self]) continue;
    of[self] = best;
    for (const other of near) if (of[other] !== best && !queue.includes(other)) queue.push(other);
  }
  return Uint32Array.from(of);
}

/** A partition, whatever its communities are called. */
function unnamed(of: Uint32Array): number[] {
  const names = [...new Set(of)];
  return Array.from(of, (community) => names.indexOf(community));
}

describe("nodes that move", () => {
  it("are those of the slow version, whoever is asked first, and lose nothing by it", () => {
    fc.assert(
      fc.property(someLevel, fc.integer(), fc.boolean(), (level, seed, isAll) => {
        const draw = drawsFrom(seed);
        const of = thrown(level.count, draw);
        const before = of.slice();
        const asked = shuffled(level.count, draw).filter((node) => isAll || node % 3 === 0);
        moveNodes(level, of, asked, silentPulse);
        expect(unnamed(of)).toEqual(unnamed(slowMoves(level, before, asked)));
        expect(Math.max(...of)).toBeLessThan(level.count);
        expect(qualityOf(level, of)).toBeGreaterThan(qualityOf(level, before) - 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it("are those of the slow version, too, where many go off alone", () => {
    fc.assert(
      fc.property(heavyLevel, fc.integer(), (level, seed) => {
        const before = Uint32Array.from({ length: level.count }, (_, node) => node);
        const of = before.slice();
        const asked = shuffled(level.count, drawsFrom(seed));
        moveNodes(level, of, asked, silentPulse);
        expect(unnamed(of)).toEqual(unnamed(slowMoves(level, before, asked)));
      }),
      { numRuns: 500 },
    );
  });

  it("stay where they are if nobody is asked", () => {
    fc.assert(
      fc.property(someLevel, fc.integer(), (level, seed) => {
        const of = thrown(level.count, drawsFrom(seed));
        const before = of.slice();
        moveNodes(level, of, new Uint32Array(0), silentPulse);
        expect(of).toEqual(before);
      }),
    );
  });
});

/** As the paper has it (MergeNodesSubset), part by part and by sums over everybody. */
function slowParts(level: Level, of: Uint32Array, draw: Draw): Uint32Array {
  const { count, offsets, items, audience, sources, ties } = level;
  const part = Uint32Array.from({ length: count }, (_, node) => node);
  const members = (name: number): number[] => [...part.keys()].filter((node) => part[node] === name);
  const isWellTied = (name: number, community: number): boolean => {
    const inPart = new Set(members(name));
    const isRest = (node: number): boolean => of[node] === community && !inPart.has(node);
    const between = [...inPart].reduce((sum, node) => sum + tiesTo(level, node, isRest), 0);
    const own = (values: Float64Array): number => sumOf(values, (node) => inPart.has(node));
    return between * ties >= own(audience) * sumOf(sources, isRest) + own(sources) * sumOf(audience, isRest);
  };
  for (const node of shuffled(count, draw)) {
    if (members(part[node]).length > 1 || !isWellTied(node, of[node])) continue;
    const near = new Set<number>();
    for (let i = offsets[node]; i < offsets[node + 1]; i++) if (of[items[i]] === of[node]) near.add(part[items[i]]);
    const gains = [...near].map((name) => {
      const gain = gainOf(level, node, (other) => part[other] === name);
      return gain >= 0 && isWellTied(name, of[node]) ? gain : -Infinity;
    });
    // staying alone gains nothing; chances go by e to the gain over θ = 0.01
    const most = Math.max(0, ...gains);
    const chances = [0, ...gains].map((gain) => Math.exp((gain - most) / 0.01));
    let left = (draw(2 ** 32) / 2 ** 32) * chances.reduce((sum, chance) => sum + chance, 0);
    const drawn = chances.findIndex((chance) => (left -= chance) < 0);
    if (drawn > 0) part[node] = [...near][drawn - 1];
  }
  return part;
}

describe("parts of communities", () => {
  it("are those of the slow version", () => {
    fc.assert(
      fc.property(fc.oneof(someLevel, heavyLevel, { arbitrary: evenLevel, weight: 3 }), fc.integer(), (level, seed) => {
        const of = thrown(level.count, drawsFrom(seed));
        expect(refine(level, of, drawsFrom(seed), silentPulse)).toEqual(slowParts(level, of, drawsFrom(seed)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a pass", () => {
  it("is never worse than moving nodes alone, and leaves where it started as it was", () => {
    fc.assert(
      fc.property(someLevel, fc.integer(), (level, seed) => {
        const start = thrown(level.count, drawsFrom(seed));
        const before = start.slice();
        const moved = start.slice();
        moveNodes(level, moved, shuffled(level.count, drawsFrom(seed)), silentPulse);
        const improved = improve(level, start, drawsFrom(seed), silentPulse);
        expect(start).toEqual(before);
        expect(Math.max(...improved)).toBeLessThan(level.count);
        expect(qualityOf(level, improved)).toBeGreaterThan(qualityOf(level, moved) - 1e-6);
      }),
    );
  });
});

describe("names and orders", () => {
  it("are given anew in the order in which they come up", () => {
    const names = Uint32Array.of(4, 2, 4, 0, 2, 3);
    expect([renumber(names), [...names]]).toEqual([4, [0, 1, 0, 2, 1, 3]]);
    expect(renumber(new Uint32Array(0))).toBe(0);
  });

  it("hold everybody once, in blocks of neighbours where there are many", () => {
    for (const count of [0, 1, 2, 2047, 4096, 10_001]) {
      const order = shuffled(count, drawsFrom(3));
      expect(order.toSorted(), `${count}`).toEqual(Uint32Array.from({ length: count }, (_, node) => node));
      const block = Math.max(1, Math.floor(count / 2048));
      const isTorn = (node: number, at: number): boolean => node % block !== 0 && order[at - 1] !== node - 1;
      expect(order.findIndex(isTorn)).toBe(-1);
      // blocks lie in any order: hardly one follows on the one before it
      const followed = order.filter((node, at) => at > 0 && node % block === 0 && order[at - 1] === node - 1);
      if (count > 2) expect(followed.length).toBeLessThan(10);
      if (count > 2) expect(order).not.toEqual(order.toSorted());
    }
    expect(shuffled(500, drawsFrom(1))).not.toEqual(shuffled(500, drawsFrom(2)));
  });

  it("are drawn fairly", () => {
    const draw = drawsFrom(5);
    const firsts = new Uint32Array(4);
    for (let i = 0; i < 4000; i++) firsts[shuffled(4, draw)[0]]++;
    // a thousand each, give or take six times what chance does
    for (const times of firsts) expect(Math.abs(times - 1000)).toBeLessThan(165);
  });
});
