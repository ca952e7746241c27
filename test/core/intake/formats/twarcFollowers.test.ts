/** Pages as `twarc2 followers` writes them: the answers of the interface, each with the address that it came from. */
import { describe, expect, it } from "vitest";
import { accountedRows, readingOf, reportOf } from "../sources.ts";

const user = (id: string, username: string, followers = 10) => ({
  protected: false,
  id,
  username,
  name: username.toUpperCase(),
  created_at: "2010-03-03T12:49:24.000Z",
  pinned_tweet_id: "77",
  public_metrics: { followers_count: followers, following_count: 5, tweet_count: 1, listed_count: 0 },
});
const page = (path: string, ...users: object[]) => ({
  data: users,
  includes: { tweets: [{ id: "77", author_id: users.length > 0 ? "11" : "", text: "pinned", created_at: "2010-03-03T12:49:24.000Z" }] },
  meta: { result_count: users.length, next_token: "x" },
  ...(path === ""
    ? {}
    : {
        __twarc: {
          url: `https://api.twitter.com/2/users/${path}?max_results=1000&user.fields=id`,
          version: "2.13.0",
          retrieved_at: "2026-03-05T03:07:29+00:00",
        },
      }),
});

async function read(name: string, ...pages: object[]) {
  const found = await readingOf({ [name]: pages.map((one) => JSON.stringify(one)).join("\n") });
  const report = reportOf(found, name);
  expect([report.format, accountedRows(report)]).toEqual(["twarcFollowers", report.rows]);
  const { network } = found;
  const ties = Array.from({ length: network?.people.count ?? 0 }, (_, row) =>
    Array.from(network?.follows.audience(row) ?? [], (one) => `${network?.people.id(one)}<${network?.people.id(row)}`),
  );
  return { report, network, ties: ties.flat().toSorted(), codes: report.decisions.map(({ code }) => code) };
}

describe("pages of followers", () => {
  it("follow whoever stands in their address", async () => {
    const found = await read(
      "f.jsonl",
      page("500/followers", user("11", "a", 900), user("12", "c")),
      page("500/followers", user("13", "d")),
    );
    expect(found.ties).toEqual(["a<500", "c<500", "d<500"]);
    expect(found.codes).toEqual(["star"]);
    const row = found.network?.people.indexOf("a") ?? -1;
    expect(found.network?.people.declaredFollowers[row]).toBe(900);
  });

  it("are followed by whoever stands in it where they are those whom somebody follows; an account that both lists name is one", async () => {
    const found = await read(
      "f.jsonl",
      page("11/following", user("500", "b")),
      page("500/followers", user("11", "a")),
      page("500/followers", user("12", "c")),
    );
    expect(found.ties).toEqual(["a<b", "c<b"]);
    expect(found.codes).toEqual([]);
  });

  it("are known by each account where they were taken apart", async () => {
    const flat = (id: string, name: string) => ({ ...user(id, name), __twarc: page("500/followers").__twarc });
    expect((await read("f.jsonl", flat("11", "a"), flat("12", "c"))).ties).toEqual(["a<500", "c<500"]);
  });

  it("without an address are those of whom the file's name says so", async () => {
    expect((await read("kopi_followers.jsonl", page("", user("11", "a"), user("12", "c")))).ties).toEqual(["a<kopi", "c<kopi"]);
    expect((await read("kopi-following.json", page("", user("11", "a"), user("12", "c")))).ties).toEqual(["kopi<a", "kopi<c"]);
  });

  it("without either say who people are, and no tie, and that is said", async () => {
    for (const found of [
      await read("users.jsonl", page("", user("11", "a", 900))),
      await read("users.jsonl", page("by?usernames=a", user("11", "a", 900))),
    ]) {
      expect([found.ties, found.report.layer, found.report.people]).toEqual([[], "people", 1]);
      expect(found.codes).toEqual(["whose-unsaid"]);
    }
  });
});
