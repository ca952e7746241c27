/** Every measure there is, as a table of contents. A new measure is one file and one line here. */
import type { Measure } from "./measure.ts";
import { attentionRank } from "./attentionRank.ts";
import { community } from "./community.ts";
import { constraint } from "./constraint.ts";
import { coreDepth } from "./coreDepth.ts";
import { directAudience } from "./directAudience.ts";
import { effectiveSize } from "./effectiveSize.ts";
import { participation } from "./participation.ts";
import { reciprocity } from "./reciprocity.ts";
import { twoStepAudience } from "./twoStepAudience.ts";

export const MEASURES: readonly Measure[] = [
  // who can reach whom
  directAudience,
  twoStepAudience,
  reciprocity,
  coreDepth,
  attentionRank,
  constraint,
  effectiveSize,
  community,
  participation,

  // what ties carry

  // lateral and vertical

  // reach and amplification

  // speed and shape

  // how much the files explain
];
