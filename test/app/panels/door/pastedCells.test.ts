import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedCells } from "../../../../src/app/panels/door/pastedCells.ts";

const ofText = (text: string) => pastedCells({ html: "", text });
const ofHtml = (html: string, text = "") => pastedCells({ html, text });

describe("cells that were copied as text", () => {
  it.each([
    ["tabs", "follower\tfollowed\nrina\tbudi\n", 2, 2],
    ["commas", "a,b,c\n1,2,3\n4,5,6", 3, 3],
    ["semicolons", "a;b\r\n1;2\r\n", 2, 2],
    ["spaces", "rina budi\nsari budi\n", 2, 2],
  ])("are a table of %s", (_, text, rows, columns) => {
    expect(ofText(text)).toEqual({ text, rows, columns });
  });

  it.each([
    ["nothing", ""],
    ["a word", "hello"],
    ["one line", "rina\tbudi"],
    ["a column", "rina\nsari\nbudi"],
    ["prose", "Dear all,\nthe meeting is moved to Thursday\nand the room is still to be found."],
  ])("are no table: %s", (_, text) => expect(ofText(text)).toBeNull());
});

describe("cells that were copied as a web table", () => {
  it("become rows of text, with entities, line breaks and quotes as they were meant", () => {
    const html = `<meta charset="utf-8"><style>td::before{content:"<td>"}</style><table><tbody>
      <tr><th>account</th><th title="a > b">says</th></tr>
      <tr><td>@rina&amp;co</td><td>two<br>lines&nbsp;&#8364;</td></tr><!-- <tr><td>no</td></tr> -->
      <tr><td>"b"</td><td>x</td></tr></tbody></table>`;
    expect(ofHtml(html)).toEqual({ text: 'account\tsays\n@rina&co\ttwo lines €\n"""b"""\tx\n', rows: 3, columns: 2 });
  });

  it("take the largest of several, even inside one another, and keep columns under wide heads", () => {
    const inner = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>";
    expect(ofHtml(`<table><tr><td>${inner}</td><td>menu</td></tr><tr><td>x</td><td>y</td></tr></table>`)?.text).toBe("a\tb\nc\td\ne\tf\n");
    expect(ofHtml("<table><tr><th colspan=2>who</th><th>n</th></tr><tr><td>a</td><td>b</td><td>1</td></tr></table>")?.text).toBe(
      "who\t\tn\na\tb\t1\n",
    );
  });

  it("give way to text that is a table by itself, and stand in for text that is none", () => {
    const html = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>";
    expect(ofHtml(html, "1\t2\n3\t4\n")?.text).toBe("1\t2\n3\t4\n");
    expect(ofHtml(html, "a\n\nb\nc\n\nd")?.text).toBe("a\tb\nc\td\n");
  });

  it("take any cells over as they are, apart from white space", () => {
    const cell = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/\s+/g, " ").trim() || "x");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 }), (rows) => {
        const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        const html = `<table>${rows.map((row) => `<tr>${row.map((one) => `<td>${escaped(one)}</td>`).join("")}</tr>`).join("")}</table>`;
        const said = (one: string) => (one.includes('"') ? `"${one.replaceAll('"', '""')}"` : one);
        expect(ofHtml(html)?.text).toBe(rows.map((row) => row.map(said).join("\t")).join("\n") + "\n");
      }),
    );
  });

  it("are read in a moment, whatever the markup", () => {
    const startMs = performance.now();
    for (const html of [
      "<table>".repeat(50_000),
      `<td a="${"x".repeat(1e6)}`,
      "<".repeat(200_000),
      "<table><tr><td>".repeat(20_000),
      "<!--".repeat(100_000),
    ])
      ofHtml(html);
    expect(performance.now() - startMs).toBeLessThan(5000);
  });
});
