/** `npm start`: installs what is missing, builds, serves the built app. Needs nothing but Node. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { buildApp } from "./build.mjs";
import { installMissing } from "./install.mjs";
import { serveFolder } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const USUAL_PORT = 4173;

/** @param {string | undefined} text */
function portFrom(text) {
  if (text === undefined || text === "") return USUAL_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: a number from 0 to 65535 was expected, found "${text}".`);
  return port;
}

try {
  const port = portFrom(process.env["PORT"]);
  installMissing(ROOT);
  console.log("Building …");
  await buildApp();
  const running = await serveFolder(join(ROOT, "dist"), port);
  if (port !== 0 && running.port !== port) console.log(`Port ${port} is taken.`);
  console.log(`Tular is at ${running.address}`);
  console.log("Ctrl+C ends it.");
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void running.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
