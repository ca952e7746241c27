/**
 * Leiden (Traag, Waltman and van Eck 2019) for directed modularity (Leicht and Newman 2008): one search.
 */
import { numbered } from "../base/numbered.ts";
import { paced, partOf, PULSE_ROWS, type Pulse } from "../base/pulse.ts";
import { gather, type Level } from "./levels.ts";

/** What a search draws from: a whole number from 0 to bound − 1. */
export type Draw = (bound: number) => number;

/** Gains below this are rounding, not gains. In ties. */
const NO_GAIN = 1e-9;
/** How far refinement strays from the best merger: the paper's θ, in ties. */
const RANDOMNESS = 0.01;
/** So far behind the best that its chance, e⁻⁵⁰, is none. */
const HOPELESS = 50 * RANDOMNESS;
const LEVEL_SHARE = 0.7;

/** A level, and what became of the nodes of the level below it. */
interface Above {
  readonly level: Level;
  /** Node of this level per node of the level below. */
  readonly nodeOf: Uint32Array;
  /** Community per node of this level. */
  readonly of: Uint32Array;
}

/**
 * Improves a partition of a level by one full pass of Leiden.
 * @param start community per node, below `ground.count`; not changed.
 * @returns community per node, below `ground.count`.
 */
export function improve(ground: Level, start: Uint32Array, draw: Draw, pulse: Pulse): Uint32Array {
  let level = ground;
  let of: Uint32Array = start.slice();
  const nodeOf = numbered(ground.count);
  // each level is far smaller than the one below: it takes most of the way that is left
  for (let done = 0; ; done += LEVEL_SHARE * (1 - done)) {
    const above = climb(level, of, draw, partOf(pulse, done, done + LEVEL_SHARE * (1 - done)));
    if (above === undefined) return nodeOf.map((node) => of[node]);
    for (let node = 0; node < ground.count; node++) nodeOf[node] = above.nodeOf[nodeOf[node]];
    ({ level, of } = above);
  }
}

/**
 * One level of a pass: moves nodes between communities, splits communities into parts, and makes a node of each part.
 * @param of community per node; changed to the better partition.
 * @returns undefined if there is nothing left to gather.
 */
function climb(level: Level, of: Uint32Array, draw: Draw, pulse: Pulse): Above | undefined {
  moveNodes(level, of, shuffled(level.count, draw), partOf(pulse, 0, 0.6));
  const communities = renumber(of);
  if (communities === level.count) return undefined;
  const nodeOf = refine(level, of, draw, partOf(pulse, 0.6, 0.9));
  const nodes = renumber(nodeOf);
  if (nodes === level.count) return undefined;
  const ofAbove = new Uint32Array(nodes);
  for (let node = 0; node < level.count; node++) ofAbove[nodeOf[node]] = of[node];
  return { level: gather(level, nodeOf, nodes, partOf(pulse, 0.9, 1)), nodeOf, of: ofAbove };
}

/** What is known of a community while nodes move: four words side by side, since all are asked for together. */
const WORDS = 4;
/** Ties that lead there from the node that is looked at; 0 between nodes. */
const NEAR = 0;
const AUDIENCE = 1;
const SOURCES = 2;
const SIZE = 3;

/**
 * Moves single nodes to where they gain most, until nobody gains. Changes `of`.
 * @param asked the nodes that are asked first, in this order; others are asked once somebody near them has moved.
 */
export function moveNodes(level: Level, of: Uint32Array, asked: Uint32Array, pulse: Pulse): void {
  const { count, offsets, items, weights, audience, sources, ties } = level;
  const known = new Uint32Array(WORDS * count);
  for (let node = 0; node < count; node++) {
    const at = WORDS * of[node];
    known[at + AUDIENCE] += audience[node];
    known[at + SOURCES] += sources[node];
    known[at + SIZE]++;
  }
  // communities are named by where they stand in `known` from here on
  const empty = new Uint32Array(count);
  let empties = 0;
  for (let at = 0; at < known.length; at += WORDS) if (known[at + SIZE] === 0) empty[empties++] = at;
  const queue = new Uint32Array(count);
  queue.set(asked);
  const waits = new Uint8Array(count);
  for (const node of asked) waits[node] = 1;
  const touched = new Uint32Array(count);
  let head = 0;
  let waiting = asked.length;
  let told = 0;
  for (let seen = 0; waiting > 0;) {
    if (seen >= told) {
      told = seen + PULSE_ROWS;
      pulse(Math.min(seen, items.length), items.length);
    }
    const node = queue[head];
    const start = offsets[node];
    const end = offsets[node + 1];
    seen += 1 + end - start;
    head = head + 1 === count ? 0 : head + 1;
    waiting--;
    waits[node] = 0;
    const home = WORDS * of[node];
    const heard = audience[node] / ties;
    const hears = sources[node] / ties;
    // how many ties lead to each community nearby; counted up instead of asked for, since what comes next cannot be foreseen
    let nearby = 0;
    for (let i = start; i < end; i++) {
      const at = WORDS * of[items[i]];
      const before = known[at + NEAR];
      touched[nearby] = at;
      nearby += Number(before === 0);
      known[at + NEAR] = before + weights[i];
    }
    known[home + AUDIENCE] -= audience[node];
    known[home + SOURCES] -= sources[node];
    // the best of them; home wins a draw
    let best = home;
    let gain = known[home + NEAR] - heard * known[home + SOURCES] - hears * known[home + AUDIENCE] + NO_GAIN;
    for (let i = 0; i < nearby; i++) {
      const at = touched[i];
      const other = known[at + NEAR] - heard * known[at + SOURCES] - hears * known[at + AUDIENCE];
      known[at + NEAR] = 0;
      if (other > gain) {
        gain = other;
        best = at;
      }
    }
    // at home alone nothing is lost, so that whoever loses leaves somebody there
    if (gain < 0) best = empty[--empties];
    known[best + AUDIENCE] += audience[node];
    known[best + SOURCES] += sources[node];
    if (best === home) continue;
    // the move; whoever is left behind must look again
    const community = best / WORDS;
    of[node] = community;
    known[best + SIZE]++;
    if (--known[home + SIZE] === 0) empty[empties++] = home;
    for (let i = start; i < end; i++) {
      const other = items[i];
      // behind the last who waits one place is always free: that of the node itself
      const tail = head + waiting;
      queue[tail >= count ? tail - count : tail] = other;
      const isNew = (waits[other] ^ 1) & Number(of[other] !== community);
      waits[other] |= isNew;
      waiting += isNew;
    }
  }
}

/**
 * Splits every community into well-connected parts: starts from single nodes and merges a node into a part of its own
 * community only along ties, and only where both are tied to the rest of the community as strongly as chance would have it.
 * @returns part per node, named by one of its nodes.
 */
export function refine(level: Level, of: Uint32Array, draw: Draw, pulse: Pulse): Uint32Array {
  const { count, offsets, items, weights, audience, sources, ties } = level;
  const part = numbered(count);
  const audienceIn = new Float64Array(count);
  const sourcesIn = new Float64Array(count);
  const toRest = new Float64Array(count);
  const tell = paced(pulse, 2 * items.length);
  for (let node = 0; node < count; node++) {
    tell(offsets[node]);
    audienceIn[of[node]] += audience[node];
    sourcesIn[of[node]] += sources[node];
    for (let i = offsets[node]; i < offsets[node + 1]; i++) if (of[items[i]] === of[node]) toRest[node] += weights[i];
  }
  const audienceOf = audience.slice();
  const sourcesOf = sources.slice();
  const partToRest = toRest.slice();
  const sizeOf = new Uint32Array(count).fill(1);
  const near = new Uint32Array(count);
  const touched = new Uint32Array(count);
  const gains = new Float64Array(count);
  const isWellTied = (inPart: number, community: number): boolean =>
    partToRest[inPart] * ties >=
    audienceOf[inPart] * (sourcesIn[community] - sourcesOf[inPart]) + sourcesOf[inPart] * (audienceIn[community] - audienceOf[inPart]);

  let seen = items.length;
  for (const node of shuffled(count, draw)) {
    tell((seen += offsets[node + 1] - offsets[node]));
    const community = of[node];
    if (sizeOf[node] !== 1 || !isWellTied(node, community)) continue;
    // how many ties lead to each part of the same community
    let nearby = 0;
    for (let i = offsets[node]; i < offsets[node + 1]; i++) {
      if (of[items[i]] !== community) continue;
      const other = part[items[i]];
      if (near[other] === 0) touched[nearby++] = other;
      near[other] += weights[i];
    }
    // what each would gain; staying alone gains nothing
    let most = 0;
    for (let i = 0; i < nearby; i++) {
      const other = touched[i];
      const gain = near[other] - (audience[node] * sourcesOf[other] + sources[node] * audienceOf[other]) / ties;
      gains[i] = gain >= 0 && gain > most - HOPELESS && isWellTied(other, community) ? gain : -Infinity;
      if (gains[i] > most) most = gains[i];
    }
    const chosen = chooseByGain(gains, nearby, most, draw);
    if (chosen >= 0) {
      const other = touched[chosen];
      part[node] = other;
      sizeOf[other]++;
      audienceOf[other] += audience[node];
      sourcesOf[other] += sources[node];
      partToRest[other] += toRest[node] - 2 * near[other];
    }
    for (let i = 0; i < nearby; i++) near[touched[i]] = 0;
  }
  return part;
}

/** Draws one of the gains by exp(gain / RANDOMNESS), or −1 for none of them, which gains 0. */
function chooseByGain(gains: Float64Array, count: number, most: number, draw: Draw): number {
  const chanceOf = (gain: number): number => (gain < most - HOPELESS ? 0 : Math.exp((gain - most) / RANDOMNESS));
  let sum = chanceOf(0);
  for (let i = 0; i < count; i++) sum += chanceOf(gains[i]);
  let left = (draw(2 ** 32) / 2 ** 32) * sum - chanceOf(0);
  if (left < 0) return -1;
  let last = -1;
  for (let i = 0; i < count; i++) {
    const chance = chanceOf(gains[i]);
    if (chance === 0) continue;
    last = i;
    left -= chance;
    if (left < 0) break;
  }
  return last;
}

/** Gives the names, all below their number, new names 0 … k − 1 in the order of first appearance, in place. @returns k. */
export function renumber(names: Uint32Array): number {
  const newName = new Uint32Array(names.length);
  let count = 0;
  for (let i = 0; i < names.length; i++) {
    if (newName[names[i]] === 0) newName[names[i]] = ++count;
    names[i] = newName[names[i]] - 1;
  }
  return count;
}

/**
 * Nodes in a drawn order. Large levels are shuffled in some 2,000 blocks of neighbouring rows, which lie together in
 * memory too: nearly twice as fast as a full shuffle, and no worse.
 */
export function shuffled(count: number, draw: Draw): Uint32Array {
  const block = Math.max(1, count >>> 11);
  const blocks = new Uint32Array(Math.ceil(count / block));
  for (let i = 0; i < blocks.length; i++) {
    const j = draw(i + 1);
    blocks[i] = blocks[j];
    blocks[j] = i;
  }
  const order = new Uint32Array(count);
  let size = 0;
  for (const first of blocks) for (let node = first * block; node < Math.min(count, (first + 1) * block); node++) order[size++] = node;
  return order;
}
