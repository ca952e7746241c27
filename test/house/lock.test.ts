import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./modelHouse.ts";

interface Locked {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
type Packages = Readonly<Record<string, Locked>>;

/**
 * Packages for other systems that the lock file leaves out. `npm install` drops those that its registry happens not to
 * have, and then `npm ci` refuses the whole lock file, on any computer.
 */
function leftOut(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
}

/** Direct dependencies whose version is a range. */
function ranges({ dependencies = {}, devDependencies = {} }: Locked): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

describe("the lock file", () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Packages };

  it("names the packages for every system, so that `npm ci` accepts it", () => {
    expect(leftOut(packages)).toEqual([]);
    const tool = { optionalDependencies: { "tool-linux": "1.0.0", "tool-mac": "1.0.0" } };
    expect(leftOut({ "node_modules/tool": tool, "node_modules/tool-linux": {} })).toEqual(["tool-mac"]);
  });

  it("pins every direct dependency", () => {
    expect(ranges(packages[""])).toEqual([]);
    expect(ranges({ dependencies: { a: "1.0.0", b: "^1.0.0" }, devDependencies: { c: "latest" } })).toEqual(["b ^1.0.0", "c latest"]);
  });
});
