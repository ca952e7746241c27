/**
 * Did it spread by one broadcast, or from mouth to mouth? V1.
 *
 * The mean number of steps between two people in the tree of who had it from whom: 1 for a single step, towards 2 for
 * one broadcast, larger for long chains (Goel, Anderson, Hofman, Watts 2016). Several trees: their mean, weighted by
 * their people. Where credit is divided: the mean over 200 draws of parents by their shares of credit, or exact where
 * that is cheap. For the whole: the mean over posts, weighted by the people in their trees, with the range that holds
 * the middle 95 % of the draws. Cost: O(200 s).
 * Nothing to say where no tree has two people, and without order.
 */
import { middle, widened } from "../base/quantiles.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import type { Sample } from "../cascades/contributions.ts";
import { whyShapeless } from "../cascades/treeShapes.ts";
import { shapesOf, viralityOfAll } from "../cascades/trees.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome } from "./measure.ts";

/**
 * In the example C and D have it from A rather than B with this chance each (decay, τ = 1 h). If they differ, the tree
 * is a path of six, 7/3; else 32/15, whichever of them E has it from.
 */
const FROM_A = 1 / (1 + Math.exp(-1));

export const structuralVirality = defineMeasure({
  id: "structuralVirality",
  scopes: ["post", "whole"],
  format: "decimal",
  source: "Goel, Anderson, Hofman, Watts 2016",
  cost: "O(200 s)",
  words: {
    en: {
      name: "Structural virality",
      question: "Did it spread by one broadcast or along chains of people?",
      formula:
        "Mean number of steps between two people in the tree of who had it from whom. Of the whole: the mean over posts, weighted by the people in their trees. Where posts cannot be drawn anew, its range is the middle 95% of draws of who had it from whom.",
      unit: "steps",
      caveat: "Grows with size: compare posts of similar size only.",
    },
    id: {
      name: "Viralitas struktural",
      question: "Apakah menyebar lewat satu siaran atau lewat rantai orang?",
      formula:
        "Rata-rata jumlah langkah antara dua orang dalam pohon siapa mendapat dari siapa. Untuk keseluruhan: rata-rata semua kiriman, dibobot menurut orang dalam pohonnya. Bila kiriman tidak bisa diundi ulang, rentangnya 95% di tengah dari undian siapa mendapat dari siapa.",
      unit: "langkah",
      caveat: "Membesar seiring ukuran: bandingkan hanya kiriman yang ukurannya serupa.",
    },
  },
  compute: (bench) => onShares(bench, structuralVirality, () => viralities(bench)),
  sample: { of: viralityPerPost },
  example: { network: "G8 with post", scope: "post", values: { p1: 32 / 15 + (7 / 3 - 32 / 15) * 2 * FROM_A * (1 - FROM_A) } },
});

function viralities(bench: Workbench): Outcome {
  const { adoptions, isOrdered, pipes } = candidatesOf(bench);
  if (!isOrdered) return nothingInScopes(bench, structuralVirality, "order-unknown");
  if (adoptions.reading === "totals") return nothingInScopes(bench, structuralVirality, "no-post");
  const { virality: posts, size, drawnWholes } = bench.use(shapesOf);
  const silent = [...posts.keys()].filter((item) => Number.isNaN(posts[item]));
  const whole = viralityOfAll(posts, size);
  return {
    posts,
    whole: { structuralVirality: whole },
    // small items are not drawn but computed, so the value need not be one of the draws
    ranges: { structuralVirality: widened(middle(drawnWholes, 0.95), whole) },
    reasons: [...new Set(silent.map((item) => whyShapeless(adoptions, item)))],
    remarks: pipes === "shares" ? ["direct-only", "audience-unknown"] : [],
  };
}

function viralityPerPost(bench: Workbench): Sample | null {
  const { isOrdered, adoptions } = candidatesOf(bench);
  if (!isOrdered || adoptions.reading !== "posts") return null;
  const { virality, size } = bench.use(shapesOf);
  return { unit: "posts", kind: "ratio", over: virality.map((value, item) => (size[item] > 0 ? value * size[item] : 0)), under: size };
}
