/** A scanned table of two accounts a row, made into ties and interactions. */
import { alive, paced, partOf, type Pulse } from "../../base/pulse.ts";
import type { NameTable } from "../../network/names.ts";
import type { FollowRows, ReadFile, SecondNames, ShareRows } from "../format.ts";
import type { ScannedTable } from "./scannedTable.ts";
import type { Decision, DropReason } from "../report/report.ts";
import { maybeTakenApart } from "./cellLists.ts";
import { codesIn, constantly, costsIn, timesIn, weightsIn, wordsIn, type Values } from "./columnValues.ts";
import { DropCounter } from "../report/dropped.ts";
import { FOLLOW, kindOf } from "../cells/kinds.ts";
import { LineNumbers, type RowLines } from "../report/lineNumbers.ts";
import { PAID_UNSAID, paidOf } from "../cells/paid.ts";
import { passesOn } from "../../network/network.ts";
import { reportOfTable } from "./tableReport.ts";
import { ABSENT, EMPTY, isSaidThroughout } from "../rows/rowColumns.ts";
import { withoutIdle } from "./idleNames.ts";
import { totalsAmongTies } from "./totals.ts";

const TIE = 1;
const INTERACTION = 2;

export function assembleTies(scanned: ScannedTable): ReadFile {
  const lists = maybeTakenApart(scanned.scanner, {
    accounts: scanned.accounts,
    places: [scanned.at(scanned.columns.actor), scanned.at(scanned.columns.other)],
    headers: [scanned.columns.actor, scanned.columns.other].map((position) => scanned.columns.headers[position]),
  });
  const table = lists === undefined ? scanned : { ...scanned, scanner: lists.rows, accounts: lists.accounts };
  const { columns, choice } = table;
  const said = valuesIn(table);
  scanned.pulse(1, 4);
  const heads = headerIn(table);
  const decided = decide(table, said, heads);
  scanned.pulse(2, 4);
  const { fate, ties, interactions, drops, totals } = decided;
  const idle = [...heads, ...Array.from(totals, (row) => [said.actors[row], said.others[row]]).flat()];
  const { accounts, actors, others } = withoutIdle({ ...said, accounts: table.accounts }, idle, (row) => fate[row] > 0);
  const values = { ...said, actors, others };
  scanned.pulse(3, 4);
  const secondNames = lists === undefined ? secondNamesIn(table, accounts, values) : undefined;
  const shares = interactions > 0 ? sharesIn(table, accounts, values, decided) : undefined;
  if (shares !== undefined && columns.isFlowWritten) turnFlow(shares);
  const layer = ties > interactions ? "follows" : interactions > 0 ? "shares" : choice.layer;
  const turned: Decision[] = shares !== undefined && columns.isFlowWritten ? [{ code: "flow-turned", values: {} }] : [];
  const more = [
    ...(lists?.decisions ?? []),
    ...turned,
    ...values.times.decisions,
    ...(values.since?.decisions ?? []),
    ...values.weights.decisions,
  ];
  const report = { ...reportOfTable(scanned, layer, more), ...(lists === undefined ? {} : { also: lists.also }) };
  report.dropped = drops.list();
  return {
    report,
    accounts,
    ...(secondNames === undefined ? {} : { secondNames }),
    rule: "handle",
    ...(ties > 0 ? { follows: followsIn(table, values, fate, ties) } : {}),
    ...(shares === undefined ? {} : { shares }),
    posts: table.posts,
    isDirectionKnown: columns.isDirectionKnown,
    questions: choice.question === undefined ? [] : [choice.question],
    problems: table.problems,
  };
}

/** What the rows say, column by column. */
interface TieValues {
  readonly actors: Uint32Array;
  readonly others: Uint32Array;
  readonly kinds: Values;
  readonly times: Values;
  readonly weights: Values;
  readonly paid: Values;
  /** Missing if no column says so. */
  readonly via: Values | undefined;
  readonly cost: Values | undefined;
  readonly since: Values | undefined;
  /** Missing if no column says so. */
  readonly undirected: Values | undefined;
  readonly posts: Values;
}

function valuesIn(table: ScannedTable): TieValues {
  const { columns, scanner, choice } = table;
  const isFollows = choice.layer === "follows";
  return {
    actors: scanner.codes[table.at(columns.actor)],
    others: scanner.codes[table.at(columns.other)],
    kinds: wordsIn(table, columns.kind, isFollows ? FOLLOW : choice.kind, kindOf),
    times: isFollows ? constantly(NaN) : timesIn(table, columns.time),
    weights: isFollows ? constantly(1) : weightsIn(table, columns.weight),
    paid: wordsIn(table, columns.paid, PAID_UNSAID, paidOf),
    via: table.at(columns.via) < 0 ? undefined : codesIn(scanner.codes[table.at(columns.via)]),
    cost: table.at(columns.cost) < 0 ? undefined : costsIn(table, columns.cost),
    since: isFollows && table.at(columns.since) >= 0 ? timesIn(table, columns.since) : undefined,
    undirected:
      columns.directedness < 0 ? undefined : wordsIn(table, columns.directedness, 0, (text) => (/^directed$/i.test(text) ? 0 : 1)),
    posts: postsAt(table) < 0 ? constantly(-1) : codesIn(scanner.codes[postsAt(table)]),
  };
}

/** The first id that stands beside each handle; undefined where no column of ids was read. */
function secondNamesIn(table: ScannedTable, accounts: NameTable, { actors, others }: TieValues): SecondNames | undefined {
  const { columns, scanner } = table;
  const idOf = new Uint32Array(accounts.count).fill(EMPTY);
  let found: NameTable | undefined;
  for (const [handles, position] of [
    [actors, columns.actorId],
    [others, columns.otherId],
  ] as const) {
    if (table.at(position) < 0) continue;
    const ids = scanner.codes[table.at(position)];
    const still = paced(alive(table.pulse), ids.length);
    found = table.tableAt(position);
    for (let row = 0; row < ids.length; row++) {
      still(row);
      const handle = handles[row];
      if (handle < idOf.length && ids[row] < ABSENT && idOf[handle] === EMPTY) idOf[handle] = ids[row];
    }
  }
  return found === undefined ? undefined : { account: idOf.map((_, handle) => handle), table: found, rows: idOf };
}

interface Decided {
  /** Per row: TIE, INTERACTION, or 0 for one that is dropped. */
  readonly fate: Uint8Array;
  readonly ties: number;
  readonly interactions: number;
  readonly drops: DropCounter;
  /** Rows that add up the others. */
  readonly totals: ReadonlySet<number>;
}

/**
 * The headers of the two accounts where they stand among the accounts too: tables that were put together repeat them, with the byte
 * order mark that each began with.
 */
function headerIn({ accounts, columns }: ScannedTable): readonly number[] {
  return ["", "\ufeff"].flatMap((mark) =>
    [columns.actor, columns.other].map((position) => accounts.indexOf(`${position === 0 ? mark : ""}${columns.headers[position] ?? ""}`)),
  );
}

function decide(table: ScannedTable, values: TieValues, [headActor, headOther, markedActor, markedOther]: readonly number[]): Decided {
  const { scanner } = table;
  const { actors, others, kinds } = values;
  const drops = new DropCounter();
  const fate = new Uint8Array(scanner.rows);
  const pulse = partOf(table.pulse, 1 / 4, 2 / 4);
  const isWhole = isSaidThroughout(actors) && isSaidThroughout(others);
  const totals = totalsAmongTies({ accounts: table.accounts, actors, others, isWhole, weightOf: values.weights.at }, alive(pulse));
  const common = kinds.constant === undefined ? undefined : kinds.constant === FOLLOW ? TIE : INTERACTION;
  if (isWhole && common !== undefined && totals.size === 0 && headActor < 0 && markedActor < 0) fate.fill(common);
  else decideEach();
  dropBad(values.times, "bad-time");
  dropBad(values.weights, "bad-number");
  const counts = [0, 0, 0];
  for (let row = 0; row < fate.length; row++) counts[fate[row]]++;
  return { fate, ties: counts[TIE], interactions: counts[INTERACTION], drops, totals };

  function decideEach(): void {
    const tell = paced(pulse, scanner.rows * 2);
    for (let row = 0; row < fate.length; row++) {
      tell(row);
      const isHeader =
        (headActor >= 0 && actors[row] === headActor && others[row] === headOther) ||
        (markedActor >= 0 && actors[row] === markedActor && others[row] === markedOther);
      const reason = isHeader ? "header-again" : totals.has(row) ? "total" : reasonInAccounts(actors[row], others[row]);
      if (reason !== undefined) drops.add(reason, scanner.lines.at(row) ?? 0);
      else if (common !== undefined) fate[row] = common;
      // NodeXL's "Tweet" names nobody: a row from an account to itself
      else if (kinds.isBad(row)) drops.add(actors[row] === others[row] ? "self" : "unknown-kind", scanner.lines.at(row) ?? 0);
      else fate[row] = kinds.at(row) === FOLLOW ? TIE : INTERACTION;
    }
  }

  function dropBad(column: Values, reason: DropReason): void {
    if (column.constant !== undefined || column.ready !== undefined) return;
    const still = paced(alive(pulse), fate.length);
    for (let row = 0; row < fate.length; row++) {
      still(row);
      if (fate[row] !== INTERACTION || !column.isBad(row)) continue;
      drops.add(reason, scanner.lines.at(row) ?? 0);
      fate[row] = 0;
    }
  }
}

function reasonInAccounts(actor: number, other: number): DropReason | undefined {
  if (actor === ABSENT || other === ABSENT) return "ragged";
  if (actor === EMPTY) return "no-account";
  return other === EMPTY ? "no-other-account" : undefined;
}

function followsIn(table: ScannedTable, { actors, others, undirected, since }: TieValues, fate: Uint8Array, count: number): FollowRows {
  const { scanner, columns } = table;
  const filled = filling(fate, TIE, alive(table.pulse));
  return {
    heard: picked(others, fate, TIE, count),
    hears: picked(actors, fate, TIE, count),
    line: linesOf(scanner.lines, fate, TIE, count),
    ...(since === undefined ? {} : { sinceMs: filled(roomAt(table, columns.since, count), since) }),
    ...(undirected === undefined ? {} : { undirected: filled(new Uint8Array(count), undirected) }),
  };
}

function sharesIn(table: ScannedTable, accounts: NameTable, values: TieValues, { fate, interactions: count }: Decided): ShareRows {
  const { scanner, columns } = table;
  const filled = filling(fate, INTERACTION, alive(table.pulse));
  return {
    sharer: picked(values.actors, fate, INTERACTION, count),
    author: picked(values.others, fate, INTERACTION, count),
    post: filled(roomForPosts(table, count), values.posts),
    timeMs: filled(roomAt(table, columns.time, count), values.times),
    kind: filled(new Uint8Array(count), values.kinds),
    weight: filled(roomAt(table, columns.weight, count), values.weights),
    paid: filled(new Uint8Array(count), values.paid),
    ...(values.via === undefined ? {} : { via: viaIn(table, accounts, filled(new Int32Array(count), values.via)) }),
    ...(values.cost === undefined ? {} : { cost: filled(new Float64Array(count), values.cost) }),
    line: linesOf(scanner.lines, fate, INTERACTION, count),
    ...(values.undirected === undefined ? {} : { undirected: filled(new Uint8Array(count), values.undirected) }),
    isPostUnclear: columns.original < 0,
  };
}

/** Where posts go: where every row is kept, into the places of what they were read from. */
function roomForPosts(table: ScannedTable, count: number): Int32Array {
  const codes = table.scanner.codes[postsAt(table)];
  return codes?.length === count ? new Int32Array(codes.buffer, codes.byteOffset, count) : new Int32Array(count);
}

function postsAt({ columns, at }: ScannedTable): number {
  return at(columns.original >= 0 ? columns.original : columns.post);
}

/** Where numbers go: where every row is kept, into the places of what they were read from. */
function roomAt({ scanner, at }: ScannedTable, position: number, count: number): Float64Array {
  return count === scanner.rows && at(position) >= 0 ? scanner.numbers[at(position)] : new Float64Array(count);
}

/** Those through whom it came as accounts, which do not have to act anywhere else. */
function viaIn(table: ScannedTable, accounts: NameTable, said: Int32Array): Int32Array {
  const names = table.tableAt(table.columns.via);
  const rowOf = new Map<number, number>();
  return said.map((code) => {
    if (code < 0) return -1;
    const row = rowOf.get(code) ?? accounts.add(names.at(code));
    rowOf.set(code, row);
    return row;
  });
}

/** Retweets and quotes that are written from author to sharer, turned to stand like all others. */
function turnFlow({ sharer, author, kind }: ShareRows): void {
  for (let i = 0; i < kind.length; i++) {
    if (!passesOn(kind[i])) continue;
    const first = sharer[i];
    sharer[i] = author[i];
    author[i] = first;
  }
}

/** The entries of the rows with one fate. */
function picked(column: Uint32Array, fate: Uint8Array, wanted: number, count: number): Uint32Array {
  if (count === column.length) return column;
  const result = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < fate.length; row++) if (fate[row] === wanted) result[size++] = column[row];
  return result;
}

function linesOf(lines: RowLines, fate: Uint8Array, wanted: number, count: number): RowLines {
  if (count === lines.length) return lines;
  const result = new LineNumbers();
  for (let row = 0; row < fate.length; row++) if (fate[row] === wanted) result.push(lines.at(row) ?? 0);
  return result;
}

/** Fills columns with what the rows of one fate say. */
function filling(fate: Uint8Array, wanted: number, pulse: Pulse) {
  return <T extends Uint8Array | Int32Array | Float64Array>(result: T, values: Values): T => {
    if (values.constant !== undefined) {
      result.fill(values.constant);
      return result;
    }
    if (values.ready === result) return result;
    const still = paced(pulse, fate.length);
    let size = 0;
    for (let row = 0; row < fate.length; row++) {
      still(row);
      if (fate[row] === wanted) result[size++] = values.at(row);
    }
    return result;
  };
}
