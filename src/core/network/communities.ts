/**
 * Communities: groups of people who are tied to one another more than chance would have it. Found by Leiden on the
 * pipes, several times over from different draws; the best partition is kept, and how well the searches agree is said.
 * Every community hangs together in the undirected projection. People without ties are communities of one, at the end.
 */
import type { Network } from "./network.ts";
import type { Workbench } from "./workbench.ts";
import { partOf, type Pulse } from "../base/pulse.ts";
import { meanAgreement } from "./agreement.ts";
import { groundLevel, improve, modularityOf, renumber, type Draw, type Level } from "./leiden.ts";
import { circlesOf, pipesOf } from "./pipes.ts";
import { drawsFrom } from "./sample.ts";

export interface Communities {
  /** Community per person: 0 is the largest; communities of equal size by their first person; isolated people last. */
  readonly of: Uint32Array;
  /** All communities, those of one person included. */
  readonly count: number;
  /** Directed modularity (Leicht and Newman 2008); NaN without ties. */
  readonly modularity: number;
  /** Mean pairwise adjusted Rand index of the searches, over people with ties; NaN without ties. */
  readonly stability: number;
  /** People per community, descending. */
  readonly sizes: Uint32Array;
}

/** Depends on the settings' seed alone, so every bench of a network with the same seed shares it. */
export function communitiesOf(bench: Workbench): Communities {
  const known = bench.shared(communitiesBySeed);
  const { seed } = bench.settings;
  let communities = known.get(seed);
  if (communities === undefined) {
    communities = findCommunities(bench, seed);
    known.set(seed, communities);
  }
  return communities;
}

function communitiesBySeed(_network: Network): Map<number, Communities> {
  return new Map();
}

/** Networks up to this many ties are searched thoroughly. */
const FEW_TIES = 100_000;

/** How often the search is repeated: 20 times up to 10,000 ties, 10 times up to 100,000, then 4 times, twice from a million on. */
export function restartsFor(ties: number): number {
  if (ties <= 10_000) return 20;
  if (ties <= FEW_TIES) return 10;
  return ties < 1_000_000 ? 4 : 2;
}

/** A search stops when a pass gains less than this in modularity, or after this many passes. */
const LEAST_GAIN = 1e-5;
const MOST_PASSES = 10;
const ROUNDING = 1e-12;

function findCommunities(bench: Workbench, seed: number): Communities {
  const pipes = bench.shared(pipesOf);
  const circles = bench.shared(circlesOf);
  const ground = groundLevel(pipes.audienceRows, pipes.sourceRows, circles);
  if (pipes.count === 0) return { ...inOrder(ground, alone(ground.count)), modularity: NaN, stability: NaN };
  const draw = drawsFrom(seed);
  const restarts = restartsFor(pipes.count);
  const found = Array.from({ length: restarts }, (_, i) => {
    const start = i % 2 === 1 && pipes.count <= FEW_TIES ? thrownTogether(ground.count, draw) : alone(ground.count);
    return search(ground, start, draw, partOf(bench.pulse, i / restarts, (i + 1) / restarts));
  });
  // where no division says more than that, as in a single star, what hangs together is one community
  const best = found.reduce((a, b) => (b.modularity > a.modularity + ROUNDING ? b : a), whatHangsTogether(ground));
  const tied = Uint32Array.from({ length: ground.count }, (_, row) => row).filter((row) => isTied(ground, row));
  const stability = meanAgreement(found.map(({ of }) => tied.map((row) => of[row])));
  return { ...inOrder(ground, best.of), modularity: best.modularity, stability };
}

interface Found {
  readonly of: Uint32Array;
  readonly modularity: number;
}

function whatHangsTogether(ground: Level): Found {
  const of = new Uint32Array(ground.count);
  splitApart(ground, of);
  return { of, modularity: modularityOf(ground, of) };
}

function search(ground: Level, start: Uint32Array, draw: Draw, pulse: Pulse): Found {
  // small networks are searched until nothing is gained; in large ones two passes do nearly all
  const passes = ground.ties <= FEW_TIES ? MOST_PASSES : 2;
  let of = start;
  let modularity = -Infinity;
  for (let pass = 0; pass < passes; pass++) {
    const next = improve(ground, of, draw, partOf(pulse, pass / passes, (pass + 1) / passes));
    splitApart(ground, next);
    const reached = modularityOf(ground, next);
    if (reached <= modularity) break;
    const gained = reached - modularity;
    of = next;
    modularity = reached;
    if (gained < LEAST_GAIN) break;
  }
  return { of, modularity };
}

/** Makes every connected piece of a community one of its own: no tie is lost by it, so modularity can only rise. */
function splitApart(ground: Level, of: Uint32Array): void {
  const piece = new Uint32Array(ground.count);
  const queue = new Uint32Array(ground.count);
  let pieces = 0;
  for (let first = 0; first < ground.count; first++) {
    if (piece[first] !== 0) continue;
    piece[first] = ++pieces;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head++) {
      const person = queue[head];
      for (let i = ground.offsets[person]; i < ground.offsets[person + 1]; i++) {
        const other = ground.items[i];
        if (piece[other] !== 0 || of[other] !== of[person]) continue;
        piece[other] = pieces;
        queue[tail++] = other;
      }
    }
  }
  for (let person = 0; person < ground.count; person++) of[person] = piece[person] - 1;
}

function isTied(ground: Level, person: number): boolean {
  return ground.offsets[person + 1] > ground.offsets[person];
}

/** People thrown into any number of groups: a start that leads past what everybody alone cannot leave. */
function thrownTogether(count: number, draw: Draw): Uint32Array {
  const groups = 1 + draw(count);
  return Uint32Array.from({ length: count }, () => draw(groups));
}

function alone(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

/** Names communities by size, people without ties last. */
function inOrder(ground: Level, found: Uint32Array): { of: Uint32Array; count: number; sizes: Uint32Array } {
  const of = found.slice();
  // after this, communities are named in the order of their first person
  const count = renumber(of);
  const size = new Uint32Array(count);
  const tied = new Uint8Array(count);
  for (let person = 0; person < of.length; person++) {
    size[of[person]]++;
    if (isTied(ground, person)) tied[of[person]] = 1;
  }
  const order = Array.from(size.keys()).sort((a, b) => tied[b] - tied[a] || size[b] - size[a] || a - b);
  const place = new Uint32Array(count);
  order.forEach((community, i) => (place[community] = i));
  return { of: of.map((community) => place[community]), count, sizes: Uint32Array.from(order, (community) => size[community]) };
}
