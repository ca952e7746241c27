/** One thing that a user can do, as one object that menus, keys and the palette share. */
import type { Texts } from "../i18n/en.ts";
import type { Keeping } from "../keeping/keeping.ts";
import type { Receiving } from "../panels/door/useReceiving.ts";
import type { People } from "../panels/usePeople.ts";
import type { Doing, Words } from "../state/useStore.ts";
import type { MapHands } from "./mapHands.ts";

/** What commands work with: the window of this moment. */
export interface Desk extends Doing {
  readonly words: Words;
  readonly keeping: Keeping;
  /** Files from a dialog go the way of dropped ones. */
  readonly receive: Receiving["receive"];
  /** Undefined while no network is open. */
  readonly people: People | undefined;
  /** Null while there is no map on the screen. */
  map(): MapHands | null;
}

export const GROUPS = [
  "go",
  "map",
  "people",
  "story",
  "history",
  "findings",
  "plans",
  "filters",
  "look",
  "files",
  "export",
  "help",
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Where the focus must be for its keys to work: anywhere that nothing is typed, on the map or a row of a table, or on
 * the map itself. Keys with Ctrl or Cmd that open something work while one types, too.
 */
export type Reach = "typing" | "anywhere" | "people" | "map";

export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly title: (words: Words) => string;
  /** As in `controls/keys.ts`; the first one is shown. */
  readonly keys: readonly string[];
  readonly reach: Reach;
  /** Its sense is the key: it stands in the sheet of keys and not in the palette. */
  readonly isByKeyOnly: boolean;
  /** Why it cannot be done now; undefined: it can. */
  offBecause(desk: Desk): string | undefined;
  /** @param key the combination that was pressed; "" if it was chosen by its name. */
  run(desk: Desk, key: string): void;
}

export type CommandName = keyof Texts["commands"]["names"];

type Rest = Pick<Command, "group" | "run"> & Partial<Pick<Command, "keys" | "reach" | "isByKeyOnly" | "offBecause">>;

const PLAIN = { keys: [], reach: "anywhere", isByKeyOnly: false, offBecause: () => undefined } as const;

/** A command that is always in the catalogue; its words are in `i18n`. */
export function defineCommand(id: CommandName, rest: Rest): Command {
  return { ...PLAIN, id, title: ({ texts }) => texts.commands.names[id], ...rest };
}

/** A command that there is one of for each measure, set, finding: whatever the moment has. */
export function defineChoice(id: string, title: string, rest: Rest): Command {
  return { ...PLAIN, id, title: () => title, ...rest };
}

/** Who is meant: whoever is pointed at or walked to, if not selected; otherwise those who are selected. */
export function meant({ now }: Desk): readonly number[] {
  const { pointer, selection } = now();
  return pointer.hovered === null || selection.rows.includes(pointer.hovered) ? selection.rows : [pointer.hovered];
}

type Why = keyof Texts["commands"]["why"];

/** The first of these reasons that holds. */
export function whyNot(desk: Desk, reasons: Partial<Record<Why, boolean>>): string | undefined {
  const { why } = desk.words.texts.commands;
  const found = (Object.keys(why) as Why[]).find((reason) => reasons[reason] === true);
  return found === undefined ? undefined : why[found];
}

export function hasNoNetwork({ people }: Desk): boolean {
  return people === undefined;
}
