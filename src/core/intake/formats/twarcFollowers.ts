/**
 * Pages of accounts of X's second interface: `twarc2 followers` and `twarc2 following`, whose pages say in the address that
 * they came from of whom. Without it the name of the file may; else the file says who they are, and no tie.
 */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import type { JsonRecord, JsonValue } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { listAt, readRecords, textAt } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";
import type { Decision } from "../report/report.ts";

export const twarcFollowers = defineFormat({
  id: "twarcFollowers",
  words: { en: "X accounts (twarc, followers or following)", id: "Akun X (twarc, pengikut atau yang diikuti)" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "followers.jsonl",
    text: `{"data":[{"id":"11","username":"a","name":"A"},{"id":"12","username":"c","name":"C"}],"meta":{"result_count":2},"__twarc":{"url":"/2/users/b/followers?max_results=1000","version":"2.13.0","retrieved_at":"2026-03-05T03:07:29+00:00"}}
`,
  },
});

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  if (paths === undefined) return false;
  const arePages =
    paths.has("data.*.username") && !paths.has("data.*.author_id") && (paths.has("__twarc.url") || paths.has("meta.result_count"));
  const areAlone = ["", "*."].some((at) => paths.has(`${at}username`) && paths.has(`${at}__twarc.url`) && !paths.has(`${at}author_id`));
  return arePages || areAlone;
}

/** Whose accounts they are, and which side they stand on. */
interface Around {
  readonly subject: string;
  readonly areFollowers: boolean;
}

const ADDRESS = /\/users\/([^/?]+)\/(followers|following)(?:[?]|$)/;
const FILE = /(?:^|[\s/›])@?([A-Za-z0-9_]{1,15})[-_. ](followers|following)\.(?:jsonl?|ndjson)(?:\.gz)?$/i;

function maybeAround(pattern: RegExp, text: string): Around | undefined {
  const [, subject, side] = pattern.exec(text) ?? [];
  return subject === undefined || side === undefined ? undefined : { subject, areFollowers: side.toLowerCase() === "followers" };
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const subjects = new Set<string>();
  let isUnsaid = false;
  const take = ({ record, line }: { record: JsonRecord; line: number }): void => {
    const address = textAt(record, "__twarc", "url");
    const around = address === "" ? maybeAround(FILE, opened.name) : maybeAround(ADDRESS, address);
    if (around !== undefined) subjects.add(around.subject);
    isUnsaid ||= around === undefined;
    for (const user of record.has("data") ? listAt(record, "data") : [record]) add(log, user, around, line);
  };
  const encoding = await readRecords(opened, options, { lists: (path) => path === "", areLines: true, log }, take);
  const decisions: Decision[] = subjects.size === 1 && !isUnsaid ? [...subjects].map(isStar) : [];
  if (isUnsaid) decisions.push({ code: "whose-unsaid", values: {} });
  return fileOfLog(log, { opened, encoding, format: "twarcFollowers", decisions, pulse: options.pulse });
}

function add(log: PostLog, user: JsonValue, around: Around | undefined, line: number): void {
  const account = textAt(user, "username") || textAt(user, "id");
  const about = {
    authorId: textAt(user, "username") === "" ? "" : textAt(user, "id"),
    authorName: textAt(user, "name"),
    followers: Number(textAt(user, "public_metrics", "followers_count") || NaN),
    line,
  };
  if (around === undefined) return log.person(account, about);
  const [follower, followed] = around.areFollowers ? [account, around.subject] : [around.subject, account];
  log.follow(follower, followed, line);
  if (account !== "") log.inPassing(account, about);
}
