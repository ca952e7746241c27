/** Answers of Bluesky's getFollowers and getFollows: one account and those around it, by handle and by did. */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { pour } from "../decode.ts";
import { JsonSink, MEMBER, isRecord, type JsonRecord } from "../json.ts";
import { outlineOf } from "../jsonOutline.ts";
import { textAt } from "../jsonRecords.ts";
import { fileOfLog } from "../loggedFile.ts";
import { isStar } from "../ownAccount.ts";
import { PostLog } from "../postLog.ts";

export const blueskyFollows = defineFormat({
  id: "blueskyFollows",
  words: { en: "Bluesky (followers)", id: "Bluesky (pengikut)" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "followers.json",
    text: '{"subject":{"did":"did:plc:b","handle":"b"},"cursor":"x","followers":[{"did":"did:plc:a","handle":"a"},{"did":"did:plc:c","handle":"c"}]}\n',
  },
});

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  return paths?.has("subject.did") === true && (paths.has("followers") || paths.has("follows"));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  let found: { record: JsonRecord; list: string; line: number }[] = [];
  let subject = "";
  const start = () => {
    found = [];
    return new JsonSink(
      {
        wants: (parent, key) =>
          (parent === "" && key === "subject") || (key === MEMBER && (parent === "followers" || parent === "follows")),
        take(parent, key, value, line) {
          if (!isRecord(value)) return;
          if (key === "subject") subject = nameIn(value);
          else found.push({ record: value, list: parent, line });
        },
      },
      true,
    );
  };
  const { encoding } = await pour(opened, start, options.pulse);
  const log = new PostLog();
  for (const { record, list, line } of found) {
    if (list === "followers") log.follow(nameIn(record), subject, line);
    else log.follow(subject, nameIn(record), line);
  }
  return fileOfLog(log, { opened, encoding, format: "blueskyFollows", decisions: [isStar(subject)] });
}

function nameIn(record: JsonRecord): string {
  return textAt(record, "handle") || textAt(record, "did");
}
