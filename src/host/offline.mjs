/** Builds the script that keeps the program for working without a connection, out of what vite has built. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { SERVICE_WORKER_PATH } from "./headers.mjs";

/** For other programs, for other places and for the host itself: the page asks for none of them. */
const NOT_OF_THE_PAGE = /^\/(?:tular\.(?:html|js)|_headers|nginx\.conf|sw\.js)$/;

/** @param {{ root: string, folder: string, logLevel: "info" | "warn" }} options */
export async function writeServiceWorker({ root, folder, logLevel }) {
  const { build } = await import("vite");
  const out = resolve(root, folder);
  const files = await filesOf(out);
  const hash = createHash("sha256");
  for (const path of files) hash.update(path).update(await readFile(join(out, path)));
  const paths = files.map((path) => (path === "/index.html" ? "/" : path));
  const built = await build({
    root,
    logLevel,
    mode: "library",
    define: { EDITION: JSON.stringify(hash.digest("hex").slice(0, 16)), FILES: JSON.stringify(paths) },
    build: { write: false, copyPublicDir: false, lib: { entry: "src/offline/serviceWorker.ts", formats: ["iife"], name: "offline" } },
  });
  const [script] = [built].flat().flatMap((part) => ("output" in part ? part.output : []));
  if (script?.type !== "chunk") throw new Error("one script was expected, found none");
  await writeFile(join(out, SERVICE_WORKER_PATH), script.code);
}

/** @param {string} folder */
async function filesOf(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
  return paths
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !NOT_OF_THE_PAGE.test(path))
    .sort();
}
