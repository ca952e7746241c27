import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { peopleTable } from "../../../src/app/export/peopleTable.ts";
import { postsTable } from "../../../src/app/export/postsTable.ts";
import { communitiesTable } from "../../../src/app/export/communitiesTable.ts";
import { madeTable } from "../../../src/app/export/madeTable.ts";
import { distinctHeads, measuredColumn, type Table } from "../../../src/app/export/table.ts";
import { tiesTable } from "../../../src/app/export/tiesTable.ts";
import { heldFrom, materialOf } from "./material.ts";

afterEach(cleanup);

const FILES = {
  "follows.csv": ["follower,followed", "ana,budi", "citra,ana", "dewi,ana", "eka,ana"],
  "shares.csv": [
    "user,original_author,original_post_id,created_at,kind",
    "ana,budi,p1,2026-03-01 10:00:00,share",
    "citra,budi,p1,2026-03-01 11:00:00,share",
    "dewi,budi,p1,2026-03-01 12:00:00,share",
    "dewi,ana,p2,2026-03-02 12:00:00,share",
    "citra,ana,p2,2026-03-02 13:00:00,reply",
  ],
  "people.csv": ["account,name,city", "ana,Ana Wijaya,Bandung", "budi,Budi,Solo", "citra,Citra,", "dewi,,Yogya"],
};

const held = async () => materialOf(await heldFrom(FILES));

const recordsOf = (table: Table) =>
  Array.from(table.rows(), (row) => Object.fromEntries(table.heads.map(({ header }, i) => [header, row[i]])));

describe("tables to export", () => {
  it("name each column once", () => {
    const heads = ["Name", "city", "name", "NAME", "City"].map((header) => ({ header }));
    expect(distinctHeads(heads).map(({ header }) => header)).toEqual(["Name", "city", "name 2", "NAME 3", "City 2"]);
  });

  it("hold what people are called once", async () => {
    const table = peopleTable(await held());
    expect(table.heads.map(({ header }) => header).filter((header) => /^name/i.test(header))).toEqual(["Name"]);
    expect(recordsOf(table).find((row) => row["Account"] === "ana")).toMatchObject({ Name: "Ana Wijaya", city: "Bandung" });
    expect(recordsOf(table).find((row) => row["Account"] === "dewi")).toMatchObject({ Name: "dewi" });
  });

  it("of posts hold their author's name and every measure", async () => {
    const rows = recordsOf(postsTable(await held()));
    const [first] = rows.filter((row) => row["Post id"] === "p1");
    // ana follows budi; citra, dewi and eka follow ana, who passed it on
    expect(first).toMatchObject({ Author: "budi", "Author's name": "Budi", reach: 4, reachAmplification: 4 });
    expect(first?.["lateralShare"]).toBe(1);
  });

  it("of ties hold both names and every measure", async () => {
    const rows = recordsOf(tiesTable(await held()));
    const tie = rows.find((row) => row["Heard"] === "ana" && row["Hears"] === "dewi");
    expect(tie).toMatchObject({ "Name of who is heard": "Ana Wijaya", "Name of who hears": "dewi", tieStrength: 1 });
    const silent = rows.find((row) => row["Heard"] === "ana" && row["Hears"] === "eka");
    expect(silent?.["tieStrength"]).toBeNaN();
  });

  it("tell lengths of time in hours, and say so in the head", () => {
    const column = measuredColumn("halfLife", { plain: "Half-life", inHours: (name) => `${name} (hours)` }, () => 5_400_000);
    expect(column).toMatchObject({ header: "Half-life (hours)", writing: "decimal" });
    expect(column.cell(0)).toBe(1.5);
  });

  it("of communities name each by its leader, with its people", async () => {
    const material = await held();
    const rows = recordsOf(communitiesTable(material));
    expect(rows.length).toBe(material.communities.count);
    const ends = rows.map((row) => ["low end of its range", "high end of its range"].map((end) => Number(row[`lateralShare: ${end}`])));
    const shares = rows.map((row) => Number(row["lateralShare"]));
    expect(shares.some((share) => share >= 0)).toBe(true);
    expect(shares.map((share, i) => share >= (ends[i]?.[0] ?? NaN) && share <= (ends[i]?.[1] ?? NaN))).toEqual(
      shares.map((share) => share >= 0),
    );
    expect(rows.reduce((sum, row) => sum + Number(row["People"]), 0)).toBeLessThanOrEqual(5);
    for (const row of rows) expect(row["Share of all people"]).toBe(Number(row["People"]) / 5);
  });

  it("that say how numbers were made name files without the way to them, and a day only if asked", async () => {
    const material = await held();
    const report = material.holding.opening.report;
    report?.files.forEach((file) => (file.name = `C:\\Users\\rina\\${file.name}`));
    const said = (date: string) => Array.from(madeTable(material, date).rows(), (row) => row.join(" | ")).join("\n");
    expect(said("")).toContain("File | follows.csv");
    expect(said("")).not.toMatch(/Users|rina|20\d\d-/);
    expect(said("")).toContain("150 relationships");
    expect(said("")).toMatch(/^Lateral influence \| /m);
    expect(said("2026-03-01")).toContain("Date | 2026-03-01");
  });
});
