import type { Played } from "./played.ts";

/** One selection for map, table and panel: rows of the network, in the order in which they were chosen. */
export interface Selection {
  readonly rows: readonly number[];
  /** The finding whose people these are; gone as soon as anybody else is chosen. */
  readonly finding?: string;
  /** The post that these people wrote and passed on: a row of posts; gone as soon as anybody else is chosen. */
  readonly post?: number;
  /** They were picked row by row in a table, which goes on to list everybody. */
  readonly isPicked?: true;
}

/** Does the table under the map list these people alone? One person has her page, and her row stays among all others. */
export function isListedAlone({ rows, finding, post, isPicked }: Selection): boolean {
  if ((finding ?? post) !== undefined) return rows.length > 0;
  return rows.length > 1 && isPicked !== true;
}

/**
 * Whom map, tables, posts and times speak of while somebody is chosen: of those who go together only who fits the filter;
 * one person, whose page this is, whether she fits or not.
 * @param fit 1 per person who fits; null: there is no filter.
 */
export function spokenOf(selection: Selection, fit: Uint8Array | null): readonly number[] {
  const { rows } = selection;
  if (fit === null || (rows.length === 1 && !isListedAlone(selection))) return rows;
  return rows.filter((row) => fit[row] === 1);
}

export const NO_SELECTION: Selection = { rows: [] };

/** Who is under the pointer, on the map or in the table. */
export interface Pointer {
  readonly hovered: number | null;
  /** The people of the finding under the pointer; they are lit as if they were selected. */
  readonly lit?: readonly number[];
}

export const NO_POINTER: Pointer = { hovered: null };

/**
 * Whom the map lights up: whoever is pointed at in a list, else whoever is chosen. While a plan is watched it speaks of those whom the
 * message has reached, and of nobody's own ties.
 */
export function litRows({ rows }: Selection, { lit }: Pointer, { step }: Played): readonly number[] {
  if (lit !== undefined && lit.length > 0) return lit;
  return step === undefined ? rows : NO_SELECTION.rows;
}

/**
 * Who is under the pointer once others are chosen: still whoever was chosen, or was taken out, there; else nobody, because the
 * pointer only rests, and whoever was chosen elsewhere is what the map has to speak of. Nor is it over somebody who was hidden.
 */
export function pointerAfter(pointer: Pointer, before: Selection, after: Selection, hidden: readonly number[] = []): Pointer {
  const { hovered } = pointer;
  if (hovered !== null && hidden.includes(hovered)) return NO_POINTER;
  if (hovered === null || after.rows.includes(hovered)) return { hovered };
  const isTakenOut = before.rows.length === after.rows.length + 1 && after.rows.every((row) => before.rows.includes(row));
  return isTakenOut && before.rows.includes(hovered) ? { hovered } : NO_POINTER;
}

/** How a click changes the selection: it takes its place, joins it, or joins it unless it was in it. */
export type SelectMode = "replace" | "add" | "toggle";

export function selectedRows(before: readonly number[], rows: readonly number[], mode: SelectMode): readonly number[] {
  if (mode === "replace") return rows;
  const chosen = new Set(before);
  const isTakenOut = mode === "toggle" && rows.every((row) => chosen.has(row));
  for (const row of rows) {
    if (isTakenOut) chosen.delete(row);
    else chosen.add(row);
  }
  return [...chosen];
}
