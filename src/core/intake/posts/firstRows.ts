/** The first rows of a file that is no table, as they were understood: who acts on whom, how and when. */
import { KINDS } from "../../network/network.ts";
import type { NameTable } from "../../network/names.ts";
import type { FollowRows, PeopleRows, PostRows, ShareRows } from "../format.ts";
import type { Layer, Role, ShownTable } from "../report/report.ts";

const SHOWN = 6;

interface Understood {
  readonly layer: Layer;
  readonly accounts: NameTable;
  readonly posts: NameTable;
  readonly follows: FollowRows | undefined;
  readonly shares: ShareRows | undefined;
  readonly aboutPeople: PeopleRows;
  readonly aboutPosts: PostRows;
}

/** What a row says, by the part that it plays; "" where it says nothing. */
type Said = readonly (readonly [role: Role, of: (row: number) => string])[];

export function firstRows(file: Understood): ShownTable {
  const { count, said } = sayingsOf(file);
  const rows = Array.from({ length: Math.min(SHOWN, count) }, (_, row) => said.map(([, of]) => of(row)));
  const isSaid = said.map((_, at) => rows.some((row) => row[at] !== ""));
  return {
    columns: said.filter((_, at) => isSaid[at]).map(([role]) => ({ header: "", role })),
    preview: rows.map((row) => row.filter((_, at) => isSaid[at])),
    isUnderstood: true,
  };
}

function sayingsOf({ layer, accounts, posts, follows, shares, aboutPeople, aboutPosts }: Understood): { count: number; said: Said } {
  const account = (rows: ArrayLike<number>) => (row: number) => nameAt(accounts, rows[row]);
  const post = (rows: ArrayLike<number>) => (row: number) => nameAt(posts, rows[row]);
  const time = (times: ArrayLike<number> | undefined) => (row: number) => timeText(times?.[row]);
  if (layer === "follows" && follows !== undefined) {
    const { hears, heard, sinceMs, line } = follows;
    return {
      count: line.length,
      said: [
        ["actor", account(hears)],
        ["other", account(heard)],
        ["since", time(sinceMs)],
      ],
    };
  }
  if (layer === "shares" && shares !== undefined) {
    const { sharer, author, kind, timeMs, line } = shares;
    const how = (row: number) => KINDS[kind[row] ?? -1] ?? "";
    const said: Said = [
      ["actor", account(sharer)],
      ["kind", how],
      ["other", account(author)],
      ["time", time(timeMs)],
      ["post", post(shares.post)],
    ];
    return { count: line.length, said };
  }
  if (layer === "posts") {
    const { author, timeMs, line } = aboutPosts;
    return {
      count: line.length,
      said: [
        ["actor", account(author)],
        ["post", post(aboutPosts.post)],
        ["time", time(timeMs)],
      ],
    };
  }
  return { count: aboutPeople.account.length, said: [["actor", account(aboutPeople.account)]] };
}

function nameAt(names: NameTable, row = -1): string {
  return row >= 0 && row < names.count ? names.at(row) : "";
}

function timeText(timeMs = NaN): string {
  return Number.isNaN(timeMs) ? "" : new Date(timeMs).toISOString().slice(0, 16).replace("T", " ");
}
