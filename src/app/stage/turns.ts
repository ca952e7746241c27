/** Turns of the screen: letting it do what waits, and doing a thing once when nothing has happened for a while. */

/** Lets the screen do what waits for it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export interface Later {
  /** Starts the wait anew. */
  (): void;
  stop(): void;
}

/** Runs once, when nobody has called it for so long. */
export function later(delayMs: number, run: () => void): Later {
  let timer = 0;
  const begin = () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, delayMs);
  };
  return Object.assign(begin, { stop: () => clearTimeout(timer) });
}
