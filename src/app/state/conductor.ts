/** Follows the state: when something in it changes, asks the engine for what is then needed. */
import type { Engine } from "../../engine/client.ts";
import { openDrawing } from "./drawing.ts";
import { openFiltering } from "./filtering.ts";
import type { Holdings } from "./holdings.ts";
import { openMeasuring } from "./measuring.ts";
import { openReadingDesk, type ReadingDesk } from "./reading.ts";
import { openRunner } from "./runTask.ts";
import type { State, Store } from "./store.ts";
import type { TaskKind } from "./tasks.ts";

/** What the screen may ask for that is no change of the state. */
export interface Conductor {
  readonly reading: ReadingDesk;
  stop(kind: TaskKind): void;
  /** After a stop or a fault: asks again for whatever is still missing. */
  tryAgain(): void;
  /** Rows of the people whose name or id holds the text, best first. */
  find(text: string, most: number): Promise<readonly number[]>;
  /** Ends the following; the engine goes on living. */
  close(): void;
}

export function conduct(store: Store, engine: Engine, holdings: Holdings): Conductor {
  const runner = openRunner(store);
  const reading = openReadingDesk(store, engine, holdings);
  const drawing = openDrawing(store, engine, holdings, runner);
  const measuring = openMeasuring(store, engine, holdings, runner);
  const filtering = openFiltering(store, engine, holdings);

  function followWork({ work, place }: State): void {
    drawing.stop();
    runner.stop("measure");
    engine.adopt(holdings.get(work.version)?.wire ?? null);
    if (work.version === 0 && place.screen !== "first") {
      store.setState({ place: { ...place, screen: "opening" } });
      return;
    }
    // Redo of an opening: what is shown again is the map, not the files it came from.
    if (place.screen === "opening") store.setState({ place: { ...place, screen: "map" } });
    drawing.follow();
    measuring.follow();
  }

  const close = store.subscribe((state, before) => {
    if (state.work !== before.work) followWork(state);
    if (state.answers !== before.answers) reading.followAnswers();
    if (state.arrangement !== before.arrangement && state.work === before.work) drawing.followArrangement();
    if (state.table !== before.table || state.arrivals.measured !== before.arrivals.measured || state.work !== before.work)
      measuring.followOrder();
    if (state.filters !== before.filters || state.arrivals.measured !== before.arrivals.measured || state.work !== before.work)
      filtering.follow();
  });

  return {
    reading,
    stop: runner.giveUp,
    tryAgain() {
      drawing.follow();
      measuring.follow();
    },
    find: async (text, most) => Array.from(await engine.call("find", { text, most })),
    close,
  };
}
