/** The scripts that may become threads of the page, and the only ones: the content policy lets no other address be one. */
import { scriptsTrusted } from "./trusted.ts";
import workerUrl from "./worker.ts?worker&url";

export const WORKER = workerUrl;
/** Keeps the program for working without a connection: `src/offline`. */
export const SERVICE_WORKER = "/sw.js";

let trusted: ((url: string) => string) | undefined;

export function trustedScript(url: string): string {
  trusted ??= scriptsTrusted([WORKER, SERVICE_WORKER]);
  return trusted(url);
}
