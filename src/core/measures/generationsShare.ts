/**
 * How much of it was passed on again, past the first step? L4.
 *
 * Adopters who had it from somebody who had it from somebody, divided by all adopters but authors; `.first` had it from an
 * author or somebody who came to it some other way, `.second` and `.third` one and two steps on, `.later` beyond,
 * `.introduced` from nobody in the files. Where credit is divided these are exact expectations (`cascades/generations.ts`);
 * the range of the whole goes over the attributions. Independent of who counts as a peer. Goel, Watts, Goldstein 2012: the vast
 * majority of cascades end within one step; a small value is a finding, not a fault. Cost: O(candidates).
 * Authors are of generation 0 and do not count; repeats count once. Isolated people count where they shared. Without order
 * or posts: nothing to say. Where share ties stand in for follows the file credits the author: direct only.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { possibleAttributions } from "../cascades/attribution.ts";
import { COUNTED_GENERATIONS, generationsOf } from "../cascades/generations.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome } from "./measure.ts";

/** Of C and D, and of E, with decay: the chance that the later candidate is the one. */
const LATER = 1 / (1 + Math.exp(-1));

export const generationsShare = defineMeasure({
  id: "generationsShare",
  scopes: ["post", "whole"],
  format: "percent",
  source: "Goel, Watts, Goldstein 2012",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Passed on again",
      question: "How much of it was passed on past the first step?",
      formula: "People who had it from somebody who had it from somebody, divided by all who passed it on.",
      unit: "",
      caveat: "Mostly small, everywhere. Platforms that credit every share to the author hide further steps.",
    },
    id: {
      name: "Diteruskan lagi",
      question: "Seberapa besar yang diteruskan melewati langkah pertama?",
      formula: "Orang yang mendapatnya dari seseorang yang mendapatnya dari orang lain, dibagi semua yang meneruskan.",
      unit: "",
      caveat: "Hampir selalu kecil. Platform yang mencatat semua ke pembuat kiriman menyembunyikan langkah berikutnya.",
    },
  },
  compute: (bench) => onShares(bench, generationsShare, () => sharesOfGenerations(bench)),
  // past the first step: C and D if they had it from A, and E and F always
  example: { network: "G8 with post", scope: "whole", values: { generationsShare: (2 * LATER + 2) / 5, "generationsShare.introduced": 0 } },
});

function sharesOfGenerations(bench: Workbench): Outcome {
  const candidates = candidatesOf(bench);
  const { adoptions, isOrdered, pipes } = candidates;
  if (!isOrdered) return nothingInScopes(bench, generationsShare, "order-unknown");
  if (adoptions.items === 0) return nothingInScopes(bench, generationsShare, "no-post");
  const here = countedIn(bench);
  const others = possibleAttributions(candidates).map((attribution) => whole(countedIn(bench.under({ attribution }))));
  const shares = whole(here);
  const ranges = Object.entries(shares).map(([key, value]): [string, [number, number]] => {
    const values = [value, ...others.map((other) => other[key])];
    return [key, [Math.min(...values), Math.max(...values)]];
  });
  const posts = here.adopters.map((adopters, item) => (adopters === 0 ? NaN : later(here, item, 1) / adopters));
  return {
    posts,
    whole: shares,
    ranges: Object.fromEntries(ranges),
    ...(posts.some(Number.isNaN) && { reasons: ["no-shares"] }),
    ...(pipes === "shares" && { remarks: ["direct-only", "audience-unknown"] }),
  };
}

interface Counted {
  /** Per item: all of it, authors included, and those who count. */
  readonly members: Float64Array;
  readonly adopters: Float64Array;
  /** As in `Generations`. */
  readonly people: Float64Array;
}

function countedIn(bench: Workbench): Counted {
  const { adoptions } = candidatesOf(bench);
  const members = new Float64Array(adoptions.items);
  const adopters = new Float64Array(adoptions.items);
  for (let item = 0; item < adoptions.items; item++)
    for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) {
      members[item]++;
      adopters[item] += adoptions.counts[i];
    }
  return { members, adopters, people: bench.use(generationsOf).people };
}

/** Expected people of an item past a generation. Rounding may leave a hair below nought. */
function later({ members, people }: Counted, item: number, generation: number): number {
  let rest = members[item];
  for (let g = 0; g <= generation; g++) rest -= people[item * COUNTED_GENERATIONS + g];
  return Math.max(0, rest);
}

function whole(counted: Counted): Record<string, number> {
  const items = Array.from(counted.members.keys());
  const sum = (of: (item: number) => number): number => items.reduce((total, item) => total + of(item), 0);
  const all = sum((item) => counted.adopters[item]);
  const ofGeneration = (g: number): number => sum((item) => counted.people[item * COUNTED_GENERATIONS + g]) / all;
  const authors = sum((item) => counted.members[item]) - all;
  return {
    generationsShare: sum((item) => later(counted, item, 1)) / all,
    "generationsShare.introduced": Math.max(0, ofGeneration(0) - authors / all),
    "generationsShare.first": ofGeneration(1),
    "generationsShare.second": ofGeneration(2),
    "generationsShare.third": ofGeneration(3),
    "generationsShare.later": sum((item) => later(counted, item, 3)) / all,
  };
}
