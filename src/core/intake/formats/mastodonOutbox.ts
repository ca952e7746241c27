/** A Mastodon archive's outbox: posts that were made (Create) and posts that were boosted (Announce). */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { maybeText, type JsonRecord } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { listAt, readRecords, textAt, within } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar } from "../ownAccount.ts";
import { plainText } from "../text/plainText.ts";
import { PostLog } from "../posts/postLog.ts";
import { maybeTime } from "../cells/times.ts";

export const mastodonOutbox = defineFormat({
  id: "mastodonOutbox",
  words: { en: "Mastodon archive", id: "Arsip Mastodon" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "outbox.json",
    text: `{"type":"OrderedCollection","orderedItems":[
{"type":"Announce","actor":"a","published":"2026-03-05T03:10:00Z","cc":["b"],"object":"x.example/1"},
{"type":"Create","actor":"c","published":"2026-03-05T03:11:00Z","object":{"id":"x.example/2","type":"Note","content":"<p>thanks</p>","tag":[{"type":"Mention","name":"@b"}]}}]}
`,
  },
});

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  return paths?.has("orderedItems") === true && paths.has("type");
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  let owner = "";
  const encoding = await readRecords(opened, options, { lists: (path) => path === "orderedItems", log }, ({ record, line }) => {
    owner ||= accountOf(textAt(record, "actor"));
    add(log, record, line);
  });
  return fileOfLog(log, {
    opened,
    encoding,
    format: "mastodonOutbox",
    decisions: owner === "" ? [] : [isStar(owner)],
  });
}

function add(log: PostLog, record: JsonRecord, line: number): void {
  const type = textAt(record, "type");
  const time = textAt(record, "published");
  const timeMs = maybeTime(time, true);
  const post = { line, author: accountOf(textAt(record, "actor")), timeMs, isTimeBad: time !== "" && Number.isNaN(timeMs) };
  if (type === "Announce") {
    const boosted = textAt(record, "object");
    const author = accountOf(boosted) === boosted ? accountOf(maybeText(listAt(record, "cc")[0]) ?? "") : accountOf(boosted);
    log.add({ ...post, id: textAt(record, "id"), shares: { author, post: boosted } });
  } else if (type === "Create") {
    const note = within(record, "object");
    const parent = textAt(note, "inReplyTo");
    const named = listAt(note, "tag").flatMap((tag) =>
      textAt(tag, "type") === "Mention" ? [accountOf(textAt(tag, "href")) || textAt(tag, "name")] : [],
    );
    log.add({
      ...post,
      id: textAt(note, "id"),
      text: plainText(textAt(note, "content")),
      ...(parent === "" ? {} : { repliesTo: { author: accountOf(parent) === parent ? "" : accountOf(parent), post: parent } }),
      mentions: named,
    });
  } else log.drop("unknown-kind", line);
}

/** "https://contoh.social/users/rina/statuses/9" → "rina@contoh.social"; what is no such address stays as it is. */
function accountOf(address: string): string {
  const match = /^https?:\/\/([^/]+)\/(?:users\/|@)([^/]+)/.exec(address);
  return match === null ? address : `${match[2]}@${match[1]}`;
}
