/**
 * The ties that measures of ties speak of: pairs along which something went, sorted by who is heard and then by who hears.
 * That is whoever shared, quoted, answered or mentioned somebody, and where posts are known whoever passed one on after
 * somebody whom she hears, be it a third one's post. In files without any of that, all pipes. A million silent follows cost nothing here.
 */
import { columnOf } from "../base/numbered.ts";
import { alive, paced } from "../base/pulse.ts";
import { LIKE, type Network } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import { placeOf, rowsFromPairs } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";

export interface CarriedTies {
  readonly count: number;
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  /** Ties of a person who is heard: from `offsets[heard]` to `offsets[heard + 1] − 1`. */
  readonly offsets: Uint32Array;
}

export function carriedTiesOf(bench: Workbench): CarriedTies {
  return bench.sharedPart(gatherCarriedTies);
}

/** Where every tie stands among the pipes' items; −1 where no pipe runs. */
export function pipeOfTies(bench: Workbench): Int32Array {
  return bench.sharedPart(findPipes);
}

function gatherCarriedTies(bench: Workbench): CarriedTies {
  const { network } = bench;
  const pipes = bench.shared(pipesOf);
  const people = network.people.count;
  const rows = isSilent(network) ? pipes.audienceRows : rowsFromPairs(...pairsIn(bench), people, alive(bench.pulse));
  const heard = new Uint32Array(rows.items.length);
  for (let row = 0; row < people; row++) heard.fill(row, rows.offsets[row], rows.offsets[row + 1]);
  return { count: heard.length, heard, hears: rows.items, offsets: rows.offsets };
}

function isSilent({ shares }: Network): boolean {
  return shares.kind.every((kind) => kind === LIKE);
}

function pairsIn(bench: Workbench): [heard: Uint32Array, hears: Uint32Array] {
  const { shares } = bench.network;
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  const isOfPosts = adoptions.reading === "posts" || adoptions.reading === "unordered";
  const most = shares.count + (isOfPosts ? earlier.length : 0);
  const heard = new Uint32Array(most);
  const hears = new Uint32Array(most);
  let size = 0;
  for (let entry = 0; entry < shares.count; entry++) {
    if (shares.kind[entry] === LIKE) continue;
    heard[size] = shares.author[entry];
    hears[size++] = shares.sharer[entry];
  }
  const tell = paced(alive(bench.pulse), earlier.length);
  for (let i = 0; isOfPosts && i < adoptions.count; i++) {
    tell(offsets[i]);
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      heard[size] = adoptions.person[earlier[at]];
      hears[size++] = adoptions.person[i];
    }
  }
  return [heard.subarray(0, size), hears.subarray(0, size)];
}

function findPipes(bench: Workbench): Int32Array {
  const { heard, hears } = carriedTiesOf(bench);
  const { audienceRows } = bench.shared(pipesOf);
  const tell = paced(alive(bench.pulse), heard.length);
  return columnOf(Int32Array, heard.length, (tie) => {
    tell(tie);
    return placeOf(audienceRows, heard[tie], hears[tie]);
  });
}
