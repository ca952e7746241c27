/** What was dropped, folders walked through. */
import { isLitter, isMedia } from "../../../core/intake/fileName.ts";

const MOST_FILES = 1000;
/** A link to a folder above itself would have no end. */
const MOST_DEPTH = 16;

export interface Dropped {
  readonly files: readonly File[];
  /** There were more files in the folders than are taken. */
  readonly isCut: boolean;
  /** Pictures, films and sounds in the folders, which hold no table. */
  readonly media: number;
  /** Files and folders that the system did not hand out, or that lie too deep. */
  readonly locked: number;
}

/** Has to be called in the drop itself: afterwards the list of what was dropped is empty. */
export function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = Array.from(items, (item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const plain = [...files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return Promise.resolve({ files: plain, isCut: false, media: 0, locked: 0 });
  return walk(entries.filter((entry) => entry !== null));
}

/** A file of a folder has the way to it as its name: that is how the reader knows what it lies in. */
async function walk(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const files: File[] = [];
  let [isCut, media, locked] = [false, 0, 0];
  await takeAll(entries, 0);
  return { files, isCut, media, locked };

  /** Files before folders: what is asked of a platform lies above its pictures. */
  async function takeAll(some: readonly FileSystemEntry[], depth: number): Promise<void> {
    for (const entry of some.filter(isFile)) await takeFile(entry, depth);
    for (const entry of some.filter(isFolder)) {
      if (files.length >= MOST_FILES) isCut = true;
      if (isCut) return;
      const children = depth < MOST_DEPTH ? await childrenOf(entry) : undefined;
      if (children === undefined) locked++;
      else await takeAll(children, depth + 1);
    }
  }

  async function takeFile(entry: FileSystemFileEntry, depth: number): Promise<void> {
    if (depth > 0 && isMedia(entry.name)) media++;
    else if (files.length >= MOST_FILES) isCut = true;
    else {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => undefined);
      if (file === undefined) locked++;
      else files.push(depth === 0 ? file : new File([file], entry.fullPath.slice(1), { type: file.type, lastModified: file.lastModified }));
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

const inOrder = new Intl.Collator("en", { numeric: true });

/** In the order of their names; browsers hand them out a hundred at a time, in any order. Nothing if the folder may not be read. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | undefined> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => undefined);
    if (some === undefined) return all.length > 0 ? all : undefined;
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.filter(({ name }) => !isLitter(name)).toSorted((a, b) => inOrder.compare(a.name, b.name));
}
