/** What size and colour mean. Ids of measures, or "attribute:" and a header. */
export interface Appearance {
  /** null: the leading measure. */
  readonly sizeBy: string | null;
  /** "community", a measure, or an attribute. */
  readonly colourBy: string;
}

export const FIRST_APPEARANCE: Appearance = { sizeBy: null, colourBy: "community" };
/** Steps from our accounts along influence; a choice where it is known which they are. */
export const COLOUR_BY_DISTANCE = "distance";
/** Everybody alike. */
export const SIZE_BY_NOTHING = "nothing";

/** What the user did to the layout by hand. */
export interface Arrangement {
  /** Where people were put, by row of the network, in the layout's units. */
  readonly moved: Readonly<Record<number, readonly [x: number, y: number]>>;
  /** Rows of the people who are not drawn. */
  readonly hidden: readonly number[];
  readonly isPaused: boolean;
}

export const FIRST_ARRANGEMENT: Arrangement = { moved: {}, hidden: [], isPaused: false };
