import { describe, expect, it } from "vitest";
import { writeMethods } from "../../../src/app/export/methods.ts";
import { escaped } from "../../../src/app/export/xmlText.ts";
import { LANGUAGES } from "../../../src/app/i18n/languages.ts";
import { costIn, sourceIn } from "../../../src/app/i18n/sources.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import { heldFrom, materialOf } from "./material.ts";

describe("the methods page as a file", () => {
  it("tells every measure in both languages, each in its own words", async () => {
    const material = materialOf(await heldFrom({ "follows.csv": ["follower,followed", "b,a", "c,b", "a,c"] }));
    const page = await (await writeMethods(material, "")).text();
    for (const language of LANGUAGES) {
      const part = page.slice(page.indexOf(`<main id="${language}"`)).split("</main>")[0] ?? "";
      for (const { words, source, cost } of MEASURES) {
        const { name, question, formula, caveat } = words[language];
        const told = [name, question, formula, caveat, sourceIn(language, source), costIn(language, cost)];
        for (const text of told) expect(part).toContain(escaped(text));
      }
    }
  });
});
