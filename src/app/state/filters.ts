/** The filter of the open network, and the sets of people that the user made by hand. What a filter means: `core/filter`. */
import { NO_FILTER, type Clause, type Filter, type HandSet, type Test } from "../../core/filter/filter.ts";

export interface Filters {
  readonly filter: Filter;
  readonly sets: readonly HandSet[];
  /** The last id that was given to a clause or a set. */
  readonly lastId: number;
}

export const NO_FILTERS: Filters = { filter: NO_FILTER, sets: [], lastId: 0 };

export function withClause(filters: Filters, test: Test, isNegated = false): Filters {
  const id = filters.lastId + 1;
  return withClauses({ ...filters, lastId: id }, [...filters.filter.clauses, { id, isNegated, test }]);
}

export function withoutClause(filters: Filters, id: number): Filters {
  return withClauses(
    filters,
    filters.filter.clauses.filter((clause) => clause.id !== id),
  );
}

export function withChangedClause(filters: Filters, id: number, change: Partial<Omit<Clause, "id">>): Filters {
  return withClauses(
    filters,
    filters.filter.clauses.map((clause) => (clause.id === id ? { ...clause, ...change } : clause)),
  );
}

function withClauses(filters: Filters, clauses: readonly Clause[]): Filters {
  return { ...filters, filter: { ...filters.filter, clauses } };
}

/** The clause that a histogram stands for: the first, not turned round, that is about the same as a test. */
export function clauseLike({ filter }: Filters, test: Test): Clause | undefined {
  return filter.clauses.find((clause) => !clause.isNegated && clause.test.kind === test.kind && columnIn(clause.test) === columnIn(test));
}

function columnIn(test: Test): string | undefined {
  return test.kind === "number" || test.kind === "words" ? test.column : undefined;
}
