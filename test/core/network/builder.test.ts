import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { buildNetwork } from "../../../src/core/network/builder.ts";
import type { FollowBatch } from "../../../src/core/network/followTies.ts";
import { gatherPeople } from "../../../src/core/network/gather.ts";
import { arraysOf } from "../../../src/core/network/open.ts";
import type { ShareBatch } from "../../../src/core/network/shareLog.ts";
import { keyOf, type IdentityRule } from "../../../src/core/network/identity.ts";
import { NameTable } from "../../../src/core/network/names.ts";
import { MENTION, SHARE } from "../../../src/core/network/network.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";

function tableOf(names: readonly string[]): NameTable {
  const table = new NameTable();
  for (const name of names) table.add(name);
  return table;
}

const PEOPLE = 6;
const sixPeople = () => gatherPeople([{ table: tableOf([..."abcdef"]), rule: "exact" as const }]);
const person = fc.nat(PEOPLE - 1);

const followRows = fc.array(fc.tuple(person, person), { maxLength: 40 });
const followBatch = (rows: readonly (readonly [number, number])[]): FollowBatch => ({
  heard: Uint32Array.from(rows, ([heard]) => heard),
  hears: Uint32Array.from(rows, ([, hears]) => hears),
});

interface Entry {
  sharer: number;
  author: number;
  post: number;
  timeMs: number;
  kind: number;
  weight: number;
  paid: number;
}
const entry: fc.Arbitrary<Entry> = fc.record({
  sharer: fc.nat(2),
  author: fc.nat(2),
  post: fc.constantFrom(-1, 0, 1),
  timeMs: fc.constantFrom(NaN, 0, 1.5, 1_700_000_000_000, 1_700_000_000_001),
  kind: fc.nat(1),
  weight: fc.integer({ min: 1, max: 9 }),
  paid: fc.nat(1),
});
const shareRows = fc.array(entry, { maxLength: 40 });
const shareBatch = (rows: readonly Entry[]): ShareBatch => ({
  sharer: Uint32Array.from(rows, (row) => row.sharer),
  author: Uint32Array.from(rows, (row) => row.author),
  post: Int32Array.from(rows, (row) => row.post),
  timeMs: Float64Array.from(rows, (row) => row.timeMs),
  kind: Uint8Array.from(rows, (row) => row.kind),
  weight: Float64Array.from(rows, (row) => row.weight),
  paid: Uint8Array.from(rows, (row) => row.paid),
});
const twoPosts = {
  names: tableOf(["p0", "p1"]).freeze(),
  author: new Int32Array(2).fill(-1),
  timeMs: new Float64Array(2).fill(NaN),
  paid: new Uint8Array(2),
  attributes: [],
};

describe("gatherPeople", () => {
  const spelling = fc.constantFrom("rina", "@Rina", "RINA", "https://x.com/rina", "dewi", "@dewi", "007", "7", "__proto__", "toString");
  const file = fc.record({ spellings: fc.array(spelling), rule: fc.constantFrom<IdentityRule>("handle", "exact") });

  it("gives one row to every key, named by its first spelling, in the order of appearance", () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        const people = gatherPeople(files.map(({ spellings, rule }) => ({ table: tableOf(spellings), rule })));
        const known = new Map<string, { row: number; name: string }>();
        files.forEach(({ spellings, rule }, i) =>
          [...new Set(spellings)].forEach((name, place) => {
            const key = keyOf(name, rule);
            if (!known.has(key)) known.set(key, { row: known.size, name });
            expect(people.rowOf[i][place]).toBe(known.get(key)?.row);
          }),
        );
        const network = buildNetwork({ people, follows: [], shares: [] }).network;
        expect(network.people.count).toBe(known.size);
        for (const [key, { row, name }] of known) {
          expect(network.people.id(row)).toBe(name);
          expect(network.people.indexOf(key)).toBe(row);
        }
      }),
    );
  });

  it("folds what is looked up as intake folds it, if any file holds handles", () => {
    const network = (rule: IdentityRule) =>
      buildNetwork({ people: gatherPeople([{ table: tableOf(["@Rina_W", "007"]), rule }]), follows: [], shares: [] }).network;
    for (const id of ["rina_w", "@RINA_W", " https://x.com/rina_w "]) expect(network("handle").people.indexOf(id)).toBe(0);
    expect(network("handle").people.indexOf("7")).toBe(-1);
    expect(network("exact").people.indexOf("rina_w")).toBe(-1);
    expect(network("exact").people.indexOf(" @Rina_W ")).toBe(0);
  });
});

describe("buildNetwork, follows", () => {
  it("keeps every tie once and accounts for every row", () => {
    fc.assert(
      fc.property(fc.array(followRows, { maxLength: 3 }), (files) => {
        const { network, follows } = buildNetwork({ people: sixPeople(), follows: files.map(followBatch), shares: [] });
        const seen = new Map<string, number>();
        const fates = files.map((rows, file) => {
          const fate = { kept: 0, self: [] as number[], repeated: [] as number[], repeatOf: [] as number[] };
          rows.forEach(([heard, hears], i) => {
            const first = seen.get(`${heard}>${hears}`);
            if (heard === hears) fate.self.push(i);
            else if (first !== undefined) {
              fate.repeated.push(i);
              fate.repeatOf.push(first);
            } else {
              seen.set(`${heard}>${hears}`, file);
              fate.kept++;
            }
          });
          return fate;
        });
        expect(follows).toEqual(fates);
        expect(network.follows.count).toBe(seen.size);
        for (let u = 0; u < PEOPLE; u++) {
          const others = [...Array(PEOPLE).keys()];
          expect([...network.follows.audience(u)]).toEqual(others.filter((v) => seen.has(`${u}>${v}`)));
          expect([...network.follows.sources(u)]).toEqual(others.filter((v) => seen.has(`${v}>${u}`)));
        }
      }),
    );
  });

  it("obeys the law of direction: who follows hears", () => {
    const network = drawNetwork({ follows: [["fan", "star"]] });
    const [fan, star] = ["fan", "star"].map((id) => network.people.indexOf(id));
    expect([...network.follows.audience(star)]).toEqual([fan]);
    expect([...network.follows.sources(fan)]).toEqual([star]);
    expect(network.follows.audience(fan)).toHaveLength(0);
  });
});

describe("buildNetwork, shares", () => {
  it("keeps the first of the same, in the order of the files, and accounts for every row", () => {
    fc.assert(
      fc.property(fc.array(shareRows, { maxLength: 3 }), (files) => {
        const built = buildNetwork({ people: sixPeople(), follows: [], shares: files.map(shareBatch), posts: twoPosts });
        const kept = new Map<string, Entry & { file: number }>();
        const fates = files.map((rows, file) => {
          const fate = { kept: 0, self: [] as number[], repeated: [] as number[], repeatOf: [] as number[] };
          rows.forEach((row, i) => {
            if (row.sharer === row.author) return fate.self.push(i);
            const key = [row.sharer, row.author, row.kind, row.post, row.timeMs].join(" ");
            const first = kept.get(key);
            if (first === undefined) {
              kept.set(key, { ...row, file });
              return fate.kept++;
            }
            if (row.post < 0 && Number.isNaN(row.timeMs)) first.weight += row.weight;
            first.paid = Math.max(first.paid, row.paid);
            fate.repeatOf.push(first.file);
            return fate.repeated.push(i);
          });
          return fate;
        });
        expect(built.shares).toEqual(fates);
        const { shares } = built.network;
        expect(shares.count).toBe(kept.size);
        expect(arraysOf(built.network).shares).toEqual({ ...shareBatch([...kept.values()]), via: null, cost: null });
        expect(shares.hasPosts).toBe([...kept.values()].some(({ post }) => post >= 0));
        expect(shares.hasTimes).toBe([...kept.values()].some(({ timeMs }) => !Number.isNaN(timeMs)));
      }),
    );
  });

  it("takes from a repetition what the first did not say of how it came and what it cost; totals add up their costs", () => {
    const row = { sharer: 0, author: 1, post: 0, timeMs: 5, kind: SHARE, weight: 1, paid: 0 };
    const batch = (entry: typeof row, via: number, cost: number) => ({
      ...shareBatch([entry]),
      via: Int32Array.of(via),
      cost: Float64Array.of(cost),
    });
    const told = (...batches: Parameters<typeof buildNetwork>[0]["shares"]) => {
      const { shares } = buildNetwork({ people: sixPeople(), follows: [], shares: batches, posts: twoPosts }).network;
      return [shares.via === null ? null : [...shares.via], shares.cost === null ? null : [...shares.cost]];
    };
    expect(told(batch(row, -1, NaN), batch(row, 3, 7))).toEqual([[3], [7]]);
    expect(told(batch(row, 2, 9), batch(row, 3, 7))).toEqual([[2], [9]]);
    expect(told(shareBatch([{ ...row, sharer: 4 }]), batch(row, 3, 7))).toEqual([
      [-1, 3],
      [NaN, 7],
    ]);
    const total = { ...row, post: -1, timeMs: NaN };
    expect(told(batch(total, -1, 9), batch(total, -1, 7))).toEqual([[-1], [16]]);
    expect(told(shareBatch([row]))).toEqual([null, null]);
  });

  it("keeps since when somebody follows, the earliest of several tellings, beside its tie", () => {
    const ties = (heard: number[], hears: number[], sinceMs?: number[]) => ({
      heard: Uint32Array.from(heard),
      hears: Uint32Array.from(hears),
      ...(sinceMs !== undefined && { sinceMs: Float64Array.from(sinceMs) }),
    });
    const { follows } = buildNetwork({
      people: sixPeople(),
      follows: [ties([2, 0, 0], [1, 3, 1], [9, NaN, 7]), ties([0, 2], [1, 4]), ties([0, 2], [1, 1], [5, NaN])],
      shares: [],
    }).network;
    expect([...follows.audienceRows.items]).toEqual([1, 3, 1, 4]);
    expect([...(follows.sinceMs ?? [])]).toEqual([5, NaN, 9, NaN]);
    expect(buildNetwork({ people: sixPeople(), follows: [ties([0], [1])], shares: [] }).network.follows.sinceMs).toBeNull();
  });

  it("stands on the columns it is given, so that a large log lies in memory once", () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      sharer: i === 4 ? 0 : 1,
      author: 0,
      post: -1,
      timeMs: i,
      kind: SHARE,
      weight: 1,
      paid: 0,
    }));
    const batch = shareBatch(rows);
    const { network } = buildNetwork({ people: sixPeople(), follows: [], shares: [batch] });
    for (const column of ["sharer", "author", "post", "timeMs", "kind", "weight", "paid"] as const)
      expect(network.shares[column].buffer).toBe(batch[column].buffer);
    expect([...network.shares.timeMs]).toEqual(rows.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs !== 4));
  });

  it("learns the author of a post from its first share, not from a mention", () => {
    const row = { sharer: 0, timeMs: NaN, weight: 1, paid: 0 };
    const batch = shareBatch([
      { ...row, author: 1, post: 0, kind: MENTION },
      { ...row, author: 2, post: 0, kind: SHARE },
      { ...row, author: 3, post: 0, kind: SHARE },
      { ...row, author: 4, post: 1, kind: SHARE },
    ]);
    const posts = { ...twoPosts, author: Int32Array.of(-1, 5) };
    const { network } = buildNetwork({ people: sixPeople(), follows: [], shares: [batch], posts });
    expect([...network.posts.author]).toEqual([2, 5]);
    expect([...posts.author]).toEqual([-1, 5]);
  });
});

describe("openNetwork", () => {
  it("gives attributes by name, texts as texts, and undefined for what no file has", () => {
    const attributes = [
      { name: "age", kind: "number", values: Float64Array.of(31, NaN, 4, 5, 6, 7) },
      { name: "__proto__", kind: "text", codes: Uint32Array.of(1, 0, 2, 1, 1, 1), words: ["", "red", "blue"] },
    ] as const;
    const { people } = buildNetwork({ people: sixPeople(), attributes, follows: [], shares: [] }).network;
    expect(people.attribute("age")).toBe(attributes[0].values);
    expect(people.attribute("__proto__")).toEqual(["red", "", "blue", "red", "red", "red"]);
    expect(people.attribute("toString")).toBeUndefined();
  });

  it("is frozen", () => {
    expect(Object.isFrozen(drawNetwork({}))).toBe(true);
  });

  it("knows the arrays of its own networks only", () => {
    expect(() => arraysOf({ ...drawNetwork({}) })).toThrow(TypeError);
  });
});
