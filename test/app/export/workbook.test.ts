import fc from "fast-check";
import readWorkbook, { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { openPace } from "../../../src/app/export/pace.ts";
import type { Cell, Table, Writing } from "../../../src/app/export/table.ts";
import { columnName, writeWorkbook } from "../../../src/app/export/workbook.ts";
import { entriesOf } from "../../../src/core/intake/containers/archive.ts";
import { readFiles } from "../../../src/core/tular.ts";

const pace = () => openPace(new AbortController().signal, () => {});
const table = (heads: readonly (readonly [string, Writing?])[], rows: readonly (readonly Cell[])[]): Table => ({
  heads: heads.map(([header, writing]) => (writing === undefined ? { header } : { header, writing })),
  count: rows.length,
  rows: () => rows,
});
const write = (...tables: readonly Table[]) =>
  writeWorkbook(
    tables.map((one, at) => ({ name: `Sheet ${at}`, table: one })),
    pace(),
  );
const bytesOf = async (...tables: readonly Table[]) => Buffer.from(await (await write(...tables)).arrayBuffer());

/** The text of every part, by name. */
async function partsOf(file: Blob): Promise<Map<string, string>> {
  const source = {
    name: "a.xlsx",
    size: file.size,
    open: () => file.stream(),
    part: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
  const entries = await entriesOf(source);
  return new Map(await Promise.all(entries.map(async (entry) => [entry.name, await new Response(entry.open()).text()] as const)));
}

const hostile = ["=1+1", "@rina", "\u202eabc", "<b>&\"'", "]]>", "__proto__", "👩‍👩‍👧", "007", "_x0041_", "a\nb", "'=x", "-5"];

describe("a workbook", () => {
  it("gives every cell back to another reader as it was: texts as texts, numbers as numbers, moments as moments", async () => {
    const rows: Cell[][] = hostile.map((text, at) => [text, at - 1.5, Date.UTC(2026, 2, 1 + at, 10, 30)]);
    const bytes = await bytesOf(table([["name"], ["value", "decimal"], ["time", "moment"]], rows));
    const read = await readSheet(bytes);
    expect(read[0]).toEqual(["name", "value", "time"]);
    // this reader knows nothing of "_x005F_", which programs of offices take for a single "_"
    const names = read.slice(1).map((row) => String(row[0]).replace("_x005F_", "_"));
    expect(names).toEqual(hostile);
    expect(read.slice(1).map((row) => row[1])).toEqual(rows.map(([, value]) => value));
    expect(read.slice(1).map((row) => (row[2] instanceof Date ? row[2].getTime() : row[2]))).toEqual(rows.map(([, , time]) => time));
  });

  it("shows of a fraction what can be read, of a whole number all of it, and breaks sentences into lines", async () => {
    const said = { header: "said", isProse: true };
    const value = { header: "value", writing: "decimal" } as const;
    const rows = [["A sentence.", 105.432374125] as const, ["=1+1", 750_000] as const];
    const parts = await partsOf(await write({ heads: [said, value], count: 2, rows: () => rows }));
    const looks = [...(parts.get("xl/styles.xml") ?? "").matchAll(/<xf[ /][^]*?(?=<xf|<\/cellXfs>)/g)].map(([look]) => look).slice(1);
    const cells = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<c r="([AB]\d)" s="(\d+)"/g)];
    const lookOf = (place: string) => looks[Number(cells.find(([, at]) => at === place)?.[2])];
    expect(lookOf("A2")).toContain('wrapText="1"');
    expect(lookOf("A3")).toContain("quotePrefix");
    expect(lookOf("B2")).toContain('numFmtId="167"');
    expect(lookOf("B3")).toBe("<xf/>");
  });

  it("gives a row with long sentences the height of their lines, and leaves others alone", async () => {
    const heads = [{ header: "what" }, { header: "said", isProse: true }];
    const rows = [
      ["short", "A sentence."],
      ["long", "words ".repeat(30)],
      ["name ".repeat(40), ""],
    ] as const;
    const parts = await partsOf(await write({ heads, count: 3, rows: () => rows }));
    const found = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<row r="(\d)"([^>]*)>/g)].map(([, line, rest]) => [
      line,
      rest,
    ]);
    // they begin at the same height
    const looks = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<c r="[AB]3" s="(\d+)"/g)].map(([, look]) => look);
    expect(looks).toEqual(["8", "8"]);
    expect(found).toEqual([
      ["1", ""],
      ["2", ""],
      ["3", ' ht="60" customHeight="1"'],
      ["4", ""],
    ]);
  });

  it("goes to paper on its side, with its head and its first column on every page, and as wide as can be read", async () => {
    const wide = table(
      Array.from({ length: 20 }, (_, at) => [`column number ${at}`] as const),
      [["x"]],
    );
    const sheets = [
      { name: "Ana's", table: table([["a"]], [["x"]]) },
      { name: "Wide", table: wide },
    ];
    const parts = await partsOf(await writeWorkbook(sheets, pace()));
    const setup = (at: number) => /<pageSetup [^>]*>/.exec(parts.get(`xl/worksheets/sheet${at}.xml`) ?? "")?.[0];
    expect(setup(1)).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(setup(2)).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    // twenty columns of seventeen letters and more: the first thirteen can be read, and the foot says that there are more
    const foot = (at: number) => /<oddFooter>[^<]*/.exec(parts.get(`xl/worksheets/sheet${at}.xml`) ?? "")?.[0];
    expect([foot(1), foot(2)]).toEqual([
      "<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N",
      "<oddFooter>&amp;L&amp;A (A–M / T)&amp;R&amp;P / &amp;N",
    ]);
    const areas = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName name="_xlnm.Print_Area" localSheetId="(\d)">([^<]*)</g)];
    expect(areas.map(([, at, where]) => [at, where])).toEqual([
      ["0", "'Ana&#39;&#39;s'!$A$1:$A$2"],
      ["1", "'Wide'!$A$1:$M$2"],
    ]);
    const titles = [
      ...(parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g),
    ];
    expect(titles.map(([, at, where]) => [at, where])).toEqual([
      ["0", "'Ana&#39;&#39;s'!$A:$A,'Ana&#39;&#39;s'!$1:$1"],
      ["1", "'Wide'!$A:$A,'Wide'!$1:$1"],
    ]);
  });

  it("has a sheet for each table, under its name", async () => {
    const one = table([["a"]], [["x"]]);
    const sheets = await readWorkbook(
      Buffer.from(
        await (
          await writeWorkbook(
            [
              { name: "Akun", table: one },
              { name: "Cara: dibuat?", table: one },
            ],
            pace(),
          )
        ).arrayBuffer(),
      ),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Akun", "Cara  dibuat "]);
  });

  it("holds no formula, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile)), { minLength: 1, maxLength: 6 }),
        async (texts) => {
          const parts = await partsOf(
            await write(
              table(
                [["=head"]],
                texts.map((text) => [text]),
              ),
            ),
          );
          const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
          return !/<f[ >]/.test(sheet) && !/<c (?![^>]*t="inlineStr")/.test(sheet);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("tells neither when nor by whom it was made", async () => {
    const parts = await partsOf(await write(table([["a"]], [["x"]])));
    expect([...parts.keys()].filter((name) => name.startsWith("docProps"))).toEqual([]);
    expect([...parts.values()].join("")).not.toMatch(/20[2-9]\d-|creator|modified/);
    const again = await bytesOf(table([["a"]], [["x"]]));
    expect(again.equals(await bytesOf(table([["a"]], [["x"]])))).toBe(true);
  });

  it("comes back through our own reading", async () => {
    const people = ["ana", "=budi", "007", "constructor", "citra"];
    const follows = people.map((name, at): Cell[] => [name, people[(at + 1) % people.length] ?? ""]);
    const city = people.map((name, at): Cell[] => [name, `city ${at}`, at * 1.5]);
    const bytes = await bytesOf(table([["follower"], ["followed"]], follows), table([["account"], ["city"], ["fee", "decimal"]], city));
    const { network } = await readFiles([{ name: "work.xlsx", bytes }], { answers: "suggested" });
    expect(network?.people.count).toBe(people.length);
    expect(network?.follows.count).toBe(people.length);
    const row = (name: string) => network?.people.indexOf(name) ?? -1;
    expect(people.map((name) => network?.people.attribute("city")?.[row(name)])).toEqual(city.map(([, word]) => word));
    expect(people.map((name) => network?.people.attribute("fee")?.[row(name)])).toEqual(city.map(([, , fee]) => fee));
  });

  it("stops when it is told to", async () => {
    const stopped = new AbortController();
    stopped.abort();
    const files = [{ name: "a", table: table([["a"]], [["x"]]) }];
    await expect(
      writeWorkbook(
        files,
        openPace(stopped.signal, () => {}),
      ),
    ).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("columns of a sheet", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("number %i is called %s", (at, name) => expect(columnName(at)).toBe(name));
});
