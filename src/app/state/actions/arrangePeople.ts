import { defineAction } from "./action.ts";

/** A person was dragged and stays where she was put. */
export const movePerson = defineAction<{ row: number; x: number; y: number; name: string }>({
  name: "move",
  run: ({ arrangement }, { row, x, y }) => ({ arrangement: { ...arrangement, moved: { ...arrangement.moved, [row]: [x, y] } } }),
  about: ({ name }) => ({ name }),
  mergeKey: ({ row }) => String(row),
});

/** They stay where they are, whatever the layout does; `places` by row, in the layout's units. */
export const pinPeople = defineAction<{ places: Readonly<Record<number, readonly [number, number]>>; name?: string }>({
  name: "pin",
  run: ({ arrangement }, { places }) => ({ arrangement: { ...arrangement, moved: { ...arrangement.moved, ...places } } }),
  about: ({ places, name }) => ({ count: Object.keys(places).length, ...(name === undefined ? {} : { name }) }),
});

export const unpinPeople = defineAction<{ rows: readonly number[]; name?: string }>({
  name: "unpin",
  run({ arrangement }, { rows }) {
    const gone = new Set(rows.map(String));
    const kept = Object.entries(arrangement.moved).filter(([row]) => !gone.has(row));
    return { arrangement: { ...arrangement, moved: Object.fromEntries(kept) } };
  },
  about: ({ rows, name }) => ({ count: rows.length, ...(name === undefined ? {} : { name }) }),
});

/** They are not drawn any more, and not chosen; no number changes. */
export const hidePeople = defineAction<{ rows: readonly number[]; name?: string }>({
  name: "hide",
  run({ arrangement, selection }, { rows }) {
    const gone = new Set(rows);
    const chosen = selection.rows.filter((row) => !gone.has(row));
    return { arrangement: { ...arrangement, hidden: [...new Set([...arrangement.hidden, ...rows])] }, selection: { rows: chosen } };
  },
  about: ({ rows, name }) => ({ count: rows.length, ...(name === undefined ? {} : { name }) }),
});

/** Draws hidden people again; without rows, all of them. */
export const showHidden = defineAction<readonly number[] | undefined>({
  name: "show",
  run({ arrangement }, rows) {
    const hidden = rows === undefined ? [] : arrangement.hidden.filter((row) => !rows.includes(row));
    return { arrangement: { ...arrangement, hidden } };
  },
  about: (rows, { arrangement }) => ({ count: rows?.length ?? arrangement.hidden.length }),
});

export const releasePeople = defineAction<void>({
  name: "release",
  run: ({ arrangement }) => ({ arrangement: { ...arrangement, moved: {} } }),
});

export const pauseLayout = defineAction<void>({
  name: "pause",
  run: ({ arrangement }) => ({ arrangement: { ...arrangement, isPaused: true } }),
});

export const settleOn = defineAction<void>({
  name: "settle",
  run: ({ arrangement }) => ({ arrangement: { ...arrangement, isPaused: false } }),
});
