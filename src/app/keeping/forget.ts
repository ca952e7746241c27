/** Everything that Tular wrote beside its store: what is small, and the program itself, kept for working without a connection. */
import { forgetOffline } from "./offline.ts";

export async function forgetEverything(storage: Storage | undefined): Promise<void> {
  for (const place of [storage, sessionIfAllowed()]) removeOurs(place);
  await forgetOffline();
}

function removeOurs(storage: Storage | undefined): void {
  if (storage === undefined) return;
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  for (const key of keys) if (key?.startsWith("tular.") === true) storage.removeItem(key);
}

function sessionIfAllowed(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
