/**
 * Under which names people are shown, for a client who is not to see who is who. What is opened, kept and searched are
 * always the real names; `people.ts` is the one place that turns a row into a name, and goes by this. No step of the
 * history: whoever takes a step back in a meeting does not want the names back, too.
 */
import { columnOf } from "../../core/base/numbered.ts";
import { chanceOf } from "../../core/base/chance.ts";
import type { Network } from "../../core/network/network.ts";
import { kindOf, type AccountsSlice } from "./accounts.ts";

/** As in the files; "Account 014" and so on; not at all. */
export const NAMINGS = ["real", "standIn", "blurred"] as const;

export interface Naming {
  readonly shown: (typeof NAMINGS)[number];
  /** Do our accounts, brands and media keep their names? */
  readonly keepsKnown: boolean;
  /** Which person gets which number. Drawn once, so that a person has one number as long as the project lasts. */
  readonly seed: number;
}

export const REAL_NAMES: Naming = { shown: "real", keepsKnown: true, seed: 0 };

export function isSoundNaming({ shown, seed }: Naming): boolean {
  return NAMINGS.includes(shown) && Number.isInteger(seed);
}

export function withNaming(naming: Naming, change: Partial<Omit<Naming, "seed">>): Naming {
  return { ...naming, ...change, seed: naming.seed === 0 ? freshSeed() : naming.seed };
}

/** A number that nobody can guess, and not 0. */
function freshSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Int32Array(1));
  return drawn === 0 ? 1 : drawn;
}

/** Rows of the accounts that are ours, a brand or media. */
export function knownAccounts(network: Network, accounts: AccountsSlice): ReadonlySet<number> {
  const { said } = accounts;
  const listed = said === null ? [] : [...said.ours, ...said.brands, ...said.media];
  const known = new Set(listed);
  network.people.type.forEach((type, row) => {
    if (type > 0 && ["brand", "media"].includes(kindOf(network, accounts, row))) known.add(row);
  });
  return known;
}

/** A number for everybody, from 1, in an order that tells nothing of the files. */
export function standInNumbers(count: number, seed: number): Uint32Array {
  const chance = chanceOf(seed);
  const numbers = columnOf(Uint32Array, count, (row) => row + 1);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}
