import { describe, expect, it } from "vitest";
import { hintOfName } from "../../../src/core/intake/fileName.ts";

describe("hintOfName", () => {
  it.each([
    ["friend_list.csv", { layer: "follows" }],
    ["higgs-social_network.edgelist.gz", { layer: "follows" }],
    ["Pengikut Maret.csv", { layer: "follows" }],
    ["higgs-retweet_network.edgelist", { layer: "shares", kind: 0 }],
    ["kutipan.csv", { layer: "shares", kind: 1 }],
    ["reply_list.csv", { layer: "shares", kind: 2 }],
    ["mention_list.csv", { layer: "shares", kind: 3 }],
    ["favorite_list.csv", { layer: "shares", kind: 4 }],
    ["higgs-activity_time.txt", { layer: "shares" }],
    ["retweets and mentions.csv", { layer: "shares" }],
    ["shared drive › wave 1/followers.csv", { layer: "follows" }],
    ["client/followers/part-1.csv", { layer: "follows" }],
  ])("%s", (name, hint) => expect(hintOfName(name)).toEqual(hint));

  it.each(["edges.csv", "unlikely.csv", "start.csv", "followers who retweet.csv"])("says nothing of %s", (name) =>
    expect(hintOfName(name)).toBeUndefined(),
  );
});
