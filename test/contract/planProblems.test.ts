import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SPREAD_NOTES } from "../../src/core/spread/model.ts";
import { PLAN_PROBLEM_CODES } from "../../src/core/spread/problem.ts";

/** What stands in the files of the folder that say things, without the lists themselves. */
const SAID = readdirSync("src/core/spread")
  .filter((file) => file.endsWith(".ts") && file !== "problem.ts" && file !== "model.ts")
  .map((file) => readFileSync(`src/core/spread/${file}`, "utf8"))
  .join("\n");

describe("what spread has to say", () => {
  it.each([...PLAN_PROBLEM_CODES, ...SPREAD_NOTES])("%s is said somewhere", (code) => {
    expect(SAID).toContain(`"${code}"`);
  });
});
