import { describe, expect, it } from "vitest";
import { loadTexts, textsOf } from "../../../../src/app/i18n/translate.ts";
import { LANGUAGES } from "../../../../src/app/i18n/languages.ts";
import { sayingsOf } from "../../../../src/app/panels/how/sayings.ts";
import { MEASURES } from "../../../../src/core/measures/catalogue.ts";

await Promise.all(LANGUAGES.map(loadTexts));

const FACTS = { value: "7 re-shares", range: ["5", "9 re-shares"] as const, name: "Ana", isTopic: false, holdsOne: false, isNone: false };

describe("what may be said of a number", () => {
  it.each(LANGUAGES)("says its range with the unit, or the number where it has none (%s)", (language) => {
    for (const id of ["lateralInfluence", "earnedAudience", "expectedPassAlongs", "reachCredit"]) {
      const said = sayingsOf(id, FACTS, textsOf(language));
      expect(said?.safe).toMatch(/5 (to|sampai) 9 re-shares/);
      expect(said?.safe).toContain("Ana");
      expect(sayingsOf(id, { ...FACTS, range: undefined }, textsOf(language))?.safe).toContain("7 re-shares");
    }
  });

  it.each(LANGUAGES)("does not speak of one person where it is about all of them (%s)", (language) => {
    for (const { id } of MEASURES.filter(({ scopes }) => scopes.includes("whole"))) {
      const said = sayingsOf(id, { ...FACTS, name: "" }, textsOf(language));
      expect(`${said?.safe} ${said?.unsafe}`).not.toMatch(/this account|akun ini|influencer (no|nomor)/);
    }
  });

  it.each(LANGUAGES)("says nobody, not at least 0 (%s)", (language) => {
    const safe = (isNone: boolean) =>
      sayingsOf("soleReach", { ...FACTS, value: isNone ? "0 people" : "7 people", isNone }, textsOf(language))?.safe;
    expect(safe(true)).toMatch(/Ana,? (perhaps nobody|mungkin tidak seorang pun)/);
    expect(safe(false)).toContain("7 people");
  });

  it.each(LANGUAGES)("tells no lasting change from a change, and a topic from posts (%s)", (language) => {
    const safe = (id: string, facts: { readonly isTopic?: boolean; readonly holdsOne?: boolean }) =>
      sayingsOf(id, { ...FACTS, name: "", ...facts }, textsOf(language))?.safe;
    expect(safe("afterTheMoney", { holdsOne: true })).not.toBe(safe("afterTheMoney", { holdsOne: false }));
    expect(safe("afterTheMoney", { holdsOne: true })).toMatch(/No lasting change|Tidak terlihat perubahan/);
    expect(safe("halfLife", { isTopic: true })).not.toMatch(/five sharers|lima pembagi/);
    expect(safe("halfLife", { isTopic: false })).toMatch(/five sharers|lima pembagi/);
  });
});
