import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TRIMMED, trimmedFont } from "../../src/host/trimFont.mjs";

it("the shipped font is what the script makes of the installed one", async () => {
  expect((await trimmedFont()).equals(readFileSync(TRIMMED))).toBe(true);
});
