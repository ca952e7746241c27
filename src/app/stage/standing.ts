/** Where everybody stands: people and their ties get the same places in the same frame. */
import type { PeopleLayer } from "./peopleLayer.ts";
import type { TieLayer } from "./tieLayer.ts";

export interface Standing {
  /** Asks for a frame with people at x, y. @param people those who changed; without them, everybody. */
  move(positions: Float32Array, radii: Float32Array, people?: readonly number[]): void;
  /** People are being drawn: their ties must be drawn after this in the same frame. */
  begin(): void;
  /** Is a frame asked for that is not drawn yet? Until then ties would stand elsewhere than people. */
  isAwaited(): boolean;
}

export function openStanding(people: Pick<PeopleLayer, "refresh">, ties: Pick<TieLayer, "setPositions">): Standing {
  let waiting: { positions: Float32Array; radii: Float32Array } | null = null;
  return {
    move(positions, radii, some) {
      waiting = { positions, radii };
      people.refresh(positions, some);
    },
    begin() {
      if (waiting === null) return;
      ties.setPositions(waiting.positions, waiting.radii);
      waiting = null;
    },
    isAwaited: () => waiting !== null,
  };
}
