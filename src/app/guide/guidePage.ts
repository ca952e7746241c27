/**
 * The guide as a page without a script, in both languages: the address says which one is shown (guide.html#id). What it
 * says of formats, keys, samples and the promise is said by the catalogues and texts of the app itself.
 */
import { FORMATS } from "../../core/intake/catalogue.ts";
import { keyWords } from "../controls/keys.ts";
import { en, type Texts } from "../i18n/en.ts";
import { guide as english } from "../i18n/en/guide.ts";
import { id } from "../i18n/id.ts";
import { guide as indonesian } from "../i18n/id/guide.ts";
import { LANGUAGES, type Language } from "../i18n/languages.ts";
import { GUIDE_KEYS } from "./guideKeys.ts";

const TEXTS: Record<Language, Texts> = { en, id };
const GUIDES: Record<Language, typeof english> = { en: english, id: indonesian };
/** Even tighter than what the host says. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** @param styles addresses of its style sheets, beside the page. */
export function guidePage(styles: readonly string[]): string {
  const links = styles.map((href) => `    <link rel="stylesheet" href="${escaped(href)}" />`).join("\n");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <title>${escaped(english.title)} · ${escaped(indonesian.title)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" type="image/svg+xml" href="favicon.svg" />
${links}
  </head>
  <body class="guide">
${LANGUAGES.map(inLanguage).join("\n")}
  </body>
</html>
`;
}

function inLanguage(language: Language): string {
  const words = GUIDES[language];
  const parts = partsIn(language);
  const other = language === "en" ? "id" : "en";
  return `    <main id="${language}" lang="${language}">
      <header>
        <a class="app" href="./">Tular</a>
        <nav><a href="#${other}" lang="${other}" hreflang="${other}">${escaped(words.other)}</a> <a href="./">${escaped(words.toApp)}</a></nav>
      </header>
      <h1>${escaped(words.title)}</h1>
      <p class="lead">${escaped(words.lead)}</p>
${parts.map(({ heading, content }) => `      <section>\n        <h2>${escaped(heading)}</h2>\n${content}\n      </section>`).join("\n")}
    </main>`;
}

interface Part {
  readonly heading: string;
  readonly content: string;
}

function partsIn(language: Language): Part[] {
  const words = GUIDES[language];
  const texts = TEXTS[language];
  const kinds = texts.first.kinds.map(({ name, detail }) => [name, detail] as const);
  const samples = Object.values(texts.door.samples).flatMap((sample) =>
    typeof sample === "function" ? [] : [[sample.name, sample.question] as const],
  );
  const keys = GUIDE_KEYS.map(([keys, command]) => [keysIn(language, keys), texts.commands.names[command]] as const);
  const promise = texts.first.check.parts.filter(({ isInGuide }) => isInGuide);
  return [
    { heading: words.startHeading, content: paragraphs(words.start) + terms(kinds) },
    { heading: words.needsHeading, content: paragraphs(words.needs) },
    {
      heading: words.formatsHeading,
      content: paragraphs([words.formats]) + list(FORMATS.map((format) => format.words[language])) + paragraphs([words.packed, words.set]),
    },
    {
      heading: words.promiseHeading,
      content: promise.map(({ heading, sentences }) => `<h3>${escaped(heading)}</h3>\n${paragraphs(sentences)}`).join("\n"),
    },
    { heading: words.handHeading, content: paragraphs(words.hand) },
    { heading: words.samplesHeading, content: paragraphs([words.samples]) + terms(samples) },
    { heading: words.keysHeading, content: paragraphs([words.keys]) + terms(keys, "keys") },
  ];
}

function keysIn(language: Language, keys: string): string {
  const { keyNames } = TEXTS[language].commands;
  return keys.startsWith("Arrow") ? keyNames.Arrows : keyWords(keys, keyNames, false).join(" + ");
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${coded(escaped(sentence))}</p>`).join("\n");
}

function list(items: readonly string[]): string {
  return `<ul class="formats">\n${items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
}

function terms(pairs: readonly (readonly [string, string])[], kind = "terms"): string {
  return `<dl class="${kind}">\n${pairs.map(([term, what]) => `<dt>${escaped(term)}</dt><dd>${escaped(what)}</dd>`).join("\n")}\n</dl>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** `npm run build` is set as code. */
function coded(text: string): string {
  return text.replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
