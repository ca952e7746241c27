/**
 * Posts as scrapers and listening tools write them: each record is one post by one account, and says in its columns or
 * in its text whose post it shares, quotes or answers and whom it names. A record becomes a post or a share of one; what
 * else is in it is counted beside (`also` in the report). Somebody who is named twice in one record, or whose post is
 * shared and who is named for that, acts once.
 */
import { NameTable } from "../network/names.ts";
import { MENTION, QUOTE, REPLY, SHARE, type Attribute } from "../network/network.ts";
import { attributeOf, textAttributeOf } from "./attributes.ts";
import { DropCounter } from "./dropped.ts";
import type { FollowRows, PeopleRows, PostRows, ShareRows } from "./format.ts";
import { nothingPaid } from "./paid.ts";
import type { DropReason } from "./report.ts";
import { EMPTY } from "./rows.ts";

/** Another account, and the post of hers that is meant, as far as either is known. */
export interface Other {
  /** "" where only the post is said: its author is then looked up in the log. */
  readonly author: string;
  readonly post?: string;
  readonly timeMs?: number;
  /** Beginning of that post's text, by which it may be found where its id is not said. */
  readonly text?: string;
}

export interface PostRecord {
  /** 1-based. */
  readonly line: number;
  readonly author: string;
  readonly id: string;
  /** NaN where nothing is said. */
  readonly timeMs: number;
  /** The record says something as its time, and it cannot be read. */
  readonly isTimeBad?: boolean;
  readonly text?: string;
  /** The record is a share of this post, and nothing of its own. */
  readonly shares?: Other;
  readonly quotes?: Other;
  readonly repliesTo?: Other;
  readonly mentions?: readonly string[];
  /** Second name of the author: an id beside the handle. */
  readonly authorId?: string;
  readonly authorName?: string;
  readonly followers?: number;
  /** Further things about the post, in the order of `PostLog.columns`. */
  readonly about?: readonly string[];
}

/** What a log of posts has become: the parts of a ReadFile. */
export interface LoggedPosts {
  readonly accounts: NameTable;
  readonly posts: NameTable;
  readonly follows?: FollowRows;
  readonly shares?: ShareRows;
  readonly aboutPeople: PeopleRows;
  readonly aboutPosts: PostRows;
  readonly records: number;
  /** Statements beyond one per record. */
  readonly also: number;
  readonly drops: DropCounter;
  /** Shares whose post was found by its text. */
  readonly foundByText: number;
}

export class PostLog {
  readonly accounts = new NameTable();
  readonly posts = new NameTable();
  readonly drops = new DropCounter();
  #records = 0;
  readonly #columns: readonly string[];
  readonly #seen = new Set<string>();
  readonly #listed: {
    post: number;
    isOwn: boolean;
    author: number;
    timeMs: number;
    line: number;
    text: string;
    about: readonly string[];
  }[] = [];
  /** Row of a post → its place among the listed ones. */
  readonly #listedAt = new Map<number, number>();
  readonly #events: { kind: number; by: number; of: number; other: Other; timeMs: number; line: number }[] = [];
  /** What was done to posts whose author the record does not name. */
  readonly #unnamed: { kind: number; by: number; other: Other; timeMs: number; line: number }[] = [];
  readonly #follows: { heard: number; hears: number; line: number; isMutual: boolean }[] = [];
  /** `isTold`: a record of its own says who it is. */
  readonly #people = new Map<number, { id: string; name: string; followers: number; line: number; isTold: boolean }>();

  /** @param columns names of the further things that records say about posts. */
  constructor(columns: readonly string[] = []) {
    this.#columns = columns;
  }

  add(record: PostRecord): void {
    this.#records++;
    const { line, id, timeMs } = record;
    if (record.author === "") return this.drops.add("no-account", line);
    if (record.isTimeBad === true) return this.drops.add("bad-time", line);
    if (id !== "" && this.#seen.has(id)) return this.drops.add("repeated", line);
    this.#seen.add(id);
    const by = this.accounts.add(record.author);
    this.#person(by, record);
    if (record.shares !== undefined) return this.#share(by, record.shares, record);
    if (id !== "") this.#list({ id, author: by, timeMs, line, text: record.text ?? "", about: record.about ?? [] }, true);
    const named = new Set<string>();
    this.#act(QUOTE, record.quotes, named, { by, timeMs, line });
    this.#act(REPLY, record.repliesTo, named, { by, timeMs, line });
    for (const author of record.mentions ?? []) this.#act(MENTION, { author }, named, { by, timeMs, line });
    if (id === "" && named.size === 0) this.drops.add("no-other-account", line);
  }

  /** A record that says nothing but that one account follows another; `isMutual`: each follows the other. */
  follow(follower: string, followed: string, line: number, isMutual = false): void {
    this.#records++;
    if (follower === "") return this.drops.add("no-account", line);
    if (followed === "") return this.drops.add("no-other-account", line);
    this.#follows.push({ hears: this.accounts.add(follower), heard: this.accounts.add(followed), line, isMutual });
  }

  /** A record that says who somebody is, and nothing else. */
  person(account: string, about: { authorId?: string; authorName?: string; line: number }): void {
    this.#records++;
    if (account === "") return this.drops.add("no-account", about.line);
    const row = this.accounts.add(account);
    const known = this.#people.get(row);
    if (known?.isTold === true) return this.drops.add("repeated", about.line);
    // What a post has said of her in passing, she says herself now.
    if (known !== undefined) this.#people.delete(row);
    this.#person(row, { ...about, followers: known?.followers ?? NaN }, true);
  }

  /** A record that only says what was done to a post of another account. */
  act(kind: number, record: Pick<PostRecord, "author" | "timeMs" | "line">, other: Other): void {
    this.#records++;
    if (record.author === "") return this.drops.add("no-account", record.line);
    if (other.author === "") return this.drops.add("no-other-account", record.line);
    const of = this.accounts.add(other.author);
    this.#events.push({ kind, by: this.accounts.add(record.author), of, other, timeMs: record.timeMs, line: record.line });
  }

  /** A record that is none of these, or that says what was said before. */
  drop(reason: DropReason, line: number): void {
    this.#records++;
    this.drops.add(reason, line);
  }

  #share(by: number, other: Other, { timeMs, line }: PostRecord): void {
    if (other.author === "") return this.drops.add("no-other-account", line);
    const of = this.accounts.add(other.author);
    this.#events.push({ kind: SHARE, by, of, other, timeMs, line });
    if (other.post !== undefined && other.timeMs !== undefined)
      this.#list({ id: other.post, author: of, timeMs: other.timeMs, line, text: other.text ?? "", about: [] }, false);
  }

  #act(kind: number, other: Other | undefined, named: Set<string>, at: { by: number; timeMs: number; line: number }): void {
    if (other === undefined) return;
    if (other.author === "") {
      if (other.post !== undefined) this.#unnamed.push({ kind, other, ...at });
      return;
    }
    if (named.has(other.author)) return;
    named.add(other.author);
    this.#events.push({ kind, of: this.accounts.add(other.author), other, ...at });
  }

  #list(
    { id, ...post }: { id: string; author: number; timeMs: number; line: number; text: string; about: readonly string[] },
    isOwn: boolean,
  ): void {
    const row = this.posts.add(id);
    const known = this.#listedAt.get(row);
    if (known === undefined) {
      this.#listedAt.set(row, this.#listed.push({ post: row, isOwn, ...post }) - 1);
      return;
    }
    // A share has told of it before, as far as shares can: now it speaks for itself.
    const told = this.#listed[known];
    if (!isOwn || told.isOwn) return;
    this.#listed[known] = { post: row, isOwn, ...post, text: post.text === "" ? told.text : post.text };
  }

  #person(
    row: number,
    { authorId = "", authorName = "", followers = NaN, line }: Pick<PostRecord, "authorId" | "authorName" | "followers" | "line">,
    isTold = false,
  ): void {
    const known = this.#people.get(row);
    if (known === undefined) this.#people.set(row, { id: authorId, name: authorName, followers, line, isTold });
    else if (Number.isNaN(known.followers)) known.followers = followers;
  }

  /** Everything together, once all records are in. */
  close(): LoggedPosts {
    this.#nameAuthors();
    const foundByText = this.#findByText();
    const people = this.#peopleRows();
    const posts = this.#postRows();
    const statements = this.#events.length + this.#listed.length + this.#people.size + this.#follows.length;
    const dropped = this.drops.list().reduce((sum, { count }) => sum + count, 0);
    return {
      accounts: this.accounts,
      posts: this.posts,
      ...(this.#follows.length === 0 ? {} : { follows: this.#followRows() }),
      ...(this.#events.length === 0 ? {} : { shares: this.#shareRows() }),
      aboutPeople: people,
      aboutPosts: posts,
      records: this.#records,
      also: statements + dropped - this.#records,
      drops: this.drops,
      foundByText,
    };
  }

  #nameAuthors(): void {
    const authorOf = new Map(this.#listed.map(({ post, author }) => [this.posts.at(post), author]));
    for (const { other, ...event } of this.#unnamed) {
      const of = authorOf.get(other.post ?? "");
      if (of !== undefined) this.#events.push({ ...event, of, other });
    }
  }

  /** A share that does not name its post is of the post with that text by that author, if the log holds it. */
  #findByText(): number {
    const byAuthor = new Map<number, { post: number; text: string }[]>();
    for (const { author, post, text } of this.#listed) {
      const list = byAuthor.get(author);
      if (list === undefined) byAuthor.set(author, [{ post, text }]);
      else list.push({ post, text });
    }
    const shelves = new Map(Array.from(byAuthor, ([author, list]) => [author, new TextShelf(list)] as const));
    let found = 0;
    for (const event of this.#events) {
      const { post, text = "" } = event.other;
      if (event.kind !== SHARE || post !== undefined || text.length < SHORTEST_TELLING_TEXT) continue;
      const match = shelves.get(event.of)?.find(text);
      if (match === undefined) continue;
      event.other = { ...event.other, post: this.posts.at(match) };
      found++;
    }
    return found;
  }

  #followRows(): FollowRows {
    const follows = this.#follows;
    const isMutual = follows.some((one) => one.isMutual);
    return {
      heard: Uint32Array.from(follows, ({ heard }) => heard),
      hears: Uint32Array.from(follows, ({ hears }) => hears),
      line: Uint32Array.from(follows, ({ line }) => line),
      ...(isMutual ? { undirected: Uint8Array.from(follows, (one) => (one.isMutual ? 1 : 0)) } : {}),
    };
  }

  #shareRows(): ShareRows {
    const events = this.#events;
    return {
      sharer: Uint32Array.from(events, ({ by }) => by),
      author: Uint32Array.from(events, ({ of }) => of),
      post: Int32Array.from(events, ({ other }) => (other.post === undefined || other.post === "" ? -1 : this.posts.add(other.post))),
      timeMs: Float64Array.from(events, ({ timeMs }) => timeMs),
      kind: Uint8Array.from(events, ({ kind }) => kind),
      weight: new Float64Array(events.length).fill(1),
      paid: nothingPaid(events.length),
      line: Uint32Array.from(events, ({ line }) => line),
      isPostUnclear: false,
    };
  }

  #peopleRows(): PeopleRows {
    const rows = [...this.#people.entries()];
    const ids = new NameTable();
    const idRows = Uint32Array.from(rows, ([, { id }]) => (id === "" ? EMPTY : ids.add(id)));
    const names = rows.map(([, { name }]) => name);
    return {
      isUnsure: false,
      account: Uint32Array.from(rows, ([row]) => row),
      line: Uint32Array.from(rows, ([, { line }]) => line),
      columns: names.some((name) => name !== "") ? [columnOf("name", names, textAttributeOf)] : [],
      declaredFollowers: Float64Array.from(rows, ([, { followers }]) => followers),
      ...(ids.count === 0 ? {} : { alias: { header: "id", table: ids, rows: idRows } }),
    };
  }

  #postRows(): PostRows {
    const listed = this.#listed;
    const texts = listed.map(({ text }) => text);
    return {
      post: Uint32Array.from(listed, ({ post }) => post),
      author: Int32Array.from(listed, ({ author }) => author),
      timeMs: Float64Array.from(listed, ({ timeMs }) => timeMs),
      line: Uint32Array.from(listed, ({ line }) => line),
      columns: [
        ...(texts.some((text) => text !== "") ? [columnOf("text", texts, textAttributeOf)] : []),
        ...this.#columns.map((name, at) =>
          columnOf(
            name,
            listed.map(({ about }) => about[at] ?? ""),
            attributeOf,
          ),
        ),
      ],
    };
  }
}

/** Posts of one author by their text: the whole of it, or its beginning where it was cut with dots. */
class TextShelf {
  readonly #whole = new Map<string, number>();
  readonly #sorted: readonly { post: number; text: string }[];

  constructor(posts: readonly { post: number; text: string }[]) {
    // of two posts with one text the first in the log counts
    for (const { post, text } of posts) if (!this.#whole.has(text)) this.#whole.set(text, post);
    this.#sorted = posts.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  }

  find(text: string): number | undefined {
    const dots = text.endsWith("…") ? 1 : text.endsWith("...") ? 3 : 0;
    if (dots === 0) return this.#whole.get(text);
    const beginning = text.slice(0, -dots).trimEnd();
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#sorted[middle].text < beginning) from = middle + 1;
      else to = middle;
    }
    const first = from < this.#sorted.length ? this.#sorted[from] : undefined;
    return first?.text.startsWith(beginning) === true ? first.post : undefined;
  }
}

/** Shorter texts are said by many. */
const SHORTEST_TELLING_TEXT = 12;

type MakeAttribute = (name: string, table: NameTable, codes: Uint32Array) => Attribute;

function columnOf(name: string, texts: readonly string[], make: MakeAttribute): Attribute {
  const table = new NameTable();
  const codes = Uint32Array.from(texts, (text) => (text === "" ? EMPTY : table.add(text)));
  return make(name, table, codes);
}

const HANDLE = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.’'-]*[\p{L}\p{N}_])?`;
const SHARED = new RegExp(String.raw`^RT @(${HANDLE}):?\s+`, "u");
const NAMED = new RegExp(String.raw`(?<![\p{L}\p{N}_@.])@(${HANDLE})`, "gu");

/** Whom a text shares in the old way, "RT @name: …", with the text that is shared; undefined if it does not. */
export function sharedInText(text: string): Other | undefined {
  const match = SHARED.exec(text);
  return match?.[1] === undefined ? undefined : { author: match[1], text: text.slice(match[0].length) };
}

/** Accounts that a text names with an @; addresses of mail are none. */
export function namedInText(text: string): string[] {
  return Array.from(text.matchAll(NAMED), ([, name = ""]) => name);
}
