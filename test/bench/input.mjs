/** Seeded input: a network of followers with communities and few who are followed by many, as tables of text. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export const SIZES = { small: 100_000, medium: 1_000_000, large: 10_000_000 };
const TIES_A_PERSON = 10;
const COMMUNITY = 400;
const SEED = 20_261_123;

/** @param {number} ties */
export function peopleFor(ties) {
  return ties / TIES_A_PERSON;
}

/** The handle of person `row`; of ordinary length, and no two alike. @param {number} row */
export function handleOf(row) {
  const words = ["maria", "coffee", "dr", "river", "the_news", "sun", "pixel", "voice", "jo", "daily", "old_moon"];
  return `${words[row % words.length]}_${(row + 1_000).toString(36)}`;
}

/**
 * Writes `follows.csv` and `shares.csv` of a size, once; gives their paths.
 * @param {string} folder
 * @param {number} ties
 */
export function writeInput(folder, ties) {
  const paths = { follows: join(folder, `follows-${ties}.csv`), shares: join(folder, `shares-${ties}.csv`) };
  if (existsSync(paths.follows) && existsSync(paths.shares)) return paths;
  mkdirSync(folder, { recursive: true });
  const { hears, heard } = drawTies(ties);
  const people = Array.from({ length: peopleFor(ties) }, (_, row) => handleOf(row));
  writeTable(paths.follows, "follower,followed", ties, (i) => `${people[hears[i]]},${people[heard[i]]}`);
  // Every eighth handle is quoted, and every row has a weight.
  const quoted = people.map((name, row) => (row % 8 === 0 ? `"${name}"` : name));
  writeTable(paths.shares, "retweeter,retweeted_user,count", ties, (i) => `${quoted[hears[i]]},${quoted[heard[i]]},${1 + (i % 40)}`);
  return paths;
}

/** Seeded draws from 0 to 1. @param {number} seed */
export function drawsOf(seed) {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** Different ties between different people. @param {number} ties */
function drawTies(ties) {
  const draw = drawsOf(SEED);
  const count = peopleFor(ties);
  const hears = new Uint32Array(ties);
  const heard = new Uint32Array(ties);
  const known = new Set();
  for (let i = 0; i < ties;) {
    const follower = Math.floor(draw() * count);
    const home = Math.floor(follower / COMMUNITY) * COMMUNITY;
    const near = draw() < 0.7;
    const span = near ? Math.min(COMMUNITY, count - home) : count;
    const followed = (near ? home : 0) + Math.floor(span * draw() ** 3);
    const key = follower * count + followed;
    if (follower === followed || known.has(key)) continue;
    known.add(key);
    hears[i] = follower;
    heard[i++] = followed;
  }
  return { hears, heard };
}

/**
 * @param {string} path
 * @param {string} header
 * @param {number} rows
 * @param {(row: number) => string} line
 */
function writeTable(path, header, rows, line) {
  writeFileSync(path, `${header}\n`);
  const CHUNK = 200_000;
  for (let start = 0; start < rows; start += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, rows - start) }, (_, i) => line(start + i));
    writeFileSync(path, `${lines.join("\n")}\n`, { flag: "a" });
  }
}
