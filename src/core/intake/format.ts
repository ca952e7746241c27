/**
 * What a format is: it recognises a file by its first bytes and turns it into tables. A new format is one file in
 * `formats/` and one line in `catalogue.ts`.
 */
import type { Pulse } from "../base/pulse.ts";
import type { NameTable } from "../network/names.ts";
import type { IdentityRule } from "../network/identity.ts";
import type { Attribute } from "../network/network.ts";
import type { Answers, FileReport, Problem, Question } from "./report.ts";

/** A file as core sees it: a name, a size, and bytes that can be streamed from the start as often as needed. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  open(): ReadableStream<Uint8Array>;
}

/** The beginning of a file, unpacked and decoded, for recognising it. */
export interface Head {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded text of `bytes`, without the byte order mark. */
  readonly text: string;
}

/** Columns of rows about ties, shares, people or posts; accounts are rows of `accounts`. */
export interface ReadFile {
  readonly report: FileReport;
  readonly accounts: NameTable;
  readonly rule: IdentityRule;
  /** One entry per row that may become a tie: who is heard, who hears; `line` for the report. */
  readonly follows?: { readonly heard: Uint32Array; readonly hears: Uint32Array; readonly line: Uint32Array };
  readonly shares?: {
    readonly sharer: Uint32Array;
    readonly author: Uint32Array;
    /** Row of `posts`, −1 unknown. */
    readonly post: Int32Array;
    readonly timeMs: Float64Array;
    readonly kind: Uint8Array;
    readonly weight: Float64Array;
    readonly paid: Uint8Array;
    readonly line: Uint32Array;
  };
  /** Post ids of the file, exact. */
  readonly posts?: NameTable;
  /** What is said about accounts: one entry per row of a people table. */
  readonly aboutPeople?: { readonly account: Uint32Array; readonly line: Uint32Array; readonly columns: readonly Attribute[] };
  readonly aboutPosts?: {
    readonly post: Uint32Array;
    readonly author: Int32Array;
    readonly timeMs: Float64Array;
    readonly line: Uint32Array;
    readonly columns: readonly Attribute[];
  };
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly answers: Answers;
  readonly pulse: Pulse;
  /** Names of all files in the drop: what stands beside a file may say what it is. */
  readonly beside: readonly string[];
}

export interface Format {
  readonly id: string;
  readonly words: { readonly en: string; readonly id: string };
  /** 0: not this format; 1: certainly this one. */
  sniff(head: Head): number;
  /** @throws Problem if the file cannot be used. */
  read(file: SourceFile, head: Head, options: ReadOptions): Promise<ReadFile>;
  /** A file of this format with two follow ties (b is heard by a and by c), run by the contract test. */
  readonly sample: { readonly name: string; readonly text: string };
}

export function defineFormat(format: Format): Format {
  return Object.freeze(format);
}
