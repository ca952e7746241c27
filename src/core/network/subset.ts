/**
 * Chooses what is drawn of a network. A screen carries some ten thousand people and fifty thousand ties; a network may
 * have a hundred times as many. Small networks are drawn whole. Of large ones the people with the most ties are drawn,
 * everybody with her strongest tie, and then the strongest ties among them: so a huge share log shows its core and not
 * thousands of people who once shared one post.
 *
 * A tie is the stronger the more was shared along it; of equals the answered one; of these the one whose lesser end has
 * more ties. People without ties are not drawn, only counted, unless nobody has one.
 */
import { columnOf, numbered } from "../base/numbered.ts";
import type { Network, Rows } from "./network.ts";
import { hasItem, orderBy } from "./ties.ts";

/** The part that is drawn. Ties are positions in `people`. */
export interface Drawn {
  /** Rows of the network, ascending. */
  people: Uint32Array;
  heard: Uint32Array;
  hears: Uint32Array;
  /** How much was shared along the tie; a follow adds one. */
  weight: Float32Array;
  layer: "follows" | "shares";
  tiesInAll: number;
  peopleInAll: number;
  /** Per drawn person. */
  community: Uint32Array;
}

export interface Bounds {
  readonly mostTies: number;
  readonly mostPeople: number;
}

/** All ties of the layer as rows of the network, ordered by who is heard, then by who hears. */
export interface Layer {
  readonly rows: Rows;
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  readonly weight: Float32Array;
}

/** @param community per person of the network. */
export function strongestTies(network: Network, community: Uint32Array, bounds: Bounds): Drawn {
  const layer = network.follows.count > 0 ? followLayer(network) : shareLayer(network);
  const degree = degreesOf(layer, network.people.count);
  const inside = tiesAmong(layer, bestTied(degree, bounds.mostPeople));
  const chosen = inside.length > bounds.mostTies ? strongest(layer, inside, degree, bounds.mostTies) : inside;

  const position = new Int32Array(network.people.count).fill(-1);
  // where nobody has a tie, people are all there is to see
  if (layer.heard.length === 0) position.fill(0, 0, bounds.mostPeople);
  for (const tie of chosen) position[layer.heard[tie]] = position[layer.hears[tie]] = 0;
  const people = numbered(position.length).filter((row) => position[row] === 0);
  for (let at = 0; at < people.length; at++) position[people[at]] = at;
  return {
    people,
    heard: chosen.map((tie) => position[layer.heard[tie]]),
    hears: chosen.map((tie) => position[layer.hears[tie]]),
    weight: Float32Array.from(chosen, (tie) => layer.weight[tie]),
    layer: network.follows.count > 0 ? "follows" : "shares",
    tiesInAll: layer.heard.length,
    peopleInAll: network.people.count,
    community: people.map((row) => community[row]),
  };
}

/** Every pair along which anything was shared, once, with what was shared summed up. For `bench.shared`. */
export function shareLayer({ shares, people }: Network): Layer {
  const { author, sharer } = shares;
  const order = orderBy(author, people.count, orderBy(sharer, people.count));
  const heard = new Uint32Array(order.length);
  const hears = new Uint32Array(order.length);
  const weight = new Float32Array(order.length);
  const offsets = new Uint32Array(people.count + 1);
  let size = 0;
  for (const at of order) {
    if (size === 0 || heard[size - 1] !== author[at] || hears[size - 1] !== sharer[at]) {
      heard[size] = author[at];
      hears[size] = sharer[at];
      offsets[author[at] + 1]++;
      size++;
    }
    weight[size - 1] += shares.weight[at];
  }
  for (let row = 0; row < people.count; row++) offsets[row + 1] += offsets[row];
  const items = hears.slice(0, size);
  return { rows: { offsets, items }, heard: heard.slice(0, size), hears: items, weight: weight.slice(0, size) };
}

/** Every follow tie; its weight is one and what was shared along it. */
function followLayer(network: Network): Layer {
  const rows = network.follows.audienceRows;
  const heard = new Uint32Array(rows.items.length);
  const weight = new Float32Array(rows.items.length).fill(1);
  for (let row = 0; row + 1 < rows.offsets.length; row++) heard.fill(row, rows.offsets[row], rows.offsets[row + 1]);
  const shared = shareLayer(network);
  let at = 0;
  for (let tie = 0; tie < shared.heard.length; tie++) {
    const row = shared.heard[tie];
    if (at < rows.offsets[row]) at = rows.offsets[row];
    while (at < rows.offsets[row + 1] && rows.items[at] < shared.hears[tie]) at++;
    if (at < rows.offsets[row + 1] && rows.items[at] === shared.hears[tie]) weight[at] += shared.weight[tie];
  }
  return { rows, heard, hears: rows.items, weight };
}

function degreesOf({ heard, hears }: Layer, count: number): Uint32Array {
  const degree = new Uint32Array(count);
  for (let tie = 0; tie < heard.length; tie++) {
    degree[heard[tie]]++;
    degree[hears[tie]]++;
  }
  return degree;
}

/** Marks the `most` people with the highest degree; of equals the first ones. */
function bestTied(degree: Uint32Array, most: number): Uint8Array {
  return marked(Float64Array.from(degree), most);
}

/** Marks the `most` highest values; of equals the first ones. */
function marked(values: Float64Array, most: number): Uint8Array {
  const marks = new Uint8Array(values.length);
  if (values.length <= most) return marks.fill(1);
  const least = values.slice().sort()[values.length - most];
  let room = most;
  for (const value of values) if (value > least) room--;
  for (let i = 0; i < values.length; i++) {
    if (values[i] > least) marks[i] = 1;
    else if (values[i] === least && room-- > 0) marks[i] = 1;
  }
  return marks;
}

function tiesAmong({ heard, hears }: Layer, isIn: Uint8Array): Uint32Array {
  const all = numbered(heard.length);
  return all.filter((tie) => isIn[heard[tie]] === 1 && isIn[hears[tie]] === 1);
}

/** The strongest of some ties, ascending; everybody's own strongest tie is always among them. */
function strongest(layer: Layer, ties: Uint32Array, degree: Uint32Array, most: number): Uint32Array {
  const { heard, hears, weight, rows } = layer;
  const highest = degree.reduce((a, b) => Math.max(a, b), 1);
  const strength = columnOf(Float64Array, ties.length, (i) => {
    const tie = ties[i];
    const answered = hasItem(rows, hears[tie], heard[tie]) ? 0.5 : 0;
    return weight[tie] + answered + (0.49 * Math.min(degree[heard[tie]], degree[hears[tie]])) / highest;
  });
  const best = new Int32Array(degree.length).fill(-1);
  for (let i = 0; i < ties.length; i++) {
    for (const row of [heard[ties[i]], hears[ties[i]]]) if (best[row] < 0 || strength[i] > strength[best[row]]) best[row] = i;
  }
  for (const i of best) if (i >= 0) strength[i] = Infinity;
  const isChosen = marked(strength, most);
  return ties.filter((_, i) => isChosen[i] === 1);
}
