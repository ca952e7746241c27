/**
 * How many of an account's followers do the files hold? D3.
 *
 * Followers in the files, divided by the follower count that the platform declares; for the whole the median over people,
 * of which it takes three. Above 1 where the declared count is older than the files. Cost: O(n). Nothing to say of people
 * without a declared count, or with one of 0, and without a follow layer.
 */
import { coverageOfFollowers, usualCoverage } from "../cascades/coverage.ts";
import type { Network } from "../network/network.ts";
import { defineMeasure, onFollows, type Outcome, type Reason } from "./measure.ts";

export const followerCoverage = defineMeasure({
  id: "followerCoverage",
  scopes: ["person", "whole"],
  format: "percent",
  source: "Counting",
  cost: "O(n)",
  words: {
    en: {
      name: "Followers in the files",
      question: "How many of this account's followers do the files hold?",
      formula: "Followers in the files, divided by the follower count that the platform declares.",
      unit: "",
      caveat: "Declared counts are of another day than the files, and include accounts that are gone.",
      whole: {
        question: "How many of an account's followers do the files usually hold?",
        formula:
          "Followers in the files, divided by the follower count that the platform declares: the median over all accounts that have one.",
      },
    },
    id: {
      name: "Pengikut dalam berkas",
      question: "Berapa bagian pengikut akun ini yang ada dalam berkas?",
      formula: "Pengikut dalam berkas, dibagi jumlah pengikut yang dinyatakan platform.",
      unit: "",
      caveat: "Jumlah yang dinyatakan bisa dari hari lain, dan memuat akun yang sudah tiada.",
      whole: {
        question: "Biasanya berapa bagian pengikut sebuah akun yang ada dalam berkas?",
        formula: "Pengikut dalam berkas, dibagi jumlah pengikut yang dinyatakan platform: median dari semua akun yang punya jumlah itu.",
      },
    },
  },
  compute: (bench) => onFollows(bench, followerCoverage, () => coverage(bench.network)),
  example: { network: "G8", scope: "person", values: { A: null, H: null } },
});

function coverage(network: Network): Outcome {
  const column = coverageOfFollowers(network);
  const reasons = new Set<Reason>();
  column.forEach((value, row) => {
    if (Number.isNaN(value)) reasons.add(network.people.declaredFollowers[row] === 0 ? "no-audience" : "not-declared");
  });
  const usual = usualCoverage(column);
  if (Number.isNaN(usual)) reasons.add(column.every(Number.isNaN) ? "not-declared" : "too-few");
  return { people: column, whole: { followerCoverage: usual }, reasons: [...reasons] };
}
