/** The browser's own store of works, and nothing beside it: heads and bodies, written together. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { WorkBody, WorkHead } from "./record.ts";

const NAME = "tular";
const VERSION = 1;

interface Schema extends DBSchema {
  heads: { key: string; value: WorkHead };
  bodies: { key: string; value: WorkBody };
}

export interface Shelf {
  /** Heads, the newest first. What stands there may be of another version or damaged. */
  heads(): Promise<WorkHead[]>;
  head(id: string): Promise<WorkHead | undefined>;
  body(id: string): Promise<WorkBody | undefined>;
  /** Writes both, or neither. The body is asked for only if it is not there yet. */
  put(head: WorkHead, body: () => WorkBody): Promise<void>;
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
        fresh.createObjectStore("heads", { keyPath: "id" });
        fresh.createObjectStore("bodies", { keyPath: "id" });
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opened = undefined;
        onRemoved();
      },
      terminated: () => (opened = undefined),
    });
    // a store that could not be opened may be opened later
    opened.catch(() => (opened = undefined));
    return opened;
  }

  return {
    async heads() {
      const found = await (await database()).getAll("heads");
      return found.sort((a, b) => b.savedMs - a.savedMs);
    },
    async head(id) {
      return (await database()).get("heads", id);
    },
    async body(id) {
      return (await database()).get("bodies", id);
    },
    async put(head, body) {
      const transaction = (await database()).transaction(["heads", "bodies"], "readwrite");
      try {
        const bodies = transaction.objectStore("bodies");
        if ((await bodies.getKey(head.id)) === undefined) await bodies.put(body());
        await transaction.objectStore("heads").put(head);
        await transaction.done;
      } catch (error) {
        // whoever waits is told why, and nobody else: the transaction's own end says it a second time
        transaction.done.catch(() => {});
        throw transaction.error ?? error;
      }
    },
    async remove(ids) {
      const transaction = (await database()).transaction(["heads", "bodies"], "readwrite");
      for (const id of ids) {
        void transaction.objectStore("heads").delete(id);
        void transaction.objectStore("bodies").delete(id);
      }
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
