/** Chance, seeded: the same seed gives the same numbers on every machine. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A number from 0 to below 1. */
export type Chance = () => number;

/** The first numbers of the generator depend too little on what it starts from. */
const THROWN_AWAY = 8;

/** A stream of its own for every seed and every replicate, so that one can be drawn again without those before it. */
export function chanceOf(seed: number, replicate = 0): Chance {
  const generator = xoroshiro128plus(mixed(mixed(seed | 0) + replicate));
  for (let i = 0; i < THROWN_AWAY; i++) generator.next();
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** Chance that can be begun anew at any replicate: so a long draw can be cut into pieces, and whoever draws a piece draws the same. */
export function chancesOf(seed: number): { readonly chance: Chance; begin(replicate: number): void } {
  let current = chanceOf(seed);
  return {
    chance: () => current(),
    begin(replicate) {
      current = chanceOf(seed, replicate);
    },
  };
}

/** Neighbouring numbers become unlike ones (the finishing step of MurmurHash3). */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
