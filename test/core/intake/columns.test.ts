import { describe, expect, it } from "vitest";
import { readingOf, reportOf } from "./sources.ts";

/** Roles of a table's columns. */
async function rolesOf(header: string, ...rows: string[]) {
  const name = "table.csv";
  const read = await readingOf({ [name]: `${header}\n${rows.join("\n")}\n`, "beside.csv": "follower,followed\na,b\n" });
  return reportOf(read, name).columns.map(({ role }) => role);
}

describe("headers in the languages of the files", () => {
  it.each([
    ["Pengikut,Mengikuti", "follows"],
    ["follower,followee", "follows"],
    ["Seguidor,Seguido", "follows"],
    ["Abonné,Suivi", "follows"],
    ["Follower,Gefolgt", "follows"],
    ["user_id,retweeted", "shares"],
    ["Akun,Akun Asal", "shares"],
    ["usuario,autor original", "shares"],
    ["conta,autor original", "shares"],
    ["compte,auteur d'origine", "shares"],
    ["Konto,ursprünglicher Autor", "shares"],
    ["screen_name,in_reply_to_screen_name", "shares"],
  ])("%s", async (header, layer) => {
    const read = await readingOf({ "t.csv": `${header}\na,b\nc,b\n` }, {});
    expect(reportOf(read, "t.csv").layer).toBe(layer);
    expect(read.questions).toEqual([]);
    const b = read.network?.people.indexOf("b") ?? -1;
    if (layer === "follows") expect(read.network?.follows.audience(b).length).toBe(2);
    else expect(Array.from(read.network?.shares.author ?? [])).toEqual([b, b]);
  });

  it("gives every column of a share table its part", async () => {
    expect(
      await rolesOf("Akun;Akun Asal;Waktu;ID Asal;Jenis Interaksi;Bobot;Berbayar;Catatan", "a;b;05/03/2026 03.15;9;bagikan;1,0;ya;x"),
    ).toEqual(["actor", "other", "time", "original", "kind", "weight", "paid", "unused"]);
  });

  it("prefers handles to ids, and ids with ids to a mixture", async () => {
    expect(await rolesOf("from_user_id,from_user,to_user_id,to_user", "1,a,2,b")).toEqual(["unused", "actor", "unused", "other"]);
    expect(await rolesOf("user_id,screen_name,retweeted_user_id", "1,a,2")).toEqual(["actor", "unused", "other"]);
  });

  it("takes 'nombre' for a count where it holds numbers", async () => {
    expect(await rolesOf("source,cible,nombre", "a,b,3", "c,b,4")).toEqual(["actor", "other", "weight"]);
  });

  it("keeps everything that a people table says", async () => {
    expect(await rolesOf("handle,nama,jenis akun,jumlah pengikut,kota", "a,Ana,orang,10,Solo", "b,Bayu,merek,20,Solo")).toEqual([
      "actor",
      "name",
      "type",
      "declaredFollowers",
      "attribute",
    ]);
  });
});

describe("a table of one account a row", () => {
  it("is about people, even with a link in it", async () => {
    expect(await rolesOf("handle,url,city", "a,https://x.com/a,Solo", "b,https://x.com/b,Solo")).toEqual([
      "actor",
      "attribute",
      "attribute",
    ]);
  });

  it("is about posts if it has ids and texts or times", async () => {
    expect(await rolesOf("post_id,username,created_at,full_text,likes", "1,a,2026-03-05,hi,3", "2,b,2026-03-05,ho,4")).toEqual([
      "post",
      "actor",
      "time",
      "text",
      "attribute",
    ]);
    expect(await rolesOf("id,author,text", "1,a,hi", "2,b,ho")).toEqual(["post", "actor", "text"]);
  });
});

describe("the header row", () => {
  it("is found below a preamble", async () => {
    const read = await readingOf({ "t.csv": "Report of March\nexported by someone, somewhere\n\nfollower,followed\na,b\nc,b\n" });
    const report = reportOf(read, "t.csv");
    expect([report.rows, report.ties]).toEqual([2, 2]);
    expect(report.decisions).toContainEqual({ code: "header-row", values: { line: 4 } });
  });

  it("may be missing: kinds, times and weights are known by what they hold", async () => {
    const read = await readingOf({ "log.txt": "1 2 1341134925 RT\n3 2 1341134926 MT\n2 3 1341134927 RE\n" });
    expect(reportOf(read, "log.txt").columns.map(({ role }) => role)).toEqual(["actor", "other", "time", "kind"]);
    expect(Array.from(read.network?.shares.kind ?? [])).toEqual([0, 3, 2]);
    expect(read.network?.shares.timeMs[0]).toBe(1_341_134_925_000);
  });

  it("may be missing in a list of handles", async () => {
    const read = await readingOf({ "pengikut.csv": "@a,@b\n@c,@b\n" });
    expect(read.network?.follows.count).toBe(2);
  });
});

describe("delimiters", () => {
  it.each([",", ";", "\t", "|"])("%j", async (delimiter) => {
    const text = [
      ["follower", "followed", "note"],
      ["a", "b", '"x, y; z"'],
      ["c", "b", ""],
    ]
      .map((row) => row.join(delimiter))
      .join("\n");
    expect((await readingOf({ "t.csv": text })).network?.follows.count).toBe(2);
  });

  it("a sep= line decides", async () => {
    const read = await readingOf({ "t.csv": "sep=|\nfollower|followed\na,1|b\n" });
    expect(read.network?.people.indexOf("a,1")).toBe(0);
  });
});
