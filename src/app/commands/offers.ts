/** What the palette offers for what was typed. */
import { everyCommand } from "./catalogue.ts";
import { GROUPS, type Command, type Desk } from "./command.ts";
import { otherWords as en } from "../i18n/en/otherWords.ts";
import { otherWords as id } from "../i18n/id/otherWords.ts";
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
function offersFor(desk: Desk, typed: string, recent: readonly string[]): readonly Offer[] {
  const offers = everyCommand(desk)
    .filter(({ isByKeyOnly, id }) => !isByKeyOnly && id !== "palette")
    .map((command) => ({ command, title: command.title(desk.words), offBecause: command.offBecause(desk) }));
  const latelyOf = ({ command: { id } }: Offer) => (recent.includes(id) ? recent.length - recent.indexOf(id) : 0);
  if (isEmpty(typed)) {
    const possible = offers.filter(({ offBecause }) => offBecause === undefined);
    return possible.toSorted((a, b) => latelyOf(b) - latelyOf(a));
  }
  return offers
    .map((offer) => ({ offer, rank: rankOf(typed, offer.title) || rankByOtherWords(typed, offer, desk) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => isOff(a.offer) - isOff(b.offer) || b.rank - a.rank || latelyOf(b.offer) - latelyOf(a.offer))
    .slice(0, MOST_OFFERED)
    .map(({ offer }) => offer);
}

const OTHER_WORDS = { en, id } as const;

/** Words that people use for it elsewhere, or for all of its kind; whatever bears one in its name comes first. */
function rankByOtherWords(typed: string, { command, title }: Offer, { words: { language } }: Desk): number {
  const other = OTHER_WORDS[language];
  const [kind = ""] = command.id.split(":");
  const words = [other[command.id], kind === command.id ? undefined : other[kind]].filter((some) => some !== undefined);
  return words.length === 0 ? 0 : rankOf(typed, [title, ...words].join(" ")) / 2;
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

/** So many actions stand before the people who are called like what was typed. */
const BEFORE_PEOPLE = 4;

/** The offers under their headings: nothing typed, what was done lately and then by kind; otherwise the best actions, people, the rest. */
export function groupsFor(desk: Desk, { typed, recent, found }: Asked): readonly LineGroup[] {
  const { palette, groups } = desk.words.texts.commands;
  const offers = offersFor(desk, typed, recent).map((offer): Line & { kind: "offer" } => ({ kind: "offer", offer }));
  if (isEmpty(typed)) {
    const isRecent = ({ offer: { command } }: (typeof offers)[number]) => recent.includes(command.id);
    return [
      { name: palette.recent, lines: offers.filter(isRecent) },
      ...GROUPS.map((group) => ({
        name: groups[group],
        lines: offers.filter((line) => !isRecent(line) && line.offer.command.group === group),
      })),
    ].filter(({ lines }) => lines.length > 0);
  }
  const first = found.length === 0 ? offers.length : BEFORE_PEOPLE;
  const people = found.map((row): Line => ({ kind: "person", row }));
  return [
    { name: palette.actions, lines: offers.slice(0, first) },
    { name: palette.people, lines: people },
    { name: palette.moreActions, lines: offers.slice(first) },
  ].filter(({ lines }) => lines.length > 0);
}

const MOST_REMEMBERED = 5;

export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, MOST_REMEMBERED);
}
