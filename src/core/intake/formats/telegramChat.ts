/**
 * A chat, group or channel as Telegram Desktop exports it (result.json), or all of them. A forward says only the name of
 * whom it came from, so that accounts go by their names here, and by name and id where two of them share one.
 */
import { partOf, type Pulse } from "../../base/pulse.ts";
import { keyOf } from "../../network/identity.ts";
import { pour } from "../text/decode.ts";
import { defineFormat, type Encoding, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { isList, isRecord, JsonSink, maybeText, MEMBER, type JsonRecord, type JsonValue } from "../json/json.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { listAt, textAt } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { PostLog, type Other } from "../posts/postLog.ts";
import { maybeTime } from "../cells/times.ts";

export const telegramChat = defineFormat({
  id: "telegramChat",
  words: { en: "Telegram (exported chat or channel)", id: "Telegram (ekspor obrolan atau kanal)" },
  sniff: (head) => (looksRight(head) ? 0.95 : 0),
  read,
  sample: {
    name: "result.json",
    text: `{"name":"Talk","type":"public_supergroup","id":1,"messages":[
{"id":1,"type":"message","date":"2026-03-05T03:07:29","date_unixtime":"1772680049","from":"b","from_id":"user10","text":"a word about coffee"},
{"id":2,"type":"message","date":"2026-03-05T03:08:29","date_unixtime":"1772680109","from":"a","from_id":"user11","forwarded_from":"b","text":"a word about coffee"},
{"id":3,"type":"message","date":"2026-03-05T03:09:29","date_unixtime":"1772680169","from":"c","from_id":"user12","reply_to_message_id":1,"text":["no, ",{"type":"bold","text":"tea"}]}]}
`,
  },
});

/** Where chats stand: one is all of the file, or they are in the lists of everything that Telegram has of an account. */
const PLACES = ["", "chats.list.*.", "left_chats.list.*."];

function looksRight(head: Head): boolean {
  const paths = outlineOf(head)?.paths;
  if (paths === undefined) return false;
  const isChat = PLACES.some((at) => {
    const has = (key: string) => paths.has(`${at}messages.*.${key}`);
    return paths.has(`${at}type`) && has("type") && has("date") && ["from_id", "actor_id", "date_unixtime"].some(has);
  });
  // of everything, contacts may fill the beginning
  return isChat || (paths.has("about") && paths.has("personal_information.user_id"));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const names = new Names();
  await pourChats(opened, partOf(options.pulse, 0, 0.5), (message, chat) => names.note(message, chat));
  const log = new PostLog();
  let isZoneAssumed = false;
  const take = (message: JsonRecord, chat: Chat, line: number): void => {
    isZoneAssumed ||= message.has("date") && !message.has("date_unixtime");
    add(log, message, { chat, names, line });
  };
  const encoding = await pourChats(opened, partOf(options.pulse, 0.5, 0.9), take);
  return fileOfLog(log, {
    opened,
    encoding,
    format: "telegramChat",
    decisions: isZoneAssumed ? [{ code: "time-zone", values: { zone: "UTC" } }] : [],
    pulse: partOf(options.pulse, 0.9, 1),
  });
}

interface Chat {
  readonly id: string;
  readonly name: string;
}

/** What a chat says of itself stands before its messages. */
async function pourChats(
  opened: OpenedFile,
  pulse: Pulse,
  take: (message: JsonRecord, chat: Chat, line: number) => void,
): Promise<Encoding> {
  const start = () => {
    let chat: Chat = { id: "", name: "" };
    return new JsonSink({
      wants(parent, key) {
        if (key === MEMBER && (parent === "chats.list" || parent === "left_chats.list")) chat = { id: "", name: "" };
        return key === MEMBER && PLACES.some((at) => parent === `${at}messages`);
      },
      take(parent, key, value, line) {
        if (isRecord(value)) take(value, chat, line);
        else if (PLACES.includes(parent === "" ? "" : `${parent}.`) && (key === "id" || key === "name"))
          chat = { ...chat, [key]: maybeText(value) ?? "" };
      },
    });
  };
  const { encoding } = await pour(opened, start, pulse);
  return encoding;
}

interface Speaker {
  /** "user11", "channel12". */
  readonly id: string;
  readonly name: string;
}

/** In a channel that signs nothing the channel itself speaks. */
function speakerOf(message: JsonRecord, chat: Chat): Speaker {
  const [name, id] = [textAt(message, "from"), textAt(message, "from_id")];
  return name === "" && id === "" ? { name: chat.name, id: "" } : { name, id };
}

/** Who speaks under which name, and who forwarded what. */
class Names {
  /** Ids by the key of their name. */
  readonly #ids = new Map<string, Set<string>>();
  readonly #nameOf = new Map<string, string>();
  readonly #forwarders = new Map<string, Speaker>();

  note(message: JsonRecord, chat: Chat): void {
    const speaker = speakerOf(message, chat);
    const key = keyOf(speaker.name, "handle");
    if (speaker.name !== "") this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(speaker.id));
    if (speaker.name !== "") this.#nameOf.set(speaker.id, speaker.name);
    if (textAt(message, "forwarded_from") !== "") this.#forwarders.set(postOf(chat.id, textAt(message, "id")), speaker);
  }

  /** An account that was deleted has only its id. */
  accountOf({ id, name }: Speaker): string {
    if (name === "") return id;
    return (this.#ids.get(keyOf(name, "handle"))?.size ?? 0) > 1 ? `${name} (${id})` : name;
  }

  accountOfId(id: string): string {
    return this.accountOf({ id, name: this.#nameOf.get(id) ?? "" });
  }

  /** Answers to a forward are answers to whoever forwarded it; "" for any other message. */
  forwarderOf(post: string): string {
    const speaker = this.#forwarders.get(post);
    return speaker === undefined ? "" : this.accountOf(speaker);
  }
}

/** Messages are numbered in each chat. */
function postOf(chat: string, message: string): string {
  return `${chat}/${message}`;
}

function add(log: PostLog, message: JsonRecord, { chat, names, line }: { chat: Chat; names: Names; line: number }): void {
  // who joined, what was pinned, and what the program that wrote the file could not read
  if (textAt(message, "type") !== "message") return log.drop("unknown-kind", line);
  const speaker = speakerOf(message, chat);
  const time = textAt(message, "date_unixtime") || textAt(message, "date");
  const timeMs = maybeTime(time, true);
  const text = textOf(message.get("text"));
  const post = postOf(chat.id, textAt(message, "id"));
  const from = message.get("forwarded_from");
  const isForward = message.has("forwarded_from") && from !== speaker.name;
  const repliesTo = maybeAnswered(message, chat, names);
  log.add({
    line,
    author: names.accountOf(speaker),
    authorId: speaker.name === "" ? "" : speaker.id,
    id: post,
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text,
    // a channel's posts in its own group are forwards from itself: there they are posts, which people answer
    ...(isForward ? { shares: { author: maybeText(from) ?? "", text } } : {}),
    ...(repliesTo === undefined ? {} : { repliesTo }),
    mentions: namedIn(message, names),
  });
}

function maybeAnswered(message: JsonRecord, chat: Chat, names: Names): Other | undefined {
  const answered = textAt(message, "reply_to_message_id");
  if (answered === "") return undefined;
  const elsewhere = textAt(message, "reply_to_peer_id").replace(/^[a-z]+/, "");
  const post = postOf(elsewhere || chat.id, answered);
  return { author: names.forwarderOf(post), post };
}

/** Whole, or in pieces that are formatted differently. */
function textOf(text: JsonValue | undefined): string {
  if (!isList(text)) return maybeText(text) ?? "";
  return text.map((piece) => (isRecord(piece) ? textAt(piece, "text") : (maybeText(piece) ?? ""))).join("");
}

/** Accounts that are named by their names; a handle would make a second account of whoever speaks under a name. */
function namedIn(message: JsonRecord, names: Names): string[] {
  const pieces = [...listAt(message, "text_entities"), ...listAt(message, "text")];
  const ids = pieces.map((piece) => textAt(piece, "user_id")).filter((id) => id !== "");
  return ids.map((id) => names.accountOfId(/^\d+$/.test(id) ? `user${id}` : id));
}
