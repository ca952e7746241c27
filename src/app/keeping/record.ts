/** A work as it is kept: a head that says what it is, and a body with the network as its buffer and the files it came from. */
import type { Holding } from "../state/holdings.ts";
import type { State } from "../state/store.ts";
import { projectOf, type ProjectField, type ProjectState } from "./kept.ts";
import { firstOf } from "./readProject.ts";
import type { MapSketch } from "./sketchMap.ts";

export const RECORD_VERSION = 1;

/** Written after every action; small. */
export interface WorkHead {
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly savedMs: number;
  readonly people: number;
  readonly ties: number;
  readonly shares: number;
  readonly sketch: MapSketch | null;
  readonly project: ProjectState;
  /** x, y per drawn person once the layout has settled. */
  readonly positions: Float32Array | null;
}

/** Written once: a network never changes. */
export interface WorkBody {
  readonly id: string;
  readonly wire: ArrayBuffer;
  readonly files: readonly KeptFile[];
}

interface KeptFile {
  readonly name: string;
  readonly modifiedMs: number;
  readonly blob: Blob;
}

interface HeadParts {
  readonly id: string;
  readonly savedMs: number;
  readonly sketch: MapSketch | null;
}

export function headOf(state: State, holding: Holding, { id, savedMs, sketch }: HeadParts): WorkHead {
  const { people, follows, shares } = holding.network;
  return {
    id,
    version: RECORD_VERSION,
    savedMs,
    people: people.count,
    ties: follows.count,
    shares: shares.count,
    sketch,
    project: projectOf(state, holding),
    positions: holding.settled >= 1 ? holding.positions : null,
  };
}

export function bodyOf({ wire, files }: Holding, id: string): WorkBody {
  return { id, wire, files: files.map((file) => ({ name: file.name, modifiedMs: file.lastModified, blob: file })) };
}

/** The files as they were dropped, so that every answer can still be changed. */
export function filesOf({ files }: WorkBody): File[] {
  return files.map(({ name, modifiedMs, blob }) => new File([blob], name, { lastModified: modifiedMs }));
}

const BY_HAND: readonly ProjectField[] = ["answers", "arrangement", "filters", "accounts", "plans"];

/** Nothing in it was made by hand: opening the same files again gives all of it back. */
export function isUntouched({ project }: WorkHead): boolean {
  return BY_HAND.every((field) => JSON.stringify(project[field]) === JSON.stringify(firstOf(field)));
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
