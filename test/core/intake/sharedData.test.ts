import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../src/core/network/network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { accountedRows, droppedOf, hasShared, reading, reportOf, sharedPath, sharedSource } from "./sources.ts";

const shared = describe.skipIf(!hasShared);
const folder = (path: string) => readdirSync(sharedPath(path)).map((name) => sharedSource(`${path}/${name}`));

function kindCounts(network: Network | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of network?.shares.kind ?? []) counts[KINDS[kind] ?? "?"] = (counts[KINDS[kind] ?? "?"] ?? 0) + 1;
  return counts;
}

shared("politicians", () => {
  it("reads five layers and the people table together", async () => {
    const read = await reading(folder("politicians"), {});
    expect(read.problems).toEqual([]);
    expect(read.questions).toEqual([]);
    for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
    const counts = read.report.files.map(({ name, rows, people, ties, shares, dropped }) => [
      name,
      rows,
      people + ties + shares,
      droppedOf({ dropped } as never),
    ]);
    expect(counts).toEqual([
      ["dict.csv", 585, 585, {}],
      ["favorite_list.csv", 14_381, 14_044, { self: 337 }],
      ["friend_list.csv", 59_073, 59_073, {}],
      ["mention_list.csv", 27_682, 27_140, { self: 542 }],
      ["reply_list.csv", 1451, 925, { self: 526 }],
      ["retweet_list.csv", 19_760, 19_311, { self: 449 }],
    ]);
    const network = read.network;
    expect(network?.people.count).toBe(585);
    expect(network?.follows.count).toBe(59_073);
    expect(kindCounts(network)).toEqual({ like: 14_044, mention: 27_140, reply: 925, share: 19_311 });
    const retweets = Array.from(network?.shares.weight ?? []).filter((_, i) => network?.shares.kind[i] === 0);
    expect(retweets.reduce((sum, weight) => sum + weight, 0)).toBe(55_526);
    const obama = network?.people.indexOf("813286") ?? -1;
    expect(network?.people.attribute("twitter_name")?.[obama]).toBe("BarackObama");
  });

  it("finds 576 people in the follow layer and 583 in all five", async () => {
    const follow = await reading([sharedSource("politicians/friend_list.csv")]);
    expect(follow.network?.people.count).toBe(576);
    const layers = folder("politicians").filter(({ name }) => name !== "dict.csv");
    expect((await reading(layers)).network?.people.count).toBe(583);
  });
});

shared("higgs-core", () => {
  it("reads the follow layer and one log out of four files", async () => {
    const read = await reading(folder("higgs-core"));
    const activity = reportOf(read, "higgs-core-activity_time.txt");
    expect([activity.rows, activity.shares, droppedOf(activity)]).toEqual([1243, 1112, { self: 131 }]);
    for (const kind of ["mention", "reply", "retweet"]) {
      const file = reportOf(read, `higgs-core-${kind}_network.edgelist`);
      expect(droppedOf(file)).toEqual({ "same-log": file.rows });
      expect(file.decisions.some(({ code }) => code === "overlap")).toBe(true);
    }
    const social = reportOf(read, "higgs-core-social_network.edgelist");
    expect([social.rows, social.ties, droppedOf(social)]).toEqual([70_454, 70_440, { self: 14 }]);
    expect(kindCounts(read.network)).toEqual({ share: 707, mention: 326, reply: 79 });
    expect(read.network?.shares.hasTimes).toBe(true);
    for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
  });

  it("finds 5,089 people in the follow layer, and 707, 456 and 80 events", async () => {
    const social = await reading([sharedSource("higgs-core/higgs-core-social_network.edgelist")]);
    expect(social.network?.people.count).toBe(5089);
    const activity = reportOf(await reading([sharedSource("higgs-core/higgs-core-activity_time.txt")]), "higgs-core-activity_time.txt");
    expect(activity.rows).toBe(707 + 456 + 80);
  });

  it("asks which file to leave out, and counts both if told so", async () => {
    const open = await reading(folder("higgs-core"), {});
    const asked = open.questions.filter(({ about }) => about === "same-log");
    expect(asked.map(({ suggested, file }) => suggested === file)).toEqual([true, true, true]);
    // Files that are left out are not asked about any further.
    expect(open.questions.filter(({ about }) => about === "direction").map(({ file }) => file)).toEqual([
      "higgs-core-activity_time.txt",
      "higgs-core-social_network.edgelist",
    ]);
    const both = await reading(folder("higgs-core"), Object.fromEntries(asked.map(({ id }) => [id, "both"])));
    expect(both.network?.shares.count).toBeGreaterThan(open.network?.shares.count ?? Infinity);
    expect(both.questions.some(({ about }) => about === "same-log")).toBe(false);
  });
});

shared("higgs", () => {
  it("reads gzipped edge lists and recognises them in the timed log", { timeout: 120_000 }, async () => {
    const read = await reading(folder("higgs"));
    expect(read.problems).toEqual([]);
    const activity = reportOf(read, "higgs-activity_time.txt.gz");
    expect(activity.rows).toBe(563_069);
    const retweets = reportOf(read, "higgs-retweet_network.edgelist.gz");
    expect(droppedOf(retweets)).toEqual({ "same-log": 328_132 });
    expect(retweets.decisions.find(({ code }) => code === "overlap")?.values).toEqual({ file: "higgs-activity_time.txt.gz", share: 1 });
    expect(read.network?.shares.count).toBe(563_069 - (droppedOf(activity)["self"] ?? 0) - (droppedOf(activity)["repeated"] ?? 0));
    for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
  });

  it("finds the people of each layer", { timeout: 120_000 }, async () => {
    for (const [name, people] of [
      ["retweet", 256_491],
      ["mention", 116_408],
      ["reply", 38_918],
    ] as const) {
      const read = await reading([sharedSource(`higgs/higgs-${name}_network.edgelist.gz`)]);
      expect(read.network?.people.count).toBe(people);
    }
  });
});

shared("exports/french-mps", () => {
  it("takes NA for nobody", async () => {
    const network = await reading([sharedSource("exports/french-mps/network.tsv")]);
    expect([network.network?.people.count, network.network?.follows.count]).toEqual([339, 12_869]);
    const both = await reading(folder("exports/french-mps"));
    // 26 members of the table follow nobody on the list and are followed by nobody.
    expect([both.network?.people.count, both.network?.follows.count]).toEqual([365, 12_869]);
    expect(both.network?.people.indexOf("NA")).toBe(-1);
    expect(droppedOf(reportOf(both, "nodes.tsv"))).toEqual({ "no-account": 212 });
    const row = both.network?.people.indexOf("alainchretien") ?? -1;
    expect(both.network?.people.attribute("Groupe")?.[row]).toBe("UMP");
  });
});

shared("exports/generic", () => {
  const generic = (...names: string[]) => reading(names.map((name) => sharedSource(`exports/generic/${name}`)));

  it.each(["gephi_edges.csv", "headerless_edges.csv", "id_follow.csv", "sep_hint.csv", "urls_as_ids.csv"])(
    "reads %s as 73 follows of 16 people",
    async (name) => {
      const read = await generic(name);
      expect([read.network?.people.count, read.network?.follows.count]).toEqual([16, 73]);
      expect(read.problems).toEqual([]);
    },
  );

  it.each(["es_share.csv", "fr_share.tsv", "id_share.csv"])("reads %s as 40 interactions on 5 March 2026", async (name) => {
    const read = await generic(name);
    expect(read.network?.shares.count).toBe(40);
    expect(kindCounts(read.network)).toEqual({ share: 23, quote: 4, reply: 8, mention: 5 });
    expect(Math.floor((read.network?.shares.timeMs[0] ?? 0) / 60_000)).toBe(Date.UTC(2026, 2, 5, 3, 15) / 60_000);
    expect(Array.from(read.network?.shares.weight ?? [])).toEqual(Array.from({ length: 40 }, () => 1));
    expect(reportOf(read, name).decisions.map(({ code }) => code)).toContain("day-first");
  });

  it("joins ids and handles by the table that has both", async () => {
    const read = await generic("id_follow.csv", "gephi_edges.csv", "gephi_nodes.csv", "id_share.csv", "urls_as_ids.csv");
    expect([read.network?.people.count, read.network?.follows.count, read.network?.shares.count]).toEqual([16, 73, 40]);
    expect(droppedOf(reportOf(read, "gephi_edges.csv"))).toEqual({ repeated: 73 });
  });

  it("says when ids and handles never meet", async () => {
    const read = await generic("gephi_edges.csv", "id_share.csv");
    expect(read.problems.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ["nobody-in-common", "warning", "gephi_edges.csv"],
    ]);
  });

  it("takes an id that is unique on every row for the sharer's own", async () => {
    const read = await generic("id_share.csv");
    expect(reportOf(read, "id_share.csv").decisions.map(({ code }) => code)).toContain("own-post-id");
    expect(read.network?.posts.count).toBe(0);
  });

  it.each(["adjacency_list.csv", "adjacency_matrix.csv"])("reads %s as 73 follows of 16 people", async (name) => {
    const read = await generic(name);
    expect([read.network?.people.count, read.network?.follows.count]).toEqual([16, 73]);
    expect(read.problems).toEqual([]);
  });

  it("answers to a list of names with its own problem", async () => {
    const read = await generic("usernames_only.txt");
    expect(read.network).toBeUndefined();
    expect(read.problems.map(({ code, severity }) => [code, severity])).toEqual([["names-only", "error"]]);
  });
});

shared("tool-files/gexf", () => {
  const COUNTS: Readonly<Record<string, readonly [rows: number, people: number, ties: number]>> = {
    "basic.gexf": [4, 2, 2],
    "basic_formatted.gexf": [4, 2, 2],
    "case.gexf": [30, 10, 20],
    "celegans.gexf": [306 + 2345, 306, 2148],
    "data.gexf": [9, 4, 5],
    "edge_viz.gexf": [3, 2, 1],
    "les_miserables.gexf": [331, 77, 254],
    "liststring.gexf": [9, 4, 5],
    "minimal.gexf": [3, 2, 1],
    "missing_nodes.gexf": [6, 2, 4],
    "mixed.gexf": [6, 3, 3],
    "twitter-jan25-stream.gexf": [3861 + 3529, 3861, 3529],
    "undeclared_attribute.gexf": [3, 2, 1],
    "v1_3.gexf": [3, 2, 1],
  };

  it.each(Object.entries(COUNTS))("reads %s", async (name, [rows, people, ties]) => {
    const read = await reading([sharedSource(`tool-files/gexf/${name}`)]);
    expect(read.problems).toEqual([]);
    const report = reportOf(read, name);
    expect([report.rows, report.people, report.ties + report.shares]).toEqual([rows, people, ties]);
    expect(accountedRows(report)).toBe(rows);
  });

  it("says of an empty graph that nothing is in it", async () => {
    const read = await reading([sharedSource("tool-files/gexf/sanitized.gexf")]);
    expect(read.problems.map(({ code }) => code)).toEqual(["nothing-read"]);
  });

  it("covers every file of the folder", () => {
    expect(readdirSync(sharedPath("tool-files/gexf")).filter((name) => name !== "sanitized.gexf")).toEqual(Object.keys(COUNTS).toSorted());
  });

  it("suggests for the retweets of 25 January that influence runs along the file's arrows", async () => {
    const read = await reading([sharedSource("tool-files/gexf/twitter-jan25-stream.gexf")], {});
    expect(read.questions.map(({ about, suggested }) => [about, suggested])).toEqual([
      ["layer", "shares"],
      ["direction", "swapped"],
    ]);
    expect(read.network?.people.attribute("label")?.[read.network.people.indexOf("145619111")]).toBe("houbaka");
  });
});

shared("everything else that lies there", () => {
  // A skipped suite is still collected: without the data there is nothing to list.
  const folders = hasShared ? ["exports", "one-graph-many-formats", "tool-files", "cascades"] : [];
  const listed = folders.flatMap((path) =>
    readdirSync(sharedPath(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(sharedPath("").length + 1)),
  );
  it.each(hasShared ? listed : ["(no shared data)"])("is read or refused, and every row is accounted for: %s", async (path) => {
    const read = await reading([sharedSource(path)]);
    for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
    if (read.network === undefined) expect(read.problems.some(({ severity }) => severity === "error")).toBe(true);
  });
});
