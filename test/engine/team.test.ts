import { describe, expect, it } from "vitest";
import { samplePowerLaw } from "../../src/core/network/sample.ts";
import { planSeeds, type PlanRequest } from "../../src/core/tular.ts";
import { makeMember } from "../../src/engine/member.ts";
import { hireTeam, type FromMember, type MemberThread, type ToMember } from "../../src/engine/team.ts";

const NETWORK = samplePowerLaw(7, { people: 3000, follows: 30_000 });
const REQUEST: PlanRequest = { size: 5, model: { probability: 0.08 }, certificate: 0.9 };

/** A member in this very thread: messages are cloned and arrive later. After `lives` pieces it dies; 0: it never starts. */
class NearThread implements MemberThread {
  onmessage: ((event: { data: FromMember }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: ToMember[] = [];
  ended = false;
  private answer: ((message: ToMember) => void) | undefined;
  constructor(private lives = Infinity) {
    if (lives === 0) setTimeout(() => this.onerror?.());
    else setTimeout(() => (this.answer = makeMember((data) => setTimeout(() => this.onmessage?.({ data: structuredClone(data) })))));
  }
  postMessage(message: ToMember): void {
    this.sent.push(message);
    const there = structuredClone(message);
    setTimeout(() => {
      if (this.ended) return;
      if (there.kind === "draw" && --this.lives < 0) return this.onerror?.();
      this.answer?.(there);
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

function hired(size: number, livesOf: (which: number) => number, mayShare = false) {
  const threads: NearThread[] = [];
  const start = (): MemberThread => {
    const thread = new NearThread(livesOf(threads.length));
    threads.push(thread);
    return thread;
  };
  return { threads, team: hireTeam(size, start, mayShare) };
}

const drawnBy = ({ sent }: NearThread): number => sent.filter(({ kind }) => kind === "draw").length;

describe("a team of threads", () => {
  it("makes the plan that one thread makes, with copies and with shared memory", async () => {
    const alone = await planSeeds(NETWORK, REQUEST);
    for (const mayShare of [false, true]) {
      const { team, threads } = hired(3, () => Infinity, mayShare);
      expect(await planSeeds(NETWORK, { ...REQUEST, team })).toEqual(alone);
      expect(threads.map(drawnBy).every((pieces) => pieces > 5)).toBe(true);
      const [brief] = threads[0].sent;
      expect(brief.kind === "brief" && brief.draws.ground.sourceRows.items.buffer instanceof SharedArrayBuffer).toBe(mayShare);
      team.rest();
      expect(threads.map(({ sent }) => sent.at(-1)?.kind)).toEqual(["rest", "rest", "rest"]);
      // and stays for the next plan
      await planSeeds(NETWORK, { ...REQUEST, team });
      expect(threads).toHaveLength(3);
    }
  });

  it("does not need everybody: threads may end, never start, or be forbidden", async () => {
    const alone = await planSeeds(NETWORK, REQUEST);
    for (const livesOf of [(which: number) => (which === 0 ? 3 : Infinity), () => 2, () => 0]) {
      const { team } = hired(2, livesOf);
      expect(await planSeeds(NETWORK, { ...REQUEST, team })).toEqual(alone);
    }
    const forbidden = hireTeam(2, () => {
      throw new Error("no threads here");
    });
    expect(await planSeeds(NETWORK, { ...REQUEST, team: forbidden })).toEqual(alone);
  });

  it("starts nobody for a small plan, nor on one processor", async () => {
    const small = hired(4, () => Infinity);
    await planSeeds(NETWORK, { size: 2, model: { probability: 0.01 }, certificate: 0.3, team: small.team });
    expect(small.threads).toEqual([]);
    const one = hired(1, () => Infinity);
    await planSeeds(NETWORK, { ...REQUEST, team: one.team });
    expect(one.threads).toEqual([]);
  });

  it("ends whoever still draws when the plan is stopped", async () => {
    const { team, threads } = hired(2, () => Infinity);
    const stop = new AbortController();
    const pulse = (): void => {
      if (threads.some((thread) => drawnBy(thread) > 2)) stop.abort();
    };
    await expect(planSeeds(NETWORK, { ...REQUEST, team, pulse, signal: stop.signal })).rejects.toThrow("abort");
    team.rest();
    expect(threads.every(({ ended }) => ended)).toBe(true);
  });
});
