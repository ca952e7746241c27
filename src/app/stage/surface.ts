/** The drawing surface as the stage knows it: what it is told, what it tells, and what can be asked of it. */
import type { Picture } from "../../engine/protocol.ts";
import type { Outlook } from "../state/story.ts";
import type { Displayed } from "./displayed.ts";
import type { Palette } from "./palette.ts";
import type { Margins, Panel } from "./room.ts";
import type { Colours } from "./scales.ts";
import type { Focus } from "./tieStyle.ts";
import type { Heading } from "./placeWords.ts";

export interface SurfaceStyle {
  readonly palette: Palette;
  readonly radii: Float32Array;
  readonly colours: Colours;
  /** People, the most important first. */
  readonly ranking: Uint32Array;
  readonly leaders: ReadonlySet<number>;
  readonly nameOf: (person: number) => string;
}

/** What is spoken of just now. */
export interface Spoken {
  /** null: everybody. */
  readonly focus: Focus | null;
  /** People who get an outline. */
  readonly marked: readonly number[];
  /** People who stay where they were put. */
  readonly pinned: readonly number[];
  /** 1 per person who is not drawn. */
  readonly hidden: Uint8Array | null;
  /** The person whose view this is, where a filter leaves her out, with a word that says so. */
  readonly outside: { readonly person: number; readonly word: string } | null;
  /** Steps of a way between people, in the direction of influence. */
  readonly steps: readonly { readonly from: number; readonly to: number }[];
  /** The communities that have a title; their colour is also their ground's. */
  readonly headings: readonly Heading[];
}

export interface SurfaceEvents {
  onPoint(person: number | null): void;
  onPress(person: number | null, event: MouseEvent | TouchEvent): void;
  /** A person's menu is asked for, at a place of the window. */
  onMenu(person: number, x: number, y: number): void;
  onDrop(person: number, x: number, y: number): void;
  /** How large the map is drawn, in pixels per unit of positions, and whether all of it is in sight. */
  onView(view: { scale: number; isWhole: boolean }): void;
  /** Where one looks from, once the camera has come to rest; null: at the whole map. */
  onLook(outlook: Outlook | null): void;
  /** Where one looked from when this picture was last drawn; null: at the whole map. */
  startsAt(): Outlook | null;
  /** Grounds, people and words stand. */
  onStands(): void;
  /** The browser took the drawing context away: open a new surface. */
  onLost(): void;
}

export interface Surface {
  readonly element: HTMLElement;
  listen(events: SurfaceEvents): void;
  /** Takes a few turns of the screen. */
  setPicture(picture: Picture, positions: Float32Array, style: SurfaceStyle, spoken: Spoken): void;
  /** A new frame of the layout. */
  setPositions(positions: Float32Array): void;
  setStyle(style: SurfaceStyle): void;
  setSpoken(spoken: Spoken): void;
  setMargins(margins: Margins, panels: readonly Panel[]): void;
  fit(): void;
  zoomBy(factor: number): void;
  focusOn(people: readonly number[]): void;
  showAll(): void;
  outlook(): Outlook | null;
  lookAt(outlook: Outlook): void;
  isInView(person: number): boolean;
  /** Where a person is drawn, in pixels of the map. */
  placeOf(person: number): { readonly x: number; readonly y: number };
  /** The people inside a closed line of points x, y in pixels of the map. */
  peopleIn(area: readonly (readonly [number, number])[]): number[];
  /** What is drawn just now, for a picture of it; null while nothing is. */
  displayed(): Displayed | null;
  kill(): void;
}
