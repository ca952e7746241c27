import { describe, expect, it } from "vitest";
import { KINDS, type Network } from "../../../../src/core/network/network.ts";
import { namedInText, sharedInText } from "../../../../src/core/intake/posts/postTexts.ts";
import { accountedRows, droppedOf, hasShared, reading, readingOf, reportOf, sharedSource } from "../sources.ts";

function kindsOf({ shares }: Network): Record<string, number> {
  const counts: Record<string, number> = {};
  shares.kind.forEach((kind) => (counts[KINDS[kind] ?? ""] = (counts[KINDS[kind] ?? ""] ?? 0) + 1));
  return counts;
}

async function harvest(rows: string) {
  const read = await readingOf({
    "harvest.csv": `conversation_id_str,created_at,full_text,id_str,in_reply_to_screen_name,tweet_url,user_id_str,username\n${rows}`,
  });
  if (read.network === undefined) throw new Error("a network was expected");
  const report = reportOf(read, "harvest.csv");
  expect(accountedRows(report)).toBe(report.rows);
  return { network: read.network, report, read };
}

describe("a table of posts", () => {
  it("tells a share from a mention, and counts nobody twice in one post", async () => {
    const { network } = await harvest(
      `1,2026-03-05T03:07:29Z,"RT @b: good coffee, @d",2,,u,1,a\n1,2026-03-05T03:08:29Z,"@b @d @b thanks",3,b,u,2,c\n`,
    );
    expect(kindsOf(network)).toEqual({ share: 1, reply: 1, mention: 1 });
  });

  it("finds the post that a share means by its text, also if the text is cut", async () => {
    const { network, report } = await harvest(
      `1,2026-03-05T03:07:29Z,a long word about good coffee,1,,u,1,b\n1,2026-03-05T03:08:29Z,RT @b: a long word about…,2,,u,2,a\n1,2026-03-05T03:09:29Z,RT @b: a long word about tea,3,,u,3,c\n`,
    );
    expect(network.posts.id(network.shares.post[0] ?? -1)).toBe("1");
    expect(network.shares.post[1]).toBe(-1);
    expect(report.decisions).toContainEqual({ code: "found-by-text", values: { rows: 1 } });
  });

  it("drops a row that stands twice with all it says, and rows without author or with a broken time", async () => {
    const { network, report } = await harvest(
      `1,2026-03-05T03:07:29Z,@b hi,1,,u,1,a\n1,2026-03-05T03:07:29Z,@b hi,1,,u,1,a\n1,2026-02-30T03:07:29Z,@b hi,4,,u,1,a\n1,2026-03-05T03:07:29Z,@b hi,5,,u,1,\n`,
    );
    expect(network.shares.count).toBe(1);
    expect(droppedOf(report)).toEqual({ repeated: 1, "bad-time": 1, "no-account": 1 });
  });

  it("knows its authors by handle and by id, so that a file of ids joins", async () => {
    const read = await readingOf({
      "harvest.csv": `conversation_id_str,created_at,full_text,id_str,in_reply_to_screen_name,tweet_url,user_id_str,username\n1,2026-03-05T03:07:29Z,hi,1,,u,1400000000000000001,b\n1,2026-03-05T03:08:29Z,@b yes,2,b,u,1400000000000000002,a\n`,
      "follows.csv": "follower,followed\n1400000000000000002,1400000000000000001\n",
    });
    expect(read.network?.people.count).toBe(2);
    expect(read.report.join.common).toBe(2);
  });

  it("answers a comment whose author stands in another row", async () => {
    const { network } = await readingOf({
      "c.csv":
        "id,publishedAt,authorName,text,isReplyTo\nk1,2026-03-05T03:07:29Z,b,hi,\nk2,2026-03-05T03:08:29Z,a,yes,k1\nk3,2026-03-05T03:09:29Z,a,yes,k9\n",
    });
    expect([network?.shares.count, network?.posts.count]).toEqual([1, 4 - 1]);
  });
});

describe("text", () => {
  it.each([
    ["RT @kopi_senja: Promo", "kopi_senja"],
    ["RT @zoë_m: x", "zoë_m"],
    ["say RT @a: x", undefined],
    ["RT a: x", undefined],
  ])("%j shares %s", (text, author) => expect(sharedInText(text)?.author).toBe(author));

  it.each([
    ["@a, @b.c and (@d)!", ["a", "b.c", "d"]],
    ["mail me: x@y.com @@z", []],
    ["thanks @rina.", ["rina"]],
    ["@李_media @O’Brien_PR", ["李_media", "O’Brien_PR"]],
  ])("%j names %j", (text, names) => expect(namedInText(text)).toEqual(names));
});

describe.skipIf(!hasShared)(
  "the invented set, as each tool writes it (16 people, 40 interactions: 23 shares, 8 replies, 4 quotes, 5 mentions)",
  () => {
    const ALL = { share: 23, reply: 8, quote: 4, mention: 5 };

    it.each([
      ["4cat/4cat-twitter-import.csv", 41, 13, ALL],
      ["rtweet/rtweet_x_prefixed.csv", 41, 13, ALL],
      ["hoaxy/hoaxy.csv", 40, 13, ALL],
      // quotes are mentions there
      ["tags/tags_v6.csv", 41, 13, { share: 23, reply: 8, mention: 9 }],
      // searches find no native shares; before 2.7 nothing tells a reply from a mention
      ["tweet-harvest/kopi_senja_2.7.csv", 18, 10, { reply: 8, mention: 9 }],
      ["tweet-harvest/kopi_senja_2.2_semicolon.csv", 18, 10, { mention: 17 }],
    ])("%s: %d rows, %d people", async (path, rows, people, kinds) => {
      const read = await reading([sharedSource(`exports/${path}`)]);
      expect(read.problems).toEqual([]);
      const [report] = read.report.files;
      expect(report?.rows).toBe(rows);
      expect(report === undefined ? -1 : accountedRows(report)).toBe(rows);
      expect(read.network?.people.count).toBe(people);
      expect(kindsOf(read.network as Network)).toEqual(kinds);
    });

    it("the flattened stream: 1,036 shares by 169 people of 89 authors", async () => {
      const read = await reading([sharedSource("exports/twitter-stream-flat_retweets.utf8bom.csv")]);
      const { shares } = read.network as Network;
      const [report] = read.report.files;
      expect(report?.rows).toBe(1036);
      expect(shares.count + Object.values(droppedOf(report)).reduce((sum, count) => sum + count, 0)).toBe(1036);
      expect(shares.post.every((post) => post >= 0)).toBe(true);
      expect(shares.timeMs.every((ms) => !Number.isNaN(ms))).toBe(true);
    });
  },
);
