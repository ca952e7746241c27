import { describe, expect, it } from "vitest";
import { leadersOf, speaksOfLeaders, spokenTable, spokenTitle } from "../../../src/app/export/slides/slideFacts.ts";
import { exporting as indonesian } from "../../../src/app/i18n/id/exporting.ts";
import { heldFrom, materialOf } from "./material.ts";

const follows = ["follower,followed", "b,a", "c,a", "d,a", "c,b", "d,b", "d,c", "a,d"];

describe("the people spoken of beside a slide's map", () => {
  it("come in the order of what is said, and where not all are listed, the first by what leads, which the title says", async () => {
    const holding = await heldFrom({ "follows.csv": follows });
    const material = materialOf(holding, { leading: "directAudience" });
    const { people } = holding.network;
    const rowOf = (id: string) => people.indexOf(id);
    const byRow = ["a", "b", "c", "d"].map(rowOf).toSorted((one, other) => one - other);
    const named = (rows: readonly number[], most: number) =>
      spokenTable(material, { people: rows, adds: null }, most)
        .slice(1)
        .map(([name]) => name);
    expect(named(byRow, 2)).toEqual(["a", "b"]);
    expect(named(["d", "c", "a"].map(rowOf), 3)).toEqual(["d", "c", "a"]);
    // as a lasso gathers them, on a map
    expect(named(["d", "a", "c"].map(rowOf), 2)).toEqual(["a", "c"]);
    expect(named(byRow, 4)).toEqual(byRow.map((row) => people.id(row)));
    const spoken = { people: byRow, adds: null };
    expect(spokenTitle(material, spoken, 2, 4)).toBe("The 2 first by directAudience, of 4");
    expect(spokenTitle(material, spoken, 4, 4)).toBe("People spoken of");
    expect(spokenTitle({ ...material, texts: indonesian }, spoken, 2, 4)).toBe("2 teratas menurut directAudience, dari 4");
    // by nothing that is known, nobody is first
    expect(spokenTitle({ ...material, leading: null }, spoken, 2, 4)).toBe("People spoken of (first 2 of 4)");
    const adds = { head: "Part that each one adds", each: new Map() };
    expect(spokenTitle(material, { people: byRow, adds }, 15, 20)).toBe("Part that each one adds (first 15 of 20)");
  });
});

describe("a plan's people beside a slide's map", () => {
  it("come with what each of them adds and its range, in the plan's order, and with nothing else", async () => {
    const holding = await heldFrom({ "follows.csv": follows });
    const material = materialOf(holding, { leading: "directAudience" });
    const [c, a] = ["c", "a"].map((id) => holding.network.people.indexOf(id)) as [number, number];
    const table = (range: string) => {
      const each = new Map([
        [c, { gain: "+3", range }],
        [a, { gain: "+1", range: "" }],
      ]);
      return spokenTable(material, { people: [a, c], adds: { head: "People that each one adds", each } }, 9);
    };
    expect(table("2 to 4")).toEqual([
      ["Person", "Adds", "95% range"],
      ["c", "+3", "2 to 4"],
      ["a", "+1", ""],
    ]);
    expect(table("")).toEqual([
      ["Person", "Adds"],
      ["c", "+3"],
      ["a", "+1"],
    ]);
  });
});

describe("who leads, beside a slide's map", () => {
  it("is whoever leads among those who fit the filter of that slide", async () => {
    const holding = await heldFrom({ "follows.csv": follows });
    const { people } = holding.network;
    const rowOf = (id: string) => people.indexOf(id);
    // the window has a filter of its own, under which the slide is not seen
    const material = materialOf(holding, { leading: "directAudience", rows: Uint32Array.of(rowOf("d")) });
    const leaders = (among?: Uint32Array) => leadersOf(material, among, 2).map(({ label, value }) => `${label} ${value}`);
    expect(leaders()).toEqual(["a 3", "b 2"]);
    expect(leaders(Uint32Array.from(["d", "c", "b"], rowOf))).toEqual(["b 2", "c 1"]);
    // a slide that speaks of them anyway has them once
    const speaks = (ids: readonly string[], among?: Uint32Array) => speaksOfLeaders(material, { people: ids.map(rowOf), among }, 2);
    expect([speaks(["c", "b", "a"]), speaks(["c", "b"]), speaks([])]).toEqual([true, false, false]);
    expect(speaks(["c", "b"], Uint32Array.from(["d", "c", "b"], rowOf))).toBe(true);
  });
});
