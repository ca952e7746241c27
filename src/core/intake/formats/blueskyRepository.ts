/**
 * The repository that Bluesky gives an account of itself (CAR): whom it follows, what it posted, reposted and liked, all
 * by one account. Records lie in any order; the tree of the repository says in which collection each of them is.
 */
import { addBlueskyRecord } from "../posts/blueskyRecords.ts";
import { CarSink } from "../json/car.ts";
import { valueOfCbor } from "../json/dagCbor.ts";
import { pourBytes } from "../text/decode.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import type { JsonValue } from "../json/json.ts";
import { isRecord } from "../json/json.ts";
import { listAt, textAt, within } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

export const blueskyRepository = defineFormat({
  id: "blueskyRepository",
  words: { en: "Bluesky repository (CAR)", id: "Repositori Bluesky (CAR)" },
  isBinary: true,
  sniff: ({ raw }) => (/^[^]{1,2}\xa2eroots/.test(String.fromCharCode(...raw.subarray(0, 16))) ? 1 : 0),
  read,
  sample: { name: "repo.car", bytes: sampleOfFollows(), isOfFollowed: true },
});

async function read(opened: OpenedFile, { pulse }: ReadOptions): Promise<ReadFile> {
  const repository = new Repository();
  await pourBytes(opened, new CarSink((id, block) => repository.take(id, block)), pulse);
  const { owner, names, records } = repository;
  const log = new PostLog();
  let line = 0;
  for (const [name, id] of names) {
    line++;
    const [collection = "", key = ""] = name.split("/");
    const record = records.get(id);
    // A repository may be handed out in part.
    if (record === undefined) log.drop("missing-record", line);
    else addBlueskyRecord(log, { author: owner, collection, key, record, line });
  }
  return fileOfLog(log, {
    opened,
    encoding: "utf-8",
    format: "blueskyRepository",
    decisions: [isStar(owner)],
  });
}

/** Of a record only what is read later on is kept: texts may be long, and there may be a million of them. */
const KEPT_KEYS = ["subject", "createdAt", "text", "reply", "embed", "facets", "displayName"];

/** Blocks told apart: the account's own word, pieces of the tree, records. */
class Repository {
  /** "" until the block that says it has come. */
  owner = "";
  /** "app.bsky.feed.post/3k…" → id of its block. */
  readonly names = new Map<string, string>();
  readonly records = new Map<string, JsonValue>();

  take(id: string, block: Uint8Array): void {
    const value = valueOfCbor(block);
    if (!isRecord(value)) return;
    if (value.has("$type")) this.records.set(id, new Map([...value].filter(([key]) => KEPT_KEYS.includes(key))));
    else if (value.has("did") && value.has("data")) this.owner = textAt(value, "did");
    else if (value.has("e")) this.#names(value);
  }

  /** A piece of the tree: each name says how much of the one before it begins with. */
  #names(piece: JsonValue): void {
    let before = "";
    for (const entry of listAt(piece, "e")) {
      const name = before.slice(0, Number(textAt(entry, "p"))) + textAt(entry, "k");
      const block = within(entry, "v");
      if (typeof block === "string") this.names.set(name, block);
      before = name;
    }
  }
}

/** The repository of a, who follows b and c: the beginning, her own word, the tree, two records. */
function sampleOfFollows(): Uint8Array {
  const id = (block: number) => `\x01\x71\x12\x20${"\0".repeat(31)}${String.fromCharCode(block)}`;
  const link = (block: number) => `\xd8\x2a\x58\x25\0${id(block)}`;
  const entry = (shared: string, name: string, block: number) => `\xa4ak${name}ap${shared}at\xf6av${link(block)}`;
  const follow = (name: string) => `\xa3e$typeuapp.bsky.graph.followgsubjecta${name}icreatedAt\x78\x182026-03-05T03:10:00.000Z`;
  const sections = [
    `\xa2eroots\x81${link(1)}gversion\x01`,
    `${id(1)}\xa3cdidaaddata${link(2)}gversion\x03`,
    `${id(2)}\xa2ae\x82${entry("\0", "\x57app.bsky.graph.follow/1", 3)}${entry("\x16", "\x412", 4)}al\xf6`,
    id(3) + follow("b"),
    id(4) + follow("c"),
  ];
  const length = (text: string) =>
    String.fromCharCode(...(text.length < 128 ? [text.length] : [(text.length & 127) | 128, text.length >> 7]));
  return Uint8Array.from(sections.map((text) => length(text) + text).join(""), (letter) => letter.charCodeAt(0));
}
