import type { Pulse } from "../base/pulse.ts";
import { alive, silentPulse } from "../base/pulse.ts";
import type { Network } from "./network.ts";

/** Ways to divide credit by order and time alone; every range goes over these. */
export const PLAIN_ATTRIBUTIONS = ["first", "last", "uniform", "decay"] as const;
export type PlainAttribution = (typeof PLAIN_ATTRIBUTIONS)[number];

/** `em`: decay, and by what each tie has shown to pass on as well. */
export const ATTRIBUTIONS = [...PLAIN_ATTRIBUTIONS, "em"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

export const PEER_RULES = ["relationships", "hubs"] as const;

/**
 * What kind some accounts are, said by the user: rows of people. It goes before what the files say. `ours` counts as a
 * brand; a row that stands in several lists is the first of ours, brands, media, people.
 */
export interface Accounts {
  readonly ours: readonly number[];
  readonly brands: readonly number[];
  readonly media: readonly number[];
  readonly people: readonly number[];
}

/** What the user may set; every measure reads the same names. */
export interface Settings {
  /** Who gets the credit when several could have passed it on. Default `decay`. */
  readonly attribution: Attribution;
  /** What makes a voice a broadcast: fading beyond the relationships a person can keep up (default), or being a hub. See `peers.ts`. */
  readonly peerRule: (typeof PEER_RULES)[number];
  /** How many relationships a person can keep up (the D of `peers.ts`). Default 150. */
  readonly relationships: number;
  /** Seed of everything that draws lots. */
  readonly seed: number;
  /** Which accounts are ours, brands, media or people; without it the files decide. */
  readonly accounts?: Accounts;
}

export const DEFAULT_SETTINGS: Settings = { attribution: "decay", peerRule: "relationships", relationships: 150, seed: 1 };

/** Something that several measures need and that is computed once per workbench: a plain function of the workbench. */
export type Part<T> = (bench: Workbench) => T;

/** One network with one set of settings, and what has been worked out about them so far. */
export interface Workbench {
  readonly network: Network;
  readonly settings: Settings;
  readonly pulse: Pulse;
  /** The value of a part that depends on the settings, computed at its first use. */
  use<T>(part: Part<T>): T;
  /** A part that depends on the settings is made in this way here, if it is asked for: as another bench has it, say. */
  hold<T>(part: Part<T>, make: () => T): void;
  /** The value of a part that depends on the network alone, computed once for all settings. */
  shared<T>(part: (network: Network, pulse: Pulse) => T): T;
  /** The same for a part that asks for other parts, but never for the settings. */
  sharedPart<T>(part: Part<T>): T;
  /** The same network under other settings, for ranges; shared parts stay shared. */
  under(changes: Partial<Settings>): Workbench;
}

/** So many settings are remembered, the latest used: whoever tries one after the other must not fill the memory. */
const MOST_BENCHES = 6;

/** A workbench keeps its parts until it is thrown away. */
export function layOut(network: Network, settings: Settings = DEFAULT_SETTINGS, pulse: Pulse = silentPulse): Workbench {
  const shared = new Map<unknown, unknown>();
  const benches = new Map<string, Workbench>();
  const beat = alive(pulse);
  return benchFor(settings);

  /** Work can be stopped before each part and after it. */
  function remembered<T>(store: Map<unknown, unknown>, key: unknown, make: () => unknown): T {
    if (!store.has(key)) {
      beat(0, 1);
      store.set(key, make());
      beat(1, 1);
    }
    return store.get(key) as T;
  }

  function benchFor(wanted: Settings): Workbench {
    const key = JSON.stringify(Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = benches.get(key);
    if (known !== undefined) return remember(key, known);
    const made = new Map<unknown, unknown>();
    const held = new Map<unknown, () => unknown>();
    const bench: Workbench = {
      network,
      settings: wanted,
      pulse,
      use: (part) => remembered(made, part, held.get(part) ?? (() => part(bench))),
      hold: (part, make) => held.set(part, make),
      shared: (part) => remembered(shared, part, () => part(network, pulse)),
      sharedPart: (part) => remembered(shared, part, () => part(bench)),
      under: (changes) => benchFor({ ...wanted, ...changes }),
    };
    return remember(key, bench);
  }

  function remember(key: string, bench: Workbench): Workbench {
    benches.delete(key);
    benches.set(key, bench);
    const [oldest = key] = benches.keys();
    if (benches.size > MOST_BENCHES) benches.delete(oldest);
    return bench;
  }
}
