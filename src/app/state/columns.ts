/** Which columns about people there are, and which of them lead. A column is a measure's id or "attribute:" and a header. */
import { ATTRIBUTE } from "../../core/filter/filter.ts";
import { MEASURES } from "../../core/measures/catalogue.ts";
import { REASONS, REMARKS, type Measure, type Reason, type Remark } from "../../core/measures/measure.ts";
import type { Attribute, Network } from "../../core/network/network.ts";
import type { Columns, Holding } from "./holdings.ts";

/** By which people are sized and sorted at first: the first of these that has something to say. */
const LEADING = ["lateralInfluence", "influence", "directAudience", "attentionRank"];
const FIRST_COLUMNS = [
  "lateralInfluence",
  "verticalInfluence",
  "reachCredit",
  "directAudience",
  "reachAmplification",
  "twoStepAudience",
  "attentionRank",
  "coreDepth",
  "participation",
];
const FIRST_COLUMN_COUNT = 5;

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

export function measureOf(id: string): Measure | undefined {
  return BY_ID.get(id);
}

/** Is the measure made of posts, so that it can be said how sure it is? */
export function isDoubted(id: string): boolean {
  const measure = measureOf(id);
  return measure?.contributions !== undefined || measure?.sample !== undefined;
}

/** Measures with a number for each person, in the catalogue's order; a label such as the community is no number. */
export function personMeasures(): readonly Measure[] {
  return MEASURES.filter((measure) => measure.scopes.includes("person") && measure.format !== "label");
}

/** Measures with a number for each tie that carried something. */
export function tieMeasures(): readonly Measure[] {
  return MEASURES.filter((measure) => measure.scopes.includes("tie") && measure.format !== "label");
}

export function attributeId(attribute: Attribute): string {
  return ATTRIBUTE + attribute.name;
}

export function attributeOf(network: Network, id: string): Attribute | undefined {
  if (!id.startsWith(ATTRIBUTE)) return undefined;
  const name = id.slice(ATTRIBUTE.length);
  return network.people.attributes.find((attribute) => attribute.name === name);
}

/** The numbers of a column; undefined for text and for what is not measured yet. */
export function valuesOf({ network, columns }: Holding, id: string): Float64Array | undefined {
  const attribute = attributeOf(network, id);
  if (attribute !== undefined) return attribute.kind === "number" ? attribute.values : undefined;
  return columns.people.get(id);
}

/** The measure that leads; null until that can be said. */
export function leadingMeasure(columns: Columns): string | null {
  for (const id of LEADING) {
    if (!BY_ID.has(id)) continue;
    if (!columns.known.has(id)) return null;
    if (saysSomething(columns.people.get(id))) return id;
  }
  return null;
}

/** The columns a table shows before anybody has chosen. */
export function firstColumns(columns: Columns): readonly string[] {
  const telling = FIRST_COLUMNS.filter((id) => saysSomething(columns.people.get(id)));
  return telling.slice(0, FIRST_COLUMN_COUNT);
}

const TELLING = new WeakMap<Float64Array, boolean>();

/** Is there at least one number that is neither missing nor 0? */
function saysSomething(values: Float64Array | undefined): boolean {
  if (values === undefined) return false;
  const known = TELLING.get(values) ?? isAnyTelling(values);
  TELLING.set(values, known);
  return known;
}

function isAnyTelling(values: Float64Array): boolean {
  // by position: a million missing numbers take several times as long one by one
  for (let row = 0; row < values.length; row++) if (values[row] !== 0 && !Number.isNaN(values[row])) return true;
  return false;
}

/** Why a column, or rows of it, have nothing to say. */
export function reasonsOf(columns: Columns, id: string): readonly Reason[] {
  const found = columns.reasons.get(id) ?? [];
  return REASONS.filter((reason) => found.includes(reason) && !isRemarkToo(reason, columns, id));
}

export function remarksOf(columns: Columns, id: string): readonly Remark[] {
  const found = columns.reasons.get(id) ?? [];
  return REMARKS.filter((remark) => found.includes(remark));
}

/** "order-unknown" is a reason for a number that is missing and a remark on one that is there. */
/** Has a column something to say about somebody? Then a gap in it is about the one person. */
export function isToldOfSome(columns: Columns, id: string): boolean {
  return saysSomething(columns.people.get(id));
}

function isRemarkToo(reason: Reason, columns: Columns, id: string): boolean {
  return REMARKS.some((remark) => remark === reason) && saysSomething(columns.people.get(id));
}
