/** Answers a filter. Cost: O(people) a clause, and once the ties or the log for clauses about them. */
import { accountTypesOf } from "../network/accounts.ts";
import { ACCOUNT_TYPES, KINDS, type Network } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import { distancesFrom } from "../network/ways.ts";
import type { Workbench } from "../network/workbench.ts";
import { ATTRIBUTE, type ActionsTest, type Clause, type Filter, type FilterColumns, type Fit, type HandSet, type Test } from "./filter.ts";

/** What a filter refers to beside the network. */
export interface FilterGrounds {
  readonly columns: FilterColumns;
  readonly sets: readonly HandSet[];
}

export function fitOf(bench: Workbench, filter: Filter, grounds: FilterGrounds): Fit {
  const count = bench.network.people.count;
  const masks = filter.clauses.map((clause) => maskOf(bench, clause, grounds));
  const held = new Uint16Array(count);
  for (const { mask } of masks) for (let row = 0; row < count; row++) held[row] += mask[row];
  const all = masks.length;
  const fits = (holding: number, of: number): boolean => of === 0 || (filter.join === "and" ? holding === of : holding > 0);
  const mask = new Uint8Array(count);
  for (let row = 0; row < count; row++) if (fits(held[row], all)) mask[row] = 1;
  return {
    mask,
    count: sum(mask),
    clauses: masks.map((clause) => {
      let without = 0;
      for (let row = 0; row < count; row++) if (fits(held[row] - clause.mask[row], all - 1)) without++;
      return { count: sum(clause.mask), without, unsaid: clause.unsaid };
    }),
  };
}

interface Held {
  /** 1 per person for whom the clause holds. */
  readonly mask: Uint8Array;
  readonly unsaid: number;
}

function maskOf(bench: Workbench, { test, isNegated }: Clause, grounds: FilterGrounds): Held {
  const held = holding(bench, test, grounds);
  if (isNegated) for (let row = 0; row < held.mask.length; row++) held.mask[row] = 1 - held.mask[row];
  return held;
}

function holding(bench: Workbench, test: Test, { columns, sets }: FilterGrounds): Held {
  const { network } = bench;
  const count = network.people.count;
  switch (test.kind) {
    case "number":
      return inRange(numbersOf(network, test.column, columns), test.from ?? -Infinity, test.to ?? Infinity);
    case "words":
      return inWords(network, test.column, new Set(test.words));
    case "community":
      return inCommunities(columns.get("community") ?? nothingSaid(count), new Set(test.communities));
    case "account": {
      const isMeant = Uint8Array.from(ACCOUNT_TYPES, (type) => (test.types.includes(type) ? 1 : 0));
      return { mask: lookedUp(bench.use(accountTypesOf), isMeant), unsaid: 0 };
    }
    case "layer":
      return { mask: inLayer(network, test.layer), unsaid: 0 };
    case "actions":
      return { mask: inActions(network, test), unsaid: 0 };
    case "near": {
      const steps = distancesFrom(bench.shared(pipesOf), test.people, test.course, test.steps);
      return { mask: reached(steps), unsaid: 0 };
    }
    case "set":
      return { mask: marked(count, sets.find(({ id }) => id === test.set)?.rows ?? []), unsaid: 0 };
  }
}

function nothingSaid(count: number): Float64Array {
  return new Float64Array(count).fill(NaN);
}

/** A column that is not there says nothing of anybody. */
function numbersOf({ people }: Network, column: string, columns: FilterColumns): Float64Array {
  const attribute = people.attributes.find(({ name }) => ATTRIBUTE + name === column);
  return (attribute?.kind === "number" ? attribute.values : columns.get(column)) ?? nothingSaid(people.count);
}

function inRange(values: Float64Array, from: number, to: number): Held {
  const mask = new Uint8Array(values.length);
  let unsaid = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value >= from && value <= to) mask[row] = 1;
    else if (Number.isNaN(value)) unsaid++;
  }
  return { mask, unsaid };
}

function inWords({ people }: Network, column: string, words: ReadonlySet<string>): Held {
  const attribute = people.attributes.find(({ name }) => ATTRIBUTE + name === column);
  if (attribute?.kind !== "text") return { mask: new Uint8Array(people.count).fill(words.has("") ? 1 : 0), unsaid: people.count };
  const isMeant = Uint8Array.from(attribute.words, (word) => (words.has(word) ? 1 : 0));
  let unsaid = 0;
  for (const code of attribute.codes) if (code === 0) unsaid++;
  return { mask: lookedUp(attribute.codes, isMeant), unsaid };
}

/** A community of one is none. */
function inCommunities(of: Float64Array, communities: ReadonlySet<number>): Held {
  const sizes = new Uint32Array(of.length);
  let unsaid = 0;
  for (const one of of) {
    if (Number.isNaN(one)) unsaid++;
    else sizes[one]++;
  }
  const isMeant = new Uint8Array(of.length);
  for (const one of communities) if (sizes[one] > 1) isMeant[one] = 1;
  if (communities.has(-1)) for (let one = 0; one < sizes.length; one++) if (sizes[one] === 1) isMeant[one] = 1;
  const mask = new Uint8Array(of.length);
  for (let row = 0; row < of.length; row++) if (isMeant[of[row]] === 1) mask[row] = 1;
  return { mask, unsaid };
}

function inLayer({ people, follows, shares }: Network, layer: "follows" | "shares"): Uint8Array {
  const mask = new Uint8Array(people.count);
  if (layer === "follows")
    for (let row = 0; row < mask.length; row++) {
      const [audience, sources] = [follows.audienceRows.offsets, follows.sourceRows.offsets];
      if (audience[row + 1] > audience[row] || sources[row + 1] > sources[row]) mask[row] = 1;
    }
  else for (let entry = 0; entry < shares.count; entry++) mask[shares.sharer[entry]] = mask[shares.author[entry]] = 1;
  return mask;
}

function inActions({ people, shares }: Network, { part, kinds, fromMs, toMs }: ActionsTest): Uint8Array {
  const mask = new Uint8Array(people.count);
  const isMeant = KINDS.map((kind) => kinds === null || kinds.includes(kind));
  const isTimed = fromMs !== null || toMs !== null;
  const first = fromMs ?? -Infinity;
  const last = toMs ?? Infinity;
  for (let entry = 0; entry < shares.count; entry++) {
    if (!isMeant[shares.kind[entry]]) continue;
    if (isTimed && !(shares.timeMs[entry] >= first && shares.timeMs[entry] <= last)) continue;
    if (part !== "heard") mask[shares.sharer[entry]] = 1;
    if (part !== "acted") mask[shares.author[entry]] = 1;
  }
  return mask;
}

function lookedUp(codes: Uint8Array | Uint32Array, isMeant: Uint8Array): Uint8Array {
  const mask = new Uint8Array(codes.length);
  for (let row = 0; row < mask.length; row++) mask[row] = isMeant[codes[row]];
  return mask;
}

function reached(steps: Int32Array): Uint8Array {
  const mask = new Uint8Array(steps.length);
  for (let row = 0; row < mask.length; row++) if (steps[row] >= 0) mask[row] = 1;
  return mask;
}

function marked(count: number, rows: readonly number[]): Uint8Array {
  const mask = new Uint8Array(count);
  for (const row of rows) mask[row] = 1;
  return mask;
}

function sum(mask: Uint8Array): number {
  let total = 0;
  for (const value of mask) total += value;
  return total;
}
