/**
 * Is lateral influence in few hands or in many? L6.
 *
 * Over everybody who wrote or passed on anything, of lateral influence: Gini's coefficient; `.effective`, how many equal
 * people would be as concentrated, (Σ Λ)² / Σ Λ² (Hill 1973, order 2); `.topPercent` and `.topTen`, what the first hundredth
 * and the first ten hold. Ranges go over D of 100, 150, 200 and the attributions. Cost: O(candidates + n log n).
 * People who only listen, isolated ones among them, do not count: with them any file with a large audience would look
 * concentrated. Nobody with lateral influence: nothing to say. Missing layers as in `lateralInfluence`.
 */
import { rowsWhere } from "../base/numbered.ts";
import { effectiveNumber, giniOf, heldByTop } from "../base/concentration.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { lateralOfPeople, lateralOverBand, lateralRemarks } from "../cascades/credit.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome } from "./measure.ts";

export const influenceConcentration = defineMeasure({
  id: "influenceConcentration",
  scopes: ["whole"],
  format: "decimal",
  source: "Gini 1912; Hill 1973",
  cost: "O(candidates + n log n)",
  words: {
    en: {
      name: "Concentration of lateral influence",
      question: "Is lateral influence in few hands or in many?",
      formula:
        "Gini's coefficient over all who posted or passed on: 0 if all have the same, towards 1 if one has all. Beside it how many equal people it would take, and what the first ten hold.",
      unit: "",
      caveat: "A short log looks more concentrated than it is: most people had no time to be passed on.",
    },
    id: {
      name: "Pemusatan pengaruh lateral",
      question: "Apakah pengaruh lateral dipegang sedikit atau banyak orang?",
      formula:
        "Koefisien Gini atas semua yang membuat atau meneruskan kiriman: 0 bila semua sama, mendekati 1 bila satu orang memegang semuanya. Di sampingnya setara berapa orang, dan bagian sepuluh teratas.",
      unit: "",
      caveat: "Catatan pendek tampak lebih terpusat dari yang sebenarnya: kebanyakan orang belum sempat diteruskan.",
    },
  },
  compute: (bench) => onShares(bench, influenceConcentration, () => concentrationOf(bench)),
  // 2.924234, 1.462117, 1, 0.537883, 0, 0: see section 4.3b
  example: {
    network: "G8 with post",
    scope: "whole",
    values: { influenceConcentration: 0.54774, "influenceConcentration.effective": 2.930023, "influenceConcentration.topTen": 1 },
  },
});

function concentrationOf(bench: Workbench): Outcome {
  const taking = participantsOf(bench);
  const here = concentrations(lateralOfPeople(bench), taking);
  if (Number.isNaN(here["influenceConcentration"])) return nothingInScopes(bench, influenceConcentration, "unexplained");
  const keys = Object.keys(here);
  const low = { ...here };
  const high = { ...here };
  for (const other of lateralOverBand(bench)) {
    const there = concentrations(other, taking);
    for (const key of keys) {
      if (Number.isNaN(there[key])) continue;
      low[key] = Math.min(low[key], there[key]);
      high[key] = Math.max(high[key], there[key]);
    }
  }
  return {
    whole: here,
    ranges: Object.fromEntries(keys.map((key) => [key, [low[key], high[key]] as const])),
    remarks: lateralRemarks(bench),
  };
}

function concentrations(people: Float64Array, taking: Uint32Array): Record<string, number> {
  const values = Float64Array.from(taking, (row) => people[row]).sort();
  return {
    influenceConcentration: giniOf(values),
    "influenceConcentration.effective": effectiveNumber(values),
    "influenceConcentration.topPercent": heldByTop(values, Math.max(1, Math.ceil(values.length / 100))),
    "influenceConcentration.topTen": heldByTop(values, 10),
  };
}

/** Everybody who wrote or passed on anything. */
function participantsOf(bench: Workbench): Uint32Array {
  const takes = new Uint8Array(bench.network.people.count);
  for (const row of candidatesOf(bench).adoptions.person) takes[row] = 1;
  const { heard, hears } = bench.use(shareTiesOf);
  for (const row of heard) takes[row] = 1;
  for (const row of hears) takes[row] = 1;
  return rowsWhere(takes.length, (row) => takes[row] === 1);
}
