/**
 * Reads a project file as a stranger's: each part by itself, within its limits and against its checksum. What is damaged is
 * named and left out; the rest is given back. What it consists of: `projectFile.ts`.
 */
import { crc32 } from "../base/checksum.ts";
import { Problem } from "../base/problem.ts";
import type { Pulse } from "../base/pulse.ts";
import { chunksOf } from "../base/streams.ts";
import { entriesOf, type ArchiveEntry } from "../intake/containers/archive.ts";
import type { SourceFile } from "../intake/format.ts";
import { isUnfolding } from "../intake/text/unfolding.ts";
import { isSoundNetwork } from "../network/sound.ts";
import { unpackNetwork } from "../network/wire.ts";
import { maybeManifest } from "./manifest.ts";
import { parsePlain } from "./plain.ts";
import {
  MANIFEST,
  MOST_MANIFEST_BYTES,
  MOST_STATE_BYTES,
  NETWORK,
  PART_NAME,
  POSITIONS,
  PROJECT_VERSION,
  type Manifest,
  type PartHead,
} from "./projectFile.ts";
import { salvage } from "./salvage.ts";

export type LostPart =
  | { readonly kind: "manifest" | "network" | "positions" }
  | { readonly kind: "state"; readonly field: string }
  | { readonly kind: "file"; readonly name: string };

export interface ReadProjectFile {
  /** Of the state's shapes. */
  readonly version: number;
  /** null: not known any more. */
  readonly seed: number | null;
  readonly people: Manifest["people"] | null;
  /** By field; anything may stand in it. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly positions: Float32Array | null;
  /** Of a sound network; null: lost. */
  readonly wire: ArrayBuffer | null;
  readonly files: readonly { readonly name: string; readonly pieces: readonly Uint8Array[] }[];
  /** What should be in it, and is not or cannot be read. */
  readonly lost: readonly LostPart[];
}

/** @throws Problem if it is none, of a newer Tular, hostile, or neither network nor files can be read. */
export async function readProjectFile(file: SourceFile, pulse: Pulse): Promise<ReadProjectFile> {
  const parts = await openParts(file, pulse);
  const manifest = maybeManifest(await parts.read(MANIFEST, MOST_MANIFEST_BYTES));
  const lost: LostPart[] = manifest === undefined ? [{ kind: "manifest" }] : [];
  const state: Record<string, unknown> = {};
  const files: { name: string; pieces: readonly Uint8Array[] }[] = [];
  let [positions, wire]: [Float32Array | null, ArrayBuffer | null] = [null, null];

  for (const head of manifest?.parts ?? (await parts.heads())) {
    const { name } = head;
    const field = /^state\/(\w+)\.json$/.exec(name)?.[1];
    const pieces = await parts.read(name, field === undefined ? Infinity : MOST_STATE_BYTES, head);
    if (field !== undefined) {
      const value = parsePlain(pieces);
      if (value === undefined) lost.push({ kind: "state", field });
      else state[field] = value;
    } else if (name === POSITIONS) {
      positions = maybePositions(pieces);
      if (positions === null) lost.push({ kind: "positions" });
    } else if (name === NETWORK) wire = maybeWire(pieces);
    else if (name !== MANIFEST) {
      if (pieces === undefined) lost.push({ kind: "file", name: head.file ?? name });
      else files.push({ name: head.file ?? name, pieces });
    }
  }
  if (wire === null) lost.push({ kind: "network" });
  if (wire === null && files.length === 0) throw new Problem({ code: "project-broken", severity: "error", file: file.name });
  const { version = PROJECT_VERSION, seed = null, people = null } = manifest ?? {};
  return { version, seed, people, state, positions, wire, files, lost };
}

interface Parts {
  /** What there is, where no manifest says what should be there. */
  heads(): Promise<readonly Pick<PartHead, "name" | "file">[]>;
  /** Undefined: it is not there, or damaged. */
  read(name: string, most: number, expected?: Partial<PartHead>): Promise<Uint8Array[] | undefined>;
}

async function openParts(file: SourceFile, pulse: Pulse): Promise<Parts> {
  const listed = await listedIn(file);
  let salvaged: Promise<Map<string, ArchiveEntry>> | undefined;
  let unpackedBytes = 0;

  async function unpack(entry: ArchiveEntry, most: number): Promise<Uint8Array[]> {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of chunksOf(entry.open())) {
      bytes += chunk.length;
      unpackedBytes += chunk.length;
      if (isUnfolding(unpackedBytes, file.size)) throw new Problem({ code: "archive-hostile", severity: "error", count: unpackedBytes });
      if (bytes > most) throw new RangeError(`at most ${most} bytes were expected`);
      pieces.push(chunk);
      pulse(Math.min(unpackedBytes, file.size), file.size);
    }
    return pieces;
  }

  async function maybeRead(entry: ArchiveEntry | undefined, most: number, expected: Partial<PartHead>): Promise<Uint8Array[] | undefined> {
    if (entry === undefined) return undefined;
    try {
      const pieces = await unpack(entry, Math.min(most, expected.bytes ?? Infinity));
      return isAsExpected(pieces, expected) ? pieces : undefined;
    } catch (error) {
      if (isHarmless(error)) return undefined;
      throw error;
    }
  }

  return {
    async heads() {
      salvaged ??= salvage(file);
      return [...new Set([...listed.keys(), ...(await salvaged).keys()])].map((name) => ({ name }));
    },
    async read(name, most, expected = {}) {
      const pieces = await maybeRead(listed.get(name), most, expected);
      if (pieces !== undefined) return pieces;
      salvaged ??= salvage(file);
      return maybeRead((await salvaged).get(name), most, expected);
    },
  };
}

/** As the list at the end of the archive has them; none where that is damaged. */
async function listedIn(file: SourceFile): Promise<Map<string, ArchiveEntry>> {
  const parts = new Map<string, ArchiveEntry>();
  const entries = await entriesOf(file).catch((error: unknown) => {
    if (isHarmless(error)) return [];
    throw error;
  });
  // whatever else lies in it is nobody's business; the first of a name counts
  for (const entry of entries) if (PART_NAME.test(entry.name) && !parts.has(entry.name)) parts.set(entry.name, entry);
  return parts;
}

function isAsExpected(pieces: readonly Uint8Array[], { bytes, checksum }: Partial<PartHead>): boolean {
  const isWhole = bytes === undefined || pieces.reduce((sum, { length }) => sum + length, 0) === bytes;
  return isWhole && (checksum === undefined || pieces.reduce((sum, piece) => crc32(piece, sum), 0) === checksum);
}

/** Damage costs a part; what was made to do harm, and what stops the reading, is told at once. */
function isHarmless(error: unknown): boolean {
  if (error instanceof Problem) return error.facts.code === "archive-broken" || error.facts.code === "archive-locked";
  return !(error instanceof Error && error.name === "AbortError");
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function maybePositions(pieces: readonly Uint8Array[] | undefined): Float32Array | null {
  if (pieces === undefined) return null;
  const bytes = joinedBytes(pieces);
  if (bytes.length % 8 !== 0) return null;
  const positions = new Float32Array(bytes.buffer);
  return positions.every(Number.isFinite) ? positions : null;
}

function maybeWire(pieces: readonly Uint8Array[] | undefined): ArrayBuffer | null {
  if (pieces === undefined) return null;
  try {
    const { buffer } = joinedBytes(pieces);
    return isSoundNetwork(unpackNetwork(buffer)) ? buffer : null;
  } catch {
    // whatever stands there, it is no network of this edition
    return null;
  }
}
