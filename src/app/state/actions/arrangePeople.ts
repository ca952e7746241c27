import { defineAction } from "./action.ts";

/** A person was dragged and stays where she was put. */
export const movePerson = defineAction<{ row: number; x: number; y: number; name: string }>({
  name: "move",
  run: ({ arrangement }, { row, x, y }) => ({ arrangement: { ...arrangement, moved: { ...arrangement.moved, [row]: [x, y] } } }),
  about: ({ name }) => ({ name }),
  mergeKey: ({ row }) => String(row),
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
