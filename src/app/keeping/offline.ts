/** Has the program kept for working without a connection, says when a newer one waits, and has it go with everything else. */
import type { StoreApi } from "zustand/vanilla";
import { SERVICE_WORKER, trustedScript } from "../../engine/trustedScript.ts";
import type { Kept } from "./news.ts";

const LOOKED_FOR_EVERY_MS = 3_600_000;
let registering: Promise<ServiceWorkerRegistration> | undefined;
let registration: ServiceWorkerRegistration | undefined;
let isForgotten = false;

/** Where a browser has no such thing, or forbids it, the program works as long as there is a connection. */
export async function openOffline(kept: StoreApi<Kept>): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (container === undefined || isForgotten) return;
  try {
    registering = container.register(trustedScript(SERVICE_WORKER));
    const found = await registering;
    registration = found;
    // one that waits behind another is newer; the first one that comes is not newer than anything, whatever the browser says while it takes over
    if (found.waiting !== null && found.active !== null) kept.setState({ isNewer: true });
    found.addEventListener("updatefound", () => {
      const coming = found.installing;
      if (coming === null || found.active === null) return;
      coming.addEventListener("statechange", () => {
        if (coming.state === "installed") kept.setState({ isNewer: true });
      });
    });
    setInterval(() => void found.update().catch(() => {}), LOOKED_FOR_EVERY_MS);
  } catch {
    // said nowhere: nothing that works now stops working
  }
}

/** The newer program takes over, and this window with it. */
export function goOver(): void {
  const waiting = registration?.waiting;
  if (waiting == null) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("goOver");
}

/** The next visit fetches it again; this window does not, also where it has only just begun to. */
export async function forgetOffline(): Promise<void> {
  isForgotten = true;
  await registering?.catch(() => {});
  const found = await globalThis.navigator?.serviceWorker?.getRegistration();
  await found?.unregister();
  const { caches } = globalThis;
  if (caches === undefined) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("tular.")).map((name) => caches.delete(name)));
}
