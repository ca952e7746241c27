/**
 * The engine as the screen sees it: ask, be told how far it is, stop, get an answer. Four threads, started at first
 * use: long work, quick look-ups that must not wait for it, the layout, which runs while one looks, and project files, which
 * are saved while anything runs. The screen's side keeps the network's buffer, so that a thread that was stopped or died loses nothing.
 */
import { PlanProblem } from "../core/spread/problem.ts";
import type { FromEngine, Input, Output, Progress, RequestName } from "./protocol.ts";
import { trustedScript, WORKER } from "./trustedScript.ts";

type LaneName = "work" | "quick" | "layout" | "project";
const LANE_OF: Record<RequestName, LaneName> = {
  read: "work",
  rowTexts: "quick",
  writeProject: "project",
  openProject: "project",
  adopt: "work",
  measure: "work",
  picture: "work",
  findings: "work",
  doubt: "work",
  missing: "work",
  guessAccounts: "quick",
  order: "quick",
  find: "quick",
  filter: "quick",
  postFacts: "quick",
  postsOf: "quick",
  timeline: "quick",
  movement: "work",
  postSpread: "work",
  lateralPieces: "work",
  simulate: "work",
  preciseSpread: "work",
  expectedSpread: "work",
  planSeeds: "work",
  planBriefing: "work",
  usualWays: "work",
  modelRange: "work",
  resilience: "work",
  calibration: "work",
  distances: "quick",
  way: "quick",
  layout: "layout",
};
/** How sure numbers are can wait for the numbers: these go behind everything else that waits. */
const LAST: ReadonlySet<RequestName> = new Set(["doubt", "missing"]);
const NEEDS_NETWORK: ReadonlySet<RequestName> = new Set([
  "writeProject",
  "measure",
  "picture",
  "findings",
  "doubt",
  "missing",
  "guessAccounts",
  "find",
  "filter",
  "postFacts",
  "postsOf",
  "timeline",
  "movement",
  "postSpread",
  "lateralPieces",
  "simulate",
  "preciseSpread",
  "expectedSpread",
  "planSeeds",
  "planBriefing",
  "usualWays",
  "modelRange",
  "resilience",
  "calibration",
  "distances",
  "way",
]);

/** So much of a network is copied to a thread at a time: a few milliseconds. */
const PIECE_BYTES = 8 << 20;

export interface CallOptions {
  /** Aborting stops the thread at once; the promise rejects with an AbortError. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

export interface Engine {
  /** Starts the thread for long work ahead of its first use, so that its script is here even if the connection goes. */
  prepare(): void;
  /** Makes a network that `read` gave the one that later requests are about. Costs nothing until they come. */
  adopt(wire: ArrayBuffer | null): void;
  call<N extends Exclude<RequestName, "adopt">>(name: N, input: Input<N>, options?: CallOptions): Promise<Output<N>>;
  stop(): void;
}

/** What the engine needs of a thread; a Worker is one. */
export interface Thread {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromEngine }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

interface Job {
  name: RequestName;
  input: unknown;
  onProgress: ((progress: Progress) => void) | undefined;
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

/** @param startThread for tests: a thread that is not a Worker. */
export function startEngine(startThread: () => Thread = startWorker): Engine {
  let wire: ArrayBuffer | null = null;
  const lanes = new Map<LaneName, Lane>();
  const laneFor = (name: RequestName): Lane => {
    const laneName = LANE_OF[name];
    const lane = lanes.get(laneName) ?? makeLane(startThread, () => wire);
    lanes.set(laneName, lane);
    return lane;
  };
  return {
    prepare: () => laneFor("read").prepare(),
    adopt(next) {
      wire = next;
    },
    call<N extends Exclude<RequestName, "adopt">>(name: N, input: Input<N>, { signal, onProgress }: CallOptions = {}) {
      return new Promise<Output<N>>((resolve, reject) => {
        if (signal?.aborted === true) return reject(abortOf(signal));
        const lane = laneFor(name);
        const job: Job = { name, input, onProgress, resolve: (output) => resolve(output as Output<N>), reject };
        signal?.addEventListener("abort", () => lane.drop(job, abortOf(signal)), { once: true });
        lane.add(job);
      });
    },
    stop() {
      for (const lane of lanes.values()) lane.stop();
      lanes.clear();
    },
  };
}

interface Lane {
  prepare(): void;
  add(job: Job): void;
  drop(job: Job, reason: unknown): void;
  stop(): void;
}

/** One thread and the jobs that wait for it, one at a time. */
function makeLane(startThread: () => Thread, currentWire: () => ArrayBuffer | null): Lane {
  let thread: Thread | undefined;
  let held: ArrayBuffer | null = null;
  let running: { job: Job; id: number } | undefined;
  let lastId = 0;
  const waiting: Job[] = [];

  function next(): void {
    if (running !== undefined) return;
    const job = waiting.shift();
    if (job === undefined) return;
    thread ??= opened();
    const mine = { job, id: ++lastId };
    running = mine;
    const wire = currentWire();
    if (NEEDS_NETWORK.has(job.name) && wire !== held && wire !== null) void handOver(wire, thread, mine);
    else thread.postMessage({ id: mine.id, name: job.name, input: job.input });
  }

  /**
   * Sends a copy of the network, and then the job that needs it. A large one goes piece by piece, a turn each, because the
   * window would stand still while all of it is copied.
   */
  async function handOver(wire: ArrayBuffer, to: Thread, { job, id }: { job: Job; id: number }): Promise<void> {
    held = wire;
    for (let from = 0; ; from += PIECE_BYTES) {
      const piece = wire.slice(from, from + PIECE_BYTES);
      to.postMessage({ id: ++lastId, name: "adopt", input: { wire: piece, from, bytes: wire.byteLength } }, [piece]);
      if (from + PIECE_BYTES >= wire.byteLength) break;
      await new Promise((turn) => setTimeout(turn));
      // the thread was ended in between, and with it the job
      if (thread !== to) return;
    }
    to.postMessage({ id, name: job.name, input: job.input });
  }

  function opened(): Thread {
    const fresh = startThread();
    fresh.onmessage = ({ data }) => {
      if (running === undefined || data.id !== running.id) return;
      const { job } = running;
      if (data.kind === "progress") return job.onProgress?.(data.progress);
      running = undefined;
      if (data.kind === "answer") job.resolve(data.output);
      else job.reject(data.problem === undefined ? new Error(data.message) : new PlanProblem(data.problem));
      next();
    };
    fresh.onerror = (event) => fail(new Error(event.message ?? "the engine's thread stopped"));
    return fresh;
  }

  function close(): void {
    thread?.terminate();
    thread = undefined;
    held = null;
  }

  function fail(error: unknown): void {
    const job = running?.job;
    running = undefined;
    close();
    job?.reject(error);
    next();
  }

  return {
    prepare() {
      thread ??= opened();
    },
    add(job) {
      const at = LAST.has(job.name) ? -1 : waiting.findIndex(({ name }) => LAST.has(name));
      waiting.splice(at < 0 ? waiting.length : at, 0, job);
      next();
    },
    drop(job, reason) {
      if (running?.job === job) return fail(reason);
      const at = waiting.indexOf(job);
      if (at < 0) return;
      waiting.splice(at, 1);
      job.reject(reason);
    },
    stop() {
      const reason = new DOMException("the engine was stopped", "AbortError");
      for (const job of waiting.splice(0)) job.reject(reason);
      fail(reason);
    },
  };
}

function abortOf(signal: AbortSignal): unknown {
  return signal.reason instanceof DOMException && signal.reason.name === "AbortError"
    ? signal.reason
    : new DOMException("stopped", "AbortError");
}

function startWorker(): Thread {
  // A page opened from a disk starts its threads from text, and no browser lets such a text be a module.
  const type = WORKER.startsWith("blob:") ? "classic" : "module";
  return new Worker(trustedScript(WORKER), { type, name: "tular" }) as unknown as Thread;
}
