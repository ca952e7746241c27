/**
 * A network: people, who follows whom, who shared what of whom, and the posts.
 *
 * THE LAW OF DIRECTION, decided here and nowhere else: influence flows from the person who is *heard* to the
 * person who *hears*. If a follows b, then b is heard and a hears. If a shared a post by b, then b is heard and a
 * hears. `audience(u)` are those who hear u; `sources(u)` are those whom u hears. A pair of arrays that hold ties is
 * always called `heard` and `hears`. Words like "from", "to", "source" and "target" stay inside intake.
 *
 * Two layers never mix: `follows` (the pipes) and `shares` (what flowed through them).
 *
 * A network is frozen: `builder.ts` builds it once, with its counts checked; nobody changes it afterwards. A person
 * is a row number, 0 … people.count − 1; so is a post.
 */
import type { NameList } from "./names.ts";

/** Compressed rows: the items of row r are `items[offsets[r]] … items[offsets[r + 1] − 1]`, ascending, without repeats. */
export interface Rows {
  /** Length rows + 1. */
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** Kinds of interaction, in the order of `shares.kind`. */
export const KINDS = ["share", "quote", "reply", "mention", "like"] as const;
export type Kind = (typeof KINDS)[number];
export const SHARE = 0;
export const QUOTE = 1;
export const REPLY = 2;
export const MENTION = 3;
export const LIKE = 4;

/** Did whoever acted push the post on to her own audience? Replies, mentions and likes do not. */
export function passesOn(kind: number | undefined): boolean {
  return kind === SHARE || kind === QUOTE;
}

/** Kinds of account, in the order of `people.type`. Unknown counts as a person wherever a measure must decide. */
export const ACCOUNT_TYPES = ["unknown", "person", "brand", "media"] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];
export const UNKNOWN = 0;
export const PERSON = 1;
export const BRAND = 2;
export const MEDIA = 3;

/** One column about people or posts, as the file has it. */
export type Attribute =
  | { readonly name: string; readonly kind: "number"; /** NaN where the file says nothing. */ readonly values: Float64Array }
  | {
      readonly name: string;
      readonly kind: "text";
      /** Position in `words`; `words[0]` is "", nothing said. */ readonly codes: Uint32Array;
      readonly words: readonly string[];
    };

export interface People {
  readonly count: number;
  /** The first spelling in the files. */
  id(row: number): string;
  /** The row of an id, folded as intake folds it ("@Rina" finds "rina"); −1 if there is none. */
  indexOf(id: string): number;
  /** A column by its header: text ("" where nothing is said) or numbers (NaN). Undefined if no file has it. */
  attribute(name: string): readonly string[] | Float64Array | undefined;
  readonly attributes: readonly Attribute[];
  readonly names: NameList;
  /** Position in ACCOUNT_TYPES, per person. */
  readonly type: Uint8Array;
  /** Follower count that the platform declares, NaN where no file says it. */
  readonly declaredFollowers: Float64Array;
}

export interface Follows {
  /** Number of follow ties, each pair once. 0 means: there is no follow layer. */
  readonly count: number;
  /** Who hears `row`: her followers, ascending. A view, not a copy. */
  audience(row: number): Uint32Array;
  /** Whom `row` hears: those she follows, ascending. A view, not a copy. */
  sources(row: number): Uint32Array;
  readonly audienceRows: Rows;
  readonly sourceRows: Rows;
  /** Since when, in milliseconds, aligned with the items of `audienceRows`; NaN where unknown. null: no file says it of any tie. */
  readonly sinceMs: Float64Array | null;
}

/** The share log, one entry per row in the order of the files; all arrays have length `count`. */
export interface Shares {
  readonly count: number;
  /** Who acted: the person who hears. */
  readonly sharer: Uint32Array;
  /** On whose post: the person who is heard. Never the sharer herself. */
  readonly author: Uint32Array;
  /** Row of posts, −1 where unknown. */
  readonly post: Int32Array;
  /** Milliseconds since 1970, NaN where unknown. */
  readonly timeMs: Float64Array;
  /** Position in KINDS. */
  readonly kind: Uint8Array;
  /** How many times: 1 for an event, the count column's value for totals. */
  readonly weight: Float64Array;
  /** 1 paid, 0 not or not said. */
  readonly paid: Uint8Array;
  /** The person through whom it came, as the platform says; −1 where unsaid. null: no file says it of any entry. */
  readonly via: Int32Array | null;
  /** What the act cost, in the currency of the files; NaN where unsaid. null: no file says it of any entry. */
  readonly cost: Float64Array | null;
  /** Does any entry name its post? Does any carry a time? */
  readonly hasPosts: boolean;
  readonly hasTimes: boolean;
}

export interface Posts {
  readonly count: number;
  id(row: number): string;
  /** Row of a post id, exact; −1 if there is none. */
  indexOf(id: string): number;
  /** Person, −1 where unknown. */
  readonly author: Int32Array;
  /** Milliseconds since 1970, NaN where unknown. */
  readonly timeMs: Float64Array;
  /** 1: posting it was paid for, 0 not or not said. */
  readonly paid: Uint8Array;
  readonly attributes: readonly Attribute[];
  readonly names: NameList;
}

export interface Network {
  readonly people: People;
  readonly follows: Follows;
  readonly shares: Shares;
  readonly posts: Posts;
}
