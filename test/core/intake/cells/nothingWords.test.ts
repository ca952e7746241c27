/** Words by which programs write that nothing is there are no accounts; an account may be called so. */
import { describe, expect, it } from "vitest";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

async function read(text: string) {
  const all = await readingOf({ "t.csv": text });
  const { network, problems } = all;
  const file = reportOf(all, "t.csv");
  expect(accountedRows(file)).toBe(file.rows);
  const names = Array.from({ length: network?.people.count ?? 0 }, (_, row) => network?.people.id(row)).sort();
  const words = file.decisions.find(({ code }) => code === "nothing-said")?.values["words"];
  return { network, names, words, dropped: droppedOf(file), problems };
}

describe("words that say nothing", () => {
  it("are nobody: Python's None as an author leaves the post without one", async () => {
    const { network, names, words } = await read(
      "id,url_id,user_id,created_at,is_mention\n1001,None,None,2018-08-07T20:27:42Z,None\n1002,7,rina,2018-08-07T20:28:42Z,False\n1003,8,rina,None,True\n",
    );
    expect([names, words]).toEqual([["rina"], "None"]);
    expect(Array.from(network?.posts.author ?? [])).toEqual([-1, 0, 0]);
    expect(network?.posts.timeMs[2]).toBeNaN();
  });

  it("are nobody in quotes either, and not in a tool's own table", async () => {
    const tweets = [
      '"conversation_id_str","created_at","favorite_count","full_text","id_str","in_reply_to_screen_name","tweet_url","username"',
      '"11","2026-03-05 10:00:00","null","halo","11","null","https://x.example/rina/status/11","rina"',
      '"11","2026-03-05 11:00:00","5","ya","12","rina","https://x.example/budi/status/12","budi"',
      "",
    ].join("\n");
    expect(await read(tweets)).toMatchObject({ names: ["budi", "rina"], words: "null", problems: [] });
  });

  it("set a row aside for want of an account, and spoil no time and no count", async () => {
    const { names, dropped, network } = await read(
      "user,retweeted_user,created_at,times\nrina,NULL,2026-03-05,NULL\nbudi,rina,NULL,3\nNULL,rina,2026-03-05,2\nsiti,rina,2026-03-06,NULL\n",
    );
    expect([names, dropped]).toEqual([["budi", "rina", "siti"], { "no-account": 1, "no-other-account": 1 }]);
    expect(Array.from(network?.shares.weight ?? [])).toEqual([3, 1]);
  });
});

describe("an account that is called so", () => {
  it.each([
    [
      "where the word stands among accounts alone",
      "user,retweeted_user,times\nnull,rina,1\nbudi,null,2\nsiti,None,1\n",
      ["None", "budi", "null", "rina", "siti"],
    ],
    [
      "where other columns write nothing otherwise",
      "user,retweeted_user,created_at\nnull,rina,NaN\nbudi,rina,2026-03-05\n",
      ["budi", "null", "rina"],
    ],
    [
      "where a column of names has it too",
      "user,retweeted_user,city\nundefined,rina,Solo\nbudi,rina,undefined\nsiti,rina,Bandung\n",
      ["budi", "rina", "siti", "undefined"],
    ],
  ])("stays %s", async (_, text, expected) => {
    expect((await read(text)).names).toEqual(expected);
  });
});
