/**
 * What the state refers to by a version: files, networks, columns, pictures. Arrays are held by reference and never
 * copied into the state; a counter in the state says when something here has changed.
 */
import type { Doubt, Ends, Missing, Network, PostFacts, Timeline } from "../../core/tular.ts";
import type { Fit } from "../../core/filter/filter.ts";
import type { FoundSentence } from "../../core/findings/finding.ts";
import type { AccountGuess } from "../../core/network/accounts.ts";
import type { MeasuredColumns, Picture } from "../../engine/protocol.ts";
import type { AnswersSlice, Opening } from "./opening.ts";
import type { Outlook } from "./story.ts";

/** Everything measured so far, by measure. */
export interface Columns {
  readonly people: Map<string, Float64Array>;
  /** Length posts.count; 1 where the log is read as one topic. */
  readonly posts: Map<string, Float64Array>;
  readonly communities: Map<string, Float64Array>;
  /** Ties that carried something. */
  readonly ties: MeasuredTies;
  readonly whole: Map<string, number>;
  readonly ranges: Map<string, readonly [number, number]>;
  /** Low and high of every person, for measures that know them. */
  readonly intervals: Map<string, Ends>;
  /** Low and high of every post and every community over fair ways of counting, for measures that have several. */
  readonly bands: { readonly posts: Map<string, Ends>; readonly communities: Map<string, Ends> };
  readonly reasons: Map<string, readonly string[]>;
  /** Measures that have answered, even if they had nothing to say. */
  readonly known: Set<string>;
}

interface MeasuredTies {
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  readonly columns: Map<string, Float64Array>;
}

/** Rows of a table in order, and by what. */
export interface Order {
  readonly by: string;
  readonly isDescending: boolean;
  readonly values: Float64Array;
  readonly rows: Uint32Array;
}

/** A work on the shelf. */
export interface KeptAs {
  readonly id: string;
  /** How often it was written; another number there: somebody else wrote it. */
  readonly revision: number;
  /** It was open in another window, which keeps the first one. */
  readonly isCopy: boolean;
}

/** One network that was read, and what has been worked out about it. */
export interface Holding {
  readonly files: readonly File[];
  readonly opening: Opening;
  readonly answers: AnswersSlice;
  readonly wire: ArrayBuffer;
  readonly network: Network;
  /** Under which name and as which of its states it is kept on this computer; undefined: not yet. */
  keptAs?: KeptAs;
  columns: Columns;
  /** What the columns were measured under: `measuredUnder` in `accounts.ts`. */
  under: string;
  /** Measures whose columns are still those of an earlier answer. */
  stale: ReadonlySet<string>;
  picture: Picture | null;
  /** The layout's latest frame. */
  positions: Float32Array | null;
  /** 0..1: how far the layout has settled. */
  settled: number;
  /** Where one looks from on the map; null: at all of it. */
  outlook: Outlook | null;
  /** People in the table's order. */
  order: Order | null;
  /** Who fits the filter; null while everybody does. */
  fit: Fit | null;
  /** What people did with each post; null until it is counted. */
  postFacts: PostFacts | null;
  /** When everybody did what; null until it is counted, undefined where no action has a time. */
  timeline: Timeline | null | undefined;
  /** Posts in the order of their table. */
  postOrder: Order | null;
  /** 1 per post that goes with the people who are chosen or fit; null: all of them. */
  postFit: Uint8Array | null;
  /** What is worth saying, and in which language and under which answers it was said. */
  findings: { readonly about: string; readonly hasDoubt: boolean; readonly sentences: readonly FoundSentence[] } | null;
  /** How sure numbers are, by measure; null until the first is asked for. */
  doubts: Doubts | null;
  /** The accounts that are likely ours, brands or media. */
  guess: AccountGuess | null;
}

/** What was told of doubt under one set of answers about accounts: `measuredUnder` in `accounts.ts`. */
export interface Doubts {
  readonly under: string;
  readonly told: ReadonlyMap<string, Doubt>;
  /** How orders bear gaps in the files; only those that were asked for. */
  readonly missing: ReadonlyMap<string, Missing>;
}

export type HeldParts = Pick<Holding, "files" | "opening" | "answers" | "wire" | "network" | "keptAs"> &
  Partial<Pick<Holding, "positions" | "outlook">>;

export interface Holdings {
  /** With the positions of a layout that has settled, it is drawn as it was. */
  keep(parts: HeldParts): number;
  get(version: number): Holding | undefined;
  all(): readonly Holding[];
  /** Lets go of every version that nothing can bring back. */
  keepOnly(versions: ReadonlySet<number>): void;
  /** The files that are being opened, which are no network yet. */
  beginning(): readonly File[];
  begin(files: readonly File[]): void;
}

export function openHoldings(): Holdings {
  const byVersion = new Map<number, Holding>();
  let lastVersion = 0;
  let begun: readonly File[] = [];
  return {
    keep(parts) {
      const version = ++lastVersion;
      byVersion.set(version, {
        ...parts,
        opening: { ...parts.opening, version },
        columns: noColumns(),
        under: "",
        stale: new Set(),
        picture: null,
        positions: parts.positions ?? null,
        outlook: parts.outlook ?? null,
        settled: (parts.positions ?? null) === null ? 0 : 1,
        order: null,
        fit: null,
        postFacts: null,
        timeline: null,
        postOrder: null,
        postFit: null,
        findings: null,
        doubts: null,
        guess: null,
      });
      return version;
    },
    get: (version) => byVersion.get(version),
    all: () => [...byVersion.values()],
    beginning: () => begun,
    begin(files) {
      begun = files;
    },
    keepOnly(versions) {
      for (const version of byVersion.keys()) if (!versions.has(version)) byVersion.delete(version);
    },
  };
}

const NO_TIES: MeasuredTies = { heard: new Uint32Array(0), hears: new Uint32Array(0), columns: new Map() };

function noColumns(): Columns {
  return {
    people: new Map(),
    posts: new Map(),
    communities: new Map(),
    ties: NO_TIES,
    whole: new Map(),
    ranges: new Map(),
    intervals: new Map(),
    bands: { posts: new Map(), communities: new Map() },
    reasons: new Map(),
    known: new Set(),
  };
}

/** New columns beside the known ones; a new object, so that whoever compares sees the change. */
export function withColumns(columns: Columns, ids: readonly string[], measured: MeasuredColumns): Columns {
  return {
    people: new Map([...columns.people, ...measured.people]),
    posts: new Map([...columns.posts, ...measured.posts]),
    communities: new Map([...columns.communities, ...measured.communities]),
    ties: withTies(columns.ties, measured.ties),
    whole: new Map([...columns.whole, ...measured.whole]),
    ranges: new Map([...columns.ranges, ...measured.ranges]),
    intervals: new Map([...columns.intervals, ...measured.intervals]),
    bands: {
      posts: new Map([...columns.bands.posts, ...measured.bands.posts]),
      communities: new Map([...columns.bands.communities, ...measured.bands.communities]),
    },
    reasons: new Map([...columns.reasons, ...measured.reasons]),
    known: new Set([...columns.known, ...ids]),
  };
}

/** Every answer names the ties; their columns come with one of them. */
function withTies(ties: MeasuredTies, { heard, hears, columns }: MeasuredColumns["ties"]): MeasuredTies {
  return columns.length === 0 ? ties : { heard, hears, columns: new Map([...ties.columns, ...columns]) };
}
