/**
 * Posts as scrapers and listening tools write them: each record is one post by one account, and says in its columns or
 * in its text whose post it shares, quotes or answers and whom it names. A record becomes a post or a share of one; what
 * else is in it is counted beside (`also` in the report). Somebody who is named twice in one record, or whose post is
 * shared and who is named for that, acts once.
 */
import type { Comment } from "./listsOfPosts.ts";
import { partOf, silentPulse } from "../../base/pulse.ts";
import { NameTable } from "../../network/names.ts";
import { keyOf } from "../../network/identity.ts";
import { MENTION, QUOTE, REPLY, SHARE } from "../../network/network.ts";
import { DropCounter } from "../report/dropped.ts";
import { isUnseen } from "../cells/handles.ts";
import type { FollowRows, PeopleRows, PostRows, ShareRows } from "../format.ts";
import { ListedPosts, LoggedEvents, LoggedFollows, LoggedPeople, type PersonSaid } from "./loggedColumns.ts";
import { PAID_UNSAID } from "../cells/paid.ts";
import { SHORTEST_TELLING_TEXT, TextShelf } from "./postTexts.ts";
import type { DropReason } from "../report/report.ts";
import { EMPTY } from "../rows/rowColumns.ts";

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
  /** Comments that the record says beside the post: answers to it. */
  readonly comments?: readonly Comment[];
  /** Second name of the author: an id beside the handle. */
  readonly authorId?: string;
  readonly authorName?: string;
  readonly followers?: number;
  /** 1 paid for, 0 not, PAID_UNSAID. */
  readonly paid?: number;
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
  /** Ids of records, shares among them. */
  readonly #seen = new NameTable();
  readonly #listed: ListedPosts;
  readonly #events = new LoggedEvents();
  /** What was done to posts whose author the record does not name. */
  readonly #unnamed = new LoggedEvents();
  readonly #follows = new LoggedFollows();
  readonly #people = new LoggedPeople();

  /** @param columns names of the further things that records say about posts. */
  constructor(columns: readonly string[] = []) {
    this.#listed = new ListedPosts(columns);
  }

  add(record: PostRecord): void {
    this.#records++;
    const { line, id, timeMs } = record;
    if (isUnseen(record.author)) return this.drops.add("no-account", line);
    if (record.isTimeBad === true) return this.drops.add("bad-time", line);
    if (id !== "" && this.#isSeen(id)) return this.drops.add("repeated", line);
    const by = this.accounts.add(record.author);
    this.#people.add(by, record, false);
    if (record.shares !== undefined) return this.#share(by, record.shares, record);
    const { text = "", about = [], paid = PAID_UNSAID } = record;
    if (id !== "") this.#listed.add({ post: this.posts.add(id), author: by, timeMs, line, text, paid, about }, true);
    const named = new Set<string>();
    this.#act(QUOTE, record.quotes, named, { by, timeMs, line });
    this.#act(REPLY, record.repliesTo, named, { by, timeMs, line });
    for (const author of record.mentions ?? []) this.#act(MENTION, { author }, named, { by, timeMs, line });
    if (record.comments !== undefined && record.comments.length > 0) this.#answers(record.comments, record);
    if (id === "" && named.size === 0) this.drops.add("no-other-account", line);
  }

  #answers(comments: readonly Comment[], { author, id, line }: PostRecord): void {
    for (const { author: by, timeMs } of comments)
      if (!isUnseen(by)) this.#event(REPLY, { author, post: id }, { by: this.accounts.add(by), timeMs, line });
  }

  /** A record that says nothing but that one account follows another; `isMutual`: each follows the other. */
  follow(follower: string, followed: string, line: number, isMutual = false): void {
    this.#records++;
    if (isUnseen(follower)) return this.drops.add("no-account", line);
    if (isUnseen(followed)) return this.drops.add("no-other-account", line);
    this.#follows.add(this.accounts.add(follower), this.accounts.add(followed), line, isMutual);
  }

  /** A record that says who somebody is, and nothing else. */
  person(account: string, about: PersonSaid): void {
    this.#records++;
    if (isUnseen(account)) return this.drops.add("no-account", about.line);
    const row = this.accounts.add(account);
    if (this.#people.isTold(row)) this.drops.add("repeated", about.line);
    else this.#people.add(row, about, true);
  }

  /** Who an account is, as a record says that says something else. */
  inPassing(account: string, about: PersonSaid): void {
    this.#people.add(this.accounts.add(account), about, false);
  }

  /** A record that only says what was done to a post of another account. */
  act(kind: number, record: Pick<PostRecord, "author" | "timeMs" | "line">, other: Other): void {
    this.#records++;
    const { timeMs, line } = record;
    if (isUnseen(record.author)) return this.drops.add("no-account", line);
    if (isUnseen(other.author)) return this.drops.add("no-other-account", line);
    this.#event(kind, other, { by: this.accounts.add(record.author), timeMs, line });
  }

  /** A record that is none of these, or that says what was said before. */
  drop(reason: DropReason, line: number): void {
    this.#records++;
    this.drops.add(reason, line);
  }

  #isSeen(id: string): boolean {
    const before = this.#seen.count;
    this.#seen.add(id);
    return this.#seen.count === before;
  }

  #share(by: number, other: Other, { timeMs, line }: PostRecord): void {
    if (isUnseen(other.author)) return this.drops.add("no-other-account", line);
    this.#event(SHARE, other, { by, timeMs, line });
    if (other.post === undefined || other.post === "" || other.timeMs === undefined) return;
    const told = { post: this.posts.add(other.post), author: this.accounts.add(other.author), timeMs: other.timeMs, line };
    this.#listed.add({ ...told, text: other.text ?? "", paid: PAID_UNSAID, about: [] }, false);
  }

  #act(kind: number, other: Other | undefined, named: Set<string>, at: Doing): void {
    const key = other === undefined ? "" : keyOf(other.author, "handle");
    if (other === undefined || named.has(key) || (isUnseen(other.author) && other.post === undefined)) return;
    if (key !== "") named.add(key);
    this.#event(kind, other, at);
  }

  #event(kind: number, { author, post = "", text = "" }: Other, { by, timeMs, line }: Doing): void {
    const isFound = kind === SHARE && post === "" && text.length >= SHORTEST_TELLING_TEXT;
    const isNobody = isUnseen(author);
    (isNobody ? this.#unnamed : this.#events).add({
      kind,
      by,
      of: isNobody ? EMPTY : this.accounts.add(author),
      post: post === "" ? EMPTY : this.posts.add(post),
      timeMs,
      line,
      text: isFound ? text : "",
    });
  }

  /** Everything together, once all records are in. */
  close(pulse = silentPulse): LoggedPosts {
    this.#nameAuthors();
    pulse(1, 10);
    const foundByText = this.#findByText();
    pulse(2, 10);
    const [events, follows] = [this.#events, this.#follows];
    const statements = events.count + this.#listed.count + this.#people.count + follows.count;
    const dropped = this.drops.list().reduce((sum, { count }) => sum + count, 0);
    return {
      accounts: this.accounts,
      posts: this.posts,
      ...(follows.count === 0 ? {} : { follows: follows.rows() }),
      ...(events.count === 0 ? {} : { shares: events.rows() }),
      aboutPeople: this.#people.rows(),
      aboutPosts: this.#listed.rows(partOf(pulse, 0.2, 1)),
      records: this.#records,
      also: statements + dropped - this.#records,
      drops: this.drops,
      foundByText,
    };
  }

  #nameAuthors(): void {
    const { kind, by, post, timeMs, line, count } = this.#unnamed;
    for (let at = 0; at < count; at++) {
      const of = this.#listed.authorOf(post.at(at));
      const event = { kind: kind.at(at), by: by.at(at), post: post.at(at), timeMs: timeMs.at(at), line: line.at(at), text: "" };
      if (of !== EMPTY) this.#events.add({ ...event, of });
    }
  }

  /** A share that does not name its post is of the post with that text by that author, if the log holds it. */
  #findByText(): number {
    const { of, post, text, count } = this.#events;
    if (text.table.count === 0) return 0;
    const shelves = this.#shelves();
    let found = 0;
    for (let at = 0; at < count; at++) {
      const code = text.codes.at(at);
      const match = code === EMPTY ? undefined : shelves.get(of.at(at))?.find(text.table.at(code));
      if (match === undefined) continue;
      post.set(at, match);
      found++;
    }
    return found;
  }

  /** Texts of posts, by author. */
  #shelves(): Map<number, TextShelf> {
    const { post, author, text, count } = this.#listed;
    const byAuthor = new Map<number, { post: number; text: number }[]>();
    for (let place = 0; place < count; place++) {
      const one = { post: post.at(place), text: text.codes.at(place) };
      if (one.text === EMPTY) continue;
      const list = byAuthor.get(author.at(place));
      if (list === undefined) byAuthor.set(author.at(place), [one]);
      else list.push(one);
    }
    return new Map(Array.from(byAuthor, ([by, list]) => [by, new TextShelf(list, text.table)] as const));
  }
}

/** Who does something, and when. */
interface Doing {
  readonly by: number;
  readonly timeMs: number;
  readonly line: number;
}
