/** Posts of X's first interface, one a line or in a list (twarc 1, streams), or as the answer to a search. */
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { readRecords } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { PostLog } from "../posts/postLog.ts";
import { addTweet } from "../posts/tweets.ts";

export const tweetsV1 = defineFormat({
  id: "tweetsV1",
  words: { en: "X posts (JSON, API 1.1)", id: "Kiriman X (JSON, API 1.1)" },
  sniff: (head) =>
    ["", "*.", "statuses.*."].some(
      (at) => outlineOf(head)?.paths.has(`${at}user.screen_name`) === true && outlineOf(head)?.paths.has(`${at}created_at`) === true,
    )
      ? 0.95
      : 0,
  read,
  sample: {
    name: "tweets.jsonl",
    text: `{"created_at":"Thu Mar 05 03:08:29 +0000 2026","id_str":"2","full_text":"RT @b: hi","user":{"id_str":"11","screen_name":"a"},"retweeted_status":{"created_at":"Thu Mar 05 03:07:29 +0000 2026","id_str":"1","full_text":"hi","user":{"id_str":"10","screen_name":"b"}}}
{"created_at":"Thu Mar 05 03:09:29 +0000 2026","id_str":"3","full_text":"@b no","in_reply_to_screen_name":"b","in_reply_to_status_id_str":"1","entities":{"user_mentions":[{"screen_name":"b"}]},"user":{"id_str":"12","screen_name":"c"}}
`,
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const encoding = await readRecords(
    opened,
    options,
    { lists: (path) => path === "" || path === "statuses", areLines: !/^\s*\{\s*"(?:statuses|search_metadata)"/.test(opened.text), log },
    ({ record, line }) => {
      addTweet(log, record, { line });
    },
  );
  return fileOfLog(log, { opened, encoding, format: "tweetsV1", decisions: [] });
}
