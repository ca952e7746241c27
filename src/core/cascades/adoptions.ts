/**
 * Who adopted what, and in which order. An item is a post, or the whole log where it is read as one topic. Its
 * adopters are the author and everybody who shared or quoted it; the first share is the adoption.
 *
 * The author comes before every sharer of her post. Where the time of the post is not known, her age counts from the
 * first share. Shares before the post's own time, an author's share of her own post, and entries that do not say what
 * the rest of the log says are set aside and counted.
 *
 * In a topic a person adopts with her first own share, or, if that is earlier, as an author just before the first
 * share of one of her posts. Authors who never share are sources: they pass it on, but are not among the adopters
 * that are counted.
 */
import { picked } from "../network/columns.ts";
import { columnOf } from "../base/numbered.ts";
import type { Network } from "../network/network.ts";
import { orderOf } from "../base/order.ts";
import { paced, silentPulse, type Pulse } from "../base/pulse.ts";
import { orderBy } from "../network/ties.ts";
import { isAdoption, readingOf, type Reading } from "./readings.ts";

export interface Adoptions {
  readonly reading: Reading;
  /** How many items: rows of posts, 1 for a topic, 0 for totals. */
  readonly items: number;
  /** Adoptions of an item: from `offsets[item]` to `offsets[item + 1] − 1`, in order of time. */
  readonly offsets: Uint32Array;
  readonly count: number;
  readonly person: Uint32Array;
  /** NaN where the order is not known. */
  readonly timeMs: Float64Array;
  /**
   * The same as far as the log says: NaN where an author stands by the first share of her post, since nobody knows how long
   * after her it came.
   */
  readonly knownMs: Float64Array;
  /** The person through whom it came, by the first share; −1 where no file says it, or it says the author, as it would of anybody. */
  readonly via: Int32Array;
  /** Rank in time inside the item: of two adopters with the same moment neither came before the other. */
  readonly moment: Uint32Array;
  /** 1: counted among the adopters. 0: an author who only posted. */
  readonly counts: Uint8Array;
  readonly setAside: SetAside;
}

export interface SetAside {
  /** All re-shares of the log, those set aside included. */
  readonly ofAll: number;
  /** Shares before the post's own time. */
  readonly beforePost: number;
  /** Shares of one's own post: self-boosts, never influence. */
  readonly ofOwnPost: number;
  /** Re-shares without the post or the time that most of the log has. */
  readonly incomplete: number;
}

/** For `bench.shared`. */
export function adoptionsOf(network: Network, pulse = silentPulse): Adoptions {
  const reading = network.shares.count === 0 ? "none" : readingOf(network);
  if (reading === "posts" || reading === "unordered") return adoptionsOfPosts(network, reading, pulse);
  if (reading === "topic") return adoptionsOfTopic(network);
  return {
    reading,
    items: 0,
    offsets: new Uint32Array(1),
    count: 0,
    person: new Uint32Array(0),
    timeMs: new Float64Array(0),
    knownMs: new Float64Array(0),
    via: new Int32Array(0),
    moment: new Uint32Array(0),
    counts: new Uint8Array(0),
    setAside: { ofAll: 0, beforePost: 0, ofOwnPost: 0, incomplete: 0 },
  };
}

/** Every re-share that counts, repeats included, post by post and in order of time. Only where the times are known. */
export function resharesInOrder(network: Network): Uint32Array {
  return rowsByPostAndTime(network, usableRows(network, true).rows);
}

function adoptionsOfPosts(network: Network, reading: "posts" | "unordered", pulse: Pulse): Adoptions {
  const { posts, people, shares } = network;
  const isTimed = reading === "posts";
  const { rows, setAside } = usableRows(network, isTimed);
  pulse(0, 1);
  const order = rowsByPostAndTime(network, rows);
  const tell = paced(pulse, order.length);
  const length = order.length + posts.count;
  const person = new Uint32Array(length);
  const timeMs = new Float64Array(length).fill(NaN);
  const knownMs = new Float64Array(length).fill(NaN);
  const via = new Int32Array(length).fill(-1);
  const moment = new Uint32Array(length);
  const counts = new Uint8Array(length);
  const offsets = new Uint32Array(posts.count + 1);
  const adoptedBy = new Int32Array(people.count).fill(-1);
  const placeOf = new Uint32Array(people.count);
  let size = 0;
  for (let post = 0, next = 0; post < posts.count; post++) {
    tell(next);
    const author = posts.author[post];
    if (author >= 0) {
      const firstShareMs = next < order.length && shares.post[order[next]] === post ? shares.timeMs[order[next]] : NaN;
      adoptedBy[author] = post;
      placeOf[author] = size;
      person[size] = author;
      knownMs[size] = posts.timeMs[post];
      timeMs[size++] = Number.isNaN(posts.timeMs[post]) ? firstShareMs : posts.timeMs[post];
    }
    let momentNow = 0;
    for (let timeNow = NaN; next < order.length && shares.post[order[next]] === post; next++) {
      const row = order[next];
      const sharer = shares.sharer[row];
      if (adoptedBy[sharer] === post) {
        const place = placeOf[sharer];
        if (counts[place] === 1 && (!isTimed || shares.timeMs[row] === timeMs[place]))
          via[place] = viaOfBoth(network, via[place], viaOf(network, row, author));
        continue;
      }
      adoptedBy[sharer] = post;
      placeOf[sharer] = size;
      if (momentNow === 0 || (isTimed && shares.timeMs[row] > timeNow)) momentNow++;
      timeNow = shares.timeMs[row];
      person[size] = sharer;
      timeMs[size] = isTimed ? timeNow : NaN;
      knownMs[size] = timeMs[size];
      via[size] = viaOf(network, row, author);
      moment[size] = momentNow;
      counts[size++] = 1;
    }
    offsets[post + 1] = size;
  }
  return {
    reading,
    items: posts.count,
    offsets,
    count: size,
    person: person.slice(0, size),
    timeMs: timeMs.slice(0, size),
    knownMs: knownMs.slice(0, size),
    via: via.slice(0, size),
    moment: moment.slice(0, size),
    counts: counts.slice(0, size),
    setAside,
  };
}

/** Through whom an entry came, unless that is the author. */
function viaOf({ shares }: Network, row: number, author: number): number {
  const via = shares.via?.[row] ?? -1;
  return via === author ? -1 : via;
}

/** Of two first shares at one moment: the one that says it; where both do, the smaller id, so that the order of rows decides nothing. */
function viaOfBoth({ people }: Network, one: number, other: number): number {
  if (one < 0 || other < 0) return Math.max(one, other);
  return people.id(other) < people.id(one) ? other : one;
}

function usableRows(network: Network, isTimed: boolean): { rows: Uint32Array; setAside: SetAside } {
  const { shares, posts } = network;
  let ofAll = 0;
  let beforePost = 0;
  let ofOwnPost = 0;
  let incomplete = 0;
  const rows = new Uint32Array(shares.count)
    .map((_, row) => row)
    .filter((row) => {
      if (!isAdoption(network, row)) return false;
      const post = shares.post[row];
      const isIncomplete = post < 0 || (isTimed && Number.isNaN(shares.timeMs[row]));
      const isOwn = !isIncomplete && posts.author[post] === shares.sharer[row];
      const isEarly = !isIncomplete && !isOwn && isTimed && shares.timeMs[row] < posts.timeMs[post];
      ofAll++;
      if (isIncomplete) incomplete++;
      if (isOwn) ofOwnPost++;
      if (isEarly) beforePost++;
      return !isIncomplete && !isOwn && !isEarly;
    });
  return { rows, setAside: { ofAll, beforePost, ofOwnPost, incomplete } };
}

function rowsByPostAndTime(network: Network, rows: Uint32Array): Uint32Array {
  const byTime = orderOf(picked(network.shares.timeMs, rows));
  const byBoth = orderBy(
    rows.map((row) => network.shares.post[row]),
    network.posts.count,
    byTime,
  );
  return byBoth.map((position) => rows[position]);
}

function adoptionsOfTopic(network: Network): Adoptions {
  const { shares, people } = network;
  const firstShareMs = new Float64Array(people.count).fill(Infinity);
  const firstSharedMs = new Float64Array(people.count).fill(Infinity);
  const firstVia = new Int32Array(people.count).fill(-1);
  let ofAll = 0;
  let incomplete = 0;
  for (let row = 0; row < shares.count; row++) {
    if (!isAdoption(network, row)) continue;
    const atMs = shares.timeMs[row];
    ofAll++;
    if (Number.isNaN(atMs)) incomplete++;
    else {
      const sharer = shares.sharer[row];
      if (atMs < firstShareMs[sharer]) firstVia[sharer] = -1;
      if (atMs <= firstShareMs[sharer]) firstVia[sharer] = viaOfBoth(network, firstVia[sharer], viaOf(network, row, shares.author[row]));
      firstShareMs[sharer] = Math.min(firstShareMs[sharer], atMs);
      firstSharedMs[shares.author[row]] = Math.min(firstSharedMs[shares.author[row]], atMs);
    }
  }
  const isAuthorFirst = (row: number): boolean => firstSharedMs[row] <= firstShareMs[row];
  const adoptedMs = firstShareMs.map((atMs, row) => Math.min(atMs, firstSharedMs[row]));
  // among equals authors come first: their moment lies just before that of the shares
  const person = new Uint32Array(people.count)
    .map((_, row) => row)
    .filter((row) => adoptedMs[row] < Infinity)
    .sort((a, b) => adoptedMs[a] - adoptedMs[b] || Number(isAuthorFirst(b)) - Number(isAuthorFirst(a)) || a - b);
  const moment = new Uint32Array(person.length);
  for (let i = 1; i < person.length; i++) {
    const isSame = adoptedMs[person[i]] === adoptedMs[person[i - 1]] && isAuthorFirst(person[i]) === isAuthorFirst(person[i - 1]);
    moment[i] = moment[i - 1] + (isSame ? 0 : 1);
  }
  return {
    reading: "topic",
    items: 1,
    offsets: Uint32Array.of(0, person.length),
    count: person.length,
    person,
    timeMs: picked(adoptedMs, person),
    knownMs: columnOf(Float64Array, person.length, (i) => (isAuthorFirst(person[i]) ? NaN : adoptedMs[person[i]])),
    via: columnOf(Int32Array, person.length, (i) => (isAuthorFirst(person[i]) ? -1 : firstVia[person[i]])),
    moment,
    counts: columnOf(Uint8Array, person.length, (i) => (firstShareMs[person[i]] < Infinity ? 1 : 0)),
    setAside: { ofAll, beforePost: 0, ofOwnPost: 0, incomplete },
  };
}
