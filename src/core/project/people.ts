/** Who is in a packed network, told in two numbers. */
import { crc32 } from "../base/checksum.ts";
import { arraysOf } from "../network/open.ts";
import { unpackNetwork } from "../network/wire.ts";
import type { Manifest } from "./projectFile.ts";

/** By what a network is known again that was read anew from its files. */
export function peopleOf(wire: ArrayBuffer): Manifest["people"] {
  const { names } = arraysOf(unpackNetwork(wire));
  return { count: names.count, names: crc32(names.bytes) };
}
