/**
 * How much of the spread came from one single voice? V3.
 *
 * Of all who had it from somebody, the largest part that had it from one and the same: the children of the busiest parent,
 * divided by N − 1 in a tree of N people. 1: a single broadcast. Where credit is divided: the mean over all ways to draw
 * parents, or over 200 draws. For the whole the mean over posts, weighted by those who had it from somebody. Cost:
 * O(200 s). Nothing to say where nobody had it from anybody, and without order.
 */
import { meanShape, shapeSample, treeShapesOf } from "../cascades/treeShapes.ts";
import { defineMeasure, onOrder, shapeOutcome } from "./measure.ts";

/** In the example C and D have it from A, and E from D, with this chance each (decay, τ = 1 h); else from the earlier one. */
const LATER = 1 / (1 + Math.exp(-1));
const EARLIER = 1 - LATER;

export const broadcastShare = defineMeasure({
  id: "broadcastShare",
  scopes: ["post", "whole"],
  format: "percent",
  source: "Goel, Watts, Goldstein 2012",
  cost: "O(200 s)",
  words: {
    en: {
      name: "Largest single voice",
      question: "How much of the spread came straight from one single account?",
      formula:
        "The most re-shares that were had from one and the same, divided by all that were had from somebody. Of the whole: the mean over posts, weighted by how many had it from somebody.",
      unit: "",
      caveat: "The larger voice need not be the author's. Hangs on whom credit is given.",
    },
    id: {
      name: "Suara tunggal terbesar",
      question: "Seberapa besar penyebaran yang langsung datang dari satu akun saja?",
      formula:
        "Jumlah terbanyak dibagikan ulang yang bersumber dari satu akun, dibagi semua yang punya sumber. Untuk keseluruhan: rata-rata semua kiriman, dibobot menurut orang yang mendapatnya dari orang lain.",
      unit: "",
      caveat: "Suara terbesar belum tentu penulisnya. Bergantung pada siapa yang diberi kredit.",
    },
  },
  compute: (bench) =>
    onOrder(bench, broadcastShare, () => {
      const shapes = bench.use(treeShapesOf);
      return shapeOutcome(bench, shapes.broadcastShare, { broadcastShare: meanShape(shapes.broadcastShare, shapes.arcs) });
    }),
  sample: { of: (bench) => shapeSample(bench, bench.use(treeShapesOf).broadcastShare) },
  // B has A and whoever of C and D did not have it from A: three, two or one; A then has the others, none, one or two
  example: {
    network: "G8 with post",
    scope: "post",
    values: { p1: (3 * EARLIER ** 2 + 2 * 2 * LATER * EARLIER + 2 * LATER ** 2) / 5 },
  },
});
