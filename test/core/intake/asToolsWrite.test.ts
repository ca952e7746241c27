/** What tools really write, where it differs from what one would expect of them: their own headers and keys, invented people. */
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../src/core/network/network.ts";
import type { Reading } from "../../../src/core/intake/readSources.ts";
import { accountedRows, droppedOf, follows, reading, readingOf, reportOf, sourceOf } from "./sources.ts";

/** Who did what with whose post, as "a share b", sorted. */
function actions({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { shares, people } = network;
  return Array.from(shares.kind, (kind, i) => `${people.id(shares.sharer[i])} ${KINDS[kind]} ${people.id(shares.author[i])}`)
    .map((action) => action.replaceAll("@", ""))
    .toSorted();
}

async function read(name: string, text: string): Promise<Reading & { format: string }> {
  const found = await readingOf({ [name]: text });
  const report = reportOf(found, name);
  expect(accountedRows(report)).toBe(report.rows);
  return { ...found, format: report.format };
}

/** A table by its headers; what a row does not say stays empty. */
function table(headers: string, rows: readonly Readonly<Record<string, string>>[], delimiter = ","): string {
  const names = headers.split(",");
  for (const row of rows) for (const name of Object.keys(row)) expect(names).toContain(name);
  return [names, ...rows.map((row) => names.map((name) => `"${(row[name] ?? "").replaceAll('"', '""')}"`))]
    .map((cells) => cells.join(delimiter))
    .join("\r\n");
}

describe("TikTok's download", () => {
  const list = (key: string, names: readonly string[]) =>
    `{"App":1,"${key}":[${names.map((UserName) => JSON.stringify({ Date: "2025-10-01 09:31:12", UserName })).join(",")}]}`;

  it("has its lists far behind what was watched, under names of their own, and says whose it is", async () => {
    const watched = Array.from({ length: 2000 }, (_, i) => JSON.stringify({ TimeStamp: "2024-09-04 14:21:00", Source: `app${i}` }));
    const found = await read(
      "user_data_tiktok.json",
      `{"Ads and data":{"Off TikTok Activity":{"OffTikTokActivityDataList":[${watched.join(",")}]}},` +
        `"Profile":{"Profile Info":{"ProfileMap":{"userName":"kopi.senja"}}},` +
        `"Your Activity":{"Follower":${list("FansList", ["rina"])},"Following":${list("Following", ["budi"])}}}`,
    );
    expect([found.format, ...follows(found)]).toEqual(["tikTok", "kopi.senja<budi", "rina<kopi.senja"]);
  });

  it("may have been asked for without them, which is said", async () => {
    const text = '{"Likes and Favorites":{"Favorite Videos":{"FavoriteVideoList":[{"Date":"2025-10-01 09:31:12","Link":"x"}]}}}';
    expect((await readingOf({ "user_data_tiktok.json": text })).problems).toMatchObject([
      { code: "format-unsupported", found: "TikTok: Likes and Favorites", expected: "Follower, Following" },
    ]);
  });
});

describe("4CAT's tables", () => {
  it("of X posts that it collected itself call some columns otherwise", async () => {
    const headers =
      "id,thread_id,timestamp,unix_timestamp,body,author,author_followers,is_retweet,retweeted_user,is_quote_tweet,quoted_user,is_reply,replied_user,mentions";
    const found = await read(
      "4cat.csv",
      table(headers, [
        {
          id: "2",
          timestamp: "2026-03-05 03:08:29",
          body: "coffee",
          author: "a",
          is_retweet: "yes",
          retweeted_user: "b",
          is_reply: "no",
          mentions: "b",
        },
        {
          id: "3",
          timestamp: "2026-03-05 03:09:29",
          body: "@b no",
          author: "c",
          is_retweet: "no",
          is_reply: "yes",
          replied_user: "b",
          mentions: "b",
        },
        { id: "4", timestamp: "2026-03-05 03:10:29", body: "look", author: "d", is_retweet: "no", is_quote_tweet: "yes", quoted_user: "b" },
      ]),
    );
    expect([found.format, ...actions(found)]).toEqual(["fourCat", "a share b", "c reply b", "d quote b"]);
  });

  it("of TikTok comments answer a comment, or the film of whom the address names", async () => {
    const headers = "collected_from_url,id,thread_id,author,author_full,body,timestamp,unix_timestamp,post_id,is_comment_on_comment";
    const address = "https://www.tiktok.com/@kopi.senja/video/7300?lang=id";
    const time = "2026-03-05 03:08:29";
    const found = await read(
      "c.csv",
      table(headers, [
        {
          collected_from_url: address,
          id: "71",
          thread_id: "7300",
          author: "a",
          body: "enak",
          timestamp: time,
          post_id: "7300",
          is_comment_on_comment: "no",
        },
        {
          collected_from_url: address,
          id: "72",
          thread_id: "71",
          author: "c",
          body: "setuju",
          timestamp: time,
          post_id: "7300",
          is_comment_on_comment: "yes",
        },
      ]),
    );
    expect(actions(found)).toEqual(["a reply kopi.senja", "c reply a"]);
  });

  it("of Bluesky name posts by their addresses", async () => {
    const headers = "id,created_at,author,author_id,body,link,quoted_post,quoted_user,replied_to_post,replied_to_user,mentions";
    const link = (of: string, number: number) => `https://bsky.app/profile/${of}/post/${number}`;
    const found = await read(
      "bsky.csv",
      table(headers, [
        { id: "at://did:plc:b/app.bsky.feed.post/1", created_at: "2026-03-05 03:07:29", author: "b", body: "hi", link: link("b", 1) },
        {
          id: "at://did:plc:a/app.bsky.feed.post/2",
          created_at: "2026-03-05 03:08:29",
          author: "a",
          body: "no",
          link: link("a", 2),
          replied_to_post: link("b", 1),
          replied_to_user: "b",
        },
      ]),
    );
    const { network } = found;
    expect(network?.posts.id(network.shares.post[0] ?? -1)).toBe(link("b", 1));
    expect(network?.posts.count).toBe(2);
  });
});

describe("twarc", () => {
  const users = [
    ["10", "b"],
    ["11", "a"],
  ].map(([id, username]) => ({ id, username }));
  const original = { id: "1", author_id: "10", created_at: "2026-03-05T03:07:29.000Z", text: "a word about coffee" };
  const share = { id: "2", author_id: "11", created_at: "2026-03-05T03:08:29.000Z", text: "look", in_reply_to_user_id: "10" };
  const reference = { type: "replied_to", id: "1" };

  it("writes the same posts in pages and one by one, and both are the same network", async () => {
    const page = JSON.stringify({ data: [{ ...share, referenced_tweets: [reference] }], includes: { users, tweets: [original] } });
    const flat = JSON.stringify({
      ...share,
      author: users[1],
      in_reply_to_user: users[0],
      referenced_tweets: [{ ...reference, ...original, author: users[0] }],
    });
    const [inPages, oneByOne] = [await read("p.jsonl", `${page}\n`), await read("f.jsonl", `${flat}\n`)];
    expect([oneByOne.format, ...actions(oneByOne)]).toEqual(["tweetsV2", "a reply b"]);
    expect(actions(inPages)).toEqual(actions(oneByOne));
  });

  it("writes one post a line where it listens to a stream", async () => {
    const line = (id: string) =>
      JSON.stringify({
        data: { ...share, id, created_at: `2026-03-05T03:08:0${id}.000Z`, referenced_tweets: [reference] },
        includes: { users, tweets: [original] },
        matching_rules: [],
      });
    const found = await read("stream.jsonl", `${line("2")}\n${line("3")}\n${line("4").slice(0, 40)}`);
    expect([found.format, ...actions(found)]).toEqual(["tweetsV2", "a reply b", "a reply b"]);
    expect(droppedOf(reportOf(found, "stream.jsonl"))).toEqual({ "cut-short": 1 });
  });

  it("is not alone: others keep its posts in one list, by ids", async () => {
    const posts = [
      { ...original, referenced_tweets: undefined },
      { ...share, referenced_tweets: [reference] },
    ];
    const found = await read("data_1.json", JSON.stringify(posts));
    expect([found.format, ...actions(found)]).toEqual(["tweetsV2", "11 reply 10"]);
  });

  it("nor are answers of the first interface lists by themselves", async () => {
    const status = {
      created_at: "Thu Mar 05 03:08:29 +0000 2026",
      id_str: "1",
      full_text: "@b hi",
      user: { screen_name: "a" },
      in_reply_to_screen_name: "b",
    };
    const found = await read("search.json", JSON.stringify({ statuses: [status], search_metadata: { count: 1 } }));
    expect([found.format, ...actions(found)]).toEqual(["tweetsV1", "a reply b"]);
  });
});

describe("records", () => {
  it("have keys, however little is known of them, and no key is a person", async () => {
    const rows = [
      { alpha: "x y", beta: { gamma: 1 } },
      { alpha: "z", delta: "u" },
      { beta: { gamma: 2 }, delta: "v", epsilon: "w" },
      { alpha: "q" },
    ];
    const found = await readingOf({ "things.jsonl": rows.map((row) => JSON.stringify(row)).join("\n") });
    expect(found.network).toBeUndefined();
    expect(found.problems).toMatchObject([{ code: "accounts-missing" }]);
  });
});

describe("a collector that was stopped", () => {
  const tweet = (id: number, by: string) =>
    `{"created_at":"Thu Mar 05 03:08:29 +0000 2026","id_str":"${id}","full_text":"@b hi","user":{"screen_name":"${by}"},"entities":{"user_mentions":[{"screen_name":"b"}]}}`;

  it.each([60, 100, 150])("leaves half a line behind, which is set aside (cut after %d letters)", async (letters) => {
    const found = await read("stream.jsonl", `${tweet(1, "a")}\n${tweet(2, "c")}\n${tweet(3, "d").slice(0, letters)}`);
    expect([found.format, ...actions(found)]).toEqual(["tweetsV1", "a mention b", "c mention b"]);
    expect(reportOf(found, "stream.jsonl").dropped).toEqual([{ reason: "cut-short", count: 1, lines: [3] }]);
  });

  it("of flat records as well", async () => {
    const row = (by: string) => `{"follower":"${by}","followed":"b"}`;
    const found = await read("follows.jsonl", `${row("a")}\n${row("c")}\n${row("d").slice(0, 14)}`);
    expect(follows(found)).toEqual(["a<b", "c<b"]);
    const { rows, dropped } = reportOf(found, "follows.jsonl");
    expect([rows, dropped]).toEqual([3, [{ reason: "cut-short", count: 1, lines: [3] }]]);
  });

  it("of flat records between empty lines, whose lines are those of the file", async () => {
    const row = (by: string) => `{"follower":"${by}","followed":"b"}`;
    const found = await read(
      "follows.jsonl",
      `${row("a")}

${row("")}
${row("c")}

${row("d").slice(0, 14)}`,
    );
    expect(reportOf(found, "follows.jsonl").dropped).toEqual([
      { reason: "no-account", count: 1, lines: [3] },
      { reason: "cut-short", count: 1, lines: [6] },
    ]);
  });

  it("of the answers of an interface, one a line, as well", async () => {
    const page = (by: string) => `{"subject":{"did":"did:plc:b","handle":"b"},"followers":[{"did":"did:plc:${by}","handle":"${by}"}]}`;
    const found = await read(
      "followers.jsonl",
      `${page("a")}
${page("c")}
${page("d").slice(0, 30)}`,
    );
    expect([found.format, ...follows(found)]).toEqual(["blueskyFollows", "a<b", "c<b"]);
    expect(reportOf(found, "followers.jsonl").dropped).toEqual([{ reason: "cut-short", count: 1, lines: [3] }]);
  });

  it("is told from a file that is broken in its only value", async () => {
    const found = await readingOf({ "posts.json": `[${tweet(1, "a")},${tweet(2, "c").slice(0, 80)}` });
    expect(found.problems).toMatchObject([{ code: "json-broken" }]);
  });
});

describe("a crawler of Bluesky's followers", () => {
  it("writes an answer a line, each about another account", async () => {
    const people = (...names: string[]) => names.map((name) => ({ did: `did:plc:${name}`, handle: name }));
    const [b, c] = people("b", "c");
    const lines = [
      { followers: people("a", "c"), subject: b, cursor: "x" },
      { subject: b, followers: people("d") },
      { follows: people("a"), subject: c },
    ];
    const found = await read("followers.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(follows(found)).toEqual(["a<b", "c<a", "c<b", "d<b"]);
    expect(reportOf(found, "followers.jsonl").decisions).toEqual([]);
  });
});

describe("listening tools", () => {
  const BRANDWATCH =
    "Query Id,Query Name,Date,Snippet,Url,Page Type,Thread Entry Type,Author,Full Text,Mentioned Authors,Thread Author,Thread URL,Twitter Followers";

  it("Brandwatch says which rows are shares, whatever their text", async () => {
    const preamble = "Report:,Bulk Mentions Download\r\nFrom:,Sun Mar 01 00:00:00 UTC 2026\r\n\r\n";
    const row = (by: string, more: Readonly<Record<string, string>>) => ({
      "Query Id": "1",
      "Query Name": "Kopi",
      Date: "2026-03-05 03:07:29.0",
      Snippet: "…",
      Url: `http://twitter.com/${by}/statuses/1`,
      Author: by,
      "Full Text": "a word about coffee",
      ...more,
    });
    const found = await read(
      "b.csv",
      preamble +
        table(BRANDWATCH, [
          row("b", { "Thread Entry Type": "post" }),
          row("a", {
            "Thread Entry Type": "share",
            "Thread Author": "b",
            "Thread URL": "http://twitter.com/b/statuses/1",
            "Mentioned Authors": "@b",
          }),
          row("c", { "Thread Entry Type": "reply", "Thread Author": "b", "Mentioned Authors": "@b" }),
        ]),
    );
    expect([found.format, ...actions(found)]).toEqual(["brandwatch", "a share b", "c reply b"]);
    expect(found.network?.posts.id(found.network.shares.post[0] ?? -1)).toBe("http://twitter.com/b/statuses/1");
  });

  it("Meltwater used to call authors influencers, and to put ids in quotes", async () => {
    const headers =
      "Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Country,Language,Reach,Tweet Id,Twitter Screen Name,Twitter Followers,Alternate Date Format,Time";
    const row = (by: string, text: string, id: string) => ({
      Date: "05-Mar-2026 03:07AM",
      URL: `http://twitter.com/${by}/statuses/${id}`,
      "Opening Text": text,
      "Hit Sentence": text,
      Source: "Twitter",
      Influencer: `@${by}`,
      "Tweet Id": `"${id}"`,
      "Twitter Followers": "120",
      Time: "3:07 AM",
    });
    const text = table(headers, [row("b", "a word about coffee", "1"), row("a", "RT @b: a word about coffee", "2")], "\t");
    const bytes = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]);
    const found = await reading([sourceOf("m.csv", bytes)]);
    expect([reportOf(found, "m.csv").format, ...actions(found)]).toEqual(["meltwater", "a share b"]);
    expect(found.network?.shares.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 3, 7));
    expect(found.problems).toEqual([]);
  });

  it("Meltwater may put day and clock into two columns", async () => {
    const found = await read(
      "m.csv",
      table("Date,Time,URL,Source Name,Author Handle,Opening Text,Hit Sentence", [
        {
          Date: "2026-03-05",
          Time: "15:08:00",
          URL: "x.com/a/status/2",
          "Author Handle": "@a",
          "Opening Text": "hi @b",
          "Hit Sentence": "hi @b",
        },
      ]),
    );
    expect(found.network?.shares.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 15, 8));
  });

  it("CrowdTangle's Instagram has other columns than its Facebook", async () => {
    const found = await read(
      "ct.csv",
      table("Account,User Name,Followers at Posting,Post Created,Type,Total Interactions,Likes,URL,Link,Title,Description", [
        {
          Account: "Bee",
          "User Name": "b",
          "Followers at Posting": "120",
          "Post Created": "2023-11-05 22:56:36 EST",
          URL: "https://www.instagram.com/p/1/",
          Description: "with @a and @c.d",
        },
      ]),
    );
    expect([found.format, ...actions(found)]).toEqual(["crowdTangle", "b mention a", "b mention c.d"]);
  });

  it.each([
    ["https://www.instagram.com/p/CxYz12/", "instagram.com/p/CxYz12"],
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "youtube.com/watch?v=dQw4w9WgXcQ"],
    ["https://www.tiktok.com/@kopi.senja/video/7300", "kopi.senja"],
    ["https://www.facebook.com/kopisenja/posts/9", "kopisenja"],
  ])("ExportComments' address %s names %s", async (address, answered) => {
    const found = await read(
      "comments.csv",
      `"Source URL","${address}",,,,\n,,Name (click to view profile),Date,Likes,Comment\n1,,a,05.03.26 03:08:29,1,yes\n2,,c,05.03.26 03:09:29,0,no\n`,
    );
    const { network } = found;
    expect(Array.from(network?.shares.author ?? [], (row) => network?.people.id(row))).toEqual([answered, answered]);
  });
});

describe("CooRTweet's pairs of shares", () => {
  it("are shares of what was first, each of them once", async () => {
    const pair = (a: string, at: number, b: string, bt: number) => ({
      object_id: "example.org",
      account_id: a,
      account_id_y: b,
      content_id: `${a}1`,
      content_id_y: `${b}1`,
      timestamp_share: String(1_772_680_000 + at),
      timestamp_share_y: String(1_772_680_000 + bt),
      time_delta: String(bt - at),
    });
    const found = await read(
      "groups.csv",
      table("object_id,account_id,account_id_y,content_id,content_id_y,timestamp_share,timestamp_share_y,time_delta", [
        pair("a", 2, "b", 0),
        pair("c", 4, "b", 0),
        pair("a", 2, "c", 4),
      ]),
    );
    expect([found.format, ...actions(found)]).toEqual(["cooRTweet", "a share b", "c share b"]);
    expect(droppedOf(reportOf(found, "groups.csv"))).toEqual({ repeated: 1 });
  });
});

describe("ids that a spreadsheet has rounded", () => {
  const HEADERS = "id_str,from_user,text,created_at,from_user_id_str,in_reply_to_screen_name,status_url,entities_str";
  const row = (by: string, id: string, url: string) => ({
    id_str: id,
    from_user: by,
    text: "RT @kopi: a word about coffee",
    created_at: "Sat May 23 18:01:55 +0000 2020",
    from_user_id_str: "1.19615E+18",
    ...(url === "" ? {} : { status_url: url }),
    entities_str: "{}",
  });

  it.each([true, false])("lose no post: its address counts where there is one (%s)", async (hasAddress) => {
    const found = await read(
      "tags.csv",
      table(
        HEADERS,
        ["a", "c", "d"].map((by, i) => row(by, "1.26426E+18", hasAddress ? `http://twitter.com/${by}/statuses/12642552505858499${i}` : "")),
      ),
    );
    expect(actions(found)).toEqual(["a share kopi", "c share kopi", "d share kopi"]);
    expect(droppedOf(reportOf(found, "tags.csv"))).toEqual({});
    expect(found.problems).toMatchObject([{ code: "ids-rounded", severity: "warning", column: "id_str" }]);
  });
});

describe("Bluesky", () => {
  it("minet: a post and its repost are two rows of one id", async () => {
    const headers =
      "cid,did,uri,url,timestamp_utc,user_did,user_handle,text,to_post_uri,to_user_did,repost_by_user_did,repost_by_user_handle,repost_timestamp_utc,quoted_uri,quoted_user_did,quoted_user_handle,mentioned_user_handles";
    const post = {
      uri: "at://did:plc:b/app.bsky.feed.post/1",
      timestamp_utc: "1772680049",
      user_did: "did:plc:b",
      user_handle: "b.bsky.social",
      text: "hi",
    };
    const reply = {
      uri: "at://did:plc:c/app.bsky.feed.post/3",
      timestamp_utc: "1772680169",
      user_did: "did:plc:c",
      user_handle: "c.bsky.social",
    };
    const found = await read(
      "minet.csv",
      table(headers, [
        post,
        { ...post, repost_by_user_did: "did:plc:a", repost_by_user_handle: "a.bsky.social", repost_timestamp_utc: "1772680109" },
        { ...reply, text: "no", to_post_uri: post.uri, to_user_did: post.user_did },
      ]),
    );
    // whoever is answered by a did is the one who has it
    expect(actions(found)).toEqual(["a.bsky.social share b.bsky.social", "c.bsky.social reply b.bsky.social"]);
    expect([found.network?.people.count, found.network?.posts.count, droppedOf(reportOf(found, "minet.csv"))]).toEqual([3, 2, {}]);
    expect(found.network?.shares.timeMs[0]).toBe(1_772_680_109_000);
  });

  it("its stream may come as a list", async () => {
    const event = (did: string) => ({
      did,
      kind: "commit",
      commit: {
        operation: "create",
        collection: "app.bsky.graph.follow",
        rkey: did,
        record: { subject: "b", createdAt: "2026-03-05T03:10:00.000Z" },
      },
    });
    const found = await read("stream.json", JSON.stringify([event("a"), event("c")], undefined, 2));
    expect([found.format, ...follows(found)]).toEqual(["blueskyStream", "a<b", "c<b"]);
  });

  const view = (name: string, number: number, record: object) => ({
    uri: `at://did:plc:${name}/app.bsky.feed.post/${number}`,
    author: { did: `did:plc:${name}`, handle: `${name}.bsky.social`, displayName: name },
    record: { createdAt: `2026-03-05T03:0${number}:29.000Z`, text: "…", ...record },
    indexedAt: "2026-03-05T03:10:00.000Z",
  });
  const posts = [
    view("b", 1, {}),
    view("a", 2, { facets: [{ features: [{ $type: "app.bsky.richtext.facet#mention", did: "did:plc:b" }] }] }),
    view("c", 3, { reply: { parent: { uri: "at://did:plc:b/app.bsky.feed.post/1" } } }),
    { ...view("d", 4, {}), embed: { $type: "app.bsky.embed.record#view", record: view("b", 1, {}) } },
  ];
  const all = ["a.bsky.social mention b.bsky.social", "c.bsky.social reply b.bsky.social", "d.bsky.social quote b.bsky.social"];

  it.each([
    ["a search", JSON.stringify({ posts, cursor: "x" })],
    ["a list", JSON.stringify(posts)],
    ["lines", posts.map((post) => JSON.stringify(post)).join("\n")],
    ["a feed", JSON.stringify({ feed: posts.map((post) => ({ post })) })],
  ])("its posts are read from %s", async (_, text) => {
    const found = await read("posts.json", text);
    expect([found.format, ...actions(found)]).toEqual(["blueskyPosts", ...all]);
    expect(found.network?.people.count).toBe(4);
  });
});
