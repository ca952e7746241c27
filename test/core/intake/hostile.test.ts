/** Small files that would cost much: each is answered soon, and the file beside it is read all the same. */
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { zip } from "../../../src/core/intake/containers/zip.ts";
import { rootOf } from "../../../src/core/intake/text/xml.ts";
import { rowsOf, workbookOf, zipOf } from "./containers/packed.ts";
import { accountedRows, droppedOf, processorMs, reading, readingOf, sourceOf } from "./sources.ts";

const GOOD = "follower,followed\nx,y\n";
const LONGEST_MS = 2000;

async function answerTo(name: string, content: string | Uint8Array) {
  const before = processorMs();
  const read = await reading([sourceOf(name, content), sourceOf("good.csv", GOOD)]);
  expect(processorMs() - before).toBeLessThan(LONGEST_MS);
  expect(read.network?.people.indexOf("x")).toBeGreaterThanOrEqual(0);
  for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
  return read;
}

describe("soon answered", () => {
  const many = (text: string, times: number) => text.repeat(times);
  it.each([
    ["remarks with two line ends", "net.txt", `${many("% remark\r\n", 400)}1 2\r\n3 4\r\n`],
    ["comments without a root", "net.xml", `${many("<!---->", 2000)}!`],
    ["a time with endless spaces", "t.csv", `sharer,author,time\na,b,2024-01-01 10:00${many(" ", 20_000)}!\n`],
    [
      "a share with endless spaces",
      "h.csv",
      `conversation_id_str,created_at,full_text,id_str,tweet_url,user_id_str,username\n1,2026-03-05T03:07:29Z,"RT @b: x${many(" ", 40_000)}y",1,u,1,a\n`,
    ],
    [
      "markup that never ends",
      "outbox.json",
      JSON.stringify({
        type: "OrderedCollection",
        orderedItems: [
          { type: "Create", actor: "a", object: { id: "1", content: many("<", 80_000), tag: [{ type: "Mention", name: "b" }] } },
        ],
      }),
    ],
    [
      "an endless link",
      "followers_1.json",
      JSON.stringify([{ string_list_data: [{ href: `https://www.instagram.com/${many("a", 40_000)}//` }] }]),
    ],
    ["an endless option", "net.dl", `dl n=2 ${many("a", 60_000)} format=edgelist1\ndata:\n1 2\n`],
    ["an endless title", "net.gdf", `nodedef>name VARCHAR,${many("a ", 20_000)}\nb,c\nedgedef>node1,node2\nb,b\n`],
    ["an endless address", "u.csv", `follower,followed\n"http://x/${many("a?/", 20_000)}\n!",b\n`],
    ["an endless handle", "f.csv", `name,followers\na,${many("a", 20_000)}!\n`],
    ["an endless dict", "d.csv", `a b {${many("\\'", 40_000)}}\n`],
    ["records with nothing in them", "r.json", `[{${Array.from({ length: 400 }, (_, i) => `"k${i}":1`).join(",")}}${many(",{}", 10_000)}]`],
  ])("%s", async (_, name, content) => {
    await answerTo(name, content);
  });

  it("many shares of one author's many posts, found by their text", async () => {
    const rows: string[] = [];
    for (let i = 0; i < 4000; i++) rows.push(`1,2026-03-05T03:07:29Z,a long word number ${i} about coffee,p${i},u,1,b`);
    for (let i = 0; i < 4000; i++) rows.push(`1,2026-03-05T03:08:29Z,RT @b: a long word number ${i} about…,s${i},u,2,a${i}`);
    const header = "conversation_id_str,created_at,full_text,id_str,tweet_url,user_id_str,username";
    const read = await answerTo("harvest.csv", `${header}\n${rows.join("\n")}\n`);
    expect(read.network?.shares.post.every((post) => post >= 0)).toBe(true);
  });

  it.each([
    [
      "a wide first row",
      async () =>
        workbookOf({
          sheets: {
            S: `<row r="1"><c r="AAA1" t="inlineStr"><is><t>x</t></is></c></row>${'<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(5000)}`,
          },
        }),
    ],
    [
      "one long text, named again and again",
      async () =>
        workbookOf({
          sheets: { S: `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(60) },
          sharedStrings: `<si><t>${"a".repeat(32_000)}</t></si>`,
        }),
    ],
    [
      "a number format without end",
      async () =>
        workbookOf({
          sheets: {
            S: rowsOf([
              ["follower", "followed"],
              ["a", "b"],
            ]),
          },
          styles: `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(80_000)}"/></numFmts>`,
        }),
    ],
  ])("a workbook with %s", async (_, make) => {
    await answerTo("book.xlsx", await make());
  });

  it("a gzip that unfolds a thousandfold", async () => {
    const read = await answerTo("a.csv.gz", gzipSync(`follower,followed\n${"a,b\n".repeat(3 << 20)}`));
    expect(read.problems).toMatchObject([{ code: "archive-hostile", file: "a.csv.gz" }]);
  });

  it("a Parquet file that says more rows than it has", async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "follower", data: Array.from({ length: 12_345 }, (_, i) => `a${i}`), type: "STRING" },
          { name: "followed", data: Array.from({ length: 12_345 }, () => "b"), type: "STRING" },
        ],
      }),
    );
    expect((await answerTo("t.parquet", bytes)).network?.follows.count).toBe(12_346);
  });
});

describe("nothing is lost or made up", () => {
  it("an empty cell without a place does not move the row", async () => {
    const cell = (text: string) => (text === "" ? "<c/>" : `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    const row = (...cells: string[]) => `<row>${cells.map(cell).join("")}</row>`;
    const read = await reading([
      sourceOf("b.xlsx", await workbookOf({ sheets: { F: row("follower", "note", "followed") + row("a", "", "b") } })),
    ]);
    expect(read.network?.people.indexOf("b")).toBeGreaterThanOrEqual(0);
    expect(read.network?.follows.count).toBe(1);
  });

  it("a cell that names no text says nothing, and one that names a missing text is told", async () => {
    const sheet = (more: string) =>
      `${rowsOf([
        ["follower", "followed"],
        ["a", "b"],
      ])}<row>${more}<c t="inlineStr"><is><t>b</t></is></c></row>`;
    const ghost = await reading([
      sourceOf("b.xlsx", await workbookOf({ sheets: { F: sheet('<c t="s"/>') }, sharedStrings: "<si><t>GHOST</t></si>" })),
    ]);
    expect(ghost.network?.people.indexOf("GHOST")).toBe(-1);
    const lost = await reading([sourceOf("b.xlsx", await workbookOf({ sheets: { F: sheet('<c t="s"><v>0</v></c>') } }))]);
    expect(lost.problems).toMatchObject([{ code: "workbook-broken", expected: "xl/sharedStrings.xml" }]);
  });

  it("a locked part of an archive leaves the others alone", async () => {
    const book = await workbookOf({
      sheets: {
        F: rowsOf([
          ["follower", "followed"],
          ["a", "b"],
        ]),
      },
    });
    const damaged = book.slice(0, book.length - 40);
    const read = await reading([sourceOf("z.zip", await zipOf({ "bad.xlsx": damaged, "follows.csv": GOOD }))]);
    expect(read.network?.follows.count).toBe(1);
    expect(read.problems.some(({ severity }) => severity === "error")).toBe(true);
  });

  it("keys with dots and members that are no records", async () => {
    const dotted = await readingOf({ "x.json": '[{"user.name":"a","followed":"b"},{"user.name":"c","followed":"b"}]' });
    expect(dotted.network?.follows.count).toBe(2);
    const mixed = await readingOf({ "x.json": '[{"follower":"a","followed":"b"},null,"x",["c","d"],17,{"follower":"c","followed":"b"}]' });
    expect([mixed.report.files[0]?.rows, mixed.network?.follows.count]).toEqual([6, 2]);
    expect(Object.values(droppedOf(mixed.report.files[0])).reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it("a post that its share told of first keeps what its own row says", async () => {
    const head =
      "id,timestamp_utc,local_time,user_screen_name,text,to_username,retweeted_id,retweeted_user,retweeted_timestamp_utc,like_count";
    const share = "2,1772680109,2026-03-05T03:08:29,a,RT @b: hello,,1,b,1772680049,0";
    const own = "1,1772680049,2026-03-05T03:07:29,b,hello there,,,,,55";
    for (const rows of [
      [own, share],
      [share, own],
    ]) {
      const read = await readingOf({ "minet.csv": `${[head, ...rows].join("\n")}\n` });
      const likes = read.network?.posts.attributes.find(({ name }) => name === "like_count");
      expect(likes?.kind === "number" ? likes.values[read.network?.posts.indexOf("1") ?? -1] : undefined).toBe(55);
      for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
    }
  });

  it("two sheets on one part of a workbook are one", async () => {
    const book = await workbookOf({
      sheets: {
        A: rowsOf([
          ["follower", "followed"],
          ["a", "b"],
        ]),
        B: rowsOf([
          ["follower", "followed"],
          ["c", "d"],
        ]),
      },
    });
    const { files } = await zip.unpack(sourceOf("b.xlsx", book));
    expect(files).toHaveLength(2);
    const twice = await zipOf({
      "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rowsOf([
        ["follower", "followed"],
        ["a", "b"],
      ])}</sheetData></worksheet>`,
    });
    expect((await zip.unpack(sourceOf("b.xlsx", twice))).files.map(({ name }) => name)).toEqual(["b.xlsx › A"]);
  });

  it("a column of Parquet may have any name", async () => {
    const columnData = [
      { name: "follower", data: ["a", "c"], type: "STRING" as const },
      { name: "followed", data: ["b", "b"], type: "STRING" as const },
      { name: "__proto__", data: ["x", "y"], type: "STRING" as const },
    ];
    const read = await reading([sourceOf("t.parquet", new Uint8Array(parquetWriteBuffer({ columnData })))]);
    expect(read.network?.follows.count).toBe(2);
    expect(read.report.files[0]?.preview).toEqual([
      ["a", "b", "x"],
      ["c", "b", "y"],
    ]);
  });

  it("records that stop being UTF-8 are told, and leave the others alone", async () => {
    const records = Array.from({ length: 4000 }, (_, i) => `{"follower":"a${i}","followed":"b"}`).join(",");
    const latin = Uint8Array.from(`[${records},{"follower":"caf\u00e9\u00e9","followed":"b"}]`, (letter) => letter.charCodeAt(0));
    const read = await answerTo("x.json", latin);
    expect(read.problems).toMatchObject([{ code: "json-broken", expected: "UTF-8", file: "x.json" }]);
  });

  it("an archive of X may begin with white space", async () => {
    const read = await readingOf({ "follower.js": ' \nwindow.YTD.follower.part0 = [{"follower":{"accountId":"2"}}]' });
    expect(read.network?.follows.count).toBe(1);
  });

  it.each([
    ["<?xml version='1.0'?><!-- a --><!DOCTYPE gexf [<!ELEMENT a (b)>]><x:gexf>", "gexf"],
    ["\n<graphml>", "graphml"],
    ["<!-- never closed <gexf>", undefined],
  ])("the root of %j is %s", (text, root) => expect(rootOf(text)).toBe(root));
});
