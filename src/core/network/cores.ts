/** How deep in a network everybody sits, by peeling off whoever is least tied. */
import { paced, silentPulse } from "../base/pulse.ts";
import type { Rows } from "./network.ts";

/**
 * The largest k for everybody so that she is in a group whose members all have k ties inside it. Batagelj and Zaveršnik 2003:
 * people are peeled off from the least tied on; what is left of someone's ties when her turn comes is her depth.
 * @param circles neighbours in either direction.
 */
export function coreDepths({ offsets, items }: Rows, pulse = silentPulse): Uint32Array {
  const count = offsets.length - 1;
  const depth = new Uint32Array(count);
  let most = 0;
  for (let person = 0; person < count; person++) {
    depth[person] = offsets[person + 1] - offsets[person];
    if (depth[person] > most) most = depth[person];
  }
  // people in the order of their ties left; starts[k]: where those with k begin
  const starts = new Uint32Array(most + 2);
  for (let person = 0; person < count; person++) starts[depth[person] + 1]++;
  for (let ties = 0; ties <= most; ties++) starts[ties + 1] += starts[ties];
  const order = new Uint32Array(count);
  const place = new Uint32Array(count);
  const next = starts.slice();
  for (let person = 0; person < count; person++) {
    place[person] = next[depth[person]]++;
    order[place[person]] = person;
  }
  const tell = paced(pulse, items.length);
  let seen = 0;
  for (let i = 0; i < count; i++) {
    const person = order[i];
    tell((seen += offsets[person + 1] - offsets[person]));
    for (let at = offsets[person]; at < offsets[person + 1]; at++) {
      const other = items[at];
      if (depth[other] <= depth[person]) continue;
      // the other changes places with the first of her bucket and moves one bucket down
      const first = starts[depth[other]]++;
      const displaced = order[first];
      order[place[other]] = displaced;
      place[displaced] = place[other];
      order[first] = other;
      place[other] = first;
      depth[other]--;
    }
  }
  return depth;
}
