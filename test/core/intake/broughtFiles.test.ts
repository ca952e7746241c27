/** Files as people bring them: what a spreadsheet, a report or a colleague made of an export. Invented people. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/core/intake/readSources.ts";
import { rowsOf, workbookOf } from "./containers/packed.ts";
import { accountedRows, actions, follows, reading, readingOf, sourceOf } from "./sources.ts";

/** Every row of every file is accounted for, and nothing is asked or complained of. */
function isPlain(read: Reading): void {
  for (const report of read.report.files) expect(accountedRows(report)).toBe(report.rows);
  expect([read.problems, read.questions]).toEqual([[], []]);
}

describe("a table of an Indonesian spreadsheet", () => {
  it("has semicolons, decimal commas and headers in Indonesian", async () => {
    const rows = ["rina;budi;1.200,0;05/03/2026 03.15", "siti;budi;2,5;17/03/2026 14.05"];
    const read = await readingOf({ "bagikan.csv": ["sep=;", "Pembagi;Pemilik Kiriman;Jumlah;Tanggal", ...rows, ""].join("\r\n") });
    isPlain(read);
    expect(actions(read)).toEqual(["rina share budi 1200", "siti share budi 2.5"]);
    expect(Array.from(read.network?.shares.timeMs ?? [])).toContain(Date.UTC(2026, 2, 5, 3, 15));
  });

  it.each(["Membagikan Dari", "Membagikan kiriman dari", "Pembuat kiriman", "Akun yang dibagikan"])(
    "calls whose post it was “%s”",
    async (header) => {
      const read = await readingOf({ "Sheet1.tsv": `Nama Akun\t${header}\nrina\tbudi\nsiti\tbudi\n` });
      isPlain(read);
      expect(actions(read)).toEqual(["rina share budi 1", "siti share budi 1"]);
    },
  );
});

describe("a report of a listening tool", () => {
  it("may have all its settings above the header", async () => {
    const settings = Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? "" : `Setting ${i}:,"value, ${i}"`));
    const wide = Array.from({ length: 90 }, (_, i) => `Attribute ${i}`);
    const header = [
      "Query Id",
      "Query Name",
      "Date",
      "Snippet",
      "Url",
      "Page Type",
      "Thread Entry Type",
      "Author",
      "Thread Author",
      ...wide,
    ];
    const row = (by: string, type: string, of: string) =>
      ["1", "Kopi", "2026-03-05 03:07:29.0", "coffee", `http://twitter.com/${by}/statuses/1`, "twitter", type, by, of, ...wide].join(",");
    const text = [...settings, header.join(","), row("b", "post", ""), row("a", "share", "b"), row("c", "share", "b"), ""].join("\r\n");
    const read = await readingOf({ "mentions.csv": text });
    isPlain(read);
    expect([read.report.files[0]?.format, ...actions(read)]).toEqual(["brandwatch", "a share b 1", "c share b 1"]);
  });
});

describe("addresses of accounts", () => {
  it("are one account with and without what stands around the name, and none where only their numbers differ", async () => {
    const rows = [
      "https://www.instagram.com/rina/?hl=id,https://instagram.com/budi?igshid=abc",
      "m.facebook.com/rina,instagram.com/budi",
      "https://www.facebook.com/profile.php?id=100012,https://www.facebook.com/profile.php?id=100013&sk=about",
      "https://x.com/rina/status/7?s=20,x.com/siti/",
    ];
    const read = await readingOf({ "follows.csv": ["follower,followed", ...rows, ""].join("\n") });
    expect(read.report.files[0]?.dropped).toEqual([{ reason: "repeated", count: 1, lines: [3] }]);
    expect(read.network?.people.count).toBe(5);
  });
});

describe("a workbook with a sheet of notes", () => {
  it("makes nobody of the words of its sentences", async () => {
    const notes = rowsOf([["Laporan"], ["dibuat oleh kami"]]);
    const data = rowsOf([["Pengikut bulan ini"], [], ["pengikut", "diikuti"], ["rina", "budi"], ["siti", "budi"]]);
    const read = await reading([sourceOf("followers.xlsx", await workbookOf({ sheets: { Info: notes, Data: data } }))], {});
    expect(follows(read)).toEqual(["rina<budi", "siti<budi"]);
    expect([read.problems.map(({ code }) => code), read.questions]).toEqual([["left-out"], []]);
  });
});

describe("lines that a spreadsheet has put into one column", () => {
  it.each([
    [",", '"follower,followed,note"\n"rina,budi,""hi, you"""\n"siti,budi,"\n'],
    [";", '"follower;followed"\r\n"rina;""budi"""\r\n"siti;budi"\r\n'],
  ])("are taken out of their quotes (%s)", async (_, text) => {
    const read = await readingOf({ "follows.csv": text });
    isPlain(read);
    expect(follows(read)).toEqual(["rina<budi", "siti<budi"]);
  });

  it("may be few among others, and keep their lines", async () => {
    const read = await readingOf({ "follows.csv": 'follower,followed,note\nrina,budi,hello\n"siti,budi,""hi, you"""\ntono,,\n' });
    expect(follows(read)).toEqual(["rina<budi", "siti<budi"]);
    expect(read.report.files[0]?.dropped).toEqual([{ reason: "no-other-account", count: 1, lines: [4] }]);
    expect(read.report.files[0]?.decisions.map(({ code }) => code)).toEqual(["lines-unquoted"]);
  });

  it("are none where a table quotes its cells", async () => {
    const read = await readingOf({ "follows.csv": '"follower","followed","note"\n"rina","budi","a ""word"", or two"\n"siti","budi",""\n' });
    isPlain(read);
    expect([read.report.files[0]?.decisions, ...follows(read)]).toEqual([[], "rina<budi", "siti<budi"]);
  });

  it("are left alone where they are names", async () => {
    const read = await readingOf({ "names.csv": '"name"\n"Wera, Rina"\n"Budi"\n' });
    expect(read.problems.map(({ code }) => code)).toEqual(["names-only"]);
  });
});
