/** Repositories of Bluesky: what is in them, and what is done to those that mean harm. */
import { describe, expect, it } from "vitest";
import { KINDS } from "../../../../src/core/network/network.ts";
import { valueOfCbor } from "../../../../src/core/intake/json/dagCbor.ts";
import { accountedRows, droppedOf, processorMs, reading, reportOf, sourceOf } from "../sources.ts";

/** The id of a block, in a value. */
class Link {
  readonly id: Uint8Array;
  constructor(id: Uint8Array) {
    this.id = id;
  }
}

const cid = (block: number) => Uint8Array.from([1, 0x71, 0x12, 0x20, ...new Uint8Array(30), block >> 8, block & 255]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly ArrayLike<number>[]) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));

function headOf(major: number, count: number): number[] {
  if (count < 24) return [(major << 5) | count];
  if (count < 256) return [(major << 5) | 24, count];
  return [(major << 5) | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255];
}

function cborOf(value: unknown): Uint8Array {
  if (value === null) return Uint8Array.of(0xf6);
  if (typeof value === "boolean") return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (typeof value === "number") return joined(value < 0 ? headOf(1, -1 - value) : headOf(0, value));
  if (typeof value === "string") return joined(headOf(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return joined(headOf(2, value.length), value);
  if (value instanceof Link) return joined([0xd8, 42], headOf(2, value.id.length + 1), [0], value.id);
  if (Array.isArray(value)) return joined(headOf(4, value.length), ...value.map(cborOf));
  const entries = Object.entries(value as Record<string, unknown>);
  return joined(headOf(5, entries.length), ...entries.flatMap(([key, one]) => [cborOf(key), cborOf(one)]));
}

function sectionOf(bytes: Uint8Array): Uint8Array {
  const length: number[] = [];
  for (let left = bytes.length; left > 0; left >>= 7) length.push((left & 127) | (left > 127 ? 128 : 0));
  return joined(length, bytes);
}

const block = (id: number, value: unknown) => sectionOf(joined(cid(id), cborOf(value)));
const HEAD = sectionOf(cborOf({ roots: [new Link(cid(1))], version: 1 }));

/** A repository with these records; every name of the tree says how much of the one before it begins with. */
function repositoryOf(did: string, records: Readonly<Record<string, unknown>>, leaveOut: readonly string[] = []): Uint8Array {
  const names = Object.keys(records).toSorted();
  const shared = (at: number) => {
    const [before, name] = [at === 0 ? "" : names[at - 1], names[at]];
    let length = 0;
    while (length < before.length && before[length] === name[length]) length++;
    return length;
  };
  const entries = names.map((name, at) => ({ k: utf8(name.slice(shared(at))), p: shared(at), t: null, v: new Link(cid(100 + at)) }));
  const half = Math.ceil(entries.length / 2);
  const second = entries.slice(half).map((entry, at) => (at > 0 ? entry : { ...entry, p: 0, k: utf8(names[half] ?? "") }));
  return joined(
    HEAD,
    block(1, { did, version: 3, data: new Link(cid(2)), rev: "3k", prev: null, sig: Uint8Array.of(1, 255, 3) }),
    ...names.flatMap((name, at) => (leaveOut.includes(name) ? [] : [block(100 + at, records[name])])),
    block(2, { l: null, e: entries.slice(0, half) }),
    ...(second.length > 0 ? [block(3, { l: null, e: second })] : []),
  );
}

const OWN = "did:plc:own";
const at = (did: string, key: string) => ({ uri: `at://${did}/app.bsky.feed.post/${key}`, cid: "x" });
const createdAt = "2026-03-05T03:10:00.000Z";
const post = (text: string, more: object = {}) => ({ $type: "app.bsky.feed.post", text, createdAt, ...more });
const RECORDS = {
  "app.bsky.actor.profile/self": { $type: "app.bsky.actor.profile", displayName: "Kopi Senja ☕" },
  "app.bsky.graph.follow/3a": { $type: "app.bsky.graph.follow", subject: "did:plc:b", createdAt },
  "app.bsky.graph.follow/3b": { $type: "app.bsky.graph.follow", subject: "did:plc:c", createdAt },
  "app.bsky.feed.post/3a": post("hello"),
  "app.bsky.feed.post/3b": post("no", { reply: { parent: at("did:plc:b", "1"), root: at("did:plc:b", "1") } }),
  "app.bsky.feed.post/3c": post("look", { embed: { $type: "app.bsky.embed.record", record: at("did:plc:c", "2") } }),
  "app.bsky.feed.post/3d": post("@d hi", {
    facets: [{ index: { byteStart: 0, byteEnd: 2 }, features: [{ $type: "app.bsky.richtext.facet#mention", did: "did:plc:d" }] }],
  }),
  "app.bsky.feed.repost/3a": { $type: "app.bsky.feed.repost", subject: at("did:plc:b", "1"), createdAt },
  "app.bsky.feed.like/3a": { $type: "app.bsky.feed.like", subject: at("did:plc:c", "2"), createdAt },
  "app.bsky.graph.block/3a": { $type: "app.bsky.graph.block", subject: "did:plc:e", createdAt },
};

describe("a repository", () => {
  it("is a star around its account: follows, posts, answers, quotes, names, reposts and likes", async () => {
    const read = await reading([sourceOf("repo.car", repositoryOf(OWN, RECORDS), 50)]);
    expect(read.problems).toEqual([]);
    const network = read.network;
    if (network === undefined) throw new Error("a network was expected");
    const row = network.people.indexOf(OWN);
    const heard = [...network.follows.sources(row)].map((one) => network.people.id(one));
    expect(heard.toSorted()).toEqual(["did:plc:b", "did:plc:c"]);
    const acts = Array.from(network.shares.kind, (kind, i) => [KINDS[kind], network.people.id(network.shares.author[i] ?? 0)].join(" "));
    expect(acts.toSorted()).toEqual(["like did:plc:c", "mention did:plc:d", "quote did:plc:c", "reply did:plc:b", "share did:plc:b"]);
    expect(network.posts.indexOf(`at://${OWN}/app.bsky.feed.post/3d`)).toBeGreaterThanOrEqual(0);
    expect(network.shares.timeMs.every((time) => time === Date.parse(createdAt))).toBe(true);
    expect(network.people.attribute("name")?.[row]).toBe("Kopi Senja ☕");
    const report = reportOf(read, "repo.car");
    expect([report.rows, report.posts, droppedOf(report)]).toEqual([10, 4, { "unknown-kind": 1 }]);
    expect(accountedRows(report)).toBe(report.rows);
    expect(report.decisions).toContainEqual({ code: "star", values: { account: OWN } });
  });

  it("that was handed out in part says what is missing", async () => {
    const read = await reading([sourceOf("repo.car", repositoryOf(OWN, RECORDS, ["app.bsky.graph.follow/3b"]))]);
    const report = reportOf(read, "repo.car");
    expect([report.ties, droppedOf(report)]).toEqual([1, { "missing-record": 1, "unknown-kind": 1 }]);
    expect(accountedRows(report)).toBe(report.rows);
  });

  it("keeps hostile names as names", async () => {
    const follow = (subject: string) => ({ $type: "app.bsky.graph.follow", subject, createdAt });
    const read = await reading([
      sourceOf("repo.car", repositoryOf("__proto__", { "app.bsky.graph.follow/1": follow("constructor"), "__proto__/2": follow("x") })),
    ]);
    expect([read.network?.people.count, read.network?.follows.count]).toEqual([2, 1]);
  });

  const whole = repositoryOf(OWN, RECORDS);
  it.each([
    ["cut off", whole.subarray(0, whole.length - 20)],
    ["nothing but a beginning", HEAD],
    ["a block that says it is endless", joined(HEAD, [255, 255, 255, 255, 127], new Uint8Array(100))],
    ["a length that never ends", joined(HEAD, new Uint8Array(40).fill(255))],
    ["an id longer than its block", joined(HEAD, sectionOf(Uint8Array.of(1, 0x71, 0x12, 127, 1)))],
    ["a list of more than there is", joined(HEAD, sectionOf(joined(cid(1), [0x9a, 0xff, 0xff, 0xff, 0xff])))],
    ["a text of more than there is", joined(HEAD, sectionOf(joined(cid(1), [0x7b, 255, 255, 255, 255, 255, 255, 255, 255])))],
    ["a bottomless nest", joined(HEAD, sectionOf(joined(cid(1), new Uint8Array(100_000).fill(0x81))))],
  ])("%s is refused", async (_, bytes) => {
    const before = processorMs();
    const read = await reading([sourceOf("repo.car", bytes), sourceOf("good.csv", "follower,followed\nx,y\n")]);
    expect(processorMs() - before).toBeLessThan(2000);
    expect(read.problems).toMatchObject([{ code: "repository-broken", severity: "error", file: "repo.car" }]);
    expect(read.network?.follows.count).toBe(1);
  });

  it("keeps whole numbers exact, however large", () => {
    const large = Uint8Array.of(0x1b, 0, 0x20, 0, 0, 0, 0, 0, 1);
    expect(valueOfCbor(large)).toMatchObject({ text: "9007199254740993" });
    expect(valueOfCbor(Uint8Array.of(0x38, 99))).toMatchObject({ text: "-100" });
  });
});
