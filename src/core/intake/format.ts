/**
 * What a format is: it recognises a file by its first bytes and turns it into tables. A new format is one file in
 * `formats/` and one line in `catalogue.ts`.
 */
import type { Pulse } from "../base/pulse.ts";
import type { NameTable } from "../network/names.ts";
import type { IdentityRule } from "../network/identity.ts";
import type { Attribute } from "../network/network.ts";
import type { RowLines } from "./report/lineNumbers.ts";
import type { Answers, FileReport, Problem, Question } from "./report/report.ts";

/** A file as core sees it: a name, a size, and bytes that can be streamed from the start as often as needed. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  /** The container that was dropped with it inside; missing for a file that was dropped itself. */
  readonly inside?: string;
  /** What stands between its cells, where that is known: a table that was made from another kind of file. */
  readonly delimiter?: string;
  /** Its first row says what its columns are called: it was made of records, and that row stands in none of their lines. */
  readonly hasHeader?: true;
  /** Line at which its last record is cut off, once it was read to the end. */
  cutAt?(): number | undefined;
  /** @param pulse told by a file that is `made` how far that is, as a part of 1. */
  open(pulse?: Pulse): ReadableStream<Uint8Array>;
  /** Its bytes come of others that have to be read first: it tells for itself how far it is, and `size` is no measure of it. */
  readonly isMade?: true;
  /** Its bytes from one place to another, for files that have to be read by place; none where the file can only be streamed. */
  part(from: number, to: number): Promise<Uint8Array>;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The beginning of a file, unpacked and decoded, for recognising it. */
export interface Head {
  readonly name: string;
  /** The first bytes as they lie in the (unpacked) file. */
  readonly raw: Uint8Array;
  /** The same as UTF-8, without the byte order mark. */
  readonly bytes: Uint8Array;
  /** The same as text; a last character that was cut is left out. */
  readonly text: string;
  /** Is this all of the file? */
  readonly isWhole: boolean;
  /** As in SourceFile. */
  readonly delimiter?: string;
  readonly hasHeader?: true;
}

/** A file whose beginning is known. `decode.ts` opens it and pours it. */
export interface OpenedFile extends Head {
  readonly file: SourceFile;
  readonly gzip: boolean;
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly markLength: number;
}

/** Ties of a file: one entry per row that may become one; who is heard, who hears. */
export interface FollowRows {
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  /** Since when, NaN unknown; missing if the file does not say. */
  readonly sinceMs?: Float64Array;
  /** 1-based lines, for the report. */
  readonly line: RowLines;
  /** 1: the tie has no direction and holds both ways. */
  readonly undirected?: Uint8Array;
}

/** Interactions of a file: one entry per row that may become one. */
export interface ShareRows {
  readonly sharer: Uint32Array;
  readonly author: Uint32Array;
  /** Row of the file's `posts`, −1 unknown. */
  readonly post: Int32Array;
  readonly timeMs: Float64Array;
  readonly kind: Uint8Array;
  readonly weight: Float64Array;
  /** 1 paid, 0 not, PAID_UNSAID; resolved when files are joined. */
  readonly paid: Uint8Array;
  /** Row of `accounts` through whom it came, −1 unsaid; missing if the file does not say. */
  readonly via?: Int32Array;
  /** What it cost, NaN unsaid; missing if the file does not say. */
  readonly cost?: Float64Array;
  readonly line: RowLines;
  readonly undirected?: Uint8Array;
  /** The post ids may be the sharers' own as well as the originals'. */
  readonly isPostUnclear: boolean;
}

/** Second names of accounts, an id beside a handle, by which other files may know them. */
export interface SecondNames {
  readonly account: Uint32Array;
  /** Rows of `table` for each of `account`, EMPTY for none. */
  readonly rows: Uint32Array;
  readonly table: NameTable;
}

/** What a file says about accounts: one entry per row of a people table. */
export interface PeopleRows {
  /** The table may be about anything that has a name: it counts only if other files know somebody in it. */
  readonly isUnsure: boolean;
  readonly account: Uint32Array;
  readonly line: RowLines;
  readonly columns: readonly Attribute[];
  /** Position in ACCOUNT_TYPES per row, if a column says so. */
  readonly type?: Uint8Array;
  readonly declaredFollowers?: Float64Array;
  /** As in ShareRows: whether what this person does is paid for. */
  readonly paid?: Uint8Array;
  /** A second name of each account. */
  readonly alias?: Omit<SecondNames, "account"> & { readonly header: string };
}

export interface PostRows {
  readonly post: Uint32Array;
  /** −1 unknown. */
  readonly author: Int32Array;
  readonly timeMs: Float64Array;
  /** As in ShareRows. */
  readonly paid?: Uint8Array;
  readonly line: RowLines;
  readonly columns: readonly Attribute[];
}

/** A file in columns; accounts are rows of `accounts`. */
export interface ReadFile {
  readonly report: FileReport;
  readonly accounts: NameTable;
  readonly rule: IdentityRule;
  /** Key of a handle → the id that stands for it, where a people table bridges the two (`join.ts`); or of an id → its handle, where a log says both. */
  readonly translate?: ReadonlyMap<string, string>;
  readonly follows?: FollowRows;
  readonly shares?: ShareRows;
  /** Post ids of the file, exact. */
  readonly posts?: NameTable;
  /** Of accounts that the file says by two names, where it is no table of people. */
  readonly secondNames?: SecondNames;
  readonly aboutPeople?: PeopleRows;
  readonly aboutPosts?: PostRows;
  /** Do the headers say who acts on whom? Otherwise the user is asked. */
  readonly isDirectionKnown: boolean;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly answers: Answers;
  readonly pulse: Pulse;
  /** All files that are read in one go: some formats are told in several files. */
  readonly together: readonly SourceFile[];
}

export interface Format {
  readonly id: string;
  readonly words: { readonly en: string; readonly id: string };
  /** Its files are no text. */
  readonly isBinary?: true;
  /** 0: not this format; 1: certainly this one. */
  sniff(head: Head): number;
  /** @throws Problem if the file cannot be used. */
  read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile>;
  /** A file of this format with two ties or shares (b is heard by a and by c), run by the contract test. `isOfFollowed`: a hears b and c. */
  readonly sample: { readonly name: string; readonly isOfFollowed?: boolean } & (
    | { readonly text: string }
    | { readonly bytes: Uint8Array }
  );
}

export function defineFormat(format: Format): Format {
  return Object.freeze(format);
}
