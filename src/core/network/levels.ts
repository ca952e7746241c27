/**
 * What directed modularity (Leicht and Newman 2008) needs of a network, for people and for groups of them.
 *
 * Modularity is Q = 1/m · Σ over pairs in one community of (ties between them − audience · sources / m). Moving one
 * node into a community changes m·Q by the ties between both, in either direction, minus
 * (its audience · their sources + its sources · their audience) / m. That needs only a symmetric weighted network
 * with two totals per node, which is what a level is.
 */
import { paced, silentPulse, type Pulse } from "../base/pulse.ts";
import type { Rows } from "./network.ts";
import { orderBy } from "./ties.ts";

/** A symmetric weighted network without ties to oneself; its nodes are people or groups of people. */
export interface Level {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  /** Ties between both, in either direction. */
  readonly weights: Uint32Array;
  /** How many ties begin at a node: those who hear it. */
  readonly audience: Float64Array;
  /** How many ties end at a node: those whom it hears. */
  readonly sources: Float64Array;
  /** Number of ties in the network; the same on every level. */
  readonly ties: number;
}

/** The level of people. `circles` are the neighbours in either direction. */
export function groundLevel(audienceRows: Rows, sourceRows: Rows, circles: Rows, pulse = silentPulse): Level {
  const count = circles.offsets.length - 1;
  const weights = new Uint32Array(circles.items.length);
  const audience = new Float64Array(count);
  const sources = new Float64Array(count);
  const tell = paced(pulse, circles.items.length);
  for (let row = 0; row < count; row++) {
    tell(circles.offsets[row]);
    let a = audienceRows.offsets[row];
    let b = sourceRows.offsets[row];
    const aEnd = audienceRows.offsets[row + 1];
    const bEnd = sourceRows.offsets[row + 1];
    audience[row] = aEnd - a;
    sources[row] = bEnd - b;
    for (let i = circles.offsets[row]; i < circles.offsets[row + 1]; i++) {
      const item = circles.items[i];
      const isHeard = Number(a < aEnd && audienceRows.items[a] === item);
      const hears = Number(b < bEnd && sourceRows.items[b] === item);
      weights[i] = isHeard + hears;
      a += isHeard;
      b += hears;
    }
  }
  return { count, offsets: circles.offsets, items: circles.items, weights, audience, sources, ties: audienceRows.items.length };
}

/** The level above: one node per group, ties between groups added up, ties inside forgotten. */
export function gather(level: Level, group: Uint32Array, groups: number, pulse = silentPulse): Level {
  const audience = new Float64Array(groups);
  const sources = new Float64Array(groups);
  for (let node = 0; node < level.count; node++) {
    audience[group[node]] += level.audience[node];
    sources[group[node]] += level.sources[node];
  }
  const between = 4 * groups ** 2 <= level.items.length ? tiesOfFew : tiesOfMany;
  return { count: groups, ...between(level, group, groups, pulse), audience, sources, ties: level.ties };
}

type Between = Pick<Level, "offsets" | "items" | "weights">;

/** Ties between so few groups that cells for all pairs of them are far fewer than the ties. */
function tiesOfFew(level: Level, group: Uint32Array, groups: number, pulse: Pulse): Between {
  const { count, offsets: starts, items: others, weights: ties } = level;
  const cells = new Uint32Array(groups ** 2);
  const tell = paced(pulse, others.length);
  for (let node = 0; node < count; node++) {
    tell(starts[node]);
    const row = group[node] * groups;
    for (let i = starts[node]; i < starts[node + 1]; i++) cells[row + group[others[i]]] += ties[i];
  }
  const offsets = new Uint32Array(groups + 1);
  const items = new Uint32Array(cells.length);
  const weights = new Uint32Array(cells.length);
  let size = 0;
  for (let own = 0, cell = 0; own < groups; own++) {
    for (let other = 0; other < groups; other++, cell++) {
      if (cells[cell] === 0 || other === own) continue;
      items[size] = other;
      weights[size++] = cells[cell];
    }
    offsets[own + 1] = size;
  }
  return { offsets, items: items.slice(0, size), weights: weights.slice(0, size) };
}

/** Ties between any number of groups, one group after the other. */
function tiesOfMany(level: Level, group: Uint32Array, groups: number, pulse: Pulse): Between {
  const { offsets: starts, items: others, weights: ties } = level;
  const members = orderBy(group, groups);
  const offsets = new Uint32Array(groups + 1);
  const items = new Uint32Array(others.length);
  const weights = new Uint32Array(others.length);
  const place = new Uint32Array(groups);
  const tell = paced(pulse, others.length);
  let seen = 0;
  let size = 0;
  for (let at = 0, own = 0; own < groups; own++) {
    const start = size;
    for (; at < members.length && group[members[at]] === own; at++) {
      const node = members[at];
      tell((seen += starts[node + 1] - starts[node]));
      for (let i = starts[node]; i < starts[node + 1]; i++) {
        const other = group[others[i]];
        if (other === own) continue;
        // places left over from earlier groups lie below `start` or hold another item
        let to = place[other];
        if (to < start || to >= size || items[to] !== other) {
          to = size++;
          place[other] = to;
          items[to] = other;
        }
        weights[to] += ties[i];
      }
    }
    offsets[own + 1] = size;
  }
  return { offsets, items: items.slice(0, size), weights: weights.slice(0, size) };
}

/**
 * @param inside weights from each person to the others of her community, of all people together: every tie counts twice.
 * @returns Q of a partition of the ground level.
 */
export function modularityOf(ground: Level, of: Uint32Array, inside: number): number {
  const audience = new Float64Array(ground.count);
  const sources = new Float64Array(ground.count);
  for (let node = 0; node < ground.count; node++) {
    audience[of[node]] += ground.audience[node];
    sources[of[node]] += ground.sources[node];
  }
  let expected = 0;
  for (let community = 0; community < ground.count; community++) expected += audience[community] * sources[community];
  return inside / 2 / ground.ties - expected / ground.ties ** 2;
}
