/**
 * Which columns about posts there are. A column is a measure's id, "actions:" and a kind, "sharers", "time", or "attribute:"
 * and a header.
 */
import { ATTRIBUTE } from "../../core/filter/filter.ts";
import { MEASURES } from "../../core/measures/catalogue.ts";
import type { Measure } from "../../core/measures/measure.ts";
import { KINDS, type Kind } from "../../core/network/network.ts";

import type { PostFacts } from "../../core/tular.ts";
import type { Holding } from "./holdings.ts";
const ACTIONS = "actions:";
export const SHARERS = "sharers";
export const POSTED = "time";

/** What a table of posts shows before anybody has chosen, the most telling first; what has nothing to say is left out. */
const FIRST = [
  "actions:share",
  "reach",
  "lateralShare",
  "halfLife",
  "reachAmplification",
  "actions:quote",
  "actions:reply",
  SHARERS,
  "structuralVirality",
];

/** Is the whole log one row, because the shares do not say of which posts they are? */
export function isReadAsTopic({ reading }: PostFacts): boolean {
  return reading === "topic";
}

/** Measures with a number for each post, in the catalogue's order. */
export function postMeasures(): readonly Measure[] {
  return MEASURES.filter((measure) => measure.scopes.includes("post") && measure.format !== "label");
}

/** The kind of action that a column counts. */
export function kindIn(id: string): Kind | undefined {
  return KINDS.find((kind) => ACTIONS + kind === id);
}

/** The numbers of a column; undefined for what is not counted yet, or not for each post. */
export function postValuesOf(holding: Holding, id: string): Float64Array | undefined {
  const { postFacts: facts, columns, network } = holding;
  if (facts === null) return undefined;
  const kind = kindIn(id);
  if (kind !== undefined) return facts.actions[KINDS.indexOf(kind)];
  if (id === SHARERS) return facts.sharers;
  if (id === POSTED) return facts.timeMs;
  if (id.startsWith(ATTRIBUTE)) {
    const attribute = network.posts.attributes.find(({ name }) => ATTRIBUTE + name === id);
    return attribute?.kind === "number" && !isReadAsTopic(facts) ? attribute.values : undefined;
  }
  const values = columns.posts.get(id);
  return values?.length === facts.count ? values : undefined;
}

/** Everything that the table can show beside post, author and time. */
export function allPostColumns(holding: Holding): readonly string[] {
  const { postFacts: facts, network } = holding;
  if (facts === null) return [];
  const kinds = KINDS.filter((_, kind) => facts.actions[kind]?.some((count) => count > 0) === true).map((kind) => ACTIONS + kind);
  const attributes = isReadAsTopic(facts)
    ? []
    : network.posts.attributes.filter(({ kind }) => kind === "number").map(({ name }) => ATTRIBUTE + name);
  return [...kinds, SHARERS, ...postMeasures().map(({ id }) => id), ...attributes];
}

const TELLING = new WeakMap<Float64Array, boolean>();

function saysSomething(values: Float64Array | undefined): boolean {
  if (values === undefined) return false;
  const known = TELLING.get(values) ?? values.some((value) => !Number.isNaN(value));
  TELLING.set(values, known);
  return known;
}

export function firstPostColumns(holding: Holding): readonly string[] {
  const all = allPostColumns(holding);
  return FIRST.filter((id) => all.includes(id) && saysSomething(postValuesOf(holding, id)));
}

/** Posts stand in order of this until somebody says otherwise: how often they were shared, or what else was done most. */
export function leadingPostColumn(holding: Holding): string | null {
  const { postFacts: facts } = holding;
  if (facts === null) return null;
  return allPostColumns(holding)[0] ?? null;
}
