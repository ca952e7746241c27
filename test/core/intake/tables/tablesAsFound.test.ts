/** Tables as people make them by hand: several accounts in a cell, lists between spaces, headers that nobody knows. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

/** Who hears whom, as "hears<heard", sorted. */
function tiesOf({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { people, follows } = network;
  const all = Array.from({ length: people.count }, (_, row) =>
    [...follows.audience(row)].map((one) => `${people.id(one)}<${people.id(row)}`),
  );
  return all.flat().toSorted();
}

async function ties(name: string, text: string): Promise<string[]> {
  const read = await readingOf({ [name]: text });
  expect(read.problems).toEqual([]);
  for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
  return tiesOf(read);
}

describe("a table between bars, as assistants write it", () => {
  it.each([
    ["with bars at both ends", "| follower | followed |\n|---|:---:|\n| rina | budi |\n| siti | budi |\n"],
    ["without them", "follower | followed\n--- | ---:\nrina | budi\nsiti | budi\n"],
    ["below an empty line", "\n| follower | followed |\n| -------- | -------- |\n| rina | budi |\n\n| siti | budi |\n"],
  ])("is read without the line below its header: %s", async (_, text) => {
    expect(await ties("follows.md", text)).toEqual(["rina<budi", "siti<budi"]);
  });

  it("keeps the lines of its rows; dashes in a table of another kind are what they are", async () => {
    const read = await readingOf({ "follows.md": "| follower | followed |\n|---|---|\n| rina | budi |\n| siti | siti |\n" });
    expect(reportOf(read, "follows.md").dropped).toMatchObject([{ reason: "self", lines: [4] }]);
    expect(await ties("follows.csv", "follower,followed\nrina,--\n--,budi\n")).toEqual(["--<budi", "rina<--"]);
  });
});

describe("tables that were put together with the mark that each began with", () => {
  it("have a header again, and nobody of its name", async () => {
    const text = "\ufefffollower,followed\nrina,budi\n\ufefffollower,followed\n\ufeffrina,siti\n";
    const read = await readingOf({ "follows.csv": text });
    expect(read.network?.people.count).toBe(3);
    expect(reportOf(read, "follows.csv").dropped).toMatchObject([{ reason: "header-again", lines: [3] }]);
  });
});

function idsOf({ network }: Reading): (string | undefined)[] {
  return Array.from({ length: network?.people.count ?? 0 }, (_, row) => network?.people.id(row));
}

describe("marks that nobody sees", () => {
  it.each(["\u200b", "\u200c\u200d", "\u2060", "\ufeff", "\u00ad", "\u00a0", "\u3000 \u200b", "\u202a\u202c", "\u2066\u2069", "\u061c"])(
    "are no account by themselves: %j",
    async (mark) => {
      const text = `follower,followed\nrina,kopi\n${mark},kopi\n"${mark}",kopi\nbudi,${mark}\n`;
      const read = await readingOf({ "follows.csv": text });
      expect(tiesOf(read)).toEqual(["rina<kopi"]);
      expect(droppedOf(reportOf(read, "follows.csv"))).toEqual({ "no-account": 2, "no-other-account": 1 });
      // budi acts on nobody, and is there all the same
      expect(idsOf(read)).toEqual(["rina", "kopi", "budi"]);
    },
  );

  it("are none in records either", async () => {
    const line = (user: string, whom: string) =>
      `{"id_str":"${user.length}1","full_text":"x","created_at":"Tue Mar 05 14:02:11 +0000 2024","user":{"screen_name":"${user}"},"in_reply_to_screen_name":"${whom}"}`;
    const read = await readingOf({ "t.jsonl": [line("rina", "kopi"), line("\u200b", "kopi"), line("budii", "\u2060")].join("\n") });
    expect(idsOf(read)).toEqual(["rina", "kopi", "budii"]);
    expect(droppedOf(reportOf(read, "t.jsonl"))).toEqual({ "no-account": 1 });
  });

  it("around names and headers hide neither", async () => {
    const marked = "\u200efollower\u200e,\u200efollowed\n\u202arina\u202c,\u200f@kopi\n@rina,budi\n";
    expect((await readingOf({ "a.csv": marked })).network?.people.count).toBe(3);
    expect(await ties("b.csv", marked)).toHaveLength(2);
    // without a header accounts are known by what they look like
    expect((await readingOf({ "c.csv": "\u200e@rina,\u200e@kopi\n\u200e@budi,\u200e@teh\n" })).network?.follows.count).toBe(2);
  });
});

describe("a column of the other account that is empty in every row", () => {
  const named = (column: string) => ({ code: "nobody-named", values: { column } });

  it("leaves posts that nobody answered, and whom their texts name", async () => {
    const text = "id,username,text,created_at,in_reply_to\n51,rina,halo,2026-03-05,\n52,budi,hai @kopi,2026-03-06,\n";
    const read = await readingOf({ "posts.csv": text.replace("in_reply_to", "in_reply_to_screen_name") });
    const { layer, rows, posts, shares, decisions, columns } = reportOf(read, "posts.csv");
    expect([rows, posts, shares]).toEqual([2, 2, 1]);
    expect(layer).toBe("shares");
    expect(decisions).toContainEqual(named("in_reply_to_screen_name"));
    expect(columns.at(-1)).toEqual({ header: "in_reply_to_screen_name", role: "unused" });
    expect(read.problems).toEqual([]);
    expect(read.network?.posts.timeMs[1]).toBe(Date.UTC(2026, 2, 6));
  });

  it("leaves posts without texts too", async () => {
    const text = "post_id,username,created_at,retweeted_user\n71,rina,2026-03-05,\n72,budi,2026-03-05,\n";
    const log = "user,retweeted_user,retweeted_status_id\nsiti,rina,71\n";
    const read = await readingOf({ "posts.csv": text, "log.csv": log });
    expect(reportOf(read, "posts.csv").posts).toBe(2);
    expect(read.network?.posts.timeMs[0]).toBe(Date.UTC(2026, 2, 5));
  });

  it("leaves people, where nothing else is said, and that nobody is tied is said", async () => {
    const read = await readingOf({ "replies.csv": "user,reply_to,city\nrina,,Solo\nbudi, ,Bogor\n" });
    expect(reportOf(read, "replies.csv").people).toBe(2);
    expect(reportOf(read, "replies.csv").decisions).toContainEqual(named("reply_to"));
    expect(read.problems.map(({ code }) => code)).toEqual(["no-ties"]);
  });

  it("is one that names others, where the last row does", async () => {
    const rows = Array.from({ length: 500 }, (_, row) => `u${row},,Solo\n`).join("");
    const read = await readingOf({ "follows.csv": `user,follows,city\n${rows}rina,budi,Solo\n` });
    expect(tiesOf(read)).toEqual(["rina<budi"]);
    expect(droppedOf(reportOf(read, "follows.csv"))).toEqual({ "no-other-account": 500 });
  });
});

describe("columns that are called like accounts", () => {
  it("are none where they say yes or no", async () => {
    const head = "screenName,name,followersCount,following,followedBy,query";
    const rows = ["rina_w,Rina,120,false,false,https://twitter.com/kopi", "budi,Budi,50,true,false,https://twitter.com/kopi"];
    const text = [head, ...rows].join("\n");
    const read = await readingOf({ "kopi_followers.csv": text });
    expect(tiesOf(read)).toEqual(["budi<https://twitter.com/kopi", "rina_w<https://twitter.com/kopi"]);
  });

  it("may be called names, beside a header that says what they did", async () => {
    const read = await readingOf({
      "t.csv": 'Nama,Membagikan kiriman dari,Tanggal\n"Wati, Rina",Kopi Senja,5 Maret 2026\nBudi,Kopi Senja,6 Maret 2026\n',
    });
    expect(read.network?.shares.count).toBe(2);
    expect(idsOf(read)).toEqual(["Wati, Rina", "Kopi Senja", "Budi"]);
    expect(read.questions).toEqual([]);
  });
});

describe("a header in two rows", () => {
  const people = (text: string) => readingOf({ "t.csv": text }).then(idsOf);
  const rows = "rina,kopi,2026-03-05,3\nbudi,kopi,2026-03-06,1\n";

  it.each([
    ["in two languages", "From,To,When,Count\nakun pembagi,akun asal,tanggal,jumlah\n"],
    ["the first of groups", "Account,,Time,\nSharer,Original author,Date,Count\n"],
  ])("is no row of data: %s", async (_, head) => {
    expect(await people(`${head}${rows}`)).toEqual(["rina", "kopi", "budi"]);
    const read = await readingOf({ "t.csv": `${head}${rows}` });
    expect(Array.from(read.network?.shares.weight ?? [])).toEqual([3, 1]);
    expect(reportOf(read, "t.csv")).toMatchObject({ rows: 2, dropped: [] });
  });

  it("is told from accounts that are called like columns", async () => {
    expect(await people("follower,followed,segment\ninstagram,facebook,twitter\nrina,instagram,id\n")).toEqual([
      "instagram",
      "facebook",
      "rina",
    ]);
    expect(await people("follower,followed\nuser,date\nrina,user\n")).toEqual(["user", "date", "rina"]);
    expect(await people("user,account,skor\nuser,date,3\nrina,user,4\n")).toEqual(["user", "rina"]);
  });
});

describe("several accounts in one cell", () => {
  it.each([
    ["with commas and @", 'akun;mengikuti\nrina;"@kopi, @budi"\nsiti;@kopi\n'],
    ["with bars", "akun;mengikuti\nrina;kopi|budi\nsiti;kopi\n"],
    ["with commas, of which some stand alone too", 'akun;mengikuti\nrina;"kopi, budi"\nsiti;kopi\n'],
    ["with line breaks", 'akun;mengikuti\nrina;"kopi\nbudi"\nsiti;kopi\n'],
    ["named twice", "akun;mengikuti\nrina;@kopi @budi @kopi\nsiti;@kopi\n"],
  ])("are taken apart: %s", async (_, text) => {
    const read = await readingOf({ "m.csv": text });
    expect(tiesOf(read).map((tie) => tie.replaceAll("@", ""))).toEqual(["rina<budi", "rina<kopi", "siti<kopi"]);
    const report = reportOf(read, "m.csv");
    expect([report.rows, report.ties, report.also, accountedRows(report)]).toEqual([2, 3, 1, 2]);
    expect(report.decisions).toContainEqual({ code: "lists-taken-apart", values: { column: "mengikuti", rows: 1 } });
    expect(read.network?.people.count).toBe(4);
  });

  it("keep what else stands in their row, and the lines of rows that are set aside", async () => {
    const read = await readingOf({
      "m.csv":
        'user,mentioned,time,count\nrina,"@kopi, @rina",2026-03-05T10:00:00Z,2\nrina,,2026-03-05T11:00:00Z,1\nsiti,@kopi,2026-03-05T12:00:00Z,3\n',
    });
    expect(Array.from(read.network?.shares.weight ?? [])).toEqual([2, 3]);
    expect(read.network?.shares.timeMs[1]).toBe(Date.UTC(2026, 2, 5, 12));
    const report = reportOf(read, "m.csv");
    expect(report.dropped).toEqual([
      { reason: "self", count: 1, lines: [2] },
      { reason: "no-other-account", count: 1, lines: [3] },
    ]);
    expect(accountedRows(report)).toBe(report.rows);
  });

  it("are told from names with a comma in them", async () => {
    expect(await ties("m.csv", 'follower,followed\n"Doe, Jane","Roe, Max"\n"Poe, Eve","Doe, Jane"\n')).toEqual([
      "Doe, Jane<Roe, Max",
      "Poe, Eve<Doe, Jane",
    ]);
  });

  it("leave every row accounted for", async () => {
    const one = fc.constantFrom("a", "@b", "c", "d_1", "");
    const cell = fc
      .array(one, { maxLength: 4 })
      .chain((names) => fc.constantFrom(", ", "|", " ", ";").map((between) => names.join(between)));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const read = await readingOf({
          "follow.csv": `follower,followed\n${rows.map((row) => row.map((text) => `"${text}"`).join(",")).join("\n")}\n`,
        });
        for (const file of read.report.files) expect(accountedRows(file)).toBe(file.rows);
      }),
      { numRuns: 200 },
    );
  });
});

describe("small lists between spaces", () => {
  it.each([
    [
      "follows.txt",
      "rina kopi budi\nsiti kopi budi\nbudi kopi rina\n",
      ["budi<kopi", "budi<rina", "rina<budi", "rina<kopi", "siti<budi", "siti<kopi"],
    ],
    ["follows.txt", "rina kopi\nsiti kopi budi\nbudi kopi\n", ["budi<kopi", "rina<kopi", "siti<budi", "siti<kopi"]],
    ["follows.adjlist", "1 2\n2 3 4\n5 1\n", ["1<2", "2<3", "2<4", "5<1"]],
    ["follows.txt", "1 2\n2 3\n5 1\n", ["1<2", "2<3", "5<1"]],
  ])("%s: %j", async (name, text, wanted) => {
    expect(await ties(name, text)).toEqual(wanted);
  });

  it("are told from prose", async () => {
    const read = await readingOf({ "notes.txt": "We met them\nThey said yes\nIt was very good\n" });
    expect(read.network).toBeUndefined();
  });
});

describe("headers that nobody knows", () => {
  it("name accounts where one of them stands on both sides", async () => {
    expect(await ties("x.csv", "akun,teman dekat\nrina,kopi\nsiti,kopi\nbudi,rina\n")).toEqual(["budi<rina", "rina<kopi", "siti<kopi"]);
  });

  it("say something about people where nobody does", async () => {
    const read = await readingOf({ "x.csv": "akun,kota\nrina,jakarta\nsiti,bandung\nbudi,jakarta\n" });
    expect([read.problems.map(({ code }) => code), read.network?.people.attributes.map(({ name }) => name)]).toEqual([
      ["no-ties"],
      ["kota"],
    ]);
  });

  it("may be named by the user even so", async () => {
    const text = "zzz,yyy\n1/2,3/4\n5/6,3/4\n";
    const found = await readingOf({ "x.csv": text });
    expect(found.problems).toMatchObject([{ code: "accounts-missing", severity: "error", file: "x.csv" }]);
    const [report] = found.report.files;
    expect([report?.columns.map(({ header }) => header), report?.preview[0], report?.rows]).toEqual([["zzz", "yyy"], ["1/2", "3/4"], 2]);
    expect(report === undefined ? 0 : accountedRows(report)).toBe(2);
    const said = await readingOf({ "x.csv": text }, { "columns:x.csv": "actor,other" });
    expect([said.problems, said.network?.people.count]).toEqual([[], 3]);
  });

  it("leave the files beside them alone", async () => {
    const read = await readingOf({ "x.csv": "zzz,yyy\n1/2,3/4\n5/6,3/4\n", "good.csv": "follower,followed\na,b\n" });
    expect(read.network?.people.count).toBe(2);
    expect(read.problems).toMatchObject([{ code: "accounts-missing", file: "x.csv" }]);
    expect(read.report.files.map(({ name }) => name).toSorted()).toEqual(["good.csv", "x.csv"]);
  });
});

describe("what other tools write", () => {
  it("a row that another file holds is said to be there", async () => {
    const read = await readingOf({ "a.csv": "follower,followed\na,b\nc,b\n", "b.csv": "follower,followed\na,b\nd,b\nd,b\n" });
    expect(reportOf(read, "b.csv").dropped).toEqual([
      { reason: "repeated", count: 1, lines: [2], file: "a.csv" },
      { reason: "repeated", count: 1, lines: [4] },
    ]);
  });

  it("followers with a time, in a file whose name says what they are", async () => {
    const text =
      "profileUrl,screenName,query,timestamp\nhttps://x.com/a,a,https://x.com/b,2026-03-05T03:07:29Z\nhttps://x.com/c,c,https://x.com/b,2026-03-05T03:07:29Z\n";
    const read = await readingOf({ "followers.csv": text });
    expect([read.network?.follows.count, read.network?.shares.count]).toEqual([2, 0]);
  });

  it("paths with slashes", async () => {
    const read = await readingOf({
      "d.csv": "author/userName,retweetedTweet/author/userName,createdAt,id\na,b,2026-03-05T03:07:29Z,9\nc,b,2026-03-05T03:08:29Z,10\n",
    });
    expect(read.network?.shares.count).toBe(2);
  });

  it("twint's JSON: ids past 2^53, and who is answered in a list", async () => {
    const row = (id: string, by: string) =>
      `{"id":${id},"conversation_id":"1","created_at":"2026-03-05 03:07:29 UTC","username":"${by}","tweet":"hi","reply_to":[{"screen_name":"b","id":"2"}],"retweet_date":""}`;
    const read = await readingOf({ "t.json": `${row("9007199254740993", "a")}\n${row("9007199254740992", "c")}\n` });
    expect([read.network?.shares.count, read.network?.posts.indexOf("9007199254740993")]).toEqual([2, expect.any(Number)]);
    expect(read.network?.posts.count).toBe(2);
    expect(droppedOf(reportOf(read, "t.json"))).toEqual({});
  });
});

describe("a list of contacts", () => {
  it("is no list of who follows whom, and its first line is no person", async () => {
    const read = await readingOf({
      "sellers.csv":
        "first_name,last_name,email,gender,country\nAshleigh,Whellans,a@x.example,F,Vietnam\nNorton,Rantoull,n@x.example,M,Peru\n",
    });
    expect(read.network).toBeUndefined();
    expect(read.problems).toMatchObject([{ code: "accounts-missing", file: "sellers.csv" }]);
    expect(reportOf(read, "sellers.csv").rows).toBe(2);
  });
});

describe("tables that were put together", () => {
  it("repeat their header, which is nobody", async () => {
    const read = await readingOf({ "follows.csv": "follower,followed\na,b\nfollower,followed\nc,b\n" });
    expect(tiesOf(read)).toEqual(["a<b", "c<b"]);
    expect(read.network?.people.count).toBe(3);
    const report = reportOf(read, "follows.csv");
    expect(report.dropped).toEqual([{ reason: "header-again", count: 1, lines: [3] }]);
    expect(accountedRows(report)).toBe(report.rows);
  });

  it("may hold somebody who is called like a column all the same", async () => {
    const read = await readingOf({ "follows.csv": "follower,followed\na,follower\nfollower,followed\n" });
    expect(tiesOf(read)).toEqual(["a<follower"]);
    expect(read.network?.people.count).toBe(2);
  });
});

describe("two accounts under one header", () => {
  const asked = (read: Reading) => read.questions.map(({ about, example }) => [about, example.actor, example.other]);
  const rolesOf = (read: Reading) => read.report.files[0]?.columns.map(({ role }) => role);

  it.each([
    "User,Followers,User,Followers",
    "Username,Followers,Username.1,Followers.1",
    "Akun 1,Pengikut 1,Akun 2,Pengikut 2",
    "Nama,Pengikut,Nama,Pengikut",
  ])("are told apart by where they stand, and it is asked which acts: %s", async (header) => {
    const read = await readingOf({ "t.csv": `${header}\nrina,1200,budi,300\nsari,50,budi,300\n` }, {});
    expect(tiesOf(read)).toEqual(["rina<budi", "sari<budi"]);
    expect(rolesOf(read)).toEqual(["actor", "unused", "other", "unused"]);
    expect(asked(read)).toEqual([
      ["layer", "rina", "budi"],
      ["direction", "rina", "budi"],
    ]);
    const swapped = await readingOf({ "t.csv": `${header}\nrina,1200,budi,300\nsari,50,budi,300\n` }, { "direction:t.csv": "swapped" });
    expect(tiesOf(swapped)).toEqual(["budi<rina", "budi<sari"]);
  });

  it("may do what a column says, though nobody recurs", async () => {
    const read = await readingOf({ "t.csv": "User,User,Type\nrina,budi,retweet\nsari,tono,reply\n" }, {});
    expect([read.network?.shares.count, asked(read)]).toEqual([2, [["direction", "rina", "budi"]]]);
  });

  it.each([
    ["two lists side by side", "User,Followers,User,Followers\nrina,1200,budi,300\nsari,50,tono,310\n"],
    ["one list twice", "Username,Followers,Username\nrina,1200,rina\nsari,50,sari\nrina,1200,rina\n"],
    ["an empty column beside it", "User,Followers,User\nrina,1200,\nsari,50,\nrina,1200,\n"],
    ["three columns of that name", "User,User,User\nrina,budi,sari\nrina,budi,tono\n"],
  ])("are none where there is %s", async (_, text) => {
    const read = await readingOf({ "t.csv": text }, {});
    expect([read.report.files[0]?.layer, read.network?.follows.count, read.questions]).toEqual(["people", 0, []]);
  });
});
