/** Two people who are tied, one pair after the other: who is heard, who hears, and what there is between them. */
import { KINDS } from "../../core/network/network.ts";
import { tieMeasures } from "../state/columns.ts";
import type { Holding } from "../state/holdings.ts";

export interface Pair {
  readonly heard: number;
  readonly hears: number;
  /** Does the one who hears follow the other? */
  readonly isFollow: boolean;
  /** How often she did what with the other's posts, by kind; undefined: nothing. */
  readonly acted: Float64Array | undefined;
  /** Where the pair stands among the ties that were measured; −1: nowhere. */
  readonly measured: number;
}

export interface Pairs {
  /** How many there are at most. */
  readonly count: number;
  /** Kinds of action, as positions in KINDS, of which the log has any. */
  readonly kinds: readonly number[];
  readonly measures: readonly { readonly id: string; readonly values: Float64Array }[];
  /** Ordered by who is heard. */
  all(): Iterable<Pair>;
}

/** @param rows the people among whom ties are told; undefined: everybody. */
export function pairsOf({ network, columns }: Holding, rows: Uint32Array | undefined): Pairs {
  const { people, follows, shares } = network;
  const isShown = new Uint8Array(people.count).fill(rows === undefined ? 1 : 0);
  if (rows !== undefined) for (const row of rows) isShown[row] = 1;
  const log = entriesByPerson(shares.author, people.count);
  const tied = entriesByPerson(columns.ties.heard, people.count);
  const ofPerson = ({ starts, entries }: Entries, person: number) => entries.subarray(starts[person] ?? 0, starts[person + 1] ?? 0);

  function actedOn(heard: number): Map<number, Float64Array> {
    const acted = new Map<number, Float64Array>();
    for (const entry of ofPerson(log, heard)) {
      const sharer = shares.sharer[entry] ?? 0;
      const counts = acted.get(sharer) ?? new Float64Array(KINDS.length);
      const kind = shares.kind[entry] ?? 0;
      counts[kind] = (counts[kind] ?? 0) + (shares.weight[entry] ?? 0);
      acted.set(sharer, counts);
    }
    return acted;
  }

  return {
    count: follows.count + shares.count,
    kinds: Array.from(KINDS.keys()).filter((kind) => shares.kind.includes(kind)),
    measures: tieMeasures().flatMap(({ id }) => {
      const values = columns.ties.columns.get(id);
      return values?.some((value) => !Number.isNaN(value)) === true ? [{ id, values }] : [];
    }),
    *all() {
      for (let heard = 0; heard < people.count; heard++) {
        if (isShown[heard] === 0) continue;
        const acted = actedOn(heard);
        const followers = new Set(follows.audience(heard));
        const tieTo = new Map(Array.from(ofPerson(tied, heard), (tie) => [columns.ties.hears[tie] ?? -1, tie]));
        for (const hears of new Set([...followers, ...acted.keys()])) {
          if (isShown[hears] === 0) continue;
          yield { heard, hears, isFollow: followers.has(hears), acted: acted.get(hears), measured: tieTo.get(hears) ?? -1 };
        }
      }
    },
  };
}

/** Entries of a list by the person they are about: those of person p are `entries[starts[p]] … entries[starts[p + 1] − 1]`. */
interface Entries {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

function entriesByPerson(person: Uint32Array, people: number): Entries {
  const starts = new Uint32Array(people + 1);
  for (const one of person) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let at = 0; at < people; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(person.length);
  for (const [entry, one] of person.entries()) {
    const slot = next[one] ?? 0;
    entries[slot] = entry;
    next[one] = slot + 1;
  }
  return { starts, entries };
}
