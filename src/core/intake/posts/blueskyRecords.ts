/** What accounts of Bluesky write down: follows, posts, reposts and likes, as streams and repositories hold them. */
import { LIKE, SHARE } from "../../network/network.ts";
import type { JsonValue } from "../json/json.ts";
import { listAt, textAt } from "./jsonRecords.ts";
import type { Other, PostLog } from "./postLog.ts";
import { maybeTime } from "../cells/times.ts";

export interface BlueskyRecord {
  /** Whose record it is. */
  readonly author: string;
  /** "app.bsky.feed.post" */
  readonly collection: string;
  /** Its name among the records of that collection. */
  readonly key: string;
  readonly record: JsonValue | undefined;
  readonly line: number;
}

export function addBlueskyRecord(log: PostLog, { author, collection, key, record, line }: BlueskyRecord): void {
  const time = textAt(record, "createdAt");
  const timeMs = maybeTime(time, true);
  const subject = postAt(textAt(record, "subject", "uri"));
  switch (collection) {
    case "app.bsky.graph.follow":
      return log.follow(author, textAt(record, "subject"), line);
    case "app.bsky.feed.repost":
      return log.act(SHARE, { author, timeMs, line }, subject ?? NOBODY);
    case "app.bsky.feed.like":
      return log.act(LIKE, { author, timeMs, line }, subject ?? NOBODY);
    case "app.bsky.actor.profile":
      return log.person(author, { line, authorName: textAt(record, "displayName") });
    case "app.bsky.feed.post":
      break;
    default:
      return log.drop("unknown-kind", line);
  }
  const repliesTo = postAt(textAt(record, "reply", "parent", "uri"));
  const quotes = postAt(textAt(record, "embed", "record", "uri") || textAt(record, "embed", "record", "record", "uri"));
  log.add({
    line,
    author,
    id: `at://${author}/${collection}/${key}`,
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text: textAt(record, "text"),
    mentions: mentionsIn(record),
    ...(repliesTo === undefined ? {} : { repliesTo }),
    ...(quotes === undefined ? {} : { quotes }),
  });
}

const NOBODY: Other = { author: "" };

/** "at://did:plc:b/app.bsky.feed.post/1": its author and the post. */
function postAt(uri: string): Other | undefined {
  const author = /^at:\/\/([^/]+)\//.exec(uri)?.[1];
  return author === undefined ? undefined : { author, post: uri };
}

/** Accounts that the text names, by their dids. */
function mentionsIn(record: JsonValue | undefined): string[] {
  return listAt(record, "facets")
    .flatMap((facet) => listAt(facet, "features"))
    .map((feature) => textAt(feature, "did"))
    .filter((did) => did !== "");
}
