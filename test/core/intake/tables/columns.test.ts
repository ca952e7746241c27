import { describe, expect, it } from "vitest";
import { readingOf, reportOf } from "../sources.ts";

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

describe("who follows or shares whom, in the words people use", () => {
  it.each([
    ["username,followed_by", "follows"],
    ["account,is_followed_by", "follows"],
    ["akun,diikuti oleh", "follows"],
    ["akun yang diikuti,akun pengikut", "follows"],
    ["akun influencer,akun follower", "follows"],
    ["influencer,follower", "follows"],
    ["user,followers", "follows"],
    ["posted by,reposted by", "shares"],
    ["Pengunggah,Pembagi ulang", "shares"],
    ["Akun asal,Akun yang membagikan", "shares"],
    ["author,shared by", "shares"],
  ])("%s: the second hears the first", async (header, layer) => {
    const read = await readingOf({ "t.csv": `${header}\nkopi,rina\nkopi,budi\nkopi,sari\n` }, {});
    expect([reportOf(read, "t.csv").layer, read.questions]).toEqual([layer, []]);
    const row = (id: string) => read.network?.people.indexOf(id) ?? -1;
    if (layer === "follows")
      expect(Array.from(read.network?.follows.audience(row("kopi")) ?? [])).toEqual(["rina", "budi", "sari"].map(row));
    else expect(Array.from(read.network?.shares.sharer ?? [])).toEqual(["rina", "budi", "sari"].map(row));
  });

  it.each(["user,follows", "who,follows", "siapa,mengikuti siapa"])("%s: the first hears the second", async (header) => {
    const read = await readingOf({ "t.csv": `${header}\nrina,kopi\nbudi,kopi\n` }, {});
    expect(read.questions).toEqual([]);
    expect(read.network?.follows.audience(read.network.people.indexOf("kopi")).length).toBe(2);
  });

  it("keeps times and counts beside them", async () => {
    expect(await rolesOf("Pengunggah,Pembagi ulang,Tanggal", "kopi,rina,2024-01-02")).toEqual(["other", "actor", "time"]);
    expect(await rolesOf("Akun asal,Akun yang membagikan,Jumlah", "kopi,rina,2")).toEqual(["other", "actor", "weight"]);
  });

  it("asks about a second column of accounts under a header that nobody knows, and takes it for no table of people", async () => {
    const read = await readingOf({ "t.csv": "akun,gebetan\nrina,kopi\nbudi,rina\nkopi,budi\nsari,rina\n" }, {});
    expect(reportOf(read, "t.csv").ties).toBe(4);
    expect(read.questions.map(({ about }) => about)).toEqual(["layer", "direction"]);
    expect(await rolesOf("akun,kota", "rina,Solo", "budi,Solo")).toEqual(["actor", "attribute"]);
    expect(await rolesOf("akun,ig", "@rina,@rina.w", "@budi,@budi.s")).toEqual(["actor", "attribute"]);
  });
});

describe("followers that are counted, not named", () => {
  const log = "sharer,author,post_id,time\nrina,kopi,p1,2024-01-01 10:00\nbudi,kopi,p1,2024-01-01 11:00\n";
  it.each([
    ["Akun;Pengikut;Jenis\nrina;350;Orang\nbudi;820;Orang\nkopi;12.500;Merek\n", [350, 820, 12_500]],
    ["Akun;Pengikut;Jenis\nrina;350;Orang\nbudi;1,2 rb;Orang\nkopi;12,5 rb;Merek\n", [350, 1200, 12_500]],
    ["Akun;Pengikut;Jenis\nrina;1.350.000;Orang\nbudi;820;Orang\nkopi;-;Merek\n", [1_350_000, 820, NaN]],
    ['User,Follower,Type\nrina,"1,350",person\nbudi,820,person\nkopi,"12,500",brand\n', [1350, 820, 12_500]],
    ["Cuenta,Seguidor,Siguiendo\nrina,350,12\nbudi,820,9\nkopi,12500,3\n", [350, 820, 12_500]],
    ["compte,abonné\nrina,350\nbudi,1.2K\nkopi,12.5k\n", [350, 1200, 12_500]],
  ])("%j", async (people, wanted) => {
    const read = await readingOf({ "log.csv": log, "people.csv": people });
    const report = reportOf(read, "people.csv");
    expect([report.layer, report.columns[1]?.role, read.network?.people.count]).toEqual(["people", "declaredFollowers", 3]);
    expect(["rina", "budi", "kopi"].map((id) => read.network?.people.declaredFollowers[read.network.people.indexOf(id)])).toEqual(wanted);
  });

  it("are ids where both sides are numbers", async () => {
    const read = await readingOf({ "t.csv": "user,follower\n1,2\n1,3\n" });
    expect(read.network?.follows.audience(read.network.people.indexOf("1")).length).toBe(2);
  });
});

describe("a column of account types", () => {
  const people = (header: string, ...types: string[]) => rolesOf(`handle,${header}`, ...types.map((type, i) => `u${i},${type}`));
  it("may hold few that are known", async () => {
    expect(await people("jenis", "Kopi", "Teh", "Susu", "Roti", "Kue", "media massa")).toEqual(["actor", "type"]);
    expect(await people("kategori akun", "Influencer mikro", "Akun merek", "Lainnya")).toEqual(["actor", "type"]);
    expect(await people("Jenis akun", ...Array.from({ length: 30 }, () => "mikro"), "UMKM")).toEqual(["actor", "type"]);
    expect(await people("kategori", ...Array.from({ length: 30 }, () => "mikro"), "UMKM", "orang")).toEqual(["actor", "type"]);
  });

  it("is none without any, and hardly with one in many", async () => {
    expect(await people("jenis", "Kopi", "Teh")).toEqual(["actor", "attribute"]);
    expect(await people("kategori", ...Array.from({ length: 30 }, () => "kuliner"), "media")).toEqual(["actor", "attribute"]);
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

describe("headerless lists around one account", () => {
  const star = (delimiter: string) => Array.from({ length: 30 }, (_, i) => `user${i}${delimiter}kopi`).join("\n");
  it.each([
    ["retweets.csv", ","],
    ["retweets.tsv", "\t"],
    ["retweets.txt", " "],
  ])("%s", async (name, delimiter) => {
    const read = await readingOf({ [name]: star(delimiter) });
    expect([read.network?.shares.count, reportOf(read, name).shares]).toEqual([30, 30]);
    expect(new Set(read.network?.shares.author)).toEqual(new Set([read.network?.people.indexOf("kopi")]));
  });

  it("are not read where the file's name says nothing", async () => {
    expect((await readingOf({ "x.csv": star(",") })).problems.map(({ code }) => code)).toEqual(["accounts-missing"]);
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
