/**
 * What the state refers to by a version: files, networks, columns, pictures. Arrays are held by reference and never
 * copied into the state; a counter in the state says when something here has changed.
 */
import type { Network } from "../../core/tular.ts";
import type { Fit } from "../../core/filter/filter.ts";
import type { MeasuredColumns, Picture } from "../../engine/protocol.ts";
import type { AnswersSlice, Opening } from "./opening.ts";

/** Everything measured so far, by measure. */
export interface Columns {
  readonly people: Map<string, Float64Array>;
  readonly communities: Map<string, Float64Array>;
  readonly whole: Map<string, number>;
  readonly ranges: Map<string, readonly [number, number]>;
  readonly reasons: Map<string, readonly string[]>;
  /** Measures that have answered, even if they had nothing to say. */
  readonly known: Set<string>;
}

/** One network that was read, and what has been worked out about it. */
export interface Holding {
  readonly files: readonly File[];
  readonly opening: Opening;
  readonly answers: AnswersSlice;
  readonly wire: ArrayBuffer;
  readonly network: Network;
  columns: Columns;
  picture: Picture | null;
  /** The layout's latest frame. */
  positions: Float32Array | null;
  /** 0..1: how far the layout has settled. */
  settled: number;
  /** Rows in the table's order, and what they are ordered by. */
  order: { readonly by: string; readonly isDescending: boolean; readonly rows: Uint32Array } | null;
  /** Who fits the filter; null while everybody does. */
  fit: Fit | null;
}

export interface Holdings {
  keep(parts: Pick<Holding, "files" | "opening" | "answers" | "wire" | "network">): number;
  get(version: number): Holding | undefined;
  /** Lets go of every version that nothing can bring back. */
  keepOnly(versions: ReadonlySet<number>): void;
}

export function openHoldings(): Holdings {
  const byVersion = new Map<number, Holding>();
  let lastVersion = 0;
  return {
    keep(parts) {
      const version = ++lastVersion;
      byVersion.set(version, {
        ...parts,
        opening: { ...parts.opening, version },
        columns: noColumns(),
        picture: null,
        positions: null,
        settled: 0,
        order: null,
        fit: null,
      });
      return version;
    },
    get: (version) => byVersion.get(version),
    keepOnly(versions) {
      for (const version of byVersion.keys()) if (!versions.has(version)) byVersion.delete(version);
    },
  };
}

function noColumns(): Columns {
  return { people: new Map(), communities: new Map(), whole: new Map(), ranges: new Map(), reasons: new Map(), known: new Set() };
}

/** New columns beside the known ones; a new object, so that whoever compares sees the change. */
export function withColumns(columns: Columns, ids: readonly string[], measured: MeasuredColumns): Columns {
  return {
    people: new Map([...columns.people, ...measured.people]),
    communities: new Map([...columns.communities, ...measured.communities]),
    whole: new Map([...columns.whole, ...measured.whole]),
    ranges: new Map([...columns.ranges, ...measured.ranges]),
    reasons: new Map([...columns.reasons, ...measured.reasons]),
    known: new Set([...columns.known, ...ids]),
  };
}
