import { useMemo } from "react";
import type { Holding } from "../../state/holdings.ts";
import { useTular } from "../../state/useStore.ts";

/** Of these rows, each once, in the table's order; while the table stands as in the files, so do they. */
export function inTableOrder(rows: readonly number[], { order }: Pick<Holding, "order">): readonly number[] {
  if (order === null) return rows.toSorted((a, b) => a - b);
  const wanted = new Set(rows);
  return Array.from(order.rows.filter((row) => wanted.has(row)));
}

/**
 * Rows in the order of the table, without those whom the filter leaves out; undefined: all, as in the files. Under the
 * map the table follows the finding or the post that was chosen.
 */
export function useShownRows(holding: Holding | undefined, isUnderMap: boolean): Uint32Array | undefined {
  const { order = null, fit = null } = holding ?? {};
  const count = holding?.network.people.count ?? 0;
  const ofFinding = useTular(({ selection }) =>
    isUnderMap && (selection.finding ?? selection.post) !== undefined && selection.rows.length > 0 ? selection.rows : null,
  );
  return useMemo(() => {
    if (fit === null && ofFinding === null) return order?.rows;
    const rows = order?.rows ?? Uint32Array.from({ length: count }, (_, row) => row);
    const wanted = ofFinding === null ? undefined : new Set(ofFinding);
    return rows.filter((row) => (fit === null || fit.mask[row] === 1) && wanted?.has(row) !== false);
  }, [order, fit, ofFinding, count]);
}
