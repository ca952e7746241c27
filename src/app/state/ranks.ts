/** Competition ranks by the column that the table stands in order of: equal numbers share a place. */
import type { Order } from "./holdings.ts";

export interface Ranks {
  /** From 1, the largest number first; 0 where there is no number. */
  readonly rank: Uint32Array;
  /** How many have the same number. */
  readonly alike: Uint32Array;
}

const KNOWN = new WeakMap<Order, Ranks>();

/** Walks an order that is there anyway; nothing is sorted again. */
export function ranksOf(order: Order): Ranks {
  const known = KNOWN.get(order);
  if (known !== undefined) return known;
  const { rows, values, isDescending } = order;
  const rank = new Uint32Array(values.length);
  const alike = new Uint32Array(values.length);
  // from the largest number to the smallest, and one place for all who have the same: a million people may have a place each
  const [step, end] = isDescending ? [1, rows.length] : [-1, -1];
  let place = 1;
  for (let from = isDescending ? 0 : rows.length - 1; from !== end;) {
    const value = values[rows[from] ?? 0] ?? NaN;
    let to = from + step;
    if (!Number.isNaN(value)) {
      while (to !== end && values[rows[to] ?? 0] === value) to += step;
      const count = Math.abs(to - from);
      for (let at = from; at !== to; at += step) {
        rank[rows[at] ?? 0] = place;
        alike[rows[at] ?? 0] = count;
      }
      place += count;
    }
    from = to;
  }
  const made = { rank, alike };
  KNOWN.set(order, made);
  return made;
}
