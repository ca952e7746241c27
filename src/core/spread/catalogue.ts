/** Every way in which word is assumed to travel, as a table of contents. A new model is one file and one line here. */
import type { ModelId, SpreadModel } from "./model.ts";
import { complexContagion } from "./models/complexContagion.ts";
import { learned } from "./models/learned.ts";
import { linearThreshold } from "./models/linearThreshold.ts";
import { uniform } from "./models/uniform.ts";
import { weightedCascade } from "./models/weightedCascade.ts";

export const MODELS: Readonly<Record<ModelId, SpreadModel>> = {
  learned,
  weightedCascade,
  linearThreshold,
  complexContagion,
  uniform,
};
