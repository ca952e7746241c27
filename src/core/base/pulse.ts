import type {} from "./platform.d.ts";

/** Called by long kernels now and then; `done` of `total` in whatever unit the kernel counts. May throw to stop the work. */
export type Pulse = (done: number, total: number) => void;

export const silentPulse: Pulse = () => {};

/** A pulse each so many rows, where a row is a matter of nanoseconds: a few milliseconds, and no time lost. A power of two. */
export const PULSE_ROWS = 1 << 16;

/** The same for loops that make a text of each row. */
export const PULSE_TEXTS = 1 << 13;

/**
 * For loops whose rows differ in length: told how much is done as often as they like, it passes on every so many.
 * What is short beside the rest of a job is told as `alive`.
 */
export function paced(pulse: Pulse, total: number, every = PULSE_ROWS): (done: number) => void {
  let next = 0;
  return (done) => {
    if (done < next) return;
    next = done + every;
    pulse(done, total);
  };
}

/** For a step that is short beside the rest of its job: it can be stopped, and tells no progress. */
export function alive(pulse: Pulse): Pulse {
  return () => pulse(0, 1);
}

/** What a caller is told: onward, and it stops the work once `signal` is aborted, by throwing the signal's own reason (an AbortError). */
export function stoppable(pulse: Pulse | undefined, signal: AbortSignal | undefined): Pulse {
  const report = pulse === undefined ? silentPulse : onward(pulse);
  if (signal === undefined) return report;
  return (done, total) => {
    signal.throwIfAborted();
    report(done, total);
  };
}

/** Tells parts of 1, and never less than before: a search that starts over is no step back for whoever waits. */
export function onward(pulse: Pulse): Pulse {
  let furthest = 0;
  return (done, total) => {
    // a kernel that divides nothing by nothing is no step anywhere
    if (total > 0) furthest = Math.max(furthest, ofAll(done, total));
    pulse(furthest, 1);
  };
}

/** The part `[from, to]` (0..1) of a longer job's pulse. */
export function partOf(pulse: Pulse, from: number, to: number): Pulse {
  return (done, total) => pulse(from + (to - from) * (total > 0 ? ofAll(done, total) : 1), 1);
}

/** A kernel that draws in heaps does some more than it was to. */
function ofAll(done: number, total: number): number {
  return Math.min(1, done / total);
}
