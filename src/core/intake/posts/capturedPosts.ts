/**
 * Posts as the platforms' own pages receive them, which is how Zeeschuimer keeps them: a record of its own shape for
 * each platform, known by what is in it. Where a record is silent, its text says who is named.
 */
import type { JsonValue } from "../json/json.ts";
import { isRecord } from "../json/json.ts";
import { listAt, textAt, within } from "./jsonRecords.ts";
import { plainText } from "../text/plainText.ts";
import type { Other, PostRecord } from "./postLog.ts";
import { namedInText } from "./postTexts.ts";
import { maybeTime } from "../cells/times.ts";

export interface CapturedPost {
  readonly record: PostRecord;
  /** How many accounts only the text names. */
  readonly fromText: number;
}

/** Undefined for what is no post that is known. */
export function maybeCaptured(post: JsonValue, line: number): CapturedPost | undefined {
  const has = (...keys: readonly string[]) => within(post, ...keys) !== undefined;
  if (has("legacy") || has("tweet", "legacy")) return ofX(post, line);
  if (has("text_post_app_info")) return ofThreads(post, line);
  if (has("cid") && has("aweme_id")) return ofTikTokComment(post, line);
  if (has("createTime") && has("desc")) return ofTikTok(post, line);
  if (has("account", "username")) return ofTruth(post, line);
  if (has("code") || has("shortcode")) return ofInstagram(post, line);
  return undefined;
}

interface Said {
  readonly line: number;
  readonly time: string;
  readonly author: string;
  readonly id: string;
  readonly text: string;
  /** Accounts that the record names; undefined where it has no place for them and its text has to say. */
  readonly named: readonly string[] | undefined;
  readonly more?: Partial<PostRecord>;
}

function captured({ line, time, author, id, text, named, more = {} }: Said): CapturedPost {
  const timeMs = maybeTime(time, true);
  const inText = named === undefined && more.shares === undefined ? namedInText(text) : [];
  const mentions = (named ?? inText).filter((name) => name !== "");
  const record = { line, author, id, timeMs, isTimeBad: time !== "" && Number.isNaN(timeMs), text, mentions, ...more };
  return { record, fromText: inText.length };
}

/** Another post, as far as the record holds it. */
function maybeOther(author: string, post: string, time = "", text = ""): Other | undefined {
  if (author === "" && post === "") return undefined;
  const timeMs = maybeTime(time, true);
  return { author, ...(post === "" ? {} : { post }), ...(Number.isNaN(timeMs) ? {} : { timeMs }), ...(text === "" ? {} : { text }) };
}

/** A part of a record, left away where there is none. */
function part<K extends string>(key: K, other: Other | undefined): Partial<Record<K, Other>> {
  return other === undefined ? {} : ({ [key]: other } as Partial<Record<K, Other>>);
}

// ---- X ----

/** Posts whose view is limited stand one level deeper. */
function tweetIn(result: JsonValue | undefined): JsonValue | undefined {
  return within(result, "tweet") ?? result;
}

/** Handles moved from one key to another in 2025; the oldest captures keep the account beside the post. */
function handleOfX(tweet: JsonValue | undefined): string {
  const user = within(tweet, "core", "user_results", "result");
  return textAt(user, "core", "screen_name") || textAt(user, "legacy", "screen_name") || textAt(tweet, "user", "screen_name");
}

function idOfX(tweet: JsonValue | undefined): string {
  return textAt(tweet, "rest_id") || textAt(tweet, "legacy", "id_str");
}

function otherOfX(result: JsonValue | undefined): Other | undefined {
  const tweet = tweetIn(result);
  const legacy = within(tweet, "legacy");
  return maybeOther(handleOfX(tweet), idOfX(tweet), textAt(legacy, "created_at"), textAt(legacy, "full_text"));
}

function ofX(post: JsonValue, line: number): CapturedPost {
  const tweet = tweetIn(post);
  const legacy = within(tweet, "legacy");
  const user = within(tweet, "core", "user_results", "result");
  const shares = otherOfX(within(legacy, "retweeted_status_result", "result"));
  const handle = handleOfX(tweet);
  const authorId = textAt(legacy, "user_id_str");
  return captured({
    line,
    time: textAt(legacy, "created_at"),
    author: handle || authorId,
    id: idOfX(tweet),
    text: textAt(legacy, "full_text"),
    named: shares === undefined ? listAt(legacy, "entities", "user_mentions").map((one) => textAt(one, "screen_name")) : [],
    more: {
      authorId: handle === "" ? "" : authorId,
      authorName: textAt(user, "core", "name") || textAt(user, "legacy", "name") || textAt(tweet, "user", "name"),
      followers: Number(textAt(user, "legacy", "followers_count") || NaN),
      ...part("shares", shares),
      ...part("quotes", otherOfX(within(tweet, "quoted_status_result", "result"))),
      ...part("repliesTo", maybeOther(textAt(legacy, "in_reply_to_screen_name"), textAt(legacy, "in_reply_to_status_id_str"))),
    },
  });
}

// ---- Instagram and Threads ----

function ofInstagram(post: JsonValue, line: number): CapturedPost {
  const tagged = [
    ...listAt(post, "usertags", "in").map((tag) => textAt(tag, "user", "username")),
    ...listAt(post, "edge_media_to_tagged_user", "edges").map((tag) => textAt(tag, "node", "user", "username")),
    ...listAt(post, "coauthor_producers").map((one) => textAt(one, "username")),
  ];
  const text = textAt(post, "caption", "text") || textAt(post, "edge_media_to_caption", "edges", 0, "node", "text");
  const inText = namedInText(text);
  const { record } = captured({
    line,
    time: textAt(post, "taken_at") || textAt(post, "taken_at_timestamp"),
    author: textAt(post, "user", "username") || textAt(post, "owner", "username"),
    id: textAt(post, "code") || textAt(post, "shortcode"),
    text,
    named: [...tagged, ...inText],
    more: { authorName: textAt(post, "user", "full_name") || textAt(post, "owner", "full_name") },
  });
  return { record, fromText: inText.length };
}

function ofThreads(post: JsonValue, line: number): CapturedPost {
  const info = within(post, "text_post_app_info");
  const other = (key: string) => {
    const one = within(info, "share_info", key);
    return maybeOther(textAt(one, "user", "username"), textAt(one, "code"), textAt(one, "taken_at"), textAt(one, "caption", "text"));
  };
  return captured({
    line,
    time: textAt(post, "taken_at"),
    author: textAt(post, "user", "username"),
    id: textAt(post, "code"),
    text: textAt(post, "caption", "text"),
    named: undefined,
    more: {
      ...part("shares", other("reposted_post")),
      ...part("quotes", other("quoted_post")),
      ...part("repliesTo", maybeOther(textAt(info, "reply_to_author", "username"), "")),
    },
  });
}

// ---- TikTok ----

function ofTikTok(post: JsonValue, line: number): CapturedPost {
  const named = listAt(post, "textExtra").map((one) => textAt(one, "userUniqueId"));
  return captured({
    line,
    time: textAt(post, "createTime"),
    author: textAt(post, "author", "uniqueId") || textAt(post, "author"),
    id: textAt(post, "id"),
    text: textAt(post, "desc"),
    named: named.some((name) => name !== "") ? named : undefined,
    more: {
      authorName: textAt(post, "author", "nickname") || textAt(post, "nickname"),
      followers: Number(textAt(post, "authorStats", "followerCount") || NaN),
    },
  });
}

/** A comment answers another comment, or the film; whose film it is, the other captures may say. */
function ofTikTokComment(comment: JsonValue, line: number): CapturedPost {
  const parent = textAt(comment, "reply_id");
  return captured({
    line,
    time: textAt(comment, "create_time"),
    author: textAt(comment, "user", "unique_id"),
    id: textAt(comment, "cid"),
    text: textAt(comment, "text"),
    named: undefined,
    more: {
      authorName: textAt(comment, "user", "nickname"),
      ...part("repliesTo", maybeOther("", parent === "" || parent === "0" ? textAt(comment, "aweme_id") : parent)),
    },
  });
}

// ---- Truth Social, which writes as Mastodon does ----

function ofTruth(post: JsonValue, line: number): CapturedPost {
  const other = (one: JsonValue | undefined, id = "") =>
    maybeOther(textAt(one, "account", "username"), textAt(one, "id") || id, textAt(one, "created_at"), plainText(textAt(one, "content")));
  const shares = isRecord(within(post, "reblog")) ? other(within(post, "reblog")) : undefined;
  return captured({
    line,
    time: textAt(post, "created_at"),
    author: textAt(post, "account", "username"),
    id: textAt(post, "id"),
    text: plainText(textAt(post, "content")),
    named: shares === undefined ? listAt(post, "mentions").map((one) => textAt(one, "username")) : [],
    more: {
      authorId: textAt(post, "account", "id"),
      authorName: textAt(post, "account", "display_name"),
      followers: Number(textAt(post, "account", "followers_count") || NaN),
      ...part("shares", shares),
      ...part("quotes", other(within(post, "quote"), textAt(post, "quote_id"))),
      ...part("repliesTo", other(within(post, "in_reply_to"), textAt(post, "in_reply_to_id"))),
    },
  });
}
