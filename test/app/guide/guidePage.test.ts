import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/app/commands/catalogue.ts";
import { GUIDE_KEYS } from "../../../src/app/guide/guideKeys.ts";
import { guidePage } from "../../../src/app/guide/guidePage.ts";
import { LANGUAGES } from "../../../src/app/i18n/languages.ts";
import { textsOf } from "../../../src/app/i18n/translate.ts";
import { FORMATS } from "../../../src/core/intake/catalogue.ts";
import { CONTAINERS } from "../../../src/core/intake/containers/catalogue.ts";

const page = new DOMParser().parseFromString(guidePage([]), "text/html");
const inLanguage = (language: string) => page.querySelector(`main[lang="${language}"]`) ?? page.createElement("main");

describe("the guide", () => {
  it("prints the first key of every command that has one, and no other", () => {
    const keyed = COMMANDS.filter(({ keys }) => keys.length > 0).map(({ id, keys }) => [keys[0], id] as const);
    const sorted = (list: readonly (readonly [string | undefined, string])[]) => list.map(String).sort();
    expect(sorted(GUIDE_KEYS)).toEqual(sorted(keyed));
  });

  it("knows of what files may be packed in", () => {
    // its words name zip and Parquet; a third kind needs words of its own
    expect(CONTAINERS).toHaveLength(2);
  });

  it.each(LANGUAGES)("tells every format, sample and part of the promise in %s", (language) => {
    const text = inLanguage(language).textContent ?? "";
    const texts = textsOf(language);
    for (const format of FORMATS) expect(text).toContain(format.words[language]);
    for (const sample of Object.values(texts.door.samples)) if (typeof sample !== "function") expect(text).toContain(sample.name);
    for (const { heading, sentences, isInGuide } of texts.first.check.parts)
      for (const part of [heading, ...sentences]) expect(text.includes(part)).toBe(isInGuide);
    for (const [, command] of GUIDE_KEYS) expect(text).toContain(texts.commands.names[command]);
    expect(text).not.toContain("undefined");
  });

  it("says of browsers what the app and the README say", () => {
    const README = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8").replace(/\s+/g, " ");
    for (const language of LANGUAGES) {
      const browsers = textsOf(language)
        .first.check.parts.flatMap(({ sentences }) => sentences)
        .find((sentence) => sentence.includes("Firefox"));
      const seen = /^.*2026 \(Firefox 153; WebKitGTK 2\.50[^)]*\)\./.exec(browsers ?? "")?.[0] ?? "";
      expect(seen).not.toBe("");
      expect(inLanguage(language).textContent).toContain(seen);
      if (language === "en") expect(README).toContain(seen.replace(/ \(.*$/, ""));
    }
  });

  it("says the same sizes as the app and the README", () => {
    expect(inLanguage("en").textContent).toContain("563,069");
    expect(inLanguage("id").textContent).toContain("563.069");
    expect(JSON.stringify(textsOf("en").first.check.parts)).toContain("563,069");
  });

  it("has no script, no style of its own, and a policy that forbids everything but its own style", () => {
    expect(page.querySelectorAll("script, style, [style], iframe, form, [onclick]")).toHaveLength(0);
    const policy = page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|connect-src|unsafe|\*|https?:/);
    for (const { href } of Array.from(page.querySelectorAll<HTMLAnchorElement>("a"), (link) => ({ href: link.getAttribute("href") ?? "" })))
      expect(href).toMatch(/^(#(en|id)|\.\/)$/);
  });
});
