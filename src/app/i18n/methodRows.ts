/** What the page of methods tells of a measure, line by line: in the window and as a file. */
import { wordsOfWhole, type Measure } from "../../core/measures/measure.ts";
import type { Texts } from "./en.ts";
import type { Language } from "./languages.ts";
import { costIn, sourceIn } from "./sources.ts";

export function methodRows(measure: Measure, language: Language, { why }: Texts): (readonly [term: string, what: string])[] {
  const words = why.methods;
  const said = measure.words[language];
  const { noUnit } = words;
  const plain = measure.format === "count" || measure.format === "decimal" ? noUnit.other : noUnit[measure.format];
  const ofWhole = wordsOfWhole(measure, language);
  return [
    [words.formula, said.formula],
    ...(said.whole === undefined ? [] : [[words.ofWhole, wholeSaid(said.name, said.formula, ofWhole)] as const]),
    [words.unit, `${said.unit === "" ? plain : said.unit}, ${measure.scopes.map((scope) => words.scopes[scope]).join(", ")}`],
    [words.caveat, said.caveat],
    [words.source, sourceIn(language, measure.source)],
    [words.cost, `${costIn(language, measure.cost)} (${words.costWords})`],
  ];
}

/** Its own name and formula, as far as they are others. */
function wholeSaid(
  name: string,
  formula: string,
  ofWhole: { readonly name: string; readonly question: string; readonly formula: string },
): string {
  const named = ofWhole.name === name ? ofWhole.question : `${ofWhole.name}. ${ofWhole.question}`;
  return ofWhole.formula === formula ? named : `${named} ${ofWhole.formula}`;
}
