/**
 * Threads that draw sets beside the engine's own: the same script under another name, started when a plan first has enough
 * for them to do and kept for the next plan. What they draw from is shared memory where the page may have any; elsewhere
 * each gets a copy. Where no thread can be started, or one ends, the engine draws by itself.
 */
import type { Crew, Draws, DrawnSets, Piece, Team } from "../core/tular.ts";
import { scriptsTrusted } from "./trusted.ts";

/** The name by which the script knows that it is one of them. */
export const MEMBER = "tular-draws";

export type ToMember = { kind: "brief"; draws: Draws } | { kind: "draw"; id: number; piece: Piece } | { kind: "rest" };
export type FromMember = { kind: "ready" } | { kind: "drawn"; id: number; drawn: DrawnSets };

/** What a team needs of a thread; a Worker is one. */
export interface MemberThread {
  postMessage(message: ToMember): void;
  terminate(): void;
  onmessage: ((event: { data: FromMember }) => void) | null;
  onerror: ((event?: { preventDefault(): void }) => void) | null;
}

export interface HiredTeam extends Team {
  /** Lets go of what was drawn from; whoever is still drawing is ended. */
  rest(): void;
}

interface Member {
  readonly thread: MemberThread;
  readonly asked: Map<number, (drawn: DrawnSets | null) => void>;
}

/** Nobody waits longer for a thread that may never come. */
const STARTED_WITHIN_MS = 1500;
/** Copies take no more memory than this. */
const MOST_COPIED_BYTES = 100_000_000;

interface Hiring {
  /** Gives a fresh thread; throws where there can be none. */
  readonly start?: () => MemberThread;
  /** Whether threads may see the same memory. */
  readonly mayShare?: boolean;
  readonly worthTelling?: number;
}

/** It takes some hundredths of a second: less than to start threads, but they stay for what comes after. */
const USUALLY_WORTH_TELLING = 100_000;

/** A page may be isolated from all others in a browser that shares no memory between threads all the same. */
function isMemoryShared(): boolean {
  return globalThis.crossOriginIsolated && "SharedArrayBuffer" in globalThis;
}

export function hireTeam(size: number, hiring: Hiring = {}): HiredTeam {
  const { start = startMember, mayShare = isMemoryShared(), worthTelling = USUALLY_WORTH_TELLING } = hiring;
  const members = new Set<Member>();
  let hired: Promise<void> | undefined;
  let lastId = 0;
  let next = 0;

  function dismiss(member: Member): void {
    if (!members.delete(member)) return;
    member.thread.terminate();
    for (const answer of member.asked.values()) answer(null);
  }

  /** Settled once it is known whether the thread works. */
  function hire(): Promise<void> {
    return new Promise((resolve) => {
      const thread = start();
      const member: Member = { thread, asked: new Map() };
      const patience = setTimeout(() => thread.onerror?.(), STARTED_WITHIN_MS);
      thread.onerror = (event) => {
        // it ends here, and is no error of the engine's
        event?.preventDefault();
        clearTimeout(patience);
        thread.terminate();
        dismiss(member);
        resolve();
      };
      thread.onmessage = ({ data }) => {
        if (data.kind === "ready") {
          clearTimeout(patience);
          members.add(member);
          return resolve();
        }
        member.asked.get(data.id)?.(data.drawn);
        member.asked.delete(data.id);
      };
    });
  }

  async function hireAll(): Promise<void> {
    try {
      await Promise.all(Array.from({ length: size }, hire));
    } catch {
      // here threads start none: everything is drawn where it was asked for
    }
  }

  const draw = (piece: Piece): Promise<DrawnSets | null> =>
    new Promise((resolve) => {
      const all = [...members];
      if (all.length === 0) return resolve(null);
      const { thread, asked } = all[next++ % all.length];
      asked.set(++lastId, resolve);
      thread.postMessage({ kind: "draw", id: lastId, piece });
    });

  return {
    worthTelling,
    async brief(draws) {
      if (size < 2) return null;
      await (hired ??= hireAll());
      const told = mayShare ? shared(draws) : draws;
      const most = mayShare ? members.size : Math.floor(MOST_COPIED_BYTES / bytesOf(draws));
      if (Math.min(most, members.size) < 2) return null;
      for (const member of [...members].slice(most)) dismiss(member);
      for (const { thread } of members) thread.postMessage({ kind: "brief", draws: told });
      const crew: Crew = { draw };
      return crew;
    },
    rest() {
      if ([...members].every(({ asked }) => asked.size === 0)) {
        for (const { thread } of members) thread.postMessage({ kind: "rest" });
        return;
      }
      for (const member of members) dismiss(member);
      hired = undefined;
    },
  };
}

let trusted: ((url: string) => string) | undefined;

function startMember(): MemberThread {
  const script = self.location.href;
  trusted ??= scriptsTrusted([script]);
  // as in the client: text that became a thread is no module
  const type = script.startsWith("blob:") ? "classic" : "module";
  return new Worker(trusted(script), { type, name: MEMBER }) as unknown as MemberThread;
}

type Column = Uint8Array | Uint32Array | Float32Array | Float64Array;

/** The same, its columns in memory that every thread sees. */
function shared(draws: Draws): Draws {
  return withColumns(draws, (column) => {
    const Kind = column.constructor as new (buffer: SharedArrayBuffer) => Column;
    const there = new Kind(new SharedArrayBuffer(column.byteLength));
    there.set(column);
    return there;
  });
}

function bytesOf(draws: Draws): number {
  let bytes = 0;
  withColumns(draws, (column) => {
    bytes += column.byteLength;
    return column;
  });
  return bytes;
}

function withColumns<T>(value: T, change: (column: Column) => Column): T {
  if (ArrayBuffer.isView(value)) return change(value as unknown as Column) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withColumns(one as unknown, change)])) as T;
}
