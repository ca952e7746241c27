/**
 * `npm test`: every gate of the house, one after the other, whatever the ones before said. A gate's output is shown
 * only if it fails. The last line counts tests and gates: `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { installMissing } from "../src/host/install.mjs";
import { obtainChromium } from "./browser/chromium.mjs";
import { checkBundle } from "./house/bundle.mjs";
import { checkLicences } from "./house/licences.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const RESULTS = join(ROOT, "node_modules", ".cache", "test-results");

/**
 * What a gate found. `passed` and `failed` count tests; the gate itself is counted by `ok`.
 * @typedef {{ ok: boolean, output: string, remark?: string, passed?: number, failed?: number, skipped?: string[] }} Verdict
 */

/** @type {readonly { name: string, run: () => Verdict | Promise<Verdict> }[]} */
const GATES = [
  { name: "format", run: () => runTool("oxfmt/bin/oxfmt", ["--check"]) },
  { name: "lint", run: () => runTool("oxlint/bin/oxlint", ["--deny-warnings"]) },
  { name: "types", run: () => runTool("typescript/bin/tsc", ["-b"]) },
  { name: "dead code", run: () => runTool("knip/bin/knip.js", ["--no-progress", "--no-config-hints"]) },
  { name: "licences", run: licences },
  { name: "tests", run: () => runTests(["unit", "app", "house"]) },
  { name: "build", run: build },
  { name: "bundle", run: bundle },
  { name: "browser tests", run: () => runTests(["browser", "timing"]) },
];

/** @returns {Verdict} */
function licences() {
  const { checked, objections } = checkLicences(ROOT);
  return { ok: checked > 0 && objections.length === 0, output: objections.join("\n"), remark: `${checked} packages` };
}

/** A build that fails must not leave an older one to be tested. */
function build() {
  rmSync(DIST, { recursive: true, force: true });
  return runProgram(join(ROOT, "src/host/build.mjs"), []);
}

/** @returns {Verdict} */
function bundle() {
  const { firstLoadBytes, objections } = checkBundle(DIST);
  return { ok: objections.length === 0, output: objections.join("\n"), remark: `first load ${Math.round(firstLoadBytes / 1000)} KB` };
}

/** @param {string} script @param {readonly string[]} args */
function runTool(script, args) {
  return runProgram(join(ROOT, "node_modules", script), args);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {(line: string) => void} [hear]
 * @returns {Promise<Verdict>}
 */
function runProgram(script, args, hear = () => {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1", TULAR_BUILT: DIST },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        output += `${line}\n`;
        hear(line);
      });
    }
    child.on("error", (error) => done({ ok: false, output: error.message }));
    child.on("close", (status) => done({ ok: status === 0, output }));
  });
}

/**
 * @param {readonly string[]} projects of vite.config.ts
 * @returns {Promise<Verdict>}
 */
async function runTests(projects) {
  const file = join(RESULTS, `${projects.join("-")}.json`);
  rmSync(file, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter", "default", "--reporter", "json", "--outputFile.json", file];
  const verdict = await runProgram(join(ROOT, "node_modules/vitest/vitest.mjs"), ["run", ...chosen, ...reporters], (line) => {
    if (/^ [✓❯] /u.test(line)) console.log(`  ${line.trim()}`);
  });
  /** @type {{ testResults: { assertionResults: { status: string, fullName: string }[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // A run that wrote no report did not run its tests; its own output says why.
    return { ...verdict, ok: false };
  }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (/** @type {readonly string[]} */ states) =>
    tests.filter(({ status }) => states.includes(status)).map(({ fullName }) => fullName);
  const [passed, failed, skipped] = [named(["passed"]), named(["failed"]), named(["skipped", "pending", "todo", "disabled"])];
  return {
    ok: verdict.ok && passed.length > 0,
    output: verdict.output,
    remark: `${passed.length} tests`,
    passed: passed.length,
    failed: failed.length,
    skipped,
  };
}

/**
 * A gate that breaks down has failed.
 * @param {() => Verdict | Promise<Verdict>} run
 * @returns {Promise<Verdict>}
 */
async function verdictOf(run) {
  try {
    return await run();
  } catch (error) {
    return { ok: false, output: String(error) };
  }
}

async function main() {
  installMissing(ROOT);
  mkdirSync(RESULTS, { recursive: true });
  process.env["CHROMIUM"] = await obtainChromium();
  let [passed, failed] = [0, 0];
  /** @type {string[]} */
  const skipped = [];
  for (const { name, run } of GATES) {
    console.log(`${name} …`);
    const startMs = performance.now();
    const verdict = await verdictOf(run);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    if (!verdict.ok) console.log(verdict.output.trimEnd());
    console.log(`${verdict.ok ? "✓" : "✗"} ${name} (${[verdict.remark, `${seconds} s`].filter(Boolean).join(", ")})`);
    passed += (verdict.passed ?? 0) + (verdict.ok ? 1 : 0);
    failed += (verdict.failed ?? 0) + (verdict.ok ? 0 : 1);
    skipped.push(...(verdict.skipped ?? []));
  }
  if (skipped.length > 0) console.log(`Skipped: ${skipped.join(" · ")}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
