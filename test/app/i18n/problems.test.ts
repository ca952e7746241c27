/** What is said of files that cannot be read. */
import { expect, it } from "vitest";
import { problems as english } from "../../../src/app/i18n/en/problems.ts";
import { problems as indonesian } from "../../../src/app/i18n/id/problems.ts";

it.each([
  ["HTML", ["JSON"]],
  ["HTML (.xls)", ["Excel", ".xlsx", ".csv"]],
  ["Excel 2003 (XML)", [".xlsx"]],
])("says in both languages what to do with %s", (found, named) => {
  for (const words of [english, indonesian]) {
    const { what, doNext } = words["format-unsupported"]({ code: "format-unsupported", severity: "error", found });
    expect(what).toContain(found);
    for (const one of named) expect(doNext).toContain(one);
  }
});
