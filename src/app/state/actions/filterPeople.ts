import { NO_FILTER, type Filter, type Test } from "../../../core/filter/filter.ts";
import { communitiesMeant, rangeOver, withChangedClause, withClause, withoutClause } from "../filters.ts";
import { defineAction } from "./action.ts";

export const addClause = defineAction<{ test: Test; isNegated?: boolean }>({
  name: "filter",
  run: ({ filters }, { test, isNegated = false }) => ({ filters: withClause(filters, test, isNegated) }),
});

export const changeClause = defineAction<{ id: number; test: Test }>({
  name: "refilter",
  run: ({ filters }, { id, test }) => ({ filters: withChangedClause(filters, id, { test }) }),
  mergeKey: ({ id }) => String(id),
});

/** Brushing the histogram of a column: its clause follows, and goes where everything is chosen. */
export const brushColumn = defineAction<{ column: string; from: number | null; to: number | null }>({
  name: "refilter",
  run: ({ filters }, { column, from, to }) => {
    const known = rangeOver(filters, column);
    const test: Test = { kind: "number", column, from, to };
    if (known === undefined) return { filters: from === null && to === null ? filters : withClause(filters, test) };
    return {
      filters: from === null && to === null ? withoutClause(filters, known.id) : withChangedClause(filters, known.id, { test }),
    };
  },
  mergeKey: ({ column }) => column,
});

/** A click on a community in the head of the table: it joins those that are meant, or leaves them. */
export const toggleCommunity = defineAction<number>({
  name: "refilter",
  run: ({ filters }, community) => {
    const known = communitiesMeant(filters);
    if (known === undefined) return { filters: withClause(filters, { kind: "community", communities: [community] }) };
    const before = known.test.communities;
    const communities = before.includes(community) ? before.filter((one) => one !== community) : [...before, community];
    return {
      filters:
        communities.length === 0
          ? withoutClause(filters, known.id)
          : withChangedClause(filters, known.id, { test: { kind: "community", communities } }),
    };
  },
});

export const negateClause = defineAction<{ id: number; isNegated: boolean }>({
  name: "negate",
  run: ({ filters }, { id, isNegated }) => ({ filters: withChangedClause(filters, id, { isNegated }) }),
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
