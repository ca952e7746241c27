import { expect, it } from "vitest";
import { buildModelHouse, runTool } from "./modelHouse.ts";

const check = (changes: Readonly<Record<string, string>>) => runTool(buildModelHouse(changes), "oxfmt/bin/oxfmt", ["--check", "src"]);

it("the formatter lets tidy files pass and names the untidy one", () => {
  expect(check({}).passed).toBe(true);
  const verdict = check({ "src/core/base/a.ts": "export const a   =  1\n" });
  expect(verdict.output).toContain("src/core/base/a.ts");
  expect(verdict.passed).toBe(false);
});
