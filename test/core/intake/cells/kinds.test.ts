import { describe, expect, it } from "vitest";
import { LIKE, MENTION, QUOTE, REPLY, SHARE } from "../../../../src/core/network/network.ts";
import { FOLLOW, kindOf } from "../../../../src/core/intake/cells/kinds.ts";

describe("kindOf", () => {
  it.each([
    [
      SHARE,
      [
        "RT",
        "retweet",
        "Retweeted",
        "[r:RETWEETS]",
        "repost",
        "Announce",
        "bagikan",
        "dibagikan",
        "posting ulang",
        "compartido",
        "partage",
        "geteilt",
      ],
    ],
    [QUOTE, ["quoted", "QT", "kutip", "citação", "citation", "Zitat"]],
    [REPLY, ["RE", "replied_to", "Replies to", "in reply to", "balasan", "komentar", "respuesta", "réponse", "Antwort"]],
    [MENTION, ["MT", "Mentions", "MentionsInRetweet", "sebut", "mención", "menção", "Erwähnung"]],
    [LIKE, ["favorite", "like", "suka", "me gusta", "curtir", "J'aime", "gefällt mir"]],
    [FOLLOW, ["Followed", "follows", "mengikuti", "sigue", "suit", "folgt"]],
  ])("%i", (kind, words) => {
    for (const word of words) expect([word, kindOf(word)]).toEqual([word, kind]);
  });

  it("knows nothing of other words", () => {
    for (const word of ["", "tweet", "yodel", "__proto__", "constructor"]) expect(kindOf(word)).toBeUndefined();
  });
});
