/** What was dropped, folders walked through. */

const MOST_FILES = 1000;
const MOST_DEPTH = 8;

/** What systems leave in folders; nobody means to drop it. */
const LITTER = /^(?:\..*|__MACOSX|Thumbs\.db|desktop\.ini|~\$.*)$/i;

export interface Dropped {
  readonly files: readonly File[];
  /** There were more files in the folders than are taken. */
  readonly isCut: boolean;
}

/** Has to be called in the drop itself: afterwards the list of what was dropped is empty. */
export function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = Array.from(items, (item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const plain = [...files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return Promise.resolve({ files: plain, isCut: false });
  return walk(entries.filter((entry) => entry !== null));
}

/** Files keep their names where these are all different; otherwise they bear the way to them as well. */
async function walk(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const found: { file: File; path: string }[] = [];
  let isCut = false;
  for (const entry of entries) await take(entry, 0);
  const names = found.map(({ file }) => file.name);
  const files = found.map(({ file, path }) =>
    names.indexOf(file.name) === names.lastIndexOf(file.name)
      ? file
      : new File([file], path, { type: file.type, lastModified: file.lastModified }),
  );
  return { files, isCut };

  async function take(entry: FileSystemEntry, depth: number): Promise<void> {
    if (depth > 0 && LITTER.test(entry.name)) return;
    if (found.length >= MOST_FILES) {
      isCut = true;
      return;
    }
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => undefined);
      if (file !== undefined) found.push({ file, path: entry.fullPath.replace(/^\//, "") });
    } else if (isFolder(entry) && depth < MOST_DEPTH) {
      for (const child of await childrenOf(entry)) await take(child, depth + 1);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** In the order of their names; browsers hand them out a hundred at a time, in any order. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => []);
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
