/**
 * How many steps did it go, from person to person? V2.
 *
 * The steps from the beginning of a tree to whoever is farthest from it; `depth.mean`: mean steps over all who had it
 * from somebody; `depth.deepest`: the deepest of all posts. Whoever could have it from nobody begins a tree of her own.
 * Where credit is divided: the mean over all ways to draw parents, or over 200 draws where there are more ways than
 * that. For the whole the mean over posts, weighted by those who had it from somebody. Cost: O(200 s); 0.2 to 0.5 s of
 * processor time for 100,000 shares. Nothing to say where nobody had it from anybody, and without order.
 */
import { meanShape, shapeSample, treeShapesOf } from "../cascades/treeShapes.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onOrder, shapeOutcome, type Outcome } from "./measure.ts";

/** In the example C and D have it from A, and E from D, with this chance each (decay, τ = 1 h); else from the earlier one. */
const FROM_LATER = 1 / (1 + Math.exp(-1));

export const depth = defineMeasure({
  id: "depth",
  scopes: ["post", "whole"],
  format: "decimal",
  source: "Goel, Watts, Goldstein 2012",
  cost: "O(200 s)",
  words: {
    en: {
      name: "Depth",
      question: "How many steps did it go, from person to person?",
      formula:
        "Steps in the longest chain of who had it from whom. Of the whole: the mean over posts, weighted by how many had it from somebody.",
      unit: "steps",
      caveat: "Grows with size: compare posts of similar size only. Hangs on whom credit is given.",
    },
    id: {
      name: "Kedalaman",
      question: "Berapa langkah penyebarannya, dari orang ke orang?",
      formula:
        "Jumlah langkah dalam rantai terpanjang siapa mendapat dari siapa. Untuk keseluruhan: rata-rata semua kiriman, dibobot menurut orang yang mendapatnya dari orang lain.",
      unit: "langkah",
      caveat: "Membesar seiring ukuran: bandingkan hanya kiriman yang ukurannya serupa. Bergantung pada siapa yang diberi kredit.",
    },
  },
  compute: (bench) => onOrder(bench, depth, () => depths(bench)),
  sample: { of: (bench) => shapeSample(bench, bench.use(treeShapesOf).depth) },
  // F is the farthest: one step behind E, who is two or three steps from B
  example: {
    network: "G8 with post",
    scope: "whole",
    values: {
      depth: 3 + FROM_LATER,
      "depth.mean": (1 + 2 * (1 + FROM_LATER) + (2 + FROM_LATER) + (3 + FROM_LATER)) / 5,
      "depth.deepest": 3 + FROM_LATER,
    },
  },
});

function depths(bench: Workbench): Outcome {
  const shapes = bench.use(treeShapesOf);
  const known = shapes.depth.filter((value) => !Number.isNaN(value));
  return shapeOutcome(bench, shapes.depth, {
    depth: meanShape(shapes.depth, shapes.arcs),
    "depth.mean": meanShape(shapes.meanDepth, shapes.arcs),
    "depth.deepest": known.length === 0 ? NaN : known.reduce((a, b) => Math.max(a, b)),
  });
}
