/**
 * How many earned re-shares came on each one that was bought? E3.
 *
 * Unpaid re-shares with a paid act on their chain of whom-from-whom, divided by the paid acts: posts that were paid for and
 * people paid to pass them on. Expected over all ways to draw parents, exactly. The whole carries its range over the
 * attributions; `ignitionRatio.earned`: how many of all unpaid re-shares do not descend from money. Cost: O(candidates).
 * Nothing to say where nothing is marked as paid, without order, and for posts without a paid act.
 */
import { possibleAttributions } from "../cascades/attribution.ts";
import { ignitedOf, type Ignited } from "../cascades/bought.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { isAnythingPaid, paidAdoptions } from "../cascades/paidActs.ts";
import type { Sample } from "../cascades/contributions.ts";
import { ratioOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onOrder, type Outcome, type Reason } from "./measure.ts";

const LATER = 1 / (1 + Math.exp(-1));

export const ignitionRatio = defineMeasure({
  id: "ignitionRatio",
  scopes: ["post", "whole"],
  format: "decimal",
  source: "Counting on credit of Goyal, Bonchi, Lakshmanan 2011",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Earned per bought",
      question: "How many earned re-shares followed on each one that was bought?",
      formula: "Unpaid re-shares with something paid on their chain, divided by the number of paid acts.",
      unit: "re-shares for each paid act",
      caveat: "Passed on after it, not because of it. Only as good as the marks for what was paid.",
    },
    id: {
      name: "Diperoleh per dibeli",
      question: "Berapa kali dibagikan ulang tanpa bayaran mengikuti tiap tindakan yang dibeli?",
      formula: "Dibagikan ulang tanpa bayaran yang rantainya memuat yang berbayar, dibagi jumlah tindakan berbayar.",
      unit: "kali dibagikan ulang per tindakan berbayar",
      caveat: "Diteruskan sesudahnya, bukan karenanya. Bergantung pada tanda berbayar dalam berkas.",
    },
  },
  compute: (bench) => onOrder(bench, ignitionRatio, () => ignition(bench)),
  sample: {
    of: ignitionPerPost,
    *overBand(bench) {
      for (const attribution of possibleAttributions(candidatesOf(bench))) {
        const sample = ignitionPerPost(bench.under({ attribution }));
        if (sample !== null) yield sample;
      }
    },
  },
  // C and D descend where they had it from A; F had it from E
  example: { network: "G8 paid", scope: "post", values: { p1: (2 * LATER + 1) / 2 } },
});

function ignition(bench: Workbench): Outcome {
  if (!bench.sharedPart(isAnythingPaid)) return nothingInScopes(bench, ignitionRatio, "nothing-paid");
  const ignited = bench.use(ignitedOf);
  const whole = ratioOfAll(ignited);
  const others = possibleAttributions(candidatesOf(bench)).map((attribution) => ratioOfAll(bench.under({ attribution }).use(ignitedOf)));
  const posts = ignited.descended.map((shares, item) => shares / ignited.paid[item]);
  const { counts } = candidatesOf(bench).adoptions;
  const unpaid = bench.sharedPart(paidAdoptions).reduce((sum, paid, i) => sum + (paid === 0 ? counts[i] : 0), 0);
  const descended = ignited.descended.reduce((sum, shares) => sum + shares, 0);
  const reasons = new Set<Reason>();
  if (posts.some(Number.isNaN) || Number.isNaN(whole)) reasons.add("nothing-paid");
  if (unpaid === 0) reasons.add("no-shares");
  return {
    posts: posts.map(finite),
    whole: { ignitionRatio: whole, "ignitionRatio.earned": Math.max(0, unpaid - descended) / unpaid },
    ranges: { ignitionRatio: [Math.min(whole, ...others), Math.max(whole, ...others)] },
    reasons: [...reasons],
  };
}

function ignitionPerPost(bench: Workbench): Sample | null {
  if (!bench.sharedPart(isAnythingPaid)) return null;
  const { descended, paid } = bench.use(ignitedOf);
  return ratioOfPosts(bench, descended, paid);
}

function ratioOfAll({ descended, paid }: Ignited): number {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return sum(descended) / sum(paid);
}

/** Nothing descends from nothing: a post without a paid act has no descendants either, and 0 / 0 is NaN. */
const finite = (value: number): number => (Number.isFinite(value) ? value : NaN);
