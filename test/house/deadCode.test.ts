import { expect, it } from "vitest";
import { buildModelHouse, runTool } from "./modelHouse.ts";

/** The model house uses few of the packages; what counts here is code. */
const check = (changes: Readonly<Record<string, string>>) =>
  runTool(buildModelHouse(changes), "knip/bin/knip.js", ["--include", "files,exports", "--no-config-hints", "--no-progress"]);

it("the dead-code check lets the model house pass", () => {
  expect(check({})).toEqual({ passed: true, output: "" });
});

it("names an export that nobody imports", () => {
  const verdict = check({
    "src/core/base/pulse.ts": "export function addOne(value: number): number {\n  return value + 1;\n}\n\nexport const UNUSED = 1;\n",
  });
  expect(verdict.output).toMatch(/UNUSED.*src\/core\/base\/pulse\.ts/);
  expect(verdict.passed).toBe(false);
});

it("names a file that nobody imports", () => {
  const verdict = check({ "src/core/base/forgotten.ts": "export const forgotten = 1;\n" });
  expect(verdict.output).toContain("src/core/base/forgotten.ts");
  expect(verdict.passed).toBe(false);
});
