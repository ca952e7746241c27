/** Who is in the network and not on the map. */
import type { Network } from "../../core/network/network.ts";
import type { Picture } from "../../engine/protocol.ts";

export interface Undrawn {
  readonly layer: Picture["layer"];
  /** Rows of the network without a tie in the drawn layer. */
  readonly withoutTies: readonly number[];
  /** How many have ties, but fewer than those who are drawn. */
  readonly lessTied: number;
}

export function undrawnOf({ people, layer }: Picture, { follows, shares, people: { count } }: Network): Undrawn {
  const isTied = new Uint8Array(count);
  if (layer === "follows") {
    for (const { offsets } of [follows.audienceRows, follows.sourceRows])
      for (let row = 0; row < count; row++) if (offsets[row + 1] !== offsets[row]) isTied[row] = 1;
  } else {
    for (const row of shares.author) isTied[row] = 1;
    for (const row of shares.sharer) isTied[row] = 1;
  }
  const isDrawn = new Uint8Array(count);
  for (const row of people) isDrawn[row] = 1;
  const withoutTies: number[] = [];
  let lessTied = 0;
  for (let row = 0; row < count; row++) {
    if (isDrawn[row] === 1) continue;
    if (isTied[row] === 1) lessTied++;
    else withoutTies.push(row);
  }
  return { layer, withoutTies, lessTied };
}

/** Why somebody is not on the map; null where she is. */
export function whyAbsent(
  row: number,
  { people }: Picture,
  undrawn: Undrawn,
  hidden: ReadonlySet<number>,
): "hidden" | "noFollows" | "noTies" | "lessTied" | null {
  if (hidden.has(row)) return "hidden";
  if (people.includes(row)) return null;
  if (!undrawn.withoutTies.includes(row)) return "lessTied";
  return undrawn.layer === "follows" ? "noFollows" : "noTies";
}
