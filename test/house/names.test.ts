import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./modelHouse.ts";

const TOP_LEVEL =
  /^(\..+|src|data|public|test|index\.html|vite\.config\.ts|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE)$/;
const SAYS_NOTHING = /(^|\/)(utils?|helpers?|misc|common|types|index)\.(ts|tsx|mjs)$/i;

function misplaced(paths: readonly string[]): string[] {
  return paths.filter((path) => !TOP_LEVEL.test(path.split("/")[0]));
}

function vague(paths: readonly string[]): string[] {
  return paths.filter((path) => SAYS_NOTHING.test(path));
}

/** Files of a folder that its catalogue does not import. */
function uncatalogued(catalogue: string, files: readonly string[]): string[] {
  return files.filter((file) => !catalogue.includes(`/${basename(file)}"`));
}

const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).split("\n").filter(Boolean);
const under = (folder: string) => tracked.filter((path) => path.startsWith(folder) && path.endsWith(".ts"));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("names and places", () => {
  it("the top level holds only what the plan says", () => {
    expect(misplaced(tracked)).toEqual([]);
    expect(misplaced(["src/main.tsx", "notes/plan.md", ".ci/run"])).toEqual(["notes/plan.md"]);
  });

  it("no file has a name that says nothing", () => {
    expect(vague(tracked)).toEqual([]);
    expect(vague(["src/core/utils.ts", "src/app/index.tsx", "src/core/base/problem.ts"])).toEqual([
      "src/core/utils.ts",
      "src/app/index.tsx",
    ]);
  });

  it("every measure and every format is in its catalogue", () => {
    const formats = under("src/core/intake/formats/").filter((path) => read(path).includes("defineFormat("));
    const measures = under("src/core/measures/").filter((path) => read(path).includes("= defineMeasure("));
    expect(formats.length).toBeGreaterThan(1);
    expect(measures.length).toBeGreaterThan(10);
    expect(uncatalogued(read("src/core/intake/catalogue.ts"), formats)).toEqual([]);
    expect(uncatalogued(read("src/core/measures/catalogue.ts"), measures)).toEqual([]);
    expect(uncatalogued('import { reach } from "./reach.ts";', ["measures/reach.ts", "measures/halfLife.ts"])).toEqual([
      "measures/halfLife.ts",
    ]);
  });
});
