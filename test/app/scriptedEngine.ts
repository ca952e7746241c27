/** An engine without threads: reading is scripted by the test, everything else is the engine's own work, done here. */
import { drawNetwork, type Sketch } from "../../src/core/network/sample.ts";
import { packNetwork } from "../../src/core/network/wire.ts";
import type { FileReport, Problem, Question } from "../../src/core/intake/report/report.ts";
import type { CallOptions, Engine } from "../../src/engine/client.ts";
import { makeHandlers } from "../../src/engine/handlers.ts";
import type { Input, Output, RequestName } from "../../src/engine/protocol.ts";

type Reading = Output<"read">;
type Asked = Input<"read">;

export interface ScriptedEngine extends Engine {
  /** What was asked, in order. */
  readonly asked: readonly RequestName[];
  readonly adopted: (ArrayBuffer | null)[];
}

export function scriptedEngine(read: (asked: Asked) => Reading | Promise<Reading>): ScriptedEngine {
  const handlers = makeHandlers();
  const asked: RequestName[] = [];
  const adopted: (ArrayBuffer | null)[] = [];
  let wire: ArrayBuffer | null = null;
  return {
    asked,
    adopted,
    prepare() {},
    adopt(next) {
      wire = next;
      adopted.push(next);
    },
    async call<N extends Exclude<RequestName, "adopt">>(name: N, input: Input<N>, { signal, onProgress }: CallOptions = {}) {
      asked.push(name);
      await Promise.resolve();
      signal?.throwIfAborted();
      if (name === "read") {
        const reading = await read(input as Asked);
        signal?.throwIfAborted();
        return reading as Output<N>;
      }
      if (wire !== null) await handlers.adopt({ wire }, () => {});
      const handle = handlers[name] as (input: Input<N>, report: NonNullable<CallOptions["onProgress"]>) => Promise<Output<N>>;
      const output = await handle(input, (progress) => {
        signal?.throwIfAborted();
        onProgress?.(progress);
      });
      signal?.throwIfAborted();
      return output;
    },
    stop() {},
  };
}

export const wireOf = (sketch: Sketch): ArrayBuffer => packNetwork(drawNetwork(sketch));

export function fileReport(name: string, changes: Partial<FileReport> = {}): FileReport {
  return {
    name,
    format: "delimited",
    layer: "follows",
    rows: 2,
    people: 0,
    ties: 2,
    shares: 0,
    posts: 0,
    dropped: [],
    bytes: 30,
    columns: [],
    preview: [],
    decisions: [],
    ...changes,
  };
}

export interface ReadingParts {
  wire?: ArrayBuffer | null;
  files?: FileReport[];
  questions?: Question[];
  problems?: Problem[];
}

export function reading({ wire = null, files = [], questions = [], problems = [] }: ReadingParts): Reading {
  return { wire, questions, problems, report: { files, join: { common: 0, share: 0 } } };
}

export function directionQuestion(file: string): Question {
  return {
    id: `direction:${file}`,
    about: "direction",
    file,
    example: { line: 14, actor: "@rina_w", other: "@kopi.senja", kind: "share" },
    options: ["as-is", "swapped"],
    suggested: "as-is",
  };
}
