/** Rows of totals are nobody; an account that is called so is somebody. */
import { describe, expect, it } from "vitest";
import { accountedRows, readingOf, reportOf } from "../sources.ts";

async function read(text: string, name = "t.csv") {
  const result = await readingOf({ [name]: text });
  const report = reportOf(result, name);
  expect(accountedRows(report)).toBe(report.rows);
  const { people } = result.network ?? {};
  return {
    names: Array.from({ length: people?.count ?? 0 }, (_, row) => people?.id(row)).sort(),
    totals: report.dropped.find(({ reason }) => reason === "total")?.lines ?? [],
    shares: result.network?.shares.count,
  };
}

const SHARES = "sharer;author;count\nrina;kopi;3\nbudi;kopi;2\n";
const PEOPLE = "akun;jumlah pengikut;kota\nrina;1.300;Solo\nbudi;200;Bandung\n";
const POSTS = "post_id,author,text,time,likes\np1,rina,halo @budi,2026-03-05 10:00,4\np2,budi,hai,2026-03-05 11:00,5\n";
const TWEETS = [
  "conversation_id_str,created_at,favorite_count,full_text,id_str,in_reply_to_screen_name,tweet_url,username",
  "11,2026-03-05 10:00:00,4,halo @budi,11,,https://x.example/rina/status/11,rina",
  "12,2026-03-05 11:00:00,5,hai,12,,https://x.example/budi/status/12,budi",
  "",
].join("\n");

describe("a row of totals is set aside with its line", () => {
  it.each([
    ["shares, the second account empty", `${SHARES}Total;;5\n`],
    ["shares, the first account empty", `${SHARES};Jumlah;5\n`],
    ["shares, with the word twice", `${SHARES}Grand total:;Total;5\n`],
    ["shares, with a count in the second account, whose sum is right", `${SHARES}TOTAL;7;5\n`],
    ["follows, with how many rows there are", "follower,followed\nrina,kopi\nbudi,kopi\nTotal,2\n"],
    ["people, with the sum of their followers", `${PEOPLE}Jumlah;1.500;\n`],
    ["posts, in the column of ids", `${POSTS}Total,,,,9\n`],
    ["tweets of a scraper, in the first column", `${TWEETS}Total,,9,,,,,\n`],
  ])("in a table of %s", async (_, text) => {
    const { names, totals } = await read(text);
    expect(totals).toEqual([4]);
    expect(names.filter((name) => !["rina", "budi", "kopi"].includes(name ?? ""))).toEqual([]);
  });

  it("also the subtotals of a spreadsheet's outline, and the grand total below them", async () => {
    const text = "sharer;author;count\nrina;kopi;3\nrina;teh;3\nrina Total;;6\nbudi;kopi;2\nbudi Total;;2\nTotal Keseluruhan;;8\n";
    expect(await read(text)).toEqual({ names: ["budi", "kopi", "rina", "teh"], totals: [4, 6, 7], shares: 3 });
  });

  it("also the last row and the last column of a matrix", async () => {
    const both = await read(",a,b,c,Total\na,0,1,2,3\nb,1,0,0,1\nc,0,4,0,4\nTotal,1,5,2,8\n", "follows.csv");
    expect([both.names, both.totals]).toEqual([["a", "b", "c"], [5]]);
  });
});

describe("an account that is called so stays", () => {
  it.each([
    ["shares somebody's post in another row", `${SHARES}Total;;5\ntotal;kopi;1\n`, ["Total", 3]],
    ["is shared, in another spelling", `${SHARES}Total;;5\nrina;@TOTAL;1\n`, ["Total", 3]],
    ["acts on an account in the last row", `${SHARES}Total;sari;5\n`, ["Total", 3]],
    ["is written with its @", `${SHARES}@total;;5\n`, ["@total", 2]],
    ["acts on an account with a number for a name, and the sum is another", `${SHARES}Total;7;4\n`, ["Total", 3]],
    ["is in the last row, and more rows stand below", `${SHARES}Total;7;5\nsari;kopi;1\n`, ["Total", 4]],
    ["is in a list of people with followers of its own", `${PEOPLE}total;900;Solo\n`, ["total", 0]],
    ["is in a list of people before the last row", `${PEOPLE}Total;1.500;\nsari;7;Solo\n`, ["Total", 0]],
    ["is in a list of one other", "akun;jumlah pengikut\nrina;300\nTotal;300\n", ["Total", 0]],
    ["is named for more than a total", `${SHARES}Total Politik;;5\n`, ["Total Politik", 2]],
    [
      "writes posts in a table without ids",
      "author,text,time\nrina,halo @budi,2026-03-05 10:00\nTotal,hai,2026-03-05 11:00\n",
      ["Total", 1],
    ],
    ["writes posts", `${POSTS}p3,Total,sampai jumpa,2026-03-06 09:00,1\n`, ["Total", 1]],
    ["wrote a post without a word", `${POSTS}p3,Total,,2026-03-06 09:00,1\n`, ["Total", 1]],
  ])("if it %s", async (_, text, [name, shares]) => {
    const found = await read(text);
    expect(found.names).toContain(name);
    expect([found.totals, found.shares]).toEqual([[], shares]);
  });

  it("in a matrix where what stands below is no sum", async () => {
    const matrix = (...rows: string[]) => read(`,a,b,total\n${rows.join("\n")}\n`, "follows.csv");
    expect(await matrix("a,0,1,1", "b,0,0,1", "total,1,1,0")).toMatchObject({ names: ["a", "b", "total"], totals: [] });
    // nor where each number stands above only once: two who follow the same one
    expect(await matrix("a,0,1,0", "b,0,0,0", "total,0,1,0")).toMatchObject({ names: ["a", "b", "total"], totals: [] });
  });
});
