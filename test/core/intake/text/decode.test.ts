import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { reading, readingOf, reportOf, sourceOf } from "../sources.ts";

const TEXT = "follower;followed\nzoë_m;nøkken\nO’Brien;zoë_m\n";
const utf16 = (text: string, isBig: boolean, hasMark: boolean) =>
  Uint8Array.from(
    [...(hasMark ? `\u{feff}${text}` : text)].flatMap((letter) => {
      const unit = letter.charCodeAt(0);
      return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
const CP1252: Readonly<Record<string, number>> = { "’": 0x92 };
const cp1252 = (text: string) => Uint8Array.from([...text], (letter) => CP1252[letter] ?? letter.charCodeAt(0));
const utf8 = new TextEncoder();

describe("encodings", () => {
  it.each([
    ["UTF-8", utf8.encode(TEXT), undefined],
    ["UTF-8 with a mark", utf8.encode(`\u{feff}${TEXT}`), undefined],
    ["UTF-16 LE with a mark", utf16(TEXT, false, true), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(TEXT, true, true), "utf-16be"],
    ["UTF-16 LE without", utf16(TEXT, false, false), "utf-16le"],
    ["UTF-16 BE without", utf16(TEXT, true, false), "utf-16be"],
    ["Windows-1252", cp1252(TEXT), "windows-1252"],
  ])("%s, with a chunk border in every character", async (_, bytes, encoding) => {
    for (const piece of [1, 2, 3, 1000]) {
      const read = await reading([sourceOf("f.csv", bytes, piece)]);
      expect(read.problems).toEqual([]);
      expect(["zoë_m", "nøkken", "O’Brien"].map((name) => read.network?.people.indexOf(name))).toEqual([0, 1, 2]);
      expect(read.network?.follows.count).toBe(2);
      const decisions = reportOf(read, "f.csv").decisions.filter(({ code }) => code === "encoding");
      expect(decisions).toEqual(encoding === undefined ? [] : [{ code: "encoding", values: { encoding } }]);
    }
  });

  it("is seen wherever among the bytes its first sign stands", async () => {
    for (let shift = 0; shift < 9; shift++) {
      const bytes = cp1252(`follower;followed\n${"x".repeat(shift)}b;zoë\n`);
      const read = await reading([sourceOf("f.csv", bytes.slice(0, bytes.length - (shift % 2)))]);
      expect(read.network?.people.indexOf("zoë")).toBe(1);
    }
  });

  it("turns to Windows-1252 however late the first sign of it comes", async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `person${i};person${i + 1}`).join("\n");
    const read = await reading([sourceOf("late.csv", cp1252(`follower;followed\n${rows}\nzoë_m;person1\n`))]);
    expect(read.network?.people.indexOf("zoë_m")).toBeGreaterThan(0);
    expect(reportOf(read, "late.csv").rows).toBe(40_001);
  });

  it("stays with UTF-8 if a few letters are damaged among many good ones", async () => {
    const good = utf8.encode("follower;followed\nzoë_m;nøkken\nzoë_m;b");
    const read = await reading([sourceOf("f.csv", Uint8Array.from([...good, 0xff, ...utf8.encode("d\n")]))]);
    expect(read.network?.people.indexOf("zoë_m")).toBe(0);
  });

  it.each([
    [
      "tweets",
      (by: string, of: string) =>
        `{"id_str":"${by}1","full_text":"\ufeff","user":{"screen_name":"${by}"},"in_reply_to_screen_name":"${of}"}`,
    ],
    ["flat records", (by: string, of: string) => `{"follower":"${by}","followed":"${of}"}`],
  ])("is found again on every line of JSON Lines: %s", async (_, line) => {
    const lines = [line("rina", "kopi"), line("budi", "kopi"), line("siti", "rina")];
    for (const text of [lines.join("\n\ufeff"), lines.join("\r\n\ufeff"), `\ufeff${lines.join("\n")}`])
      for (const piece of [1, 2, 3, 1000]) {
        const read = await reading([sourceOf("f.jsonl", `\ufeff${text}\n`, piece)]);
        expect(read.problems).toEqual([]);
        expect(read.network?.people.count).toBe(4);
        expect(reportOf(read, "f.jsonl").rows).toBe(3);
      }
  });

  it("is no word for other marks at the beginning of a line of JSON", async () => {
    const read = await readingOf({
      "f.jsonl": '{"follower":"a","followed":"b"}\n{"follower":"d","followed":"b"}\n\uff01{"follower":"c","followed":"b"}\n',
    });
    expect(read.problems).toMatchObject([{ code: "json-broken" }]);
  });

  it("unpacks gzip, and says so", async () => {
    const read = await reading([sourceOf("f.csv.gz", new Uint8Array(gzipSync(utf16(TEXT, false, true))), 5)]);
    expect(read.network?.follows.count).toBe(2);
    expect(reportOf(read, "f.csv.gz").decisions.map(({ code }) => code)).toEqual(["gzip", "encoding", "delimiter"]);
  });

  it("takes a stray NUL in a text for a letter", async () => {
    const read = await readingOf({ "f.csv": `follower,followed\na\0b,c\n${"d,e\n".repeat(30)}` });
    expect(read.network?.people.indexOf("c")).toBe(1);
  });
});
