/**
 * Searching for communities, several times over from different draws: by Leiden where there are few ties; where there are many, people
 * first move as in Louvain. Every community that a search ends with hangs together. Cost: about O(m) a search.
 */
import { columnOf, numbered } from "../base/numbered.ts";
import { alive, paced, partOf, type Pulse } from "../base/pulse.ts";
import { improve, moveNodes, renumber, shuffled, type Draw } from "./leiden.ts";
import { gather, modularityOf, type Level } from "./levels.ts";

/** Networks up to this many ties are searched thoroughly. */
const FEW_TIES = 100_000;

/** Passes end when one gains less than this in modularity, or after so many. */
const LEAST_GAIN = 1e-5;
const MOST_PASSES = 10;
/** Which part of a search in a large network is over when people have moved; when their groups have been divided. */
const MOVED = 0.6;
const DIVIDED = 0.85;
const ROUNDING = 1e-12;

interface Found {
  readonly of: Uint32Array;
  readonly modularity: number;
}

/** What the searches ended with, and the best of it. */
export interface Searched {
  readonly partitions: readonly Uint32Array[];
  readonly best: Found;
  /** Which of the partitions the best was made of. */
  readonly bestAt: number;
}

/**
 * How often the search is repeated: 20 times up to 10,000 ties; from there on as often as three million ties in all allow, but 10 times at
 * most and 3 at least.
 */
export function restartsFor(ties: number): number {
  return ties <= 10_000 ? 20 : Math.max(3, Math.min(10, Math.floor(3_000_000 / ties)));
}

/** The best of some searches of a network with ties, improved by Leiden once more. */
export function searchCommunities(ground: Level, draw: Draw, restarts: number, pulse: Pulse): Searched {
  // where no division says more than that, as in a single star, what hangs together is one community
  const whole = judged(ground, new Uint32Array(ground.count), alive(pulse));
  const searching = partOf(pulse, 0, restarts / (restarts + 1));
  const found = Array.from({ length: restarts }, (_, i) =>
    better(whole, searchOnce(ground, i, draw, partOf(searching, i / restarts, (i + 1) / restarts))),
  );
  const best = found.reduce(better);
  const improved = improveOn(ground, best, draw, partOf(pulse, restarts / (restarts + 1), 1));
  return { partitions: found.map(({ of }) => of), best: improved, bestAt: found.indexOf(best) };
}

/** One of the searches: the `i`-th. */
export function searchOnce(ground: Level, i: number, draw: Draw, pulse: Pulse): Found {
  return ground.ties <= FEW_TIES ? searchThoroughly(ground, i, draw, pulse) : searchLarge(ground, draw, pulse);
}

/** By Leiden alone; every other search starts from people thrown together. */
function searchThoroughly(ground: Level, i: number, draw: Draw, pulse: Pulse): Found {
  const of = i % 2 === 0 ? numbered(ground.count) : thrownTogether(ground.count, draw);
  return improveOn(ground, { of, modularity: -Infinity }, draw, pulse);
}

/** Passes of Leiden until nothing is gained. */
function improveOn(ground: Level, start: Found, draw: Draw, pulse: Pulse): Found {
  let best = start;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const told = partOf(pulse, pass / MOST_PASSES, (pass + 1) / MOST_PASSES);
    const next = judged(ground, improve(ground, best.of, draw, told), alive(told));
    const gained = next.modularity - best.modularity;
    if (gained > 0) best = next;
    if (gained < LEAST_GAIN) break;
  }
  return best;
}

/**
 * People move between communities, these are divided by Leiden, and whoever may gain by it moves once more. Splitting what
 * people form on the lowest level, as Leiden does, takes as long again and finds nothing better.
 */
function searchLarge(ground: Level, draw: Draw, pulse: Pulse): Found {
  const of = numbered(ground.count);
  moveNodes(ground, of, shuffled(ground.count, draw), partOf(pulse, 0, MOVED));
  const count = renumber(of);
  const dividing = partOf(pulse, MOVED, DIVIDED);
  const groups = gather(ground, of, count, alive(dividing));
  const divided = improve(groups, numbered(count), draw, dividing);
  const unsettled = unsettledBy(divided, ground, of);
  for (let person = 0; person < ground.count; person++) of[person] = divided[of[person]];
  const asked = shuffled(ground.count, draw).filter((person) => unsettled[person] === 1);
  moveNodes(ground, of, asked, partOf(pulse, DIVIDED, 1));
  return judged(ground, of, alive(pulse));
}

/**
 * Who has more to gain by moving once groups have been put together: who is in such a group, and who is tied to two of them. Whoever
 * is tied to one alone would gain less there than before, since more people are there now whom she is not tied to. Around all others
 * everything is as it was when they moved last.
 * @param divided what each group became part of.
 * @param of the group of each person.
 * @returns 1 for each of them.
 */
export function unsettledBy(divided: Uint32Array, ground: Level, of: Uint32Array): Uint8Array {
  const groupsIn = new Uint32Array(divided.length);
  for (const community of divided) groupsIn[community]++;
  const unsettled = new Uint8Array(ground.count);
  /** The first of these groups to which each is tied, + 1. */
  const tiedTo = new Uint32Array(ground.count);
  for (let person = 0; person < ground.count; person++) {
    const group = of[person];
    if (groupsIn[divided[group]] === 1) continue;
    unsettled[person] = 1;
    for (let i = ground.offsets[person]; i < ground.offsets[person + 1]; i++) {
      const other = ground.items[i];
      if (tiedTo[other] === 0) tiedTo[other] = group + 1;
      else if (tiedTo[other] !== group + 1) unsettled[other] = 1;
    }
  }
  return unsettled;
}

function better(a: Found, b: Found): Found {
  return b.modularity > a.modularity + ROUNDING ? b : a;
}

/**
 * A partition with its modularity, of which every connected piece of a community is one of its own: no tie is lost by it, so modularity
 * can only rise. Changes `of`.
 */
export function judged(ground: Level, of: Uint32Array, pulse: Pulse): Found {
  const { count, offsets, items, weights } = ground;
  const tell = paced(pulse, items.length);
  /** Per person; 0 for nobody's yet. In each community one piece grows as people come who are tied to it. */
  const piece = new Uint32Array(count);
  const pieceIn = new Uint32Array(count);
  let pieces = 0;
  let inside = 0;
  for (let person = 0; person < count; person++) {
    tell(offsets[person]);
    const own = of[person];
    let near = 0;
    for (let i = offsets[person]; i < offsets[person + 1]; i++) {
      if (of[items[i]] !== own) continue;
      inside += weights[i];
      near |= piece[items[i]];
    }
    if (pieceIn[own] === 0) near = pieceIn[own] = ++pieces;
    piece[person] = near;
  }
  joinRest(ground, of, { piece, pieces }, pulse);
  for (let person = 0; person < count; person++) of[person] = piece[person] - 1;
  renumber(of);
  return { of, modularity: modularityOf(ground, of, inside) };
}

interface Pieces {
  /** Per person; 0 for nobody's yet. */
  readonly piece: Uint32Array;
  /** How many there are. */
  readonly pieces: number;
}

/** Whoever came before those who tie them to a piece: they belong to the one that they hang together with, or are one. Changes `piece`. */
function joinRest({ count, offsets, items }: Level, of: Uint32Array, found: Pieces, pulse: Pulse): void {
  const { piece } = found;
  let { pieces } = found;
  const tell = paced(alive(pulse), items.length);
  let seen = 0;
  const open = count + 1;
  const queue = new Uint32Array(count);
  for (let first = 0; first < count; first++) {
    if (piece[first] !== 0) continue;
    piece[first] = open;
    queue[0] = first;
    let tail = 1;
    let near = 0;
    for (let head = 0; head < tail; head++) {
      tell((seen += offsets[queue[head] + 1] - offsets[queue[head]]));
      for (let i = offsets[queue[head]]; i < offsets[queue[head] + 1]; i++) {
        const other = items[i];
        if (of[other] !== of[first]) continue;
        if (piece[other] === 0) {
          piece[other] = open;
          queue[tail++] = other;
        } else if (piece[other] !== open) near = piece[other];
      }
    }
    if (near === 0) near = ++pieces;
    for (let i = 0; i < tail; i++) piece[queue[i]] = near;
  }
}

/** People thrown into any number of groups: a start that leads past what everybody alone cannot leave. */
function thrownTogether(count: number, draw: Draw): Uint32Array {
  const groups = 1 + draw(count);
  return columnOf(Uint32Array, count, () => draw(groups));
}
