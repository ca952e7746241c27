/** Small and seeded networks for worked examples, tests and benches. Never shown as data of a user's. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Attribute, Network } from "./network.ts";
import { BRAND, KINDS, type Kind } from "./network.ts";
import { buildNetwork } from "./builder.ts";
import { gatherPeople } from "./gather.ts";
import { NameTable } from "./names.ts";

/** A network in words, for tests: who follows whom, who did what. */
export interface Sketch {
  readonly people?: readonly string[];
  readonly brands?: readonly string[];
  readonly declaredFollowers?: Readonly<Record<string, number>>;
  /** [who follows, whom, and since when]. */
  readonly follows?: readonly (readonly [follower: string, followed: string, sinceMs?: number])[];
  readonly posts?: readonly { readonly id: string; readonly author: string; readonly timeMs?: number; readonly paid?: boolean }[];
  readonly shares?: readonly {
    readonly sharer: string;
    readonly author: string;
    readonly post?: string;
    readonly timeMs?: number;
    readonly kind?: Kind;
    readonly weight?: number;
    readonly paid?: boolean;
    readonly via?: string;
    readonly cost?: number;
  }[];
  /** Columns about people in the order of their first appearance, and about posts. */
  readonly attributes?: readonly Attribute[];
  readonly postAttributes?: readonly Attribute[];
}

/** Builds a network from a sketch, through the same builder as files. */
export function drawNetwork(sketch: Sketch): Network {
  const table = new NameTable();
  const posts = new NameTable();
  for (const name of [...(sketch.people ?? []), ...(sketch.brands ?? [])]) table.add(name);
  const follows = sketch.follows ?? [];
  const hears = Uint32Array.from(follows, ([follower]) => table.add(follower));
  const heard = Uint32Array.from(follows, ([, followed]) => table.add(followed));
  const hasSince = follows.some(([, , since]) => since !== undefined);
  const shares = sketch.shares ?? [];
  const batch = {
    sharer: Uint32Array.from(shares, (share) => table.add(share.sharer)),
    author: Uint32Array.from(shares, (share) => table.add(share.author)),
    post: Int32Array.from(shares, (share) => (share.post === undefined ? -1 : posts.add(share.post))),
    timeMs: Float64Array.from(shares, (share) => share.timeMs ?? NaN),
    kind: Uint8Array.from(shares, (share) => KINDS.indexOf(share.kind ?? "share")),
    weight: Float64Array.from(shares, (share) => share.weight ?? 1),
    paid: Uint8Array.from(shares, (share) => (share.paid === true ? 1 : 0)),
    via: shares.some(({ via }) => via !== undefined)
      ? Int32Array.from(shares, ({ via }) => (via === undefined ? -1 : table.add(via)))
      : null,
    cost: shares.some(({ cost }) => cost !== undefined) ? Float64Array.from(shares, ({ cost }) => cost ?? NaN) : null,
  };
  for (const post of sketch.posts ?? []) {
    posts.add(post.id);
    table.add(post.author);
  }
  const people = gatherPeople([{ table, rule: "exact" }]);
  const author = new Int32Array(posts.count).fill(-1);
  const timeMs = new Float64Array(posts.count).fill(NaN);
  const paid = new Uint8Array(posts.count);
  for (const post of sketch.posts ?? []) {
    const row = posts.add(post.id);
    author[row] = table.add(post.author);
    timeMs[row] = post.timeMs ?? NaN;
    paid[row] = post.paid === true ? 1 : 0;
  }
  const type = new Uint8Array(people.names.count);
  for (const brand of sketch.brands ?? []) type[table.add(brand)] = BRAND;
  const declaredFollowers = new Float64Array(people.names.count).fill(NaN);
  for (const [name, followers] of Object.entries(sketch.declaredFollowers ?? {})) declaredFollowers[table.add(name)] = followers;
  return buildNetwork({
    people,
    type,
    declaredFollowers,
    attributes: sketch.attributes ?? [],
    follows:
      follows.length > 0 ? [{ heard, hears, ...(hasSince && { sinceMs: Float64Array.from(follows, ([, , since]) => since ?? NaN) }) }] : [],
    shares: shares.length > 0 ? [batch] : [],
    posts: { names: posts.freeze(), author, timeMs, paid, attributes: sketch.postAttributes ?? [] },
  }).network;
}

const HOUR = 3_600_000;
/** When the post of G8 appears; any moment will do. */
export const G8_START = Date.UTC(2026, 2, 1);

const G8_FOLLOWS = ["A→B", "C→B", "D→B", "C→A", "A→C", "D→A", "E→C", "C→E", "E→D", "F→E", "G→F", "F→G"].map(
  (tie) => tie.split("→") as [string, string],
);

/** The eight people of `measures.md` section 4.1: B is a brand, H knows nobody. */
export function sampleG8(): Network {
  return drawNetwork({ people: [..."ABCDEFGH"], brands: ["B"], follows: G8_FOLLOWS });
}

/** G8 with the post of section 4.2: B posts at 0 h; A, C, D, E, F share it after 1, 2, 3, 5 and 6 hours. */
export function sampleG8WithPost(): Network {
  return postOnG8("");
}

/** The same with what A and E did paid for, as in section 4.5. */
export function sampleG8Paid(): Network {
  return postOnG8("AE");
}

function postOnG8(paid: string): Network {
  return drawNetwork({
    people: [..."ABCDEFGH"],
    brands: ["B"],
    follows: G8_FOLLOWS,
    posts: [{ id: "p1", author: "B", timeMs: G8_START }],
    shares: (Object.entries({ A: 1, C: 2, D: 3, E: 5, F: 6 }) as [string, number][]).map(([sharer, hours]) => ({
      sharer,
      author: "B",
      post: "p1",
      timeMs: G8_START + hours * HOUR,
      paid: paid.includes(sharer),
    })),
  });
}

const DAY_HOURS = 24;

/**
 * Ana posts on ten days. Budi passes on six of the posts an hour later, Citra the first and the last two hours later, Dewi,
 * who never does anything, none; all three follow Ana, and Budi and Ana answer one another.
 */
export function sampleTenPosts(): Network {
  const postedMs = Array.from({ length: 10 }, (_, day) => G8_START + day * DAY_HOURS * HOUR);
  const passedOn = (sharer: string, days: readonly number[], hours: number) =>
    days.map((day) => ({ sharer, author: "Ana", post: `p${day}`, timeMs: postedMs[day] + hours * HOUR }));
  return drawNetwork({
    people: ["Ana", "Budi", "Citra", "Dewi"],
    follows: [
      ["Budi", "Ana"],
      ["Citra", "Ana"],
      ["Dewi", "Ana"],
    ],
    posts: postedMs.map((timeMs, day) => ({ id: `p${day}`, author: "Ana", timeMs })),
    shares: [
      ...passedOn("Budi", [0, 1, 2, 5, 8, 9], 1),
      ...passedOn("Citra", [0, 9], 2),
      { sharer: "Budi", author: "Ana", kind: "reply", timeMs: postedMs[1] + 2 * HOUR },
      { sharer: "Budi", author: "Ana", kind: "mention", timeMs: postedMs[2] + 2 * HOUR },
      { sharer: "Ana", author: "Budi", kind: "reply", timeMs: postedMs[1] + 3 * HOUR },
    ],
  });
}

/** A whole number from 0 to bound − 1. */
type Draw = (bound: number) => number;

/** Seeded draws. The first numbers of this generator depend too little on the seed, so they are thrown away. */
export function drawsFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < 16; i++) generator.next();
  return (bound) => Math.floor(((generator.next() >>> 0) / 2 ** 32) * bound);
}

export interface RandomSize {
  readonly people: number;
  readonly follows: number;
  readonly posts: number;
  readonly shares: number;
}

/** A random network with repeated rows, ties to oneself, isolated people, brands and declared audiences. */
export function sampleRandom(seed: number, size: RandomSize): Network {
  const draw = drawsFrom(seed);
  const people = Array.from({ length: size.people }, (_, i) => `p${i}`);
  const somebody = () => people[draw(size.people)] ?? "p0";
  const posts = Array.from({ length: size.posts }, (_, i) => ({ id: `post${i}`, author: somebody(), timeMs: G8_START + draw(48) * HOUR }));
  return drawNetwork({
    people,
    brands: people.filter(() => draw(10) === 0),
    declaredFollowers: Object.fromEntries(people.filter(() => draw(4) === 0).map((name) => [name, draw(2000)])),
    follows: Array.from({ length: size.follows }, () => [somebody(), somebody()] as const),
    posts,
    shares: Array.from({ length: size.posts > 0 ? size.shares : 0 }, () => {
      const post = posts[draw(size.posts)] ?? posts[0];
      const kind = KINDS[draw(12)] ?? "share";
      return {
        sharer: somebody(),
        author: post?.author ?? "p0",
        post: post?.id ?? "",
        timeMs: (post?.timeMs ?? 0) + draw(72) * HOUR,
        kind,
        paid: draw(8) === 0,
      };
    }),
  });
}

export interface PowerLaw {
  readonly people: number;
  readonly follows: number;
  /** How steeply audiences fall off, and how many one follows: P(degree ≥ d) ~ d^(1 − exponent). Usual: 2.2 and 2.5. */
  readonly audienceExponent?: number;
  readonly sourcesExponent?: number;
  /** With this chance whoever is followed follows back. Usual: 0.2. */
  readonly reciprocity?: number;
}

/**
 * Follows with power-law degrees: the recipe `gen N M αout αin recip seed`. The person at place i of a shuffled order is drawn
 * as heard with weight i^(−1 / (αout − 1)), as hearing likewise by αin in an order of its own, independently (Chung, Lu
 * 2002), until there are so many different ties; each is returned with the given chance. So large, and so quickly, that
 * spread can be measured on it.
 */
export function samplePowerLaw(seed: number, size: PowerLaw): Network {
  const { people, follows, audienceExponent = 2.2, sourcesExponent = 2.5, reciprocity = 0.2 } = size;
  if (follows > (people * (people - 1)) / 2) throw new RangeError(`at most half of all pairs were expected, found ${follows}`);
  const draw = drawsFrom(seed);
  const chance = (): number => draw(2 ** 32) / 2 ** 32;
  const drawHeard = drawnByRank(people, audienceExponent, { draw, chance });
  const drawHears = drawnByRank(people, sourcesExponent, { draw, chance });
  const heard = new Uint32Array(follows);
  const hears = new Uint32Array(follows);
  const isNew = pairsSeen(follows);
  let count = 0;
  const add = (voice: number, listener: number): boolean => {
    if (voice === listener || count === follows || !isNew(voice * people + listener)) return false;
    heard[count] = voice;
    hears[count++] = listener;
    return true;
  };
  while (count < follows) {
    const [voice, listener] = [drawHeard(), drawHears()];
    if (add(voice, listener) && chance() < reciprocity) add(listener, voice);
  }
  const table = new NameTable();
  for (let row = 0; row < people; row++) table.add(`p${row}`);
  return buildNetwork({ people: gatherPeople([{ table, rule: "exact" }]), follows: [{ heard, hears }], shares: [] }).network;
}

/** Draws rows by the power of their place in a shuffled order. */
function drawnByRank(people: number, exponent: number, { draw, chance }: { draw: Draw; chance: () => number }): () => number {
  const order = new Uint32Array(people).map((_, row) => row);
  for (let row = people - 1; row > 0; row--) {
    const other = draw(row + 1);
    [order[row], order[other]] = [order[other], order[row]];
  }
  const sums = new Float64Array(people);
  let all = 0;
  for (let place = 0; place < people; place++) sums[place] = all += (place + 1) ** (-1 / (exponent - 1));
  return () => {
    const wanted = chance() * all;
    let [low, high] = [0, people - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return order[low];
  };
}

/** Tells of each number, at most so many, whether it comes for the first time. */
function pairsSeen(most: number): (pair: number) => boolean {
  const bits = Math.ceil(Math.log2(Math.max(2, 2 * most)));
  const slots = new Float64Array(2 ** bits).fill(-1);
  return (pair) => {
    let slot = Math.imul(pair % 4294967291, 0x9e3779b1) >>> (32 - bits);
    for (; slots[slot] >= 0; slot = (slot + 1) % slots.length) if (slots[slot] === pair) return false;
    slots[slot] = pair;
    return true;
  };
}
