import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { samplePowerLaw } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { basisOf } from "../../../src/core/spread/basis.ts";
import { collectSets, type Collection } from "../../../src/core/spread/collection.ts";
import { flowOf } from "../../../src/core/spread/flow.ts";
import { plannedSeeds } from "../../../src/core/spread/planned.ts";
import { drawsOf, samplersOf, STREAMS } from "../../../src/core/spread/sampling.ts";
import { drawnSets, piecesOf } from "../../../src/core/spread/pieces.ts";
import type { DrawnSets, Piece, Team } from "../../../src/core/spread/team.ts";

const NETWORK = samplePowerLaw(7, { people: 300, follows: 2000 });

interface Watched {
  readonly team: Team;
  /** What was drawn elsewhere, as often as it was. */
  readonly pieces: Piece[];
}

/** Three others whose pieces come back in any order; some are never drawn, as where a thread ended. */
function anyTeam(seed: number, lost = 0): Watched {
  const chance = chanceOf(seed);
  const pieces: Piece[] = [];
  const team: Team = {
    worthTelling: 1000,
    async brief(draws) {
      // as it crosses threads
      const others = Array.from({ length: 3 }, () => samplersOf(structuredClone(draws)));
      let waiting: (() => void)[] = [];
      const answerAll = (): void => {
        const order = waiting.map((answer) => ({ answer, at: chance() })).toSorted((a, b) => a.at - b.at);
        waiting = [];
        for (const { answer } of order) answer();
      };
      return {
        draw: (piece) =>
          new Promise<DrawnSets | null>((resolve) => {
            pieces.push(piece);
            if (waiting.length === 0) setTimeout(answerAll);
            const isLost = chance() < lost;
            const other = others[Math.floor(chance() * 3)];
            waiting.push(() => resolve(isLost ? null : drawnSets(other(piece.stream), piece.from, piece.to)));
          }),
      };
    },
  };
  return { team, pieces };
}

/** In a few bytes, since the sets are millions of numbers. */
function printOf({ count, kept, offsets, members, degree }: Collection): string {
  const hash = createHash("sha1");
  for (const column of [degree, offsets.slice(0, kept + 1), members.slice(0, offsets[kept])]) hash.update(column);
  return `${count} ${kept} ${offsets[kept]} ${hash.digest("hex")}`;
}

describe("a team that draws sets", () => {
  it("draws the same sets, whoever draws which and whenever they come", async () => {
    const bench = layOut(NETWORK);
    for (const asked of [{}, { objective: "reached" as const }, { peersOnly: true }, { model: "linearThreshold" as const }]) {
      const basis = basisOf(bench, asked);
      const draws = drawsOf(flowOf(bench, basis), basis);
      const alone = collectSets(samplersOf(draws)(STREAMS.judge), NETWORK.people.count);
      const { team, pieces } = anyTeam(3, 0.2);
      const shared = collectSets(samplersOf(draws, undefined, team)(STREAMS.judge), NETWORK.people.count);
      for (const count of [700, 1400, 20_000]) {
        alone.growHere(count);
        await shared.grow(count);
      }
      expect(pieces.length).toBeGreaterThan(30);
      expect(printOf(shared)).toBe(printOf(alone));
    }
  });

  it("makes the same plan", async () => {
    const request = { size: 10, model: "weightedCascade" as const, certificate: 0.7 };
    const alone = await plannedSeeds(layOut(NETWORK), request);
    const { team, pieces } = anyTeam(5);
    const told: number[] = [];
    const shared = await plannedSeeds(
      layOut(NETWORK, undefined, (done, total) => void told.push(done / total)),
      request,
      { team },
    );
    expect(new Set(pieces.map(({ stream }) => stream)).size).toBeGreaterThan(1);
    expect(shared).toEqual(alone);
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });

  it("draws what is judged by while people are chosen", async () => {
    const events: string[] = [];
    const { team } = anyTeam(5);
    const watched: Team = {
      ...team,
      async brief(draws) {
        const crew = await team.brief(draws);
        const draw = async (piece: Piece): Promise<DrawnSets | null> => {
          events.push(`ask ${piece.stream}`);
          const drawn = (await crew?.draw(piece)) ?? null;
          events.push("back");
          return drawn;
        };
        return { draw };
      },
    };
    const onPlan = (): void => void events.push("round");
    await plannedSeeds(layOut(NETWORK), { size: 10, model: "weightedCascade", certificate: 0.7 }, { team: watched, onPlan });
    // in every round that others drew in, both kinds are asked for before anything comes back
    const rounds = events
      .join("\n")
      .split("round")
      .slice(0, -1)
      .filter((round) => round.includes("ask"));
    expect(rounds.length).toBeGreaterThan(1);
    for (const round of rounds) {
      const asked = [...round.slice(0, round.indexOf("back")).matchAll(/ask (\d+)/g)].map(([, stream]) => Number(stream));
      expect(asked).toHaveLength(round.split("ask").length - 1);
      expect(new Set(asked)).toEqual(new Set([STREAMS.choose, STREAMS.judge]));
    }
  });

  it("is left alone with little, and by nobody", async () => {
    const request = { size: 10, model: "weightedCascade" as const, certificate: 0.7 };
    const { team, pieces } = anyTeam(1);
    const alone = await plannedSeeds(layOut(NETWORK), request);
    expect(await plannedSeeds(layOut(NETWORK), request, { team: { ...team, worthTelling: 1e9 } })).toEqual(alone);
    expect(pieces).toEqual([]);
    expect(await plannedSeeds(layOut(NETWORK), request, { team: { worthTelling: 0, brief: async () => null } })).toEqual(alone);
  });
});

describe("pieces", () => {
  it("follow one another from the first set to the last", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (from, more) => {
        const ends = piecesOf(from, from + more);
        expect(ends.at(-1) ?? from).toBe(from + more);
        ends.forEach((end, i) => expect(end).toBeGreaterThan(ends[i - 1] ?? from));
      }),
    );
  });
});
