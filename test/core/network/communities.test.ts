import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { DirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { communitiesOf, type Communities } from "../../../src/core/network/communities.ts";
import { restartsFor, searchCommunities, unsettledBy } from "../../../src/core/network/communitySearch.ts";
import { groundLevel } from "../../../src/core/network/levels.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { circlesOf } from "../../../src/core/network/pipes.ts";
import { drawNetwork, drawsFrom, sampleG8 } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { hasPoliticians, karate, politicians, referenceValue, someNetwork } from "../../oracle/networks.ts";
import { bestModularity, circleMatrix, matrixOfFollows, modularityOfTies, slowModularity } from "../../oracle/structure.ts";

const find = (network: Network, seed = 1): Communities => communitiesOf(layOut(network, { ...DEFAULT_SETTINGS, seed }));

/** Can every member be reached from the first without leaving the community? */
function hangsTogether(circles: boolean[][], members: number[]): boolean {
  const reached = new Set(members.slice(0, 1));
  for (const u of reached) for (const v of members) if (circles[u][v]) reached.add(v);
  return reached.size === members.length;
}

/** Groups of people with many ties inside, and some more, a tenth as many unless it is said, to anybody. */
function groupsOf(groups: number, people: number, tiesEach: number, outside = 0.1): Network {
  const draw = drawsFrom(1);
  const name = (row: number): string => `p${row}`;
  const follows: [string, string][] = [];
  for (let group = 0; group < groups; group++) {
    const member = (): string => name(group * people + draw(people));
    for (let i = 0; i < tiesEach; i++) follows.push([member(), member()]);
    for (let i = 0; i < tiesEach * outside; i++) follows.push([member(), name(draw(groups * people))]);
  }
  return drawNetwork({ people: Array.from({ length: groups * people }, (_, row) => name(row)), follows });
}

describe("communitiesOf", () => {
  it("counts its communities, the largest first, isolated people last", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const { of, count, sizes } = find(network, seed);
        const circles = circleMatrix(matrixOfFollows(network));
        expect(of).toHaveLength(network.people.count);
        expect([...sizes]).toEqual(Array.from({ length: count }, (_, i) => of.filter((community) => community === i).length));
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
        const isolated = circles.flatMap((row, person) => (row.includes(true) ? [] : [person]));
        expect(isolated.map((person) => of[person])).toEqual(isolated.map((_, i) => count - isolated.length + i));
      }),
    );
  });

  it("finds communities that each hang together", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const { of, count } = find(network, seed);
        const circles = circleMatrix(matrixOfFollows(network));
        for (let community = 0; community < count; community++) {
          const members = [...of.keys()].filter((person) => of[person] === community);
          expect(hangsTogether(circles, members)).toBe(true);
        }
      }),
    );
  });

  it("says the modularity of what it found", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const { of, modularity } = find(network);
        expect(modularity).toBeCloseTo(slowModularity(matrixOfFollows(network), of), 12);
      }),
    );
  });

  it("finds the best of all partitions of a handful of people", () => {
    const handful = someNetwork.filter((network) => network.people.count <= 7);
    fc.assert(
      fc.property(handful, (network) => {
        expect(find(network).modularity).toBeCloseTo(bestModularity(matrixOfFollows(network)), 12);
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same answer for the same seed", () => {
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        expect(find(network, seed)).toEqual(find(network, seed));
      }),
    );
  });

  it("is computed once for all settings with the same seed", () => {
    const bench = layOut(karate());
    const { stability } = communitiesOf(bench);
    expect(stability).toBeGreaterThan(0.9);
    expect(communitiesOf(bench.under({ attribution: "first" }))).toBe(communitiesOf(bench));
    expect(communitiesOf(bench.under({ seed: 2 }))).not.toBe(communitiesOf(bench));
  });

  it("reaches karate's optimum from every seed", () => {
    for (let seed = 0; seed < 20; seed++) expect(find(karate(), seed).modularity).toBeCloseTo(0.4197896, 7);
  });

  it("knows that G8 divided into ABCD, EFG and H has 2/9", () => {
    expect(modularityOfTies(sampleG8(), Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 2))).toBeCloseTo(2 / 9, 12);
  });

  it("keeps a star together, which no division can better", () => {
    const star = drawNetwork({ people: ["alone"], shares: ["a", "b", "c"].map((sharer) => ({ sharer, author: "hub" })) });
    expect([...find(star).sizes]).toEqual([4, 1]);
  });

  it("has nothing but isolated people without ties", () => {
    const { of, sizes, modularity, stability, membership, counts } = find(drawNetwork({ people: ["a", "b"] }));
    expect([[...of], [...sizes]]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([modularity, stability, ...membership, ...counts]).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
  });

  it("says of whom it is not sure: whoever is tied to two groups alike", () => {
    const group = (name: string): string[] => Array.from({ length: 6 }, (_, i) => `${name}${i}`);
    const inside = (names: string[]): [string, string][] =>
      names.flatMap((one) => names.filter((other) => other !== one).map((other): [string, string] => [one, other]));
    const both = [...group("a").slice(0, 3), ...group("b").slice(0, 3)].map((other): [string, string] => ["between", other]);
    const network = drawNetwork({ people: ["alone"], follows: [...inside(group("a")), ...inside(group("b")), ...both] });
    const { membership, counts, searches } = find(network);
    const sure = (name: string): number => membership[network.people.indexOf(name)];
    expect(sure("between")).toBeLessThan(0.8);
    expect(sure("between")).toBeGreaterThan(0.2);
    for (const name of [...group("a"), ...group("b")]) expect(sure(name), name).toBeGreaterThan(0.9);
    expect(sure("alone")).toBeNaN();
    expect([counts, searches]).toEqual([[2, 2], 20]);
  });

  it("is sure of everything where nobody gains by going anywhere, be the ties many", () => {
    const names = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);
    const listeners = names("l", 400);
    const { membership, stability, sizes } = find(
      drawNetwork({ follows: names("v", 300).flatMap((voice) => listeners.map((one): [string, string] => [one, voice])) }),
    );
    expect([sizes.length, stability, Math.min(...membership)]).toEqual([1, 1, 1]);
  });

  it("searches often where that is cheap", () => {
    const ties = [1, 10_000, 10_001, 100_000, 300_000, 500_000, 1_000_000, 10_000_000];
    expect(ties.map(restartsFor)).toEqual([20, 20, 10, 10, 10, 6, 3, 3]);
  });

  describe("of more ties than are searched thoroughly", () => {
    const GROUPS = 40;
    const network = groupsOf(GROUPS, 120, 3000);
    const large = find(network);

    it("finds the groups that are there, every time", () => {
      expect(network.follows.count).toBeGreaterThan(100_000);
      expect([...large.sizes]).toEqual(Array.from({ length: GROUPS }, () => 120));
      const groupOf = Array.from(large.of, (_, row) => Math.floor(row / 120));
      expect(new Set(groupOf.map((group, row) => `${group} ${large.of[row]}`)).size).toBe(GROUPS);
      expect(large.stability).toBe(1);
      expect(large.membership.every((sure) => sure === 1)).toBe(true);
      expect(large.counts).toEqual([GROUPS, GROUPS]);
      expect(large.modularity).toBe(modularityOfTies(network, large.of));
    });

    it("gives the same answer for the same seed", () => {
      expect(find(network)).toEqual(large);
    });

    describe("where groups are hard to tell", () => {
      const hard = groupsOf(60, 60, 270, 6);
      const graph = new DirectedGraph();
      const heard = Array.from({ length: hard.people.count }, (_, person) => [...hard.follows.audience(person)]);
      heard.forEach((audience, person) => audience.forEach((hears) => graph.mergeDirectedEdge(hears, person)));
      const chance = drawsFrom(7);
      const rng = (): number => chance(2 ** 30) / 2 ** 30;
      const theirs = Array.from({ length: 3 }, () => louvain.detailed(graph, { getEdgeWeight: null, rng }).modularity);

      it("is at least as good as Louvain, and every community hangs together", () => {
        expect(graph.size).toBeGreaterThan(100_000);
        const { of, count, modularity, stability } = find(hard);
        expect(modularity).toBeGreaterThanOrEqual(Math.max(...theirs));
        expect(stability).toBeLessThan(1);
        for (let community = 0; community < count; community++) {
          const members = new Set([...of.keys()].filter((person) => of[person] === community));
          const reached = new Set([...members].slice(0, 1));
          for (const person of reached)
            for (const other of graph.neighbors(person)) if (members.has(Number(other))) reached.add(Number(other));
          expect(reached.size).toBe(members.size);
        }
      });

      it("improves the best of its searches, of which each is as good as one of Louvain's", () => {
        const ground = groundLevel(hard.follows.audienceRows, hard.follows.sourceRows, circlesOf(hard));
        const { partitions, best, bestAt } = searchCommunities(ground, drawsFrom(1), 3, silentPulse);
        const found = partitions.map((of) => modularityOfTies(hard, of));
        expect(found[bestAt]).toBe(Math.max(...found));
        expect(best.modularity).toBeGreaterThan(found[bestAt] + 1e-4);
        expect(Math.min(...found)).toBeGreaterThan(Math.min(...theirs));
      });
    });
  });

  it("asks again whoever is in a group that was put together with another, or tied to two of them", () => {
    const groups = 5;
    fc.assert(
      fc.property(someNetwork, fc.integer(), (network, seed) => {
        const draw = drawsFrom(seed);
        const { audienceRows, sourceRows } = network.follows;
        const of = Uint32Array.from({ length: network.people.count }, () => draw(groups));
        const divided = Uint32Array.from({ length: groups }, () => draw(groups));
        const isJoined = (group: number) => divided.filter((community) => community === divided[group]).length > 1;
        const expected = circleMatrix(matrixOfFollows(network)).map((row, person) => {
          const near = new Set(row.flatMap((isTied, other) => (isTied && isJoined(of[other]) ? [of[other]] : [])));
          return isJoined(of[person]) || near.size > 1;
        });
        const found = unsettledBy(divided, groundLevel(audienceRows, sourceRows, circlesOf(network)), of);
        expect(Array.from(found, Boolean)).toEqual(expected);
      }),
    );
  });

  it("says how far it is, never going back", () => {
    const steps: number[] = [];
    communitiesOf(layOut(karate(), DEFAULT_SETTINGS, (done, total) => steps.push(done / total)));
    expect(steps.length).toBeGreaterThan(20);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });

  it("can be stopped", () => {
    const bench = layOut(karate(), DEFAULT_SETTINGS, () => {
      throw new Error("stopped");
    });
    expect(() => communitiesOf(bench)).toThrow("stopped");
  });

  it.skipIf(!hasPoliticians)("equals networkx and igraph on the modularity of a partition of the politicians", () => {
    const network = politicians();
    const bySeven = Uint32Array.from({ length: network.people.count }, (_, row) => row % 7);
    for (const library of ["networkx", "igraph"] as const)
      expect(modularityOfTies(network, bySeven)).toBeCloseTo(referenceValue(library, "politicians", "modularity.mod7"), 12);
  });

  it.skipIf(!hasPoliticians)("is as good as the best of a hundred searches by igraph on the politicians", () => {
    const network = politicians();
    const names = (row: number): string => network.people.id(row);
    const follows = [...network.people.type.keys()].flatMap((row) =>
      [...network.follows.audience(row)].flatMap((hears) => [[names(hears), names(row)] as const, [names(row), names(hears)] as const]),
    );
    const best = referenceValue("igraph", "politicians", "modularity.bestUndirected");
    expect(find(drawNetwork({ follows })).modularity).toBeGreaterThan(best - 1e-9);
  });
});
