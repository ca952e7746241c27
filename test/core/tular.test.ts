import { describe, expect, it } from "vitest";
import { sampleG8 } from "../../src/core/network/sample.ts";
import {
  calibration,
  doubt,
  measure,
  measureIds,
  missing,
  planBriefing,
  PlanProblem,
  planSeeds,
  readFiles,
  simulate,
  usualWays,
  type Network,
} from "../../src/core/tular.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, bytes: bytes(text) });

const FOLLOWS = file("followers.csv", "follower,followed\nA,B\nC,B\nD,B\nC,A\nA,C\nD,A\nE,C\nC,E\nE,D\nF,E\nG,F\nF,G\n");
const SHARES = file(
  "shares.csv",
  [
    "sharer,original_author,original_post_id,time,kind",
    "A,B,p1,2026-03-01T01:00:00Z,share",
    "C,B,p1,2026-03-01T02:00:00Z,share",
    "D,B,p1,2026-03-01T03:00:00Z,share",
    "E,B,p1,2026-03-01T05:00:00Z,share",
    "F,B,p1,2026-03-01T06:00:00Z,share",
    "F,B,p1,2026-03-01T06:00:00Z,share",
    "G,G,p1,2026-03-01T07:00:00Z,share",
  ].join("\r\n"),
);
const PEOPLE = file("people.csv", "account,type\nA,person\nB,brand\nC,person\nD,person\nE,person\nF,person\nG,person\nH,person\n");
const POSTS = file("posts.csv", "post_id,author,created_at\np1,B,2026-03-01T00:00:00Z\n");

async function readEight(): Promise<Network> {
  const { network, questions, problems } = await readFiles([FOLLOWS, SHARES, PEOPLE, POSTS], { answers: "suggested" });
  expect(problems).toEqual([]);
  expect(questions).toEqual([]);
  if (network === undefined) throw new Error("a network was expected");
  return network;
}

describe("from files to numbers", () => {
  it("accounts for every row", async () => {
    const { report } = await readFiles([FOLLOWS, SHARES, PEOPLE, POSTS], { answers: "suggested" });
    for (const read of report.files) {
      const dropped = read.dropped.reduce((sum, { count }) => sum + count, 0);
      expect(read.people + read.ties + read.shares + read.posts + dropped, read.name).toBe(read.rows);
    }
    const [follows, shares, people, posts] = report.files;
    expect([follows.layer, shares.layer, people.layer, posts.layer]).toEqual(["follows", "shares", "people", "posts"]);
    expect([follows.ties, shares.shares, people.people, posts.posts]).toEqual([12, 5, 8, 1]);
    expect(shares.dropped.map(({ reason, count, lines }) => ({ reason, count, lines }))).toEqual(
      expect.arrayContaining([
        { reason: "repeated", count: 1, lines: [7] },
        { reason: "self", count: 1, lines: [8] },
      ]),
    );
    expect(report.join).toEqual({ common: 6, share: 1 });
  });

  it("knows who hears whom", async () => {
    const { people, follows, shares, posts } = await readEight();
    const names = (rows: Uint32Array) =>
      Array.from(rows, (row) => people.id(row))
        .sort()
        .join("");
    expect(names(follows.audience(people.indexOf("B")))).toBe("ACD");
    expect(names(follows.sources(people.indexOf("C")))).toBe("ABE");
    expect(follows.audience(people.indexOf("H"))).toHaveLength(0);
    expect(people.indexOf("nobody")).toBe(-1);
    expect(people.indexOf("@a")).toBe(people.indexOf("A"));
    expect(Array.from(shares.author, (row) => people.id(row)).join("")).toBe("BBBBB");
    expect(posts.author[posts.indexOf("p1")]).toBe(people.indexOf("B"));
    expect(posts.timeMs[0]).toBe(Date.UTC(2026, 2, 1));
  });

  it("measures the eight people as worked out by hand", async () => {
    const network = await readEight();
    const { people, posts, whole } = await measure(network);
    const of = (id: string, person: string) => people.get(id)?.[network.people.indexOf(person)];
    expect([..."ABCDEFGH"].map((person) => of("twoStepAudience", person))).toEqual([3, 4, 4, 3, 4, 1, 1, 0]);
    expect(of("attentionRank", "B")).toBeCloseTo(0.19046967, 7);
    expect(of("constraint", "E")).toBeCloseTo(1 / 3, 12);
    expect(of("constraint", "H")).toBeNaN();
    expect(of("verticalInfluence", "B")).toBeCloseTo(5, 9);
    expect(of("lateralInfluence", "A")).toBeCloseTo(2.924234, 6);
    expect(of("reachCredit", "A")).toBeCloseTo(5 / 6, 12);
    expect(posts.get("reach")?.[0]).toBe(6);
    expect(whole.get("reachAmplification")).toBe(2);
    expect(posts.get("halfLife")?.[0]).toBe(3 * 3_600_000);
    // One post is not enough for a median of posts.
    expect(whole.get("halfLife")).toBeNaN();
    expect(whole.get("lateralShare")).toBeCloseTo(0.6924234, 7);
    expect(whole.get("explainedShares")).toBe(1);
  });

  it("measures under every attribution", async () => {
    const network = await readEight();
    const shareUnder = async (attribution: "first" | "last" | "uniform") =>
      (await measure(network, ["lateralShare"], { attribution })).whole.get("lateralShare");
    expect(await shareUnder("first")).toBeCloseTo(2 / 5, 12);
    expect(await shareUnder("last")).toBeCloseTo(4 / 5, 12);
    expect(await shareUnder("uniform")).toBeCloseTo(3 / 5, 12);
    const { ranges } = await measure(network, ["lateralShare"]);
    expect(ranges.get("lateralShare")?.[0]).toBeCloseTo(2 / 5, 12);
    expect(ranges.get("lateralShare")?.[1]).toBeCloseTo(4 / 5, 12);
  });

  it("says how sure it is, and how an order bears gaps", async () => {
    const network = await readEight();
    const { people } = network;
    const sure = await doubt(network, "influence");
    expect(sure).toMatchObject({ unit: "posts", units: 1, isThin: true, reasons: ["too-few", "few-behind"] });
    expect(Array.from(sure.rows, (row) => people.id(row)).join("")).toBe("BADEC");
    expect(sure.whole?.value).toBeCloseTo(5 + 2.924234 + 1.462117 + 1 + 0.537883, 5);
    expect(await doubt(network, "influence")).toBe(sure);
    expect(await doubt(network, "influence", { attribution: "last" })).not.toBe(sure);
    expect((await missing(network, "influence")).reasons).toEqual(["too-few"]);
    await expect(doubt(network, "fame")).rejects.toThrow(/fame/);
    await expect(doubt(network, "influence", { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("names the known measures when asked for an unknown one", async () => {
    const network = await readEight();
    await expect(measure(network, ["fame"])).rejects.toThrow(/fame.*lateralInfluence/);
    expect(measureIds()).toContain("reachAmplification");
  });

  it("stops when told to, and is none the worse for it", async () => {
    const stopped = AbortSignal.abort();
    await expect(readFiles([FOLLOWS], { signal: stopped })).rejects.toMatchObject({ name: "AbortError" });
    const network = await readEight();
    await expect(measure(network, ["reach"], { signal: stopped })).rejects.toMatchObject({ name: "AbortError" });
    expect((await measure(network, ["reach"])).whole.get("reach")).toBe(6);
  });

  it("gives the same numbers twice", async () => {
    const network = await readEight();
    const again = await readEight();
    expect(await measure(network)).toEqual(await measure(again));
  });

  it("tells why a number is missing", async () => {
    const { network } = await readFiles([FOLLOWS], { answers: "suggested" });
    if (network === undefined) throw new Error("a network was expected");
    const { whole, reasons } = await measure(network);
    expect(whole.get("lateralShare")).toBeNaN();
    expect(reasons.get("lateralShare")).toContain("shares-missing");
  });
});

describe("spread", () => {
  const HALF = { model: { probability: 0.5 } } as const;

  it("is planned, simulated and compared through the face, each with its seed and what it rests on", async () => {
    const network = sampleG8();
    const plans: number[] = [];
    const plan = await planSeeds(network, {
      size: 2,
      ...HALF,
      certificate: 0.75,
      seed: 4,
      onPlan: ({ certificate }) => plans.push(certificate),
    });
    expect(plans.at(-1)).toBe(plan.certificate);
    expect(plan.basis).toMatchObject({ model: "uniform", probability: 0.5, seed: 4, isRelative: true });
    const seeds = plan.seeds.map(({ person }) => person);
    expect((await simulate(network, { seeds, ...HALF, seed: 4 })).basis.seed).toBe(4);
    expect((await usualWays(network, { seeds, ...HALF })).ways).toHaveLength(4);
    expect((await planBriefing(network, { rumour: [1], delay: 1, size: 1, ...HALF })).delay).toBe(1);
    expect((await calibration(network)).reasons).toEqual(["no-log"]);
  });

  it("ends when it is stopped, and throws what cannot be planned", async () => {
    const stop = new AbortController();
    const stopped = planSeeds(sampleG8(), { size: 2, ...HALF, signal: stop.signal, onPlan: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    await expect(planSeeds(sampleG8(), { size: 9 })).rejects.toBeInstanceOf(PlanProblem);
  });
});
