/** What the map shows at this moment, in the pixels of the window: everything that a picture of it needs. */
import type { Picture } from "../../engine/protocol.ts";
import type { Line } from "./labels.ts";
import type { Palette } from "./palette.ts";
import type { Look } from "./peopleLayer.ts";
import type { Territory } from "./territories.ts";
import type { Matrix } from "./matrix.ts";
import type { TieStyles } from "./tieStyle.ts";
import type { Marks } from "./drawMarks.ts";
import type { Heading } from "./placeWords.ts";

export interface Displayed {
  readonly size: { readonly width: number; readonly height: number };
  /** From positions to pixels. */
  readonly matrix: Matrix;
  readonly palette: Palette;
  readonly picture: Picture;
  readonly positions: Float32Array;
  readonly radii: Float32Array;
  /** In the order in which they are drawn. */
  readonly ties: TieStyles;
  /** A person's own view: her ties run over the people. */
  readonly isOneView: boolean;
  readonly territories: readonly Territory[];
  readonly headings: readonly Heading[];
  readonly lookOf: (person: number) => Look;
  /** Outlines, pins and the way that is shown. */
  readonly marks: Marks;
  /** Names and titles, the middle of their left edge. */
  readonly lines: readonly Line[];
}

/** The map as it is drawn, and the part of the page that it fills, with the legend and the headline over it. */
export interface View {
  readonly displayed: Displayed;
  readonly element: HTMLElement;
}
