/**
 * What things cost, by the columns of the files about posts and people whose header says so. The nearest word counts:
 * where a post says what it cost, the fees of those who made it and passed it on are part of it; anybody else who took part
 * counts once, with her own. Blanks and sums below nought say nothing.
 */
import { isCostHeader } from "../network/costWords.ts";
import type { Attribute } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { isAdoption } from "./readings.ts";

/** In the currency of the files. */
export interface Costs {
  /** Per row of posts, of the post itself; NaN unsaid. */
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
  const said = [...ofPosts, ...ofPeople.filter((_, person) => tookPart[person] === 1)].filter((cost) => !Number.isNaN(cost));
  return { posts: ofPosts, whole: said.length === 0 ? NaN : said.reduce((sum, cost) => sum + cost, 0) };
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
    tookPart[shares.sharer[entry]] = 1;
    tookPart[shares.author[entry]] = 1;
  }
  return tookPart;
}
