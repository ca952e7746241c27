export type Screen = "first" | "opening" | "map" | "people";

/** What lies over the screen, if the user asked for it. */
export type Overlay =
  | { readonly kind: "palette" }
  | { readonly kind: "keys" }
  /** Without a target: whatever suits the screen. */
  | { readonly kind: "export"; readonly target?: string };

/** How people are chosen on the map: by going round them; null: one by one. */
export type Tool = "box" | "lasso" | null;

/** Where in the window the user is. Going somewhere changes no work, so it is no step of the history. */
export interface Place {
  readonly screen: Screen;
  readonly isDrawerOpen: boolean;
  readonly overlay: Overlay | null;
  readonly tool: Tool;
}

export const FIRST_PLACE: Place = { screen: "first", isDrawerOpen: true, overlay: null, tool: null };
