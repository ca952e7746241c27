/** Answers of Bluesky's getFollowers and getFollows, alone or one a line: an account and those around it, by handle and by did. */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { pour } from "../text/decode.ts";
import { JsonSink, MEMBER, isRecord, type JsonHandler, type JsonRecord } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { textAt } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

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

/** One answer: whom it is about, and those around her. */
interface Answer {
  subject: string;
  readonly found: { record: JsonRecord; list: string; line: number }[];
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  let answers: Answer[] = [];
  let log = new PostLog();
  const start = () => {
    answers = [];
    log = new PostLog();
    const handler: JsonHandler = {
      wants(parent, key) {
        // where each answer begins: whom it is about may stand behind those around her
        if (parent === "" && key === "") answers.push({ subject: "", found: [] });
        return (parent === "" && key === "subject") || (key === MEMBER && (parent === "followers" || parent === "follows"));
      },
      take(parent, key, value, line) {
        const answer = answers.at(-1);
        if (answer === undefined || !isRecord(value)) return;
        if (key === "subject") answer.subject = nameIn(value);
        else answer.found.push({ record: value, list: parent, line });
      },
    };
    return new JsonSink(handler, (line) => {
      log.drop("cut-short", line);
      if (answers.at(-1)?.subject === "") answers.pop();
    });
  };
  const { encoding } = await pour(opened, start, options.pulse);
  for (const { subject, found } of answers)
    for (const { record, list, line } of found) {
      if (list === "followers") log.follow(nameIn(record), subject, line);
      else log.follow(subject, nameIn(record), line);
    }
  const subjects = new Set(answers.map(({ subject }) => subject));
  const decisions = subjects.size === 1 ? [...subjects].map(isStar) : [];
  return fileOfLog(log, { opened, encoding, format: "blueskyFollows", decisions });
}

function nameIn(record: JsonRecord): string {
  return textAt(record, "handle") || textAt(record, "did");
}
