/**
 * What flows: who hears whom, and with which chance each tie passes it on, under the assumptions of a request. Everything
 * that simulates or samples works on this and knows nothing of how the chances came about.
 */
import { rowsWhere } from "../base/numbered.ts";
import { peerRuleOf, peerWeight, voicesOf } from "../cascades/peers.ts";
import type { Rows } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import { orderBy } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { MODELS } from "./catalogue.ts";
import type { Basis, Chances, Mechanism } from "./model.ts";

export interface Flow {
  readonly people: number;
  readonly mechanism: Mechanism;
  readonly audienceRows: Rows;
  readonly sourceRows: Rows;
  /** Either one chance per listener, or one per tie, aligned with `audienceRows.items`. In 0..1; under `threshold` those of a listener add up to 1 at most. */
  readonly ofListeners: Float64Array | null;
  readonly ofTies: Float32Array | null;
  /** 0: whoever hears from her has not heard, because she is no peer. null: everybody tells. */
  readonly tells: Uint8Array | null;
}

/** The flow that a basis describes. The last one is kept, since answers about one plan ask for the same. */
export function flowOf(bench: Workbench, basis: Basis): Flow {
  const kept = bench.use(keptFlow);
  const { model, learner, probability, scale, calibration, peersOnly } = basis;
  const key = JSON.stringify([model, learner, probability, scale * calibration, peersOnly]);
  if (kept.flow === undefined || kept.key !== key) {
    kept.flow = makeFlow(bench, basis);
    kept.key = key;
  }
  return kept.flow;
}

function keptFlow(): { key: string; flow?: Flow } {
  return { key: "" };
}

function makeFlow(bench: Workbench, basis: Basis): Flow {
  const { audienceRows, sourceRows } = bench.shared(pipesOf);
  const { mechanism, chances } = MODELS[basis.model];
  const times = basis.scale * basis.calibration;
  const raw = chances(bench, basis);
  const shape = { people: bench.network.people.count, mechanism, audienceRows, sourceRows };
  // weights of a listener add up to 1 without anybody's help, and to no more with it
  const scaled = (chance: number): number => Math.min(1, chance * times);
  if (!basis.peersOnly && "ofListeners" in raw) {
    const isWeight = mechanism === "threshold";
    return {
      ...shape,
      ofListeners: raw.ofListeners.map((chance) => (isWeight ? chance * Math.min(1, times) : scaled(chance))),
      ofTies: null,
      tells: null,
    };
  }
  if (!basis.peersOnly)
    return { ...shape, ofListeners: null, ofTies: tieChances(audienceRows, raw, (chance) => scaled(chance)), tells: null };
  const voices = bench.use(voicesOf);
  const rule = bench.use(peerRuleOf);
  const most = mechanism === "threshold" ? Math.min(1, times) : times;
  return {
    ...shape,
    ofListeners: null,
    ofTies: tieChances(audienceRows, raw, (chance, heard, hears) => Math.min(1, chance * most * peerWeight(voices, heard, hears, rule))),
    tells: voices.isBroadcaster.map((is) => 1 - is),
  };
}

function tieChances(
  { offsets, items }: Rows,
  raw: Chances,
  chanceOf: (chance: number, heard: number, hears: number) => number,
): Float32Array {
  const chances = new Float32Array(items.length);
  for (let heard = 0; heard + 1 < offsets.length; heard++)
    for (let tie = offsets[heard]; tie < offsets[heard + 1]; tie++) {
      const chance = "ofTies" in raw ? raw.ofTies[tie] : raw.ofListeners[items[tie]];
      // NaN: nothing was ever exposed, so nothing is known to pass
      chances[tie] = chance > 0 ? chanceOf(chance, heard, items[tie]) : 0;
    }
  return chances;
}

/** All of a flow that walking back needs, and nothing more: it is copied into other threads. */
export interface Ground {
  readonly people: number;
  readonly mechanism: Mechanism;
  readonly sourceRows: Rows;
  readonly ofListeners: Float64Array | null;
  /** Where each tie has a chance of its own; else null. */
  readonly byChance: SourcesByChance | null;
  readonly tells: Uint8Array | null;
}

/** @throws RangeError for `reinforced`: what two voices do together cannot be walked back. */
export function groundOf(flow: Flow): Ground {
  const { people, mechanism, sourceRows, ofListeners, ofTies, tells } = flow;
  if (mechanism === "reinforced") throw new RangeError("a model in which every voice tries alone was expected, found reinforced");
  return { people, mechanism, sourceRows, ofListeners, byChance: ofTies === null ? null : sourcesByChance(flow), tells };
}

/** Ties by who hears, the likeliest first: as `sourceRows`, in that order, with their chances; ties of chance 0 left out. */
export interface SourcesByChance {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  readonly chances: Float32Array;
}

function sourcesByChance({ people, audienceRows, ofTies }: Flow): SourcesByChance {
  const chances = ofTies ?? new Float32Array(0);
  const order = likeliestFirst(chances);
  const heardOf = new Uint32Array(chances.length);
  for (let heard = 0; heard < people; heard++) heardOf.fill(heard, audienceRows.offsets[heard], audienceRows.offsets[heard + 1]);
  const offsets = new Uint32Array(people + 1);
  for (const tie of order) offsets[audienceRows.items[tie] + 1]++;
  for (let row = 0; row < people; row++) offsets[row + 1] += offsets[row];
  const next = offsets.slice(0, people);
  const items = new Uint32Array(order.length);
  const sorted = new Float32Array(order.length);
  for (const tie of order) {
    const at = next[audienceRows.items[tie]]++;
    items[at] = heardOf[tie];
    sorted[at] = chances[tie];
  }
  return { offsets, items, chances: sorted };
}

/** Positions of chances above 0, largest first, equals in their old order: the bits of positive floats order like numbers. */
function likeliestFirst(chances: Float32Array): Uint32Array {
  const kept = rowsWhere(chances.length, (tie) => chances[tie] > 0);
  // turned over, so that the largest has the smallest key
  const bits = new Uint32Array(Float32Array.from(kept, (tie) => chances[tie]).buffer).map((word) => ~word);
  const low = bits.map((word) => word & 0xffff);
  const high = bits.map((word) => word >>> 16);
  const order = orderBy(high, 0x10000, orderBy(low, 0x10000));
  return order.map((at) => kept[at]);
}
