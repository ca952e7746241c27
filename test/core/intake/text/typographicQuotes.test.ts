/** Quotes of a word processor around cells are quotes; in a text they are letters. */
import { describe, expect, it } from "vitest";
import { accountedRows, follows, processorMs, readingOf, reportOf } from "../sources.ts";

async function read(text: string) {
  const result = await readingOf({ "follows.csv": text });
  const report = reportOf(result, "follows.csv");
  expect(accountedRows(report)).toBe(report.rows);
  return { result, report, codes: report.decisions.map(({ code }) => code) };
}

describe("cells in the quotes of a word processor", () => {
  it.each([
    ["English", "“follower”,“followed”\n“rina”,“budi”\n“siti”,“rina”\n"],
    ["German", "„follower“;„followed“\r\n„rina“;„budi“\r\n„siti“;„rina“\r\n"],
    ["Swedish", "”follower”\t”followed”\n”rina”\t”budi”\n”siti”\t”rina”\n"],
    ["French", "«follower»;«followed»\n«rina»;«budi»\n«siti»;«rina»\n"],
    ["single", "‘follower’,‘followed’\n‘rina’,‘budi’\n‘siti’,‘rina’\n"],
    ["English, but for the header", "follower,followed\n“rina”,“budi”\n“siti”,“rina”\n"],
    ["English around whole lines", "“follower,followed”\n“rina,budi”\n“siti,rina”\n"],
  ])("are read, and it is said: %s", async (_, text) => {
    const { result, codes } = await read(text);
    expect(follows(result)).toEqual(["rina<budi", "siti<rina"]);
    expect(codes).toContain("typographic-quotes");
  });

  it("hold delimiters, line ends and straight quotes; lines keep their numbers", async () => {
    const { result, report } = await read(
      '“sharer”,“author”,“note”\n“rina”,“budi, jr”,“says "kopi",\nand more”\n“siti”,“siti”,“x”\n“dewi”,“”,“y”\n',
    );
    const { network } = result;
    expect(Array.from({ length: network?.shares.count ?? 0 }, (_, i) => network?.people.id(network.shares.author[i]))).toEqual([
      "budi, jr",
    ]);
    expect(report.dropped).toMatchObject([
      { reason: "self", lines: [4] },
      { reason: "no-other-account", lines: [5] },
    ]);
  });

  it("are taken off beside numbers that stand without, where the header has them", async () => {
    const { result } = await read("“akun”,“jumlah pengikut”\n“rina”,300\n“budi”,200\n");
    expect(result.network?.people.indexOf("rina")).toBe(0);
    expect(result.network?.people.declaredFollowers).toEqual(Float64Array.of(300, 200));
  });
});

describe("such quotes are letters", () => {
  it.each([
    [
      "in a text that cites somebody",
      "username,created_at,full_text,id_str\nrina,2026-03-05,“Kopi enak” @budi,1\nsiti,2026-03-05,“Teh”,2\n",
    ],
    ["also where the text comes first", "full_text,username,created_at\n“Kopi enak” @budi,rina,2026-03-05\n“Teh”,siti,2026-03-05\n"],
    ["beside as many plain cells", "nickname,username\n“Kopi”,rina\n“Teh”,siti\n"],
  ])("%s", async (_, text) => {
    const { result, codes } = await read(text);
    expect(codes).not.toContain("typographic-quotes");
    expect(result.network?.people.indexOf("rina")).toBeGreaterThanOrEqual(0);
  });

  it("that are never closed cost no time", async () => {
    const before = processorMs();
    await readingOf({ "x.csv": `follower,followed\n${",“a".repeat(12_000)}\n` });
    expect(processorMs() - before).toBeLessThan(1000);
  });
});
