/**
 * Who could have seen it: the followers of everybody who posted or passed on, each person once, without the author
 * of the post herself. Exact, by stamps, in the sum of the audiences.
 *
 * Items are posts; where posts are not known, an author and all who ever re-shared her are one item (totals), and the
 * topic is the one item of all adopters, from which nobody is left out, since everybody may have it from another.
 * Whoever shared a post at a time that is not known did share it: she counts here, though she has no place in its order.
 */
import { columnOf } from "../base/numbered.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { orderBy } from "../network/ties.ts";
import { candidatesOf } from "./candidates.ts";
import { isAdoption } from "./readings.ts";
import { shareTiesOf } from "./shareTies.ts";

/** Groups of people who posted or passed on the same thing. */
export interface Spreaders {
  readonly count: number;
  /** Of each item; −1: nobody in particular. */
  readonly author: Int32Array;
  /** Members of an item, the author among them: from `offsets[item]` to `offsets[item + 1] − 1`. */
  readonly offsets: Uint32Array;
  readonly member: Uint32Array;
}

/** Per group of items. NaN: the group has no spreader at all. */
export interface Reached {
  /** Different people who could have seen something of it. */
  readonly people: Float64Array;
  /** The same item by item, added up: whoever could have seen three of the items counts three times. */
  readonly each: Float64Array;
  /** The audiences of all spreaders of all items together: whoever follows three spreaders of an item counts three times. */
  readonly contacts: Float64Array;
}

export interface ReachedByScope {
  /** Length people.count: of each as an author. */
  readonly people: Reached;
  /** Length: rows of posts, or 1 for a topic, or 0. */
  readonly posts: Reached;
  /** Length 1. */
  readonly whole: Reached;
  /** Different people who follow at least one author: what the whole reaches without being passed on. */
  readonly authorsAudience: number;
}

/** For `bench.sharedPart`. */
export function reachedOf(bench: Workbench): ReachedByScope {
  const { network } = bench;
  const ofPeople = spreadersOfPeople(bench);
  const ofPosts = bench.sharedPart(spreadersOfPosts);
  const passedOn = (item: number): boolean => ofPeople.offsets[item + 1] - ofPeople.offsets[item] > 1;
  const isTotals = ofPosts.count === 0;
  return {
    people: reachedBy(bench, ofPeople, ofPeople.author, network.people.count),
    posts: reachedBy(bench, ofPosts, Int32Array.from(ofPosts.author.keys()), ofPosts.count),
    whole: isTotals
      ? reachedBy(
          bench,
          ofPeople,
          ofPeople.author.map((_, item) => (passedOn(item) ? 0 : -1)),
          1,
        )
      : reachedBy(bench, ofPosts, new Int32Array(ofPosts.count), 1),
    authorsAudience: unitedAudience(network, authorsOf(bench)),
  };
}

/** The items that people are credited for: posts, or where those are not known everybody with all who re-shared her. */
export function spreadersOfPeople(bench: Workbench): Spreaders {
  const { reading } = candidatesOf(bench).adoptions;
  if (reading === "posts" || reading === "unordered") return bench.sharedPart(spreadersOfPosts);
  const { people } = bench.network;
  const ties = bench.use(shareTiesOf);
  const offsets = new Uint32Array(people.count + 1);
  const member = new Uint32Array(people.count + ties.count);
  let size = 0;
  for (let author = 0; author < people.count; author++) {
    member[size++] = author;
    for (let tie = ties.offsets[author]; tie < ties.offsets[author + 1]; tie++) member[size++] = ties.hears[tie];
    offsets[author + 1] = size;
  }
  return { count: people.count, author: columnOf(Int32Array, people.count, (row) => row), offsets, member };
}

/** The items of the log: posts, or the one topic; none for totals. For `bench.sharedPart`. */
export function spreadersOfPosts(bench: Workbench): Spreaders {
  const { reading, items, offsets, person } = candidatesOf(bench).adoptions;
  const author = reading === "topic" ? Int32Array.of(-1) : bench.network.posts.author.subarray(0, items);
  const inOrder = { count: items, author, offsets, member: person };
  return reading === "posts" || reading === "topic" ? withUntimed(bench.network, inOrder, reading === "topic") : inOrder;
}

/** Everybody who shared a post without saying when, behind those who did; in a topic its author as well. */
function withUntimed(network: Network, inOrder: Spreaders, isTopic: boolean): Spreaders {
  const { shares, people } = network;
  const itemOf = (row: number): number => (isTopic ? 0 : shares.post[row]);
  const untimed = new Uint32Array(shares.count)
    .map((_, row) => row)
    .filter((row) => Number.isNaN(shares.timeMs[row]) && itemOf(row) >= 0 && isAdoption(network, row));
  if (untimed.length === 0) return inOrder;
  const byPost = orderBy(untimed.map(itemOf), inOrder.count).map((at) => untimed[at]);
  const offsets = new Uint32Array(inOrder.count + 1);
  const member = new Uint32Array(inOrder.member.length + untimed.length * (isTopic ? 2 : 1));
  const isIn = new Int32Array(people.count).fill(-1);
  let size = 0;
  for (let item = 0, next = 0; item < inOrder.count; item++) {
    const join = (person: number): void => {
      if (isIn[person] !== item) member[size++] = person;
      isIn[person] = item;
    };
    for (let m = inOrder.offsets[item]; m < inOrder.offsets[item + 1]; m++) join(inOrder.member[m]);
    for (; next < byPost.length && itemOf(byPost[next]) === item; next++) {
      if (isTopic) join(shares.author[byPost[next]]);
      join(shares.sharer[byPost[next]]);
    }
    offsets[item + 1] = size;
  }
  return { ...inOrder, offsets, member: member.slice(0, size) };
}

/** Who is reached by each group of items; items of group −1 are left out. */
function reachedBy(bench: Workbench, spreaders: Spreaders, groupOf: Int32Array, groups: number): Reached {
  const { network, pulse } = bench;
  const { audienceRows } = network.follows;
  const people = new Float64Array(groups).fill(NaN);
  const each = new Float64Array(groups).fill(NaN);
  const contacts = new Float64Array(groups).fill(NaN);
  const order = orderBy(
    columnOf(Uint32Array, groupOf.length, (item) => groupOf[item] + 1),
    groups + 1,
  );
  const reachedIn = new Int32Array(network.people.count).fill(-1);
  const reachedFrom = new Int32Array(network.people.count).fill(-1);
  for (const [i, item] of order.entries()) {
    pulse(i, order.length);
    const group = groupOf[item];
    const isEmpty = spreaders.offsets[item] === spreaders.offsets[item + 1];
    if (group < 0 || isEmpty) continue;
    let reached = 0;
    let reachedHere = 0;
    let met = 0;
    for (let m = spreaders.offsets[item]; m < spreaders.offsets[item + 1]; m++) {
      const end = audienceRows.offsets[spreaders.member[m] + 1];
      const start = audienceRows.offsets[spreaders.member[m]];
      met += end - start;
      for (let a = start; a < end; a++) {
        const person = audienceRows.items[a];
        if (person === spreaders.author[item] || reachedFrom[person] === item) continue;
        reachedFrom[person] = item;
        reachedHere++;
        if (reachedIn[person] === group) continue;
        reachedIn[person] = group;
        reached++;
      }
    }
    people[group] = (people[group] || 0) + reached;
    each[group] = (each[group] || 0) + reachedHere;
    contacts[group] = (contacts[group] || 0) + met;
  }
  return { people, each, contacts };
}

/**
 * The fair part of every spreader in the reach of her item, aligned with `member`: whoever follows k of the spreaders
 * gives each of them 1/k (the Shapley value of coverage). The parts of an item sum to its reach.
 */
export function fairReach(bench: Workbench, spreaders: Spreaders): Float64Array {
  const { audienceRows } = bench.network.follows;
  const parts = new Float64Array(spreaders.member.length);
  const heardFrom = new Uint32Array(bench.network.people.count);
  const heardIn = new Int32Array(bench.network.people.count).fill(-1);
  for (let item = 0; item < spreaders.count; item++) {
    const start = spreaders.offsets[item];
    const end = spreaders.offsets[item + 1];
    // from how many spreaders everybody could have it
    for (let m = start; m < end; m++) {
      const last = audienceRows.offsets[spreaders.member[m] + 1];
      for (let i = audienceRows.offsets[spreaders.member[m]]; i < last; i++) {
        const person = audienceRows.items[i];
        heardFrom[person] = heardIn[person] === item ? heardFrom[person] + 1 : 1;
        heardIn[person] = item;
      }
    }
    // to each of them an equal part
    for (let m = start; m < end; m++) {
      const last = audienceRows.offsets[spreaders.member[m] + 1];
      for (let i = audienceRows.offsets[spreaders.member[m]]; i < last; i++) {
        const person = audienceRows.items[i];
        if (person !== spreaders.author[item]) parts[m] += 1 / heardFrom[person];
      }
    }
    bench.pulse(item, spreaders.count);
  }
  return parts;
}

/** Different people who follow somebody in a topic whose post was shared at a known time: as far as its growth is known. */
export function audienceAtKnownTimes({ network }: Workbench): number {
  const { shares } = network;
  return unitedAudience(
    network,
    shares.author.filter((_, row) => isAdoption(network, row) && !Number.isNaN(shares.timeMs[row])),
  );
}

/** Everybody whose posts are in scope: authors of posts, or where posts are not known those who were re-shared. */
function authorsOf(bench: Workbench): Uint32Array {
  const { reading } = candidatesOf(bench).adoptions;
  if (reading === "posts" || reading === "unordered") return Uint32Array.from(bench.network.posts.author.filter((author) => author >= 0));
  return bench.use(shareTiesOf).heard;
}

function unitedAudience(network: Network, people: Uint32Array): number {
  const isReached = new Uint8Array(network.people.count);
  const isDone = new Uint8Array(network.people.count);
  let reached = 0;
  for (const person of people) {
    if (isDone[person] === 1) continue;
    isDone[person] = 1;
    for (const hears of network.follows.audience(person)) {
      if (isReached[hears] === 0) reached++;
      isReached[hears] = 1;
    }
  }
  return reached;
}
