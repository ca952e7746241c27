/** Ties that people write down with arrows, one a line. Invented people. */
import { describe, expect, it } from "vitest";
import { accountedRows, actions, follows, readingOf, reportOf } from "../sources.ts";

describe("lines with arrows", () => {
  it.each([
    "rina -> budi\nsari -> budi\n",
    "@rina → @budi\n@sari → @budi",
    "rina => budi\r\nbudi <- sari\r\n",
    '"rina" --> "budi";\n"sari" --> "budi";\n',
  ])("are ties, and who acts is asked: %j", async (text) => {
    const read = await readingOf({ "ties.txt": text }, {});
    expect(follows(read).map((tie) => tie.replaceAll("@", ""))).toEqual(["rina<budi", "sari<budi"]);
    expect(read.questions.map(({ about, suggested }) => [about, suggested])).toEqual([
      ["layer", "follows"],
      ["direction", "as-is"],
    ]);
    expect(read.questions[1]?.example).toMatchObject({
      line: 1,
      actor: expect.stringMatching(/rina/),
      other: expect.stringMatching(/budi/),
    });
    const swapped = await readingOf({ "ties.txt": text }, { "layer:ties.txt": "follows", "direction:ties.txt": "swapped" });
    expect([follows(swapped).map((tie) => tie.replaceAll("@", "")), swapped.questions]).toEqual([["budi<rina", "budi<sari"], []]);
  });

  it("may say several, in chains and lists, how often, how, and of two who act on each other", async () => {
    const text = `Siapa menyebut siapa

# dari obrolan
rina -> budi: 3
sari → budi, Tono W
ani -> rina -> sari, 2
tono <-> ani
ani -> sari (reply)
`;
    const read = await readingOf({ "ties.txt": text }, { "layer:ties.txt": "shares", "direction:ties.txt": "as-is" });
    expect(actions(read)).toEqual([
      "ani reply sari 1",
      "ani share rina 2",
      "ani share tono 1",
      "rina share budi 3",
      "rina share sari 2",
      "sari share Tono W 1",
      "sari share budi 1",
      "tono share ani 1",
    ]);
    const report = reportOf(read, "ties.txt");
    expect([report.format, report.dropped, accountedRows(report), report.decisions]).toEqual([
      "arrows",
      [{ reason: "ragged", count: 1, lines: [1] }],
      9,
      [],
    ]);
  });

  it("may stand below a header", async () => {
    expect(follows(await readingOf({ "ties.txt": "follower -> followed\n1 -> 2\n3 -> 2\n" }))).toEqual(["1<2", "3<2"]);
  });
});

describe("files that hold arrows and are no such lines", () => {
  it.each([
    ["a table with a path in it", "follower,followed,path\nrina,budi,a -> b\nsari,budi,c -> d\n", "delimited"],
    ["a table whose first column is a path", "path,year\nrina -> budi,2026\nsari -> budi,2025\n", "delimited"],
    ["a table with numbers before a path", "1,rina -> budi\n2,sari -> budi\n", "delimited"],
    ["days", "2026-03-05 -> 2026-03-06\n2026-03-07 -> 2026-03-08\n", "delimited"],
    ["notes", "rina -> budi\nHalo semua\nApa kabar\n", "delimited"],
    ["DOT", "digraph {\na -> b\nc -> b\n}\n", "dot"],
    ["ties with semicolons", "rina;budi\nsari;budi\nbudi;tono\n", "delimited"],
  ])("%s", async (_, text, format) => {
    expect(reportOf(await readingOf({ "x.txt": text }), "x.txt").format).toBe(format);
  });
});
