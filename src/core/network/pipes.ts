/**
 * The layer that the structural measures run on: the follow layer where there is one, else who shares whom, as a
 * proxy. Who shares whom are shares and quotes; a log that holds neither is read as who turns to whom. Repeated ties
 * count once here.
 */
import { alive, silentPulse, type Pulse } from "../base/pulse.ts";
import { passesOn, type Network, type Rows } from "./network.ts";
import { rowsFromPairs, turned, undirected } from "./ties.ts";

export interface Pipes {
  /** Which layer these ties are; "none" if the files hold no tie at all. */
  readonly layer: "follows" | "shares" | "none";
  /** Number of ties, each ordered pair once. */
  readonly count: number;
  readonly audienceRows: Rows;
  readonly sourceRows: Rows;
}

/** For `bench.shared`. */
export function pipesOf(network: Network, pulse: Pulse = silentPulse): Pipes {
  const { follows, shares, people } = network;
  if (follows.count > 0)
    return { layer: "follows", count: follows.count, audienceRows: follows.audienceRows, sourceRows: follows.sourceRows };
  const shared = whoSharesWhom(network, pulse);
  const audienceRows = shared.items.length > 0 ? shared : rowsFromPairs(shares.author, shares.sharer, people.count, alive(pulse));
  return {
    layer: shares.count > 0 ? "shares" : "none",
    count: audienceRows.items.length,
    audienceRows,
    sourceRows: turned(audienceRows, people.count, undefined, alive(pulse)),
  };
}

/** Everybody's neighbours in either direction, each once: the undirected simple projection. For `bench.shared`. */
export function circlesOf(network: Network, pulse: Pulse = silentPulse): Rows {
  const { audienceRows, sourceRows } = pipesOf(network, pulse);
  return undirected(audienceRows, sourceRows, alive(pulse));
}

/** Who shared or quoted something of whom, each pair once. */
export function whoSharesWhom({ shares, people }: Network, pulse: Pulse = silentPulse): Rows {
  const heard = new Uint32Array(shares.count);
  const hears = new Uint32Array(shares.count);
  let size = 0;
  for (let entry = 0; entry < shares.count; entry++) {
    if (!passesOn(shares.kind[entry])) continue;
    heard[size] = shares.author[entry];
    hears[size++] = shares.sharer[entry];
  }
  return rowsFromPairs(heard.subarray(0, size), hears.subarray(0, size), people.count, alive(pulse));
}
