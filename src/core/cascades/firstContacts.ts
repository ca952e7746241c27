/**
 * From whom everybody who could have seen it could see it first. Of several spreaders who came at the same moment each
 * counts alike, so that it does not matter in which order a file lists them. The author of a post comes before all who
 * share it; where the order is not known nobody else can be told apart, and whoever shared it at a time that is not
 * known comes last. Over several posts the clock decides. Exact, by stamps, in the sum of the audiences.
 */
import { orderOf } from "../base/order.ts";
import { orderBy } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { spreadersOfPeople, spreadersOfPosts, type Spreaders } from "./reached.ts";

/** Something about a first contact: `place` is the spreader's position in `spreaders.member`. */
export type OfContact = (spreaders: Spreaders, place: number, hears: number) => number;

/** Of all whom each person's posts could reach: the sum of what is so about their first contact. NaN: she has none. */
export function sumsOfPeople(bench: Workbench, of: OfContact): Float64Array {
  const spreaders = spreadersOfPeople(bench);
  return sums(bench, { spreaders, groupOf: spreaders.author, groups: bench.network.people.count }, of);
}

/** The same of all whom each post could reach; of a topic one sum, of totals none. NaN: nobody spread it. */
export function sumsOfPosts(bench: Workbench, of: OfContact): Float64Array {
  const spreaders = bench.sharedPart(spreadersOfPosts);
  return sums(bench, { spreaders, groupOf: Int32Array.from(spreaders.author.keys()), groups: spreaders.count }, of);
}

/** The same of all whom the whole could reach. */
export function sumOfWhole(bench: Workbench, of: OfContact): number {
  const items = bench.sharedPart(spreadersOfPosts);
  if (items.count > 0) return sums(bench, { spreaders: items, groupOf: new Int32Array(items.count), groups: 1 }, of)[0];
  const authors = spreadersOfPeople(bench);
  const passedOn = authors.author.map((_, item) => (authors.offsets[item + 1] - authors.offsets[item] > 1 ? 0 : -1));
  return sums(bench, { spreaders: authors, groupOf: passedOn, groups: 1 }, of)[0];
}

interface Grouped {
  readonly spreaders: Spreaders;
  /** Per item; −1: left out. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

function sums(bench: Workbench, { spreaders, groupOf, groups }: Grouped, of: OfContact): Float64Array {
  const { audienceRows } = bench.network.follows;
  const { moment, order } = momentsOf(bench, spreaders);
  const itemOf = itemsOf(spreaders);
  const sorted = orderBy(
    itemOf.map((item) => groupOf[item] + 1),
    groups + 1,
    order,
  );
  const result = new Float64Array(groups).fill(NaN);
  const reachedIn = new Int32Array(bench.network.people.count).fill(-1);
  const reachedAt = new Uint32Array(bench.network.people.count);
  const sum = new Float64Array(bench.network.people.count);
  const contacts = new Uint32Array(bench.network.people.count);
  const reached: number[] = [];
  for (let k = 0; k < sorted.length;) {
    const group = groupOf[itemOf[sorted[k]]];
    reached.length = 0;
    for (; k < sorted.length && groupOf[itemOf[sorted[k]]] === group; k++) {
      if (group < 0) continue;
      const place = sorted[k];
      const member = spreaders.member[place];
      for (let a = audienceRows.offsets[member]; a < audienceRows.offsets[member + 1]; a++) {
        const person = audienceRows.items[a];
        if (person === spreaders.author[itemOf[place]]) continue;
        if (reachedIn[person] !== group) {
          reachedIn[person] = group;
          reachedAt[person] = moment[place];
          sum[person] = of(spreaders, place, person);
          contacts[person] = 1;
          reached.push(person);
        } else if (reachedAt[person] === moment[place]) {
          sum[person] += of(spreaders, place, person);
          contacts[person]++;
        }
      }
    }
    bench.pulse(k, sorted.length);
    if (group >= 0) result[group] = reached.reduce((total, person) => total + sum[person] / contacts[person], 0);
  }
  return result;
}

function itemsOf({ count, offsets, member }: Spreaders): Uint32Array {
  const itemOf = new Uint32Array(member.length);
  for (let item = 0; item < count; item++) itemOf.fill(item, offsets[item], offsets[item + 1]);
  return itemOf;
}

/** Rank in time of every membership, over all items, and all of them in that order. */
function momentsOf(bench: Workbench, spreaders: Spreaders): { moment: Uint32Array; order: Uint32Array } {
  const { adoptions, isOrdered } = candidatesOf(bench);
  const isOfLog = bench.sharedPart(spreadersOfPosts) === spreaders;
  if (adoptions.reading === "topic" && isOfLog) return { moment: adoptions.moment, order: Uint32Array.from(adoptions.moment.keys()) };
  const { count, offsets, member, author } = spreaders;
  const isTimed = isOfLog && isOrdered;
  const timeMs = new Float64Array(member.length).fill(isTimed ? Infinity : 0);
  const isSharer = new Uint32Array(member.length);
  for (let item = 0; item < count; item++) {
    if (isTimed) timeMs.set(adoptions.timeMs.subarray(adoptions.offsets[item], adoptions.offsets[item + 1]), offsets[item]);
    for (let place = offsets[item]; place < offsets[item + 1]; place++) {
      if (Number.isNaN(timeMs[place])) timeMs[place] = Infinity;
      isSharer[place] = member[place] === author[item] ? 0 : 1;
    }
  }
  const authorsFirst = orderBy(isSharer, 2);
  const order = orderOf(Float64Array.from(authorsFirst, (place) => timeMs[place])).map((k) => authorsFirst[k]);
  const moment = new Uint32Array(member.length);
  for (let k = 1; k < order.length; k++) {
    const [before, now] = [order[k - 1], order[k]];
    const isSame = timeMs[before] === timeMs[now] && isSharer[before] === isSharer[now];
    moment[now] = moment[before] + (isSame ? 0 : 1);
  }
  return { moment, order };
}
