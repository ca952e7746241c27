import { readFileSync } from "node:fs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { onward } from "../../../../src/core/base/pulse.ts";
import { readSources } from "../../../../src/core/intake/readSources.ts";
import { streamOfText } from "../../../../src/core/intake/text/rowsOfText.ts";
import { zip } from "../../../../src/core/intake/containers/zip.ts";
import { hasShared, reading, reportOf, sharedPath, sharedSource, sourceOf } from "../sources.ts";
import { rowsOf, workbookOf, type BookSketch } from "./packed.ts";

/** The sheets of a workbook as the text that the table reader gets. */
async function textsOf(book: BookSketch): Promise<Record<string, string>> {
  return textsOfFile("book.xlsx", await workbookOf(book));
}

async function textsOfFile(name: string, bytes: Uint8Array): Promise<Record<string, string>> {
  const { files } = await zip.unpack(sourceOf(name, bytes));
  const texts: Record<string, string> = {};
  for (const file of files) texts[file.name.slice(name.length + 3)] = await new Response(file.open() as never).text();
  return texts;
}

describe("a workbook's sheet becomes a table", () => {
  it("with shared, pieced, inline, true, wrong and computed cells", async () => {
    const { S } = await textsOf({
      sheets: {
        S: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c><c r="C2" t="str"><f>A1&amp;B1</f><v>by formula</v></c></row>
<row r="4"><c r="C4"><v>1.26426345678901E+18</v></c></row>`,
      },
      sharedStrings: "<si><t>plain</t></si><si><r><t>two </t></r><r><t>pieces</t></r><rPh><t>aid</t></rPh></si>",
    });
    expect(S).toBe("plain,two pieces,inline\nTRUE,,by formula\n\n,,1.26426345678901E+18\n");
  });

  it("with commas, quotes and line breaks kept inside their cells, a row to a line", async () => {
    const { S } = await textsOf({
      sheets: {
        S: rowsOf([
          ["a,b", 'say "x"', "two\nlines"],
          ["1", "2", "3"],
        ]),
      },
    });
    expect(S).toBe('"a,b","say ""x""",two lines\n1,2,3\n');
  });

  it.each([
    [false, 45000.5, "2023-03-15 12:00:00"],
    [false, 1, "1900-01-01"],
    [false, 61, "1900-03-01"],
    [true, 0, "00:00:00"],
    [true, 1462, "1908-01-02"],
    [false, 0.25, "06:00:00"],
  ])("with dates as dates (1904: %s, %d)", async (is1904, days, written) => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>${days}</v></c>`).join("");
    const { S } = await textsOf({ sheets: { S: `<row>${cells}</row>` }, styles, is1904 });
    expect(S).toBe(`${days},${written},${written},${days}\n`);
  });

  it.each([
    ['<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['<row r="1"><c r="1"><v>1</v></c></row>'],
    ['<row r="1048577"><c><v>1</v></c></row>'],
    ['<row r="5"/><row r="4"/>'],
    ['<row r="nine"/>'],
  ])("and a wild place is refused: %s", async (rows) => {
    await expect(textsOf({ sheets: { S: rows } })).rejects.toMatchObject({ facts: { code: "workbook-broken" } });
  });

  it("and every sheet of accounts is read, the others counted", async () => {
    const sheets = {
      Follows: rowsOf([
        ["follower", "followed"],
        ["rina", "budi"],
        ["siti", "budi"],
      ]),
      Shares: rowsOf([
        ["sharer", "author", "date"],
        ["rina", "budi", "2026-03-05"],
      ]),
      Notes: rowsOf([["Please ask Dewi about this"]]),
      Empty: "",
    };
    const read = await reading([sourceOf("book.xlsx", await workbookOf({ sheets }))]);
    expect(read.network?.follows.count).toBe(2);
    expect(read.network?.shares.count).toBe(1);
    expect(read.problems).toEqual([{ code: "left-out", severity: "warning", file: "book.xlsx", count: 2, found: "Notes, Empty" }]);
  });

  it("and rows are found by their row number", async () => {
    const rows = [
      ["follower", "followed"],
      ["rina", "budi"],
      ["", ""],
      ["rina", "rina"],
    ];
    const read = await reading([sourceOf("book.xlsx", await workbookOf({ sheets: { F: rowsOf(rows) } }))]);
    expect(reportOf(read, "book.xlsx › F").dropped).toEqual([{ reason: "self", count: 1, lines: [4] }]);
  });
});

describe.skipIf(!hasShared)("real workbooks", () => {
  const BOOKS = ["exports/nodexl/NodeXL Teaching Resources_ABC-D_raw.xlsx", "exports/nodexl/NodeXL Teaching Resources_css-d_raw.xlsx"];

  it.each(BOOKS)("say the same as another reader's: %s", async (path) => {
    const bytes = readFileSync(sharedPath(path));
    const texts = await textsOfFile("book.xlsx", bytes);
    for (const sheet of ["Edges", "Vertices"]) {
      const theirs = (await readSheet(bytes, sheet, { trim: false })).filter((row) => row.some((cell) => cell !== null));
      const ours = fieldsOf(texts[sheet] ?? "");
      expect(ours).toHaveLength(theirs.length);
      expect(theirs.length).toBeGreaterThan(70);
      theirs.forEach((row, at) => {
        const same = row.map((cell, column) =>
          typeof cell === "string" ? cell.replace(/\r\n?|\n/g, " ") : cell === null ? "" : ours[at]?.[column],
        );
        expect(ours[at]?.slice(0, row.length)).toEqual(same);
      });
    }
  });

  it.each([
    ["exports/nodexl/NodeXL Teaching Resources_ABC-D_raw.xlsx", 120, 76],
    ["exports/nodexl/NodeXL Teaching Resources_css-d_raw.xlsx", 1157, 458],
  ])("%s has %d ties and %d accounts", async (path, edges, vertices) => {
    const read = await reading([sharedSource(path)]);
    expect(read.report.files.map(({ rows }) => rows)).toEqual([edges, vertices]);
  });
});

/** Records of comma-separated text without line breaks in it. */
function fieldsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = ""]) => unquoted(cell)));
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

describe("text as a stream", () => {
  it("fails where its source fails", async () => {
    const stream = streamOfText(async function* () {
      yield "a";
      throw new Error("gone");
    });
    await expect(new Response(stream as never).text()).rejects.toThrow("gone");
  });

  it("tells how far it is from its shared texts on", async () => {
    const names = Array.from({ length: 40_000 }, (_, at) => `<si><t>akun_dengan_nama_panjang_${at}</t></si>`);
    const bytes = await workbookOf({
      sharedStrings: `<si><t>follower</t></si><si><t>followed</t></si>${names.join("")}`,
      sheets: {
        F: [0, 2].map((row) => `<row>${[row, row + 1].map((text) => `<c t="s"><v>${text}</v></c>`).join("")}</row>`).join(""),
      },
    });
    const told: number[] = [];
    const read = await readSources([sourceOf("book.xlsx", bytes)], {
      answers: "suggested",
      pulse: onward((done) => void (told.at(-1) !== done && told.push(done))),
    });
    expect(read.network?.follows.count).toBe(1);
    // the texts are nearly all of it
    expect(told.filter((part) => part > 0.05 && part < 0.7).length).toBeGreaterThan(4);
  });
});
