import { describe, expect, it } from "vitest";
import { costIn, sourceIn } from "../../../src/app/i18n/sources.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";

const ENGLISH = /\b(and|counting|the|of|on|with|statistic|others|person|people|along|influence|closed|form|days)\b/i;

describe("sources of measures", () => {
  it.each(MEASURES.map(({ id, source }) => [id, source]))("are told in Indonesian without English words: %s", (_id, source) => {
    expect(sourceIn("id", source)).not.toMatch(ENGLISH);
    expect(sourceIn("en", source)).toBe(source);
  });
});

const LETTERS_OF_COSTS = /\b(O|log|n|m|s)\b|Σ/g;
const INDONESIAN =
  /\b(jumlah|audiens|para|penyebar|sekali|per|undian|bagi|yang|nasibnya|belum|pasti|ikatan|mengikuti|semua|ikut|meneruskan|pengikut|diikuti|setelah|komunitas|pencarian|putaran|sekitar|calon)\b/g;

describe("costs of measures", () => {
  it.each(MEASURES.map(({ id, cost }) => [id, cost]))("are told in Indonesian without English words: %s", (_id, cost) => {
    expect(costIn("id", cost).replace(LETTERS_OF_COSTS, "").replace(INDONESIAN, "")).not.toMatch(/[a-z]/i);
    expect(costIn("en", cost)).toBe(cost);
  });
});
