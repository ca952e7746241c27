/** The map's data: which ties are drawn, and where people stand while the layout settles. */
import type { Engine } from "../../engine/client.ts";
import { DEFAULT_SETTINGS } from "../../core/network/workbench.ts";
import type { Arrangement } from "./appearance.ts";
import type { Holding, Holdings } from "./holdings.ts";
import type { Runner } from "./runTask.ts";
import type { Store } from "./store.ts";

const MOST_TIES = 50_000;
const MOST_PEOPLE = 12_000;
const ITERATIONS = 500;
/** The map's usual shape; the stage fits what comes. */
const WIDTH = 1000;
const HEIGHT = 640;

export interface Drawing {
  /** Draws the open network, or goes on where it was left. */
  follow(): void;
  /** Takes up what the user did to the layout by hand. */
  followArrangement(): void;
  stop(): void;
}

export function openDrawing(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Drawing {
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  const arrived = (what: "picture" | "frame") =>
    store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, [what]: arrivals[what] + 1 } }));

  async function follow(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    if (holding.picture === null) {
      const input = { mostTies: MOST_TIES, mostPeople: MOST_PEOPLE, settings: DEFAULT_SETTINGS };
      const picture = await runner.run("picture", (options) => engine.call("picture", input, options));
      if (picture === undefined || holding !== opened()) return;
      holding.picture = picture;
      holding.positions = picture.positions;
      arrived("picture");
    }
    await settle(holding);
  }

  async function settle(holding: Holding): Promise<void> {
    const { picture, positions } = holding;
    const { arrangement } = store.getState();
    if (picture === null || positions === null || arrangement.isPaused || holding.settled >= 1) return;
    const start = holding.settled;
    const iterations = Math.max(1, Math.round(ITERATIONS * (1 - start)));
    const input = {
      picture: { ...picture, positions: placed(holding, arrangement) ?? positions },
      iterations,
      width: WIDTH,
      height: HEIGHT,
      seed: DEFAULT_SETTINGS.seed,
      pinned: pinsOf(picture.people, arrangement),
    };
    const last = await runner.run(
      "layout",
      (options) => engine.call("layout", input, options),
      ({ done, total, frame }) => {
        if (frame === undefined) return;
        holding.positions = frame.positions;
        holding.settled = Math.min(0.99, start + (1 - start) * (total > 0 ? done / total : 0));
        arrived("frame");
      },
    );
    if (last === undefined) return;
    holding.positions = last.positions;
    holding.settled = 1;
    arrived("frame");
  }

  return {
    follow: () => void follow(),
    followArrangement() {
      const holding = opened();
      if (holding === undefined || holding.settled >= 1) return;
      runner.stop("layout");
      void settle(holding);
    },
    stop() {
      runner.stop("picture");
      runner.stop("layout");
    },
  };
}

function pinsOf(people: Uint32Array, { moved }: Arrangement): Uint8Array {
  return Uint8Array.from(people, (row) => (moved[row] === undefined ? 0 : 1));
}

/** The latest frame with the people whom the user moved where she put them; a new array where anybody was. */
export function placed({ picture, positions }: Holding, { moved }: Arrangement): Float32Array | null {
  if (picture === null || positions === null || Object.keys(moved).length === 0) return positions;
  const result = positions.slice();
  picture.people.forEach((row, i) => {
    const place = moved[row];
    if (place !== undefined) result.set(place, i * 2);
  });
  return result;
}
