/**
 * What changed in the shapes of a kept work, from each version to the next: records in the browser and project files alike.
 * A new field of the state needs none, it begins as it begins. A field that is renamed, moved or means something else does:
 * add one to `PROJECT_VERSION`, a step here, and a project file of the version before to `test/app/keeping/projects`.
 */
import { PROJECT_VERSION } from "../../core/project/projectFile.ts";

/** By field, as it was kept; anything may stand in it. */
export type Raw = Readonly<Record<string, unknown>>;
type Step = (state: Raw) => Raw;

/** The first one leads from version 1 to version 2. */
const STEPS: readonly Step[] = [];

/** @throws RangeError where a step is missing. */
export function migrated(state: Raw, version: number, steps = STEPS, newest = PROJECT_VERSION): Raw {
  if (steps.length !== newest - 1) throw new RangeError(`${newest - 1} steps were expected, found ${steps.length}`);
  return steps.slice(Math.max(0, version - 1)).reduce((raw, step) => step(raw), state);
}
