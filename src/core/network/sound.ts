/** Is a network sound that came from a file? A number that points nowhere would lead a kernel astray, or into an endless loop. */
import { arraysOf } from "./open.ts";
import type { NameList, Names } from "./names.ts";
import { ACCOUNT_TYPES, KINDS, type Attribute, type Network, type Rows } from "./network.ts";
import { turned } from "./ties.ts";

/** Every promise that `network.ts` makes, looked at row by row: as much work as reading the arrays once. */
export function isSoundNetwork(network: Network): boolean {
  const { keys, names, type, declaredFollowers, attributes, audienceRows, sourceRows, sinceMs, shares, posts } = arraysOf(network);
  const { count } = names;
  return (
    isList(names) &&
    isIndexed(keys) &&
    keys.count === count &&
    isEach(type, count, (value) => value < ACCOUNT_TYPES.length) &&
    declaredFollowers.length === count &&
    attributes.every((attribute) => isColumn(attribute, count)) &&
    areTies(audienceRows, count) &&
    areTurned(audienceRows, sourceRows, count) &&
    (sinceMs === null || sinceMs.length === audienceRows.items.length) &&
    areShares(network, count) &&
    isIndexed(posts.names) &&
    isEach(posts.author, posts.names.count, (row) => row >= -1 && row < count) &&
    isEach(posts.paid, posts.names.count, (value) => value <= 1) &&
    posts.timeMs.length === posts.names.count &&
    posts.attributes.every((attribute) => isColumn(attribute, posts.names.count)) &&
    network.shares.hasPosts === shares.post.some((post) => post >= 0) &&
    network.shares.hasTimes === shares.timeMs.some((time) => !Number.isNaN(time))
  );
}

function isEach(column: Uint8Array | Uint32Array | Int32Array | Float64Array, length: number, holds: (value: number) => boolean): boolean {
  return column.length === length && column.every(holds);
}

/** Offsets of `rows` lists behind one another that end where the items end. */
function areOffsets(offsets: Uint32Array, items: number): boolean {
  return (
    offsets.length > 0 &&
    offsets[0] === 0 &&
    offsets[offsets.length - 1] === items &&
    offsets.every((at, i) => i === 0 || at >= offsets[i - 1])
  );
}

function isList({ count, bytes, offsets }: NameList): boolean {
  return offsets.length === count + 1 && areOffsets(offsets, bytes.length);
}

/** One slot at least is free, or looking for a name that is not there would never end. */
function isIndexed(names: Names): boolean {
  const { count, slots } = names;
  let taken = 0;
  for (const slot of slots) {
    if (slot > count) return false;
    if (slot > 0) taken++;
  }
  return isList(names) && taken < slots.length;
}

function isColumn(attribute: Attribute, rows: number): boolean {
  if (typeof attribute.name !== "string") return false;
  if (attribute.kind === "number") return attribute.values.length === rows;
  const { codes, words } = attribute;
  return words.every((word) => typeof word === "string") && isEach(codes, rows, (code) => code < words.length);
}

/** Ascending, nobody twice, nobody herself. */
function areTies({ offsets, items }: Rows, count: number): boolean {
  if (offsets.length !== count + 1 || !areOffsets(offsets, items.length)) return false;
  for (let row = 0; row < count; row++)
    for (let at = offsets[row]; at < offsets[row + 1]; at++)
      if (items[at] >= count || items[at] === row || (at > offsets[row] && items[at] <= items[at - 1])) return false;
  return true;
}

function areTurned(audience: Rows, sources: Rows, count: number): boolean {
  const expected = turned(audience, count);
  const isSame = (one: Uint32Array, other: Uint32Array) => one.length === other.length && one.every((value, at) => value === other[at]);
  return isSame(expected.offsets, sources.offsets) && isSame(expected.items, sources.items);
}

function areShares({ shares, posts }: Network, count: number): boolean {
  const { length } = shares.sharer;
  return (
    isEach(shares.sharer, length, (row) => row < count) &&
    isEach(shares.author, length, (row) => row < count) &&
    shares.sharer.every((row, at) => row !== shares.author[at]) &&
    isEach(shares.post, length, (row) => row >= -1 && row < posts.count) &&
    shares.timeMs.length === length &&
    isEach(shares.kind, length, (kind) => kind < KINDS.length) &&
    isEach(shares.weight, length, (weight) => weight >= 0 && weight < Infinity) &&
    isEach(shares.paid, length, (value) => value <= 1) &&
    (shares.via === null || isEach(shares.via, length, (row) => row >= -1 && row < count)) &&
    (shares.cost === null || shares.cost.length === length)
  );
}
