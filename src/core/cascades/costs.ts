/**
 * What things cost, by the columns of the files whose header says so: about posts, about people, and in the log itself. A
 * post costs what is said of it and of each time it was passed on, since the log tells of money beyond the posting. Fees of
 * people are the farthest word: where a post, or an act, says its cost, the fee of who did it is part of that; anybody else who
 * took part counts once, with her own. Blanks and sums below nought say nothing.
 */
import { isCostHeader } from "../network/costWords.ts";
import type { Attribute, Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { isAdoption } from "./readings.ts";

/** In the currency of the files. */
export interface Costs {
  /** Per row of posts, of the post and of all acts on it; NaN unsaid. */
  readonly posts: Float64Array;
  /** Everything together; NaN where nothing is said. */
  readonly whole: number;
}

/** For `bench.sharedPart`. */
export function costsOf(bench: Workbench): Costs {
  const { people, posts } = bench.network;
  const ofPosts = costColumn(posts.attributes, posts.count);
  const ofPeople = costColumn(people.attributes, people.count);
  const tookPart = takingPart(bench, ofPosts);
  const { ofEach, elsewhere } = costsOfActs(bench.network);
  const together = ofPosts.map((cost, post) => sumOfSaid(cost, ofEach[post]));
  let whole = elsewhere;
  for (const cost of together) whole = sumOfSaid(whole, cost);
  ofPeople.forEach((fee, person) => {
    if (tookPart[person] === 1) whole = sumOfSaid(whole, fee);
  });
  return { posts: together, whole };
}

/** NaN says nothing, and adds nothing. */
function sumOfSaid(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  return Number.isNaN(other) ? one : one + other;
}

/** What the log says that acts cost: per post, and of acts on none that is known. */
function costsOfActs({ shares, posts }: Network): { ofEach: Float64Array; elsewhere: number } {
  const ofEach = new Float64Array(posts.count).fill(NaN);
  let elsewhere = NaN;
  shares.cost?.forEach((cost, entry) => {
    if (!(cost >= 0 && cost < Infinity)) return;
    const post = shares.post[entry];
    if (post >= 0) ofEach[post] = sumOfSaid(ofEach[post], cost);
    else elsewhere = sumOfSaid(elsewhere, cost);
  });
  return { ofEach, elsewhere };
}

function costColumn(attributes: readonly Attribute[], count: number): Float64Array {
  const found = attributes.find(({ name, kind }) => kind === "number" && isCostHeader(name));
  if (found?.kind !== "number") return new Float64Array(count).fill(NaN);
  return found.values.map((cost) => (cost >= 0 && cost < Infinity ? cost : NaN));
}

/** 1: wrote or passed on something whose own cost is not said. */
function takingPart(bench: Workbench, ofPosts: Float64Array): Uint8Array {
  const { network } = bench;
  const { shares, posts, people } = network;
  const tookPart = new Uint8Array(people.count);
  const { reading } = candidatesOf(bench).adoptions;
  const knowsPosts = reading === "posts" || reading === "unordered";
  if (knowsPosts)
    posts.author.forEach((author, post) => {
      if (author >= 0 && Number.isNaN(ofPosts[post])) tookPart[author] = 1;
    });
  for (let entry = 0; entry < shares.count; entry++) {
    if (!isAdoption(network, entry)) continue;
    const post = shares.post[entry];
    if (post >= 0 && !Number.isNaN(ofPosts[post])) continue;
    tookPart[shares.author[entry]] = 1;
    // an act with a cost of its own holds the fee of who did it
    if (!((shares.cost?.[entry] ?? NaN) >= 0)) tookPart[shares.sharer[entry]] = 1;
  }
  return tookPart;
}
