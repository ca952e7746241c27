/** Pages of X's second interface (twarc 2): posts in `data`, what they speak of in `includes`; or posts by themselves, one a line or in a list. */
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import type { JsonValue } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { listAt, readRecords, textAt, within } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { PostLog, type Other } from "../posts/postLog.ts";
import { maybeTime } from "../cells/times.ts";

export const tweetsV2 = defineFormat({
  id: "tweetsV2",
  words: { en: "X posts (twarc, API 2)", id: "Kiriman X (twarc, API 2)" },
  sniff: (head) => {
    const paths = outlineOf(head)?.paths;
    const has = (...wanted: string[]) => paths !== undefined && wanted.every((path) => paths.has(path));
    const isPage = has("data.*.author_id", "data.*.text") || has("data.author_id", "data.text");
    const arePosts = ["", "*."].some((at) => has(`${at}author_id`, `${at}referenced_tweets`, `${at}text`));
    return isPage || arePosts ? 0.95 : 0;
  },
  read,
  sample: {
    name: "twarc.jsonl",
    text: `{"data":[{"id":"2","author_id":"11","created_at":"2026-03-05T03:08:29.000Z","text":"RT @b: hi","referenced_tweets":[{"type":"retweeted","id":"1"}]},{"id":"3","author_id":"12","created_at":"2026-03-05T03:09:29.000Z","text":"@b no","referenced_tweets":[{"type":"replied_to","id":"1"}],"in_reply_to_user_id":"10"}],"includes":{"users":[{"id":"10","username":"b"},{"id":"11","username":"a"},{"id":"12","username":"c"}],"tweets":[{"id":"1","author_id":"10","created_at":"2026-03-05T03:07:29.000Z","text":"hi"}]}}
`,
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const encoding = await readRecords(opened, options, { lists: (path) => path === "", areLines: true, log }, ({ record, line }) => {
    const page = new Page(record);
    for (const post of record.has("data") ? page.posts : [record]) {
      add(log, post, page, line);
    }
  });
  return fileOfLog(log, { opened, encoding, format: "tweetsV2", decisions: [] });
}

/** One line of the file: its posts, and the people and posts that they speak of. */
class Page {
  readonly posts: readonly JsonValue[];
  readonly #users = new Map<string, JsonValue>();
  readonly #tweets = new Map<string, JsonValue>();

  constructor(page: JsonValue) {
    const data = within(page, "data");
    this.posts = Array.isArray(data) ? data : data === undefined ? [] : [data];
    for (const user of listAt(page, "includes", "users")) this.#users.set(textAt(user, "id"), user);
    for (const tweet of [...listAt(page, "includes", "tweets"), ...this.posts]) this.#tweets.set(textAt(tweet, "id"), tweet);
  }

  /** The handle where the page has it, else the id. */
  nameOf(id: string): string {
    return textAt(this.#users.get(id), "username") || id;
  }

  userOf(post: JsonValue): JsonValue | undefined {
    return within(post, "author") ?? this.#users.get(textAt(post, "author_id"));
  }

  tweet(id: string): JsonValue | undefined {
    return this.#tweets.get(id);
  }
}

function add(log: PostLog, post: JsonValue, page: Page, line: number): void {
  const time = textAt(post, "created_at");
  const timeMs = maybeTime(time, true);
  const user = page.userOf(post);
  const handle = textAt(user, "username");
  const [shares, quotes, repliesTo] = ["retweeted", "quoted", "replied_to"].map((type) => referenced(post, type, page));
  const answered = textAt(post, "in_reply_to_user", "username") || page.nameOf(textAt(post, "in_reply_to_user_id"));
  const reply = repliesTo ?? (answered === "" ? undefined : { author: answered });
  log.add({
    line,
    author: handle || textAt(post, "author_id"),
    authorId: handle === "" ? "" : textAt(post, "author_id"),
    authorName: textAt(user, "name"),
    followers: Number(textAt(user, "public_metrics", "followers_count") || NaN),
    id: textAt(post, "id"),
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text: textAt(post, "text"),
    ...(shares === undefined ? {} : { shares }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(reply === undefined ? {} : { repliesTo: reply }),
    mentions: shares === undefined ? listAt(post, "entities", "mentions").map((one) => textAt(one, "username")) : [],
  });
}

/** The post that this one shares, quotes or answers; who wrote it, the page says, or for shares the text does. */
function referenced(post: JsonValue, type: string, page: Page): Other | undefined {
  const reference = listAt(post, "referenced_tweets").find((one) => textAt(one, "type") === type);
  if (reference === undefined) return undefined;
  const id = textAt(reference, "id");
  const original = page.tweet(id) ?? reference;
  const told = type === "retweeted" ? /^RT @(\w+):/.exec(textAt(post, "text"))?.[1] : undefined;
  const author =
    textAt(original, "author", "username") ||
    page.nameOf(textAt(original, "author_id")) ||
    told ||
    (type === "replied_to" ? page.nameOf(textAt(post, "in_reply_to_user_id")) : "");
  const timeMs = maybeTime(textAt(original, "created_at"), true);
  return { author, post: id, ...(Number.isNaN(timeMs) ? {} : { timeMs }), text: textAt(original, "text") };
}
