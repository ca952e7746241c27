/** Captures of each platform, and 4CAT's tables of the same. */
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../../src/core/network/network.ts";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { accountedRows, droppedOf, readingOf } from "../sources.ts";

/** What was done, as "kind who>whom post", sorted. */
function actsOf({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { shares, people, posts } = network;
  return Array.from(shares.kind, (kind, i) => {
    const post = shares.post[i] ?? -1;
    const [by, of] = [people.id(shares.sharer[i] ?? 0), people.id(shares.author[i] ?? 0)];
    return `${KINDS[kind]} ${by}>${of}${post < 0 ? "" : ` ${posts.id(post)}`}`;
  }).toSorted();
}

const wrapped = (platform: string, ...posts: readonly object[]) =>
  posts
    .map((data, at) => JSON.stringify({ nav_index: "1", item_id: at, timestamp_collected: 1, source_platform: platform, data }))
    .join("\n");
const flattened = (...posts: readonly object[]) =>
  posts.map((post) => JSON.stringify({ ...post, __import_meta: { source_platform: "x.com", timestamp_collected: 1 } })).join("\n");

async function expectActs(text: string, acts: readonly string[]): Promise<Reading> {
  const read = await readingOf({ "capture.ndjson": text });
  expect(read.problems).toEqual([]);
  expect(actsOf(read)).toEqual(acts);
  const [report] = read.report.files;
  expect([report?.format, report === undefined ? -1 : accountedRows(report)]).toEqual(["zeeschuimer", report?.rows]);
  return read;
}

describe("captures of Zeeschuimer", () => {
  const user = (screen_name: string) => ({ user_results: { result: { core: { screen_name, name: screen_name.toUpperCase() } } } });
  const tweet = (id: string, by: string, legacy: object, more: object = {}) => ({
    rest_id: id,
    core: user(by),
    legacy: { created_at: "Thu Mar 05 03:08:29 +0000 2026", user_id_str: `9${id}`, full_text: "", ...legacy },
    ...more,
  });
  const xPosts = [
    tweet("1", "b", { full_text: "hi" }),
    tweet("2", "a", {
      full_text: "RT @b: hi",
      retweeted_status_result: { result: { __typename: "TweetWithVisibilityResults", tweet: tweet("1", "b", { full_text: "hi" }) } },
      entities: { user_mentions: [{ screen_name: "b" }] },
    }),
    tweet("3", "c", { full_text: "well", in_reply_to_screen_name: "b", in_reply_to_status_id_str: "1" }),
    tweet("4", "d", { full_text: "look" }, { quoted_status_result: { result: tweet("1", "b", {}) } }),
  ];

  it.each([
    ["as the extension writes them", wrapped("twitter.com", ...xPosts)],
    ["as 4CAT keeps them", flattened(...xPosts)],
  ])("of X: shares, answers, quotes (%s)", async (_, text) => {
    const read = await expectActs(text, ["quote d>b 1", "reply c>b 1", "share a>b 1"]);
    expect(read.network?.posts.timeMs[read.network.posts.indexOf("1")]).toBe(Date.UTC(2026, 2, 5, 3, 8, 29));
  });

  it("of X before 2023: the account stands beside the post", async () => {
    const old = {
      id: 7,
      type: "adaptive",
      user: { screen_name: "a", name: "A" },
      legacy: { id_str: "7", full_text: "RT @b: hi", retweeted_status_result: { result: tweet("1", "b", { full_text: "hi" }) } },
    };
    await expectActs(wrapped("twitter.com", old), ["share a>b 1"]);
  });

  it("of Instagram: who is tagged, who made it too, whom the caption names", async () => {
    const post = {
      code: "C1",
      taken_at: 1772680049,
      media_type: 1,
      caption: { text: "with @d and @e.f" },
      user: { username: "a", full_name: "A" },
      usertags: { in: [{ user: { username: "b" } }] },
      coauthor_producers: [{ username: "c" }],
    };
    const read = await expectActs(wrapped("instagram.com", post), ["mention a>b", "mention a>c", "mention a>d", "mention a>e.f"]);
    expect(read.report.files[0]?.decisions).toContainEqual({ code: "read-from-text", values: { rows: 2 } });
  });

  it("of Threads: reposts, quotes, answers", async () => {
    const info = (text_post_app_info: object) => ({
      code: "T1",
      taken_at: 1772680049,
      caption: null,
      user: { username: "a" },
      text_post_app_info,
    });
    const other = { user: { username: "b" }, code: "T0", taken_at: 1772680000, caption: { text: "hi" } };
    const text = wrapped(
      "threads.net",
      info({ share_info: { reposted_post: other } }),
      { ...info({ share_info: { quoted_post: other } }), code: "T2" },
      { ...info({ reply_to_author: { username: "c" } }), code: "T3" },
    );
    await expectActs(text, ["quote a>b T0", "reply a>c", "share a>b T0"]);
  });

  it("of TikTok: whom films and comments name, which comment another one answers", async () => {
    const film = {
      id: "7",
      createTime: 1772680049,
      desc: "hi @b",
      author: { uniqueId: "a", nickname: "A" },
      textExtra: [{ userUniqueId: "b" }, { hashtagName: "x" }],
    };
    const comment = (cid: string, by: string, reply_id: string) => ({
      cid,
      aweme_id: "7",
      reply_id,
      create_time: 1772680060,
      text: "wow",
      user: { unique_id: by },
    });
    await expectActs(wrapped("tiktok.com", film), ["mention a>b"]);
    await expectActs(wrapped("tiktok-comments", film, comment("8", "c", "0"), comment("9", "d", "8")), [
      "mention a>b",
      "reply c>a 7",
      "reply d>c 8",
    ]);
  });

  it("of Truth Social: reblogs, answers, names", async () => {
    const truth = (id: string, by: string, more: object) => ({
      id,
      created_at: "2026-03-05T03:07:29.000Z",
      content: "<p>hi</p>",
      account: { username: by, id: `9${id}` },
      ...more,
    });
    const text = wrapped(
      "truthsocial.com",
      truth("1", "b", { reblog: null }),
      truth("2", "a", { reblog: truth("1", "b", {}) }),
      truth("3", "c", { in_reply_to: truth("1", "b", {}), mentions: [{ username: "b" }, { username: "d" }] }),
    );
    await expectActs(text, ["mention c>d", "reply c>b 1", "share a>b 1"]);
  });

  it("of other pages are set aside; where there is nothing else, the file is refused by name", async () => {
    const mixed = await readingOf({ "c.ndjson": wrapped("gab.com", { x: 1 }, xPosts[1] ?? {}) });
    expect(droppedOf(mixed.report.files[0])).toEqual({ "unknown-kind": 1 });
    const other = await readingOf({ "c.ndjson": wrapped("gab.com", { x: 1 }) });
    expect(other.problems).toMatchObject([{ code: "format-unsupported", found: "Zeeschuimer: gab.com" }]);
  });
});
