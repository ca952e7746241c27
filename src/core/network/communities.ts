/**
 * Communities: groups of people who are tied to one another more than chance would have it. Found by Leiden on the
 * pipes, several times over from different draws; the best partition is kept, and how well the searches agree is said.
 * Every community hangs together in the undirected projection. People without ties are communities of one, at the end.
 */
import type { Network } from "./network.ts";
import type { Workbench } from "./workbench.ts";
import { alive, onward, paced, partOf, type Pulse } from "../base/pulse.ts";
import { meanAgreement } from "./agreement.ts";
import { climb, improve, moveNodes, renumber, type Draw } from "./leiden.ts";
import { groundLevel, modularityOf, type Level } from "./levels.ts";
import { communitiesIn, membershipOf } from "./membership.ts";
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
  /** 0..1 per person: how surely she belongs where she is (`membership.ts`); NaN for people without ties. */
  readonly membership: Float64Array;
  /** The fewest and the most communities of two people and more that a search found, this one among them; NaN without ties. */
  readonly counts: readonly [low: number, high: number];
  /** How many searches there were. */
  readonly searches: number;
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

/** How often the search is repeated: 20 times up to 10,000 ties, 10 times below a million, twice from there on. */
export function restartsFor(ties: number): number {
  if (ties <= 10_000) return 20;
  return ties < 1_000_000 ? 10 : 2;
}

/** Passes end when one gains less than this in modularity, or after so many. */
const LEAST_GAIN = 1e-5;
const MOST_PASSES = 10;
/** Which part of the work in a large network is the lowest level; all divisions; of a division, gathering larger groups. */
const LOWEST = 0.3;
const DIVIDED = 0.98;
const GATHERED = 0.3;
/** How many divisions of the groups on top of a large network are tried: those from the two starts that often say most, and more by chance. */
const FEWEST_TRIES = 2;
const MOST_TRIES = 10;
const ROUNDING = 1e-12;

interface Searching {
  readonly draw: Draw;
  readonly restarts: number;
}

interface Found {
  readonly of: Uint32Array;
  readonly modularity: number;
}

/** What the searches ended with, and the best of it. */
interface Searched {
  readonly partitions: readonly Uint32Array[];
  readonly best: Found;
  /** Which of the partitions became the best; −1: none of them. */
  readonly bestAt: number;
}

/** Not remembered: for those who want another number of searches than usual. */
export function findCommunities(bench: Workbench, seed: number, searches?: number): Communities {
  const pipes = bench.shared(pipesOf);
  const circles = bench.shared(circlesOf);
  const pulse = onward(bench.pulse);
  const ground = groundLevel(pipes.audienceRows, pipes.sourceRows, circles, alive(pulse));
  if (pipes.count === 0) {
    const membership = new Float64Array(ground.count).fill(NaN);
    return { ...inOrder(ground, alone(ground.count)), modularity: NaN, stability: NaN, membership, counts: [NaN, NaN], searches: 0 };
  }
  const search = pipes.count <= FEW_TIES ? searchThoroughly : searchLarge;
  const restarts = searches ?? restartsFor(ground.ties);
  const searched = search(ground, { draw: drawsFrom(seed), restarts }, pulse);
  return { ...inOrder(ground, searched.best.of), modularity: searched.best.modularity, ...doubtOf(ground, searched, alive(pulse)) };
}

/** How far the searches agree: about everything, about each person, and about how many communities there are. */
function doubtOf(
  ground: Level,
  { partitions, best, bestAt }: Searched,
  pulse: Pulse,
): Pick<Communities, "stability" | "membership" | "counts" | "searches"> {
  const tied = Uint32Array.from({ length: ground.count }, (_, row) => row).filter((row) => isTied(ground, row));
  const stability = meanAgreement(
    partitions.map((of) => tied.map((row) => of[row])),
    pulse,
  );
  const membership = membershipOf(
    best.of,
    partitions.filter((_, i) => i !== bestAt),
    pulse,
  );
  const counts = [best.of, ...partitions].map(communitiesIn);
  return {
    stability,
    membership: membership.map((sure, row) => (isTied(ground, row) ? sure : NaN)),
    counts: [Math.min(...counts), Math.max(...counts)],
    searches: partitions.length,
  };
}

/** Every search starts from people; every other one from people thrown together. */
function searchThoroughly(ground: Level, { draw, restarts }: Searching, pulse: Pulse): Searched {
  const found = Array.from({ length: restarts }, (_, i) => {
    const start = i % 2 === 0 ? alone(ground.count) : thrownTogether(ground.count, draw);
    return improveOn(ground, start, draw, partOf(pulse, i / restarts, (i + 1) / restarts));
  });
  // where no division says more than that, as in a single star, what hangs together is one community
  const whole = judged(ground, new Uint32Array(ground.count), alive(pulse));
  const best = found.reduce(better, whole);
  return { partitions: found.map(({ of }) => of), best, bestAt: found.indexOf(best) };
}

/** Passes over the whole network until nothing is gained. */
function improveOn(ground: Level, start: Uint32Array, draw: Draw, pulse: Pulse): Found {
  let best: Found = { of: start, modularity: -Infinity };
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
 * The lowest level costs most and decides least: it is climbed once, and all searches divide the small groups found
 * there. On a million ties they agree with one another as far as searches from people do. In the best of them every
 * person then moves to where she gains most.
 */
function searchLarge(ground: Level, { draw, restarts }: Searching, pulse: Pulse): Searched {
  const low = climb(ground, alone(ground.count), draw, partOf(pulse, 0, LOWEST));
  if (low === undefined) {
    // nobody gains by going anywhere, from whatever draw
    const best = judged(ground, new Uint32Array(ground.count), alive(pulse));
    return { partitions: [best.of, best.of], best, bestAt: 0 };
  }
  const divided = partOf(pulse, LOWEST, DIVIDED);
  const divisions = Array.from({ length: restarts }, (_, i) =>
    divide(low.level, i === 0 ? low.of : alone(low.level.count), draw, partOf(divided, i / restarts, (i + 1) / restarts)),
  );
  const partitions = divisions.map((of) => low.nodeOf.map((node) => of[node]));
  const bestAt = bestOn(low.level, divisions, alive(pulse));
  const people = partitions[bestAt];
  moveNodes(ground, people, draw, partOf(pulse, DIVIDED, 1));
  return { partitions, best: judged(ground, people, alive(pulse)), bestAt };
}

/**
 * Divides groups into communities. They are gathered into larger groups first, and many divisions of these are tried:
 * theirs is the choice that small steps cannot take back, and they are so few that trying costs little.
 * @param start community per group; changed.
 */
function divide(groups: Level, start: Uint32Array, draw: Draw, pulse: Pulse): Uint32Array {
  const high = climb(groups, start, draw, partOf(pulse, 0, GATHERED));
  if (high === undefined) return start;
  const { level, nodeOf } = high;
  const together = new Uint32Array(level.count);
  splitApart(level, together, alive(pulse));
  const tried = partOf(pulse, GATHERED, 1);
  // where groups are tied to one another nearly as people are, there is little to divide, and a try costs as much as all before
  const affordable = Math.max(FEWEST_TRIES, Math.min(MOST_TRIES, Math.floor(groups.items.length / level.items.length)));
  const tries = Array.from({ length: affordable }, (_, i) => {
    // the division so far; what hangs together, which may say more than any division; then chance
    const from = [high.of, together][i] ?? thrownTogether(level.count, draw);
    return improve(level, from, draw, partOf(tried, i / affordable, (i + 1) / affordable));
  });
  const best = tries[bestOn(level, tries, alive(pulse))];
  return nodeOf.map((node) => best[node]);
}

/** Position of the best of some partitions of one level. Ties inside its nodes count for all of them alike. */
function bestOn(level: Level, partitions: readonly Uint32Array[], pulse: Pulse): number {
  const modularity = partitions.map((of) => modularityOf(level, of, pulse));
  return modularity.reduce((best, value, i) => (value > modularity[best] + ROUNDING ? i : best), 0);
}

function better(a: Found, b: Found): Found {
  return b.modularity > a.modularity + ROUNDING ? b : a;
}

/** A partition with every community connected, and its modularity. Changes `of`. */
function judged(ground: Level, of: Uint32Array, pulse: Pulse): Found {
  splitApart(ground, of, pulse);
  return { of, modularity: modularityOf(ground, of, pulse) };
}

/** Makes every connected piece of a community one of its own: no tie is lost by it, so modularity can only rise. */
function splitApart(ground: Level, of: Uint32Array, pulse: Pulse): void {
  const piece = new Uint32Array(ground.count);
  const queue = new Uint32Array(ground.count);
  const tell = paced(pulse, ground.items.length);
  let seen = 0;
  let pieces = 0;
  for (let first = 0; first < ground.count; first++) {
    if (piece[first] !== 0) continue;
    piece[first] = ++pieces;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head++) {
      const person = queue[head];
      tell((seen += ground.offsets[person + 1] - ground.offsets[person]));
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
