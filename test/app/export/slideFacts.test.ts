import { describe, expect, it } from "vitest";
import { spokenTable } from "../../../src/app/export/slides/slideFacts.ts";
import { heldFrom, materialOf } from "./material.ts";

const follows = ["follower,followed", "b,a", "c,a", "d,a", "c,b", "d,b", "d,c", "a,d"];

describe("the people spoken of beside a slide's map", () => {
  it("come in the order of what is said, and by what leads where their order says nothing", async () => {
    const holding = await heldFrom({ "follows.csv": follows });
    const material = materialOf(holding, { leading: "directAudience" });
    const { people } = holding.network;
    const rowOf = (id: string) => people.indexOf(id);
    const byRow = ["a", "b", "c", "d"].map(rowOf).toSorted((one, other) => one - other);
    const named = (rows: readonly number[], most: number) =>
      spokenTable(material, rows, most)
        .slice(1)
        .map(([name]) => name);
    expect(named(byRow, 2)).toEqual(["a", "b"]);
    expect(named(["d", "c", "a"].map(rowOf), 2)).toEqual(["d", "c"]);
    expect(named(byRow, 4)).toEqual(byRow.map((row) => people.id(row)));
  });
});
