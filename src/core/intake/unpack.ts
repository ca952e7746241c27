/**
 * Containers opened: what was dropped becomes the files that are in it. A container in a container is opened too, once;
 * deeper ones are no way to hand over an export.
 */
import { Problem, type ProblemFacts } from "../base/problem.ts";
import { silentPulse } from "../base/pulse.ts";
import { CONTAINERS } from "./containers/catalogue.ts";
import type { SourceFile } from "./format.ts";

export interface Unpacked {
  readonly files: readonly SourceFile[];
  /** What could not be opened. */
  readonly problems: ProblemFacts[];
  /** Per container: names of what was not even looked at. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
  /** How far the pulse went, 0..1. */
  readonly told: number;
}

const HEAD_BYTES = 16;
const MOST_DEPTH = 2;
/** A small file takes so many times as long to be looked at and read as to be looked at; so many packed bytes are read meanwhile. */
const LOOKS_PER_FILE = 1.7;
const LOOK_BYTES = 1 << 17;

/**
 * @param rethrow gives the facts of a failure that the user is told, or throws it on.
 * @param pulse is told how many files were looked at: of a thousand small ones that is half of the work, of a large one nothing.
 */
export async function unpackAll(
  files: readonly SourceFile[],
  rethrow: (error: unknown) => ProblemFacts,
  pulse = silentPulse,
): Promise<Unpacked> {
  const found: SourceFile[] = [];
  const problems: ProblemFacts[] = [];
  const leftOut = new Map<string, string[]>();
  /** Names of the parts of the file that is being opened. */
  const taken = new Set<string>();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  let [looked, told] = [0, 0];
  for (const file of files) {
    taken.clear();
    try {
      await open(file, file.name, 0);
    } catch (error) {
      problems.push({ ...rethrow(error), file: file.name });
    }
  }
  return { files: found, problems, leftOut, told };

  async function open(file: SourceFile, dropped: string, depth: number): Promise<void> {
    const container = await containerOf(file);
    if (container === undefined) {
      found.push(depth === 0 ? file : { ...file, name: ownName(file.name, taken), inside: dropped });
      return;
    }
    if (depth === MOST_DEPTH) {
      problems.push({ code: "archive-nested", severity: "error", file: file.name });
      return;
    }
    const unpacked = await container.unpack(file);
    if (unpacked.leftOut.length > 0) leftOut.set(dropped, [...(leftOut.get(dropped) ?? []), ...unpacked.leftOut]);
    if (unpacked.files.length === 0)
      throw new Problem({ code: "archive-empty", severity: "error", found: unpacked.leftOut.slice(0, 3).join(", ") });
    for (const [at, inner] of unpacked.files.entries()) {
      const all = looked + unpacked.files.length - at;
      told = Math.max(told, ++looked / (LOOKS_PER_FILE * all + bytes / LOOK_BYTES));
      pulse(told, 1);
      // One part that cannot be opened leaves the others alone.
      try {
        await open(inner, dropped, depth + 1);
      } catch (error) {
        problems.push({ ...rethrow(error), file: inner.name });
      }
    }
  }
}

/** Archives may hold two files of one name; answers, problems and rows go by the name, so the second one gets a number. */
function ownName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const end = dot > name.lastIndexOf("/") + 1 && dot > 0 ? dot : name.length;
  let own = name;
  for (let count = 2; taken.has(own); count++) own = `${name.slice(0, end)} (${count})${name.slice(end)}`;
  taken.add(own);
  return own;
}

async function containerOf(file: SourceFile) {
  const head = await file.part(0, HEAD_BYTES);
  return CONTAINERS.find((container) => container.isOne(head));
}
