/** Everybody by the size of her audience. */
import { columnOf } from "../base/numbered.ts";
import { orderOf } from "../base/order.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Network } from "../network/network.ts";

/** How many hear each person. For `bench.shared`. */
function audienceSizes(network: Network): Float64Array {
  const { offsets } = pipesOf(network).audienceRows;
  return columnOf(Float64Array, network.people.count, (row) => offsets[row + 1] - offsets[row]);
}

/** Rows, the largest audience first. For `bench.shared`. */
export function byAudience(network: Network): Uint32Array {
  return orderOf(audienceSizes(network), true);
}
