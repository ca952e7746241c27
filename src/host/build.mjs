/**
 * Builds the app and, beside it, the guide, header files for its host, what lets it open without a connection, `tular.html`: the same app as one file, and `tular.js`: the
 * same core as a module for other programs. `npm run build`.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeGuide } from "./guide.mjs";
import { writeHostFiles } from "./hostFiles.mjs";
import { writeServiceWorker } from "./offline.mjs";
import { buildSingleFile } from "./singleFile.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {{ folder?: string, logLevel?: "info" | "warn" }} BuildOptions
 * @param {BuildOptions} [options]
 */
export async function buildApp({ folder = "dist", logLevel = "warn" } = {}) {
  // Imported late: `npm start` on a fresh clone gets here only after it has installed vite.
  const { build } = await import("vite");
  await build({ root: ROOT, logLevel, build: { outDir: folder } });
  await buildLibrary({ folder, logLevel });
  await writeHostFiles(resolve(ROOT, folder));
  await writeGuide(ROOT, resolve(ROOT, folder));
  await writeServiceWorker({ root: ROOT, folder, logLevel });
  await buildSingleFile({ root: ROOT, folder, logLevel });
}

/** @param {BuildOptions} options */
export async function buildLibrary({ folder = "dist", logLevel = "warn" }) {
  const { build } = await import("vite");
  await build({ root: ROOT, logLevel, mode: "library", build: { outDir: folder } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildApp({ logLevel: "info" });
