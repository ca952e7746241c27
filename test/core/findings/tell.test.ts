/** The numbers of sentences about whole files, counted again from what `measure` gives. */
import { QUOTE, SHARE } from "../../../src/core/network/network.ts";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  doubt,
  findings,
  measure,
  measureIds,
  readFiles,
  type FoundSentence,
  type Measured,
  type Network,
} from "../../../src/core/tular.ts";

const SHARED = "../shared/data";
const hasShared = existsSync(SHARED);

interface Told {
  readonly network: Network;
  readonly measured: Measured;
  readonly sentences: readonly FoundSentence[];
  text(id: string): string;
  column(id: string): Float64Array;
}

/** @param measures which of them `column` gives. */
async function told(files: readonly string[], measures = measureIds()): Promise<Told> {
  const { network } = await readFiles(
    files.map((path) => ({ name: path.slice(path.lastIndexOf("/") + 1), bytes: new Uint8Array(readFileSync(path)) })),
    { answers: "suggested" },
  );
  if (network === undefined) throw new Error(`a network was expected in ${files.join(", ")}`);
  const measured = await measure(network, measures);
  const sentences = await findings(network, "en");
  return {
    network,
    measured,
    sentences,
    text(id) {
      const found = sentences.find((sentence) => sentence.id === id);
      return found === undefined ? "" : `${found.subject}${found.rest} ${found.more} ${found.working}`;
    },
    column: (id) => measured.people.get(id) ?? new Float64Array(),
  };
}

const sumOver = (values: Float64Array, rows: Iterable<number>): number =>
  Array.from(rows).reduce((sum, row) => sum + (values[row] ?? NaN), 0);
const everybody = ({ network }: Told): number[] => Array.from({ length: network.people.count }, (_, row) => row);
const percent = (value: number): string => `${Math.round(value * 100)}%`;
const ids = ({ sentences }: Told): string[] => sentences.map(({ id }) => id);
const peopleOf = ({ sentences }: Told, id: string): Uint32Array => sentences.find((one) => one.id === id)?.people ?? new Uint32Array();

describe("the launch", () => {
  let launch: Told;
  beforeAll(async () => {
    launch = await told(["followers", "posts", "shares", "people"].map((name) => `data/launch/${name}.csv`));
  }, 60_000);

  it("is told in six sentences, doubts last", () => {
    expect(ids(launch)).toEqual(["carriers", "communityShare", "bridges", "earnedReach", "unexplained", "lateralRange"]);
  });

  it("names the carriers' part of the lateral influence", () => {
    const lateral = launch.column("lateralInfluence");
    const group = peopleOf(launch, "carriers");
    const least = Math.min(...Array.from(group, (row) => lateral[row] ?? NaN));
    const outside = everybody(launch).filter((row) => !group.includes(row));
    expect(Math.max(...outside.map((row) => lateral[row] ?? NaN))).toBeLessThanOrEqual(least);
    const part = sumOver(lateral, group) / sumOver(lateral, everybody(launch));
    expect(part).toBeGreaterThanOrEqual(0.25);
    expect(launch.text("carriers")).toContain(`${group.length} people, `);
    expect(launch.text("carriers")).toContain(`carry ${percent(part)} of the lateral influence`);
    expect(launch.text("carriers")).toContain(`${Math.round(sumOver(lateral, group)).toLocaleString("en")} of `);
  });

  it("names the community's part beside its size", () => {
    const lateral = launch.column("lateralInfluence");
    const members = peopleOf(launch, "communityShare");
    const community = launch.column("community");
    expect(new Set(Array.from(members, (row) => community[row])).size).toBe(1);
    expect(members).toHaveLength(everybody(launch).filter((row) => community[row] === community[members[0] ?? -1]).length);
    const size = percent(members.length / launch.network.people.count);
    const part = percent(sumOver(lateral, members) / sumOver(lateral, everybody(launch)));
    expect(launch.text("communityShare")).toContain(`is ${size} of the people and earns ${part} of the lateral influence`);
  });

  it("bridges two communities by people who are in neither brand nor medium", () => {
    const bridging = peopleOf(launch, "bridges");
    const participation = launch.column("participation");
    expect(bridging.length).toBeGreaterThan(0);
    for (const row of bridging) {
      expect(participation[row]).toBeGreaterThanOrEqual(0.3);
      expect(launch.network.people.type[row]).toBe(1);
    }
  });

  it("says how far the brand got beyond its own followers", () => {
    const row = launch.network.people.indexOf("wedanira");
    const reach = launch.column("reach")[row] ?? NaN;
    const own = launch.column("directAudience")[row] ?? NaN;
    expect(peopleOf(launch, "earnedReach")[0]).toBe(row);
    expect(launch.text("earnedReach")).toContain(
      `${reach.toLocaleString("en")} other people could have seen the posts of Wedanira; Wedanira alone has ${own} followers in these files.`,
    );
    expect(launch.text("earnedReach")).toContain(`: ${(launch.column("reachAmplification")[row] ?? NaN).toFixed(1)}×.`);
  });

  it("says what the map cannot explain, and how wide the lateral share is with both doubts", async () => {
    const { whole, ranges } = launch.measured;
    expect(launch.text("unexplained")).toContain(`${percent(1 - (whole.get("explainedShares") ?? NaN))} of shares`);
    const [least, most] = ranges.get("lateralShare") ?? [NaN, NaN];
    const { jointLow: low = NaN, jointHigh: high = NaN } = (await doubt(launch.network, "lateralShare")).whole ?? {};
    expect(low).toBeLessThan(least);
    expect(high).toBeGreaterThan(most);
    expect(launch.text("lateralRange")).toContain(`Between ${Math.round(low * 100)} and ${Math.round(high * 100)} of every 100`);
  });

  it("follows the settings: without its brand and media, more of it is lateral", async () => {
    const rows = ["wedanira", "racikmedia", "kabarlereng", "sorekota"].map((id) => launch.network.people.indexOf(id));
    const accounts = { ours: [], brands: [], media: [], people: rows };
    const { jointLow: low = NaN, jointHigh: high = NaN } =
      (await doubt(launch.network, "lateralShare", { params: { accounts } })).whole ?? {};
    const sentence = (await findings(launch.network, "id", { params: { accounts } })).find(({ id }) => id === "lateralRange");
    expect(sentence?.subject).toContain(`Antara ${Math.round(low * 100)} dan ${Math.round(high * 100)} dari 100`);
    expect(low).toBeGreaterThan((await doubt(launch.network, "lateralShare")).whole?.jointLow ?? NaN);
  });
});

describe("files of others", () => {
  it.skipIf(!hasShared)("follows alone: who is followed by most, and that nothing is known of shares", async () => {
    const deputies = await told(["network.tsv", "nodes.tsv"].map((name) => `${SHARED}/exports/french-mps/${name}`));
    expect(ids(deputies)).toEqual(["widestAudience", "bridges", "closedCircle", "thinLog"]);
    const followers = new Set(
      Array.from(peopleOf(deputies, "widestAudience")).flatMap((row) => Array.from(deputies.network.follows.audience(row))),
    );
    expect(deputies.text("widestAudience")).toContain(`${followers.size} of ${deputies.network.people.count} people follow at least one`);

    const circle = peopleOf(deputies, "closedCircle");
    const heard = Array.from(circle).flatMap((row) => Array.from(deputies.network.follows.sources(row)));
    const inside = heard.filter((row) => circle.includes(row)).length;
    expect(deputies.text("closedCircle")).toContain(
      `${inside.toLocaleString("en")} of the ${heard.length.toLocaleString("en")} follow ties`,
    );
  });

  it.skipIf(!hasShared)("totals: two at the top who cannot be told apart, among the people in these files", async () => {
    const files = ["friend_list", "retweet_list", "mention_list", "reply_list", "dict"].map((name) => `${SHARED}/politicians/${name}.csv`);
    const politicians = await told(files);
    const lateral = politicians.column("lateralInfluence");
    const group = peopleOf(politicians, "carriers");
    expect(group).toHaveLength(10);
    const [first = NaN, second = NaN, third = NaN] = Array.from(group, (row) => lateral[row]);
    expect(first - second).toBeLessThanOrEqual(2 * Math.sqrt(first + second));
    expect(second - third).toBeGreaterThan(2 * Math.sqrt(second + third));
    expect(politicians.text("carriers")).toContain("cannot be told apart at the top");
    expect(politicians.text("carriers")).toContain("among the people in these files");
  });

  it.skipIf(!hasShared)(
    "shares alone, of 300,000 people: who carries, and what is not known",
    async () => {
      const higgs = await told([`${SHARED}/higgs/higgs-activity_time.txt.gz`], ["influence"]);
      expect(ids(higgs)).toEqual(["carriers", "bridges", "closedCircle", "passedOnAgain", "lateralRange", "thinLog"]);
      const { sharer, kind } = higgs.network.shares;
      const passing = new Set(sharer.filter((_, i) => kind[i] === SHARE || kind[i] === QUOTE));
      const influence = higgs.column("influence");
      const again = Array.from(passing).filter((row) => (influence[row] ?? 0) > 0).length;
      expect(higgs.text("passedOnAgain")).toContain(`${again.toLocaleString("en")} of ${passing.size.toLocaleString("en")} people`);
      const { jointLow = NaN, jointHigh = NaN } = (await doubt(higgs.network, "lateralShare")).whole ?? {};
      expect(higgs.text("lateralRange")).toContain(`Between ${Math.round(jointLow * 100)} and ${Math.round(jointHigh * 100)} of every 100`);
    },
    300_000,
  );
});
