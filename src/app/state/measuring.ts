/** Has the open network measured, what is shown first first, and the table put in order. */
import { MEASURES } from "../../core/measures/catalogue.ts";
import type { Engine } from "../../engine/client.ts";
import { attributionIn, measuredUnder, settingsOf } from "./accounts.ts";
import { leadingMeasure, valuesOf } from "./columns.ts";
import { withColumns, type Holding, type Holdings } from "./holdings.ts";
import { openOrdering } from "./ordering.ts";
import { messageOf, type Runner } from "./runTask.ts";
import type { Store } from "./store.ts";

/** Wanted first, in this order; the rest follows. */
export const FIRST_NEEDED = [
  ["community", "membership", "directAudience"],
  ["lateralShare", "lateralInfluence", "verticalInfluence", "influence", "explainedShares"],
  ["reach", "reachAmplification", "halfLife", "reciprocity"],
];

/** What hangs on who counts as a brand or media, and on how many relationships a person can keep up. */
export const OF_ACCOUNTS: ReadonlySet<string> = new Set([
  "lateralShare",
  "lateralInfluence",
  "lateralPerPost",
  "verticalInfluence",
  "lateralFeed",
  "influenceConcentration",
  "expectedPeerPassAlongs",
  "peerReach",
  "broadcastReach",
  "speedMultiplier",
]);

/** What hangs on who gets the credit when several could have passed it on. */
export const OF_ATTRIBUTION: ReadonlySet<string> = new Set([
  "trust",
  "expectedPassAlongs",
  "expectedPeerPassAlongs",
  "influence",
  "lateralInfluence",
  "lateralPerPost",
  "verticalInfluence",
  "lateralShare",
  "generationsShare",
  "influenceConcentration",
  "timeToShare",
  "generationTime",
  "speedMultiplier",
  "structuralVirality",
  "depth",
  "breadth",
  "broadcastShare",
  "survivingReach",
  "ignitionRatio",
]);

/** What comes after the first is told together: fifty measures of a small network would draw every table fifty times. */
const TOLD_EVERY_MS = 250;

export interface Measuring {
  /** Measures what is missing; goes on after a stop. */
  follow(): void;
  followOrder(): void;
}

export function openMeasuring(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Measuring {
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);

  const arrived = (): void => store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, measured: arrivals.measured + 1 } }));

  async function follow(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    const { accounts } = store.getState();
    const under = measuredUnder(holding.network, accounts);
    if (under !== holding.under) {
      // what was measured stays to be seen until there is better
      const isDividedAnew = attributionIn(under) !== attributionIn(holding.under);
      const hanging = [...OF_ACCOUNTS, ...(isDividedAnew ? OF_ATTRIBUTION : [])];
      holding.stale = new Set([...holding.stale, ...hanging.filter((id) => holding.columns.known.has(id))]);
      holding.under = under;
    }
    const groups = groupsMissing(holding);
    if (groups.length === 0) return runner.stop("measure");
    let toldMs = -Infinity;
    let isUntold = false;
    const tell = (): void => {
      toldMs = Date.now();
      isUntold = false;
      arrived();
    };
    await runner.run("measure", async ({ signal, onProgress }) => {
      try {
        for (const [i, ids] of groups.entries()) {
          const measured = await engine.call(
            "measure",
            { ids, settings: settingsOf(accounts) },
            {
              ...(signal === undefined ? {} : { signal }),
              onProgress: ({ done, total }) => onProgress?.({ done: i + (total > 0 ? done / total : 0), total: groups.length }),
            },
          );
          holding.columns = withColumns(holding.columns, ids, measured);
          holding.stale = new Set([...holding.stale].filter((id) => !ids.includes(id)));
          isUntold = true;
          if (i < FIRST_NEEDED.length || Date.now() - toldMs >= TOLD_EVERY_MS) tell();
        }
      } finally {
        if (isUntold) tell();
      }
    });
  }

  const ordering = openOrdering(engine);
  async function followOrder(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    const { table } = store.getState();
    const sortBy = table.sortBy ?? leadingMeasure(holding.columns);
    const values = sortBy === null ? undefined : valuesOf(holding, sortBy);
    if (sortBy === null || values === undefined) return;
    const order = await ordering.follow({ by: sortBy, isDescending: table.isDescending, values }, holding.order);
    if (order === undefined) return;
    holding.order = order;
    store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, order: arrivals.order + 1 } }));
  }

  return {
    follow: () => void follow(),
    followOrder() {
      followOrder().catch((error: unknown) => {
        ordering.forget();
        store.setState(({ tasks }) => ({ tasks: { ...tasks, failure: messageOf(error) } }));
      });
    },
  };
}

function groupsMissing({ columns, stale }: Holding): string[][] {
  const first = new Set(FIRST_NEEDED.flat());
  const rest = MEASURES.map(({ id }) => id).filter((id) => !first.has(id));
  const known = new Set(MEASURES.map(({ id }) => id));
  return [...FIRST_NEEDED, ...rest.map((id) => [id])]
    .map((ids) => ids.filter((id) => known.has(id) && (!columns.known.has(id) || stale.has(id))))
    .filter((ids) => ids.length > 0);
}
