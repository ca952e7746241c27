/**
 * Communities: groups of people who are tied to one another more than chance would have it. Searched on the pipes several
 * times over (`communitySearch.ts`); the best partition is kept, and how well the searches agree is said.
 * Every community hangs together in the undirected projection. People without ties are communities of one, at the end.
 */
import type { Network } from "./network.ts";
import type { Workbench } from "./workbench.ts";
import { numbered } from "../base/numbered.ts";
import { alive, onward, type Pulse } from "../base/pulse.ts";
import { meanAgreement } from "./agreement.ts";
import { searchCommunities, restartsFor, searchOnce, type Searched } from "./communitySearch.ts";
import { renumber } from "./leiden.ts";
import { groundLevel, type Level } from "./levels.ts";
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

function findCommunities(bench: Workbench, seed: number): Communities {
  const ground = groundOf(bench);
  if (ground.ties === 0) {
    const membership = new Float64Array(ground.count).fill(NaN);
    const everyone = numbered(membership.length);
    return { ...inOrder(ground, everyone), modularity: NaN, stability: NaN, membership, counts: [NaN, NaN], searches: 0 };
  }
  const pulse = onward(bench.pulse);
  const searched = searchCommunities(ground, drawsFrom(seed), restartsFor(ground.ties), pulse);
  return { ...inOrder(ground, searched.best.of), modularity: searched.best.modularity, ...doubtOf(ground, searched, alive(pulse)) };
}

/** Modularity of one of the searches on which communities rest. */
export function searchedModularity(bench: Workbench): number {
  const ground = groundOf(bench);
  return ground.ties === 0 ? NaN : searchOnce(ground, 0, drawsFrom(bench.settings.seed), onward(bench.pulse)).modularity;
}

/** Not kept: it is as large as the network, and asked for once. */
function groundOf(bench: Workbench): Level {
  const { audienceRows, sourceRows } = bench.shared(pipesOf);
  return groundLevel(audienceRows, sourceRows, bench.shared(circlesOf), alive(bench.pulse));
}

/** How far the searches agree: about everything, about each person, and about how many communities there are. */
function doubtOf(
  ground: Level,
  { partitions, best, bestAt }: Searched,
  pulse: Pulse,
): Pick<Communities, "stability" | "membership" | "counts" | "searches"> {
  const tied = numbered(ground.count).filter((row) => isTied(ground, row));
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

function isTied(ground: Level, person: number): boolean {
  return ground.offsets[person + 1] > ground.offsets[person];
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
