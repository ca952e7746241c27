/** The thread: messages in, answers out. Progress goes out at most ten times a second. Under another name it is one of those that draw sets. */
import { PlanProblem } from "../core/tular.ts";
import { makeHandlers } from "./handlers.ts";
import { makeMember } from "./member.ts";
import type { FromEngine, Progress, ToEngine } from "./protocol.ts";
import { hireTeam, MEMBER, type ToMember } from "./team.ts";

const PROGRESS_EVERY_MS = 100;
/** More of them gain little: people are still chosen by one. */
const MOST_MEMBERS = 4;
const handlers = makeHandlers(hireTeam(Math.min(navigator.hardwareConcurrency, MOST_MEMBERS)));

if (self.name === MEMBER) {
  const draw = makeMember((message, handedOver) => self.postMessage(message, { transfer: handedOver as ArrayBuffer[] }));
  self.addEventListener("message", (event: MessageEvent<ToMember>) => draw(event.data));
} else self.addEventListener("message", (event: MessageEvent<ToEngine>) => void answer(event.data));

async function answer({ id, name, input }: ToEngine): Promise<void> {
  let saidAtMs = -Infinity;
  const report = (progress: Progress) => {
    const nowMs = performance.now();
    // a plan is always told: it is what is kept by whoever stops
    if (nowMs - saidAtMs < PROGRESS_EVERY_MS && progress.plan === undefined) return;
    saidAtMs = nowMs;
    send({ id, kind: "progress", progress });
  };
  try {
    const handle = handlers[name] as (input: unknown, report: (progress: Progress) => void) => Promise<unknown>;
    const output = await handle(input, report);
    send({ id, kind: "answer", output }, buffersIn(output));
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    send({ id, kind: "failure", message, ...(error instanceof PlanProblem && { problem: error.facts }) });
  }
}

function send(message: FromEngine, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** The buffers of an answer, to be handed over instead of copied: the answer is the engine's last use of them. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (value instanceof ArrayBuffer) found.add(value);
  else if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    if (typeof value[0] === "object") for (const item of value) buffersIn(item, found);
  } else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) buffersIn(item, found);
  return [...found];
}
