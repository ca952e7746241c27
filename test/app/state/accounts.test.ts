import { describe, expect, it } from "vitest";
import {
  NO_ACCOUNTS,
  USUAL_ASSUMPTIONS,
  accountsOf,
  attributionIn,
  kindOf,
  measuredUnder,
  settingsOf,
  withAssumptions,
  withKind,
} from "../../../src/app/state/accounts.ts";
import { OF_ACCOUNTS, OF_ATTRIBUTION } from "../../../src/app/state/measuring.ts";
import { drawNetwork, sampleRandom } from "../../../src/core/network/sample.ts";
import { measure, measureIds, type MeasureOptions } from "../../../src/core/tular.ts";

const network = drawNetwork({ people: ["ana", "budi"], brands: ["kopi"], follows: [["ana", "kopi"]] });

describe("what an account is", () => {
  it("is what the files say until somebody says otherwise", () => {
    expect([0, 2].map((row) => kindOf(network, NO_ACCOUNTS, row))).toEqual(["unknown", "brand"]);
    const said = withKind(withKind(NO_ACCOUNTS, 0, "media"), 2, "ours");
    expect([0, 1, 2].map((row) => kindOf(network, said, row))).toEqual(["media", "unknown", "ours"]);
  });

  it("is one thing at a time", () => {
    const said = withKind(withKind(NO_ACCOUNTS, 0, "media"), 0, "person");
    expect(said.said).toEqual({ ours: [], brands: [], media: [], people: [0] });
  });

  it("puts each account of an answer into the list of its kind", () => {
    const kinds = new Map([[2, "ours"] as const, [0, "person"] as const]);
    expect(accountsOf(kinds)).toEqual({ ours: [2], brands: [], media: [], people: [0] });
    expect(settingsOf({ said: accountsOf(kinds), assumed: null }).accounts?.ours).toEqual([2]);
  });
});

describe("what is measured again", () => {
  it("is nothing while an answer says what the files say", () => {
    expect(measuredUnder(network, NO_ACCOUNTS)).toBe("");
    expect(measuredUnder(network, withKind(NO_ACCOUNTS, 2, "ours"))).toBe("");
    expect(measuredUnder(network, withKind(NO_ACCOUNTS, 1, "media"))).not.toBe("");
  });

  it("is every measure that hangs on who broadcasts, or on D, and no other", async () => {
    const accounts = { ours: [0, 1, 2, 3], brands: [4, 5, 6], media: [7, 8, 9, 10], people: [11, 12] };
    expect(await changedBy({ params: { accounts } })).toEqual([...OF_ACCOUNTS].sort());
    expect(await changedBy({ params: { relationships: 3 } })).toEqual([...OF_ACCOUNTS].sort());
    const byHubs = await changedBy({ params: { peerRule: "hubs" } });
    expect(byHubs).toContain("lateralShare");
    expect([...OF_ACCOUNTS]).toEqual(expect.arrayContaining(byHubs));
  });

  it("is every measure that hangs on how credit is divided, and no other", async () => {
    const changed = await Promise.all((["first", "last", "uniform", "em"] as const).map((attribution) => changedBy({ attribution })));
    expect([...new Set(changed.flat())].sort()).toEqual([...OF_ATTRIBUTION].sort());
  });

  it("is told by what is assumed, and by nothing as long as that is as usual", () => {
    const assumed = withAssumptions(NO_ACCOUNTS, { attribution: "first" });
    expect(settingsOf(assumed)).toMatchObject({ attribution: "first", relationships: 150 });
    expect(attributionIn(measuredUnder(network, assumed))).toBe("first");
    expect(measuredUnder(network, withAssumptions(NO_ACCOUNTS, { relationships: 100 }))).not.toBe("");
    expect(withAssumptions(assumed, { attribution: "decay" })).toEqual(NO_ACCOUNTS);
    const hubs = withAssumptions(NO_ACCOUNTS, { peerRule: "hubs" });
    expect(settingsOf(hubs).peerRule).toBe("hubs");
    expect(measuredUnder(network, hubs)).not.toBe("");
    // how many relationships there can be moves nothing then
    expect(measuredUnder(network, withAssumptions(hubs, { relationships: 100 }))).toBe(measuredUnder(network, hubs));
    expect(withAssumptions(hubs, USUAL_ASSUMPTIONS)).toEqual(NO_ACCOUNTS);
  });
});

/** The measures that come out otherwise under these options. */
async function changedBy(options: MeasureOptions): Promise<string[]> {
  const changed = new Set<string>();
  for (const seed of [1, 2, 3]) {
    const random = sampleRandom(seed, { people: 60, follows: 400, posts: 20, shares: 300 });
    const [before, after] = await Promise.all([measure(random), measure(random, measureIds(), options)]);
    for (const id of measureIds()) if (JSON.stringify(told(before, id)) !== JSON.stringify(told(after, id))) changed.add(id);
  }
  return [...changed].sort();
}

function told(measured: Awaited<ReturnType<typeof measure>>, id: string): unknown {
  const parts = (map: ReadonlyMap<string, unknown>) => Array.from(map).filter(([key]) => key === id || key.startsWith(`${id}.`));
  const column = (map: ReadonlyMap<string, Float64Array>) => Array.from(map.get(id) ?? []);
  const { people, posts, communities, ties, whole, ranges } = measured;
  return [column(people), column(posts), column(communities), column(ties.columns), parts(whole), parts(ranges)];
}
