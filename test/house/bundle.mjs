/** What the built app weighs at its first load, and what may not stand in it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { gzipSync } from "node:zlib";

const MOST_BYTES = 200_000;

/** Names, not addresses: they are compared or shown, never asked for. */
const ALLOWED_URLS = [
  /^http:\/\/www\.w3\.org\//,
  // where React and Base UI explain the number of an error
  /^https:\/\/react\.dev\/errors\//,
  /^https:\/\/base-ui\.com\/production-error/,
  // namespaces of GEXF and GraphML
  /^https?:\/\/(www\.)?gexf\.net\//,
  /^http:\/\/graphml\.graphdrawing\.org\//,
  // namespaces of workbooks and slides
  /^http:\/\/schemas\.(openxmlformats\.org|microsoft\.com)\//,
  /^http:\/\/purl\.org\/dc\//,
  // where the library of slides explains its errors
  /^https:\/\/gitbrent\.github\.io\/PptxGenJS\//,
  /^https:\/\/github\.com$/,
];
const FORBIDDEN_CODE = [
  { name: "eval", pattern: /(?<![\w$.])eval\s*\(/ },
  { name: "new Function", pattern: /(?<![\w$.])Function\s*\(/ },
  // the policy forbids it, and an import that starts it at once takes the whole thread down
  { name: "WebAssembly", pattern: /\bWebAssembly\b/ },
  { name: "a source map", pattern: /\/\/[#@] sourceMappingURL=/ },
];

/**
 * @param {string} folder the built app
 * @returns {{ firstLoadBytes: number, firstLoad: string[], objections: string[] }}
 */
export function checkBundle(folder) {
  const firstLoad = firstLoadOf(folder);
  const sizes = firstLoad.map((path) => shippedBytes(join(folder, path)));
  const firstLoadBytes = sizes.reduce((sum, size) => sum + size, 0);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.split(sep).join("/"));
  const objections = files.filter((path) => /\.(js|css|html|svg|webmanifest)$/.test(path)).flatMap((path) => objectionsTo(folder, path));
  if (files.some((path) => path.endsWith(".map"))) objections.push("a source map is shipped");
  if (firstLoadBytes > MOST_BYTES) {
    const parts = firstLoad.map((path, i) => `${path} ${sizes[i]}`).join(", ");
    objections.push(`the first load is ${firstLoadBytes} bytes gzipped, of at most ${MOST_BYTES}: ${parts}`);
  }
  return { firstLoadBytes, firstLoad, objections };
}

/** @param {string} folder @param {string} path */
function objectionsTo(folder, path) {
  const text = readFileSync(join(folder, path), "utf8");
  const urls = [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]+/g)].map(([url]) => url);
  return [
    ...new Set(urls.filter((url) => !ALLOWED_URLS.some((allowed) => allowed.test(url))).map((url) => `${path} names the address ${url}`)),
    ...FORBIDDEN_CODE.filter(({ pattern }) => pattern.test(text)).map(({ name }) => `${path} contains ${name}`),
  ];
}

/**
 * What a browser fetches before it shows the first screen: the page, what it links, what those import at once, the words
 * of one language, and of the fonts the one that holds Latin letters. What comes later is not counted: late imports, and the worker, which
 * starts with the first file. A browser test compares this with what a browser really asks for.
 * @param {string} folder
 */
function firstLoadOf(folder) {
  const words = readdirSync(join(folder, "assets")).filter((name) => WORDS.test(name));
  const seen = new Set(["index.html", ...words.map((name) => `assets/${name}`)]);
  for (const path of seen) {
    for (const linked of linksOf(path, readFileSync(join(folder, path), "utf8"))) {
      if (existsSync(join(folder, linked))) seen.add(linked);
    }
  }
  return [...seen];
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]} paths inside the built folder
 */
function linksOf(path, text) {
  const links = PATTERNS.filter(({ file }) => file.test(path)).flatMap(({ pattern, wanted }) =>
    [...text.matchAll(pattern)].filter(([whole]) => wanted === undefined || wanted(whole)).map(([, link]) => link ?? ""),
  );
  return links
    .filter((link) => !/^\w+:/.test(link))
    .map((link) => (link.startsWith("/") ? link.slice(1) : posix.join(posix.dirname(path), link)));
}

/** English stands for any language: only one is fetched. */
const WORDS = /^en-[\w-]+\.js$/;

/** @type {readonly { file: RegExp, pattern: RegExp, wanted?: (whole: string) => boolean }[]} */
const PATTERNS = [
  { file: /\.html$/, pattern: /<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g },
  { file: /\.js$/, pattern: /\b(?:import|from)\s*["'`]([^"'`]+\.js)["'`]/g },
  {
    file: /\.css$/,
    pattern: /@font-face\s*\{[^}]*?url\(["']?([^"')]+)["']?\)[^}]*\}/g,
    wanted: (face) => !face.includes("unicode-range") || /U\+(?:0+-0*FF(?![0-9A-F])|\?\?)/i.test(face),
  },
];

/** Fonts and pictures are packed already. @param {string} file */
function shippedBytes(file) {
  const bytes = readFileSync(file);
  return /\.(js|css|html|svg)$/.test(file) ? gzipSync(bytes).length : bytes.length;
}
