/** How ids and values are said on screen. */
import { inSentence } from "../../core/network/calling.ts";
import { wordsOfWhole, type Ends, type Format, type MeasureWords } from "../../core/measures/measure.ts";
import type { Writing } from "../controls/RangeField.tsx";
import type { Formats } from "../i18n/formats.ts";
import { COLOUR_BY_DISTANCE, SIZE_BY_NOTHING } from "../state/appearance.ts";
import { measureOf } from "../state/columns.ts";
import { COMMUNITY_PART, COMMUNITY_SIZE } from "../state/communityColumns.ts";
import type { Step, StepName } from "../state/history.ts";
import type { PersonNames } from "../state/names.ts";
import { kindIn, POSTED, SHARERS } from "../state/postColumns.ts";
import type { Words } from "../state/useStore.ts";

/** A measure's words; undefined for what is no measure. */
export function measureWords(id: string, { language }: Words): MeasureWords | undefined {
  return measureOf(id)?.words[language];
}

/** The same for the number of the whole. */
export function wholeWords(id: string, { language }: Words): MeasureWords | undefined {
  const measure = measureOf(id);
  return measure && wordsOfWhole(measure, language);
}

/** The name of a column or a colouring. */
export function termName(term: string, words: Words): string {
  const { texts } = words;
  if (term === "community") return texts.map.community;
  if (term === SIZE_BY_NOTHING) return texts.map.nothing;
  if (term === COLOUR_BY_DISTANCE) return texts.map.distance;
  const kind = kindIn(term);
  if (kind !== undefined) return texts.posts.kinds[kind];
  if (term === SHARERS) return texts.posts.sharers;
  if (term === POSTED) return texts.posts.posted;
  if (term === COMMUNITY_SIZE) return texts.communities.size;
  if (term === COMMUNITY_PART) return texts.communities.part;
  return measureWords(term, words)?.name ?? term.replace(/^attribute:/, "");
}

const OUR_TERMS: ReadonlySet<string> = new Set([COLOUR_BY_DISTANCE, SHARERS, COMMUNITY_SIZE, COMMUNITY_PART]);

/** A term inside a sentence: "by lateral influence". */
export function termInside(term: string, words: Words): string {
  const name = termName(term, words);
  const isOurs = measureOf(term) !== undefined || OUR_TERMS.has(term) || kindIn(term) !== undefined;
  return !isOurs ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Steps whose name is a person's. */
const OF_PEOPLE: ReadonlySet<StepName> = new Set([
  "select",
  "account",
  "move",
  "pin",
  "unpin",
  "hide",
  "listInPlan",
  "unlistInPlan",
  "choosePlanned",
]);

/** @param names under which people are shown; undefined while nobody is. */
export function stepWords({ name, about }: Step, words: Words, names: Pick<PersonNames, "textOf"> | undefined): string {
  const { term, name: whose, plan, ...facts } = about;
  const said = term === undefined ? personIn(name, whose, words) : termInside(term, words);
  const step = words.texts.history.steps[name]({
    ...facts,
    ...(said !== undefined && { name: said }),
    ...(plan !== undefined && { plan: planName(plan, words) }),
  });
  return names?.textOf(step) ?? step;
}

/** With a full stop, unless a name at its end has its own: "Jr.". */
export function closed(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** A plan by its name, or by its number while it has none. */
export function planName({ id, name }: { readonly id: number; readonly name: string }, { texts }: Words): string {
  return name === "" ? texts.aboutPlans.nameOf(id) : name;
}

function personIn(step: StepName, name: string | undefined, { language }: Words): string | undefined {
  return name !== undefined && OF_PEOPLE.has(step) ? inSentence(name, language) : name;
}

export function valueWords(format: Format, value: number, formats: Formats): string {
  switch (format) {
    case "count":
      return formats.count(value);
    case "decimal":
      return formats.decimal(value);
    case "percent":
      return formats.percent(value);
    case "ratio":
      return formats.ratio(value);
    case "duration":
      return formats.duration(value);
    case "label":
      return formats.count(value + 1);
  }
}

/** How the numbers of a column are written, without their unit. */
export function columnFormat(id: string, formats: Formats): (value: number) => string {
  const format = measureOf(id)?.format ?? "decimal";
  return (value) => valueWords(format, value, formats);
}

/** How the numbers of a column are written below each other: all with as many digits after the decimal sign. */
export function columnWriting(id: string, values: Float64Array | undefined, formats: Formats): (value: number) => string {
  const format = measureOf(id)?.format ?? "decimal";
  if (values === undefined || (format !== "decimal" && format !== "percent")) return columnFormat(id, formats);
  const size = format === "percent" ? 100 : 1;
  const digits = digitsFor(values, size);
  return (value) => `${formats.fixed(value * size, digits)}${format === "percent" ? "%" : ""}`;
}

const MOST_DIGITS = 4;
const DIGITS = new WeakMap<Float64Array, number>();

/** None where all are whole, or most are large; else so many that the largest has two digits that say something. */
function digitsFor(values: Float64Array, size: number): number {
  const known = DIGITS.get(values);
  if (known !== undefined) return known;
  const sizes = values.map((value) => Math.abs(value * size)).filter((value) => value > 0);
  sizes.sort();
  const largest = sizes.at(-1) ?? 0;
  const isLarge = size === 100 ? largest >= 20 : (sizes[sizes.length >> 1] ?? 0) >= 100;
  const areWhole = sizes.every(Number.isInteger);
  const digits = isLarge || areWhole ? 0 : largest >= 1 ? 1 : Math.min(MOST_DIGITS, 1 + Math.ceil(-Math.log10(largest)));
  DIGITS.set(values, digits);
  return digits;
}

/** What numbers with parts are written in. */
const WRITTEN_IN: { readonly [format in Format]?: { readonly size: number; readonly unit: string } } = {
  decimal: { size: 1, unit: "" },
  percent: { size: 100, unit: "%" },
  ratio: { size: 1, unit: "×" },
};
/** Beside an end of one or more, smaller parts of the other say nothing. */
const MOST_DIGITS_FROM_ONE = 2;

/** "58 to 69%", "0.44 to 0.60": the unit of percent once, and both ends as exact as each other. */
export function rangeEnds(format: Format, range: readonly [number, number], formats: Formats): [string, string] {
  const alone = range.map((end) => valueWords(format, end, formats));
  const { size, unit } = WRITTEN_IN[format] ?? { size: NaN, unit: "" };
  const most = size * range[1] >= 1 ? MOST_DIGITS_FROM_ONE : MOST_DIGITS;
  const digits = Math.min(most, Math.max(...alone.map((said) => digitsIn(said, formats))));
  const isEven = Number.isNaN(size) || digits === 0;
  const [from = "", to = ""] = isEven ? alone : range.map((end) => `${formats.fixed(size * end, digits)}${unit}`);
  return format === "percent" ? [from.replace(/%$/, ""), to] : [from, to];
}

/** How many digits stand after the decimal sign. */
function digitsIn(said: string, formats: Formats): number {
  const sign = formats.fixed(0.5, 1).slice(1, 2);
  return (said.split(sign)[1] ?? "").replace(/\D/g, "").length;
}

/** A range in words; undefined where both ends are written alike: it is none. */
export function rangeSaid(
  format: Format,
  range: readonly [number, number],
  { texts, formats }: Pick<Words, "texts" | "formats">,
): string | undefined {
  const [low, high] = range.map((end) => valueWords(format, end, formats));
  return low === high ? undefined : texts.inspector.range(...rangeEnds(format, range, formats));
}

/** The range of one row of a column; undefined where there is none. */
export function rangeAt(ends: Ends | undefined, row: number): readonly [number, number] | undefined {
  const range = [ends?.low[row] ?? NaN, ends?.high[row] ?? NaN] as const;
  return range.some(Number.isNaN) ? undefined : range;
}

/** "52% (36–60%)": a number in a table with its range, where it has one. */
export function withRange(said: string, format: Format, range: readonly [number, number] | undefined, formats: Formats): string {
  if (said === "" || range === undefined) return said;
  const [low, high] = rangeEnds(format, range, formats);
  return valueWords(format, range[0], formats) === high ? said : `${said} (${low}–${high})`;
}

/** What a colouring is called, and how its numbers are written. */
export function colourWords(id: string, words: Words): { name: string; format: (value: number) => string } {
  return { name: termName(id, words), format: columnFormat(id, words.formats) };
}

const HOUR_MS = 3_600_000;

/** How a bound of a column is written by hand: parts in percent, times in hours. */
export function writingOf(column: string): Writing {
  const format = measureOf(column)?.format;
  if (format === "percent") return numbers(0.01, "%");
  if (format === "duration") return numbers(HOUR_MS, "h");
  return format === "ratio" ? numbers(1, "×") : numbers(1);
}

function numbers(size: number, unit?: string): Writing {
  return {
    type: "number",
    ...(unit !== undefined && { unit }),
    write: (value) => String(Number((value / size).toPrecision(6))),
    read: (text) => Number(text) * size,
  };
}
