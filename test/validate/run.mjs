/**
 * `npm run validate [-- --write] [--data ../shared/data]`: does it predict anything? Learns on the first 70 % of real and
 * of planted logs, judges on the rest, and prints the tables; `--write` puts them into README.md. Logs that are not at
 * hand are left out by name.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, data: { type: "string", default: "../shared/data" } },
});

/** @type {{ module: typeof import("./validate.ts") }} */
const { module } = await runnerImport(fileURLToPath(new URL("validate.ts", import.meta.url)), {
  root,
  configFile: false,
  logLevel: "error",
});
const text = await module.validate(values.data, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(`${text}\n`);

if (values.write) {
  const file = fileURLToPath(new URL("../../README.md", import.meta.url));
  const [before, rest] = readFileSync(file, "utf8").split("<!-- validate -->\n");
  const [, after] = rest.split("<!-- /validate -->");
  writeFileSync(file, `${before}<!-- validate -->\n${text}\n<!-- /validate -->${after}`);
}
