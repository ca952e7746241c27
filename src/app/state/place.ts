export type Screen = "first" | "opening" | "map" | "people";

/** Where in the window the user is. Going somewhere changes no work, so it is no step of the history. */
export interface Place {
  readonly screen: Screen;
  readonly isDrawerOpen: boolean;
}

export const FIRST_PLACE: Place = { screen: "first", isDrawerOpen: true };
