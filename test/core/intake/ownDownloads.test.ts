import { describe, expect, it } from "vitest";
import { readFileSync, readdirSync } from "node:fs";
import { accountedRows, droppedOf, hasShared, reading, readingOf, sharedPath, sharedSource, sourceOf } from "./sources.ts";
import type { Network } from "../../../src/core/network/network.ts";
import type { Reading } from "../../../src/core/intake/readSources.ts";

/** Who hears whom, as "hears<heard", sorted. */
function tiesOf({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { people, follows } = network;
  return Array.from({ length: people.count }, (_, row) =>
    [...follows.audience(row)].map((hears) => `${people.id(hears)}<${people.id(row)}`),
  )
    .flat()
    .toSorted();
}

function areAccounted(read: Reading): void {
  for (const report of read.report.files) expect([report.name, accountedRows(report)]).toEqual([report.name, report.rows]);
}

describe("a platform's own download", () => {
  it("of X names the account by the file beside it", async () => {
    const read = await readingOf({
      "account.js": 'window.YTD.account.part0 = [{"account":{"accountId":"100","username":"kopi","accountDisplayName":"Kopi"}}]',
      "follower.js": 'window.YTD.follower.part0 = [{"follower":{"accountId":"200"}}]',
      "following.js": 'window.YTD.following.part0 = [{"following":{"accountId":"300"}}]',
      "tweets.js":
        'window.YTD.tweets.part0 = [{"tweet":{"id_str":"9","created_at":"Thu Mar 05 03:07:29 +0000 2026","full_text":"RT @rina: hi","entities":{"user_mentions":[]}}}]',
    });
    expect(tiesOf(read)).toEqual(["100<300", "200<100"]);
    expect(read.network?.people.indexOf("100")).toBeGreaterThanOrEqual(0);
    expect(read.network?.shares.count).toBe(1);
    areAccounted(read);
    expect(read.report.files.find(({ name }) => name === "follower.js")?.decisions).toContainEqual({
      code: "star",
      values: { account: "100" },
    });
  });

  it("of X is never run", async () => {
    const read = await readingOf({
      "follower.js": 'window.YTD.follower.part0 = [{"follower":{"accountId":"2"}}]; globalThis.hacked = true;',
    });
    expect("hacked" in globalThis).toBe(false);
    expect(read.problems).toMatchObject([{ code: "json-broken" }]);
  });

  it("of Instagram is read in each of its layouts", async () => {
    const old = '[{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/a","value":"a","timestamp":1}]}]';
    const keyed =
      '{"relationships_followers":[{"title":"","string_list_data":[{"href":"https://www.instagram.com/a","value":"a","timestamp":1}]}]}';
    const newer =
      '{"relationships_following":[{"title":"b","string_list_data":[{"href":"https://www.instagram.com/_u/b","timestamp":1}]}]}';
    const linkOnly = '{"relationships_following":[{"string_list_data":[{"href":"https://www.instagram.com/_u/b/?x=1"}]}]}';
    expect(tiesOf(await readingOf({ "followers_1.json": old }))).toEqual(["a<me"]);
    expect(tiesOf(await readingOf({ "x.json": keyed }))).toEqual(["a<me"]);
    expect(tiesOf(await readingOf({ "instagram-kopi-2026-03-06.zip › following.json": newer }))).toEqual(["kopi<b"]);
    expect(tiesOf(await readingOf({ "following.json": linkOnly }))).toEqual(["me<b"]);
    const blocked = '{"relationships_blocked_users":[{"title":"b","string_list_data":[{"href":"https://www.instagram.com/b"}]}]}';
    expect((await readingOf({ "blocked.json": blocked })).problems).toMatchObject([{ code: "format-unsupported" }]);
  });

  it("of Facebook gets its letters back; friends hold both ways", async () => {
    const read = await readingOf({ "your_friends.json": '{"friends_v2":[{"name":"Zo\\u00c3\\u00ab M","timestamp":1}]}' });
    expect(tiesOf(read)).toEqual(["Zoë M<me", "me<Zoë M"]);
  });

  it("of LinkedIn is read by its headers, also behind one that is empty", async () => {
    const read = await readingOf({
      "Connections.csv": "First Name,Last Name,,URL,Company,Position,Connected On\nA,A,x,https://www.linkedin.com/in/a,X,Y,08 Feb 2026\n",
    });
    expect(tiesOf(read)).toEqual(["a<me", "me<a"]);
  });

  it("keeps hostile names as names", async () => {
    const read = await readingOf({
      "followers_1.json":
        '[{"title":"__proto__","string_list_data":[{}]},{"title":"constructor","string_list_data":[{}]},{"title":"","string_list_data":[{}]}]',
    });
    expect(tiesOf(read)).toEqual(["__proto__<me", "constructor<me"]);
    expect(droppedOf(read.report.files[0])).toEqual({ "no-account": 1 });
  });

  it("of Bluesky's stream tells follows, reposts, likes and posts apart, and leaves deletions out", async () => {
    const event = (did: string, collection: string, record: object, operation = "create") =>
      JSON.stringify({
        did,
        kind: "commit",
        commit: {
          operation,
          collection: `app.bsky.${collection}`,
          rkey: did,
          record: { createdAt: "2026-03-05T03:10:00.000Z", ...record },
        },
      });
    const uri = "at://did:plc:b/app.bsky.feed.post/1";
    const lines = [
      event("did:plc:a", "graph.follow", { subject: "did:plc:b" }),
      event("did:plc:a", "feed.repost", { subject: { uri } }),
      event("did:plc:c", "feed.like", { subject: { uri } }),
      event("did:plc:c", "feed.post", { text: "no", reply: { parent: { uri } } }),
      event("did:plc:a", "graph.follow", { subject: "did:plc:c" }, "delete"),
    ];
    const read = await readingOf({ "jetstream.jsonl": lines.join("\n") });
    expect(tiesOf(read)).toEqual(["did:plc:a<did:plc:b"]);
    expect([...(read.network as Network).shares.kind].toSorted()).toEqual([0, 2, 4]);
    expect(droppedOf(read.report.files[0])).toEqual({ "unknown-kind": 1 });
    areAccounted(read);
  });
});

describe("flat records in JSON", () => {
  it.each([
    ["a list", '[{"follower":"a","followed":"b"},{"follower":"c","followed":"b"}]'],
    ["line by line", '{"follower":"a","followed":"b"}\n{"follower":"c","followed":"b"}\n'],
  ])("are read as a table: %s", async (_, text) => {
    const read = await readingOf({ "x.json": text });
    expect(read.problems).toEqual([]);
    expect(tiesOf(read)).toEqual(["a<b", "c<b"]);
    areAccounted(read);
  });

  it("keep ids beyond 2^53 exact, and keys inside keys", async () => {
    const read = await readingOf({
      "x.json":
        '[{"user":{"username":"a"},"retweeted_user":"b","tweet_id":9007199254740993,"created_at":"2026-03-05T03:07:29Z"},{"user":{"username":"c"},"retweeted_user":"b","tweet_id":9007199254740993,"created_at":"2026-03-05T03:07:30Z"}]',
    });
    expect(read.network?.posts.id(0)).toBe("9007199254740993");
    expect(read.network?.shares.count).toBe(2);
  });
});

describe.skipIf(!hasShared)("real and invented downloads", () => {
  it.each([
    ["x-archive/twitter-2026-03-06-synthetic.zip", 12, 15],
    ["instagram/old/followers_1.json", 8, 7],
    ["instagram/new/following.json", 9, 8],
    ["tiktok/user_data_tiktok.json", 12, 15],
    ["tiktok/Follower.txt", 8, 7],
    ["facebook/your_friends.json", 3, 4],
    ["linkedin/Connections.csv", 3, 4],
    ["mastodon/following_accounts.csv", 9, 8],
    ["bluesky/getFollowers.json", 8, 7],
    ["bluesky/firehose.jsonl", 2, 1],
  ])("%s: %d people, %d ties", async (path, people, ties) => {
    const read = await reading([sharedSource(`exports/${path}`)]);
    areAccounted(read);
    expect([read.network?.people.count, read.network?.follows.count]).toEqual([people, ties]);
  });

  it("the outbox of Mastodon: one boost, one post that names somebody", async () => {
    const read = await reading([sharedSource("exports/mastodon/outbox.json")]);
    areAccounted(read);
    expect([read.network?.shares.count, read.network?.people.indexOf("rina_w@contoh.social")]).toEqual([2, expect.any(Number)]);
  });

  it("pages of twarc 2: who shares whom, by handle", async () => {
    const text = readFileSync(sharedPath("exports/twarc-v2-tweets.jsonl"), "utf8");
    type Post = { id: string; author_id: string; referenced_tweets?: { type: string; id: string }[] };
    const pages = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { data: Post[]; includes: { tweets: Post[] } });
    const posts = pages.flatMap((page) => page.data.map((post) => ({ post, page })));
    const ofOthers = posts.filter(({ post, page }) => {
      const id = post.referenced_tweets?.find(({ type }) => type === "retweeted")?.id;
      return id !== undefined && page.includes.tweets.find((one) => one.id === id)?.author_id !== post.author_id;
    });
    const read = await reading([sharedSource("exports/twarc-v2-tweets.jsonl")]);
    areAccounted(read);
    expect(read.report.files[0]?.rows).toBe(posts.length);
    const { shares } = read.network as Network;
    expect(shares.kind.filter((kind) => kind === 0)).toHaveLength(ofOthers.length);
  });

  it("forty trees of shares: every line accounted for, every child once", async () => {
    for (const file of readdirSync(sharedPath("cascades"))) {
      const text = readFileSync(sharedPath(`cascades/${file}`), "utf8");
      const read = await reading([sourceOf(file, text)]);
      areAccounted(read);
      const [report] = read.report.files;
      expect(report?.rows).toBe(text.split("\n").filter((line) => line.trim() !== "").length);
      expect(report?.shares).toBeGreaterThan(0);
    }
  });
});
