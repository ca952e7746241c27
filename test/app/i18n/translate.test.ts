import { describe, expect, it } from "vitest";
import { PROBLEM_CODES } from "../../../src/core/base/problem.ts";
import { DROP_REASONS } from "../../../src/core/intake/report/report.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import { REASONS, REMARKS } from "../../../src/core/measures/measure.ts";
import { LANGUAGES, preferredLanguage, type Language } from "../../../src/app/i18n/languages.ts";
import { exporting as english } from "../../../src/app/i18n/en/exporting.ts";
import { exporting as indonesian } from "../../../src/app/i18n/id/exporting.ts";
import { textsOf } from "../../../src/app/i18n/translate.ts";
import { STEP_NAMES } from "../../../src/app/state/history.ts";

/** The words of exporting come later than the others, and are words all the same. */
const EXPORTING = { en: english, id: indonesian };
const allTexts = (language: Language) => ({ ...textsOf(language), exporting: EXPORTING[language] });

/** Every text with the path of its key; functions by what they are. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

const SAME_IN_BOTH = new Set([
  "inspector.unit",
  "intake.containers.folder",
  "opening.layers.people.line",
  "opening.layers.posts.line",
  // a zone and multiples of a speed
  "time.zone",
  "time.speeds.1",
  "time.speeds.2",
  "time.speeds.4",
  "story.presenter.laser",
  // names of file kinds and sizes
  ...["png", "svg", "pdf", "pptx", "workbook", "gexf", "graphml", "json"].map((id) => `export.targets.${id}`),
  ...["screen", "double", "4k"].map((size) => `exporting.sizes.${size}`),
]);

describe("the texts", () => {
  it("have the same keys in every language", () => {
    const keys = LANGUAGES.map((language) =>
      leaves(allTexts(language))
        .map(([path]) => path)
        .sort(),
    );
    expect(keys[1]).toEqual(keys[0]);
  });

  it("differ between the languages wherever they are words", () => {
    const other = new Map(leaves(allTexts("id")));
    const same = leaves(allTexts("en")).filter(([path, text]) => typeof text === "string" && other.get(path) === text);
    expect(same.map(([path]) => path).filter((path) => !SAME_IN_BOTH.has(path))).toEqual([]);
  });

  it("never shout", () => {
    for (const language of LANGUAGES)
      for (const [path, text] of leaves(allTexts(language))) if (typeof text === "string") expect(text, path).not.toContain("!");
  });

  it.each(LANGUAGES)("say every code in %s", (language) => {
    const texts = textsOf(language);
    for (const code of PROBLEM_CODES) {
      const words = texts.problem.words[code]({ code, severity: "error", found: "x", count: 2, column: "id", line: 3 });
      for (const part of [words.what, words.expected, words.doNext]) expect(part, code).toMatch(/^\p{Lu}.*[.?]$/su);
      expect(`${words.what}${words.expected}${words.doNext}`, code).not.toContain(code.includes("-") ? code : "undefined");
    }
    for (const reason of DROP_REASONS) expect(texts.dropReasons[reason].what, reason).not.toBe("");
    for (const reason of REASONS) expect(texts.reasons[reason], reason).not.toBe("");
    for (const reason of REASONS) expect(texts.reasonsInCell[reason].length, reason).toBeLessThanOrEqual(18);
    for (const remark of REMARKS) expect(texts.remarks[remark], remark).not.toBe("");
    for (const step of STEP_NAMES) expect(texts.history.steps[step]({ count: 2, name: "@a", files: 3 }), step).not.toContain("undefined");
    for (const decision of Object.values(texts.decisions)) expect(decision({})).not.toContain("undefined");
    for (const { words } of MEASURES) expect(words[language].name).not.toBe("");
  });

  it("count in the language's own way", () => {
    expect(textsOf("en").map.people(2148)).toBe("2,148 people");
    expect(textsOf("en").map.people(1)).toBe("1 person");
    expect(textsOf("id").map.people(2148)).toBe("2.148 akun");
    expect(textsOf("en").opening.setAside(214, 6595)).toBe("Set aside: 214 of 6,595 rows");
    expect(textsOf("id").opening.setAside(214, 6595)).toBe("Disisihkan: 214 dari 6.595 baris");
    expect(textsOf("id").inspector.lateralSentence(58, 69)).toBe(
      "Dari 100 kali dibagikan yang bisa dijelaskan, 58 sampai 69 menular dari orang ke orang.",
    );
  });
});

describe("preferredLanguage", () => {
  it("takes the first language that there is", () => {
    expect(preferredLanguage(["de-DE", "id-ID", "en-GB"])).toBe("id");
    expect(preferredLanguage(["in"])).toBe("id");
    expect(preferredLanguage(["en-US"])).toBe("en");
    expect(preferredLanguage([])).toBe("en");
  });
});

describe("textsOf", () => {
  it("says which language nobody loaded", () => {
    expect(() => textsOf("xx" as Language)).toThrow("the texts in xx");
  });
});
