/** The browser's own store of works: heads, files and networks, each work's written together. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { WorkBody, WorkFiles, WorkHead } from "./record.ts";

const NAME = "tular";
const VERSION = 2;
const STORES = ["heads", "files", "bodies"] as const;

interface Schema extends DBSchema {
  heads: { key: string; value: WorkHead };
  files: { key: string; value: WorkFiles };
  /** Networks; of the first edition with the files beside them. */
  bodies: { key: string; value: WorkBody };
}

/** What goes with a head: each written once, because neither ever changes. */
export interface Rest {
  files(): WorkFiles | Promise<WorkFiles>;
  /** undefined: there is no network yet. */
  body(): WorkBody | undefined | Promise<WorkBody | undefined>;
}

export interface Shelf {
  /** Heads, the newest first. What stands there may be of another version or damaged. */
  heads(): Promise<WorkHead[]>;
  head(id: string): Promise<WorkHead | undefined>;
  files(id: string): Promise<WorkFiles | undefined>;
  body(id: string): Promise<WorkBody | undefined>;
  /**
   * Writes all of it, or nothing. What is there already of the rest is not asked for again.
   * @param expected the revision that should be there, if anything is.
   * @returns false, and writes nothing, if another one is there: another window wrote it.
   */
  put(head: WorkHead, rest: Rest, expected: number): Promise<boolean>;
  /** Changes a head as it stands there. */
  change(id: string, change: (head: WorkHead) => WorkHead): Promise<WorkHead | undefined>;
  remove(ids: readonly string[]): Promise<void>;
  /** The whole store goes, in every window. */
  removeAll(): Promise<void>;
  close(): void;
}

/** @param onRemoved the store was deleted, by another window perhaps. */
export function openShelf(onRemoved: () => void): Shelf {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= openDB<Schema>(NAME, VERSION, {
      upgrade(fresh) {
        for (const store of STORES) if (!fresh.objectStoreNames.contains(store)) fresh.createObjectStore(store, { keyPath: "id" });
      },
      blocking(_current, blocked, event) {
        (event.target as IDBDatabase).close();
        opened = undefined;
        // null: it is deleted; a number: a newer Tular lays it out anew, in another window
        if (blocked === null) onRemoved();
      },
      terminated: () => (opened = undefined),
    });
    // a store that could not be opened may be opened later
    opened.catch(() => (opened = undefined));
    return opened;
  }

  const written = async () => (await database()).transaction(STORES, "readwrite");

  return {
    async heads() {
      const found = await (await database()).getAll("heads");
      return found.sort((a, b) => b.savedMs - a.savedMs);
    },
    async head(id) {
      return (await database()).get("heads", id);
    },
    async files(id) {
      return (await database()).get("files", id);
    },
    async body(id) {
      return (await database()).get("bodies", id);
    },
    async put(head, rest, expected) {
      const { id } = head;
      // made before the transaction begins: one that waits for anything else is over
      const missing = await missingOf(await database(), id, rest);
      const transaction = await written();
      try {
        const before = await transaction.objectStore("heads").get(id);
        if (before !== undefined && (before.revision ?? 0) !== expected) {
          await transaction.done;
          return false;
        }
        if (missing.files !== undefined) await transaction.objectStore("files").put(missing.files);
        if (missing.body !== undefined) await transaction.objectStore("bodies").put(missing.body);
        await transaction.objectStore("heads").put(head);
        await transaction.done;
        return true;
      } catch (error) {
        // whoever waits is told why, and nobody else: the transaction's own end says it a second time
        transaction.done.catch(() => {});
        throw transaction.error ?? error;
      }
    },
    async change(id, change) {
      const transaction = await written();
      const heads = transaction.objectStore("heads");
      const before = await heads.get(id);
      if (before === undefined) return undefined;
      const after = change(before);
      await heads.put(after);
      await transaction.done;
      return after;
    },
    async remove(ids) {
      const transaction = await written();
      for (const id of ids) for (const store of STORES) void transaction.objectStore(store).delete(id);
      await transaction.done;
    },
    async removeAll() {
      const before = opened;
      opened = undefined;
      (await before?.catch(() => undefined))?.close();
      await deleteDB(NAME);
    },
    close() {
      void opened?.then((shelf) => shelf.close());
      opened = undefined;
    },
  };
}

async function missingOf(database: IDBPDatabase<Schema>, id: string, rest: Rest): Promise<{ files?: WorkFiles; body?: WorkBody }> {
  const [files, body] = await Promise.all([database.getKey("files", id), database.getKey("bodies", id)]);
  const made = body === undefined ? await rest.body() : undefined;
  return { ...(files === undefined && { files: await rest.files() }), ...(made !== undefined && { body: made }) };
}
