/**
 * Columns of a table of posts that hold a list in each cell: whom a post names ("mentions", "taggedUsers"), and the comments below
 * it ("latestComments"), as scrapers on Apify hand them out.
 */
import { isMostly } from "../tables/accountColumns.ts";
import { isHandleLike } from "../cells/handles.ts";
import { normalized } from "../cells/normalized.ts";
import { maybeTime } from "../cells/times.ts";
import type { Sample } from "../tables/sampling.ts";

const NAMING =
  /^(?:mentions|mentionedusers|mentionedaccounts|taggedusers|taggedaccounts|usertags|detailedmentions|coauthors|coauthorproducers)$/;
const COMMENTS = /^(?:latest|top|first)?comments$/;

/** A comment that stands with the post it is on. */
export interface Comment {
  readonly author: string;
  /** NaN where nothing is said. */
  readonly timeMs: number;
}

/** Positions of the columns that say whom posts name. A column of counts is none. */
export function namingColumns(sample: Sample): readonly number[] {
  return columnsOf(sample, NAMING, (cell) => namesIn(cell).length > 0);
}

/** Positions of the columns that hold comments, with who wrote them. */
export function commentColumns(sample: Sample): readonly number[] {
  return columnsOf(sample, COMMENTS, (cell) => commentsIn(cell).length > 0);
}

function columnsOf({ header = [], records }: Sample, name: RegExp, isList: (cell: string) => boolean): readonly number[] {
  return header.flatMap((text, position) => {
    if (!name.test(normalized(text))) return [];
    const said = records.flatMap((record) => record[position] || []);
    return isMostly(said, isList) ? [position] : [];
  });
}

/** The accounts in a cell: names between commas, or records that say them. */
export function namesIn(cell: string): string[] {
  if (/^\s*\[\s*\{/.test(cell))
    return recordsIn(cell).map((record) => textOf(record, "username", "screen_name", "userName", "handle", "name"));
  return cell
    .replace(/^\[|\]$/g, "")
    .split(/\s*[,;|]\s*|\s+(?=@)/)
    .map((name) => name.replace(/^["']|["']$/g, ""))
    .filter(isHandleLike);
}

export function commentsIn(cell: string): Comment[] {
  return recordsIn(cell).flatMap((record) => {
    const author = textOf(record, "ownerUsername", "username", "userName", "author", "authorName", "name");
    const time = textOf(record, "timestamp", "createdAt", "created_at", "date");
    return author === "" ? [] : [{ author, timeMs: maybeTime(time, true) }];
  });
}

/** What a list of records in a cell says; none where it is not whole. */
function recordsIn(cell: string): object[] {
  if (!/^\s*\[\s*\{/.test(cell)) return [];
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.filter((one): one is object => typeof one === "object" && one !== null) : [];
  } catch {
    return [];
  }
}

/** The first of these that a record says. */
function textOf(record: object, ...keys: readonly string[]): string {
  for (const key of keys) {
    const said: unknown = Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
    if (typeof said === "string" && said !== "") return said;
  }
  return "";
}
