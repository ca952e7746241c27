/**
 * A small house beside the real one, with the real rules: the configuration files are copied, the packages linked.
 * A test breaks a rule in it on purpose and expects the gate to say so.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const ROOT = join(import.meta.dirname, "../..");
const RULES = [
  ".oxlintrc.json",
  ".oxfmtrc.json",
  ".knip.json",
  ".gitignore",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "src/core/tsconfig.json",
  "src/engine/tsconfig.json",
  "src/app/tsconfig.json",
  "src/host",
  "test/tsconfig.json",
  "test/house/layers.mjs",
  "vite.config.ts",
  "index.html",
];

/** Enough rooms for every world to compile; each file obeys every rule. */
const ROOMS = {
  "src/core/base/pulse.ts": "export function addOne(value: number): number {\n  return value + 1;\n}\n",
  "src/core/network/network.ts":
    'import { addOne } from "../base/pulse.ts";\n\nexport function addTwo(value: number): number {\n  return addOne(addOne(value));\n}\n',
  "src/core/tular.ts":
    'import { addTwo } from "./network/network.ts";\n\nexport function addFour(value: number): number {\n  return addTwo(addTwo(value));\n}\n',
  "src/engine/worker.ts": 'import { addFour } from "../core/tular.ts";\n\nself.postMessage(addFour(1));\n',
  "src/app/App.tsx": "export function App() {\n  return <p>Tular</p>;\n}\n",
  "src/main.tsx":
    'import { createRoot } from "react-dom/client";\nimport { App } from "./app/App.tsx";\n\ncreateRoot(document.body).render(<App />);\nnew Worker(new URL("./engine/worker.ts", import.meta.url), { type: "module" });\n',
};

export interface Verdict {
  passed: boolean;
  output: string;
}

/** Builds the model house with some files added or changed; it is gone when the test ends. */
export function buildModelHouse(changes: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tular-house-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of RULES) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  // Through the link, the model's compiled types would land among the real ones.
  const compilerOptions = readFileSync(join(folder, "tsconfig.json"), "utf8");
  writeFileSync(join(folder, "tsconfig.json"), compilerOptions.replace("node_modules/.cache/types", "types"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, text] of Object.entries({ ...ROOMS, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a program of node_modules in the folder. */
export function runTool(folder: string, script: string, args: readonly string[] = []): Verdict {
  const result = spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...args], { cwd: folder, encoding: "utf8" });
  return { passed: result.status === 0, output: result.stdout + result.stderr };
}
