/** The small pictures of the works that are open, drawn in turns while nobody waits. */
import { leadingMeasure, valuesOf } from "../state/columns.ts";
import { placed } from "../state/drawing.ts";
import type { Holding } from "../state/holdings.ts";
import { radiiOf } from "../state/radii.ts";
import type { State } from "../state/store.ts";
import { sketchMap, type MapSketch } from "./sketchMap.ts";

export interface Sketches {
  of(holding: Holding): MapSketch | null;
  /** false: there is nothing new to draw. */
  draw(holding: Holding, state: Pick<State, "appearance" | "arrangement">): Promise<boolean>;
}

export function openSketches(): Sketches {
  const drawn = new WeakMap<Holding, { of: Float32Array; sketch: MapSketch }>();
  return {
    of: (holding) => drawn.get(holding)?.sketch ?? null,
    async draw(holding, { appearance, arrangement }) {
      const { picture, positions } = holding;
      if (picture === null || positions === null || holding.settled < 1 || drawn.get(holding)?.of === positions) return false;
      const sizeBy = appearance.sizeBy ?? leadingMeasure(holding.columns);
      const radii = radiiOf(picture, sizeBy === null ? null : (valuesOf(holding, sizeBy) ?? null));
      const drawing = sketchMap({ picture, positions: placed(holding, arrangement) ?? positions, radii });
      for (let step = drawing.next(); ; step = drawing.next()) {
        if (step.done === true) {
          drawn.set(holding, { of: positions, sketch: step.value });
          return true;
        }
        await new Promise((turn) => setTimeout(turn));
      }
    },
  };
}
