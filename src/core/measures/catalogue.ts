/** Every measure there is, as a table of contents. A new measure is one file and one line here. */
import type { Measure } from "./measure.ts";
import { afterTheMoney } from "./afterTheMoney.ts";
import { attentionRank } from "./attentionRank.ts";
import { audienceSignals } from "./audienceSignals.ts";
import { breadth } from "./breadth.ts";
import { broadcastReach } from "./broadcastReach.ts";
import { broadcastShare } from "./broadcastShare.ts";
import { community } from "./community.ts";
import { communityHub } from "./communityHub.ts";
import { constraint } from "./constraint.ts";
import { conversation } from "./conversation.ts";
import { coreDepth } from "./coreDepth.ts";
import { costPerReached } from "./costPerReached.ts";
import { depth } from "./depth.ts";
import { directAudience } from "./directAudience.ts";
import { earlyCommunities } from "./earlyCommunities.ts";
import { earnedAudience } from "./earnedAudience.ts";
import { earnedTie } from "./earnedTie.ts";
import { effectiveSize } from "./effectiveSize.ts";
import { efficiency } from "./efficiency.ts";
import { embeddedness } from "./embeddedness.ts";
import { expectedPassAlongs } from "./expectedPassAlongs.ts";
import { expectedPeerPassAlongs } from "./expectedPeerPassAlongs.ts";
import { explainedShares } from "./explainedShares.ts";
import { followerCoverage } from "./followerCoverage.ts";
import { generationsShare } from "./generationsShare.ts";
import { generationTime } from "./generationTime.ts";
import { halfLife } from "./halfLife.ts";
import { ignitionRatio } from "./ignitionRatio.ts";
import { influence } from "./influence.ts";
import { influenceConcentration } from "./influenceConcentration.ts";
import { lateralFeed } from "./lateralFeed.ts";
import { lateralInfluence } from "./lateralInfluence.ts";
import { lateralPerPost } from "./lateralPerPost.ts";
import { lateralShare } from "./lateralShare.ts";
import { membership } from "./membership.ts";
import { mutual } from "./mutual.ts";
import { mutualCoreDepth } from "./mutualCoreDepth.ts";
import { paidFirstReach } from "./paidFirstReach.ts";
import { participation } from "./participation.ts";
import { peakRate } from "./peakRate.ts";
import { peerReach } from "./peerReach.ts";
import { reach } from "./reach.ts";
import { reachAmplification } from "./reachAmplification.ts";
import { reachCredit } from "./reachCredit.ts";
import { reciprocity } from "./reciprocity.ts";
import { reinforcement } from "./reinforcement.ts";
import { repetition } from "./repetition.ts";
import { repliesGiven } from "./repliesGiven.ts";
import { reachLoss } from "./reachLoss.ts";
import { soleReach } from "./soleReach.ts";
import { speedMultiplier } from "./speedMultiplier.ts";
import { structuralVirality } from "./structuralVirality.ts";
import { survivingReach } from "./survivingReach.ts";
import { tieRecency } from "./tieRecency.ts";
import { tieStrength } from "./tieStrength.ts";
import { timeToDouble } from "./timeToDouble.ts";
import { timeToReach } from "./timeToReach.ts";
import { timeToShare } from "./timeToShare.ts";
import { trust } from "./trust.ts";
import { twoStepAudience } from "./twoStepAudience.ts";
import { verticalInfluence } from "./verticalInfluence.ts";
import { windowCensoring } from "./windowCensoring.ts";

/** Of what the measures speak, in the order in which they are told. */
export const SECTIONS = {
  /** who can reach whom */
  audience: [
    directAudience,
    twoStepAudience,
    reciprocity,
    coreDepth,
    mutualCoreDepth,
    attentionRank,
    constraint,
    effectiveSize,
    efficiency,
    community,
    membership,
    participation,
    communityHub,
  ],
  /** what ties carry */
  ties: [
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
  ],
  /** lateral and vertical */
  influence: [
    influence,
    lateralInfluence,
    lateralPerPost,
    verticalInfluence,
    lateralShare,
    generationsShare,
    lateralFeed,
    influenceConcentration,
  ],
  /** reach and amplification */
  reach: [reach, reachAmplification, repetition, reachCredit, soleReach, reachLoss, peerReach, broadcastReach],
  /** speed */
  speed: [halfLife, timeToShare, timeToReach, timeToDouble, peakRate, generationTime, speedMultiplier],
  /** shape */
  shape: [structuralVirality, depth, breadth, broadcastShare, earlyCommunities],
  /** earned and bought */
  money: [paidFirstReach, survivingReach, ignitionRatio, costPerReached, afterTheMoney],
  /** how much the files explain */
  quality: [explainedShares, windowCensoring, followerCoverage],
  /** worth checking */
  checking: [audienceSignals],
} as const satisfies Record<string, readonly Measure[]>;
export type Section = keyof typeof SECTIONS;

export const MEASURES: readonly Measure[] = Object.values(SECTIONS).flat();
