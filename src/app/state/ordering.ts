/** Has a table's rows put in order by the engine, each time what they stand in order of has changed. */
import type { Engine } from "../../engine/client.ts";
import type { Order } from "./holdings.ts";

/** What a table is to be in order of. */
export interface Wanted {
  readonly by: string;
  readonly isDescending: boolean;
  readonly values: Float64Array;
}

export interface Ordering {
  /** Undefined: the order that is known is the one that is wanted, or another has been wanted since. */
  follow(wanted: Wanted, known: Order | null): Promise<Order | undefined>;
  /** After a fault: the next wish is asked anew. */
  forget(): void;
}

export function openOrdering(engine: Engine): Ordering {
  let asked: Wanted | undefined;
  const isSame = (one: Omit<Wanted, "by"> | null | undefined, other: Wanted) =>
    one?.values === other.values && one.isDescending === other.isDescending;
  return {
    async follow(wanted, known) {
      if (isSame(asked, wanted)) return undefined;
      if (isSame(known, wanted)) {
        asked = undefined;
        return undefined;
      }
      asked = wanted;
      const rows = await engine.call("order", { values: wanted.values.slice(), descending: wanted.isDescending });
      if (asked !== wanted) return undefined;
      asked = undefined;
      return { ...wanted, rows };
    },
    forget() {
      asked = undefined;
    },
  };
}
