import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../../src/core/base/problem.ts";
import { NameTable } from "../../../../src/core/network/names.ts";
import { ABSENT, EMPTY } from "../../../../src/core/intake/rows/rowColumns.ts";
import { RowScanner, type Dialect } from "../../../../src/core/intake/rows/rows.ts";

const COMMA: Dialect = { delimiter: 44, runs: false, comments: false };
const SPACES: Dialect = { delimiter: 32, runs: true, comments: true };
const COLUMNS = 6;

interface Scanned {
  rows: string[][];
  lines: number[];
}

/** Scans a text in pieces of some size; every field as text, trimmed. */
function scan(text: string, dialect: Dialect, pieceBytes = 1 << 16, skip = 0): Scanned {
  const tables = Array.from({ length: COLUMNS }, () => new NameTable());
  const scanner = new RowScanner(
    dialect,
    tables.map((table, position) => ({ position, table, numeric: false, naIsMissing: false })),
    skip,
    { keepWidths: true },
  );
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) scanner.push(bytes.subarray(at, at + pieceBytes));
  scanner.finish();
  const rows = Array.from({ length: scanner.rows }, (_, row) =>
    Array.from({ length: scanner.widths[row] ?? 0 }, (_field, column) => {
      const code = scanner.codes[column]?.[row] ?? ABSENT;
      return code === EMPTY || code === ABSENT ? "" : (tables[column]?.at(code) ?? "");
    }),
  );
  return { rows, lines: Array.from(scanner.lines) };
}

const trimmed = (field: string) => field.replace(/^ +| +$/g, "");

/** What papaparse reads in the same text. */
function papa(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", skipEmptyLines: true });
  return data.map((row) => row.map(trimmed));
}

describe("RowScanner", () => {
  it("reads quotes, doubled quotes and embedded newlines", () => {
    const text = 'a,"b ""c""",d\n"x\ny",,"z, w"\n';
    expect(scan(text, COMMA).rows).toEqual([
      ["a", 'b "c"', "d"],
      ["x\ny", "", "z, w"],
    ]);
  });

  it("knows the line of every record", () => {
    expect(scan('a,b\r\n"1\r\n2\r3\n4",x\r\n\r\nlast,one\r\n', COMMA).lines).toEqual([1, 2, 7]);
  });

  it("takes CR, LF and CRLF mixed, and no newline at the end", () => {
    expect(scan("a,b\rc,d\ne,f\r\ng,h", COMMA).rows).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("takes runs of spaces and tabs as one delimiter, and skips remarks", () => {
    expect(scan("# Nodes: 3\n% sym\n  1 \t 2  \n3\t4\n", SPACES).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("reads a quote inside a field as a letter, and keeps what stands behind a closing quote", () => {
    expect(scan('a"b,c\n"d"e,f\n', COMMA).rows).toEqual([
      ['a"b', "c"],
      ["de", "f"],
    ]);
  });

  it("marks short rows, drops spaces around fields, and counts rows of nothing but delimiters", () => {
    expect(scan(" a , b \nc\n,,\n   \n", COMMA).rows).toEqual([["a", "b"], ["c"], ["", "", ""]]);
  });

  it("tells an unquoted NA from a quoted one", () => {
    const table = new NameTable();
    const scanner = new RowScanner(COMMA, [{ position: 0, table, numeric: false, naIsMissing: true }], 0);
    scanner.push(new TextEncoder().encode('NA\n"NA"\nna\n'));
    scanner.finish();
    expect(Array.from(scanner.codes[0] ?? [])).toEqual([EMPTY, table.add("NA"), table.add("na")]);
  });

  it("takes the guard off what would be a formula, and off nothing else", () => {
    expect(scan("'@sari,'sari\n\"'+62811\",\"'62811\"\n", COMMA).rows).toEqual([
      ["@sari", "'sari"],
      ["+62811", "'62811"],
    ]);
  });

  it("keeps whole numbers as numbers and everything else as text", () => {
    const table = new NameTable();
    const scanner = new RowScanner(COMMA, [{ position: 1, table, numeric: true, naIsMissing: false }], 1);
    scanner.push(new TextEncoder().encode("h,n\na,12\na,1.5\na,\na\na,1234567890123456\n"));
    scanner.finish();
    expect(Array.from(scanner.numbers[0] ?? [])).toEqual([12, -1, NaN, NaN, -2]);
    expect([table.at(0), table.at(1)]).toEqual(["1.5", "1234567890123456"]);
  });

  it("names the line of a quote that is never closed", () => {
    expect(() => scan('a,b\nc,"d\ne,f\n', COMMA)).toThrowError(
      expect.objectContaining({ facts: { code: "unclosed-quote", severity: "error", line: 2 } }),
    );
    const endless = `a,b\n"${"x".repeat(9 << 20)}`;
    expect(() => scan(endless, COMMA)).toThrowError(
      expect.objectContaining({ facts: { code: "unclosed-quote", severity: "error", line: 2 } }),
    );
  });

  it("says of a cell that is too large whether it is closed at all", () => {
    const fault = (end: string) => {
      const scanner = new RowScanner(COMMA, [], 0);
      try {
        for (const piece of [`a,b\n"${"x".repeat(9 << 20)}`, ...end]) scanner.push(new TextEncoder().encode(piece));
        scanner.finish();
      } catch (error) {
        return error instanceof Problem ? error.facts : error;
      }
    };
    for (const end of ['"', '""y""",b\n', '""" ,b\n', '\ny""\n",b\nc,d\n'])
      expect(fault(end), end).toEqual({ code: "cell-too-long", severity: "error", line: 2, count: 8 << 20 });
    for (const end of ["", '""', '""y""""\nc,d\n']) expect(fault(end), end).toEqual({ code: "unclosed-quote", severity: "error", line: 2 });
  });

  it("refuses a line without end and a record of a million columns", () => {
    expect(() => scan("x".repeat(9 << 20), COMMA)).toThrowError(
      expect.objectContaining({ facts: { code: "line-too-long", severity: "error", line: 1 } }),
    );
    expect(() => scan(",".repeat(1_000_000), COMMA)).toThrowError(
      expect.objectContaining({ facts: { code: "too-many-columns", severity: "error", line: 1, count: 10_000 } }),
    );
  });

  it("interns nothing of a field that a chunk has cut", () => {
    const table = new NameTable();
    const scanner = new RowScanner(COMMA, [{ position: 0, table, numeric: false, naIsMissing: false }], 0);
    for (const piece of ["alph", "a,1\nbe", "ta,2\n"]) scanner.push(new TextEncoder().encode(piece));
    scanner.finish();
    expect(Array.from({ length: table.count }, (_, row) => table.at(row))).toEqual(["alpha", "beta"]);
  });
});

describe("RowScanner against papaparse", () => {
  const field = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.stringMatching(/^[ab",\n\r;| ]{0,8}$/),
    fc.constantFrom("", '"', "zoë_m", "李_media", "a,b", "x\ny"),
  );
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: COLUMNS }), { minLength: 1, maxLength: 12 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("reads every table alike, wherever the chunks end", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, quotesAll, pieceBytes) => {
          const written = (cell: string) => (quotesAll || /["\n\r,;|\t ]/.test(cell) ? quoted(cell) : cell);
          const text = rows.map((row) => row.map(written).join(delimiter)).join("\n");
          const read = scan(text, { delimiter: delimiter.charCodeAt(0), runs: false, comments: false }, pieceBytes).rows;
          expect(read).toEqual(papa(text, delimiter));
          expect(read).toEqual(rows.map((row) => row.map(trimmed)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("never crashes on any bytes, and finds the same whatever the chunks", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a"', \n\r]{0,60}$/), fc.integer({ min: 1, max: 7 }), (text, pieceBytes) => {
        const outcome = (bytes: number) => {
          try {
            return scan(text, COMMA, bytes);
          } catch (error) {
            return String(error);
          }
        };
        expect(outcome(pieceBytes)).toEqual(outcome(1000));
      }),
      { numRuns: 500 },
    );
  });

  it("gives names of two columns with one table their rows in the order of the file", () => {
    const name = fc.constantFrom("a", "b", '"c"', '"d ""e"""', " f ", '"g\nh"', "é");
    const records = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 2_500 });
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 1 << 12 }), (pairs, pieceBytes) => {
        const bytes = new TextEncoder().encode(`${pairs.map((pair) => pair.join(",")).join("\n")}\n`);
        const table = new NameTable();
        const wanted = [0, 1].map((position) => ({ position, table, numeric: false, naIsMissing: false }));
        const scanner = new RowScanner(COMMA, wanted, 0);
        for (let at = 0; at < bytes.length; at += pieceBytes) scanner.push(bytes.subarray(at, at + pieceBytes));
        scanner.finish();
        const read = pairs.map((_, row) => scanner.codes.map((codes) => table.at(codes[row])));
        const said = pairs.map((pair) => pair.map((field) => trimmed(field.replace(/^"|"$/g, "").replaceAll('""', '"'))));
        expect(read).toEqual(said);
        expect(Array.from({ length: table.count }, (_, row) => table.at(row))).toEqual([...new Set(said.flat())]);
      }),
      { numRuns: 30 },
    );
  });
});
