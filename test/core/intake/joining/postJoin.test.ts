import { describe, expect, it } from "vitest";
import type { ReadFile } from "../../../../src/core/intake/format.ts";
import { joinPosts } from "../../../../src/core/intake/joining/postJoin.ts";
import { nothingPaid } from "../../../../src/core/intake/cells/paid.ts";
import { NameTable } from "../../../../src/core/network/names.ts";
import { countNamesRead } from "./namesRead.ts";

const COUNT = 40_000;

function tableOf(names: Iterable<string>): NameTable {
  const table = new NameTable();
  for (const name of names) table.add(name);
  return table;
}

function fileOf(name: string, about: Pick<ReadFile, "posts" | "shares" | "aboutPosts">): ReadFile {
  const report = {
    name,
    format: "delimited",
    layer: "posts" as const,
    rows: COUNT,
    people: 0,
    ties: 0,
    shares: 0,
    posts: 0,
    dropped: [],
    bytes: 1,
    columns: [],
    preview: [],
    decisions: [],
  };
  return { report, accounts: tableOf(["a", "b"]), rule: "handle", isDirectionKnown: true, questions: [], problems: [], ...about };
}

const ids = Array.from({ length: COUNT }, (_, row) => String(1_000_000_000_000_000n + BigInt(row)));
const rows = Uint32Array.from(ids, (_, row) => row);
const line = rows.map((row) => row + 2);

/** The listed posts of one file, and the shares of others in another. */
const files = () => [
  fileOf("posts.csv", {
    posts: tableOf(ids),
    aboutPosts: { post: rows, author: new Int32Array(COUNT), timeMs: new Float64Array(COUNT).fill(1), line, columns: [] },
  }),
  fileOf("log.csv", {
    posts: tableOf(ids.map((id) => `9${id}`)),
    shares: {
      sharer: new Uint32Array(COUNT),
      author: new Uint32Array(COUNT).fill(1),
      post: Int32Array.from(rows),
      line,
      isPostUnclear: false,
      timeMs: new Float64Array(COUNT).fill(3e12),
      kind: new Uint8Array(COUNT),
      weight: new Float64Array(COUNT).fill(1),
      paid: nothingPaid(COUNT),
    },
  }),
];
const personOf = [Uint32Array.of(0, 1), Uint32Array.of(0, 1)];

describe("joining posts", () => {
  it("is heard all along, however many there are", () => {
    const { pulse, made, longest } = countNamesRead();
    const { columns } = joinPosts(files(), personOf, pulse);
    expect(columns.names.count).toBe(2 * COUNT);
    expect(made()).toBeGreaterThan(2 * COUNT);
    expect(longest()).toBeLessThan(10_000);
  });

  it("can be stopped at any of its steps", () => {
    let pulses = 0;
    joinPosts(files(), personOf, () => void pulses++);
    for (let stopAt = 1; stopAt <= pulses; stopAt++) {
      let told = 0;
      const stop = () => {
        if (++told === stopAt) throw new Error("stopped");
      };
      expect(() => joinPosts(files(), personOf, stop)).toThrow("stopped");
    }
    expect(pulses).toBeGreaterThan((4 * COUNT) / 10_000);
  });
});
