/** A work as it is kept: a head that says what it is, the files it came from, and the network as its buffer. */
import { PROJECT_VERSION } from "../../core/project/projectFile.ts";
import { peopleOf } from "../../core/project/people.ts";
import { settingsOf } from "../state/accounts.ts";
import type { Holding, KeptAs } from "../state/holdings.ts";
import type { Outlook } from "../state/story.ts";
import type { State } from "../state/store.ts";
import { isMadeByHand, projectOf, type ProjectState } from "./kept.ts";
import { firstOf } from "./readProject.ts";
import type { MapSketch } from "./sketchMap.ts";

/** Written after every action; small. */
export interface WorkHead {
  readonly id: string;
  /** Of the project's shapes, as in a project file. */
  readonly version: number;
  /** How often it was written. Missing in the first edition. */
  readonly revision?: number;
  /** It was open in another window too when it was first written. */
  readonly isCopy?: boolean;
  /** The files were dropped, and the map was not shown yet. */
  readonly isBegun?: boolean;
  /** Milliseconds since 1970. */
  readonly savedMs: number;
  readonly people: number;
  readonly ties: number;
  readonly shares: number;
  readonly sketch: MapSketch | null;
  readonly project: ProjectState;
  /** x, y per drawn person once the layout has settled. */
  readonly positions: Float32Array | null;
  /** Where one looked from; missing: at the whole map. */
  readonly outlook?: Outlook;
  /** Of all that is drawn by lot. Missing in the first edition, which had one seed. */
  readonly seed?: number;
}

export interface WorkFiles {
  readonly id: string;
  readonly files: readonly KeptFile[];
}

interface KeptFile {
  readonly name: string;
  readonly modifiedMs: number;
  readonly blob: Blob | ArrayBuffer;
}

/** Written once: a network never changes. */
export interface WorkBody {
  readonly id: string;
  /** A blob: a large buffer would be copied while the screen waits. */
  readonly wire: Blob | ArrayBuffer;
  /** By what it is known again when it is read anew from its files. */
  readonly people?: ReturnType<typeof peopleOf>;
  /** Only in the first edition. */
  readonly files?: readonly KeptFile[];
}

interface HeadParts extends KeptAs {
  readonly savedMs: number;
  readonly sketch: MapSketch | null;
}

export function headOf(state: State, holding: Holding, { id, revision, isCopy, savedMs, sketch }: HeadParts): WorkHead {
  const { people, follows, shares } = holding.network;
  return {
    id,
    version: PROJECT_VERSION,
    revision,
    ...(isCopy && { isCopy }),
    savedMs,
    people: people.count,
    ties: follows.count,
    shares: shares.count,
    sketch,
    project: projectOf(state, holding),
    positions: holding.settled >= 1 ? holding.positions : null,
    ...(holding.settled >= 1 && holding.outlook !== null && { outlook: holding.outlook }),
    seed: settingsOf(state.accounts).seed,
  };
}

/** Files that are being opened: what was answered about them, and nothing else yet. */
export function begunHeadOf({ opening, answers }: State, { id, revision, isCopy }: KeptAs, savedMs: number): WorkHead {
  const { files, sample } = opening;
  const project = { opening: { ...firstOf("opening"), files, sample }, answers } as ProjectState;
  const nothing = { people: 0, ties: 0, shares: 0, sketch: null, positions: null };
  return { id, version: PROJECT_VERSION, revision, ...(isCopy && { isCopy }), isBegun: true, savedMs, ...nothing, project };
}

/** Larger things are kept as blobs, which are written beside the screen's work; small ones are written at once with their record. */
const SMALL_BYTES = 1 << 20;
const PIECE_BYTES = 8 << 20;

export function areSmall(files: readonly File[]): boolean {
  return files.reduce((sum, { size }) => sum + size, 0) <= SMALL_BYTES;
}

export async function filesToKeep(files: readonly File[], id: string): Promise<WorkFiles> {
  const kept = files.map(async (file) => ({
    name: file.name,
    modifiedMs: file.lastModified,
    blob: file.size <= SMALL_BYTES ? await file.arrayBuffer() : file,
  }));
  return { id, files: await Promise.all(kept) };
}

/** Piece by piece, so that the screen is answered in between. */
export async function bodyOf({ wire }: Pick<Holding, "wire">, id: string): Promise<WorkBody> {
  const people = peopleOf(wire);
  if (wire.byteLength <= SMALL_BYTES) return { id, wire, people };
  const pieces: Blob[] = [];
  for (let at = 0; at < wire.byteLength; at += PIECE_BYTES) {
    pieces.push(new Blob([new Uint8Array(wire, at, Math.min(PIECE_BYTES, wire.byteLength - at))]));
    await new Promise((turn) => setTimeout(turn));
  }
  return { id, wire: new Blob(pieces), people };
}

/** The files as they were dropped, so that every answer can still be changed. */
export function keptFilesOf(files: readonly KeptFile[]): File[] {
  return files.map(({ name, modifiedMs, blob }) => new File([blob], name, { lastModified: modifiedMs }));
}

/** Nothing in it was made by hand: opening the same files again gives all of it back. */
export function isUntouched({ project }: WorkHead): boolean {
  return Object.entries(project).every(
    ([field, value]) => !isMadeByHand(field) || JSON.stringify(value) === JSON.stringify(firstOf(field)),
  );
}

/** Two works of the same files, as far as names and sizes tell. */
export function isOfSameFiles(a: WorkHead, b: WorkHead): boolean {
  const listed = ({ project }: WorkHead) =>
    project.opening.files
      .map(({ name, bytes }) => `${bytes} ${name}`)
      .sort((one, other) => one.localeCompare(other))
      .join("\n");
  return listed(a) === listed(b);
}
