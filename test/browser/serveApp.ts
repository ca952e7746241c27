/** Builds and serves the app once for all browser tests; `npm test` has built it already and says where. */
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildApp } from "../../src/host/build.mjs";
import { serveFolder } from "../../src/host/server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at the end. */
    address: string;
    /** The built folder. */
    folder: string;
  }
}

const CACHE = join(import.meta.dirname, "../../node_modules/.cache");

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = process.env["TULAR_BUILT"];
  mkdirSync(CACHE, { recursive: true });
  const folder = built ?? mkdtempSync(join(CACHE, "browser-"));
  if (built === undefined) await buildApp({ folder });
  const running = await serveFolder(folder, 0);
  project.provide("address", running.address);
  project.provide("folder", folder);
  return async () => {
    await running.close();
    if (built === undefined) rmSync(folder, { recursive: true, force: true });
  };
}
