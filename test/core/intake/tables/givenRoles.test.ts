import { describe, expect, it } from "vitest";
import { faultInRoles, maybeRoles, writeRoles } from "../../../../src/core/intake/tables/givenRoles.ts";
import { nameAt } from "../../../../src/core/network/names.ts";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { accountedRows, readingOf, reportOf } from "../sources.ts";

const TEXT = "user,retweeted_user,who,created_at,note\na,b,c,05/03/2026,x\nd,b,c,06/03/2026,y\n";

function namesIn({ network }: Reading, rows: Uint32Array): string[] {
  return network === undefined ? [] : Array.from(rows, (row) => nameAt(network.people.names, row));
}

describe("columns as the user says they are", () => {
  it("are taken as they are given, and all rows are accounted for", async () => {
    const answers = { "columns:s.csv": "actor,unused,other,time,unused" };
    const read = await readingOf({ "s.csv": TEXT }, answers);
    const report = reportOf(read, "s.csv");
    expect(report.columns.map(({ role }) => role)).toEqual(["actor", "unused", "other", "time", "unused"]);
    const names = namesIn(
      read,
      Uint32Array.from({ length: read.network?.people.count ?? 0 }, (_, row) => row),
    );
    expect(names.toSorted()).toEqual(["a", "c", "d"]);
    expect(accountedRows(report)).toBe(report.rows);
  });

  it("say who acts on whom, so that nothing is left to ask", async () => {
    const told = await readingOf({ "s.csv": TEXT }, { "columns:s.csv": "other,unused,actor,time,unused" });
    expect(told.questions).toEqual([]);
    expect(namesIn(told, told.network?.shares.sharer ?? new Uint32Array())).toEqual(["c", "c"]);
  });

  it("make a table of people where nobody is acted on", async () => {
    const read = await readingOf(
      { "s.csv": TEXT, "f.csv": "follower,followed\na,d\nd,b\n" },
      { "columns:s.csv": "actor,attribute,unused,unused,name" },
    );
    expect(reportOf(read, "s.csv").layer).toBe("people");
    expect(read.network?.people.attributes.map(({ name }) => name)).toEqual(["retweeted_user", "note"]);
  });

  it.each(["", "actor", "actor,actor,other,time,unused", "unused,other,unused,time,unused", "actor,other,unused,time,__proto__", 7, null])(
    "are left aside where they do not fit (%s)",
    async (answer) => {
      const plain = reportOf(await readingOf({ "s.csv": TEXT }), "s.csv");
      expect(reportOf(await readingOf({ "s.csv": TEXT }, { "columns:s.csv": answer }), "s.csv").columns).toEqual(plain.columns);
    },
  );

  it("are written and read back, and say what is wrong with them", () => {
    expect(maybeRoles(writeRoles(["actor", "other", "unused"]), 3)).toEqual(["actor", "other", "unused"]);
    expect(maybeRoles("actor,other", 3)).toBeUndefined();
    expect(faultInRoles(["other", "time"])).toBe("no-actor");
    expect(faultInRoles(["actor", "time", "time"])).toBe("twice");
    expect(faultInRoles(["actor", "attribute", "attribute"])).toBeUndefined();
  });
});

describe("days and numbers as the user says they are written", () => {
  const days = async (answers: Record<string, string>) => {
    const read = await readingOf({ "s.csv": TEXT }, answers);
    const first = read.network?.shares.timeMs[0] ?? NaN;
    return [new Date(first).toISOString().slice(0, 10), reportOf(read, "s.csv").decisions.map(({ code }) => code)] as const;
  };

  it("turns day and month round", async () => {
    expect(await days({})).toEqual(["2026-03-05", expect.arrayContaining(["day-first"])]);
    expect(await days({ "dayFirst:s.csv": "month" })).toEqual(["2026-05-03", expect.arrayContaining(["month-first"])]);
    expect(await days({ "dayFirst:s.csv": "sideways" })).toEqual(["2026-03-05", expect.arrayContaining(["day-first"])]);
  });

  it("takes the comma for what it is said to be, and says so either way", async () => {
    const text = "user;retweeted_user;count\na;b;1,500\nc;b;2,25\n";
    const read = async (answers: Record<string, string>) => {
      const found = await readingOf({ "s.csv": text }, answers);
      return [Array.from(found.network?.shares.weight ?? []), reportOf(found, "s.csv").decisions.map(({ code }) => code)];
    };
    expect(await read({})).toEqual([[1.5, 2.25], expect.arrayContaining(["decimal-comma"])]);
    const [weights, codes] = await read({ "decimals:s.csv": "." });
    expect(weights).toEqual([1500]);
    expect(codes).toContain("decimal-point");
  });
});
