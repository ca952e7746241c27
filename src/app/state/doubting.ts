/**
 * Has the engine say how sure the numbers on screen are: after those that are shown first are measured, one measure after the
 * other. A doubt is asked once per network and answers; colours, sizes and filters ask for nothing.
 */
import type { Doubt, Missing } from "../../core/tular.ts";
import type { CallOptions, Engine } from "../../engine/client.ts";
import { measuredUnder, settingsOf } from "./accounts.ts";
import { isDoubted, leadingMeasure } from "./columns.ts";
import type { Holding, Holdings } from "./holdings.ts";
import type { Runner } from "./runTask.ts";
import type { Store } from "./store.ts";
import { isReady } from "./telling.ts";

/** The three numbers of a campaign; they cost next to nothing once the leading measure is told. */
const OF_THE_WHOLE = ["lateralShare", "reachAmplification", "halfLife"];

export interface Doubting {
  /** Asks for what is missing, once what is shown first is measured. */
  follow(isWanted?: boolean): void;
  /** A panel shows this measure: it is asked for as well. */
  want(id: string): void;
  /** How the order by a measure bears gaps in the files. Takes its time; kept with the network. */
  missing(id: string, options: CallOptions): Promise<Missing>;
}

export function openDoubting(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Doubting {
  const wanted = new Set<string>();
  let isAsking = false;
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  const underNow = ({ network }: Holding): string => measuredUnder(network, store.getState().accounts);

  /** What was told under other answers is forgotten: places would stand beside numbers they are not of. */
  function toldUnderNow(holding: Holding): ReadonlyMap<string, Doubt> {
    const under = underNow(holding);
    if (holding.doubts?.under !== under) {
      holding.doubts = { under, told: new Map(), missing: new Map() };
      arrived();
    }
    return holding.doubts.told;
  }
  const arrived = (): void => store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, doubts: arrivals.doubts + 1 } }));

  function nextFor(holding: Holding): string | undefined {
    const leading = leadingMeasure(holding.columns);
    const told = toldUnderNow(holding);
    const ids = [...(leading === null ? [] : [leading]), ...OF_THE_WHOLE, ...wanted];
    return ids.find((id) => isDoubted(id) && holding.columns.known.has(id) && !told.has(id));
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const begun = opened();
    await runner.run("doubt", async (options) => {
      for (let holding = opened(); holding !== undefined && isReady(holding); holding = opened()) {
        const id = nextFor(holding);
        if (id === undefined) return;
        const under = underNow(holding);
        const doubt = await engine.call("doubt", { id, settings: settingsOf(store.getState().accounts) }, options);
        // answers that were given meanwhile make it a doubt about other numbers
        if (underNow(holding) !== under || holding.doubts?.under !== under) continue;
        holding.doubts = { ...holding.doubts, told: new Map([...holding.doubts.told, [id, doubt]]) };
        arrived();
      }
    });
    isAsking = false;
    // another network was opened meanwhile, and may have been measured long ago
    if (opened() !== begun) follow();
  }

  function follow(isWanted = false): void {
    const holding = opened();
    if (holding === undefined || !isReady(holding) || nextFor(holding) === undefined) return;
    if (isWanted || !store.getState().tasks.stopped.includes("doubt")) void ask();
  }

  return {
    follow,
    want(id) {
      if (wanted.has(id) || !isDoubted(id)) return;
      wanted.add(id);
      follow();
    },
    async missing(id, options) {
      const holding = opened();
      if (holding === undefined) throw new Error("an open network was expected before asking what gaps would change");
      toldUnderNow(holding);
      const known = holding.doubts?.missing.get(id);
      if (known !== undefined) return known;
      const under = underNow(holding);
      const missing = await engine.call("missing", { id, settings: settingsOf(store.getState().accounts) }, options);
      if (holding.doubts?.under === under)
        holding.doubts = { ...holding.doubts, missing: new Map([...holding.doubts.missing, [id, missing]]) };
      return missing;
    },
  };
}
