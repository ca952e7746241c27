/** Chats as Telegram Desktop writes them, by the program that writes them (export_output_json.cpp); invented people. */
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../../src/core/network/network.ts";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

let lastId = 0;
const message = (from: string | null, id: string, more: object = {}) => ({
  id: ++lastId,
  type: "message",
  date: "2026-03-05T10:07:29",
  date_unixtime: String(1_772_680_049 + lastId * 60),
  from,
  from_id: id,
  text: "",
  text_entities: [],
  ...more,
});
const chat = (id: number, ...messages: object[]) => ({ name: "Warung", type: "public_supergroup", id, messages });

async function read(content: object) {
  const found = await readingOf({ "result.json": JSON.stringify(content, null, 1) });
  const report = reportOf(found, "result.json");
  expect([report.format, accountedRows(report)]).toEqual(["telegramChat", report.rows]);
  const { network } = found;
  const actions = Array.from(network?.shares.kind ?? [], (kind, i) => {
    const person = (rows: ArrayLike<number> | undefined) => network?.people.id(rows?.[i] ?? -1);
    return `${person(network?.shares.sharer)} ${KINDS[kind]} ${person(network?.shares.author)}`;
  });
  return { report, network, actions: actions.toSorted(), problems: found.problems };
}

describe("a chat of Telegram", () => {
  it("holds forwards and answers; who joined is counted and set aside", async () => {
    const first = message("Rina W", "user1", { text: "a word about coffee beans" });
    const found = await read(
      chat(
        7,
        {
          id: 900,
          type: "service",
          date: "2026-03-05T10:00:00",
          date_unixtime: "1772679600",
          actor: "Rina W",
          actor_id: "user1",
          action: "create_group",
          title: "Warung",
          members: [],
          text: "",
        },
        first,
        message("Budi", "user2", { text: ["no, ", { type: "bold", text: "tea" }], reply_to_message_id: first.id }),
        message("Siti", "user3", { forwarded_from: "Rina W", text: "a word about coffee beans" }),
        message("Siti", "user3", { forwarded_from: "Kopi Kanal", text: "news" }),
        message("Siti", "user3", { forwarded_from: null, text: "from somebody whose account is gone" }),
        { id: 901, type: "unsupported" },
      ),
    );
    expect(found.actions).toEqual(["Budi reply Rina W", "Siti share Kopi Kanal", "Siti share Rina W"]);
    expect(droppedOf(found.report)).toEqual({ "unknown-kind": 2, "no-other-account": 1 });
    expect(found.report.decisions.map(({ code }) => code)).toEqual(["found-by-text"]);
    expect(found.network?.shares.timeMs[0]).toBeGreaterThan(Date.UTC(2026, 2, 5, 3));
  });

  it("keeps two people of one name apart by their ids, and calls a deleted account by its id", async () => {
    const [one, other, gone] = [message("Andi", "user1"), message("andi", "user2"), message(null, "user3")];
    const answer = (of: { id: number }) => message("Siti", "user4", { reply_to_message_id: of.id });
    const found = await read(chat(7, one, other, gone, answer(one), answer(other), answer(gone)));
    expect(found.actions).toEqual(["Siti reply Andi (user1)", "Siti reply andi (user2)", "Siti reply user3"]);
  });

  it("of a channel's own group has the channel's posts, which people answer", async () => {
    const post = message("Kopi Kanal", "channel9", { forwarded_from: "Kopi Kanal", text: "news of the day" });
    const passed = message("Budi", "user2", { forwarded_from: "Surat Pagi", text: "other news" });
    const answers = [post, passed].map(({ id }) => message("Siti", "user3", { reply_to_message_id: id }));
    const found = await read(chat(7, post, passed, ...answers));
    expect(found.actions).toEqual(["Budi share Surat Pagi", "Siti reply Budi", "Siti reply Kopi Kanal"]);
  });

  it("names people by their ids where they have no handle", async () => {
    const named = {
      text: [{ type: "mention_name", text: "Rina", user_id: 1 }],
      text_entities: [{ type: "mention_name", text: "Rina", user_id: 1 }],
    };
    const found = await read(chat(7, message("Rina W", "user1", { text: "hello everybody" }), message("Budi", "user2", named)));
    expect(found.actions).toEqual(["Budi mention Rina W"]);
  });

  it("may be one of many in all that Telegram has of an account; numbers of messages count in their own chat", async () => {
    const [a, b] = [
      { ...message("Rina W", "user1"), id: 5 },
      { ...message("Budi", "user2"), id: 5 },
    ];
    const answer = { ...message("Siti", "user3", { reply_to_message_id: 5 }), id: 6 };
    const everything = {
      about: "Here is the data you requested.",
      personal_information: { user_id: 3, first_name: "Siti", last_name: "", phone_number: "", bio: "" },
      contacts: {
        about: "",
        list: Array.from({ length: 2000 }, (_, i) => ({ user_id: i, first_name: `contact ${i}`, phone_number: "0000 0000 0000" })),
      },
      chats: { about: "", list: [chat(7, a), chat(8, b, answer)] },
    };
    const found = await read(everything);
    expect(found.actions).toEqual(["Siti reply Budi"]);
    expect(found.report.posts).toBe(3);
  });

  it("of old has no seconds: its clock is taken for UTC, which is said", async () => {
    const { date_unixtime: _, ...old } = message("Rina W", "user1");
    const found = await read(chat(7, old, message("Budi", "user2", { reply_to_message_id: old.id })));
    expect(found.report.decisions.map(({ code }) => code)).toContain("time-zone");
  });
});
