/** The browser's own store of works: heads, files and networks, the small ones apart from the large. */
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

export interface Shelf {
  /** Heads, the newest first. What stands there may be of another version or damaged. */
  heads(): Promise<WorkHead[]>;
  head(id: string): Promise<WorkHead | undefined>;
  files(id: string): Promise<WorkFiles | undefined>;
  body(id: string): Promise<WorkBody | undefined>;
  /**
   * @param expected the revision that should be there, if anything is.
   * @returns false, and writes nothing, if another one is there: another window wrote it.
   */
  putHead(head: WorkHead, expected: number): Promise<boolean>;
  /**
   * Of a work that nobody else writes: hands it over before it returns, so that neither a busy window nor its end can come
   * between. With its files, if they are few: both are there, or neither.
   */
  putHeadAtOnce(head: WorkHead, files?: WorkFiles): Promise<void>;
  isOpen(): boolean;
  /** In transactions of their own: a head never waits for what is large. */
  putFiles(files: WorkFiles): Promise<void>;
  putBody(body: WorkBody): Promise<void>;
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
  /** The same, once it is there. */
  let connected: IDBPDatabase<Schema> | undefined;

  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= openDB<Schema>(NAME, VERSION, {
      upgrade(fresh) {
        for (const store of STORES) if (!fresh.objectStoreNames.contains(store)) fresh.createObjectStore(store, { keyPath: "id" });
      },
      blocking(_current, blocked, event) {
        (event.target as IDBDatabase).close();
        opened = connected = undefined;
        // null: it is deleted; a number: a newer Tular lays it out anew, in another window
        if (blocked === null) onRemoved();
      },
      terminated: () => (opened = connected = undefined),
    });
    opened.then(
      (database) => (connected = database),
      // a store that could not be opened may be opened later
      () => (opened = undefined),
    );
    return opened;
  }

  const writing = async <Name extends (typeof STORES)[number]>(store: Name) => (await database()).transaction(store, "readwrite");

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
    async putHead(head, expected) {
      const transaction = await writing("heads");
      return settled(transaction, async () => {
        const before = await transaction.store.get(head.id);
        if (before !== undefined && (before.revision ?? 0) !== expected) return false;
        await transaction.store.put(head);
        return true;
      });
    },
    putHeadAtOnce(head, files) {
      if (connected === undefined) return Promise.reject(new Error("an open store was expected"));
      try {
        const transaction = connected.transaction(files === undefined ? ["heads"] : ["heads", "files"], "readwrite");
        const writes = [transaction.objectStore("heads").put(head)];
        if (files !== undefined) writes.push(transaction.objectStore("files").put(files));
        // why it failed is told once, by the end of the transaction
        for (const write of writes) write.catch(() => {});
        transaction.commit();
        return transaction.done;
      } catch (error) {
        return Promise.reject(error as Error);
      }
    },
    isOpen: () => connected !== undefined,
    async putFiles(files) {
      const transaction = await writing("files");
      await settled(transaction, () => transaction.store.put(files));
    },
    async putBody(body) {
      const transaction = await writing("bodies");
      await settled(transaction, () => transaction.store.put(body));
    },
    async change(id, change) {
      const transaction = await writing("heads");
      return settled(transaction, async () => {
        const before = await transaction.store.get(id);
        const after = before === undefined ? undefined : change(before);
        if (after !== undefined) await transaction.store.put(after);
        return after;
      });
    },
    async remove(ids) {
      const transaction = (await database()).transaction(STORES, "readwrite");
      for (const id of ids) for (const store of STORES) void transaction.objectStore(store).delete(id);
      await transaction.done;
    },
    async removeAll() {
      const before = opened;
      opened = connected = undefined;
      (await before?.catch(() => undefined))?.close();
      await deleteDB(NAME);
    },
    close() {
      void opened?.then((shelf) => shelf.close());
      opened = connected = undefined;
    },
  };
}

/** Whoever waits is told why it failed, and nobody else: the transaction's own end says it a second time. */
async function settled<T>(transaction: { done: Promise<void>; error: DOMException | null }, write: () => Promise<T>): Promise<T> {
  try {
    const result = await write();
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => {});
    throw transaction.error ?? error;
  }
}
