/** Compressed rows: many short ascending lists in two arrays. */
import { paced, PULSE_ROWS, silentPulse } from "../base/pulse.ts";
import { cutTo } from "./columns.ts";
import type { Rows } from "./network.ts";

export const NO_ROWS = (rows: number): Rows => ({ offsets: new Uint32Array(rows + 1), items: new Uint32Array(0) });

/** The items of one row, as a view. */
export function rowOf(rows: Rows, row: number): Uint32Array {
  return rows.items.subarray(rows.offsets[row], rows.offsets[row + 1]);
}

/** Is `item` in `row`? */
export function hasItem(rows: Rows, row: number, item: number): boolean {
  return placeOf(rows, row, item) >= 0;
}

/** Where `item` stands in `rows.items` among those of `row`; −1 if it does not. Binary search. */
export function placeOf(rows: Rows, row: number, item: number): number {
  let low = rows.offsets[row];
  let high = rows.offsets[row + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows.items[middle] < item) low = middle + 1;
    else high = middle;
  }
  return low < rows.offsets[row + 1] && rows.items[low] === item ? low : -1;
}

/**
 * Positions 0 … keys.length − 1 ordered by key, stable: a counting sort.
 * @param order an order to refine; sorting by the minor key first and the major key after it sorts by both.
 */
export function orderBy(keys: Uint32Array, bound: number, order?: Uint32Array, pulse = silentPulse): Uint32Array {
  const starts = new Uint32Array(bound + 1);
  for (let i = 0; i < keys.length; i++) starts[keys[i] + 1]++;
  for (let key = 0; key < bound; key++) starts[key + 1] += starts[key];
  const result = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    if (i % PULSE_ROWS === 0) pulse(i, keys.length);
    const position = order === undefined ? i : order[i];
    result[starts[keys[position]]++] = position;
  }
  return result;
}

/**
 * Rows turned round: item becomes row and row becomes item.
 * @param room of at least as many entries, for the items of the result.
 */
export function turned(rows: Rows, itemCount: number, room: Uint32Array = new Uint32Array(rows.items.length), pulse = silentPulse): Rows {
  const offsets = new Uint32Array(itemCount + 1);
  const { length } = rows.items;
  for (let i = 0; i < length; i++) {
    if (i % PULSE_ROWS === 0) pulse(0.3 * i, length);
    offsets[rows.items[i] + 1]++;
  }
  for (let item = 0; item < itemCount; item++) offsets[item + 1] += offsets[item];
  const next = offsets.slice(0, itemCount);
  const items = cutTo(room, length);
  let told = 0;
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let i = rows.offsets[row]; i < rows.offsets[row + 1]; i++) items[next[rows.items[i]]++] = row;
    if (rows.offsets[row] < told) continue;
    told = rows.offsets[row] + PULSE_ROWS;
    pulse(0.3 * length + 0.7 * rows.offsets[row], length);
  }
  return { offsets, items };
}

/** Both directions of every tie in one, each pair once, without ties to oneself: the undirected simple projection. */
export function undirected(outward: Rows, inward: Rows, pulse = silentPulse): Rows {
  const count = outward.offsets.length - 1;
  const offsets = new Uint32Array(count + 1);
  const items = new Uint32Array(outward.items.length + inward.items.length);
  const tell = paced(pulse, items.length);
  let size = 0;
  for (let row = 0; row < count; row++) {
    tell(outward.offsets[row] + inward.offsets[row]);
    let a = outward.offsets[row];
    let b = inward.offsets[row];
    const aEnd = outward.offsets[row + 1];
    const bEnd = inward.offsets[row + 1];
    while (a < aEnd && b < bEnd) {
      const left = outward.items[a];
      const right = inward.items[b];
      items[size] = left < right ? left : right;
      // added up instead of asked for: which of them comes first cannot be foreseen
      size += Number(items[size] !== row);
      a += Number(left <= right);
      b += Number(right <= left);
    }
    for (; a < aEnd; a++) if (outward.items[a] !== row) items[size++] = outward.items[a];
    for (; b < bEnd; b++) if (inward.items[b] !== row) items[size++] = inward.items[b];
    offsets[row + 1] = size;
  }
  return { offsets, items: items.slice(0, size) };
}

/** Of two rows of people only those who stand in both: mutual ties. */
export function inBoth(outward: Rows, inward: Rows, pulse = silentPulse): Rows {
  const count = outward.offsets.length - 1;
  const offsets = new Uint32Array(count + 1);
  const items = new Uint32Array(Math.min(outward.items.length, inward.items.length));
  const tell = paced(pulse, outward.items.length + inward.items.length);
  let size = 0;
  for (let row = 0; row < count; row++) {
    tell(outward.offsets[row] + inward.offsets[row]);
    let a = outward.offsets[row];
    let b = inward.offsets[row];
    while (a < outward.offsets[row + 1] && b < inward.offsets[row + 1]) {
      const left = outward.items[a];
      const right = inward.items[b];
      if (left === right) items[size++] = left;
      if (left <= right) a++;
      if (right <= left) b++;
    }
    offsets[row + 1] = size;
  }
  return { offsets, items: items.slice(0, size) };
}

/** Rows from pairs; a repeated pair is kept once. `row[i]` holds `item[i]`. */
export function rowsFromPairs(row: Uint32Array, item: Uint32Array, count: number, pulse = silentPulse): Rows {
  const order = orderBy(row, count, orderBy(item, count, undefined, pulse), pulse);
  const offsets = new Uint32Array(count + 1);
  const items = new Uint32Array(order.length);
  let size = 0;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    if (i % PULSE_ROWS === 0) pulse(i, order.length);
    const at = order[i];
    if (before >= 0 && row[before] === row[at] && item[before] === item[at]) continue;
    items[size++] = item[at];
    offsets[row[at] + 1] = size;
    before = at;
  }
  for (let r = 0; r < count; r++) if (offsets[r + 1] < offsets[r]) offsets[r + 1] = offsets[r];
  return { offsets, items: items.slice(0, size) };
}
