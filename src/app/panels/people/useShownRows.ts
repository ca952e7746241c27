import { numbered } from "../../../core/base/numbered.ts";
import { useMemo } from "react";
import type { Holding } from "../../state/holdings.ts";
import { isListedAlone } from "../../state/selection.ts";
import { useTular } from "../../state/useStore.ts";

/** Of these rows, each once, in the table's order; while the table stands as in the files, so do they. */
export function inTableOrder(rows: readonly number[], { order }: Pick<Holding, "order">): readonly number[] {
  if (order === null) return rows.toSorted((a, b) => a - b);
  const wanted = new Set(rows);
  return Array.from(order.rows.filter((row) => wanted.has(row)));
}

/** Who is left out or listed alone. Undefined: nobody is. */
interface Leaving {
  readonly fit: Uint8Array | undefined;
  readonly hidden: readonly number[];
  readonly alone: readonly number[] | undefined;
}

/** Rows in the order of the table, without those who are left out; undefined: all, as in the files. */
function shownRows(order: Uint32Array | undefined, count: number, { fit, hidden, alone }: Leaving): Uint32Array | undefined {
  if (fit === undefined && alone === undefined && hidden.length === 0) return order;
  const rows = order ?? numbered(count);
  const [gone, wanted] = [new Set(hidden), alone === undefined ? undefined : new Set(alone)];
  return rows.filter((row) => (fit === undefined || fit[row] === 1) && !gone.has(row) && wanted?.has(row) !== false);
}

/**
 * What the tables list, and what is counted of them: whoever fits the filter and is not hidden; under the map only those
 * who were chosen there, or go with the finding or the post that was.
 */
export function useShownRows(holding: Holding | undefined, isUnderMap: boolean): Uint32Array | undefined {
  const { order = null, fit = null } = holding ?? {};
  const count = holding?.network.people.count ?? 0;
  const hidden = useTular(({ arrangement }) => arrangement.hidden);
  const alone = useTular(({ selection }) => (isUnderMap && isListedAlone(selection) ? selection.rows : undefined));
  return useMemo(() => shownRows(order?.rows, count, { fit: fit?.mask, hidden, alone }), [order, count, fit, hidden, alone]);
}

/** Whom a file of people holds: whoever fits the filter, hidden or not, because hiding changes the picture and no number. */
export function useFittingRows(holding: Holding | undefined): Uint32Array | undefined {
  const { order = null, fit = null } = holding ?? {};
  const count = holding?.network.people.count ?? 0;
  return useMemo(() => shownRows(order?.rows, count, { fit: fit?.mask, hidden: [], alone: undefined }), [order, count, fit]);
}
