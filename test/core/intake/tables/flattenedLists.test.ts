/** Lists that scrapers lay out in columns, and the same records as JSON. Invented people; columns as Apify's Instagram scraper has them. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { rowTexts } from "../../../../src/core/intake/rowTexts.ts";
import { KINDS } from "../../../../src/core/network/network.ts";
import { accountedRows, droppedOf, readingOf, reportOf, sourceOf } from "../sources.ts";

const TABLE = `id,ownerUsername,caption,hashtags/0,hashtags/1,mentions/0,mentions/1,taggedUsers/0/full_name,taggedUsers/0/place/id,taggedUsers/0/username,taggedUsers/1/full_name,taggedUsers/1/username,latestComments/0/ownerUsername,latestComments/0/text,latestComments/0/timestamp,latestComments/0/replies/0/ownerUsername,latestComments/1/ownerUsername,latestComments/1/text,timestamp,likesCount,shortCode
3301,kopi.senja,"Promo
pagi",kopi,pagi,rina_w,budi.s,Rina,7,rina_w,Sari,sari,tono,"enak, lho",2026-03-05T11:00:00.000Z,ani,rina_w,makasih,2026-03-05T10:00:00.000Z,120,A1
3302,rina_w,Ngopi,kopi,,kopi.senja,,,,,,,budi.s,ikut,,,,,2026-03-06T10:00:00.000Z,12,A2
3303,,Siapa,,,,,,,,,,,,,,,,2026-03-07T10:00:00.000Z,0,A3
`;

const RECORDS = [
  {
    id: "3301",
    ownerUsername: "kopi.senja",
    caption: "Promo\npagi",
    hashtags: ["kopi", "pagi"],
    mentions: ["rina_w", "budi.s"],
    taggedUsers: [
      { full_name: "Rina", place: { id: "7" }, username: "rina_w" },
      { full_name: "Sari", username: "sari" },
    ],
    latestComments: [
      { ownerUsername: "tono", text: "enak, lho", timestamp: "2026-03-05T11:00:00.000Z", replies: [{ ownerUsername: "ani" }] },
      { ownerUsername: "rina_w", text: "makasih" },
    ],
    timestamp: "2026-03-05T10:00:00.000Z",
    likesCount: 120,
    shortCode: "A1",
  },
  {
    id: "3302",
    ownerUsername: "rina_w",
    caption: "Ngopi",
    hashtags: ["kopi"],
    mentions: ["kopi.senja"],
    taggedUsers: [],
    latestComments: [{ ownerUsername: "budi.s", text: "ikut" }],
    timestamp: "2026-03-06T10:00:00.000Z",
    likesCount: 12,
    shortCode: "A2",
  },
  { id: "3303", caption: "Siapa", timestamp: "2026-03-07T10:00:00.000Z", likesCount: 0, shortCode: "A3" },
];

/** "a reply b 3301 11:00" */
function actions({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { shares, people, posts } = network;
  return Array.from(shares.kind, (kind, i) => {
    const post = shares.post[i] < 0 ? "" : ` ${posts.id(shares.post[i])}`;
    const time = Number.isNaN(shares.timeMs[i]) ? "" : ` ${new Date(shares.timeMs[i]).toISOString().slice(11, 16)}`;
    return `${people.id(shares.sharer[i])} ${KINDS[kind]} ${people.id(shares.author[i])}${post}${time}`;
  }).toSorted();
}

const attributesOf = ({ network }: Reading) => network?.posts.attributes.map(({ name }) => name);

describe("lists that stand in several columns", () => {
  it("say whom a post names, and who answered it", async () => {
    const read = await readingOf({ "dataset.csv": TABLE });
    expect(actions(read)).toEqual([
      "budi.s reply rina_w 3302",
      "kopi.senja mention budi.s 10:00",
      "kopi.senja mention rina_w 10:00",
      "kopi.senja mention sari 10:00",
      "rina_w mention kopi.senja 10:00",
      "rina_w reply kopi.senja 3301",
      "tono reply kopi.senja 3301 11:00",
    ]);
    const report = reportOf(read, "dataset.csv");
    expect(report.decisions).toEqual([
      { code: "lists-joined", values: {} },
      { code: "lists-name", values: { columns: "mentions, taggedUsers" } },
      { code: "lists-comment", values: { columns: "latestComments", rows: 3 } },
    ]);
    expect([report.rows, report.posts, accountedRows(report), droppedOf(report)]).toEqual([3, 2, 3, { "no-account": 1 }]);
    expect(attributesOf(read)).toEqual(["text", "hashtags", "mentions", "taggedUsers", "likesCount", "shortCode"]);
    expect(read.network?.posts.attributes.find(({ name }) => name === "hashtags")).toMatchObject({ words: ["", "kopi, pagi", "kopi"] });
  });

  it("are read as the same records are in JSON", async () => {
    const [table, json] = [await readingOf({ "dataset.csv": TABLE }), await readingOf({ "dataset.json": JSON.stringify(RECORDS) })];
    expect(actions(json)).toEqual(actions(table));
    expect(json.network?.posts.attributes).toEqual(table.network?.posts.attributes);
    expect(reportOf(json, "dataset.json").decisions).toEqual(reportOf(table, "dataset.csv").decisions.slice(1));
  });

  it("leave the rows of the file in their lines", async () => {
    const [dropped] = reportOf(await readingOf({ "dataset.csv": TABLE }), "dataset.csv").dropped;
    expect(dropped?.lines).toEqual([5]);
    expect((await rowTexts(sourceOf("dataset.csv", TABLE), "dataset.csv", dropped?.lines ?? []))[0]).toContain("3303,,Siapa");
  });

  it("may stand in hundreds of columns before the author", async () => {
    const pictures = Array.from({ length: 900 }, (_, i) => `childPosts/${Math.floor(i / 30)}/key${i % 30}`);
    const header = ["caption", ...pictures, "id", "mentions/0", "ownerUsername", "timestamp"].join(",");
    const row = (id: string, of: string, by: string) => ["x", ...pictures.map(() => ""), id, of, by, "2026-03-05T10:00:00Z"].join(",");
    const read = await readingOf({ "dataset.csv": [header, row("1", "budi", "rina"), row("2", "rina", "sari"), ""].join("\n") });
    expect(actions(read)).toEqual(["rina mention budi 10:00", "sari mention rina 10:00"]);
  });

  it("are read for X as well, where the text says nothing", async () => {
    const header =
      "author/userName,author/id,createdAt,entities/user_mentions/0/screen_name,entities/user_mentions/1/screen_name,id,isReply,text";
    const text = `${header}\nrina,10,Thu Mar 05 03:07:29 +0000 2026,budi,sari,1,false,hello\n`;
    const read = await readingOf({ "tweets.csv": text });
    expect([reportOf(read, "tweets.csv").format, ...actions(read)]).toEqual([
      "tweetScraper",
      "rina mention budi 03:07",
      "rina mention sari 03:07",
    ]);
  });

  it("are not looked at where the user says that the column is of no use", async () => {
    const text = "id,username,timestamp,text,mentions/0,mentions/1\n1,rina,2026-03-05,a,budi,sari\n2,sari,2026-03-05,b,rina,\n";
    const read = await readingOf({ "d.csv": text }, { "columns:d.csv": "post,actor,time,text,unused" });
    expect([actions(read), reportOf(read, "d.csv").decisions.map(({ code }) => code)]).toEqual([[], ["lists-joined", "time-zone"]]);
  });
});

describe("columns with numbers that are no lists", () => {
  it.each([
    "follower,followed,note.1,v1.0",
    "follower,followed,2024.0,2024.1",
    "follower,followed,mentions/1,mentions/2",
    "follower,followed,score (0/10),a.0b",
  ])("are left as they are: %s", async (header) => {
    const report = reportOf(await readingOf({ "follows.csv": `${header}\nrina,budi,1,2\nsari,budi,3,4\n` }), "follows.csv");
    expect([report.columns.map((column) => column.header).join(","), report.decisions]).toEqual([header, []]);
  });

  it.each([
    ["mentions", "5", "12"],
    ["comments", "3", "0"],
    ["comments", "keren", "[]"],
    ["mentions", "tiga kali disebut", "sekali saja"],
  ])("say nobody's name: “%s” says %s", async (header, ...said) => {
    const rows = said.map((cell, at) => `${at},rina${at},2026-03-05,halo,${cell}`);
    const read = await readingOf({ "posts.csv": [`id,username,timestamp,text,${header}`, ...rows, ""].join("\n") });
    expect([read.network?.people.count, actions(read), reportOf(read, "posts.csv").decisions.map(({ code }) => code)]).toEqual([
      2,
      [],
      ["time-zone"],
    ]);
  });
});
