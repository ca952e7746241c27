import { useMemo } from "react";
import type { People } from "./usePeople.ts";

/** Rows in the order of the table, without those whom the filter leaves out; undefined: all, as in the files. */
export function useShownRows({ holding }: People): Uint32Array | undefined {
  const { order, fit } = holding;
  const count = holding.network.people.count;
  return useMemo(() => {
    if (fit === null) return order?.rows;
    const rows = order?.rows ?? Uint32Array.from({ length: count }, (_, row) => row);
    return rows.filter((row) => fit.mask[row] === 1);
  }, [order, fit, count]);
}
