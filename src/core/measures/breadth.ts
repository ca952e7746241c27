/**
 * How many people passed it on at the same distance from its beginning? V2.
 *
 * The most people of one tree who are equally many steps away from where it begins. Whoever could have it from nobody begins a tree
 * of her own, and trees have no generation in common. Where credit is divided: the mean over all ways to draw parents, or over 200 draws. For the whole the
 * mean over posts, weighted by those who had it from somebody. Cost: O(200 s). Nothing to say where nobody had it from
 * anybody, and without order.
 */
import { meanShape, shapeSample, treeShapesOf } from "../cascades/treeShapes.ts";
import { defineMeasure, onOrder, shapeOutcome } from "./measure.ts";

/** In the example C and D have it from A, and E from D, with this chance each (decay, τ = 1 h); else from the earlier one. */
const LATER = 1 / (1 + Math.exp(-1));
const EARLIER = 1 - LATER;

export const breadth = defineMeasure({
  id: "breadth",
  scopes: ["post", "whole"],
  format: "decimal",
  source: "Goel, Anderson, Hofman, Watts 2016",
  cost: "O(200 s)",
  words: {
    en: {
      name: "Breadth",
      question: "How many people passed it on at the same distance from its beginning?",
      formula:
        "The most people in one generation of one tree of who had it from whom. Of the whole: the mean over posts, weighted by how many had it from somebody.",
      unit: "people",
      caveat: "Grows with size: compare posts of similar size only. Hangs on whom credit is given.",
    },
    id: {
      name: "Kelebaran",
      question: "Berapa orang meneruskannya pada jarak yang sama dari awalnya?",
      formula:
        "Jumlah orang terbanyak dalam satu generasi pada satu pohon siapa mendapat dari siapa. Untuk keseluruhan: rata-rata semua kiriman, dibobot menurut orang yang mendapatnya dari orang lain.",
      unit: "orang",
      caveat: "Membesar seiring ukuran: bandingkan hanya kiriman yang ukurannya serupa. Bergantung pada siapa yang diberi kredit.",
    },
  },
  compute: (bench) =>
    onOrder(bench, breadth, () => {
      const shapes = bench.use(treeShapesOf);
      return shapeOutcome(bench, shapes.breadth, { breadth: meanShape(shapes.breadth, shapes.arcs) });
    }),
  sample: { of: (bench) => shapeSample(bench, bench.use(treeShapesOf).breadth) },
  // three have it from B where C and D both do; two where one of them does, or both have it from A
  example: { network: "G8 with post", scope: "post", values: { p1: 2 + EARLIER * EARLIER } },
});
