import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { distinctHeaders } from "../../../src/app/export/headers.ts";
import { peopleTable } from "../../../src/app/export/peopleTable.ts";
import { postsTable } from "../../../src/app/export/postsTable.ts";
import type { Table } from "../../../src/app/export/csv.ts";
import { tiesTable } from "../../../src/app/export/tiesTable.ts";
import type { Material } from "../../../src/app/export/target.ts";
import { textsOf } from "../../../src/app/i18n/translate.ts";
import { namesOf } from "../../../src/app/state/names.ts";
import type { Holding } from "../../../src/app/state/holdings.ts";
import { readFiles } from "../../../src/core/tular.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";
import { mountOpening } from "../mounted.tsx";
import { fileReport, reading } from "../scriptedEngine.ts";

afterEach(cleanup);

const file = (name: string, rows: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${rows.join("\n")}\n`) });
const FILES = [
  file("follows.csv", ["follower,followed", "ana,budi", "citra,ana", "dewi,ana", "eka,ana"]),
  file("shares.csv", [
    "user,original_author,original_post_id,created_at,kind",
    "ana,budi,p1,2026-03-01 10:00:00,share",
    "citra,budi,p1,2026-03-01 11:00:00,share",
    "dewi,budi,p1,2026-03-01 12:00:00,share",
    "dewi,ana,p2,2026-03-02 12:00:00,share",
    "citra,ana,p2,2026-03-02 13:00:00,reply",
  ]),
  file("people.csv", ["account,name,city", "ana,Ana Wijaya,Bandung", "budi,Budi,Solo", "citra,Citra,", "dewi,,Yogya"]),
];

async function held(): Promise<Material> {
  const { network } = await readFiles(FILES, { answers: "suggested" });
  if (network === undefined) throw new Error("a network was expected");
  const mounted = await mountOpening(null, () => reading({ wire: packNetwork(network), files: [fileReport("a.csv")] }));
  mounted.work.conductor.reading.show();
  const holding = await vi.waitUntil((): Holding | undefined => {
    const one = mounted.work.holdings.get(mounted.store.getState().work.version);
    return one?.columns.known.has("halfLife") === true && one.columns.known.has("tieStrength") ? one : undefined;
  });
  return {
    map: { size: () => null, takeDisplay: async () => null },
    holding,
    rows: undefined,
    names: namesOf(holding),
    communityOf: () => -1,
    communityName: () => "",
    termName: (id) => id.replace(/^attribute:/, ""),
    texts: textsOf("en").export,
    ranges: textsOf("en").doubt.columns,
  };
}

const recordsOf = (table: Table) =>
  Array.from(table.rows(), (row) => Object.fromEntries(table.headers.map((header, i) => [header, row[i]])));

describe("tables to export", () => {
  it("name each column once", () => {
    expect(distinctHeaders(["Name", "city", "name", "NAME", "City"])).toEqual(["Name", "city", "name 2", "NAME 3", "City 2"]);
  });

  it("hold what people are called once", async () => {
    const table = peopleTable(await held());
    expect(table.headers.filter((header) => /^name/i.test(header))).toEqual(["Name"]);
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
});
