/** A log of posts and ties as a file of Tular, with its report. */
import { Problem } from "../../base/problem.ts";
import type { Pulse } from "../../base/pulse.ts";
import type { NameTable } from "../../network/names.ts";
import { isOpaqueId, keyOf } from "../../network/identity.ts";
import type { Encoding, OpenedFile, PeopleRows, ReadFile } from "../format.ts";
import type { PostLog } from "./postLog.ts";
import { firstRows } from "./firstRows.ts";
import type { Decision, FileReport } from "../report/report.ts";
import { EMPTY } from "../rows/rowColumns.ts";

export interface LogCircumstances {
  readonly opened: OpenedFile;
  readonly encoding: Encoding;
  readonly format: string;
  /** Missing where the file is no table: its first rows are shown as they were understood. */
  readonly columns?: FileReport["columns"];
  readonly preview?: string[][];
  readonly decisions: readonly Decision[];
  /** For what is done with a long log once it is read. */
  readonly pulse?: Pulse;
}

export function fileOfLog(log: PostLog, { opened, encoding, format, columns, preview, decisions, pulse }: LogCircumstances): ReadFile {
  const { accounts, posts, follows, shares, aboutPeople, aboutPosts, records, also, drops, foundByText } = log.close(pulse);
  if (records === 0) throw new Problem({ code: "nothing-read", severity: "error" });
  const all: Decision[] = [...decisions];
  if (opened.gzip) all.push({ code: "gzip", values: {} });
  if (encoding !== "utf-8") all.push({ code: "encoding", values: { encoding } });
  if (foundByText > 0) all.push({ code: "found-by-text", values: { rows: foundByText } });
  const [ties, events] = [follows?.line.length ?? 0, shares?.line.length ?? 0];
  const translate = maybeNamesOfIds(accounts, aboutPeople);
  const layer = ties > events ? "follows" : events > 0 ? "shares" : aboutPosts.line.length > 0 ? "posts" : "people";
  return {
    report: {
      name: opened.name,
      format,
      layer,
      rows: records,
      ...(also === 0 ? {} : { also }),
      people: 0,
      ties: 0,
      shares: 0,
      posts: 0,
      dropped: drops.list(),
      bytes: opened.file.size,
      ...(columns === undefined || preview === undefined
        ? firstRows({ layer, accounts, posts, follows, shares, aboutPosts, aboutPeople })
        : { columns, preview }),
      decisions: all,
    },
    accounts,
    rule: "handle",
    ...(translate === undefined ? {} : { translate }),
    posts,
    ...(follows === undefined ? {} : { follows }),
    ...(shares === undefined ? {} : { shares }),
    ...(aboutPeople.account.length === 0 ? {} : { aboutPeople }),
    ...(aboutPosts.line.length === 0 ? {} : { aboutPosts }),
    isDirectionKnown: true,
    questions: [],
    problems: [],
  };
}

/** Records may mean an account by its id that others of them name: ids that stand for somebody who is named, by their keys. */
function maybeNamesOfIds(accounts: NameTable, { account, alias }: PeopleRows): ReadonlyMap<string, string> | undefined {
  if (alias === undefined || account.length === accounts.count) return undefined;
  const named = new Set(account);
  const nameOf = new Map<string, string>();
  for (const [place, row] of alias.rows.entries())
    if (row !== EMPTY) nameOf.set(keyOf(alias.table.at(row), "handle"), accounts.at(account[place]));
  const found = new Map<string, string>();
  for (let row = 0; row < accounts.count; row++) {
    const id = named.has(row) ? "" : accounts.at(row);
    const key = isOpaqueId(id) ? keyOf(id, "handle") : "";
    const name = nameOf.get(key);
    if (name !== undefined) found.set(key, name);
  }
  return found.size === 0 ? undefined : found;
}
