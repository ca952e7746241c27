/** Posts as Bluesky's interface hands them out (searches, feeds, threads of one account), with their authors' handles; reposts only in feeds. */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { isRecord, type JsonValue } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { listAt, readRecords, textAt, within } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { PostLog, type Other } from "../posts/postLog.ts";
import { maybeTime } from "../cells/times.ts";

export const blueskyPosts = defineFormat({
  id: "blueskyPosts",
  words: { en: "Bluesky posts (JSON)", id: "Kiriman Bluesky (JSON)" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "feed.json",
    text: `{"feed":[{"post":{"uri":"at://did:plc:b/app.bsky.feed.post/1","author":{"did":"did:plc:b","handle":"b"},"record":{"text":"hello","createdAt":"2026-03-05T03:07:29.000Z"}}},
{"post":{"uri":"at://did:plc:b/app.bsky.feed.post/1","author":{"did":"did:plc:b","handle":"b"},"record":{"text":"hello","createdAt":"2026-03-05T03:07:29.000Z"}},"reason":{"$type":"app.bsky.feed.defs#reasonRepost","by":{"did":"did:plc:a","handle":"a"},"indexedAt":"2026-03-05T03:08:29.000Z"}},
{"post":{"uri":"at://did:plc:c/app.bsky.feed.post/3","author":{"did":"did:plc:c","handle":"c"},"record":{"text":"no","createdAt":"2026-03-05T03:09:29.000Z","reply":{"parent":{"uri":"at://did:plc:b/app.bsky.feed.post/1"}}}}}]}
`,
  },
});

/** Where posts stand: one a line, in a list, or in the list of an answer; alone or with what a feed says beside them. */
const PLACES = ["", "*.", "posts.*."].flatMap((place) => [place, `${place}post.`]).concat("feed.*.post.");

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  return paths !== undefined && PLACES.some((at) => paths.has(`${at}author.did`) && paths.has(`${at}record.createdAt`));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const lists = (path: string) => path === "" || path === "posts" || path === "feed";
  const areLines = !/^\s*\{\s*"(?:posts|feed|cursor|hitsTotal)"/.test(opened.text);
  const encoding = await readRecords(opened, options, { lists, areLines, log }, ({ record, line }) => add(log, record, line));
  return fileOfLog(log, { opened, encoding, format: "blueskyPosts", decisions: [] });
}

function add(log: PostLog, item: JsonValue, line: number): void {
  const post = within(item, "post") ?? item;
  const [author, by] = [within(post, "author"), within(item, "reason", "by")];
  const time = textAt(post, "record", "createdAt") || textAt(post, "record", "created_at");
  const timeMs = maybeTime(time, true);
  if (nameIn(author) === "") return log.drop("no-account", line);
  const said = { post: textAt(post, "uri"), ...(Number.isNaN(timeMs) ? {} : { timeMs }), text: textAt(post, "record", "text") };
  if (isRecord(by)) {
    const sharedAt = maybeTime(textAt(item, "reason", "indexedAt"), true);
    return log.add({ line, ...person(by), id: "", timeMs: sharedAt, shares: { author: nameIn(author), ...said } });
  }
  const shown = within(post, "embed", "record");
  const quoted = textAt(shown, "uri") === "" ? within(shown, "record") : shown;
  const quotes = maybeOther(textAt(quoted, "uri"), within(quoted, "author"));
  const repliesTo = maybeOther(textAt(post, "record", "reply", "parent", "uri"), within(item, "reply", "parent", "author"));
  log.add({
    line,
    ...person(author),
    id: said.post,
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text: said.text,
    mentions: listAt(post, "record", "facets")
      .flatMap((facet) => listAt(facet, "features"))
      .map((feature) => textAt(feature, "did"))
      .filter((did) => did !== ""),
    ...(repliesTo === undefined ? {} : { repliesTo }),
    ...(quotes === undefined ? {} : { quotes }),
  });
}

function nameIn(account: JsonValue | undefined): string {
  return textAt(account, "handle") || textAt(account, "did");
}

function person(account: JsonValue | undefined) {
  return {
    author: nameIn(account),
    authorId: textAt(account, "handle") === "" ? "" : textAt(account, "did"),
    authorName: textAt(account, "displayName") || textAt(account, "display_name"),
  };
}

/** A post by its address: whose it is, stands beside it, or in the address as a did. */
function maybeOther(uri: string, account: JsonValue | undefined): Other | undefined {
  const did = /^at:\/\/([^/]+)\//.exec(uri)?.[1];
  return did === undefined ? undefined : { author: nameIn(account) || did, post: uri };
}
