/** What the palette offers for what was typed. */
import { everyCommand } from "./catalogue.ts";
import type { Command, Desk } from "./command.ts";
import { rankOf } from "./rank.ts";

export interface Offer {
  readonly command: Command;
  readonly title: string;
  /** Why it cannot be done now. */
  readonly offBecause: string | undefined;
}

const MOST_OFFERED = 40;

/**
 * Nothing typed: what was done lately, then everything that can be done now. Otherwise whatever fits, best first; of what
 * fits alike, what was done lately; what cannot be done now comes last, with its reason.
 *
 * @param recent ids of commands, the latest first
 */
export function offersFor(desk: Desk, typed: string, recent: readonly string[]): readonly Offer[] {
  const offers = everyCommand(desk)
    .filter(({ isByKeyOnly, id }) => !isByKeyOnly && id !== "palette")
    .map((command) => ({ command, title: command.title(desk.words), offBecause: command.offBecause(desk) }));
  const latelyOf = ({ command: { id } }: Offer) => (recent.includes(id) ? recent.length - recent.indexOf(id) : 0);
  if (isEmpty(typed)) {
    const possible = offers.filter(({ offBecause }) => offBecause === undefined);
    return possible.toSorted((a, b) => latelyOf(b) - latelyOf(a));
  }
  return offers
    .map((offer) => ({ offer, rank: rankOf(typed, offer.title) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => isOff(a.offer) - isOff(b.offer) || b.rank - a.rank || latelyOf(b.offer) - latelyOf(a.offer))
    .slice(0, MOST_OFFERED)
    .map(({ offer }) => offer);
}

function isOff({ offBecause }: Offer): number {
  return offBecause === undefined ? 0 : 1;
}

function isEmpty(typed: string): boolean {
  return typed.trim() === "";
}

/** One line of the list: a command, or a person to go to (a row of the network). */
export type Line = { readonly kind: "offer"; readonly offer: Offer } | { readonly kind: "person"; readonly row: number };

export interface LineGroup {
  readonly name: string;
  readonly lines: readonly Line[];
}

interface Asked {
  readonly typed: string;
  readonly recent: readonly string[];
  /** Rows of the people who are called like what was typed. */
  readonly found: readonly number[];
}

/** The offers under their headings: nothing typed, what was done lately and then by kind; otherwise actions, then people. */
export function groupsFor(desk: Desk, { typed, recent, found }: Asked): readonly LineGroup[] {
  const { palette, groups } = desk.words.texts.commands;
  const headingOf = ({ id, group }: Command) => {
    if (!isEmpty(typed)) return palette.actions;
    return recent.includes(id) ? palette.recent : groups[group];
  };
  const made = new Map<string, Line[]>();
  for (const offer of offersFor(desk, typed, recent)) {
    const heading = headingOf(offer.command);
    const lines = made.get(heading) ?? [];
    lines.push({ kind: "offer", offer });
    made.set(heading, lines);
  }
  const people: LineGroup = { name: palette.people, lines: found.map((row) => ({ kind: "person", row })) };
  return [...Array.from(made, ([name, lines]) => ({ name, lines })), ...(found.length > 0 ? [people] : [])];
}

const MOST_REMEMBERED = 5;

export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, MOST_REMEMBERED);
}
