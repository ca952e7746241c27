/** Matrices and pivot tables as spreadsheets write them, and wide tables that are none. Invented people. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

const AS_SHARES = { "layer:m.csv": "shares", "direction:m.csv": "as-is" };

/** "a>b 3": a shared b three times. */
function actions({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { shares, people } = network;
  return Array.from(shares.sharer, (by, i) => `${people.id(by)}>${people.id(shares.author[i])} ${shares.weight[i]}`).toSorted();
}

const WANTED = ["budi>rina 1", "rina>budi 2", "rina>sari 1", "sari>budi 4"];

describe("a matrix of names", () => {
  it.each([
    ["an empty corner and no diagonal", ",rina,budi,sari\nrina,,2,1\nbudi,1,,0\nsari,0,4,\n"],
    ["a word in the corner and totals", "Akun;rina;budi;sari;Total\nrina;0;2;1;3\nbudi;1;0;0;1\nsari;0;4;0;4\nTotal;1;6;1;8\n"],
    ["no corner at all", "rina,budi,sari\nrina,,2,1\nbudi,1,,0\nsari,0,4,\n"],
    ["crosses and dashes where somebody meets herself", ",rina,budi,sari\nrina,x,2,1\nbudi,1,—,0\nsari,0,4,X\n"],
    ["rows with an empty cell at their end", ",rina,budi,sari\nrina,,2,1,\nbudi,1,,0,\nsari,0,4,,\n"],
    [
      "what was counted above it, as in a pivot table",
      "Count of tweet,Column Labels,,,\nRow Labels,rina,budi,sari,Grand Total\nrina,,2,1,3\nbudi,1,,,1\nsari,,4,,4\nGrand Total,1,6,1,8\n",
    ],
  ])("may have %s", async (_, text) => {
    const read = await readingOf({ "m.csv": text }, AS_SHARES);
    const report = reportOf(read, "m.csv");
    expect([report.format, actions(read), read.problems]).toEqual(["matrix", WANTED, []]);
    expect(droppedOf(report)).toEqual(text.includes("Total") ? { total: 1 } : {});
    expect(accountedRows(report)).toBe(report.rows);
  });

  it("may be a pivot table in which not everybody acts and not everybody is acted on", async () => {
    const text = "Row Labels,rina,budi,tono,Grand Total\nrina,,2,1,3\nsari,1,,,1\nbudi,3,,,3\nGrand Total,4,2,1,7\n";
    const read = await readingOf({ "m.csv": text }, AS_SHARES);
    expect(actions(read)).toEqual(["budi>rina 3", "rina>budi 2", "rina>tono 1", "sari>rina 1"]);
    expect(reportOf(read, "m.csv").dropped).toEqual([{ reason: "total", count: 1, lines: [5] }]);
  });

  it("says at which line it begins, where it is asked who acts", async () => {
    const read = await readingOf({ "m.csv": "Count of tweet,Column Labels,\nRow Labels,rina,budi\nrina,,2\nbudi,1,\n" }, {});
    expect(read.questions.map(({ example }) => [example.line, example.actor, example.other])).toEqual([
      [3, "rina", "budi"],
      [3, "rina", "budi"],
    ]);
  });
});

describe("tables that are no matrix", () => {
  it.each([
    ["ties with how many times between numbers", "1 2 3\n2 3 4\n3 1 5\n4 1 2\n5 2 1\n6 2 1\n", "delimited"],
    ["people with numbers", "name,posts,rina\nrina,3,1\nbudi,4,2\nsari,5,1\n", "delimited"],
    ["what accounts did about topics", ",kopi,teh,susu\nrina,3,2,1\nbudi,1,2,0\nsari,0,4,1\n", "delimited"],
    ["an adjacency list", "rina,budi,sari\nbudi,rina\nsari,rina,budi\n", "adjacencyList"],
  ])("%s", async (_, text, format) => {
    expect(reportOf(await readingOf({ "m.csv": text }), "m.csv").format).toBe(format);
  });
});

describe("a column for every month", () => {
  const rows = (...names: readonly string[]) => names.map((name, at) => `${name},${at + 1},2,1`).join("\n");

  it.each([
    [",Januari,Februari,Maret", "Januari, Februari, Maret"],
    ["Wilayah,Jan 2026,Feb 2026,Mar 2026", "Jan 2026, Feb 2026, Mar 2026"],
    ["Akun,2026-01,2026-02,2026-03", "2026-01, 2026-02, 2026-03"],
    [",Q1,Q2,Q3", "Q1, Q2, Q3"],
    ["Wilayah,Minggu ke-1,Minggu ke-2,Week 3", "Minggu ke-1, Minggu ke-2, Week 3"],
  ])("says how much, and not to whom, which is said: %s", async (header, found) => {
    const read = await readingOf({ "m.csv": `${header}\n${rows("rina", "budi")}\n` });
    expect(read.problems).toMatchObject([{ code: "periods-across", severity: "error", found, count: 3 }]);
  });

  it("keeps its numbers beside accounts, which have no ties", async () => {
    const read = await readingOf({ "m.csv": `Akun,Jan,Feb,Mar\n${rows("rina", "budi")}\n` });
    expect([read.problems.map(({ code }) => code), read.network?.people.attributes.map(({ name }) => name)]).toEqual([
      ["no-ties"],
      ["Jan", "Feb", "Mar"],
    ]);
  });

  it("is not read beside who shared whom, which is said", async () => {
    const read = await readingOf({ "m.csv": `Akun,Membagikan dari,Jan,Feb\nrina,budi,2,1\nsari,budi,3,\n` });
    expect(actions(read)).toEqual(["rina>budi 1", "sari>budi 1"]);
    expect(read.problems).toEqual([{ code: "periods-across", severity: "warning", found: "Jan, Feb", count: 2, file: "m.csv" }]);
  });

  it.each([
    ["one such header", "Akun,Membagikan dari,Jan\nrina,budi,2\nsari,budi,3\n"],
    ["a column that says how many times", "Akun,Membagikan dari,Jan,Feb,Jumlah\nrina,budi,2,1,3\nsari,budi,3,,3\n"],
    ["who follows whom", "Pengikut,Diikuti,Jan,Feb\nrina,budi,2,1\nsari,budi,3,\n"],
    ["names that begin like months", "Akun,Membagikan dari,Maria,Augusta\nrina,budi,2,1\nsari,budi,3,1\n"],
  ])("is not spoken of with %s", async (_, text) => {
    expect((await readingOf({ "m.csv": text })).problems).toEqual([]);
  });
});
