/** Bluesky's public stream, one event a line (Jetstream): follows, reposts, likes and posts of many accounts, by their dids. */
import { LIKE, SHARE } from "../../network/network.ts";
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import type { JsonRecord } from "../json.ts";
import { outlineOf } from "../jsonOutline.ts";
import { readRecords, textAt, within } from "../jsonRecords.ts";
import { fileOfLog } from "../loggedFile.ts";
import { PostLog, type Other } from "../postLog.ts";
import { maybeTime } from "../times.ts";

export const blueskyStream = defineFormat({
  id: "blueskyStream",
  words: { en: "Bluesky stream", id: "Aliran Bluesky" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "jetstream.jsonl",
    text: `{"did":"a","kind":"commit","commit":{"operation":"create","collection":"app.bsky.graph.follow","rkey":"1","record":{"createdAt":"2026-03-05T03:10:00.000Z","subject":"b"}}}
{"did":"c","kind":"commit","commit":{"operation":"create","collection":"app.bsky.graph.follow","rkey":"2","record":{"createdAt":"2026-03-05T03:11:00.000Z","subject":"b"}}}
`,
  },
});

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  return paths?.has("commit.collection") === true && paths.has("did");
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const preview: string[][] = [];
  const encoding = await readRecords(opened, options, { lists: (path) => path === "", areLines: true }, ({ record, line }) => {
    const collection = textAt(record, "commit", "collection");
    if (preview.length < 6) preview.push([textAt(record, "did"), collection]);
    add(log, record, collection, line);
  });
  return fileOfLog(log, { opened, encoding, format: "blueskyStream", columns: [], preview, decisions: [] });
}

function add(log: PostLog, event: JsonRecord, collection: string, line: number): void {
  const record = within(event, "commit", "record");
  const author = textAt(event, "did");
  const time = textAt(record, "createdAt");
  const timeMs = maybeTime(time, true);
  if (textAt(event, "commit", "operation") === "delete") return log.drop("unknown-kind", line);
  if (collection === "app.bsky.graph.follow") return log.follow(author, textAt(record, "subject"), line);
  const subject = postAt(textAt(record, "subject", "uri"));
  if (collection === "app.bsky.feed.repost") return log.act(SHARE, { author, timeMs, line }, subject ?? NOBODY);
  if (collection === "app.bsky.feed.like") return log.act(LIKE, { author, timeMs, line }, subject ?? NOBODY);
  if (collection !== "app.bsky.feed.post") return log.drop("unknown-kind", line);
  const repliesTo = postAt(textAt(record, "reply", "parent", "uri"));
  const quotes = postAt(textAt(record, "embed", "record", "uri") || textAt(record, "embed", "record", "record", "uri"));
  log.add({
    line,
    author,
    id: `at://${author}/${collection}/${textAt(event, "commit", "rkey")}`,
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text: textAt(record, "text"),
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
