/** A scanned table of two accounts a row, made into ties and interactions. */
import type { FollowRows, ReadFile, ShareRows } from "./format.ts";
import type { ScannedTable } from "./scannedTable.ts";
import type { DropReason } from "./report.ts";
import { constantly, timesIn, weightsIn, wordsIn } from "./columnValues.ts";
import { DropCounter } from "./dropped.ts";
import { FOLLOW, kindOf } from "./kinds.ts";
import { QUOTE, SHARE } from "../network/network.ts";
import { reportOfTable } from "./tableReport.ts";
import { ABSENT, EMPTY } from "./rows.ts";

const PAID_WORDS = /^(?:1|true|yes|y|x|ya|paid|sponsored|ad|promoted|iklan|berbayar|si|sí|sim|oui|ja|pagado|pago|payé|bezahlt)$/i;
const TIE = 1;
const INTERACTION = 2;

export function assembleTies(table: ScannedTable): ReadFile {
  const { columns, scanner, choice } = table;
  const isFollows = choice.layer === "follows";
  const actors = scanner.codes[table.at(columns.actor)];
  const others = scanner.codes[table.at(columns.other)];
  const kinds = wordsIn(table, columns.kind, isFollows ? FOLLOW : choice.kind, kindOf);
  const times = isFollows ? constantly(NaN) : timesIn(table, columns.time);
  const weights = isFollows ? constantly(1) : weightsIn(table, columns.weight);
  const paid = wordsIn(table, columns.paid, 0, (text) => (PAID_WORDS.test(text) ? 1 : 0));
  const undirected = wordsIn(table, columns.directedness, 0, (text) => (/^directed$/i.test(text) ? 0 : 1));
  const drops = new DropCounter();
  const fate = new Uint8Array(scanner.rows);
  const counts = [0, 0, 0];
  for (let row = 0; row < scanner.rows; row++) {
    const reason = reasonToDrop(actors[row], others[row]) ?? reasonInValues(row);
    if (reason !== undefined) drops.add(reason, scanner.lines[row]);
    else fate[row] = kinds.at(row) === FOLLOW ? TIE : INTERACTION;
    counts[fate[row]]++;
  }
  function reasonInValues(row: number): DropReason | undefined {
    if (kinds.isBad(row)) return "unknown-kind";
    if (kinds.at(row) === FOLLOW) return undefined;
    if (times.isBad(row)) return "bad-time";
    return weights.isBad(row) ? "bad-number" : undefined;
  }
  const follows = (): FollowRows => ({
    heard: picked(others, fate, TIE, counts[TIE]),
    hears: picked(actors, fate, TIE, counts[TIE]),
    line: picked(scanner.lines, fate, TIE, counts[TIE]),
    undirected: filled(new Uint8Array(counts[TIE]), fate, TIE, undirected.at),
  });
  const postsAt = table.at(columns.original >= 0 ? columns.original : columns.post);
  const postCodes = postsAt < 0 ? undefined : scanner.codes[postsAt];
  const postOf = (row: number) => (postCodes === undefined || postCodes[row] === EMPTY || postCodes[row] === ABSENT ? -1 : postCodes[row]);
  const shares = (): ShareRows => ({
    sharer: picked(actors, fate, INTERACTION, counts[INTERACTION]),
    author: picked(others, fate, INTERACTION, counts[INTERACTION]),
    post: filled(new Int32Array(counts[INTERACTION]), fate, INTERACTION, postOf),
    timeMs: filled(new Float64Array(counts[INTERACTION]), fate, INTERACTION, times.at),
    kind: filled(new Uint8Array(counts[INTERACTION]), fate, INTERACTION, kinds.at),
    weight: filled(new Float64Array(counts[INTERACTION]), fate, INTERACTION, weights.at),
    paid: filled(new Uint8Array(counts[INTERACTION]), fate, INTERACTION, paid.at),
    line: picked(scanner.lines, fate, INTERACTION, counts[INTERACTION]),
    undirected: filled(new Uint8Array(counts[INTERACTION]), fate, INTERACTION, undirected.at),
    isPostUnclear: columns.original < 0,
  });
  const layer = counts[TIE] > counts[INTERACTION] ? "follows" : counts[INTERACTION] > 0 ? "shares" : choice.layer;
  const events = counts[INTERACTION] > 0 ? shares() : undefined;
  if (events !== undefined && columns.isFlowWritten) turnFlow(events);
  const report = reportOfTable(table, layer, [...times.decisions, ...weights.decisions]);
  report.dropped = drops.list();
  return {
    report,
    accounts: table.accounts,
    rule: "handle",
    ...(counts[TIE] > 0 ? { follows: follows() } : {}),
    ...(events === undefined ? {} : { shares: events }),
    posts: table.posts,
    isDirectionKnown: columns.isDirectionKnown,
    questions: choice.question === undefined ? [] : [choice.question],
    problems: table.problems,
  };
}

/** Retweets and quotes that are written from author to sharer, turned to stand like all others. */
function turnFlow({ sharer, author, kind }: ShareRows): void {
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] !== SHARE && kind[i] !== QUOTE) continue;
    const first = sharer[i];
    sharer[i] = author[i];
    author[i] = first;
  }
}

function reasonToDrop(actor: number, other: number): DropReason | undefined {
  if (actor === ABSENT || other === ABSENT) return "ragged";
  if (actor === EMPTY) return "no-account";
  return other === EMPTY ? "no-other-account" : undefined;
}

/** The entries of the rows with one fate. */
function picked(column: Uint32Array, fate: Uint8Array, wanted: number, count: number): Uint32Array {
  if (count === column.length) return column;
  const result = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < fate.length; row++) if (fate[row] === wanted) result[size++] = column[row];
  return result;
}

function filled<T extends Uint8Array | Int32Array | Float64Array>(
  result: T,
  fate: Uint8Array,
  wanted: number,
  value: (row: number) => number,
): T {
  let size = 0;
  for (let row = 0; row < fate.length; row++) if (fate[row] === wanted) result[size++] = value(row);
  return result;
}
