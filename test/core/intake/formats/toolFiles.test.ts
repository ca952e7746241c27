/** Files that real tools wrote, with the counts that other readers find in them. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountedRows, hasShared, reading, sharedPath, sharedSource } from "../sources.ts";

/** Nodes and edges of the file; people and ties (or shares) of the network. Fewer ties than edges: repeated or to oneself. */
const COUNTS: Readonly<Record<string, readonly [format: string, rows: number, people: number, ties: number]>> = {
  "graphml/attributes.graphml": ["graphml", 13, 6, 7],
  "graphml/basic.graphml": ["graphml", 23, 11, 12],
  "graphml/miserables.graphml": ["graphml", 331, 77, 254],
  "graphml/missing_nodes.graphml": ["graphml", 52, 51, 37],
  "graphml/mixed_multigraph.graphml": ["graphml", 14, 6, 7],
  "graphml/multigraph.graphml": ["graphml", 15, 6, 7],
  "graphml/yfiles.graphml": ["graphml", 8, 4, 2],
  "other/LesMiserables.gexf": ["gexf", 331, 77, 254],
  "other/USAir97.net": ["pajek", 2458, 332, 2126],
  "other/hex.dot": ["dot", 1261, 331, 930],
  "other/jazz.net": ["pajek", 5682, 198, 2742],
  "other/karate.gml": ["gml", 112, 34, 78],
  "other/lesmiserables.gml": ["gml", 331, 77, 254],
};

describe.skipIf(!hasShared)("files of tools", () => {
  it.each(Object.entries(COUNTS))("%s", async (path, [format, rows, people, ties]) => {
    const read = await reading([sharedSource(`tool-files/${path}`)]);
    const [report] = read.report.files;
    if (report === undefined) throw new Error("a report was expected");
    expect([report.format, report.rows, read.network?.people.count, report.ties + report.shares]).toEqual([format, rows, people, ties]);
    expect(accountedRows(report)).toBe(report.rows);
  });

  it("refuses what has lost the declarations of its keys", async () => {
    const read = await reading([sharedSource("tool-files/graphml/miserables_broken.graphml")]);
    expect(read.network).toBeUndefined();
    expect(read.problems).toEqual([
      {
        code: "graph-broken",
        severity: "error",
        file: "miserables_broken.graphml",
        line: 12,
        found: '<data key="label">',
        expected: '<key id="label">',
      },
    ]);
  });

  it("lists every file", () => {
    const all = ["graphml", "other"].flatMap((folder) =>
      readdirSync(sharedPath(`tool-files/${folder}`)).map((name) => `${folder}/${name}`),
    );
    expect(Object.keys(COUNTS).toSorted()).toEqual(all.filter((path) => !path.endsWith("_broken.graphml")).toSorted());
  });
});
