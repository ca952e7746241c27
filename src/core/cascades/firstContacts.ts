/**
 * From whom everybody who could have seen it could see it first. Of several spreaders who came at the same moment each
 * counts alike, so that it does not matter in which order a file lists them. The author of a post comes before all who
 * share it; where the order is not known nobody else can be told apart, and whoever shared it at a time that is not
 * known comes last. Over several posts the clock decides. Exact, by stamps, in the sum of the audiences.
 */
import { picked } from "../network/columns.ts";
import { numbered } from "../base/numbered.ts";
import { orderOf } from "../base/order.ts";
import { alive, paced } from "../base/pulse.ts";
import { orderBy } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { spreadersOfPeople, spreadersOfPosts, type Spreaders } from "./reached.ts";

/** Something about a first contact: `place` is the spreader's position in `spreaders.member`. */
export type OfContact = (spreaders: Spreaders, place: number, hears: number) => number;

/** Of all whom each person's posts could reach: the sum of what is so about their first contact. NaN: she has none. */
export function sumsOfPeople(bench: Workbench, of: OfContact): Float64Array {
  const spreaders = spreadersOfPeople(bench);
  return sums(bench, { spreaders, groupOf: spreaders.author, groups: bench.network.people.count }, [of])[0];
}

/** The same of all whom each post could reach; of a topic one sum, of totals none. NaN: nobody spread it. */
export function sumsOfPosts(bench: Workbench, of: OfContact): Float64Array {
  const spreaders = bench.sharedPart(spreadersOfPosts);
  return sums(bench, { spreaders, groupOf: Int32Array.from(spreaders.author.keys()), groups: spreaders.count }, [of])[0];
}

/** The same of all whom the whole could reach, for several things at once. */
export function sumsOfWhole(bench: Workbench, of: readonly OfContact[]): number[] {
  const items = bench.sharedPart(spreadersOfPosts);
  if (items.count > 0) return sums(bench, { spreaders: items, groupOf: new Int32Array(items.count), groups: 1 }, of).map(([sum]) => sum);
  const authors = spreadersOfPeople(bench);
  const passedOn = authors.author.map((_, item) => (authors.offsets[item + 1] - authors.offsets[item] > 1 ? 0 : -1));
  return sums(bench, { spreaders: authors, groupOf: passedOn, groups: 1 }, of).map(([sum]) => sum);
}

interface Grouped {
  readonly spreaders: Spreaders;
  /** Per item; −1: left out. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Per thing asked for, per group. */
function sums(bench: Workbench, { spreaders, groupOf, groups }: Grouped, of: readonly OfContact[]): Float64Array[] {
  const { moment, order, itemOf } =
    bench.sharedPart(spreadersOfPosts) === spreaders ? bench.sharedPart(orderOfPosts) : inOrder(bench, spreaders);
  const sorted = orderBy(
    itemOf.map((item) => groupOf[item] + 1),
    groups + 1,
    order,
  );
  const results = of.map(() => new Float64Array(groups).fill(NaN));
  const contacts = openContacts(bench, spreaders, of);
  for (let k = 0; k < sorted.length;) {
    const group = groupOf[itemOf[sorted[k]]];
    contacts.begin();
    for (; k < sorted.length && groupOf[itemOf[sorted[k]]] === group; k++)
      if (group >= 0) contacts.meet(sorted[k], spreaders.author[itemOf[sorted[k]]], moment[sorted[k]]);
    bench.pulse(k, sorted.length);
    if (group >= 0) for (let i = 0; i < of.length; i++) results[i][group] = contacts.sum(i);
  }
  return results;
}

interface Contacts {
  /** Forgets whom the group before reached. */
  begin(): void;
  /** Everybody who hears a spreader, but for the author; spreaders come in order of time. */
  meet(place: number, author: number, moment: number): void;
  sum(i: number): number;
}

function openContacts({ network, pulse }: Workbench, spreaders: Spreaders, of: readonly OfContact[]): Contacts {
  const { offsets, items } = network.follows.audienceRows;
  const { member } = spreaders;
  // everybody bears the stamp of the moment at which she was first met; those below `first` are of groups before
  const metAt = new Uint32Array(network.people.count);
  const times = new Uint32Array(network.people.count);
  const met = new Uint32Array(network.people.count);
  const values = of.map(() => new Float64Array(network.people.count));
  const tell = paced(alive(pulse), 1);
  let [first, stamp, momentNow, size, seen] = [1, 0, -1, 0, 0];
  return {
    begin() {
      first = stamp + 1;
      momentNow = -1;
      size = 0;
    },
    meet(place, author, moment) {
      if (moment !== momentNow) stamp++;
      momentNow = moment;
      const end = offsets[member[place] + 1];
      tell((seen += 1 + end - offsets[member[place]]));
      for (let a = offsets[member[place]]; a < end; a++) {
        const hears = items[a];
        const at = metAt[hears];
        if ((at >= first && at !== stamp) || hears === author) continue;
        const isNew = at < first;
        for (let i = 0; i < of.length; i++) values[i][hears] = (isNew ? 0 : values[i][hears]) + of[i](spreaders, place, hears);
        times[hears] = isNew ? 1 : times[hears] + 1;
        if (!isNew) continue;
        metAt[hears] = stamp;
        met[size++] = hears;
      }
    },
    sum(i) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += values[i][met[k]] / times[met[k]];
      return sum;
    },
  };
}

/** Every membership's item and its rank in time over all items, and all of them in that order. */
interface Ordered {
  readonly itemOf: Uint32Array;
  readonly moment: Uint32Array;
  readonly order: Uint32Array;
}

function orderOfPosts(bench: Workbench): Ordered {
  return inOrder(bench, bench.sharedPart(spreadersOfPosts));
}

function inOrder(bench: Workbench, spreaders: Spreaders): Ordered {
  const { adoptions, isOrdered } = candidatesOf(bench);
  const isOfLog = bench.sharedPart(spreadersOfPosts) === spreaders;
  const { count, offsets, member, author } = spreaders;
  const itemOf = new Uint32Array(member.length);
  if (adoptions.reading === "topic" && isOfLog) {
    const moment = new Uint32Array(member.length).fill(adoptions.count);
    moment.set(adoptions.moment);
    return { itemOf, moment, order: numbered(moment.length) };
  }
  const isTimed = isOfLog && isOrdered;
  const timeMs = new Float64Array(member.length).fill(isTimed ? Infinity : 0);
  const isSharer = new Uint32Array(member.length);
  for (let item = 0; item < count; item++) {
    itemOf.fill(item, offsets[item], offsets[item + 1]);
    if (isTimed) timeMs.set(adoptions.timeMs.subarray(adoptions.offsets[item], adoptions.offsets[item + 1]), offsets[item]);
    for (let place = offsets[item]; place < offsets[item + 1]; place++) {
      if (Number.isNaN(timeMs[place])) timeMs[place] = Infinity;
      isSharer[place] = member[place] === author[item] ? 0 : 1;
    }
  }
  const authorsFirst = orderBy(isSharer, 2);
  const order = orderOf(picked(timeMs, authorsFirst)).map((k) => authorsFirst[k]);
  const moment = new Uint32Array(member.length);
  for (let k = 1; k < order.length; k++) {
    const [before, now] = [order[k - 1], order[k]];
    const isSame = timeMs[before] === timeMs[now] && isSharer[before] === isSharer[now];
    moment[now] = moment[before] + (isSame ? 0 : 1);
  }
  return { itemOf, moment, order };
}
