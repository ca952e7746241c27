/** Header files for hosts of static files, made from the one table, so that a strategist's own host keeps the promise. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HEADERS } from "./headers.mjs";

/** @param {string} folder */
export async function writeHostFiles(folder) {
  await writeFile(join(folder, "_headers"), netlifyAndCloudflare());
  await writeFile(join(folder, "nginx.conf"), nginx());
}

function netlifyAndCloudflare() {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/assets/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

function nginx() {
  const lines = Object.entries(HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const about = "# Inside server { }, beside its root. A location that adds a header of its own would lose these: repeat them there.";
  return [about, ...lines, "location /assets/ { expires 1y; }", ""].join("\n");
}
