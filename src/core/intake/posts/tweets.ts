/** One post of X as its first interface wrote it (and its archives still do), into a log. */
import { maybeTime } from "../cells/times.ts";
import { maybeText, type JsonValue } from "../json/json.ts";
import { listAt, textAt, within } from "./jsonRecords.ts";
import type { Other, PostLog } from "./postLog.ts";
import { sharedInText } from "./postTexts.ts";

export interface TweetPlace {
  readonly line: number;
  /** Whose posts they are, where the posts do not say so themselves. */
  readonly owner?: string;
}

export function addTweet(log: PostLog, tweet: JsonValue, { line, owner }: TweetPlace): void {
  const text = textAt(tweet, "full_text") || textAt(tweet, "extended_tweet", "full_text") || textAt(tweet, "text");
  const time = textAt(tweet, "created_at");
  const timeMs = maybeTime(time, true);
  const shares = otherIn(within(tweet, "retweeted_status")) ?? sharedInText(text);
  const quotes = otherIn(within(tweet, "quoted_status"));
  const answered = textAt(tweet, "in_reply_to_screen_name") || textAt(tweet, "in_reply_to_user_id_str");
  const parent = textAt(tweet, "in_reply_to_status_id_str");
  const named = shares === undefined ? listAt(tweet, "entities", "user_mentions").map((one) => textAt(one, "screen_name")) : [];
  log.add({
    line,
    author: textAt(tweet, "user", "screen_name") || textAt(tweet, "user", "id_str") || (owner ?? ""),
    authorId: textAt(tweet, "user", "screen_name") === "" ? "" : textAt(tweet, "user", "id_str"),
    authorName: textAt(tweet, "user", "name"),
    followers: Number(maybeText(within(tweet, "user", "followers_count")) ?? NaN),
    id: textAt(tweet, "id_str") || textAt(tweet, "id"),
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text,
    ...(shares === undefined ? {} : { shares }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(answered === "" ? {} : { repliesTo: { author: answered, ...(parent === "" ? {} : { post: parent }) } }),
    mentions: named.filter((name) => name !== ""),
  });
}

function otherIn(tweet: JsonValue | undefined): Other | undefined {
  const author = textAt(tweet, "user", "screen_name");
  if (author === "") return undefined;
  const timeMs = maybeTime(textAt(tweet, "created_at"), true);
  return {
    author,
    post: textAt(tweet, "id_str"),
    ...(Number.isNaN(timeMs) ? {} : { timeMs }),
    text: textAt(tweet, "full_text") || textAt(tweet, "text"),
  };
}
