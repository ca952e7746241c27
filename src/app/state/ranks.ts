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
  const numbered = rows.filter((row) => !Number.isNaN(values[row] ?? NaN));
  if (!isDescending) numbered.reverse();
  const rank = new Uint32Array(values.length);
  const alike = new Uint32Array(values.length);
  for (let from = 0; from < numbered.length;) {
    let to = from + 1;
    while (to < numbered.length && values[numbered[to] ?? 0] === values[numbered[from] ?? 0]) to++;
    for (const row of numbered.subarray(from, to)) {
      rank[row] = from + 1;
      alike[row] = to - from;
    }
    from = to;
  }
  const made = { rank, alike };
  KNOWN.set(order, made);
  return made;
}
