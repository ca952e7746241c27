/** Tables of posts that no tool is known for, and lists of names. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../src/core/intake/readSources.ts";
import { MENTION, SHARE } from "../../../../src/core/network/network.ts";
import { accountedRows, droppedOf, readingOf, reportOf } from "../sources.ts";

const POSTS = `akun;waktu;isi;sentimen
ana;2026-03-05 10:00;selamat pagi @budi dan @ciki semuanya;positif
budi;2026-03-05 11:00;RT @ana: selamat pagi @budi dan @ciki semuanya;positif
dewi;2026-03-05 12:00;kopi enak di sini;netral
`;

function eventsOf({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { people, shares } = network;
  return Array.from(shares.sharer, (by, i) => `${people.id(by)} ${shares.kind[i]} ${people.id(shares.author[i])}`);
}

describe("a table of posts of no known tool", () => {
  it("is read by what its posts say", async () => {
    const read = await readingOf({ "kiriman.csv": POSTS });
    expect(eventsOf(read).toSorted()).toEqual([`ana ${MENTION} budi`, `ana ${MENTION} ciki`, `budi ${SHARE} ana`].toSorted());
    const report = reportOf(read, "kiriman.csv");
    expect([report.layer, report.rows, report.posts, report.shares]).toEqual(["shares", 3, 2, 3]);
    expect(accountedRows(report)).toBe(3);
    expect(report.decisions).toContainEqual({ code: "read-from-text", values: { rows: 3 } });
    // the share is of the post with these words, though neither has an id
    expect(read.network?.shares.post.filter((post) => post >= 0).length).toBe(1);
    expect(read.network?.posts.attributes.map(({ name }) => name)).toEqual(["text", "sentimen"]);
  });

  it("shows people and posts where no text names anybody, and says that there are no ties", async () => {
    const read = await readingOf({ "posts.csv": "username,created_at,text\na,2026-03-05,x\na,2026-03-05,x\nb,soon,y\n" });
    expect(read.problems.map(({ code }) => code)).toEqual(["no-ties"]);
    const report = reportOf(read, "posts.csv");
    expect([report.layer, report.posts, read.network?.people.count]).toEqual(["posts", 2, 1]);
    expect(droppedOf(report)).toEqual({ "bad-time": 1 });
  });

  it("does not take posts without ids in two files for the same", async () => {
    const read = await readingOf({ "1.csv": POSTS, "2.csv": POSTS.replaceAll("ana", "eka") });
    expect(read.network?.posts.count).toBe(4);
  });
});

describe("a list of names", () => {
  it.each(["@rina\n@budi\n@rina\n", "username\n@rina\n@budi\n@rina\n"])("shows its column, to be chosen: %j", async (text) => {
    const read = await readingOf({ "names.txt": text });
    expect(read.problems.map(({ code }) => code)).toEqual(["names-only"]);
    expect(reportOf(read, "names.txt").columns.map(({ role }) => role)).toEqual(["unused"]);
    const given = await readingOf({ "names.txt": text }, { "columns:names.txt": "actor" });
    expect(given.problems.map(({ code }) => code)).toEqual(["no-ties"]);
    expect([given.network?.people.count, accountedRows(reportOf(given, "names.txt"))]).toEqual([2, 3]);
  });
});
