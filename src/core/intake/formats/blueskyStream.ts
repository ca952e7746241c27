/** Bluesky's public stream, one event a line or in a list (Jetstream): follows, reposts, likes and posts of many accounts, by their dids. */
import { addBlueskyRecord } from "../posts/blueskyRecords.ts";
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { readRecords, textAt, within } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { PostLog } from "../posts/postLog.ts";

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
  return paths !== undefined && ["", "*."].some((at) => paths.has(`${at}commit.collection`) && paths.has(`${at}did`));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const encoding = await readRecords(opened, options, { lists: (path) => path === "", areLines: true, log }, ({ record, line }) => {
    const author = textAt(record, "did");
    const collection = textAt(record, "commit", "collection");
    if (textAt(record, "commit", "operation") === "delete") return log.drop("unknown-kind", line);
    addBlueskyRecord(log, {
      author,
      collection,
      key: textAt(record, "commit", "rkey"),
      record: within(record, "commit", "record"),
      line,
    });
  });
  return fileOfLog(log, { opened, encoding, format: "blueskyStream", decisions: [] });
}
