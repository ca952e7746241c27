import type { Filters } from "../filters.ts";
import { defineAction } from "./action.ts";

export const saveSet = defineAction<{ name: string; rows: readonly number[] }>({
  name: "saveSet",
  run: ({ filters }, { name, rows }) => {
    const id = filters.lastId + 1;
    return { filters: { ...filters, lastId: id, sets: [...filters.sets, { id, name, rows }] } };
  },
  about: ({ name, rows }) => ({ name, count: rows.length }),
});

export const renameSet = defineAction<{ id: number; name: string }>({
  name: "renameSet",
  run: ({ filters }, { id, name }) => ({
    filters: { ...filters, sets: filters.sets.map((set) => (set.id === id ? { ...set, name } : set)) },
  }),
  about: ({ name }) => ({ name }),
});

/** A set takes the clauses that are about it with it. */
export const deleteSet = defineAction<number>({
  name: "deleteSet",
  run: ({ filters }, id) => ({ filters: withoutSet(filters, id) }),
  about: (id, { filters }) => ({ name: filters.sets.find((set) => set.id === id)?.name ?? "" }),
});

function withoutSet(filters: Filters, id: number): Filters {
  const clauses = filters.filter.clauses.filter(({ test }) => test.kind !== "set" || test.set !== id);
  return { ...filters, sets: filters.sets.filter((set) => set.id !== id), filter: { ...filters.filter, clauses } };
}
