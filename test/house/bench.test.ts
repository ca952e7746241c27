import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "./modelHouse.ts";

const OF_IGRAPH = ["PageRank", "k-core", "shared circles", "communities, one search"];

let programs: string;
beforeEach(() => (programs = mkdtempSync(join(tmpdir(), "tular-bench-"))));
afterEach(() => rmSync(programs, { recursive: true }));

/** The rows beside python-igraph, where no other programs are known than those in `programs`. */
function bench() {
  const { status, stdout } = spawnSync(process.execPath, ["test/bench/run.mjs", "igraph"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, PATH: programs },
  });
  return { status, leftOut: stdout.split("\n").filter((line) => line.startsWith("Left out: ")) };
}

describe("the bench", () => {
  it.each([
    ["there is no Python", undefined, "python3 cannot be started"],
    ["Python has no igraph", "#!/bin/sh\nexit 1\n", "python3 has no igraph of version 1.0 or later"],
  ])("leaves rows out by name where %s, and does not fail for it", (_case, python, why) => {
    if (python !== undefined) writeFileSync(join(programs, "python3"), python, { mode: 0o755 });
    const { status, leftOut } = bench();
    expect(leftOut).toHaveLength(OF_IGRAPH.length);
    leftOut.forEach((line, i) => expect(line).toMatch(new RegExp(`^Left out: ${OF_IGRAPH[i]}.* · python-igraph: ${why}\\.$`)));
    expect(status).toBe(0);
  });
});
