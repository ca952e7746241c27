import { NO_FILTER, type Filter, type Test } from "../../../core/filter/filter.ts";
import { clauseLike, withChangedClause, withClause, withoutClause } from "../filters.ts";
import type { StepAbout } from "../history.ts";
import { defineAction } from "./action.ts";

export const addClause = defineAction<{ test: Test; isNegated?: boolean }>({
  name: "filter",
  run: ({ filters }, { test, isNegated = false }) => ({ filters: withClause(filters, test, isNegated) }),
  about: aboutOf,
});

export const changeClause = defineAction<{ id: number; test: Test; isNegated: boolean }>({
  name: "refilter",
  run: ({ filters }, { id, test, isNegated }) => ({ filters: withChangedClause(filters, id, { test, isNegated }) }),
  about: aboutOf,
  mergeKey: ({ id }) => String(id),
});

/** A histogram sets the clause that it stands for; a range that takes everybody in takes the clause away. */
export const setTest = defineAction<{ test: Test; isNegated: boolean }>({
  name: "refilter",
  run: ({ filters }, { test, isNegated }) => {
    const known = clauseLike(filters, test);
    const isOpen = test.kind === "number" && test.from === null && test.to === null && !isNegated;
    if (isOpen) return { filters: known === undefined ? filters : withoutClause(filters, known.id) };
    if (known === undefined) return { filters: withClause(filters, test, isNegated) };
    return { filters: withChangedClause(filters, known.id, { test, isNegated }) };
  },
  about: aboutOf,
});

export const removeClause = defineAction<number>({
  name: "unfilter",
  run: ({ filters }, id) => ({ filters: withoutClause(filters, id) }),
});

export const removeAllClauses = defineAction<void>({
  name: "unfilterAll",
  run: ({ filters }) => ({ filters: { ...filters, filter: NO_FILTER } }),
});

export const joinClauses = defineAction<Filter["join"]>({
  name: "join",
  run: ({ filters }, join) => ({ filters: { ...filters, filter: { ...filters.filter, join } } }),
});

/** The column that a clause is about, if it is about one. */
function aboutOf({ test }: { readonly test: Test }): StepAbout {
  if (test.kind === "number" || test.kind === "words") return { term: test.column };
  return test.kind === "community" ? { term: "community" } : {};
}
