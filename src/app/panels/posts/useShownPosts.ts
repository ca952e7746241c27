import { numbered } from "../../../core/base/numbered.ts";
import { useMemo } from "react";
import type { Holding } from "../../state/holdings.ts";
import { postValuesOf } from "../../state/postColumns.ts";
import { useTular } from "../../state/useStore.ts";

/**
 * Posts in the order of their table: those that go with the people who are chosen or fit the filter, and lie in every range
 * that is asked for; undefined: all, as in the files.
 */
export function useShownPosts(holding: Holding | undefined): Uint32Array | undefined {
  const { postOrder: order = null, postFit: fit = null } = holding ?? {};
  const count = holding?.postFacts?.count ?? 0;
  const ranges = useTular(({ postTable }) => postTable.ranges);
  // what is measured or counted anew comes as a new object
  const { columns, postFacts } = holding ?? {};
  return useMemo(() => {
    if (fit === null && ranges.length === 0) return order?.rows;
    const rows = order?.rows ?? numbered(count);
    const values = ranges.map(({ column }) => (holding === undefined ? undefined : postValuesOf(holding, column)));
    return rows.filter((row) => {
      if (fit !== null && fit[row] !== 1) return false;
      return ranges.every(({ from, to }, i) => {
        const value = values[i]?.[row] ?? NaN;
        return value >= (from ?? -Infinity) && value <= (to ?? Infinity);
      });
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [order, fit, count, ranges, holding, columns, postFacts]);
}
