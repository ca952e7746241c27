/** Project files of every version that there ever was: they lie in `projects`, and each opens without a loss. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrated } from "../../../src/app/keeping/migrations.ts";
import { readProject } from "../../../src/app/keeping/readProject.ts";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { unpackNetwork } from "../../../src/core/network/wire.ts";
import { PROJECT_VERSION } from "../../../src/core/project/projectFile.ts";
import { readProjectFile } from "../../../src/core/project/readProjectFile.ts";
import { sourceOf } from "../../core/intake/sources.ts";

interface Expected {
  people: number;
  ties: number;
  shares: number;
  /** As this edition has it: a field that was renamed is renamed here too, by hand. */
  state: Record<string, object>;
  positions: number[];
}

const FOLDER = join(import.meta.dirname, "projects");
const VERSIONS = readdirSync(FOLDER).flatMap((name) => /^version(\d+)\.tular$/.exec(name)?.[1] ?? []);

describe("a project file of an earlier version", () => {
  it("is here for every version", () => {
    expect(VERSIONS.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: PROJECT_VERSION }, (_, i) => i + 1));
  });

  it.each(VERSIONS)("opens without a loss: version %s", async (version) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, `version${version}.tular`)));
    const expected = JSON.parse(readFileSync(join(FOLDER, `version${version}.json`), "utf8")) as Expected;
    const found = await readProjectFile(sourceOf("a.tular", bytes), silentPulse);
    expect(found.lost).toEqual([]);
    const network = unpackNetwork(found.wire ?? new ArrayBuffer(0));
    expect([network.people.count, network.follows.count, network.shares.count]).toEqual([expected.people, expected.ties, expected.shares]);
    const { state, lost } = readProject(migrated(found.state, found.version), network.people.count, network.posts.count);
    expect(lost).toEqual([]);
    expect(state).toMatchObject(expected.state);
    expect(state.opening.report?.files.map(({ name }) => name)).toEqual(found.files.map(({ name }) => name));
    expect([...(found.positions ?? [])]).toEqual(Array.from(Float32Array.from(expected.positions)));
  });

  it("goes through every step from its version on, and through no other", () => {
    const steps = ["b", "c", "d"].map((name) => (state: Readonly<Record<string, unknown>>) => ({
      ...state,
      [name]: Object.keys(state).length,
    }));
    expect(migrated({ a: 0 }, 1, steps, 4)).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    expect(migrated({ a: 0 }, 3, steps, 4)).toEqual({ a: 0, d: 1 });
    expect(migrated({ a: 0 }, 4, steps, 4)).toEqual({ a: 0 });
    expect(() => migrated({}, 1, steps, 7)).toThrow("6 steps were expected");
  });
});
