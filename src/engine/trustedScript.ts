/** The scripts that may become threads, and the only ones: the content policy lets no other address be one. */
import workerUrl from "./worker.ts?worker&url";

export const WORKER = workerUrl;
/** Keeps the program for working without a connection: `src/offline`. */
export const SERVICE_WORKER = "/sw.js";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
let policy: { createScriptURL(url: string): string } | undefined;

export function trustedScript(url: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= trustedTypes?.createPolicy("app-worker", {
    createScriptURL(asked) {
      if (asked !== WORKER && asked !== SERVICE_WORKER) throw new TypeError(`${WORKER} was expected, found ${asked}`);
      return asked;
    },
  });
  return policy?.createScriptURL(url) ?? url;
}
