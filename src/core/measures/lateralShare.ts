/**
 * How much of the spread moved from person to person, not from a broadcaster to an audience? L2.
 *
 * Every adoption splits into lateral (Σ q λ), vertical (Σ q (1 − λ)) and unexplained parts, which sum to one. The lateral
 * share is lateral / (lateral + vertical); for the whole the three parts of all adoptions stand beside it. The range
 * is its least and most over D of 100, 150, 200 and the attributions first, last, uniform, decay; `.first` and so on: the same of each
 * attribution alone. λ as in
 * `lateralInfluence`. A community's share is that of the re-shares its members made; posts and
 * communities have the same range. Cost: O(candidates).
 * Where share ties stand in for follows, every share is its own explanation: of how much is unexplained nothing can be said.
 * Nothing to say where nothing was explained. Authors are no adopters of their own posts; repeats count once.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { summed } from "../cascades/credit.ts";
import { isCreditedByFile, lateralBand, lateralSample, lateralWays, splitsOf, splitsOverBand, type Splits } from "../cascades/lateral.ts";
import { voicesOf } from "../cascades/peers.ts";
import { communitiesOf } from "../network/communities.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onShares, type Ends, type Outcome, type Reason, type Remark } from "./measure.ts";

export const lateralShare = defineMeasure({
  id: "lateralShare",
  scopes: ["post", "community", "whole"],
  format: "percent",
  source: "Bakshy, Hofman, Mason, Watts 2011; Gonçalves, Perra, Vespignani 2011",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Lateral share",
      question: "How much of the explained spread moved from person to person?",
      formula: "Peer-to-peer part of all explained re-shares, divided by all explained re-shares.",
      unit: "",
      caveat: "A share of what the files can explain. Always read it with its range.",
    },
    id: {
      name: "Porsi lateral",
      question: "Seberapa besar penyebaran terjelaskan yang bergerak dari orang ke orang?",
      formula:
        "Bagian dari orang ke orang di antara semua kali dibagikan ulang yang terjelaskan, dibagi semua kali dibagikan ulang yang terjelaskan.",
      unit: "",
      caveat: "Porsi dari yang dapat dijelaskan oleh berkas. Selalu baca bersama rentangnya.",
    },
  },
  compute: (bench) => onShares(bench, lateralShare, () => shareOfSplits(bench)),
  sample: {
    of: (bench) => lateralSample(bench, bench.use(splitsOf)),
    *overBand(bench) {
      for (const splits of splitsOverBand(bench)) {
        const sample = lateralSample(bench, splits);
        if (sample !== null) yield sample;
      }
    },
  },
  example: {
    network: "G8 with post",
    scope: "whole",
    values: {
      lateralShare: 0.6924234,
      "lateralShare.lateral": 0.6924234,
      "lateralShare.vertical": 0.3075766,
      "lateralShare.unexplained": 0,
    },
  },
});

function shareOfSplits(bench: Workbench): Outcome {
  const splits = bench.use(splitsOf);
  const { adoptions } = candidatesOf(bench);
  const { of, count } = bench.use(communitiesOf);
  const isOfTies = isCreditedByFile(bench);
  const posts = isOfTies ? undefined : sharesBy(splits, splits.item, adoptions.items);
  const communityOf = splits.person.map((person) => of[person]);
  const communities = sharesBy(splits, communityOf, count);
  for (const { lateral } of splitsOverBand(bench)) {
    posts?.widen(lateral);
    communities.widen(lateral);
  }
  const explainsItself = !isOfTies && candidatesOf(bench).pipes === "shares";
  const reasons = new Set([
    ...(explainsItself ? (["follows-missing"] as const) : []),
    ...(isOfTies ? (["no-post"] as const) : (posts?.reasons ?? [])),
    ...communities.reasons,
  ]);
  return {
    ...(posts !== undefined && { posts: posts.column }),
    communities: communities.column,
    bands: { ...(posts !== undefined && { posts: posts.band }), communities: communities.band },
    ...whole(bench, splits, explainsItself),
    reasons: [...reasons],
    remarks: remarks(bench, isOfTies),
  };
}

interface GroupShares {
  readonly column: Float64Array;
  readonly band: Ends;
  readonly reasons: readonly Reason[];
  /** Takes another way of counting into the band. */
  widen(lateral: Float64Array): void;
}

function sharesBy(splits: Splits, groupOf: Uint32Array, groups: number): GroupShares {
  const adoptions = summed(splits.adoptions, groupOf, groups);
  const explained = summed(splits.explained, groupOf, groups);
  // 0 / 0 is NaN: nothing explained
  const shares = (lateral: Float64Array): Float64Array => summed(lateral, groupOf, groups).map((sum, group) => sum / explained[group]);
  const column = shares(splits.lateral);
  const band = { low: column.slice(), high: column.slice() };
  const reasons: Reason[] = [];
  if (adoptions.includes(0)) reasons.push("no-shares");
  if (explained.some((sum, group) => sum === 0 && adoptions[group] > 0)) reasons.push("unexplained");
  return {
    column,
    band,
    reasons,
    widen(lateral) {
      shares(lateral).forEach((share, group) => {
        band.low[group] = Math.min(band.low[group], share);
        band.high[group] = Math.max(band.high[group], share);
      });
    },
  };
}

function whole(bench: Workbench, splits: Splits, explainsItself: boolean): Outcome {
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const adoptions = sum(splits.adoptions);
  const explained = sum(splits.explained);
  const lateral = sum(splits.lateral);
  const [low, high] = lateralBand(bench);
  const ways = bench.use(lateralWays);
  return {
    whole: {
      ...Object.fromEntries(ways.map(({ attribution, here }) => [`lateralShare.${attribution}`, here / explained])),
      lateralShare: lateral / explained,
      "lateralShare.lateral": lateral / adoptions,
      "lateralShare.vertical": (explained - lateral) / adoptions,
      "lateralShare.unexplained": explainsItself ? NaN : (adoptions - explained) / adoptions,
    },
    ranges: {
      ...Object.fromEntries(ways.map((way) => [`lateralShare.${way.attribution}`, [way.low / explained, way.high / explained] as const])),
      lateralShare: [low / explained, high / explained],
      "lateralShare.lateral": [low / adoptions, high / adoptions],
      "lateralShare.vertical": [(explained - high) / adoptions, (explained - low) / adoptions],
    },
  };
}

function remarks(bench: Workbench, isOfTies: boolean): Remark[] {
  const { isOrdered, pipes } = candidatesOf(bench);
  const marks: Remark[] = [...bench.use(voicesOf).remarks];
  if (isOfTies) marks.push("direct-only");
  else if (pipes === "shares") marks.push("direct-only", "audience-unknown");
  if (!isOrdered) marks.push("order-unknown");
  return marks;
}
