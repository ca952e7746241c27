import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { MAY_IMPORT, layerOf } from "./layers.mjs";
import { ROOT, buildModelHouse, runTool } from "./modelHouse.ts";

function lint(changes: Readonly<Record<string, string>>) {
  return runTool(buildModelHouse(changes), "oxlint/bin/oxlint", ["src", "--deny-warnings"]);
}

describe("the linter", () => {
  it("lets the model house pass, so that every red below is the broken rule's", () => {
    const verdict = lint({});
    expect(verdict.output).toMatch(/Found 0 warnings and 0 errors/);
    expect(verdict.passed).toBe(true);
  });

  const BROKEN: readonly [rule: string, file: string, text: string, complaint: RegExp][] = [
    ["core never imports the screen", "src/core/network/a.ts", 'import "../../app/App.tsx";\n', /core\/network may not import app/],
    ["measures never import intake", "src/core/measures/a.ts", 'import "../intake/b.ts";\n', /core\/measures may not import core\/intake/],
    [
      "a format knows nothing of other files",
      "src/core/intake/formats/a.ts",
      'import "../joining/b.ts";\n',
      /core\/intake\/formats may not import core\/intake\/joining/,
    ],
    [
      "base imports nothing",
      "src/core/base/a.ts",
      'import type { A } from "../network/b.ts";\nexport type B = A;\n',
      /core\/base may not import core\/network/,
    ],
    [
      "a late import is an import",
      "src/core/base/a.ts",
      'export const late = import("../network/network.ts");\n',
      /core\/base may not import core\/network/,
    ],
    [
      "a sample comes along as text only",
      "src/app/state/a.ts",
      'import "../../../data/launch/people.csv";\n',
      /app\/state may not import that folder/,
    ],
    ["a re-export is an import", "src/engine/a.ts", 'export * from "../app/App.tsx";\n', /engine may not import app/],
    [
      "the screen does not reach past the engine",
      "src/app/controls/a.tsx",
      'import "../../core/tular.ts";\n',
      /app\/controls may not import core/,
    ],
    ["a folder that nobody planned", "src/elsewhere/a.ts", 'import "../core/tular.ts";\n', /no row in the table/],
    ["core uses no packages of the screen", "src/core/base/a.ts", 'import "react";\n', /core may not use the package react/],
    ["core uses nothing of Node", "src/core/base/a.ts", 'import "node:fs";\n', /core may not use the package node:fs/],
    ["no default exports", "src/core/base/a.ts", "export default 1;\n", /no-default-export/],
    ["no window in core", "src/core/base/a.ts", "export const width = window.innerWidth;\n", /no-restricted-globals/],
    ["no network in core", "src/core/base/a.ts", 'export const answer = fetch("/a");\n', /no-restricted-globals/],
    ["no stored state in core", "src/core/base/a.ts", 'export const kept = localStorage.getItem("a");\n', /no-restricted-globals/],
    ["no stop watch in core", "src/core/base/a.ts", "export const nowMs = performance.now();\n", /no-restricted-globals/],
    ["no unseeded chance in core", "src/core/base/a.ts", "export const luck = Math.random();\n", /no-restricted-properties/],
    ["no clock in core", "src/core/base/a.ts", "export const nowMs = Date.now();\n", /no-restricted-properties/],
    ["no hidden clock in core", "src/core/base/a.ts", "export const today = new Date();\n", /core has no clock/],
    ["no eval", "src/app/a.ts", 'export const two: unknown = eval("1 + 1");\n', /no-eval/],
    ["no any", "src/app/a.ts", "export const anything: any = 1;\n", /no-explicit-any/],
    [
      "at most four parameters",
      "src/core/base/a.ts",
      "export function a(b: 1, c: 1, d: 1, e: 1, f: 1) {\n  return b + c + d + e + f;\n}\n",
      /max-params/,
    ],
    [
      "no promise is left to itself",
      "src/app/a.ts",
      "async function later(): Promise<void> {\n  await Promise.resolve();\n}\n\nexport function start(): void {\n  later();\n}\n",
      /no-floating-promises/,
    ],
    [
      "hooks keep their order",
      "src/app/a.tsx",
      'import { useState } from "react";\n\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(0);\n  return null;\n}\n',
      /rules-of-hooks/,
    ],
  ];
  it("objects to each broken rule, in the file that breaks it", () => {
    const named = BROKEN.map(([, file], at) => file.replace(/\/a\./, `/a${at}.`));
    const broken = Object.fromEntries(BROKEN.map(([, , text], at) => [named[at], text]));
    const house = buildModelHouse({ ...broken, "src/core/intake/b.ts": "export {};\n", "src/core/intake/joining/b.ts": "export {};\n" });
    const verdict = runTool(house, "oxlint/bin/oxlint", ["src", "--deny-warnings", "--format=json"]);
    expect(verdict.passed).toBe(false);
    const { diagnostics } = JSON.parse(verdict.output) as { diagnostics: { filename: string; code: string; message: string }[] };
    for (const [at, [rule, , , complaint]] of BROKEN.entries()) {
      const said = diagnostics.filter(({ filename }) => filename === named[at]).map(({ code, message }) => `${code}: ${message}`);
      expect(said.join("\n"), rule).toMatch(complaint);
    }
  });

  it("objects to a circle of imports", () => {
    const verdict = lint({
      "src/core/base/a.ts": 'import { b } from "./b.ts";\n\nexport const a = () => b;\n',
      "src/core/base/b.ts": 'import { a } from "./a.ts";\n\nexport const b = () => a;\n',
    });
    expect(verdict.output).toMatch(/no-cycle/);
    expect(verdict.passed).toBe(false);
  });

  it("allows a date made from numbers, and a clock outside core", () => {
    expect(
      lint({ "src/core/base/a.ts": "export const start = new Date(0);\n", "src/app/a.ts": "export const nowMs = Date.now();\n" }).passed,
    ).toBe(true);
  });

  it("reads every source file of the real house", () => {
    const read = new Set(
      runTool(ROOT, "oxlint/bin/oxlint", ["--debug=files"])
        .output.split("\n")
        .map((path) => path.trim()),
    );
    const written = ["src", "test"].flatMap((top) =>
      readdirSync(join(ROOT, top), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.(tsx?|mjs)$/.test(path))
        .map((path) => `${top}/${path.split(sep).join("/")}`),
    );
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((path) => !read.has(path))).toEqual([]);
  });
});

describe("the table of folders", () => {
  it("has a row for every file of src/, and no row without a file", () => {
    const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
    const layerOfFile = (path: string) => layerOf(join(ROOT, "src", path));
    expect(files.filter((path) => /\.(tsx?|mjs)$/.test(path) && layerOfFile(path) === undefined)).toEqual([]);
    // a folder of fonts is imported too
    const layers = files.filter((path) => /\.\w+$/.test(path)).map(layerOfFile);
    expect(Object.keys(MAY_IMPORT).filter((row) => !layers.includes(row))).toEqual([]);
  });
});
