/** What a thing to export is: a file of one kind, and what it is made from. */
import type { Texts } from "../i18n/en.ts";
import type { Holding } from "../state/holdings.ts";
import type { PersonNames } from "../state/names.ts";
import type { Display } from "./display.ts";
import type { Pace } from "./pace.ts";
import type { PictureChoices } from "./takeDisplay.ts";

/** The map as it stands on the screen. */
export interface MapOnScreen {
  /** In pixels of the window; null while there is no map. */
  size(): { readonly width: number; readonly height: number } | null;
  takeDisplay(choices: PictureChoices): Promise<Display | null>;
}

export interface Material {
  readonly map: MapOnScreen;
  readonly holding: Holding;
  /** Who fits the filter, in the table's order; undefined: everybody, as in the files. */
  readonly rows: Uint32Array | undefined;
  /** Under which names people are shown; files say no others. */
  readonly names: PersonNames;
  /** −1: none. */
  readonly communityOf: (row: number) => number;
  readonly communityName: (community: number) => string;
  /** The name of a column. */
  readonly termName: (id: string) => string;
  readonly texts: Texts["export"];
  /** Heads of columns that say how sure a number is. */
  readonly ranges: Texts["doubt"]["columns"];
}

export interface Choices extends PictureChoices {
  readonly size: "screen" | "double" | "4k";
  /** Tell Excel that the table is in UTF-8? */
  readonly hasMark: boolean;
}

export interface Target {
  readonly id: "png" | "svg" | "people" | "posts" | "ties";
  readonly kind: "picture" | "table";
  readonly extension: string;
  /** Is there anything to write? */
  isThere(material: Material): boolean;
  write(material: Material, choices: Choices, pace: Pace): Promise<Blob>;
}

/** @throws where a file was asked for that has nothing in it; the dialog offers none. */
export async function shownMap({ map }: Material, choices: Choices): Promise<Display> {
  const display = await map.takeDisplay(choices);
  if (display === null) throw new Error("a map on the screen was expected, found none");
  return display;
}
