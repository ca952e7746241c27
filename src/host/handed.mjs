/**
 * `import { script, style } from "./viewer.ts?handed"`: a script of ours and the style sheet beside it as texts, to be written
 * into a file that is handed over, with the hashes by which that file's policy knows them.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

const ASKED = /\?handed$/;

/** @returns {import("vite").Plugin} */
export function handedScripts() {
  return {
    name: "handed-scripts",
    enforce: "pre",
    resolveId: (id, importer) => (ASKED.test(id) && importer !== undefined ? resolve(dirname(importer), id) : null),
    async load(id) {
      if (!ASKED.test(id)) return null;
      const entry = id.replace(ASKED, "");
      const script = await bundled(entry);
      const style = await readFile(entry.replace(/\.ts$/, ".css"), "utf8");
      const texts = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
      return Object.entries(texts)
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
        .join("\n");
    },
  };
}

/** @param {string} entry */
async function bundled(entry) {
  const { build } = await import("vite");
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: { target: "es2022", write: false, copyPublicDir: false, lib: { entry, formats: ["iife"], name: "viewer" } },
  });
  const [file] = [built].flat().flatMap((part) => ("output" in part ? part.output : []));
  if (file?.type !== "chunk") throw new Error(`a script was expected of ${entry}`);
  // in a page, the end of a script is wherever these letters stand
  return file.code.replaceAll("</script", "\\x3c/script").replaceAll("<!--", "\\x3c!--").trim();
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
