/** What a thing to export is: a file of one kind, and what it is made from. */
import type { ExportWords } from "../i18n/en/exporting.ts";
import type { Texts } from "../i18n/en.ts";
import type { AccountsSlice } from "../state/accounts.ts";
import type { Holding } from "../state/holdings.ts";
import type { PersonNames } from "../state/names.ts";
import type { CommunityFacts } from "../state/people.ts";
import type { PlanAnswer } from "../state/planAnswers.ts";
import type { Adds } from "../state/storyParts.ts";
import type { Words } from "../state/useStore.ts";
import type { Display } from "./display.ts";
import type { Pace } from "./pace.ts";
import type { PictureChoices } from "./takeDisplay.ts";

/** The map as it stands on the screen. */
export interface MapOnScreen {
  /** In pixels of the window; null while there is no map. */
  size(): { readonly width: number; readonly height: number } | null;
  takeDisplay(choices: PictureChoices): Promise<Display | null>;
}

/** A plan by its name, and what was found for it. */
export interface PlanMaterial {
  readonly name: string;
  readonly answer: PlanAnswer;
}

export interface Material {
  readonly map: MapOnScreen;
  readonly holding: Holding;
  /** What was said of accounts, and what is assumed. */
  readonly accounts: AccountsSlice;
  /** Where the drawn people stand, x and y each, with those who were moved by hand; null while nobody is drawn. */
  readonly positions: Float32Array | null;
  /** Who fits the filter, in the table's order; undefined: everybody, as in the files. */
  readonly rows: Uint32Array | undefined;
  /** As the screen shows them: every name, every id and every word of the files in a file comes from these. */
  readonly names: PersonNames;
  /** −1: none. */
  readonly communityOf: (row: number) => number;
  readonly communityName: (community: number) => string;
  readonly communities: CommunityFacts;
  /** The measure by which people are sized and sorted; null while none is known. */
  readonly leading: string | null;
  /** The plan on screen; undefined: there is none with anybody in it. */
  readonly plan?: PlanMaterial;
  /** Whom the current view speaks of, the most important first, and what may safely be said of it. */
  readonly spoken: { readonly people: readonly number[]; readonly safe: string };
  /** null while there is none. */
  readonly story: StoryToTell | null;
  /** The name of a column. */
  readonly termName: (id: string) => string;
  /** How a number of a column is written. */
  readonly written: (id: string, value: number) => string;
  readonly words: Words;
  readonly texts: ExportWords;
  /** Heads of columns that say how sure a number is. */
  readonly ranges: Texts["doubt"]["columns"];
}

/** A number of the whole network: its name, itself, and its range; "": there is none, or it stands in its place. */
export interface PageFigure {
  readonly name: string;
  readonly said: string;
  readonly beside: string;
}

/** The map as it is seen, and what is said beside it: a page of a document. */
export interface Page {
  readonly display: Display;
  readonly headline: string;
  /** One sentence below it; "": none. */
  readonly caption: string;
  /** For whoever speaks; "": none. */
  readonly notes: string;
  /** What may safely be said; "": nothing is known. */
  readonly safe: string;
  /** Rows of the people who are spoken of, the most important first. */
  readonly people: readonly number[];
  /** Who fits the filter under which it is seen; undefined: everybody. */
  readonly among: Uint32Array | undefined;
  /** What each of them adds to a plan; null: it is none that is shown. */
  readonly adds: Adds | null;
  /** The numbers that stand below its headline. */
  readonly figures: readonly PageFigure[];
}

/** A story whose scenes can be drawn one after the other. */
export interface StoryToTell {
  readonly scenes: number;
  /** So many of them do not fit the files that are open. */
  readonly unfit: number;
  pages(choices: PictureChoices, pace: Pace): Promise<readonly Page[]>;
}

export interface Choices extends PictureChoices {
  /** What a document shows. */
  readonly scope: "view" | "story";
  readonly size: "screen" | "double" | "4k";
  /** Is a CSV written as Excel opens it? */
  readonly isForExcel: boolean;
  /** Today, as it sorts, for files that say when they were made; "": they do not. */
  readonly date: string;
}

export const KINDS_OF_FILES = ["picture", "document", "table", "network", "methods"] as const;

export interface Target {
  readonly id: keyof Texts["export"]["targets"];
  readonly kind: (typeof KINDS_OF_FILES)[number];
  readonly extension: string;
  /** What is missing, where there is nothing to write. */
  missing(material: Material): keyof ExportWords["notThere"] | undefined;
  /** null: it went to the browser's print window. */
  write(material: Material, choices: Choices, pace: Pace): Promise<Blob | null>;
}

/** @throws where a file was asked for that has nothing in it; the dialog offers none. */
export async function shownMap({ map }: Material, choices: PictureChoices): Promise<Display> {
  const display = await map.takeDisplay(choices);
  if (display === null) throw new Error("a map on the screen was expected, found none");
  return display;
}
