export const SCREENS = ["first", "opening", "map", "people", "posts", "plan", "story"] as const;
export type Screen = (typeof SCREENS)[number];
/** Screens of an open work. */
export type WorkScreen = Exclude<Screen, "first" | "opening">;

/** What lies under the map: four views of one selection. */
export const DRAWER_VIEWS = ["people", "posts", "communities", "time"] as const;
export type DrawerView = (typeof DRAWER_VIEWS)[number];

/** What lies over the screen, if the user asked for it. */
export type Overlay =
  | { readonly kind: "palette" }
  | { readonly kind: "keys" }
  | { readonly kind: "assumptions" }
  /** What the open work is called. */
  | { readonly kind: "rename" }
  /** With a measure: opened at it. */
  | { readonly kind: "methods"; readonly measure?: string }
  /** What was pasted, as text; "": nothing yet. */
  | { readonly kind: "paste"; readonly cells: string }
  /** The story, full screen, from this scene on. */
  | { readonly kind: "present"; readonly scene: number }
  /** Without a target: whatever suits the screen. */
  | { readonly kind: "export"; readonly target?: string };

/** How people are chosen on the map: by going round them; null: one by one. */
export type Tool = "box" | "lasso" | null;

/** Where in the window the user is. Going somewhere changes no work, so it is no step of the history. */
export interface Place {
  readonly screen: Screen;
  readonly isDrawerOpen: boolean;
  readonly drawer: DrawerView;
  readonly overlay: Overlay | null;
  readonly tool: Tool;
  /** Id of the plan that is shown; null: the latest. Beside it another one, to compare them; and the one that plays on the map. */
  readonly plan: number | null;
  readonly besidePlan: number | null;
  readonly watchedPlan: number | null;
  /** The scene that is chosen in the story, by its id; null: the first. */
  readonly scene: number | null;
  /** The scene that is being changed on the map, by its id. */
  readonly editing: number | null;
  /** Commands that were chosen by name, the latest first; forgotten with the window. */
  readonly recent: readonly string[];
}

export const FIRST_PLACE: Place = {
  screen: "first",
  isDrawerOpen: true,
  drawer: "people",
  overlay: null,
  tool: null,
  plan: null,
  besidePlan: null,
  watchedPlan: null,
  scene: null,
  editing: null,
  recent: [],
};
