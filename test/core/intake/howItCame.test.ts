/** Columns that say how an interaction came and what it cost, and since when somebody follows. */
import { describe, expect, it } from "vitest";
import { readingOf, reportOf } from "./sources.ts";

const DAY = Date.UTC(2026, 2, 1);

async function networkOf(texts: Record<string, string>) {
  const read = await readingOf(texts);
  if (read.network === undefined) throw new Error("a network was expected");
  return { network: read.network, read };
}

describe("through whom it came", () => {
  it("is read from a column of accounts, and nobody where it is blank", async () => {
    const text = "sharer,author,post_id,time,via\nrina,kopi,p1,2026-03-01 10:00,@budi\ndewi,kopi,p1,2026-03-01 11:00,\n";
    const { network, read } = await networkOf({ "shares.csv": text });
    expect(Array.from(network.shares.via ?? [], (row) => (row < 0 ? "" : network.people.id(row)))).toEqual(["@budi", ""]);
    expect(reportOf(read, "shares.csv").columns.at(-1)).toEqual({ header: "via", role: "via" });
    const indonesian = "penyebar;penulis asli;lewat akun\nrina;kopi;budi\n";
    expect((await networkOf({ "log.csv": indonesian })).network.shares.via).toHaveLength(1);
  });

  it("stays the right one where other cells hold several accounts, or a row of totals is left out", async () => {
    const text = 'sharer,author,post_id,via\n"@rina, @dewi",@kopi,p1,@budi\nsari,@kopi,p1,@rina\nTotal,,,\n';
    const { network } = await networkOf({ "shares.csv": text });
    const told = Array.from(network.shares.via ?? [], (row, i) => [network.people.id(network.shares.sharer[i]), network.people.id(row)]);
    expect(told).toEqual([
      ["@rina", "@budi"],
      ["@dewi", "@budi"],
      ["sari", "@rina"],
    ]);
    expect(network.people.indexOf("total")).toBe(-1);
  });

  it("is no account where the column names apps", async () => {
    const text = 'sharer,author,post_id,via\nrina,kopi,p1,Twitter for iPhone\ndewi,kopi,p1,"Twitter Web App"\n';
    const { network } = await networkOf({ "shares.csv": text });
    expect(network.shares.via).toBeNull();
    expect(network.people.count).toBe(3);
  });
});

describe("what an act cost", () => {
  it("is read from a column of the log, however sums are written, and is never below nought", async () => {
    const text = "penyebar;penulis asli;biaya\nrina;kopi;Rp 1.250.000\ndewi;kopi;500.000\nsari;kopi;\ntono;kopi;-5\n";
    const { network, read } = await networkOf({ "shares.csv": text });
    expect(Array.from(network.shares.cost ?? [])).toEqual([1_250_000, 500_000, NaN, NaN]);
    expect(reportOf(read, "shares.csv").columns.at(-1)).toEqual({ header: "biaya", role: "cost" });
    const without = await networkOf({ "shares.csv": "sharer,author\nrina,kopi\n" });
    expect([without.network.shares.cost, without.network.shares.via, without.network.follows.sinceMs]).toEqual([null, null, null]);
  });
});

describe("since when somebody follows", () => {
  it("is read where a column says so, beside every tie of every file", async () => {
    const first = "follower,followed,followed_at\nrina,kopi,2026-03-01\nbudi,kopi,\n";
    const second = "follower,followed\nrina,budi\nbudi,kopi\n";
    const { network, read } = await networkOf({ "a.csv": first, "b.csv": second });
    const since = (heard: string, hears: string) => {
      const at = network.follows.audience(network.people.indexOf(heard)).indexOf(network.people.indexOf(hears));
      return network.follows.sinceMs?.[network.follows.audienceRows.offsets[network.people.indexOf(heard)] + at];
    };
    expect([since("kopi", "rina"), since("kopi", "budi"), since("budi", "rina")]).toEqual([DAY, NaN, NaN]);
    expect(reportOf(read, "a.csv").columns.at(-1)).toEqual({ header: "followed_at", role: "since" });
  });

  it("is not taken from a time that may be anything, as of when the list was drawn up", async () => {
    const { network } = await networkOf({ "follows.csv": "follower,followed,timestamp\nrina,kopi,2026-03-01\nbudi,kopi,2026-03-01\n" });
    expect(network.follows.count).toBe(2);
    expect(network.follows.sinceMs).toBeNull();
  });

  it("that cannot be read takes no tie away", async () => {
    const text = "follower,followed,followed_at\nrina,kopi,2026-03-01\nbudi,kopi,2026-03-02\nsari,kopi,once\n";
    const { network } = await networkOf({ "follows.csv": text });
    expect(Array.from(network.follows.sinceMs ?? [])).toEqual([DAY, DAY + 86_400_000, NaN]);
  });
});
