/**
 * Containers opened: what was dropped becomes the files that are in it. A container in a container is opened too, once;
 * deeper ones are no way to hand over an export. A folder is a container whose files were dropped one by one.
 */
import { Problem, type ProblemFacts } from "../base/problem.ts";
import { silentPulse } from "../base/pulse.ts";
import { CONTAINERS } from "./containers/catalogue.ts";
import { folderOf, isNoExport, nameInside } from "./fileName.ts";
import type { SourceFile } from "./format.ts";

/** What is wrong with a file, and which container it is in. */
export type Unopened = ProblemFacts & { readonly file: string; readonly inside?: string };

export interface Unpacked {
  readonly files: readonly SourceFile[];
  /** What could not be opened. */
  readonly problems: Unopened[];
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
  const problems: Unopened[] = [];
  const leftOut = new Map<string, string[]>();
  /** Names of the parts of each folder. */
  const folders = new Map<string, Set<string>>();
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  let [looked, told] = [0, 0];
  for (const file of files) {
    const folder = folderOf(file.name);
    if (folder === undefined) await tryOpen(file, { container: file.name, depth: 0, taken: new Set() });
    else await takeFromFolder(file, folder);
  }
  return { files: found, problems, leftOut, told };

  async function takeFromFolder(file: SourceFile, folder: string): Promise<void> {
    const name = file.name.slice(folder.length + 1);
    if (isNoExport(name)) return leave(folder, [name]);
    const taken = folders.get(folder) ?? new Set();
    folders.set(folder, taken);
    await tryOpen({ ...file, name: ownName(nameInside(folder, name), taken) }, { container: folder, depth: 0, taken });
  }

  function leave(container: string, names: readonly string[]): void {
    if (names.length > 0) leftOut.set(container, [...(leftOut.get(container) ?? []), ...names]);
  }

  /** One file that cannot be opened leaves the others alone. */
  async function tryOpen(file: SourceFile, place: Place): Promise<void> {
    try {
      await open(file, place);
    } catch (error) {
      problems.push({ ...rethrow(error), file: file.name, ...insideOf(file, place) });
    }
  }

  async function open(file: SourceFile, place: Place): Promise<void> {
    const { container: dropped, depth, taken } = place;
    const container = await containerOf(file);
    if (container === undefined) return void found.push({ ...file, ...insideOf(file, place) });
    if (depth === MOST_DEPTH) throw new Problem({ code: "archive-nested", severity: "error" });
    const unpacked = await container.unpack(file);
    if (unpacked.files.length === 0)
      throw new Problem({ code: "archive-empty", severity: "error", found: unpacked.leftOut.slice(0, 3).join(", ") });
    leave(dropped, unpacked.leftOut);
    for (const [at, inner] of unpacked.files.entries()) {
      const all = looked + unpacked.files.length - at;
      told = Math.max(told, ++looked / (LOOKS_PER_FILE * all + bytes / LOOK_BYTES));
      pulse(told, 1);
      await tryOpen({ ...inner, name: ownName(inner.name, taken) }, { ...place, depth: depth + 1 });
    }
  }
}

interface Place {
  /** What was dropped with the file in it, or the file itself. */
  readonly container: string;
  /** How many archives it lies in. */
  readonly depth: number;
  /** Names of the parts so far. */
  readonly taken: Set<string>;
}

function insideOf({ name }: SourceFile, { container }: Place): { inside?: string } {
  return name === container ? {} : { inside: container };
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
