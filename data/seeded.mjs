// Chance that is the same every time, and how the samples are written.
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** @param {number} seed */
export function drawsFrom(seed) {
  const generator = xoroshiro128plus(seed);
  const chance = () => (generator.next() >>> 0) / 2 ** 32;
  const draw = (bound) => Math.floor(chance() * bound);
  const pick = (list) => list[draw(list.length)];
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return { chance, draw, pick, normal };
}

/** A moment of universal time, as exports write it. @param {number} ms */
export const iso = (ms) => new Date(ms).toISOString().slice(0, 19).replace("T", " ");

/** A cell with what a comma would cut. @param {string} text */
export const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as a spreadsheet writes it. */
export const lines = (head, rows) => [head, ...rows].join("\r\n") + "\r\n";
