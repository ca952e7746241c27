import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasZone, isoMs } from "../../../../src/core/intake/cells/fieldBytes.ts";
import { readingOf, reportOf } from "../sources.ts";
import { epochMs, maybeTime, timeStyleOf, timeUnderHeader } from "../../../../src/core/intake/cells/times.ts";

const read = (text: string) => maybeTime(text, true);

describe("maybeTime", () => {
  it.each([
    ["2026-03-05 03:00:00", Date.UTC(2026, 2, 5, 3)],
    ["2026-03-05T03:00:00.250Z", Date.UTC(2026, 2, 5, 3, 0, 0, 250)],
    ["2026-03-05T10:00:00+07:00", Date.UTC(2026, 2, 5, 3)],
    ["2026-03-05", Date.UTC(2026, 2, 5)],
    ["Tue Mar 05 14:02:11 +0000 2024", Date.UTC(2024, 2, 5, 14, 2, 11)],
    ["Tue Mar 05 14:02:11 +0700 2024", Date.UTC(2024, 2, 5, 7, 2, 11)],
    ["28/05/2022 20:12", Date.UTC(2022, 4, 28, 20, 12)],
    ["05/03/2026 03.15", Date.UTC(2026, 2, 5, 3, 15)],
    ["05-03-26 3:15", Date.UTC(2026, 2, 5, 3, 15)],
    ["2023-11-05 22:56:36 EST", Date.UTC(2023, 10, 6, 3, 56, 36)],
    ["05/03/2026 10.30 WIB", Date.UTC(2026, 2, 5, 3, 30)],
    ["08 Feb 2026", Date.UTC(2026, 1, 8)],
    ["5 Maret 2026 14.05", Date.UTC(2026, 2, 5, 14, 5)],
    ["2 Februari 2024 pukul 14.05 WIB", Date.UTC(2024, 1, 2, 7, 5)],
    ["Jum'at, 2 Februari 2024", Date.UTC(2024, 1, 2)],
    ["Jum’at, 2 Februari 2024 pkl. 08.00", Date.UTC(2024, 1, 2, 8)],
    ["miércoles 5 de marzo de 2026 a las 10:00", Date.UTC(2026, 2, 5, 10)],
    ["05/03/2026 pukul 10.30", Date.UTC(2026, 2, 5, 10, 30)],
    ["17 Agustus 2026", Date.UTC(2026, 7, 17)],
    ["5 de marzo de 2026", Date.UTC(2026, 2, 5)],
    ["5 février 2026 08:00", Date.UTC(2026, 1, 5, 8)],
    ["Feb 8, 2026 2:37 PM", Date.UTC(2026, 1, 8, 14, 37)],
    ["1341134925", 1_341_134_925_000],
    ["1341134925.5", 1_341_134_925_500],
    ["1341134925000", 1_341_134_925_000],
    ["1341134925000000", 1_341_134_925_000],
    ["29/02/2024", Date.UTC(2024, 1, 29)],
  ])("reads %s", (text, ms) => expect(read(text)).toBe(ms));

  it("believes years of two digits, and of four from 1900 to 2200", () => {
    expect(read("05/03/26")).toBe(Date.UTC(2026, 2, 5));
    expect(read("1900-01-01")).toBe(Date.UTC(1900, 0, 1));
    expect(read("2106-02-07T06:28:16Z")).toBe(2 ** 32 * 1000);
  });

  it("puts the month first where the column does", () => {
    expect(maybeTime("1/29/26, 2:37 PM", false)).toBe(Date.UTC(2026, 0, 29, 14, 37));
    expect(maybeTime("12/1/2026, 12:05 AM", false)).toBe(Date.UTC(2026, 11, 1, 0, 5));
  });

  it.each([
    "30/02/2026",
    "29/02/2026",
    "31/04/2026",
    "2026-13-01",
    "05/03/2026 25:00",
    "05/03/2026 10:61",
    "13:00 PM",
    "yesterday",
    "3 hours ago",
    "",
    "12",
    "5 Foo 2026",
    "2026-03-05 10:00 XYZ",
    "0001-01-01T00:00:00",
    "0026-03-05",
    "9999-12-31 23:59:59",
    "31/12/9999",
  ])("refuses %s", (text) => expect(read(text)).toBeNaN());
});

describe("timeUnderHeader", () => {
  it("reads a spreadsheet's days, to the second", () => {
    expect(timeUnderHeader("45292.5", true)).toBe(Date.UTC(2024, 0, 1, 12));
    expect(timeUnderHeader("45292,586805556", true)).toBe(Date.UTC(2024, 0, 1, 14, 5));
    expect(timeUnderHeader("45292", true)).toBe(Date.UTC(2024, 0, 1));
    for (const text of ["2024", "12", "99999", "4.5", "yesterday"]) expect([text, timeUnderHeader(text, true)]).toEqual([text, NaN]);
    expect(maybeTime("45292.5", true)).toBeNaN();
  });
});

describe("times in a table", () => {
  const log = (...times: string[]) => ["sharer,author,post_id,tanggal", ...times.map((time, i) => `u${i},kopi,p1,"${time}"`)].join("\n");
  it("may be a spreadsheet's days, whole and broken", async () => {
    const read = await readingOf({ "t.csv": log("45292", "45292.5", "2024-01-02 10:00") });
    expect(Array.from(read.network?.shares.timeMs ?? [])).toEqual([
      Date.UTC(2024, 0, 1),
      Date.UTC(2024, 0, 1, 12),
      Date.UTC(2024, 0, 2, 10),
    ]);
    expect(reportOf(read, "t.csv").decisions).toContainEqual({ code: "time-zone", values: { column: "tanggal", zone: "UTC" } });
  });

  it("that are not understood are a warning, and the rows count all the same", async () => {
    const read = await readingOf({ "t.csv": log("kemarin", "minggu lalu", "tadi") });
    expect(read.network?.shares.count).toBe(3);
    expect(read.problems).toEqual([
      { code: "times-unread", severity: "warning", file: "t.csv", column: "tanggal", found: "kemarin", line: 2 },
    ]);
  });

  it.each([
    ["Tanggal,Jam", "2026-03-05,10:15", "05/03/2026,11.20"],
    ["Date,Time", "05/03/2026,10:15:00 AM", "05/03/2026,11:20 am"],
    ["waktu,tanggal", "10.15 UTC,5 Maret 2026", "18.20 WIB,5 Maret 2026"],
  ])("may have their days in one column and their clocks in another: %s", async (head, first, second) => {
    const day = Date.UTC(2026, 2, 5);
    const rows = [`rina,kopi,${first}`, `budi,kopi,${second}`];
    const blank = rows[1]?.replace(/[^,]*[.:][^,]*/, "");
    const read = await readingOf({ "t.csv": [`sharer,author,${head}`, ...rows, blank].join("\n") });
    expect(Array.from(read.network?.shares.timeMs ?? []).map((ms) => (ms - day) / 60_000)).toEqual([615, 680, 0]);
    const { columns, decisions } = reportOf(read, "t.csv");
    const [clock, time] = ["clock", "time"].map((role) => columns.find((column) => column.role === role)?.header);
    expect(decisions).toContainEqual({ code: "clock-joined", values: { column: clock, date: time } });
  });

  it("have a clock that is none set aside, and need none where they have one", async () => {
    const bad = await readingOf({
      "t.csv": "sharer,author,date,time\na,kopi,2026-03-05,10:15\nb,kopi,2026-03-05,25:99\nc,kopi,2026-03-05,9:05\n",
    });
    expect(reportOf(bad, "t.csv").dropped).toEqual([{ reason: "bad-time", count: 1, lines: [3] }]);
    const whole = await readingOf({ "t.csv": "sharer,author,date,time\na,kopi,2026-03-05 09:00,10:15\n" });
    expect(whole.network?.shares.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 9));
  });

  it("have their clocks in tables of posts too, and may be told by the user", async () => {
    const posts = "username,text,tanggal,jam\nrina,halo @kopi,2026-03-05,10:15\n";
    expect((await readingOf({ "p.csv": posts })).network?.shares.timeMs[0]).toBe(Date.UTC(2026, 2, 5, 10, 15));
    const told = "a,b,x,y\nrina,kopi,2026-03-05,10:15\nbudi,kopi,2026-03-05,11:15\n";
    const read = await readingOf({ "t.csv": told }, { "columns:t.csv": "actor,other,time,clock" });
    expect(Array.from(read.network?.shares.timeMs ?? [])).toEqual([Date.UTC(2026, 2, 5, 10, 15), Date.UTC(2026, 2, 5, 11, 15)]);
  });

  it("need no warning where another column has them, or nothing is said", async () => {
    for (const text of ["sharer,author,date,time\na,kopi,2024-01-01,siang\n", "sharer,author,count,time\na,kopi,2,\n"])
      expect((await readingOf({ "t.csv": text })).problems).toEqual([]);
  });
});

describe("timeStyleOf", () => {
  it("decides by any value above twelve", () => {
    expect(timeStyleOf(["05/03/2026", "28/05/2022 20:12"]).isDayFirst).toBe(true);
    expect(timeStyleOf(["05/03/2026", "05/28/2022 20:12"]).isDayFirst).toBe(false);
  });

  it("takes the day first where nothing decides, unless there is a.m. and p.m.", () => {
    expect(timeStyleOf(["05/03/2026 03.15"])).toEqual({ isDayFirst: true, isOrderUsed: true, isZoneAssumed: true });
    expect(timeStyleOf(["1/2/26, 2:37 PM"]).isDayFirst).toBe(false);
  });

  it("knows when zone and order do not matter", () => {
    expect(timeStyleOf(["2026-03-05T03:00:00Z", "1341134925", "Tue Mar 05 14:02:11 +0000 2024"])).toEqual({
      isDayFirst: true,
      isOrderUsed: false,
      isZoneAssumed: false,
    });
  });
});

describe("epochMs", () => {
  it("takes no small or huge number for a time", () => {
    for (const value of [0, 12, 5000, 99_999_999, 1e10, 1e18]) expect(epochMs(value)).toBeNaN();
  });
});

describe("times in bytes", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const two = fc.integer({ min: 0, max: 62 }).map((number) => String(number).padStart(2, "0"));
  const written = fc
    .tuple(
      fc.integer({ min: 1985, max: 2110 }),
      two,
      two,
      fc.constantFrom("T", " "),
      two,
      two,
      two,
      fc.constantFrom("", ".250", ".5"),
      fc.constantFrom("", "Z", "+07:00"),
    )
    .map(
      ([year, month, day, between, hour, minute, second, fraction, zone]) =>
        `${year}-${month}-${day}${between}${hour}:${minute}:${second}${fraction}${zone}`,
    );

  it("say what the same times say as text, or nothing", () => {
    fc.assert(
      fc.property(written, (text) => {
        const bytes = bytesOf(`x${text}`);
        const ms = isoMs(bytes, 1, bytes.length);
        if (Number.isNaN(ms)) return;
        expect([text, ms, hasZone(bytes, bytes.length)]).toEqual([text, maybeTime(text, true), text.endsWith("Z")]);
      }),
      { numRuns: 2000 },
    );
  });

  it("are known for every day there is, and for no other", () => {
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2100, 0, 1); day += 86_400_000 * 7) {
      const text = new Date(day + 3_661_000).toISOString();
      expect([text, isoMs(bytesOf(text), 0, text.length)]).toEqual([text, day + 3_661_000]);
    }
    for (const text of [
      "2026-02-30T10:00:00Z",
      "2026-13-01T10:00:00Z",
      "2025-02-29 10:00:00",
      "2026-03-05T24:00:00Z",
      "2026-03-05T10:00:0xZ",
    ])
      expect([text, isoMs(bytesOf(text), 0, text.length)]).toEqual([text, NaN]);
  });

  it("without a zone are said to be read as UTC, in a table too", async () => {
    const table = (time: string) => readingOf({ "t.csv": `sharer,author,time\na,b,${time}\nc,b,${time}\n` });
    const codes = (read: Awaited<ReturnType<typeof table>>) => reportOf(read, "t.csv").decisions.map(({ code }) => code);
    expect(codes(await table("2026-03-05 03:00:00"))).toContain("time-zone");
    expect(codes(await table("2026-03-05T03:00:00Z"))).not.toContain("time-zone");
  });
});
