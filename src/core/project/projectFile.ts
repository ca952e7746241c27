/**
 * A project file: one zip that opens on another computer with the same picture and the same numbers.
 *
 * Its parts lie in this order, the dearest and smallest first, so that a file that was cut off loses the least:
 * - `tular.json`: the manifest: what the file is, and what should be in it, with sizes and checksums;
 * - `state/<field>.json`: each part of the work by itself, so that damage costs no more than it hits;
 * - `positions`: where people stand, x and y as 32-bit floats;
 * - `network`: the packed network (`network/wire.ts`);
 * - `files/<number>`: the files it was made from, where they are kept with it. What they are called stands in the manifest:
 *   no name of a user's becomes the name of a part.
 *
 * It carries no time, no path and no name of a computer. The same work gives the same bytes.
 */
export const MAGIC = "Tular project";
/** Of the state's shapes, and of this layout. What changes with a version: `app/keeping/migrations.ts`. */
export const PROJECT_VERSION = 1;

export const PROJECT_TYPE = "application/x-tular";
export const PROJECT_EXTENSION = "tular";

export const MANIFEST = "tular.json";
export const POSITIONS = "positions";
export const NETWORK = "network";
export const statePart = (field: string): string => `state/${field}.json`;
export const filePart = (number: number): string => `files/${number}`;

/** What a part of a project file may be called. */
export const PART_NAME = /^(?:tular\.json|state\/[A-Za-z]{1,40}\.json|positions|network|files\/\d{1,4})$/;

/** Sizes beyond these are none that Tular writes. */
export const MOST_MANIFEST_BYTES = 4 << 20;
export const MOST_STATE_BYTES = 32 << 20;
export const MOST_FILES = 1000;
export const MOST_NAME_LETTERS = 300;
/** Nothing in the state is nested deeper. */
export const MOST_DEPTH = 40;

export interface PartHead {
  readonly name: string;
  readonly bytes: number;
  /** CRC-32 of the part when unpacked. */
  readonly checksum: number;
  /** What a file that the work was made from is called. */
  readonly file?: string;
}

export interface Manifest {
  readonly magic: typeof MAGIC;
  readonly version: number;
  /** Under which everything that is drawn by lot was drawn. */
  readonly seed: number;
  /** How many people the network has, and a checksum of their names: by it a network that was read again is known. */
  readonly people: { readonly count: number; readonly names: number };
  readonly parts: readonly PartHead[];
}

/** The first bytes of a zip whose first part is the manifest. */
export function isProjectHead(head: Uint8Array): boolean {
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  return isZip && startsWith(head.subarray(30), MANIFEST);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && Array.from(text).every((letter, at) => letter.charCodeAt(0) === bytes[at]);
}
