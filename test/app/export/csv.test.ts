import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cellText, writeCsv, type Excel } from "../../../src/app/export/csv.ts";
import { openPace } from "../../../src/app/export/pace.ts";
import type { Cell } from "../../../src/app/export/table.ts";
import { readFiles } from "../../../src/core/tular.ts";

const pace = () => openPace(new AbortController().signal, () => {});
const write = async (headers: string[], rows: Cell[][], excel?: Excel) => {
  const blob = await writeCsv({ heads: headers.map((header) => ({ header })), count: rows.length, rows: () => rows }, excel, pace());
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer());
};
const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[ '"=+\-@\t\r\n,;＝0-9a]{0,8}$/));
const FORMULA = /^[ \u00a0]*(?:[=+@\t\r\n＝＋－＠]|-(?!\d+(\.\d+)?$))/;

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["@rina_w", "'@rina_w"],
    ["+62 812", "'+62 812"],
    ["-5", "-5"],
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["=A1;2", `"'=A1;2"`],
    ["NA", '"NA"'],
    [-5.25, "-5.25"],
    [NaN, ""],
    [Infinity, ""],
    [0.1 + 0.2, "0.3"],
    [123456789012345, "123456789012345"],
  ])("of %j is written %s", (cell, text) => expect(cellText(cell)).toBe(text));

  it("is never a formula, and is one cell to every reader of CSV", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const parsed = Papa.parse<string[]>((await write(["a", "b", "c"], rows)).replace(/\r\n$/, "")).data;
        expect(parsed.length).toBe(rows.length + 1);
        for (const row of parsed) {
          expect(row.length).toBe(3);
          for (const cell of row) expect(cell).not.toMatch(FORMULA);
        }
      }),
    );
  });
});

describe("a table", () => {
  it("begins with the mark that Excel looks for only where that is wanted", async () => {
    expect(await write(["é"], [[1]], "en")).toBe("\ufeffé\r\n1\r\n");
    expect(await write(["é"], [[1]])).toBe("é\r\n1\r\n");
  });

  it("writes moments as every program reads them, and nothing where there is none", async () => {
    const heads = [{ header: "time", writing: "moment" as const }];
    const moments: Cell[][] = [[Date.UTC(2026, 2, 1, 10, 30)], [NaN], [Infinity]];
    const blob = await writeCsv({ heads, count: 3, rows: () => moments }, undefined, pace());
    expect(await blob.text()).toBe("time\r\n2026-03-01T10:30:00.000Z\r\n\r\n\r\n");
  });

  it("stops when it is told to", async () => {
    const stopped = new AbortController();
    stopped.abort();
    const table = { heads: [{ header: "a" }], count: 1, rows: () => [[1]] };
    await expect(
      writeCsv(
        table,
        undefined,
        openPace(stopped.signal, () => {}),
      ),
    ).rejects.toMatchObject({ name: "AbortError" });
  });

  it("has semicolons between cells and commas in numbers where Excel takes them so, and texts as they are", async () => {
    const numbers = [0.5, -1.234, 123_456.789, 1.5e-7, 4e-7, NaN, 2000, 1e21].map((number): Cell[] => [number, "1.5", "a,b"]);
    const lines = (await write(["n", "t", "c"], numbers, "id")).split("\r\n");
    expect(lines[0]).toBe("\ufeffn;t;c");
    expect(lines.slice(1, -1).map((line) => line.replace(/;1\.5;"a,b"$/, ""))).toEqual([
      "0,5",
      "-1,2340",
      "123456,789",
      "0,00000015",
      "4e-7",
      "",
      "2000",
      "1e+21",
    ]);
    // every other program gets what it expects
    expect(await write(["n", "t"], [[0.5, "x"]])).toBe("n,t\r\n0.5,x\r\n");
  });

  it.each(["en", "id"] as const)("comes back through our own reading as it was, in the Excel of %s", async (excel) => {
    const city = ["=Bandung", "@Yogya", "'=Solo", "-", "＝x", "+1", "a;b"];
    // a thousand and more, or one and a bit?
    const doubtful = (at: number) => 1.234 + at;
    const rows = city.map((word, at): Cell[] => [`user${at}`, word, -1.5 - at, doubtful(at), at === 0 ? 1.5e-7 : NaN]);
    const heads = ["account", "city", "=fee", "doubtful", "small"];
    const people = { name: "people.csv", bytes: new TextEncoder().encode(await write(heads, rows, excel)) };
    const ties = city.map((_, at): Cell[] => [`user${at}`, `user${(at + 1) % city.length}`]);
    const follows = { name: "follows.csv", bytes: new TextEncoder().encode(await write(["follower", "followed"], ties)) };
    const { network } = await readFiles([follows, people], { answers: "suggested" });
    const row = (at: number) => network?.people.indexOf(`user${at}`) ?? -1;
    const read = network?.people.attribute("city");
    const fees = network?.people.attribute("=fee");
    expect(city.map((_, at) => read?.[row(at)])).toEqual(city);
    expect(city.map((_, at) => fees?.[row(at)])).toEqual(city.map((_, at) => -1.5 - at));
    const numbers = network?.people.attribute("doubtful");
    expect(city.map((_, at) => numbers?.[row(at)])).toEqual(city.map((_, at) => Number(doubtful(at).toPrecision(12))));
    expect(network?.people.attribute("small")?.[row(0)]).toBe(1.5e-7);
  });
});
