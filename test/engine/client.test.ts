import { describe, expect, it } from "vitest";
import { startEngine, type Thread } from "../../src/engine/client.ts";
import { DEFAULT_SETTINGS } from "../../src/core/network/workbench.ts";
import type { FromEngine, ToEngine } from "../../src/engine/protocol.ts";

/** A thread that does nothing by itself: the test says what comes back. */
class HandThread implements Thread {
  static started: HandThread[] = [];
  onmessage: ((event: { data: FromEngine }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  sent: ToEngine[] = [];
  ended = false;
  constructor() {
    HandThread.started.push(this);
  }
  /** What is handed over is gone on this side, as with a Worker. */
  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.sent.push(structuredClone(message, { transfer }) as ToEngine);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(output: unknown): void {
    this.onmessage?.({ data: { id: this.sent.at(-1)?.id ?? -1, kind: "answer", output } });
  }
}

function engineByHand() {
  HandThread.started = [];
  return startEngine(() => new HandThread());
}

const column = { values: new Float64Array(3), descending: false };

describe("the engine's client", () => {
  it("answers each request with its own output, one at a time", async () => {
    const engine = engineByHand();
    const first = engine.call("order", column);
    const second = engine.call("order", column);
    const [thread] = HandThread.started;
    expect(thread.sent).toHaveLength(1);
    thread.answer("first");
    thread.answer("second");
    expect(await first).toBe("first");
    expect(await second).toBe("second");
  });

  it("sends the network once, before the first request that needs it", () => {
    const engine = engineByHand();
    const wire = new ArrayBuffer(8);
    engine.adopt(wire);
    void engine.call("find", { text: "a", most: 3 });
    const [thread] = HandThread.started;
    expect(thread.sent.map((message) => message.name)).toEqual(["adopt", "find"]);
    thread.answer(new Uint32Array());
    void engine.call("find", { text: "b", most: 3 });
    expect(thread.sent.map((message) => message.name)).toEqual(["adopt", "find", "find"]);
  });

  it("sends a large network piece by piece, and what needs it behind the last piece", async () => {
    const engine = engineByHand();
    const wire = new ArrayBuffer(20 << 20);
    new Uint8Array(wire).set([7], (20 << 20) - 1);
    engine.adopt(wire);
    void engine.call("find", { text: "a", most: 3 });
    const { sent } = HandThread.started[0];
    expect(sent.map((message) => message.name)).toEqual(["adopt"]);
    await expect.poll(() => sent.map((message) => message.name)).toEqual(["adopt", "adopt", "adopt", "find"]);
    const whole = new Uint8Array(wire.byteLength);
    for (const { name, input } of sent) if (name === "adopt") whole.set(new Uint8Array(input.wire), input.from);
    expect(whole.at(-1)).toBe(7);
    expect(Math.max(...sent.map((message) => (message.name === "adopt" ? message.input.wire.byteLength : 0)))).toBeLessThanOrEqual(8 << 20);
  });

  it("sends nothing more of a network to a thread that was stopped", async () => {
    const engine = engineByHand();
    engine.adopt(new ArrayBuffer(20 << 20));
    const stop = new AbortController();
    const stopped = engine.call("find", { text: "a", most: 3 }, { signal: stop.signal });
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    const again = engine.call("find", { text: "a", most: 3 });
    const [old, fresh] = HandThread.started;
    await expect.poll(() => fresh.sent.length).toBe(4);
    expect(old.sent).toHaveLength(1);
    fresh.answer("found");
    expect(await again).toBe("found");
  });

  it("rejects with an AbortError, ends the thread and goes on with a fresh one that gets the network again", async () => {
    const engine = engineByHand();
    engine.adopt(new ArrayBuffer(8));
    const stop = new AbortController();
    const stopped = engine.call("find", { text: "a", most: 3 }, { signal: stop.signal });
    const waiting = engine.call("find", { text: "b", most: 3 });
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    const [old, fresh] = HandThread.started;
    expect(old.ended).toBe(true);
    expect(fresh.sent.map((message) => message.name)).toEqual(["adopt", "find"]);
    fresh.answer("b");
    expect(await waiting).toBe("b");
  });

  it("drops a request that still waits without touching the one that runs", async () => {
    const engine = engineByHand();
    const running = engine.call("order", column);
    const stop = new AbortController();
    const dropped = engine.call("order", column, { signal: stop.signal });
    stop.abort();
    await expect(dropped).rejects.toMatchObject({ name: "AbortError" });
    const [thread] = HandThread.started;
    expect(thread.ended).toBe(false);
    thread.answer("done");
    expect(await running).toBe("done");
    expect(thread.sent).toHaveLength(1);
  });

  it("rejects with what cannot be planned as it was thrown", async () => {
    const engine = engineByHand();
    const problem = { code: "too-many-people", option: "size", found: 9, expected: 8 } as const;
    const asked = engine.call("planSeeds", { request: { size: 9 }, settings: DEFAULT_SETTINGS });
    const [thread] = HandThread.started;
    thread.onmessage?.({ data: { id: thread.sent.at(-1)?.id ?? -1, kind: "failure", message: "PlanProblem", problem } });
    await expect(asked).rejects.toMatchObject({ name: "PlanProblem", facts: problem });
  });

  it("survives a thread that dies", async () => {
    const engine = engineByHand();
    const lost = engine.call("order", column);
    HandThread.started[0].onerror?.({ message: "out of memory" });
    await expect(lost).rejects.toThrow("out of memory");
    const again = engine.call("order", column);
    HandThread.started[1].answer("ok");
    expect(await again).toBe("ok");
  });

  it("ignores what an ended thread still says", async () => {
    const engine = engineByHand();
    const stop = new AbortController();
    const stopped = engine.call("order", column, { signal: stop.signal });
    const late = HandThread.started[0];
    const answer = late.onmessage;
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    const next = engine.call("order", column);
    answer?.({ data: { id: late.sent[0].id, kind: "answer", output: "stale" } });
    HandThread.started[1].answer("fresh");
    expect(await next).toBe("fresh");
  });
});
