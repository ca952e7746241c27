import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { describe, expect, it, vi } from "vitest";
import { samplePowerLaw } from "../../src/core/network/sample.ts";
import { planSeeds, type PlanRequest } from "../../src/core/tular.ts";
import { makeMember } from "../../src/engine/member.ts";
import { hireTeam, type FromMember, type MemberThread, type ToMember } from "../../src/engine/team.ts";

const NETWORK = samplePowerLaw(7, { people: 300, follows: 2000 });
const REQUEST: PlanRequest = { size: 10, model: "weightedCascade", certificate: 0.7 };
const HIRING = { worthTelling: 1000 };

/** A member in this very thread: messages are cloned and arrive later. After `lives` pieces it dies; 0: it never starts. */
class NearThread implements MemberThread {
  onmessage: ((event: { data: FromMember }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: ToMember[] = [];
  ended = false;
  private answer: ((message: ToMember) => void) | undefined;
  private lives: number;
  constructor(lives = Infinity) {
    this.lives = lives;
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
  return { threads, team: hireTeam(size, { ...HIRING, start, mayShare }) };
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

  it("gets copies where a page is isolated and its browser shares no memory all the same", async () => {
    const alone = await planSeeds(NETWORK, REQUEST);
    vi.stubGlobal("crossOriginIsolated", true);
    const Shared = globalThis.SharedArrayBuffer;
    Reflect.deleteProperty(globalThis, "SharedArrayBuffer");
    try {
      const team = hireTeam(3, { ...HIRING, start: () => new NearThread() });
      expect(await planSeeds(NETWORK, { ...REQUEST, team })).toEqual(alone);
    } finally {
      globalThis.SharedArrayBuffer = Shared;
      vi.unstubAllGlobals();
    }
  });

  it("does not need everybody: threads may end, never start, or be forbidden", async () => {
    const alone = await planSeeds(NETWORK, REQUEST);
    for (const livesOf of [(which: number) => (which === 0 ? 3 : Infinity), () => 2, () => 0]) {
      const { team } = hired(2, livesOf);
      expect(await planSeeds(NETWORK, { ...REQUEST, team })).toEqual(alone);
    }
    const forbidden = hireTeam(2, {
      ...HIRING,
      start() {
        throw new Error("no threads here");
      },
    });
    expect(await planSeeds(NETWORK, { ...REQUEST, team: forbidden })).toEqual(alone);
  });

  it("starts nobody for a small plan, nor on one processor", async () => {
    const started: MemberThread[] = [];
    const start = (): MemberThread => {
      started.push(new NearThread());
      return started[0];
    };
    await planSeeds(NETWORK, { ...REQUEST, team: hireTeam(4, { start, worthTelling: 1e9 }) });
    expect(started).toEqual([]);
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

const ROOT = join(import.meta.dirname, "../..");
const HANDED_ON = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", member.makeMember((message, handedOver) => parentPort.postMessage(message, handedOver)));`;

/** What a member runs, as one text. */
async function memberScript(): Promise<string> {
  const lib = { entry: join(ROOT, "src/engine/member.ts"), formats: ["iife" as const], name: "member" };
  const built = await build({ root: ROOT, configFile: false, logLevel: "silent", publicDir: false, build: { write: false, lib } });
  const [code] = [built].flat().flatMap((part) => ("output" in part ? part.output : []));
  if (code?.type !== "chunk") throw new Error("a script was expected");
  return code.code + HANDED_ON;
}

/** A thread of its own, as a Worker is in a browser. */
function startFar(script: string, far: Worker[]): MemberThread {
  const worker = new Worker(script, { eval: true });
  far.push(worker);
  const thread: MemberThread = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.on("message", (data: FromMember) => thread.onmessage?.({ data }));
  worker.on("error", () => thread.onerror?.());
  return thread;
}

describe("a team of real threads", () => {
  it("makes the same plan, with copies and with shared memory", async () => {
    const script = await memberScript();
    const alone = await planSeeds(NETWORK, REQUEST);
    for (const mayShare of [false, true]) {
      const far: Worker[] = [];
      const team = hireTeam(2, { ...HIRING, start: () => startFar(script, far), mayShare });
      expect(await planSeeds(NETWORK, { ...REQUEST, team })).toEqual(alone);
      expect(far).toHaveLength(2);
      await Promise.all(far.map((worker) => worker.terminate()));
    }
  });
});
