/** What the browser extension Zeeschuimer captures, one post a line as the platform's page got it; also as 4CAT keeps it. */
import { maybeCaptured } from "../posts/capturedPosts.ts";
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import type { JsonRecord, JsonValue } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { readRecords, textAt, within } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { PostLog } from "../posts/postLog.ts";
import { Problem } from "../../base/problem.ts";
import type { Decision } from "../report/report.ts";

export const zeeschuimer = defineFormat({
  id: "zeeschuimer",
  words: { en: "Zeeschuimer (captured posts)", id: "Zeeschuimer (tangkapan kiriman)" },
  sniff: (head) => (looksRight(head) ? 0.97 : 0),
  read,
  sample: {
    name: "zeeschuimer-export-twitter.ndjson",
    text: `{"nav_index":"1","item_id":"2","timestamp_collected":1772680200000,"source_platform":"twitter.com","source_platform_url":"x.com/search","data":{"rest_id":"2","core":{"user_results":{"result":{"core":{"screen_name":"a","name":"A"}}}},"legacy":{"created_at":"Thu Mar 05 03:08:29 +0000 2026","user_id_str":"11","full_text":"RT @b: hi","retweeted_status_result":{"result":{"rest_id":"1","core":{"user_results":{"result":{"core":{"screen_name":"b"}}}},"legacy":{"created_at":"Thu Mar 05 03:07:29 +0000 2026","full_text":"hi"}}}}}}
{"nav_index":"1","item_id":"3","timestamp_collected":1772680200000,"source_platform":"twitter.com","source_platform_url":"x.com/search","data":{"rest_id":"3","core":{"user_results":{"result":{"legacy":{"screen_name":"c","name":"C"}}}},"legacy":{"created_at":"Thu Mar 05 03:09:29 +0000 2026","user_id_str":"12","full_text":"@b no","in_reply_to_screen_name":"b","in_reply_to_status_id_str":"1","entities":{"user_mentions":[{"screen_name":"b"}]}}}}
`,
  },
});

/** As the extension writes it; or as 4CAT does, with the post outside and the circumstances in a record of their own. */
function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  if (paths === undefined) return false;
  const isCaptured = paths.has("source_platform") && [...paths].some((path) => path.startsWith("data."));
  return isCaptured || [...paths].some((path) => path.startsWith("__import_meta."));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  let known = 0;
  let platform = "";
  let readFromText = 0;
  const encoding = await readRecords(opened, options, { lists: (path) => path === "", areLines: true, log }, ({ record, line }) => {
    const captured = maybeCaptured(postIn(record), line);
    platform ||= textAt(record, "source_platform") || textAt(record, "__import_meta", "source_platform");
    if (captured === undefined) return log.drop("unknown-kind", line);
    known++;
    readFromText += captured.fromText;
    log.add(captured.record);
  });
  if (known === 0) throw new Problem({ code: "format-unsupported", severity: "error", found: `Zeeschuimer: ${platform}` });
  const decisions: Decision[] = readFromText === 0 ? [] : [{ code: "read-from-text", values: { rows: readFromText } }];
  return fileOfLog(log, { opened, encoding, format: "zeeschuimer", decisions });
}

function postIn(record: JsonRecord): JsonValue {
  return (record.has("source_platform") ? within(record, "data") : undefined) ?? record;
}
