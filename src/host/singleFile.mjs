/**
 * The whole app as one HTML file that runs from a USB stick: scripts, styles and fonts stand in it, and the threads
 * start from text in it, because a page that was opened from a disk may not load other files as scripts.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pageHeldTo } from "./headers.mjs";

const WORKER = "worker.ts?worker&url";

/** @param {{ root: string, folder: string, logLevel: "info" | "warn" }} options */
export async function buildSingleFile({ root, folder, logLevel }) {
  const { build } = await import("vite");
  const threads = await build({
    root,
    logLevel,
    mode: "single",
    build: { write: false, copyPublicDir: false, lib: { entry: "src/engine/worker.ts", formats: ["iife"], name: "engine" } },
  });
  const pieces = await build({
    root,
    logLevel,
    mode: "single",
    plugins: [threadFromText(textOf(threads, /\.js$/))],
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: () => true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  await mkdir(resolve(root, folder), { recursive: true });
  await writeFile(resolve(root, folder, "tular.html"), await pageOf(root, textOf(pieces, /\.js$/), textOf(pieces, /\.css$/)));
}

/**
 * In place of the address of the worker's file: one that the page makes itself.
 * @param {string} code
 * @returns {import("vite").Plugin}
 */
function threadFromText(code) {
  return {
    name: "thread-from-text",
    enforce: "pre",
    resolveId: (id) => (id.endsWith(WORKER) ? "\0thread" : null),
    load: (id) =>
      id === "\0thread" ? `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" }));` : null,
  };
}

/**
 * The text of the one file of a kind in what vite built.
 * @param {Awaited<ReturnType<typeof import("vite").build>>} built
 * @param {RegExp} kind
 */
function textOf(built, kind) {
  const files = [built].flat().flatMap((part) => ("output" in part ? part.output : []));
  const [file, ...others] = files.filter(({ fileName }) => kind.test(fileName));
  if (file === undefined || others.length > 0) throw new Error(`one file like ${kind} was expected, found ${others.length + 1}`);
  return file.type === "chunk" ? file.code : String(file.source);
}

/** @param {string} root @param {string} script @param {string} style */
async function pageOf(root, script, style) {
  const icon = await readFile(join(root, "public/favicon.svg"), "base64");
  // In a page, the end of a script is wherever these letters stand.
  const code = script.replaceAll("</script", "\\x3c/script").replaceAll("<!--", "\\x3c!--");
  const policy = pageHeldTo({ scriptHash: hashOf(code), styleHash: hashOf(style) });
  const page = await readFile(join(root, "index.html"), "utf8");
  return (
    page
      .replace(/\s*<script [^>]*><\/script>/, "")
      // a file on a stick is not installed
      .replace(/\s*<link rel="manifest"[^>]*>/, "")
      .replace('href="/favicon.svg"', `href="data:image/svg+xml;base64,${icon}"`)
      .replace('<meta charset="utf-8" />', `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
      .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
      .replace("</body>", () => `  <script type="module">${code}</script>\n  </body>`)
  );
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
