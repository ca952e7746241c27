/** Grows the grounds a little in every turn, so that the screen never waits for them. */
import { growGround, type Ground, type GroundInput } from "./territories.ts";

export interface Growth {
  /** Begins anew; what was growing is given up. */
  start(input: GroundInput): void;
  stop(): void;
}

const SLICE_MS = 8;

export function openGrowth(onGrown: (ground: Ground) => void): Growth {
  let growing: Generator<void, Ground> | null = null;

  function growOn(running: Generator<void, Ground>): void {
    const startMs = performance.now();
    while (growing === running) {
      const step = running.next();
      if (step.done === true) {
        growing = null;
        onGrown(step.value);
      } else if (performance.now() - startMs > SLICE_MS) {
        setTimeout(() => growOn(running));
        return;
      }
    }
  }

  return {
    start(input) {
      growing = growGround(input);
      growOn(growing);
    },
    stop() {
      growing = null;
    },
  };
}
