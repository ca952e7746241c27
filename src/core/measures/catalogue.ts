/** Every measure there is, as a table of contents. A new measure is one file and one line here. */
import type { Measure } from "./measure.ts";
import { attentionRank } from "./attentionRank.ts";
import { community } from "./community.ts";
import { constraint } from "./constraint.ts";
import { conversation } from "./conversation.ts";
import { coreDepth } from "./coreDepth.ts";
import { directAudience } from "./directAudience.ts";
import { earnedAudience } from "./earnedAudience.ts";
import { earnedTie } from "./earnedTie.ts";
import { effectiveSize } from "./effectiveSize.ts";
import { embeddedness } from "./embeddedness.ts";
import { expectedPassAlongs } from "./expectedPassAlongs.ts";
import { expectedPeerPassAlongs } from "./expectedPeerPassAlongs.ts";
import { explainedShares } from "./explainedShares.ts";
import { halfLife } from "./halfLife.ts";
import { influence } from "./influence.ts";
import { influenceConcentration } from "./influenceConcentration.ts";
import { lateralFeed } from "./lateralFeed.ts";
import { lateralInfluence } from "./lateralInfluence.ts";
import { lateralShare } from "./lateralShare.ts";
import { mutual } from "./mutual.ts";
import { participation } from "./participation.ts";
import { reach } from "./reach.ts";
import { reachAmplification } from "./reachAmplification.ts";
import { reachCredit } from "./reachCredit.ts";
import { reciprocity } from "./reciprocity.ts";
import { reinforcement } from "./reinforcement.ts";
import { repetition } from "./repetition.ts";
import { repliesGiven } from "./repliesGiven.ts";
import { structuralVirality } from "./structuralVirality.ts";
import { tieRecency } from "./tieRecency.ts";
import { tieStrength } from "./tieStrength.ts";
import { trust } from "./trust.ts";
import { twoStepAudience } from "./twoStepAudience.ts";
import { verticalInfluence } from "./verticalInfluence.ts";

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
  tieStrength,
  embeddedness,
  mutual,
  trust,
  conversation,
  repliesGiven,
  tieRecency,
  earnedTie,
  earnedAudience,
  expectedPassAlongs,
  expectedPeerPassAlongs,
  reinforcement,

  // lateral and vertical
  influence,
  lateralInfluence,
  verticalInfluence,
  lateralShare,
  lateralFeed,
  influenceConcentration,

  // reach and amplification
  reach,
  reachAmplification,
  repetition,
  reachCredit,

  // speed and shape
  halfLife,
  structuralVirality,

  // how much the files explain
  explainedShares,
];
