import { describe, expect, it } from "vitest";
import { paidOf, PAID_UNSAID, withPaid } from "../../../../src/core/intake/cells/paid.ts";
import { readFiles, measure } from "../../../../src/core/tular.ts";
import { readingOf } from "../sources.ts";

const HEAD = "sharer,author,post_id,time";
const POSTS = "post_id,author,created_at,paid\np1,kopi,2024-01-01 09:00,yes\np2,kopi,2024-01-01 09:30,no\np3,kopi,2024-01-01 09:40,\n";
const PEOPLE = "username,type,paid\nsari,person,yes\nkopi,brand,yes\nrina,person,\n";

async function paidIn(files: Readonly<Record<string, string>>): Promise<number[]> {
  return Array.from((await readingOf(files)).network?.shares.paid ?? []);
}

describe("what was paid for", () => {
  it("is said by the row, or else by whoever acts in it; by nobody is not paid", () => {
    const [sharer, said] = [Uint32Array.of(0, 0, 1, 1), Uint8Array.of(1, PAID_UNSAID, PAID_UNSAID, 0)];
    const batch = {
      sharer,
      author: sharer,
      post: new Int32Array(4),
      timeMs: new Float64Array(4),
      kind: new Uint8Array(4),
      weight: new Float64Array(4),
      paid: said,
    };
    const paid = (ofPerson: number[], rows = said) => [...withPaid({ ...batch, paid: rows }, Uint8Array.from(ofPerson)).paid];
    expect(paid([PAID_UNSAID, PAID_UNSAID])).toEqual([1, 0, 0, 0]);
    expect(paid([0, 1])).toEqual([1, 0, 1, 0]);
    expect(paid([PAID_UNSAID, 0], new Uint8Array(4).fill(PAID_UNSAID))).toEqual([0, 0, 0, 0]);
    expect(paid([1, 0], new Uint8Array(4).fill(PAID_UNSAID))).toEqual([1, 1, 0, 0]);
  });

  it.each([
    ["yes", 1],
    ["Berbayar", 1],
    ["1", 1],
    ["500000", 1],
    ["0", 0],
    ["tidak", 0],
    ["", PAID_UNSAID],
    ["-", PAID_UNSAID],
  ])("%j", (word, paid) => expect(paidOf(word)).toBe(paid));

  const rows = [
    "rina,kopi,p1,2024-01-01 10:00",
    "rina,kopi,p2,2024-01-01 10:01",
    "sari,kopi,p2,2024-01-01 10:02",
    "sari,kopi,p3,2024-01-01 10:03",
  ];
  it("is said of passing on by the person who acts, and not by the post, which says it of posting", async () => {
    const log = [HEAD, ...rows, "rina,kopi,p3,2024-01-01 10:04"].join("\n");
    expect(await paidIn({ "s.csv": log, "posts.csv": POSTS, "people.csv": PEOPLE })).toEqual([0, 0, 1, 1, 0]);
    expect(await paidIn({ "s.csv": log, "people.csv": PEOPLE })).toEqual([0, 0, 1, 1, 0]);
  });

  it("is said by the event before all others, also where it says no", async () => {
    const log = [`${HEAD},paid`, `${rows[0]},no`, `${rows[1]},yes`, `${rows[2]},`, `${rows[3]},no`].join("\n");
    expect(await paidIn({ "s.csv": log, "posts.csv": POSTS, "people.csv": PEOPLE })).toEqual([0, 1, 1, 0]);
  });

  it("is said of posting by the post, and where it says nothing by its author", async () => {
    const log = [HEAD, ...rows, "rina,sari,p4,2024-01-01 10:05"].join("\n");
    const { network } = await readingOf({ "s.csv": log, "posts.csv": POSTS, "people.csv": PEOPLE });
    expect(["p1", "p2", "p3", "p4"].map((id) => network?.posts.paid[network.posts.indexOf(id)])).toEqual([1, 0, 1, 1]);
    const { network: unsaid } = await readingOf({ "s.csv": log });
    expect(Array.from(unsaid?.posts.paid ?? [])).toEqual([0, 0, 0, 0]);
  });

  it("does not count for the strength of a tie", async () => {
    const files = { "s.csv": [HEAD, ...rows].join("\n"), "posts.csv": POSTS, "people.csv": PEOPLE };
    const bytes = (text: string) => new TextEncoder().encode(text);
    const read = await readFiles(
      Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) })),
      { answers: "suggested" },
    );
    if (read.network === undefined) throw new Error("a network was expected");
    const { ties } = await measure(read.network, ["tieStrength"]);
    const of = (id: string) => read.network?.people.indexOf(id);
    const strength = (id: string) => ties.columns.get("tieStrength")?.[ties.hears.findIndex((row) => row === of(id))];
    expect([strength("rina"), strength("sari")]).toEqual([2, 0]);
  });
});
