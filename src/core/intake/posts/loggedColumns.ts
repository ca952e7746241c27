/** What a log of posts has collected, column by column: a million records cost some bytes each, and their texts once. */
import type { Pulse } from "../../base/pulse.ts";
import { NameTable } from "../../network/names.ts";
import { attributeOf, textAttributeOf } from "../tables/attributes.ts";
import type { FollowRows, PeopleRows, PostRows, ShareRows } from "../format.ts";
import { NumberList } from "../report/numberList.ts";
import { nothingPaid } from "../cells/paid.ts";
import { RowList } from "../rows/rowList.ts";
import { EMPTY } from "../rows/rowColumns.ts";

/** A column of texts, each of them kept once. */
class TextList {
  readonly table = new NameTable();
  readonly codes = new RowList();

  set(at: number, text: string): void {
    this.codes.set(at, text === "" ? EMPTY : this.table.add(text));
  }
}

export interface Listed {
  readonly post: number;
  readonly author: number;
  readonly timeMs: number;
  readonly line: number;
  readonly text: string;
  readonly paid: number;
  readonly about: readonly string[];
}

/** Posts that the log tells of, each once: by a record of its own, or by a share that tells of it as far as shares can. */
export class ListedPosts {
  readonly post = new RowList();
  readonly author = new RowList();
  readonly text = new TextList();
  readonly #timeMs = new NumberList();
  readonly #line = new RowList();
  readonly #isOwn = new RowList();
  readonly #paid = new RowList();
  readonly #about: readonly { readonly name: string; readonly texts: TextList }[];
  /** Place among the listed ones, by row of the post. */
  readonly #placeOf = new RowList();

  constructor(columns: readonly string[]) {
    this.#about = columns.map((name) => ({ name, texts: new TextList() }));
  }

  get count(): number {
    return this.post.length;
  }

  add(told: Listed, isOwn: boolean): void {
    const known = this.#placeOf.at(told.post);
    const place = known === EMPTY ? this.count : known;
    // A share has told of it before: now it speaks for itself.
    if (known !== EMPTY && (!isOwn || this.#isOwn.at(known) === 1)) return;
    this.#placeOf.set(told.post, place);
    this.post.set(place, told.post);
    this.author.set(place, told.author);
    if (known === EMPTY) this.#timeMs.push(told.timeMs);
    else this.#timeMs.set(place, told.timeMs);
    this.#line.set(place, told.line);
    this.#isOwn.set(place, isOwn ? 1 : 0);
    this.#paid.set(place, told.paid);
    if (known === EMPTY || told.text !== "") this.text.set(place, told.text);
    this.#about.forEach(({ texts }, at) => texts.set(place, told.about[at] ?? ""));
  }

  /** Who wrote a post; EMPTY where the log does not tell of it. */
  authorOf(post: number): number {
    const place = this.#placeOf.at(post);
    return place === EMPTY ? EMPTY : this.author.at(place);
  }

  rows(pulse: Pulse): PostRows {
    const hasTexts = this.text.table.count > 0;
    pulse(0, this.#about.length + 1);
    return {
      post: this.post.toArray(),
      author: Int32Array.from(this.author.toArray()),
      timeMs: this.#timeMs.toArray(),
      paid: Uint8Array.from(this.#paid.toArray()),
      line: this.#line.toArray(),
      columns: [
        ...(hasTexts ? [textAttributeOf("text", this.text.table, this.text.codes.toArray(this.count))] : []),
        ...this.#about.map(({ name, texts }, at) => {
          pulse(at + 1, this.#about.length + 1);
          return attributeOf(name, texts.table, texts.codes.toArray(this.count));
        }),
      ],
    };
  }
}

export interface LoggedEvent {
  readonly kind: number;
  readonly by: number;
  /** EMPTY where only the post is said. */
  readonly of: number;
  /** EMPTY where it is not said. */
  readonly post: number;
  readonly timeMs: number;
  readonly line: number;
  /** Beginning of the post's text, by which it may be found where it is not said. */
  readonly text: string;
}

/** What accounts did to one another's posts. */
export class LoggedEvents {
  readonly kind = new RowList();
  readonly by = new RowList();
  readonly of = new RowList();
  readonly post = new RowList();
  readonly text = new TextList();
  readonly line = new RowList();
  readonly timeMs = new NumberList();

  get count(): number {
    return this.kind.length;
  }

  add({ kind, by, of, post, timeMs, line, text }: LoggedEvent): void {
    this.text.set(this.count, text);
    this.kind.push(kind);
    this.by.push(by);
    this.of.push(of);
    this.post.push(post);
    this.line.push(line);
    this.timeMs.push(timeMs);
  }

  rows(): ShareRows {
    return {
      sharer: this.by.toArray(),
      author: this.of.toArray(),
      post: Int32Array.from(this.post.toArray(), (post) => (post === EMPTY ? -1 : post)),
      timeMs: this.timeMs.toArray(),
      kind: Uint8Array.from(this.kind.toArray()),
      weight: new Float64Array(this.count).fill(1),
      paid: nothingPaid(this.count),
      line: this.line.toArray(),
      isPostUnclear: false,
    };
  }
}

/** Who follows whom. */
export class LoggedFollows {
  readonly #heard = new RowList();
  readonly #hears = new RowList();
  readonly #line = new RowList();
  readonly #isMutual = new RowList();
  #hasMutual = false;

  get count(): number {
    return this.#heard.length;
  }

  add(hears: number, heard: number, line: number, isMutual: boolean): void {
    this.#heard.push(heard);
    this.#hears.push(hears);
    this.#line.push(line);
    this.#isMutual.push(isMutual ? 1 : 0);
    this.#hasMutual ||= isMutual;
  }

  rows(): FollowRows {
    return {
      heard: this.#heard.toArray(),
      hears: this.#hears.toArray(),
      line: this.#line.toArray(),
      ...(this.#hasMutual ? { undirected: Uint8Array.from(this.#isMutual.toArray()) } : {}),
    };
  }
}

export interface PersonSaid {
  readonly authorId?: string | undefined;
  readonly authorName?: string | undefined;
  readonly followers?: number | undefined;
  readonly line: number;
}

/** Who the accounts are, each once: by a record of its own, or in passing by a post. */
export class LoggedPeople {
  readonly #account = new RowList();
  readonly #ids = new TextList();
  readonly #names = new TextList();
  readonly #followers = new NumberList();
  readonly #line = new RowList();
  readonly #isTold = new RowList();
  /** Place among these, by row of the account. */
  readonly #placeOf = new RowList();

  get count(): number {
    return this.#account.length;
  }

  /** Has a record of its own said who this is? */
  isTold(account: number): boolean {
    const place = this.#placeOf.at(account);
    return place !== EMPTY && this.#isTold.at(place) === 1;
  }

  /** @param isOwn a record that says nothing else; what a post has said in passing gives way to it. */
  add(account: number, { authorId = "", authorName = "", followers = NaN, line }: PersonSaid, isOwn: boolean): void {
    const known = this.#placeOf.at(account);
    if (known === EMPTY) {
      this.#placeOf.set(account, this.count);
      this.#account.push(account);
      this.#followers.push(followers);
    } else if (Number.isNaN(this.#followers.at(known))) this.#followers.set(known, followers);
    if (known !== EMPTY && !isOwn) return;
    const place = this.#placeOf.at(account);
    this.#ids.set(place, authorId);
    this.#names.set(place, authorName);
    this.#line.set(place, line);
    this.#isTold.set(place, isOwn ? 1 : 0);
  }

  rows(): PeopleRows {
    const { table: ids, codes } = this.#ids;
    const { table: names, codes: nameCodes } = this.#names;
    return {
      isUnsure: false,
      account: this.#account.toArray(),
      line: this.#line.toArray(),
      columns: names.count > 0 ? [textAttributeOf("name", names, nameCodes.toArray(this.count))] : [],
      declaredFollowers: this.#followers.toArray(),
      ...(ids.count === 0 ? {} : { alias: { header: "id", table: ids, rows: codes.toArray(this.count) } }),
    };
  }
}
