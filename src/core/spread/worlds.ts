/**
 * Campaigns in simulated worlds. In a world it is settled for every tie, before anything starts, whether its try works (or,
 * under `threshold`, how much every listener asks for); it is drawn by mixing the world's key with the tie's number and
 * never stored. So a campaign is the same whenever a world is looked at again, more first voices never reach fewer, and
 * two plans can be judged by the same luck. Cost of a run: the audiences of all who pass it on.
 */
import { chanceOf } from "../base/chance.ts";
import type { Flow } from "./flow.ts";

/** The last campaign that was run; arrays are used again by the next. */
export interface Campaign {
  /** Who passed it on, step by step, the first voices at the front. */
  readonly sharers: Uint32Array;
  /** Everybody who heard, first voices among them, step by step. */
  readonly heard: Uint32Array;
  /** Where each step's sharers end, beginning with the first voices; likewise of those who heard. */
  readonly sharersEnd: number[];
  readonly heardEnd: number[];
}

export interface Worlds {
  run(seeds: ArrayLike<number>, world: number): Campaign;
}

const TWO_32 = 2 ** 32;

export function makeWorlds(flow: Flow, seed: number, steps: number | null): Worlds {
  const { people } = flow;
  const { offsets, items } = flow.audienceRows;
  // per person: below the world's number: not heard; at it: heard; above: passes it on. Two numbers a world.
  const state = new Uint32Array(people);
  let stamp = 0;
  const campaign = { sharers: new Uint32Array(people), heard: new Uint32Array(people), sharersEnd: [0], heardEnd: [0] };
  const { sharers, heard } = campaign;
  const takes = makeTakes(flow);
  let heardCount = 0;

  function tell(from: number, to: number, isLast: boolean): number {
    let end = to;
    for (let at = from; at < to; at++) {
      const voice = sharers[at];
      if (flow.tells !== null && flow.tells[voice] === 0) continue;
      for (let tie = offsets[voice], last = offsets[voice + 1]; tie < last; tie++) {
        const listener = items[tie];
        const before = state[listener];
        if (before > stamp) continue;
        const isNew = before < stamp;
        if (isNew) {
          state[listener] = stamp;
          heard[heardCount++] = listener;
        }
        if (isLast || !takes.takes(listener, tie, isNew)) continue;
        state[listener] = stamp + 1;
        sharers[end++] = listener;
      }
    }
    return end;
  }

  function run(seeds: ArrayLike<number>, world: number): Campaign {
    stamp += 2;
    takes.enter(seed, world);
    let end = 0;
    for (let i = 0; i < seeds.length; i++) {
      if (state[seeds[i]] > stamp) continue;
      state[seeds[i]] = stamp + 1;
      heard[end] = seeds[i];
      sharers[end++] = seeds[i];
    }
    heardCount = end;
    campaign.sharersEnd.length = campaign.heardEnd.length = 0;
    campaign.sharersEnd.push(end);
    campaign.heardEnd.push(heardCount);
    for (let from = 0, step = 0; from < end; step++) {
      const to = end;
      end = tell(from, to, steps !== null && step >= steps);
      from = to;
      if (end > to || heardCount > campaign.heardEnd[campaign.heardEnd.length - 1]) {
        campaign.sharersEnd.push(end);
        campaign.heardEnd.push(heardCount);
      }
    }
    return campaign;
  }
  return { run };
}

/** Does a listener pass on what she just heard along a tie? Told of every tie that reaches her, in any order. */
interface Takes {
  enter(seed: number, world: number): void;
  /** @param isNew it is the first voice she hears it from. */
  takes(listener: number, tie: number, isNew: boolean): boolean;
}

function makeTakes({ people, mechanism, ofListeners, ofTies }: Flow): Takes {
  let [key, second] = [0, 0];
  const enter = (seed: number, world: number): void => {
    const chance = chanceOf(seed, world);
    [key, second] = [Math.floor(chance() * TWO_32), Math.floor(chance() * TWO_32)];
  };
  const chanceAlong = (listener: number, tie: number): number => (ofTies === null ? (ofListeners?.[listener] ?? 0) : ofTies[tie]);
  const works = (listener: number, tie: number): boolean => lot(tie, key, second) < chanceAlong(listener, tie) * TWO_32;
  if (mechanism === "cascade") return { enter, takes: works };
  const sum = new Float64Array(people);
  if (mechanism === "threshold")
    return {
      enter,
      takes(listener, tie, isNew) {
        sum[listener] = (isNew ? 0 : sum[listener]) + chanceAlong(listener, tie);
        return lot(listener, key, second) < sum[listener] * TWO_32;
      },
    };
  // reinforced: one voice is not enough, but its try counts as soon as there is a second
  return {
    enter,
    takes(listener, tie, isNew) {
      const hasWorked = works(listener, tie) || (!isNew && sum[listener] === 1);
      sum[listener] = hasWorked ? 1 : 0;
      return hasWorked && !isNew;
    },
  };
}

/** A number from 0 to 2³² − 1 for a tie in a world: mixed with both halves of its key, so that no world is another one shifted. */
function lot(tie: number, key: number, second: number): number {
  let hash = Math.imul(tie, 0x9e3779b1) ^ key;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) + second;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
