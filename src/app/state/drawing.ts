/** The map's data: which ties are drawn, and where people stand while the layout settles. */
import type { Engine } from "../../engine/client.ts";
import { DEFAULT_SETTINGS } from "../../core/network/workbench.ts";
import { settingsOf } from "./accounts.ts";
import type { Arrangement } from "./appearance.ts";
import { leadingMeasure, valuesOf } from "./columns.ts";
import type { Holding, Holdings } from "./holdings.ts";
import { radiiOf } from "./radii.ts";
import type { Runner } from "./runTask.ts";
import type { Store } from "./store.ts";

const MOST_TIES = 50_000;
const MOST_PEOPLE = 12_000;
const ITERATIONS = 500;
/** The map's shape until the window says another. */
const USUAL_SHAPE = { width: 1000, height: 640 };

/** What a layout ended with: where people stood, and by which values they were sized. */
interface Laid {
  readonly positions: Float32Array;
  sizes: Float64Array | null;
}

export interface Drawing {
  /** Draws the open network, or goes on where it was left. */
  follow(): void;
  /** Takes up what the user did to the layout by hand. */
  followArrangement(): void;
  /** Makes room where circles have grown. */
  followSizes(): void;
  /** The room that the window has for people; layouts from now on take its shape. */
  shapeMap(width: number, height: number): void;
  stop(): void;
}

export function openDrawing(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Drawing {
  let shape = USUAL_SHAPE;
  const laid = new WeakMap<Holding, Laid>();
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  const seedNow = (): number => settingsOf(store.getState().accounts).seed;
  const arrived = (what: "picture" | "frame") =>
    store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, [what]: arrivals[what] + 1 } }));

  async function follow(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    if (holding.picture === null) {
      const input = { mostTies: MOST_TIES, mostPeople: MOST_PEOPLE, settings: { ...DEFAULT_SETTINGS, seed: seedNow() } };
      const picture = await runner.run("picture", (options) => engine.call("picture", input, options));
      if (picture === undefined || holding !== opened()) return;
      holding.picture = picture;
      if (holding.positions?.length === picture.positions.length) laid.set(holding, { positions: holding.positions, sizes: null });
      else [holding.positions, holding.settled] = [picture.positions, 0];
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
    const sizes = sizesOf(holding);
    const input = {
      picture: { ...picture, positions: placed(holding, arrangement) ?? positions },
      iterations,
      ...shape,
      seed: seedNow(),
      pinned: pinsOf(picture.people, arrangement),
      radii: radiiOf(picture, sizes),
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
    laid.set(holding, { positions: last.positions, sizes });
    arrived("frame");
    await makeRoom(holding);
  }

  /** The measure by which the map is sized just now. */
  function sizesOf(holding: Holding): Float64Array | null {
    const sizeBy = store.getState().appearance.sizeBy ?? leadingMeasure(holding.columns);
    return sizeBy === null ? null : (valuesOf(holding, sizeBy) ?? null);
  }

  /** Starts from where the layout ended, so that going back to a measure goes back to its picture. */
  async function makeRoom(holding: Holding): Promise<void> {
    const { picture } = holding;
    const last = laid.get(holding);
    const sizes = sizesOf(holding);
    if (picture === null || last === undefined || sizes === last.sizes) return;
    last.sizes = sizes;
    const { arrangement } = store.getState();
    const positions = placed({ ...holding, positions: last.positions }, arrangement) ?? last.positions;
    const pinned = pinsOf(picture.people, arrangement);
    const input = { picture: { ...picture, positions }, iterations: 0, ...shape, seed: seedNow(), pinned };
    const moved = await runner.run("layout", (options) => engine.call("layout", { ...input, radii: radiiOf(picture, sizes) }, options));
    if (moved === undefined) return;
    holding.positions = moved.positions;
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
    followSizes() {
      const holding = opened();
      if (holding !== undefined && holding.settled >= 1) void makeRoom(holding);
    },
    shapeMap(width, height) {
      shape = { width, height };
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
