/** A zip: a workbook with its sheets, or files as they were packed together; what other programs keep in zips is called by its name. */
import { Problem } from "../../base/problem.ts";
import { streamByPlace } from "../../base/streams.ts";
import { isLitter, isNoExport, nameInside } from "../fileName.ts";
import type { SourceFile } from "../format.ts";
import { entriesOf, type ArchiveEntry } from "./archive.ts";
import { defineContainer, type Unpacked } from "./container.ts";
import { sheetsOf } from "./workbook.ts";

/** Looked at and then read, a packed file is unpacked several times; so many bytes of small ones are kept from the first time. */
const SMALL_BYTES = 1 << 16;
const MOST_SMALL_BYTES = 64 << 20;
/** Packed files that themselves have to be read by place, such as a workbook, are held in memory up to this size. */
const MOST_HELD_BYTES = 512 << 20;
const LOOKED_AT_BYTES = 64;
/** The first part of a project file: see `core/project`. */
const PROJECT_MANIFEST = "tular.json";

export const zip = defineContainer({
  id: "zip",
  isOne: (head) => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5 || head[2] === 7),
  unpack,
});

async function unpack(file: SourceFile): Promise<Unpacked> {
  const entries = await entriesOf(file);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.xml")) return { files: await sheetsOf(file, entries), leftOut: [] };
  // a project opens as the work that it holds, and is no export to be read with others
  if (names.has(PROJECT_MANIFEST)) throw new Problem({ code: "project-inside", severity: "error" });
  const program = programOf(file.name, names);
  if (program !== undefined) throw new Problem({ code: "format-unsupported", severity: "error", found: program });
  let kept = 0;
  const parts = entries.filter(({ name }) => !isLitter(name));
  return {
    files: parts
      .filter(({ name }) => !isNoExport(name))
      .map((entry) => {
        const isKept = entry.size <= SMALL_BYTES && kept + entry.size <= MOST_SMALL_BYTES;
        if (isKept) kept += entry.size;
        return isKept ? keptFile(file, entry) : packedFile(file, entry);
      }),
    leftOut: parts.filter(({ name }) => isNoExport(name)).map(({ name }) => name),
  };
}

function programOf(file: string, names: ReadonlySet<string>): string | undefined {
  const holds = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (/\.gephi$/i.test(file) || holds(/^Project_xml$|^Workspace_\d/)) return "Gephi project (.gephi)";
  if (holds(/^xl\/workbook\.bin$/)) return "Excel (.xlsb)";
  if (holds(/^word\//)) return "Word (.docx)";
  if (holds(/^ppt\//)) return "PowerPoint (.pptx)";
  if (names.has("mimetype") && holds(/^content\.xml$/)) return "OpenDocument (.ods)";
  return undefined;
}

function packedFile(container: SourceFile, entry: ArchiveEntry): SourceFile {
  let held: Promise<Uint8Array> | undefined;
  return {
    name: nameInside(container.name, entry.name),
    size: entry.size,
    open: () => entry.open(),
    async part(from, to) {
      if (held === undefined && to <= LOOKED_AT_BYTES) return beginningOf(entry, from, to);
      held ??= wholeOf(entry);
      return (await held).subarray(from, to);
    },
  };
}

function keptFile(container: SourceFile, entry: ArchiveEntry): SourceFile {
  let held: Promise<Uint8Array> | undefined;
  const whole = () => (held ??= wholeOf(entry));
  return {
    name: nameInside(container.name, entry.name),
    size: entry.size,
    open: () => streamByPlace(async (from, to) => (await whole()).subarray(from, to), 0, entry.size),
    part: async (from, to) => (await whole()).subarray(from, to),
  };
}

/** A look at the first bytes unpacks no more than those. */
async function beginningOf(entry: ArchiveEntry, from: number, to: number): Promise<Uint8Array> {
  const reader = entry.open().getReader();
  const pieces: number[] = [];
  for (let next = await reader.read(); !next.done && pieces.length < to; next = await reader.read())
    for (let at = 0; at < next.value.length && pieces.length < to; at++) pieces.push(next.value[at]);
  await reader.cancel().catch(() => {});
  return Uint8Array.from(pieces).subarray(from, to);
}

async function wholeOf(entry: ArchiveEntry): Promise<Uint8Array> {
  if (entry.size > MOST_HELD_BYTES) throw new Problem({ code: "too-large", severity: "error", count: entry.size });
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  const reader = entry.open().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    whole.set(next.value, filled);
    filled += next.value.length;
  }
  return whole.subarray(0, filled);
}
