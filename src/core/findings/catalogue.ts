/** Every finding there is, the most important first. A new finding is one file and one line here. */
import type { BoundFinding } from "./finding.ts";
import { betweenCamps } from "./betweenCamps.ts";
import { bridges } from "./bridges.ts";
import { carriers } from "./carriers.ts";
import { closedCircle } from "./closedCircle.ts";
import { communityShare } from "./communityShare.ts";
import { earnedReach } from "./earnedReach.ts";
import { heardNotPassedOn } from "./heardNotPassedOn.ts";
import { lateralRange } from "./lateralRange.ts";
import { looseCommunities } from "./looseCommunities.ts";
import { oneVoice } from "./oneVoice.ts";
import { passedOnAgain } from "./passedOnAgain.ts";
import { thinLog } from "./thinLog.ts";
import { topicsApart } from "./topicsApart.ts";
import { unexplained } from "./unexplained.ts";
import { widestAudience } from "./widestAudience.ts";

export const FINDINGS: readonly BoundFinding[] = [
  topicsApart,
  carriers,
  communityShare,
  betweenCamps,
  widestAudience,
  bridges,
  heardNotPassedOn,
  earnedReach,
  closedCircle,
  oneVoice,
  passedOnAgain,

  // doubts
  unexplained,
  lateralRange,
  thinLog,
  looseCommunities,
];
