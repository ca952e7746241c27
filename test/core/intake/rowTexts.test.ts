import { describe, expect, it } from "vitest";
import { rowTexts } from "../../../src/core/intake/rowTexts.ts";
import { readingOf, reportOf, sourceOf } from "./sources.ts";

const linesOf = async (name: string, text: string): Promise<string[]> => {
  const report = reportOf(await readingOf({ [name]: text }), name);
  return rowTexts(
    sourceOf(name, text, 7),
    name,
    report.dropped.flatMap(({ lines }) => lines),
  );
};

describe("rows that were set aside, as they stand in the file", () => {
  it("are found by their lines", async () => {
    expect(
      await linesOf("shares.csv", "user,retweeted_user,created_at\na,b,2026-01-02\nc,,2026-01-03\nd,b,2026-01-03\n,b,2026-01-04\n"),
    ).toEqual([",b,2026-01-04", "c,,2026-01-03"]);
  });

  it("are found behind cells of several lines, and are whole", async () => {
    const text = 'user,retweeted_user,text\na,b,"one\ntwo"\nc,,"three\nfour"\nd,b,five\n';
    expect(await linesOf("shares.csv", text)).toEqual(['c,,"three\nfour"']);
  });

  it("are rows of the table that JSON was made into", async () => {
    const text = JSON.stringify([
      { user: "a", retweeted_user: "b" },
      { user: "c", retweeted_user: "" },
    ]);
    expect(await linesOf("shares.json", text)).toEqual(["c"]);
  });

  it("are the lines of JSON Lines, the last of which may be cut off", async () => {
    const flat = '{"follower":"a","followed":"b"}\n{"follower":"","followed":"b"}\n{"follower":"c","fo';
    expect(await linesOf("follows.jsonl", flat)).toEqual(['{"follower":"","followed":"b"}', '{"follower":"c","fo']);
    const tweet = (by: string) =>
      `{"created_at":"Thu Mar 05 03:08:29 +0000 2026","id_str":"${by}","full_text":"@b \\"hi","user":{"screen_name":"${by}"},"entities":{"user_mentions":[{"screen_name":"b"}]}}`;
    expect(await linesOf("stream.jsonl", `${tweet("a")}\n${tweet("")}\n${tweet("c").slice(0, 90)}`)).toEqual([
      tweet(""),
      tweet("c").slice(0, 90),
    ]);
  });

  it("are empty where a file has no such part", async () => {
    expect(await rowTexts(sourceOf("a.csv", "a,b\n"), "b.csv", [1])).toEqual([""]);
  });
});
