import { reasonsOf } from "../state/columns.ts";
import type { Columns } from "../state/holdings.ts";
import type { Words } from "../state/useStore.ts";

/** Why a number is missing, in words. */
export function reasonWords(id: string, columns: Columns, { texts }: Words): string {
  if (!columns.known.has(id)) return texts.inspector.notCounted;
  const [reason] = reasonsOf(columns, id);
  return reason === undefined ? texts.noReason : texts.reasons[reason];
}

/** The same in two words, for a cell of a table. */
export function reasonInCell(id: string, columns: Columns, { texts }: Words): string {
  if (id.startsWith("attribute:")) return texts.reasonsInCell.unsaid;
  if (!columns.known.has(id)) return texts.reasonsInCell.pending;
  const [reason] = reasonsOf(columns, id);
  return reason === undefined ? texts.reasonsInCell.unsaid : texts.reasonsInCell[reason];
}
