/**
 * Keeps the program itself in this browser, so that it opens without a connection. It asks for the program's own files and
 * for nothing else. A newer edition is fetched beside the one in use, and waits: until every window of Tular is closed, or
 * until somebody says that it may take over.
 */
/** Filled in when the app is built: a number of all its files, and their paths. */
declare const EDITION: string;
declare const FILES: readonly string[];

/** The types know every kind of worker by one name. */
const worker = self as unknown as ServiceWorkerGlobalScope;
const OURS = "tular.";
const CACHE = OURS + EDITION;

worker.addEventListener("install", (event) => event.waitUntil(fetchAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "goOver") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== worker.location.origin) return;
  event.respondWith(answer(event.request, pathname === "/index.html" ? "/" : pathname));
  if (mode === "navigate") event.waitUntil(leaveIfGone());
});

async function fetchAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (path) => {
      // files in assets/ carry a hash in their name; of the others the newest are wanted, of one edition all
      const response = await fetch(path, { cache: path.startsWith("/assets/") ? "default" : "no-cache" });
      if (!response.ok) throw new Error(`${path} was expected, found ${response.status}`);
      // a page that was led elsewhere on its way may not be shown as itself
      await cache.put(path, response.redirected ? new Response(await response.blob(), response) : response);
    }),
  );
}

/** Earlier editions stay while a window may still be one of them. */
async function takeOver(): Promise<void> {
  await worker.clients.claim();
  const windows = await worker.clients.matchAll({ type: "window" });
  if (windows.length > 1) return;
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
}

async function answer(request: Request, path: string): Promise<Response> {
  // looked up by name, since opening what was deleted would make it anew
  const kept = (await caches.match(path, { cacheName: CACHE })) ?? (await caches.match(path));
  return kept ?? fetch(request);
}

/** Where there is no Tular any more, what was kept of it must not stand in the way of what is there now. */
async function leaveIfGone(): Promise<void> {
  const found = await fetch(worker.location.pathname, { cache: "no-store" }).catch(() => undefined);
  if (found?.status !== 404 && found?.status !== 410) return;
  await worker.registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
}
