/** Everything that Tular wrote beside its store: what is small, and the program itself, kept for working without a connection. */

export async function forgetEverything(storage: Storage | undefined): Promise<void> {
  for (const place of [storage, sessionIfAllowed()]) removeOurs(place);
  await forgetCaches();
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

/** The next visit fetches it again. */
async function forgetCaches(): Promise<void> {
  const worker = await globalThis.navigator?.serviceWorker?.getRegistration();
  await worker?.unregister();
  const { caches } = globalThis;
  if (caches === undefined) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("tular.")).map((name) => caches.delete(name)));
}
