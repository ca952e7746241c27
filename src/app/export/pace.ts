/** Long work in short turns: the screen is answered in between, it is said how far the work is, and it can be stopped. */

export interface Pace {
  /** Has this turn been long enough? Then `rest` should be awaited. */
  isDue(): boolean;
  /** @throws AbortError when somebody has stopped the work. */
  rest(done: number, total: number): Promise<void>;
}

const TURN_MS = 14;

export function openPace(signal: AbortSignal, onProgress: (part: number) => void): Pace {
  let startMs = performance.now();
  return {
    isDue: () => performance.now() - startMs > TURN_MS,
    async rest(done, total) {
      onProgress(total > 0 ? Math.min(1, done / total) : 0);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      startMs = performance.now();
    },
  };
}
