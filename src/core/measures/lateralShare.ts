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
import { isCreditedByFile, lateralSample, splitsOf, waysOfCounting, type Splits, type Way } from "../cascades/lateral.ts";
import { peerRuleOf, voicesOf } from "../cascades/peers.ts";
import { communitiesOf } from "../network/communities.ts";
import { PLAIN_ATTRIBUTIONS, type Workbench } from "../network/workbench.ts";
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
      for (const { lateral } of waysOfCounting(bench)) {
        const sample = lateralSample(bench, { ...bench.use(splitsOf), lateral });
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
  const sums: WaySum[] = [];
  for (const { attribution, rule, lateral } of waysOfCounting(bench)) {
    posts?.widen(lateral);
    communities.widen(lateral);
    sums.push({ attribution, rule, sum: total(lateral) });
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
    ...whole(bench, splits, sums, explainsItself),
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

/** The lateral part of all adoptions together, by one way of counting. */
interface WaySum extends Pick<Way, "attribution" | "rule"> {
  readonly sum: number;
}

function whole(bench: Workbench, splits: Splits, sums: readonly WaySum[], explainsItself: boolean): Outcome {
  const adoptions = total(splits.adoptions);
  const explained = total(splits.explained);
  const lateral = total(splits.lateral);
  const [low, high] = endsOf([lateral, ...sums.map(({ sum }) => sum)]);
  const { most } = peerRuleOf(bench);
  // none where the file credits the author
  const alone = PLAIN_ATTRIBUTIONS.map((attribution) => ({ attribution, ways: sums.filter((way) => way.attribution === attribution) }))
    .filter(({ ways }) => ways.length > 0)
    .map(({ attribution, ways }) => ({
      key: `lateralShare.${attribution}`,
      here: ways.find(({ rule }) => rule.most === most)?.sum ?? NaN,
      ends: endsOf(ways.map(({ sum }) => sum)),
    }));
  return {
    whole: {
      ...Object.fromEntries(alone.map(({ key, here }) => [key, here / explained])),
      lateralShare: lateral / explained,
      "lateralShare.lateral": lateral / adoptions,
      "lateralShare.vertical": (explained - lateral) / adoptions,
      "lateralShare.unexplained": explainsItself ? NaN : (adoptions - explained) / adoptions,
    },
    ranges: {
      ...Object.fromEntries(alone.map(({ key, ends }) => [key, [ends[0] / explained, ends[1] / explained] as const])),
      lateralShare: [low / explained, high / explained],
      "lateralShare.lateral": [low / adoptions, high / adoptions],
      "lateralShare.vertical": [(explained - high) / adoptions, (explained - low) / adoptions],
    },
  };
}

function total(parts: Float64Array): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

function endsOf(sums: readonly number[]): readonly [low: number, high: number] {
  return [Math.min(...sums), Math.max(...sums)];
}

function remarks(bench: Workbench, isOfTies: boolean): Remark[] {
  const { isOrdered, pipes } = candidatesOf(bench);
  const marks: Remark[] = [...bench.use(voicesOf).remarks];
  if (isOfTies) marks.push("direct-only");
  else if (pipes === "shares") marks.push("direct-only", "audience-unknown");
  if (!isOrdered) marks.push("order-unknown");
  return marks;
}
