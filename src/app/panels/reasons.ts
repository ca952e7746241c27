import type { Reason } from "../../core/measures/measure.ts";
import type { Network } from "../../core/network/network.ts";
import { isToldOfSome, measureOf, reasonsOf } from "../state/columns.ts";
import type { Columns, Holding } from "../state/holdings.ts";
import type { Words } from "../state/useStore.ts";

/** Why a number about the whole is missing, in words. */
export function reasonWords(id: string, columns: Columns, { texts }: Words): string {
  if (!columns.known.has(id)) return texts.inspector.notCounted;
  const [reason] = reasonsOf(columns, id);
  return reason === undefined ? texts.noReason : texts.reasons[reason];
}

/** The same in two words, for a cell of a table. */
export function reasonInCell(id: string, columns: Columns, { texts }: Words): string {
  if (!columns.known.has(id)) return texts.reasonsInCell.pending;
  const [reason] = reasonsOf(columns, id);
  return reason === undefined ? texts.reasonsInCell.unsaid : texts.reasonsInCell[reason];
}

/** Why one person has no number, in few words and as a sentence: of the measure's reasons the one that can be about her. */
export function personReason(
  id: string,
  row: number,
  { columns, network }: Pick<Holding, "columns" | "network">,
  { texts }: Words,
): { short: string; long: string } {
  if (measureOf(id) === undefined) return { short: texts.reasonsInCell.unsaid, long: texts.noReason };
  if (!columns.known.has(id)) return { short: texts.reasonsInCell.pending, long: texts.inspector.notCounted };
  const reason = likelyOf(reasonsOf(columns, id), row, network);
  if (reason === undefined) return { short: texts.reasonsInCell.unsaid, long: texts.noReason };
  // others have posts; this account has none
  return reason === "no-post" && (network.posts.count > 0 || isToldOfSome(columns, id))
    ? { short: texts.reasonsInCell.noOwnPost, long: texts.noOwnPost }
    : { short: texts.reasonsInCell[reason], long: texts.reasons[reason] };
}

function likelyOf(reasons: readonly Reason[], row: number, { follows, posts }: Network): Reason | undefined {
  if (reasons.includes("no-post") && !posts.author.includes(row)) return "no-post";
  const isHeard = follows.audience(row).length > 0;
  return reasons.find((reason) => reason !== "no-post" && (reason !== "no-audience" || !isHeard));
}

/** Why one post has no number, in few words and as a sentence: of the measure's reasons the one that can be about this post. */
export function postReason(
  id: string,
  row: number,
  { columns, postFacts, network }: Holding,
  { texts }: Words,
): { short: string; long: string } {
  if (measureOf(id) === undefined) return { short: texts.reasonsInCell.unsaid, long: texts.noReason };
  if (!columns.known.has(id)) return { short: texts.reasonsInCell.pending, long: texts.inspector.notCounted };
  const isShared = (postFacts?.sharers[row] ?? 0) > 0;
  const hasTime = !Number.isNaN(network.posts.timeMs[row] ?? NaN);
  const reasons = reasonsOf(columns, id).filter((reason) => reason !== "no-post" || columns.posts.get(id) === undefined);
  const [likely] = reasons.filter((reason) => (reason !== "no-shares" || !isShared) && (reason !== "no-post-time" || !hasTime));
  const reason = isShared || !reasons.includes("no-shares") ? likely : "no-shares";
  return reason === undefined
    ? { short: texts.reasonsInCell.unsaid, long: texts.noReason }
    : { short: texts.reasonsInCell[reason], long: texts.reasons[reason] };
}
