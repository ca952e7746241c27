/** Header files for hosts of static files, made from the one table, so that a strategist's own host keeps the promise. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HEADERS, SERVICE_WORKER_HEADERS, SERVICE_WORKER_PATH } from "./headers.mjs";

const POLICY = "Content-Security-Policy";
/**
 * Pages, and what may become a thread: the only answers to which a policy means anything. Hosts that put the headers of all
 * paths that fit together would hold the service worker to two policies, so no path that fits it has the page's.
 */
const PATHS_WITH_POLICY = ["/", "/index.html", "/guide", "/guide.html", "/tular", "/tular.html"];

/** @param {string} folder */
export async function writeHostFiles(folder) {
  await writeFile(join(folder, "_headers"), netlifyAndCloudflare());
  await writeFile(join(folder, "nginx.conf"), nginx());
}

function netlifyAndCloudflare() {
  const others = Object.entries(HEADERS).filter(([name]) => name !== POLICY);
  const rules = [
    ["/*", ...others.map(([name, value]) => `${name}: ${value}`)],
    ...PATHS_WITH_POLICY.map((path) => [path, `${POLICY}: ${HEADERS[POLICY]}`]),
    ["/assets/*", `${POLICY}: ${HEADERS[POLICY]}`, "Cache-Control: public, max-age=31536000, immutable"],
    [SERVICE_WORKER_PATH, `${POLICY}: ${SERVICE_WORKER_HEADERS[POLICY]}`, "Cache-Control: no-cache"],
  ];
  return rules.map(([path, ...headers]) => [path, ...headers.map((header) => `  ${header}`), ""].join("\n")).join("");
}

function nginx() {
  /** @param {Readonly<Record<string, string>>} headers */
  const lines = (headers) => Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const about = "# Inside server { }, beside its root. A location that adds a header of its own would lose these: repeat them there.";
  const own = [`location = ${SERVICE_WORKER_PATH} {`, ...lines(SERVICE_WORKER_HEADERS).map((line) => `  ${line}`), "  expires -1;", "}"];
  return [about, ...lines(HEADERS), "location /assets/ { expires 1y; }", ...own, ""].join("\n");
}
