/**
 * How often people pass something on after hearing it from one, two, three others: the k-exposure curve (Romero, Meeder,
 * Kleinberg 2011). Whoever hears an item from k earlier adopters went through 1, 2 … k contacts; she passed it on after
 * exactly k if k of those whom she hears had it before her. Others count the contacts they had while they were around, as
 * in `exposures.ts`. Only where the order is known, and items are.
 * Cost: the audiences of all adopters.
 */
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { isAround, presenceOf, sinceOf } from "./exposures.ts";

export interface Contacts {
  /** At position k: how many had at least k contacts with an item; 0 unused. The last position holds all from there on. */
  readonly reached: Float64Array;
  /** At position k: how many passed it on after exactly k; the last position: after as many or more. */
  readonly passed: Float64Array;
}

/** @param most contacts are told apart up to here. */
export function contactsOf(bench: Workbench, most: number): Contacts {
  const { adoptions, heardFrom } = candidatesOf(bench);
  const { audienceRows } = bench.shared(pipesOf);
  const presence = bench.shared(presenceOf);
  const { person, timeMs } = adoptions;
  const reached = new Float64Array(most + 1);
  const passed = new Float64Array(most + 1);
  const contacts = new Uint32Array(bench.network.people.count);
  const contactsIn = new Int32Array(bench.network.people.count).fill(-1);
  const hasIn = new Int32Array(bench.network.people.count).fill(-1);
  const count = (k: number): void => {
    for (let level = 1; level <= Math.min(k, most); level++) reached[level]++;
  };
  for (let item = 0; item < adoptions.items; item++) {
    const start = adoptions.offsets[item];
    const end = adoptions.offsets[item + 1];
    for (let i = start; i < end; i++) {
      hasIn[person[i]] = item;
      const k = heardFrom[i];
      if (k === 0) continue;
      count(k);
      passed[Math.min(k, most)]++;
    }
    // those who never passed it on: first how often each heard it, then each once
    const silent: number[] = [];
    for (let i = start; i < end; i++)
      for (let tie = audienceRows.offsets[person[i]]; tie < audienceRows.offsets[person[i] + 1]; tie++) {
        const hears = audienceRows.items[tie];
        if (hasIn[hears] === item || !isAround(presence, hears, timeMs[i]) || timeMs[i] < sinceOf(bench.network, tie)) continue;
        if (contactsIn[hears] !== item) silent.push(hears);
        contacts[hears] = contactsIn[hears] === item ? contacts[hears] + 1 : 1;
        contactsIn[hears] = item;
      }
    for (const hears of silent) count(contacts[hears]);
    bench.pulse(item, adoptions.items);
  }
  return { reached, passed };
}
