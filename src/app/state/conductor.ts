/** Follows the state: when something in it changes, asks the engine for what is then needed. */
import type { Missing } from "../../core/doubt/missing.ts";
import type { Fit } from "../../core/filter/filter.ts";
import type { Course, Way } from "../../core/network/ways.ts";
import type { LateralPieces, Movement, PostSpread, Stretches, Timeline, Whose } from "../../core/tular.ts";
import type { CallOptions, Engine } from "../../engine/client.ts";
import { settingsOf } from "./accounts.ts";
import { openDoubting } from "./doubting.ts";
import { openDrawing } from "./drawing.ts";
import { openFiltering } from "./filtering.ts";
import type { Filters } from "./filters.ts";
import type { Holdings } from "./holdings.ts";
import { openMeasuring } from "./measuring.ts";
import { openPlanning, type Planning } from "./planning.ts";
import { openPosting } from "./posting.ts";
import { openReadingDesk, type ReadingDesk } from "./reading.ts";
import { openRunner } from "./runTask.ts";
import type { State, Store } from "./store.ts";
import type { TaskKind } from "./tasks.ts";
import type { Outlook } from "./story.ts";
import { openTelling } from "./telling.ts";

/** What the screen may ask for that is no change of the state. */
export interface Conductor {
  readonly reading: ReadingDesk;
  stop(kind: TaskKind): void;
  /** After a stop or a fault: asks again for whatever is still missing. */
  tryAgain(): void;
  /** Rows of the people whose name or id holds the text, best first. */
  find(text: string, most: number): Promise<readonly number[]>;
  /** How sure the numbers of a measure are is wanted on screen; it arrives with the holding. */
  wantDoubt(id: string): void;
  /** How the order by a measure bears gaps in the files. */
  missing(id: string, options: CallOptions): Promise<Missing>;
  /** How many steps everybody is from these people; −1: no way leads there. */
  distances(people: readonly number[], course: Course): Promise<Int32Array>;
  /** Who fits a filter that is not the window's own; null: everybody. */
  fitOf(filters: Filters): Promise<Fit | null>;
  /** The shortest way between two people; null if there is none. */
  way(from: number, to: number): Promise<Way | null>;
  /** When things happened, in so many stretches of time at most; null where no action has a time. */
  timeline(most: number, whose: Whose): Promise<Timeline | null>;
  /** How what was passed on moved, in the same stretches; null where that cannot be said share by share. */
  movement(stretches: Stretches, whose: Whose): Promise<Movement | null>;
  /** Who passed a post on, and from whom each had it. */
  postSpread(post: number): Promise<PostSpread | null>;
  /** What a person's lateral influence is made of, step by step. */
  lateralPieces(person: number): Promise<LateralPieces>;
  readonly planning: Omit<Planning, "stop">;
  /** The room that the map has for people, so that layouts take its shape. */
  shapeMap(width: number, height: number): void;
  /** One looks at the map from somewhere else; null: at all of it. */
  look(outlook: Outlook | null): void;
  /** Ends the following; the engine goes on living. */
  close(): void;
}

export function conduct(store: Store, engine: Engine, holdings: Holdings): Conductor {
  const runner = openRunner(store);
  const reading = openReadingDesk(store, engine, holdings);
  const drawing = openDrawing(store, engine, holdings, runner);
  const measuring = openMeasuring(store, engine, holdings, runner);
  const filtering = openFiltering(store, engine, holdings);
  const telling = openTelling(store, engine, holdings, runner);
  const doubting = openDoubting(store, engine, holdings, runner);
  const posting = openPosting(store, engine, holdings);
  const planning = openPlanning(store, engine, holdings, runner);

  function followWork({ work, place }: State): void {
    drawing.stop();
    runner.stop("measure");
    runner.stop("findings");
    runner.stop("doubt");
    planning.stop();
    engine.adopt(holdings.get(work.version)?.wire ?? null);
    if (work.version === 0 && place.screen !== "first") {
      store.setState({ place: { ...place, screen: "opening" } });
      return;
    }
    // Redo of an opening: what is shown again is the map, not the files it came from.
    if (place.screen === "opening") store.setState({ place: { ...place, screen: "map" } });
    drawing.follow();
    measuring.follow();
    telling.follow();
    posting.follow();
    doubting.follow();
  }

  const close = store.subscribe((state, before) => {
    if (state.work !== before.work) followWork(state);
    if (state.answers !== before.answers) reading.followAnswers();
    if (state.arrangement !== before.arrangement && state.work === before.work) drawing.followArrangement();
    if (state.appearance !== before.appearance || state.arrivals.measured !== before.arrivals.measured) drawing.followSizes();
    if (state.table !== before.table || state.arrivals.measured !== before.arrivals.measured || state.work !== before.work)
      measuring.followOrder();
    const isPostsAnew = state.work !== before.work || state.arrivals.measured !== before.arrivals.measured;
    if (state.postTable !== before.postTable || isPostsAnew) posting.followOrder();
    if (state.selection !== before.selection || state.arrivals.fit !== before.arrivals.fit || state.work !== before.work)
      posting.followFit();
    const isSaidAnew = state.accounts !== before.accounts;
    if (isSaidAnew && state.work === before.work) measuring.follow();
    if (
      state.filters !== before.filters ||
      isSaidAnew ||
      state.arrivals.measured !== before.arrivals.measured ||
      state.work !== before.work
    )
      filtering.follow();
    const isKnownAnew = state.arrivals.measured !== before.arrivals.measured || state.arrivals.doubts !== before.arrivals.doubts;
    if (isSaidAnew || state.preferences !== before.preferences || isKnownAnew) telling.follow();
    if (state.arrivals.measured !== before.arrivals.measured) doubting.follow();
  });

  return {
    reading,
    stop: runner.giveUp,
    tryAgain() {
      drawing.follow();
      measuring.follow();
      telling.follow(true);
      doubting.follow(true);
    },
    find: async (text, most) => Array.from(await engine.call("find", { text, most })),
    wantDoubt: doubting.want,
    missing: doubting.missing,
    distances: (people, course) => engine.call("distances", { people, course }),
    fitOf: filtering.fitOf,
    way: (from, to) => engine.call("way", { from, to }),
    timeline: (most, whose) => engine.call("timeline", { most, whose }),
    movement: (stretches, whose) => engine.call("movement", { stretches, whose, settings: settingsOf(store.getState().accounts) }),
    postSpread: (post) => engine.call("postSpread", { post, settings: settingsOf(store.getState().accounts) }),
    lateralPieces: (person) => engine.call("lateralPieces", { person, settings: settingsOf(store.getState().accounts) }),
    planning,
    shapeMap: drawing.shapeMap,
    look(outlook) {
      const holding = holdings.get(store.getState().work.version);
      if (holding === undefined || JSON.stringify(holding.outlook) === JSON.stringify(outlook)) return;
      holding.outlook = outlook;
      store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, outlook: arrivals.outlook + 1 } }));
    },
    close,
  };
}
