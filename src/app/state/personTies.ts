/** Who passes a person on, and whom she passes on: her ties that carried something, the strongest first. */
import { MENTION, REPLY, type Network } from "../../core/network/network.ts";
import type { Holding } from "./holdings.ts";

export interface PersonTie {
  /** The other. */
  readonly row: number;
  /** Posts that were passed on; where posts are not known, how often. */
  readonly shared: number;
  /** 0..1: how much of their circles the two share; NaN: nothing to say. */
  readonly circles: number;
  /** 0..1: how surely the one who hears passes on the one who is heard; NaN: too little to say. */
  readonly trust: number;
  /** Seen from the other: she follows this person, is followed by her, or both; null without a follow layer. */
  readonly relationship: "mutual" | "follows" | "followed" | "none" | null;
  /** Replies and mentions between the two. */
  readonly talks: number;
  readonly isBothWays: boolean;
}

export interface PersonTies {
  readonly passedOnBy: readonly PersonTie[];
  readonly passesOn: readonly PersonTie[];
  /** Does the log hold any reply or mention at all? */
  readonly knowsTalks: boolean;
}

export function tiesOfPerson({ network, columns }: Pick<Holding, "network" | "columns">, person: number): PersonTies {
  const { heard, hears } = columns.ties;
  const strength = columns.ties.columns.get("tieStrength") ?? new Float64Array(0);
  const circles = columns.ties.columns.get("embeddedness");
  const trust = columns.ties.columns.get("trust");
  const { given, received, knowsTalks } = talksOf(network, person);
  const hasFollows = network.follows.count > 0;
  const follow = new Set(network.follows.audience(person));
  const followed = new Set(network.follows.sources(person));
  const passedOnBy: PersonTie[] = [];
  const passesOn: PersonTie[] = [];

  function tieTo(row: number, shared: number, tie: number): PersonTie {
    const told = given.get(row) ?? 0;
    const heardBack = received.get(row) ?? 0;
    return {
      row,
      shared,
      circles: circles?.[tie] ?? NaN,
      trust: trust?.[tie] ?? NaN,
      relationship: hasFollows ? relationshipOf(follow.has(row), followed.has(row)) : null,
      talks: told + heardBack,
      isBothWays: told > 0 && heardBack > 0,
    };
  }
  for (let tie = 0; tie < strength.length; tie++) {
    const shared = strength[tie] ?? 0;
    // a tie that carried only what was paid for stands at 0
    if (!(shared > 0)) continue;
    if (heard[tie] === person) passedOnBy.push(tieTo(hears[tie] ?? 0, shared, tie));
    else if (hears[tie] === person) passesOn.push(tieTo(heard[tie] ?? 0, shared, tie));
  }
  const strongestFirst = (a: PersonTie, b: PersonTie) => b.shared - a.shared || b.talks - a.talks || a.row - b.row;
  return { passedOnBy: passedOnBy.sort(strongestFirst), passesOn: passesOn.sort(strongestFirst), knowsTalks };
}

function relationshipOf(follows: boolean, isFollowed: boolean): "mutual" | "follows" | "followed" | "none" {
  if (follows && isFollowed) return "mutual";
  return follows ? "follows" : isFollowed ? "followed" : "none";
}

/** Replies and mentions by a person and to her, by the other. */
function talksOf({ shares }: Network, person: number) {
  const given = new Map<number, number>();
  const received = new Map<number, number>();
  let knowsTalks = false;
  for (let entry = 0; entry < shares.count; entry++) {
    const kind = shares.kind[entry];
    if (kind !== REPLY && kind !== MENTION) continue;
    knowsTalks = true;
    const [actor, other, weight] = [shares.sharer[entry] ?? 0, shares.author[entry] ?? 0, shares.weight[entry] ?? 0];
    if (actor === person) given.set(other, (given.get(other) ?? 0) + weight);
    else if (other === person) received.set(actor, (received.get(actor) ?? 0) + weight);
  }
  return { given, received, knowsTalks };
}
