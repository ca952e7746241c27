/** The manifest of a project file, looked at before it is believed. */
import { Problem } from "../base/problem.ts";
import { parsePlain } from "./plain.ts";
import { MAGIC, MOST_FILES, MOST_NAME_LETTERS, PART_NAME, PROJECT_VERSION, type Manifest, type PartHead } from "./projectFile.ts";

/** Undefined where it is none, or damaged. @throws Problem if a newer Tular wrote it: nothing of such a file is guessed at. */
export function maybeManifest(pieces: readonly Uint8Array[] | undefined): Manifest | undefined {
  const found = parsePlain(pieces);
  if (!isRecord(found) || found["magic"] !== MAGIC) return undefined;
  const { version, seed, people, parts } = found;
  if (!isCount(version) || version === 0) return undefined;
  if (version > PROJECT_VERSION)
    throw new Problem({ code: "project-newer", severity: "error", found: `${version}`, expected: `${PROJECT_VERSION}` });
  if (!isCount(seed) || !isRecord(people) || !isCount(people["count"]) || !isCount(people["names"]) || !Array.isArray(parts))
    return undefined;
  if (parts.length > MOST_FILES + MOST_FIELDS || !parts.every(isPart)) return undefined;
  const byName = new Map(parts.map((part) => [part.name, part]));
  return { magic: MAGIC, version, seed, people: { count: people["count"], names: people["names"] }, parts: [...byName.values()] };
}

const MOST_FIELDS = 100;

function isPart(part: unknown): part is PartHead {
  if (!isRecord(part)) return false;
  const { name, bytes, checksum, file } = part;
  const isNamed = file === undefined || (typeof file === "string" && file.length <= MOST_NAME_LETTERS);
  return typeof name === "string" && PART_NAME.test(name) && isCount(bytes) && isCount(checksum) && isNamed;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
