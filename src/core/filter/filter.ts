/**
 * A filter: which people are meant. A list of clauses, each one plain statement about a person, joined by *and* (all of
 * them hold) or *or* (at least one holds). A clause may be negated: it then holds for exactly those for whom it did not.
 * A filter without clauses leaves everybody in.
 *
 * What each clause says of a person:
 * - `number`: her value in a column lies between `from` and `to`, both included; null is an open end. A person without
 *   a value lies in no range, not even in one that is open at both ends; so a negated range holds for her.
 * - `words`: the text of the column is one of these; "" stands for a person of whom the file says nothing.
 * - `community`: she is in one of these; −1 stands for people who are in none, because they are alone.
 * - `account`: her account is of one of these kinds, as the files or the user say; nobody is guessed to be a person.
 * - `layer`: the layer holds at least one tie or action that she is part of, on either side.
 * - `actions`: the log holds at least one action that she did (`acted`), that was done on a post of hers (`heard`), or
 *   either; of one of the kinds (null: any) and within the time, both moments included. An action without a known time
 *   counts only where no time is asked for.
 * - `near`: she is at most so many steps from the nearest of some people, who are themselves 0 steps away; steps run on
 *   the pipes, along influence, against it, or either way.
 * - `set`: she is in a set that the user made by hand.
 *
 * All plain data that survives JSON. People are rows, communities numbers, of the network that the filter was made for.
 */
import type { AccountType, Kind } from "../network/network.ts";
import type { Course } from "../network/ways.ts";

export type Test =
  /** `column`: a measure's id, or "attribute:" and a header. */
  | { readonly kind: "number"; readonly column: string; readonly from: number | null; readonly to: number | null }
  | { readonly kind: "words"; readonly column: string; readonly words: readonly string[] }
  | { readonly kind: "community"; readonly communities: readonly number[] }
  | { readonly kind: "account"; readonly types: readonly AccountType[] }
  | { readonly kind: "layer"; readonly layer: "follows" | "shares" }
  | ActionsTest
  | { readonly kind: "near"; readonly people: readonly number[]; readonly steps: number; readonly course: Course }
  | { readonly kind: "set"; readonly set: number };

export const PARTS = ["acted", "heard", "either"] as const;

export interface ActionsTest {
  readonly kind: "actions";
  readonly part: (typeof PARTS)[number];
  /** null: any. */
  readonly kinds: readonly Kind[] | null;
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface Clause {
  /** Unique within its filter. */
  readonly id: number;
  readonly isNegated: boolean;
  readonly test: Test;
}

export interface Filter {
  readonly join: "and" | "or";
  readonly clauses: readonly Clause[];
}

export const NO_FILTER: Filter = { join: "and", clauses: [] };

/** People whom the user put together by hand. */
export interface HandSet {
  readonly id: number;
  readonly name: string;
  /** Rows, without repeats. */
  readonly rows: readonly number[];
}

/** Who fits a filter. */
export interface Fit {
  /** 1 per person who fits. */
  mask: Uint8Array;
  count: number;
  /** In the order of the filter's clauses. */
  clauses: ClauseFit[];
}

export interface ClauseFit {
  /** How many fit this clause alone. */
  count: number;
  /** How many would fit the filter if this clause were taken away. */
  without: number;
  /** Of how many the clause has nothing to go by: no value, no word. They are among `count` where the clause is negated. */
  unsaid: number;
}

/** Columns by id, such as a filter needs them: measured values and the community of each person. */
export type FilterColumns = ReadonlyMap<string, Float64Array>;

/** The columns that must be measured before a filter can be answered; columns of the files need no measuring. */
export function columnsNeeded(filter: Filter): string[] {
  const needed = filter.clauses.flatMap(({ test }) => {
    if (test.kind === "community") return ["community"];
    return test.kind === "number" && !test.column.startsWith(ATTRIBUTE) ? [test.column] : [];
  });
  return [...new Set(needed)];
}

/** Before the header of a column of the files, where ids of measures may stand as well. */
export const ATTRIBUTE = "attribute:";
