/**
 * Spread by counting every world there is: each tie either works or not, so m ties make 2^m worlds, each with its own
 * weight. Slow and exact; twelve ties are 4,096 worlds. Chances are per tie, in the order of `pipesOf(network).audienceRows`.
 */
import { pipesOf } from "../../src/core/network/pipes.ts";
import type { Network } from "../../src/core/network/network.ts";

export interface Tie {
  readonly heard: number;
  readonly hears: number;
  readonly chance: number;
}

export function tiesWith(network: Network, chanceOf: (heard: number, hears: number) => number): Tie[] {
  const { audienceRows } = pipesOf(network);
  const ties: Tie[] = [];
  for (let heard = 0; heard < network.people.count; heard++)
    for (let at = audienceRows.offsets[heard]; at < audienceRows.offsets[heard + 1]; at++) {
      const hears = audienceRows.items[at];
      ties.push({ heard, hears, chance: chanceOf(heard, hears) });
    }
  return ties;
}

/** Every world of a cascade, with its weight: the ties that work in it. */
export function* everyWorld(ties: readonly Tie[]): Generator<{ weight: number; works: Tie[] }> {
  for (let world = 0; world < 2 ** ties.length; world++) {
    let weight = 1;
    const works = ties.filter(({ chance }, i) => {
      const doesWork = (world >> i) % 2 === 1;
      weight *= doesWork ? chance : 1 - chance;
      return doesWork;
    });
    if (weight > 0) yield { weight, works };
  }
}

/** Every world of a threshold model: each listener goes by one of her voices at most. */
export function* everyChoice(ties: readonly Tie[], people: number, listener = 0): Generator<{ weight: number; works: Tie[] }> {
  if (listener === people) {
    yield { weight: 1, works: [] };
    return;
  }
  const mine = ties.filter(({ hears }) => hears === listener);
  const none = 1 - mine.reduce((all, { chance }) => all + chance, 0);
  for (const { weight, works } of everyChoice(ties, people, listener + 1)) {
    if (none > 1e-12) yield { weight: weight * none, works };
    for (const tie of mine) yield { weight: weight * tie.chance, works: [tie, ...works] };
  }
}

/** Steps from the nearest of some people to everybody along the ties that work; those who are never reached are left out. */
function stepsFrom(seeds: readonly number[], works: readonly Tie[]): Map<number, number> {
  const steps = new Map(seeds.map((seed) => [seed, 0]));
  for (let step = 1, before = 0; steps.size > before; step++) {
    before = steps.size;
    for (const { heard, hears } of works) if (steps.get(heard) === step - 1 && !steps.has(hears)) steps.set(hears, step);
  }
  return steps;
}

export interface Asked {
  readonly steps?: number;
  /** Worth of each person; 1 each if left out. */
  readonly worth?: readonly number[];
  readonly objective?: "sharers" | "reached";
}

/** The exact spread of a set over worlds. */
export function exactSpread(
  worlds: Iterable<{ weight: number; works: Tie[] }>,
  ties: readonly Tie[],
  seeds: readonly number[],
  { steps = Infinity, worth, objective = "sharers" }: Asked = {},
): number {
  let all = 0;
  for (const { weight, works } of worlds) {
    const sharers = [...stepsFrom(seeds, works)].filter(([, step]) => step <= steps).map(([person]) => person);
    const counted = new Set(sharers);
    if (objective === "reached") for (const { heard, hears } of ties) if (sharers.includes(heard)) counted.add(hears);
    for (const person of counted) all += weight * (worth?.[person] ?? 1);
  }
  return all;
}

/**
 * How many a set saves from a rumour, exactly: both spread at once, step by step, and whoever hears both at one step believes
 * the answer. Saved is who would have heard the rumour alone, and believes the answer. For at most 31 people, as bits.
 */
export function exactSaved(
  worlds: Iterable<{ weight: number; works: Tie[] }>,
  rumour: readonly number[],
  seeds: readonly number[],
  delay: number,
): number {
  const bitsOf = (rows: readonly number[]): number => rows.reduce((bits, row) => bits | (1 << row), 0);
  let all = 0;
  for (const { weight, works } of worlds) {
    const hearing = hearingIn(works);
    const told = (voices: number): number => rowsIn(voices).reduce((listeners, row) => listeners | hearing[row], 0);
    let alone = bitsOf(rumour);
    for (let before = 0; alone !== before;) [before, alone] = [alone, alone | told(alone)];
    let [rumours, answers] = [bitsOf(rumour), 0];
    let [newRumours, newAnswers] = [rumours, 0];
    for (let step = 0; newRumours !== 0 || newAnswers !== 0 || step <= delay; step++) {
      const heardRumour = step === 0 ? rumours : told(newRumours);
      const heardAnswer = step === delay ? bitsOf(seeds) : told(newAnswers);
      newAnswers = heardAnswer & ~rumours & ~answers;
      answers |= newAnswers;
      newRumours = step === 0 ? rumours & ~answers : heardRumour & ~answers & ~rumours;
      rumours |= newRumours;
    }
    all += weight * rowsIn(answers & alone).length;
  }
  return all;
}

const HEARING = new WeakMap<readonly Tie[], Uint32Array>();

/** Who hears each person along the ties that work, as bits. */
function hearingIn(works: readonly Tie[]): Uint32Array {
  const known = HEARING.get(works);
  if (known !== undefined) return known;
  const hearing = new Uint32Array(31);
  for (const { heard, hears } of works) hearing[heard] |= 1 << hears;
  HEARING.set(works, hearing);
  return hearing;
}

function rowsIn(bits: number): number[] {
  const rows: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) rows.push(31 - Math.clz32(left & -left));
  return rows;
}

/** Every set of so many people. */
export function everySet(people: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, people - from) }, (_, i) => from + i).flatMap((first) =>
    everySet(people, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}
