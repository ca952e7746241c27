/**
 * Builds the frozen network out of columns, once. Every row that comes in is accounted for: it is kept, or its
 * position is listed as a tie to oneself or as a repetition of an earlier row.
 */
import type { Attribute, Network, Rows } from "./network.ts";
import { NameTable, nameAt, rowOfName, type Names } from "./names.ts";
import { isOwnKey, keyOf, type IdentityRule } from "./identity.ts";
import { orderBy, rowOf, turned } from "./ties.ts";

/** The spellings of one file and how its ids are to be read. */
export interface Spellings {
  readonly table: NameTable;
  readonly rule: IdentityRule;
}

/** All spellings of all files, made into people. */
export interface Gathered {
  /** First spelling of each person. */
  readonly names: Names;
  /** Key of each person, same rows. */
  readonly keys: Names;
  /** Does any file fold its handles? Then `indexOf` folds too. */
  readonly folds: boolean;
  /** Per file: spelling → person. */
  readonly rowOf: readonly Uint32Array[];
}

/** Merges spellings into people; rows in the order of first appearance. */
export function gatherPeople(files: readonly Spellings[]): Gathered {
  const keys = new NameTable();
  const firstSpellings = new NameTable();
  const first: number[] = [];
  const rowOfSpelling = files.map(({ table, rule }) => {
    const rows = new Uint32Array(table.count);
    for (let spelling = 0; spelling < table.count; spelling++) {
      const isKey = isOwnKey(table.bytes, table.offsets[spelling], table.offsets[spelling + 1]);
      const row = isKey ? keys.addFrom(table, spelling) : keys.add(keyOf(table.at(spelling), rule));
      rows[spelling] = row;
      if (row === first.length) first.push(firstSpellings.addFrom(table, spelling));
    }
    return rows;
  });
  return {
    names: inOrder(firstSpellings, first),
    keys: keys.freeze(),
    folds: files.some(({ rule }) => rule === "handle"),
    rowOf: rowOfSpelling,
  };
}

/** Names rearranged; two rows may bear one name, which is why the index is not rebuilt (look-ups go by key). */
function inOrder(table: NameTable, rows: readonly number[]): Names {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i] + table.offsets[row + 1] - table.offsets[row]));
  const bytes = new Uint8Array(offsets[rows.length]);
  rows.forEach((row, i) => bytes.set(table.bytes.subarray(table.offsets[row], table.offsets[row + 1]), offsets[i]));
  return { count: rows.length, bytes, offsets, slots: new Uint32Array(2) };
}

/** Ties of one file, as person rows; one entry per row of the file. */
export interface FollowBatch {
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
}

/** Interactions of one file, as person and post rows; one entry per row of the file. */
export interface ShareBatch {
  readonly sharer: Uint32Array;
  readonly author: Uint32Array;
  /** −1 unknown. */
  readonly post: Int32Array;
  /** NaN unknown. */
  readonly timeMs: Float64Array;
  readonly kind: Uint8Array;
  readonly weight: Float64Array;
  readonly paid: Uint8Array;
}

export interface PostColumns {
  readonly names: Names;
  /** −1 unknown: filled with the author whom the shares name. */
  readonly author: Int32Array;
  readonly timeMs: Float64Array;
  readonly attributes: readonly Attribute[];
}

export interface NetworkParts {
  readonly people: Gathered;
  readonly type?: Uint8Array;
  readonly declaredFollowers?: Float64Array;
  readonly attributes?: readonly Attribute[];
  readonly follows: readonly FollowBatch[];
  readonly shares: readonly ShareBatch[];
  readonly posts?: PostColumns;
}

/** What became of the rows of one batch; positions inside the batch, ascending. */
export interface Fate {
  readonly kept: number;
  readonly self: readonly number[];
  readonly repeated: readonly number[];
}

export interface Built {
  readonly network: Network;
  readonly follows: readonly Fate[];
  readonly shares: readonly Fate[];
}

export function buildNetwork(parts: NetworkParts): Built {
  const count = parts.people.names.count;
  const follows = mergeFollows(parts.follows, count);
  const shares = mergeShares(parts.shares);
  const posts = parts.posts ?? { names: new NameTable().freeze(), author: new Int32Array(0), timeMs: new Float64Array(0), attributes: [] };
  checkCounts(parts, follows.fates, shares.fates);
  const network = openNetwork({
    keys: parts.people.keys,
    names: parts.people.names,
    folds: parts.people.folds,
    hasPosts: shares.columns.post.some((post) => post >= 0),
    hasTimes: shares.columns.timeMs.some((time) => !Number.isNaN(time)),
    type: parts.type ?? new Uint8Array(count),
    declaredFollowers: parts.declaredFollowers ?? new Float64Array(count).fill(NaN),
    attributes: parts.attributes ?? [],
    audienceRows: follows.audienceRows,
    sourceRows: turned(follows.audienceRows, count),
    shares: shares.columns,
    posts: { ...posts, author: withAuthors(posts, shares.columns) },
  });
  return { network, follows: follows.fates, shares: shares.fates };
}

function checkCounts(parts: NetworkParts, follows: readonly Fate[], shares: readonly Fate[]): void {
  const check = (what: string, rows: number, fate: Fate) => {
    const found = fate.kept + fate.self.length + fate.repeated.length;
    if (found !== rows) throw new Error(`${what}: ${rows} rows were expected to be accounted for, found ${found}`);
  };
  parts.follows.forEach((batch, i) => check("follows", batch.heard.length, follows[i]));
  parts.shares.forEach((batch, i) => check("shares", batch.sharer.length, shares[i]));
}

function mergeFollows(batches: readonly FollowBatch[], count: number): { audienceRows: Rows; fates: Fate[] } {
  const heard = joined(
    Uint32Array,
    batches.map((batch) => batch.heard),
  );
  const hears = joined(
    Uint32Array,
    batches.map((batch) => batch.hears),
  );
  const order = orderBy(heard, count, orderBy(hears, count));
  const repeated = new Uint8Array(heard.length);
  const offsets = new Uint32Array(count + 1);
  const items = new Uint32Array(heard.length);
  let size = 0;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const at = order[i];
    if (heard[at] === hears[at]) continue;
    if (before >= 0 && heard[before] === heard[at] && hears[before] === hears[at]) {
      repeated[at] = 1;
      continue;
    }
    items[size++] = hears[at];
    offsets[heard[at] + 1]++;
    before = at;
  }
  for (let row = 0; row < count; row++) offsets[row + 1] += offsets[row];
  const fates = fatesOf(
    batches.map((batch) => batch.heard.length),
    (at) => heard[at] === hears[at],
    (at) => repeated[at] === 1,
  );
  return { audienceRows: { offsets, items: items.slice(0, size) }, fates };
}

/** The share log's columns, all of one length. */
export type ShareColumns = ShareBatch;

/**
 * One log out of several. A row repeats an earlier one if sharer, author, kind, post and time agree. Where neither
 * post nor time is known, rows are totals, and the repetition's weight is added to the first; otherwise the
 * repetition is the same event said twice and adds nothing.
 */
function mergeShares(batches: readonly ShareBatch[]): { columns: ShareColumns; fates: Fate[] } {
  const all: ShareBatch = {
    sharer: joined(
      Uint32Array,
      batches.map((batch) => batch.sharer),
    ),
    author: joined(
      Uint32Array,
      batches.map((batch) => batch.author),
    ),
    post: joined(
      Int32Array,
      batches.map((batch) => batch.post),
    ),
    timeMs: joined(
      Float64Array,
      batches.map((batch) => batch.timeMs),
    ),
    kind: joined(
      Uint8Array,
      batches.map((batch) => batch.kind),
    ),
    weight: joined(
      Float64Array,
      batches.map((batch) => batch.weight),
    ),
    paid: joined(
      Uint8Array,
      batches.map((batch) => batch.paid),
    ),
  };
  const length = all.sharer.length;
  const repeated = new Uint8Array(length);
  let size = 1;
  while (size < length * 2) size *= 2;
  const slots = new Uint32Array(size);
  const kept = new Uint32Array(length);
  let keptCount = 0;
  for (let at = 0; at < length; at++) {
    if (all.sharer[at] === all.author[at]) continue;
    const earlier = claim(all, slots, at);
    if (earlier < 0) kept[keptCount++] = at;
    else {
      repeated[at] = 1;
      if (all.post[at] < 0 && Number.isNaN(all.timeMs[at])) all.weight[earlier] += all.weight[at];
      if (all.paid[at] === 1) all.paid[earlier] = 1;
    }
  }
  const rows = kept.subarray(0, keptCount);
  const fates = fatesOf(
    batches.map((batch) => batch.sharer.length),
    (at) => all.sharer[at] === all.author[at],
    (at) => repeated[at] === 1,
  );
  const columns: ShareColumns = {
    sharer: picked(all.sharer, rows),
    author: picked(all.author, rows),
    post: picked(all.post, rows),
    timeMs: picked(all.timeMs, rows),
    kind: picked(all.kind, rows),
    weight: picked(all.weight, rows),
    paid: picked(all.paid, rows),
  };
  return { columns, fates };
}

/** Takes the slot of entry `at`, or gives the earlier entry that is the same; −1 if it is the first of its kind. */
function claim(all: ShareBatch, slots: Uint32Array, at: number): number {
  const mask = slots.length - 1;
  const time = all.timeMs[at];
  let hash = Math.imul(all.sharer[at], 0x9e3779b1) ^ Math.imul(all.author[at] + 0x7f4a7c15, 0x85ebca6b);
  hash ^= Math.imul(all.post[at] + 2, 0xc2b2ae35) ^ Math.imul(all.kind[at] + 1, 0x27d4eb2f);
  if (!Number.isNaN(time)) hash ^= Math.imul((time / 1000) | 0, 0x165667b1) ^ (time % 1000);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  let slot = (hash ^ (hash >>> 13)) & mask;
  for (;;) {
    const other = slots[slot] - 1;
    if (other < 0) {
      slots[slot] = at + 1;
      return -1;
    }
    if (
      all.sharer[other] === all.sharer[at] &&
      all.author[other] === all.author[at] &&
      all.post[other] === all.post[at] &&
      all.kind[other] === all.kind[at] &&
      Object.is(all.timeMs[other], time)
    )
      return other;
    slot = (slot + 1) & mask;
  }
}

function fatesOf(lengths: readonly number[], isSelf: (at: number) => boolean, isRepeated: (at: number) => boolean): Fate[] {
  let start = 0;
  return lengths.map((length) => {
    const self: number[] = [];
    const repeated: number[] = [];
    for (let i = 0; i < length; i++) {
      if (isSelf(start + i)) self.push(i);
      else if (isRepeated(start + i)) repeated.push(i);
    }
    start += length;
    return { kept: length - self.length - repeated.length, self, repeated };
  });
}

/** Post authors, with the gaps filled by the author whom the first share of a post names. */
function withAuthors(posts: PostColumns, shares: ShareColumns): Int32Array {
  const author = posts.author.slice();
  for (let i = 0; i < shares.post.length; i++) {
    const post = shares.post[i];
    if (post >= 0 && author[post] < 0 && shares.kind[i] !== 3) author[post] = shares.author[i];
  }
  return author;
}

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

function joined<T extends Column>(Kind: new (length: number) => T, parts: readonly T[]): T {
  const whole = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function picked<T extends Column>(column: T, rows: Uint32Array): T {
  const result = new (column.constructor as new (length: number) => T)(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = column[rows[i]];
  return result;
}

/** Everything a network consists of, as plain arrays: what `wire.ts` carries from thread to thread. */
export interface NetworkArrays {
  readonly keys: Names;
  readonly names: Names;
  readonly folds: boolean;
  /** Kept beside the log, so that opening a network costs the same for any length of it. */
  readonly hasPosts: boolean;
  readonly hasTimes: boolean;
  readonly type: Uint8Array;
  readonly declaredFollowers: Float64Array;
  readonly attributes: readonly Attribute[];
  readonly audienceRows: Rows;
  readonly sourceRows: Rows;
  readonly shares: ShareColumns;
  readonly posts: PostColumns;
}

const ARRAYS = new WeakMap<Network, NetworkArrays>();

/** The arrays behind a network; only for networks that `openNetwork` made. */
export function arraysOf(network: Network): NetworkArrays {
  const arrays = ARRAYS.get(network);
  if (arrays === undefined) throw new TypeError("a network made by openNetwork was expected");
  return arrays;
}

/** A network over arrays; copies nothing. */
export function openNetwork(arrays: NetworkArrays): Network {
  const { keys, names, shares, posts, audienceRows, sourceRows } = arrays;
  const columns = new Map<string, readonly string[] | Float64Array>();
  const network: Network = Object.freeze({
    people: {
      count: names.count,
      id: (row: number) => nameAt(names, row),
      indexOf(id: string) {
        const exact = rowOfName(keys, id.trim());
        return exact >= 0 || !arrays.folds ? exact : rowOfName(keys, keyOf(id, "handle"));
      },
      attribute(name: string) {
        const known = columns.get(name);
        if (known !== undefined) return known;
        const found = arrays.attributes.find((attribute) => attribute.name === name);
        if (found === undefined) return undefined;
        const values = found.kind === "number" ? found.values : Array.from(found.codes, (code) => found.words[code] ?? "");
        columns.set(name, values);
        return values;
      },
      attributes: arrays.attributes,
      names,
      type: arrays.type,
      declaredFollowers: arrays.declaredFollowers,
    },
    follows: {
      count: audienceRows.items.length,
      audience: (row: number) => rowOf(audienceRows, row),
      sources: (row: number) => rowOf(sourceRows, row),
      audienceRows,
      sourceRows,
    },
    shares: {
      ...shares,
      count: shares.sharer.length,
      hasPosts: arrays.hasPosts,
      hasTimes: arrays.hasTimes,
    },
    posts: {
      count: posts.names.count,
      id: (row: number) => nameAt(posts.names, row),
      indexOf: (id: string) => rowOfName(posts.names, id.trim()),
      author: posts.author,
      timeMs: posts.timeMs,
      attributes: posts.attributes,
      names: posts.names,
    },
  });
  ARRAYS.set(network, arrays);
  return network;
}
