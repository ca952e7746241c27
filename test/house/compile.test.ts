import { describe, expect, it } from "vitest";
import { buildModelHouse, runTool } from "./modelHouse.ts";

function compile(changes: Readonly<Record<string, string>>) {
  const folder = buildModelHouse(changes);
  return runTool(folder, "typescript/bin/tsc", ["-b", "src/core", "src/engine", "src/app"]);
}

describe("the compiler", () => {
  it("lets the model house pass", () => {
    expect(compile({})).toEqual({ passed: true, output: "" });
  });

  const BROKEN: readonly [rule: string, file: string, text: string, complaint: RegExp][] = [
    ["window does not exist in core", "src/core/base/a.ts", "export const width = window.innerWidth;\n", /TS2304.*'window'/],
    ["document does not exist in the engine", "src/engine/a.ts", "export const page = document.body;\n", /TS2584.*'document'/],
    ["what may be missing is not undefined", "src/core/base/a.ts", "export const a: { b?: number } = { b: undefined };\n", /TS2375/],
    ["only erasable syntax", "src/core/base/a.ts", "export enum A {\n  b,\n}\n", /TS1294/],
    ["nothing unused", "src/core/base/a.ts", "export function a(): void {\n  const b = 1;\n}\n", /TS6133/],
  ];
  it.each(BROKEN)("objects: %s", (_, file, text, complaint) => {
    const verdict = compile({ [file]: text });
    expect(verdict.output).toMatch(complaint);
    expect(verdict.passed).toBe(false);
  });
});
