/** Serves a built folder on this computer only, with the same headers on whatever it answers. */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { HEADERS, SERVICE_WORKER_HEADERS, SERVICE_WORKER_PATH } from "./headers.mjs";

/** @type {Readonly<Record<string, string>>} */
const MEDIA_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".gz": "application/gzip",
  ".zip": "application/zip",
};

/** Both ways in which "localhost" is spelt, and nothing that another computer could reach. */
const ADDRESSES = ["127.0.0.1", "::1"];
const MOST_PORTS_TRIED = 100;

/**
 * @typedef {{ port: number, address: string, close: () => Promise<void> }} Running
 */

/**
 * Serves `folder` on `port`, or on the next port that is free; 0 takes any.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<Running>}
 */
export async function serveFolder(folder, port) {
  const root = await realpath(folder);
  for (let candidate = port; candidate < port + MOST_PORTS_TRIED && candidate <= 65_535; candidate++) {
    const running = await listenOn(root, candidate);
    if (running !== undefined) return running;
  }
  throw new Error(`No free port was found from ${port} on. Set PORT to another one.`);
}

/**
 * @param {string} root
 * @param {number} port
 * @returns {Promise<Running | undefined>} undefined if the port is taken
 */
async function listenOn(root, port) {
  /** @type {import("node:http").Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      }),
    );
  };
  let chosen = port;
  for (const address of ADDRESSES) {
    const server = createServer((request, response) => {
      answer(root, request, response).catch(() => refuse(response, 500, "Something went wrong here."));
    });
    const failure = await listening(server, chosen, address);
    if (failure === undefined) {
      servers.push(server);
      const bound = server.address();
      if (typeof bound === "object" && bound !== null) chosen = bound.port;
    } else if (failure === "EADDRINUSE") {
      await close();
      return undefined;
    } else if (address === ADDRESSES[0]) {
      throw new Error(`Port ${port} cannot be opened (${failure}). Set PORT to another one.`);
    }
  }
  return { port: chosen, address: `http://localhost:${chosen}/`, close };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} address
 * @returns {Promise<string | undefined>} the system's error code
 */
function listening(server, port, address) {
  return new Promise((done) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => done(error.code ?? error.message));
    server.listen(port, address, () => done(undefined));
  });
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(root, request, response) {
  const headers = request.url === SERVICE_WORKER_PATH ? SERVICE_WORKER_HEADERS : HEADERS;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET and HEAD.");
  const file = await fileFor(root, request.url ?? "/");
  if (file === undefined) return refuse(response, 404, "There is nothing here.");
  const tag = `"${file.size.toString(36)}-${Math.floor(file.changedMs).toString(36)}"`;
  response.setHeader("ETag", tag);
  // Files in assets/ carry a hash of their content in their name; everything else is asked for again.
  response.setHeader("Cache-Control", file.isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
  response.writeHead(200, { "Content-Type": MEDIA_TYPES[extname(file.path)] ?? "application/octet-stream", "Content-Length": file.size });
  if (request.method === "HEAD") return void response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * @param {string} root
 * @param {string} url
 * @returns {Promise<{ path: string, size: number, changedMs: number, isHashed: boolean } | undefined>}
 */
async function fileFor(root, url) {
  try {
    const asked = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    if (asked.includes("\0")) return undefined;
    // The real path decides, so that neither ".." nor a link leads out of the folder.
    const path = await realpath(join(root, asked.endsWith("/") ? `${asked}index.html` : asked));
    if (!path.startsWith(root + sep)) return undefined;
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    return { path, size: found.size, changedMs: found.mtimeMs, isHashed: path.startsWith(join(root, "assets") + sep) };
  } catch {
    // A path that cannot be decoded or does not exist is simply not here.
    return undefined;
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }).end(`${text}\n`);
}
