/** One network, written by many programs in 26 syntaxes, is one network. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../../src/core/network/network.ts";
import { accountedRows, hasShared, reading, sharedPath, sharedSource } from "../sources.ts";

const FOLDER = "one-graph-many-formats";
const files = hasShared ? readdirSync(sharedPath(FOLDER)) : ["(no shared data)"];

/** Which names the file itself carries: none, ids, or handles. */
function namesOf(file: string): "none" | "ids" | "handles" {
  if (/igraph\.(?:net|edgelist)$/.test(file)) return "none";
  return /igraph\.(?:gml|dot|graphml)$/.test(file) ? "handles" : "ids";
}

describe.skipIf(!hasShared)("one graph in many formats", () => {
  it.each(files)("%s", async (file) => {
    const read = await reading([sharedSource(`${FOLDER}/${file}`)]);
    expect(read.problems).toEqual([]);
    const [report] = read.report.files;
    if (report === undefined || read.network === undefined) throw new Error("a network was expected");
    expect(accountedRows(report)).toBe(report.rows);
    const { people, shares } = read.network;
    expect([people.count, shares.count, read.network.follows.count]).toEqual([514, 4964, 0]);
    // Some syntaxes carry no weights, and the plain edge list of igraph is a table whose name says what it holds.
    const total = shares.weight.reduce((sum, weight) => sum + weight, 0);
    if (!/igraph\.edgelist|networkx\.adjlist/.test(file)) expect(total).toBe(37_670);
    expect(new Set(Array.from(shares.kind, (kind) => KINDS[kind]))).toEqual(new Set(["share"]));
    const names = namesOf(file);
    const [cantwell, lewis] = names === "ids" ? ["117501995", "29450962"] : ["SenatorCantwell", "repjohnlewis"];
    if (names !== "none") {
      expect(people.indexOf(cantwell)).toBeGreaterThanOrEqual(0);
      expect(people.indexOf(lewis)).toBeGreaterThanOrEqual(0);
    }
  });

  it("joins by handle what lists ids with labels and what has handles only", async () => {
    const read = await reading(
      ["timme-retweet.networkx.graphml", "timme-retweet.igraph.gml"].map((file) => sharedSource(`${FOLDER}/${file}`)),
    );
    expect(read.network?.people.count).toBe(514);
  });
});
