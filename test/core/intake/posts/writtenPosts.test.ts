/** Tables of posts that no tool is known for, and lists of names. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { MENTION, REPLY, SHARE } from "../../../../src/core/network/network.ts";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

const POSTS = `akun;waktu;isi;sentimen
ana;2026-03-05 10:00;selamat pagi @budi dan @ciki semuanya;positif
budi;2026-03-05 11:00;RT @ana: selamat pagi @budi dan @ciki semuanya;positif
dewi;2026-03-05 12:00;kopi enak di sini;netral
`;

function eventsOf({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { people, shares } = network;
  return Array.from(shares.sharer, (by, i) => `${people.id(by)} ${shares.kind[i]} ${people.id(shares.author[i])}`);
}

describe("a table of posts of no known tool", () => {
  it("is read by what its posts say", async () => {
    const read = await readingOf({ "kiriman.csv": POSTS });
    expect(eventsOf(read).toSorted()).toEqual([`ana ${MENTION} budi`, `ana ${MENTION} ciki`, `budi ${SHARE} ana`].toSorted());
    const report = reportOf(read, "kiriman.csv");
    expect([report.layer, report.rows, report.posts, report.shares]).toEqual(["shares", 3, 2, 3]);
    expect(accountedRows(report)).toBe(3);
    expect(report.decisions).toContainEqual({ code: "read-from-text", values: { rows: 3 } });
    // the share is of the post with these words, though neither has an id
    expect(read.network?.shares.post.filter((post) => post >= 0).length).toBe(1);
    expect(read.network?.posts.attributes.map(({ name }) => name)).toEqual(["text", "sentimen"]);
  });

  it("shows people and posts where no text names anybody, and says that there are no ties", async () => {
    const read = await readingOf({ "posts.csv": "username,created_at,text\na,2026-03-05,x\na,2026-03-05,x\nb,soon,y\n" });
    expect(read.problems.map(({ code }) => code)).toEqual(["no-ties"]);
    const report = reportOf(read, "posts.csv");
    expect([report.layer, report.posts, read.network?.people.count]).toEqual(["posts", 2, 1]);
    expect(droppedOf(report)).toEqual({ "bad-time": 1 });
  });

  it("does not take posts without ids in two files for the same", async () => {
    const read = await readingOf({ "1.csv": POSTS, "2.csv": POSTS.replaceAll("ana", "eka") });
    expect(read.network?.posts.count).toBe(4);
  });
});

describe("a table of comments", () => {
  const comments = (...rows: string[]) => ["videoId,commentId,author,comment,published,parentId", ...rows].join("\n");

  it("goes by the id that is each comment's own, and not by that of the video below which they stand", async () => {
    const text = comments(
      "v1,c1,@rina,Mantap,2026-03-05T10:00:00Z,",
      "v1,c2,@budi,Setuju,2026-03-05T11:00:00Z,c1",
      "v1,c3,@sari,Iya,2026-03-05T12:00:00Z,c2",
    );
    const read = await readingOf({ "comments.csv": text });
    const report = reportOf(read, "comments.csv");
    expect([report.rows, report.posts, report.dropped]).toEqual([3, 3, []]);
    expect(report.columns.map(({ role }) => role)).toEqual(["attribute", "post", "actor", "text", "time", "original"]);
    // whose comment is answered says the log itself
    expect(eventsOf(read)).toEqual([`@budi ${REPLY} @rina`, `@sari ${REPLY} @budi`]);
  });

  it("goes by its lines where no column has ids of its own", async () => {
    const text = "videoId,author,comment,published\nv1,rina,Mantap @budi,2026-03-05\nv1,budi,Iya,2026-03-05\nv1,rina,Lagi,2026-03-06\n";
    const report = reportOf(await readingOf({ "comments.csv": text }), "comments.csv");
    expect([report.posts, report.dropped]).toEqual([3, []]);
  });

  it("may hold a comment twice, and counts it once", async () => {
    const row = "v1,c1,@rina,Mantap,2026-03-05T10:00:00Z,";
    const report = reportOf(
      await readingOf({ "comments.csv": comments(row, row, row.replace("c1", "c2"), row.replace("c1,@rina", "c3,@budi")) }),
      "comments.csv",
    );
    expect([report.posts, droppedOf(report)]).toEqual([3, { repeated: 1 }]);
  });

  it("is Reddit's too, where deleted accounts are nobody", async () => {
    const head = "author,body,created_utc,id,parent_id,link_id,score";
    const rows = [
      "rina,halo,1772704800,abc1,t3_xyz,t3_xyz,5",
      "budi,ya,1772705800,abc2,t1_abc1,t3_xyz,3",
      "[deleted],[removed],1772705900,abc3,t1_abc1,t3_xyz,3",
    ];
    const read = await readingOf({ "reddit.csv": [head, ...rows].join("\n") });
    expect(eventsOf(read)).toEqual([`budi ${REPLY} rina`]);
    expect(read.network?.shares.timeMs[0]).toBe(1_772_705_800_000);
    expect(read.network?.people.count).toBe(2);
    expect(droppedOf(reportOf(read, "reddit.csv"))).toEqual({ "no-account": 1 });
    expect(reportOf(read, "reddit.csv").decisions).toContainEqual({ code: "nothing-said", values: { words: "[deleted]" } });
  });
});

describe("a table of comments of which some answer others", () => {
  const text =
    "Username,Comment,Date,Reply to\nrina,keren,2026-03-05,\nbudi,setuju,2026-03-05,rina\nsari,mantap @kopi,2026-03-06,\nkopi,makasih,2026-03-06,sari\n";

  it("keeps those that answer nobody, and whom they name", async () => {
    const read = await readingOf({ "comments.csv": text });
    const report = reportOf(read, "comments.csv");
    expect([report.rows, report.posts, report.shares, report.dropped]).toEqual([4, 4, 3, []]);
    expect(eventsOf(read).toSorted()).toEqual([`budi ${REPLY} rina`, `kopi ${REPLY} sari`, `sari ${MENTION} kopi`]);
    expect(report.columns.map(({ role }) => role)).toEqual(["actor", "text", "time", "other"]);
    expect(accountedRows(report)).toBe(4);
  });

  it("keeps what further columns say of comments, whether those answer anybody or not", async () => {
    const rows = ["rina,keren,2026-03-05,,5,1,120", "budi,setuju,2026-03-05,rina,2,0,340"];
    const read = await readingOf({ "c.csv": ["Username,Comment,Date,Reply to,Likes,Replies,Followers", ...rows].join("\n") });
    const { people, posts } = read.network ?? {};
    const said = posts?.attributes.filter((one) => one.kind === "number").map(({ name, values }) => [name, ...values]);
    expect(said).toEqual([
      ["Likes", 5, 2],
      ["Replies", 1, 0],
    ]);
    expect(Array.from({ length: 2 }, (_, row) => people?.declaredFollowers?.[row])).toEqual([120, 340]);
    expect(eventsOf(read)).toEqual([`budi ${REPLY} rina`]);
  });

  it("keeps them where the user names the columns too, and leaves out those that are not wanted", async () => {
    const text = "Username,Comment,Date,Reply to,Likes,Replies\nrina,keren,2026-03-05,,5,1\nbudi,setuju,2026-03-05,rina,2,0\n";
    const read = await readingOf({ "c.csv": text }, { "columns:c.csv": "actor,text,time,other,attribute,unused" });
    expect([eventsOf(read), read.network?.posts.attributes.map(({ name }) => name)]).toEqual([[`budi ${REPLY} rina`], ["text", "Likes"]]);
  });

  it("knows which post is answered, where a column says that", async () => {
    const head = "tweet_id,username,text,created_at,in_reply_to_screen_name,in_reply_to_status_id";
    const rows = [
      "1897001585181419041,rina,halo,2026-03-05T10:00:00Z,,",
      "1897001585181419042,budi,hai,2026-03-05T11:00:00Z,rina,1897001585181419041",
    ];
    const read = await readingOf({ "t.csv": [head, ...rows].join("\n") });
    expect([reportOf(read, "t.csv").posts, read.network?.posts.id(read.network.shares.post[0] ?? -1)]).toEqual([2, "1897001585181419041"]);
  });

  it.each([
    ["the account", "rina"],
    ["the post", "1897001585181419041"],
  ])("says in “in reply to” %s", async (_, said) => {
    const rows = ["1897001585181419041,rina,halo,2026-03-05T10:00:00Z,", `1897001585181419042,budi,hai,2026-03-05T11:00:00Z,${said}`];
    const read = await readingOf({ "t.csv": ["tweet_id,username,text,created_at,in_reply_to", ...rows].join("\n") });
    expect(eventsOf(read)).toEqual([`budi ${REPLY} rina`]);
    expect(reportOf(read, "t.csv").posts).toBe(2);
  });

  it("says accounts where those are numbers as well", async () => {
    const id = (last: number) => `189700158518141904${last}`;
    for (const text of [
      `user,reply_to,date\n${id(1)},${id(2)},2026-03-05\n`,
      `username,user_id,reply_to,date\nrina,${id(1)},${id(2)},2026-03-05\n`,
    ])
      expect((await readingOf({ "t.csv": text })).network?.shares.count).toBe(1);
  });

  it("is one of replies alone where every row answers somebody", async () => {
    const read = await readingOf({
      "r.csv": "username,text,created_at,reply_to\nbudi,setuju,2026-03-05,rina\nkopi,makasih,2026-03-06,sari\n",
    });
    expect([reportOf(read, "r.csv").posts, read.network?.shares.count]).toEqual([0, 2]);
  });
});

/** Names of a file's columns that are kept with its posts. */
function keptOf({ network }: Reading): string[] {
  return network?.posts.attributes.map(({ name }) => name) ?? [];
}

describe("comments below a post of Facebook", () => {
  it("say in their columns who answers whom, by name", async () => {
    const text = `Commenter,Commented at,Comment,Reply to comment by,Likes
Rina Wera,2026-03-05 10:00,Mantap,,3
Budi Santoso,2026-03-05 10:05,Setuju,Rina Wera,0
Sari Dewi,2026-03-05 11:00,Di mana?,,1
Rina Wera,2026-03-05 11:30,Di Bandung,Sari Dewi,0
`;
    const read = await readingOf({ "komentar.csv": text });
    const report = reportOf(read, "komentar.csv");
    expect([report.rows, report.posts, report.shares, report.dropped]).toEqual([4, 4, 2, []]);
    expect(eventsOf(read)).toEqual([`Budi Santoso ${REPLY} Rina Wera`, `Rina Wera ${REPLY} Sari Dewi`]);
    expect(read.network?.shares.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 10, 5));
    expect(report.columns.map(({ role }) => role)).toEqual(["actor", "time", "text", "other", "attribute"]);
    expect(keptOf(read)).toEqual(["text", "Likes"]);
  });

  it("say it in Indonesian as well", async () => {
    const rows = ["Rina Wera;05/03/2026 10.00;Mantap;;4", "Budi Santoso;13/03/2026 10.05;Setuju;Rina Wera;1"];
    const read = await readingOf({ "komentar.csv": ["Komentator;Waktu;Komentar;Membalas;Suka", ...rows].join("\n") });
    expect([eventsOf(read), keptOf(read)]).toEqual([[`Budi Santoso ${REPLY} Rina Wera`], ["text", "Suka"]]);
  });

  it("go by names where those who are answered are said by name beside ids", async () => {
    const rows = ["Rina Wera;1000123;2026-03-05;3;Mantap;", "Budi Santoso;1000124;2026-03-06;0;Setuju;Rina Wera"];
    const read = await readingOf({ "komentar.csv": ["Name;Profile ID;Date;Likes;Comment;Reply to", ...rows].join("\n") });
    expect([read.network?.people.count, eventsOf(read)]).toEqual([2, [`Budi Santoso ${REPLY} Rina Wera`]]);
    expect(keptOf(read)).toEqual(["text", "Profile ID", "Likes"]);
  });

  it("may say which comment is answered", async () => {
    const rows = ["9001,Rina,Mantap,2026-03-05,,1", "9002,Budi,Setuju,2026-03-06,9001,0"];
    const text = ["Comment ID,Commenter,Comment,Commented at,Parent comment ID,Likes", ...rows].join("\n");
    const read = await readingOf({ "komentar.csv": text });
    expect([eventsOf(read), read.network?.posts.id(read.network.shares.post[0] ?? -1)]).toEqual([[`Budi ${REPLY} Rina`], "9001"]);
  });

  it.each(["Commenter,Profile URL,Commented at,Comment", "Commenter,Profile ID,Commented at,Comment"])(
    "may answer nobody: a profile beside who comments is hers (%s)",
    async (header) => {
      const read = await readingOf({ "k.csv": `${header}\nRina,101,2026-03-05,Mantap\nBudi,102,2026-03-06,Setuju @rina\n` });
      expect([reportOf(read, "k.csv").posts, eventsOf(read)]).toEqual([2, [`Budi ${MENTION} Rina`]]);
    },
  );

  it("are pairs of accounts, where no words stand beside who comments on whom", async () => {
    const read = await readingOf({ "k.csv": "commenter,account,date\nrina,budi,2026-03-05\nsari,budi,2026-03-06\n" });
    expect([reportOf(read, "k.csv").posts, eventsOf(read)]).toEqual([0, [`rina ${REPLY} budi`, `sari ${REPLY} budi`]]);
  });
});

describe("comments with numbers", () => {
  const rows = [
    "1;Rina;101;05/03/2026;3;Mantap",
    "2;Budi;102;13/03/2026;0;Di mana?",
    "2-1;Sari;103;14/03/2026;1;Bandung",
    "2-2;Rina;101;14/03/2026;0;Iya",
  ];
  const textOf = (lines: readonly string[], first = "") => [`${first};Name;Profile ID;Date;Likes;Comment`, ...lines, ""].join("\n");

  it("answer the one in whose number theirs begins", async () => {
    const read = await readingOf({ "komentar.csv": textOf(rows) });
    expect(eventsOf(read)).toEqual([`103 ${REPLY} 102`, `101 ${REPLY} 102`]);
    const report = reportOf(read, "komentar.csv");
    expect([report.posts, accountedRows(report)]).toEqual([4, 4]);
    expect(report.decisions).toContainEqual({ code: "answers-numbered", values: { rows: 2 } });
    expect(keptOf(read)).toEqual(["text", "Likes"]);
  });

  it.each([
    ["rows are only counted", ["1", "2", "3", "4"]],
    ["an answer stands before what it answers", ["1", "2-1", "2", "2-2"]],
    ["one of several answers is missing", ["1", "2", "2-2", "2-3"]],
    ["results of matches stand there", ["1-0", "2-1", "2-2", "0-3"]],
    ["days stand there", ["2026-3-5", "2026-3-6", "2026-3-7", "2026-3-8"]],
  ])("answer nobody where %s", async (_, numbers) => {
    const read = await readingOf({ "komentar.csv": textOf(rows.map((row, at) => row.replace(/^[^;]*/, numbers[at] ?? ""))) });
    expect([eventsOf(read), reportOf(read, "komentar.csv").posts]).toEqual([[], 4]);
  });

  it("answer nobody where the header says something else", async () => {
    expect(eventsOf(await readingOf({ "komentar.csv": textOf(rows, "Score") }))).toEqual([]);
  });

  it("answer each other instead of the page in ExportComments.com's sheet", async () => {
    const text = `Source URL,facebook.com/kopi.senja/posts/12,,,,
,,Name (click to view profile),Profile ID,Date,Comment
1,,Rina,ID: 101,2026-03-05,Mantap
2,,Budi,ID: 102,2026-03-06,Di mana?
,2-1,Sari,ID: 103,2026-03-07,Bandung
`;
    const read = await readingOf({ "comments.csv": text });
    expect(eventsOf(read)).toEqual([`Rina ${REPLY} kopi.senja`, `Budi ${REPLY} kopi.senja`, `Sari ${REPLY} Budi`]);
    expect(reportOf(read, "comments.csv").decisions).toContainEqual({ code: "answers-numbered", values: { rows: 1 } });
  });
});

describe("a list of names", () => {
  it.each(["@rina\n@budi\n@rina\n", "username\n@rina\n@budi\n@rina\n"])("shows its column, to be chosen: %j", async (text) => {
    const read = await readingOf({ "names.txt": text });
    expect(read.problems.map(({ code }) => code)).toEqual(["names-only"]);
    expect(reportOf(read, "names.txt").columns.map(({ role }) => role)).toEqual(["unused"]);
    const given = await readingOf({ "names.txt": text }, { "columns:names.txt": "actor" });
    expect(given.problems.map(({ code }) => code)).toEqual(["no-ties"]);
    expect([given.network?.people.count, accountedRows(reportOf(given, "names.txt"))]).toEqual([2, 3]);
  });
});
