import { describe, expect, it } from "vitest";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

const decisionsOf = (read: Awaited<ReturnType<typeof readingOf>>, name: string) => reportOf(read, name).decisions.map(({ code }) => code);
const LOG = "sharer,author,post_id,time\nrina,kopi,p1,2024-01-01 10:00\nbudi,kopi,p1,2024-01-01 11:00\n";

/** Declared followers of rina, budi and kopi, read from a people table beside a log. */
async function declared(people: string) {
  const read = await readingOf({ "log.csv": LOG, "people.csv": people });
  const followers = ["rina", "budi", "kopi"].map((id) => read.network?.people.declaredFollowers[read.network.people.indexOf(id)]);
  return { read, followers };
}

describe("declared followers", () => {
  it.each([
    ["akun;jumlah pengikut\nrina;350\nbudi;1.200\nkopi;12.500\n", [350, 1200, 12_500]],
    ["akun;jumlah pengikut\nrina;350\nbudi;12.500\nkopi;1.200.000\n", [350, 12_500, 1_200_000]],
    ["akun;jumlah pengikut\nrina;350\nbudi;1,2 rb\nkopi;2 jt\n", [350, 1200, 2_000_000]],
    ['account,followers\nrina,350\nbudi,"1,200"\nkopi,1.2M\n', [350, 1200, 1_200_000]],
  ])("%j", async (people, wanted) => expect((await declared(people)).followers).toEqual(wanted));

  it("say that their dots set thousands apart", async () => {
    expect(decisionsOf((await declared("akun;jumlah pengikut\nrina;350\nkopi;12.500\n")).read, "people.csv")).toContain("dots-group");
    expect(decisionsOf((await declared("akun;jumlah pengikut\nrina;350\nkopi;12500\n")).read, "people.csv")).not.toContain("dots-group");
  });
});

describe("a row of totals", () => {
  const peopleOf = async (...rows: string[]) => {
    const read = await readingOf({ "t.csv": ["penyebar;pembuat asli;jumlah", ...rows].join("\n") });
    const { people } = read.network ?? {};
    expect(accountedRows(reportOf(read, "t.csv"))).toBe(rows.length);
    return Array.from({ length: people?.count ?? 0 }, (_, row) => people?.id(row));
  };

  it("leaves nobody behind", async () => {
    expect(await peopleOf("rina;kopi;3", "Total;;5", "budi;kopi;2", "Grand total:;;5")).toEqual(["rina", "kopi", "budi"]);
  });

  it("may name whose rows it adds up, before or behind it", async () => {
    for (const total of ["Subtotal kopi", "kopi Total", "Total kopi", "Jumlah kopi"])
      expect(await peopleOf("rina;kopi;3", "budi;kopi;2", `;${total};5`, "sari;teh;1", ";Grand Total;6")).toEqual([
        "rina",
        "kopi",
        "budi",
        "sari",
        "teh",
      ]);
    expect(await peopleOf("rina;kopi;3", ";total_kopi;3")).toContain("total_kopi");
  });

  it("is told from accounts that share nothing, and from an account of that name", async () => {
    expect(await peopleOf("rina;kopi;3", "sari;;1")).toEqual(["rina", "kopi", "sari"]);
    expect(await peopleOf("total;kopi;3", "Total;;3", "total;;3")).toEqual(["total", "kopi"]);
  });
});

describe("how many times", () => {
  const weights = async (...cells: string[]) => {
    const read = await readingOf({ "t.csv": ["sharer;author;jumlah", ...cells.map((cell, i) => `u${i};kopi;${cell}`)].join("\n") });
    return { read, weights: Array.from(read.network?.shares.weight ?? []), report: reportOf(read, "t.csv") };
  };

  it("dots set thousands apart where whole numbers stand beside them, and that is said", async () => {
    const { read, weights: found } = await weights("1.234", "15");
    expect(found).toEqual([1234, 15]);
    expect(decisionsOf(read, "t.csv")).toContain("dots-group");
    expect((await weights("1.234", "0.5")).weights).toEqual([1.234, 0.5]);
    expect((await weights("1.000", "2.000")).weights).toEqual([1, 2]);
  });

  it("a count of nought is no share", async () => {
    const { weights: found, report } = await weights("3", "0", "0,0");
    expect(found).toEqual([3]);
    expect(droppedOf(report)).toEqual({ "bad-number": 2 });
    expect(accountedRows(report)).toBe(3);
  });

  it("a blank count is one, and that is said", async () => {
    const { weights: found, report } = await weights("3", "");
    expect(found).toEqual([3, 1]);
    expect(report.decisions).toContainEqual({ code: "blank-count", values: { column: "jumlah", rows: 1 } });
  });

  it("that are mostly no numbers are a warning, and every row counts once", async () => {
    const { read, weights: found } = await weights("high", "n/a", "", "3", "low");
    expect(found).toEqual([1, 1, 1, 1, 1]);
    expect(read.problems).toEqual([
      { code: "counts-unread", severity: "warning", file: "t.csv", column: "jumlah", found: "high", line: 2, count: 3, of: 4 },
    ]);
  });

  it("needs no warning where another column has it, nothing is said, or nothing is counted", async () => {
    const texts = [
      "sharer,author,count,value\na,kopi,2,high\n",
      "sharer,author,count\na,kopi,\n",
      "follower,followed,weight\na,kopi,high\n",
    ];
    for (const text of texts) expect((await readingOf({ "t.csv": text })).problems).toEqual([]);
  });

  it.each(["Jumlah share", "jumlah dibagikan", "Number of retweets", "retweet_count", "total interaksi"])(
    "is what a pair of accounts came to, where nothing says of which post and when: %s",
    async (header) => {
      const read = async (more: string) =>
        readingOf({ "t.csv": `sharer;author;${header}${more}\nrina;kopi;12${more === "" ? "" : ";2026-03-05"}\nbudi;kopi;5\n` });
      expect(Array.from((await read("")).network?.shares.weight ?? [])).toEqual([12, 5]);
      // in a log it is how often the post was shared by anybody
      expect(Array.from((await read(";date")).network?.shares.weight ?? [])).toEqual([1, 1]);
    },
  );

  it("is no number of likes or followers", async () => {
    for (const header of ["jumlah like", "jumlah pengikut", "total budget"])
      expect((await readingOf({ "t.csv": `sharer;author;${header}\nrina;kopi;12\n` })).network?.shares.weight[0]).toBe(1);
  });

  it("is heard of graph files too", async () => {
    const edge = (from: string, weight: string) => `<edge source="${from}" target="x" kind="retweet" ${weight}/>`;
    const edges = [edge("a", 'weight="3"'), edge("b", 'weight="0"'), edge("c", ""), edge("d", 'weight="many"')].join("");
    const nodes = [..."abcdx"].map((id) => `<node id="${id}"/>`).join("");
    const read = await readingOf({
      "g.gexf": `<gexf><graph defaultedgetype="directed"><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`,
    });
    expect(Array.from(read.network?.shares.weight ?? [])).toEqual([3, 1]);
    expect(droppedOf(reportOf(read, "g.gexf"))).toEqual({ "bad-number": 2 });
  });
});
