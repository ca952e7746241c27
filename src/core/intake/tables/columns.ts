/**
 * Which column plays which part. Headers speak first (`synonyms.ts`), values may contradict them (`columnSenses.ts`), and a file without
 * headers is known by its values (`headerless.ts`).
 */
import { accountsAmong, hasPostsLook, isMostly, type Column } from "./accountColumns.ts";
import { maybeClock, maybeTime } from "../cells/times.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { REPLY } from "../../network/network.ts";
import { meaningOf, type Sense } from "../cells/synonyms.ts";
import { normalized } from "../cells/normalized.ts";
import { heard, meantBy } from "./columnSenses.ts";
import type { Role } from "../report/report.ts";
import type { Sample } from "./sampling.ts";

export interface Columns {
  readonly headers: readonly string[];
  readonly roles: readonly Role[];
  /** Positions; −1 where the file has no such column. */
  readonly actor: number;
  readonly other: number;
  /** A table of posts, of which some answer others: `other` says whom. */
  readonly isAnswering: boolean;
  /** The actor is a bare "id" or "name", which may be that of anything. */
  readonly isActorUnsure: boolean;
  /** A second column that names the actor: a handle beside an id. */
  readonly alias: number;
  /** Ids that stand beside the handles of two accounts. */
  readonly actorId: number;
  readonly otherId: number;
  readonly post: number;
  readonly original: number;
  readonly time: number;
  /** The time of day, where `time` holds no more than the day. */
  readonly clock: number;
  /** A column that should hold times by its header, and holds none that is understood; −1 if there is another one. */
  readonly unreadTime: number;
  /** The same for how many times. */
  readonly unreadWeight: number;
  readonly kind: number;
  readonly weight: number;
  readonly paid: number;
  /** Through whom an interaction came, and what it cost. */
  readonly via: number;
  readonly cost: number;
  /** Since when one follows the other. */
  readonly since: number;
  readonly type: number;
  readonly declaredFollowers: number;
  /** A column that says "Directed" or "Undirected". */
  readonly directedness: number;
  /** What the headers of the accounts say about the file. */
  readonly layer: "follows" | "shares" | undefined;
  /** Kind that the header of the other account implies. */
  readonly impliedKind: number | undefined;
  /** Retweets and quotes stand from author to sharer, everything else from the one who acts: Hoaxy's way. */
  readonly isFlowWritten: boolean;
  /** Do the headers say who acts on whom, beyond "source" and "target"? */
  readonly isDirectionKnown: boolean;
}

/** Gives every column of a file with a header its part. */
export function columnsByHeader(sample: Sample, header: readonly string[]): Columns {
  const columns = header.map((text, position) => {
    const meaning = meaningOf(text);
    const cells = sample.records.map((record) => record[position] ?? "");
    const values = cells.filter((value) => value !== "");
    return {
      position,
      header: text,
      meaning,
      cells,
      values,
      count: sample.records.length,
      sense: meaning?.sense ?? "attribute",
    } satisfies Column as Column;
  });
  for (const column of columns) column.meaning = meantBy(column, columns);
  for (const column of columns) column.sense = heard(column);
  const { actor, other, alias } = accountsAmong(columns);
  const taken = new Set([actor, other]);
  const first = (...senses: (Sense | "directedness")[]) =>
    columns.find((column) => senses.includes(column.sense as Sense) && !taken.has(column))?.position ?? -1;
  const isPair = actor !== undefined && other !== undefined;
  const isAnswering = isPair && answersSometimes(other, actor, columns);
  const isPosts = isAnswering || (!isPair && hasPostsLook(columns));
  const isFlowWritten = hasHeaders(columns, "fromuserscreenname", "touserscreenname", "tweettype");
  const result = {
    headers: header,
    actor: actor?.position ?? -1,
    other: other?.position ?? -1,
    isAnswering,
    isActorUnsure: actor !== undefined && ["id", "name"].includes(actor.sense),
    alias: isPair || isPosts ? -1 : (alias?.position ?? -1),
    actorId: isPair ? idBeside(actor, columns) : -1,
    otherId: isPair ? idBeside(other, columns) : -1,
    post: isPosts ? postOfRow(columns, actor) : isPair ? postBesidePair(columns, first) : -1,
    original: first("original"),
    time: first("time"),
    clock: clockBeside(columns[first("time")], columns),
    unreadTime: columns.some(({ sense }) => sense === "time") ? -1 : columns.findIndex(isUnreadTime),
    unreadWeight: columns.some(({ sense }) => sense === "weight") ? -1 : columns.findIndex(({ meaning }) => meaning?.sense === "weight"),
    kind: first("kind"),
    weight: isPair && first("weight") < 0 ? countOfDeeds(columns) : first("weight"),
    paid: first("paid"),
    via: isPair ? first("via") : -1,
    cost: isPair ? first("cost") : -1,
    since: isPair ? first("since") : -1,
    type: isPair ? -1 : first("type"),
    declaredFollowers: isPair && !isAnswering ? -1 : first("declaredFollowers"),
    directedness: first("directedness"),
    layer: other?.meaning?.layer ?? actor?.meaning?.layer,
    impliedKind: other?.meaning?.kind ?? actor?.meaning?.kind,
    isFlowWritten,
    // NodeXL documents its pair: the first one acts.
    isDirectionKnown:
      isPair &&
      (hasHeaders(columns, "vertex1", "vertex2", "relationship") ||
        other.sense === "other" ||
        (actor.sense === "actor" && (isFlowWritten || !areEndsOfFlow(actor, other)))),
  };
  return { ...result, roles: rolesOf(result, columns) };
}

/** The column of ids whose header says the same of an account as that of its handles. */
function idBeside({ sense, meaning }: Column, columns: readonly Column[]): number {
  if (meaning?.isId === true) return -1;
  return columns.findIndex((one) => one.meaning?.isId === true && one.sense === sense && one.meaning.kind === meaning?.kind);
}

/** "from_user, to_user" names who acts in one tool and who is shared in another: Hoaxy's. */
function areEndsOfFlow(actor: Column, other: Column): boolean {
  return normalized(actor.header).startsWith("fromuser") && normalized(other.header).startsWith("touser");
}

const isFound = (position: number): boolean => position >= 0;

/**
 * The column that names the post which each row is. What stands beside several accounts is none: the video below which they all comment.
 * Only a table without words, which has nothing but ids to tell its posts apart, is left with such a one.
 */
function postOfRow(columns: readonly Column[], actor: Column | undefined): number {
  const ids = (["post", "id", "link"] as const).flatMap((sense) => columns.filter((column) => column.sense === sense && column !== actor));
  const own = ids.find((column) => actor === undefined || !isOfSeveral(column, actor));
  const hasWords = columns.some(({ sense }) => sense === "text");
  return (own ?? (hasWords ? undefined : ids[0]))?.position ?? -1;
}

/** Do more than a few of the ids that stand there again stand beside another account? */
function isOfSeveral(ids: Column, { cells }: Column): boolean {
  const accountOf = new Map<string, string>();
  let [again, others] = [0, 0];
  ids.cells.forEach((id, row) => {
    if (id === "") return;
    const account = accountOf.get(id);
    if (account === undefined) accountOf.set(id, cells[row]);
    else {
      again++;
      if (account !== cells[row]) others++;
    }
  });
  return others * 4 > again;
}

const DEEDS =
  "share|retweet|rt|repost|reblog|boost|mention|repl(?:y|ies)|quote|comment|interac|interaks|bagi|dibagi|sebar|balas|sebut|kutip|komentar";
const COUNT_OF_DEEDS = new RegExp(
  `^(?:jumlah|banyak|banyaknya|total|count|countof|number|numberof|noof)(?:${DEEDS})|^(?:${DEEDS})s?(?:count|total)$`,
);

/**
 * "Jumlah share" beside two accounts: how often the one shared the other. In a log, which says of which post or when, it may as well be how
 * often anybody shared the post.
 */
function countOfDeeds(columns: readonly Column[]): number {
  if (columns.some(({ sense }) => sense === "time" || sense === "post" || sense === "original" || sense === "link")) return -1;
  return columns.findIndex(
    ({ sense, header, values }) => sense === "attribute" && COUNT_OF_DEEDS.test(normalized(header)) && areCounts(values),
  );
}

function areCounts(values: readonly string[]): boolean {
  const mark = countMarkOf(values);
  return isMostly(values, (value) => !Number.isNaN(maybeCount(value, mark)));
}

/** Rows with words of their own, and the moment of them, of which some answer nobody are no pairs of accounts. */
function answersSometimes({ meaning, cells, values }: Column, actor: Column, columns: readonly Column[]): boolean {
  const has = (wanted: Sense) => columns.some(({ sense }) => sense === wanted);
  const isSilent = (cell: string, row: number) => cell === "" && actor.cells[row] !== "";
  return meaning?.kind === REPLY && values.length > 0 && cells.some(isSilent) && has("text") && has("time") && !has("kind");
}

/** The column of a table of two accounts that names the post. */
function postBesidePair(columns: readonly Column[], first: (sense: Sense) => number): number {
  const senses = areRowNumbers(columns) ? (["post", "link"] as const) : (["post", "id", "link"] as const);
  return senses.map((sense) => first(sense)).find(isFound) ?? -1;
}

/** Is "id" beside two accounts the number of the tie, as Gephi writes it, and nothing's name? */
function areRowNumbers(columns: readonly Column[]): boolean {
  if (columns.some(({ sense, header }) => sense === "directedness" || /^timeset$/i.test(header))) return true;
  const ids = columns.find(({ sense }) => sense === "id")?.values ?? [];
  return ids.every((id) => /^\d{1,9}$/.test(id)) && new Set(ids).size === ids.length;
}

function hasHeaders(columns: readonly Column[], ...wanted: readonly string[]): boolean {
  const headers = columns.map(({ header }) => normalized(header));
  return wanted.every((one) => headers.includes(one));
}

/** A column that should hold times by its header and holds clocks, beside one of days alone: behind those a clock may follow. */
function clockBeside(days: Column | undefined, columns: readonly Column[]): number {
  const isDay = (value: string) => [true, false].some((isDayFirst) => !Number.isNaN(maybeTime(`${value} 00:01`, isDayFirst)));
  if (days === undefined || !isMostly(days.values, isDay)) return -1;
  const isClock = (value: string) => !Number.isNaN(maybeClock(value));
  return columns.findIndex(({ sense, meaning, values }) => sense === "attribute" && meaning?.sense === "time" && isMostly(values, isClock));
}

/** "Data" is a date in Portuguese and Italian, and anything elsewhere. */
function isUnreadTime({ meaning, header }: Column): boolean {
  return meaning?.sense === "time" && normalized(header) !== "data";
}

export type Parts = Omit<Columns, "roles" | "headers" | "layer" | "impliedKind" | "isFlowWritten" | "isDirectionKnown">;

export function rolesOf(parts: Parts, columns: readonly Pick<Column, "position" | "sense">[]): Role[] {
  const named: readonly (readonly [number, Role])[] = [
    [parts.actor, "actor"],
    [parts.other, "other"],
    [parts.post, "post"],
    [parts.original, "original"],
    [parts.time, "time"],
    [parts.clock, "clock"],
    [parts.kind, "kind"],
    [parts.weight, "weight"],
    [parts.paid, "paid"],
    [parts.via, "via"],
    [parts.cost, "cost"],
    [parts.since, "since"],
    [parts.type, "type"],
    [parts.declaredFollowers, "declaredFollowers"],
  ];
  const isTable = parts.other < 0 || parts.isAnswering;
  return columns.map(({ position, sense }) => {
    const role = named.find(([at]) => at === position)?.[1];
    if (role !== undefined) return role;
    if (sense === "name" || sense === "text" || sense === "tone" || sense === "cost") return sense;
    return isTable && sense !== "unused" ? "attribute" : "unused";
  });
}
