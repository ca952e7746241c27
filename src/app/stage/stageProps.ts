/** What the map is told, what it tells, and what can be asked of it. */
import type { ReactNode, Ref } from "react";
import type { Way } from "../../core/network/ways.ts";
import type { Picture } from "../../engine/protocol.ts";
import type { SelectMode } from "../state/selection.ts";
import type { AreaKind } from "./AreaTool.tsx";
import type { Outlook } from "../state/story.ts";
import type { View } from "./displayed.ts";
import type { Theme } from "./palette.ts";
import type { Colouring } from "./scales.ts";
import type { Undrawn } from "./undrawn.ts";

export interface StageHandle {
  /** The whole map. */
  fit(): void;
  /** Above 1 comes nearer. */
  zoomBy(factor: number): void;
  /** Brings these people (network rows) into view; those who are not drawn are passed over. */
  focusOn(rows: readonly number[]): void;
  /** How many of these people are drawn where one does not look. */
  countUnseen(rows: readonly number[]): number;
  /** Everybody, beside what lies over the map now. */
  showAll(): void;
  /** Where one looks from; null: at the whole map. */
  outlook(): Outlook | null;
  lookAt(outlook: Outlook): void;
  /** Goes to the next person in the direction of an arrow key. */
  walk(key: string): void;
  /** Chooses whoever is walked to. */
  choosePointed(mode: SelectMode): void;
  /** The menu of whoever is walked to or chosen. */
  openMenu(): void;
  /** False where this browser cannot draw the map. */
  isDrawn(): boolean;
  /** What is shown just now; null while nothing is. */
  view(): View | null;
}

export interface StageProps {
  readonly picture: Picture;
  /** x, y per drawn person: the layout's latest frame. A new frame is a new array. */
  readonly positions: Float32Array;
  readonly nameOf: (row: number) => string;
  /** By community number; a community without a name gets no title and no ground. */
  readonly communityNames: readonly string[];
  /** People per community in the whole network; without it the drawn ones are counted. */
  readonly communitySizes?: readonly number[];
  /** The number of its colour by community, from `huesOf`; without it community 0 has colour 0 and so on. */
  readonly hues?: Uint8Array;
  /** Who is not on the map, and why. */
  readonly undrawn: Undrawn;
  /** Per network row, NaN where nothing is known; null draws everybody alike. */
  readonly sizeValues: Float64Array | null;
  readonly sizeWords: { readonly name: string; readonly format: (value: number) => string };
  readonly colour: Colouring;
  readonly theme: Theme;
  /** Network rows. */
  readonly selection: ReadonlySet<number>;
  readonly hovered: number | null;
  /** Communities that the selected people stand between, where that is what is said of them. */
  readonly between?: ReadonlySet<number> | undefined;
  /** 1 per network row whom a filter leaves out: drawn grey, whatever is chosen. */
  readonly dimmed?: Uint8Array;
  /** Network rows that are not drawn. */
  readonly hidden: ReadonlySet<number>;
  /** Network rows that stay where they were put. */
  readonly pinned: ReadonlySet<number>;
  /** The way that is shown, if one is. */
  readonly way: Way | null;
  /** How people are chosen just now: by going round them, or one by one. */
  readonly tool: AreaKind | null;
  readonly onToolEnd: () => void;
  /** The menu of a person is asked for, at a place of the window. */
  readonly onMenu: (row: number, x: number, y: number) => void;
  /** An empty list with "replace" clears the selection. */
  readonly onSelect: (rows: number[], mode: SelectMode) => void;
  readonly onHover: (row: number | null) => void;
  /** A person was dragged to x, y (in the units of `positions`) and should stay there. */
  readonly onMove: (row: number, x: number, y: number) => void;
  /** false: whoever shows the map has a legend of its own. */
  readonly hasLegend?: boolean;
  /** Where one looks from has changed, and where it was the last time; without them a picture begins as a whole. */
  readonly onLook?: (outlook: Outlook | null) => void;
  readonly startsAt?: () => Outlook | null;
  /** Panels over the map. Labels keep clear of every element inside that carries `data-over-map`. */
  readonly children?: ReactNode;
  readonly ref?: Ref<StageHandle>;
}

/** Pin or let go, hide, or choose those so many steps out. */
export type Command = "pin" | "hide" | 1 | 2 | 3 | 4;

/** What the map is told, without the way to ask it. */
export type Told = Omit<StageProps, "ref">;
