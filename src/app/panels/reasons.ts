import { isToldOfSome, reasonsOf } from "../state/columns.ts";
import type { Columns } from "../state/holdings.ts";
import type { Words } from "../state/useStore.ts";

/** Why a number is missing, in words. */
export function reasonWords(id: string, columns: Columns, { texts }: Words): string {
  if (!columns.known.has(id)) return texts.inspector.notCounted;
  const [reason] = reasonsOf(columns, id);
  if (reason === undefined) return texts.noReason;
  return reason === "no-post" && isToldOfSome(columns, id) ? texts.noOwnPost : texts.reasons[reason];
}

/** The same in two words, for a cell of a table. */
export function reasonInCell(id: string, columns: Columns, { texts }: Words): string {
  if (id.startsWith("attribute:")) return texts.reasonsInCell.unsaid;
  if (!columns.known.has(id)) return texts.reasonsInCell.pending;
  const [reason] = reasonsOf(columns, id);
  if (reason === undefined) return texts.reasonsInCell.unsaid;
  return reason === "no-post" && isToldOfSome(columns, id) ? texts.reasonsInCell.noOwnPost : texts.reasonsInCell[reason];
}
