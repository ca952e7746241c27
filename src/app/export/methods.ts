/**
 * How every number is counted, as a page to read or print: the very words that stand beside the numbers, in the window's language
 * first and in the other one after it. It has no script, and asks nobody for anything.
 */
import { SECTIONS, type Section } from "../../core/measures/catalogue.ts";
import type { Measure } from "../../core/measures/measure.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../i18n/languages.ts";
import { methodRows } from "../i18n/methodRows.ts";
import { loadTexts, textsOf } from "../i18n/translate.ts";
import style from "./methods.css?raw";
import type { Material } from "./target.ts";
import { escaped } from "./xmlText.ts";

const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

export async function writeMethods({ words: { language } }: Material, date: string): Promise<Blob> {
  await Promise.all(LANGUAGES.map(loadTexts));
  const languages = [language, ...LANGUAGES.filter((other) => other !== language)];
  const { title } = textsOf(language).why.methods;
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${languages.map((one) => inLanguage(one, languages, date)).join("\n")}
</body>
</html>
`;
  return new Blob([page], { type: "text/html" });
}

function inLanguage(language: Language, all: readonly Language[], date: string): string {
  const words = textsOf(language).why.methods;
  const count = SECTION_NAMES.reduce((sum, name) => sum + SECTIONS[name].length, 0);
  const links = all
    .filter((other) => other !== language)
    .map((other) => `<a href="#${other}" lang="${other}">${escaped(LANGUAGE_NAMES[other])}</a>`);
  const contents = SECTION_NAMES.map((name) => `<a href="#${language}-${name}">${escaped(words.sections[name])}</a>`);
  return `<main id="${language}" lang="${language}">
<nav>${links.join(" ")}</nav>
<h1>${escaped(words.title)}</h1>
<p class="lead">${escaped(words.lead(count))}${date === "" ? "" : ` ${escaped(date)}`}</p>
<nav aria-label="${escaped(words.contents)}">${contents.join(" · ")}</nav>
<section>
<h2>${escaped(words.basis.heading)}</h2>
${listed(words.basis.rules.map(({ name, what }) => [name, what]))}
</section>
${SECTION_NAMES.map((name) => section(name, language)).join("\n")}
</main>`;
}

function section(name: Section, language: Language): string {
  const words = textsOf(language).why.methods;
  const measures: readonly Measure[] = SECTIONS[name];
  return `<section id="${language}-${name}">
<h2>${escaped(words.sections[name])}</h2>
${measures.map((measure) => method(measure, language)).join("\n")}
</section>`;
}

function method(measure: Measure, language: Language): string {
  const { name, question } = measure.words[language];
  return `<article><h3>${escaped(name)}</h3><p>${escaped(question)}</p>${listed(methodRows(measure, language, textsOf(language)))}</article>`;
}

function listed(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([term, what]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(what)}</dd></div>`).join("")}</dl>`;
}
