/** Has the open network measured, what is shown first first, and the table put in order. */
import { MEASURES } from "../../core/measures/catalogue.ts";
import { DEFAULT_SETTINGS } from "../../core/network/workbench.ts";
import type { Engine } from "../../engine/client.ts";
import { leadingMeasure, valuesOf } from "./columns.ts";
import { withColumns, type Holding, type Holdings } from "./holdings.ts";
import { messageOf, type Runner } from "./runTask.ts";
import type { Store } from "./store.ts";

/** Wanted first, in this order; the rest follows. */
const FIRST_NEEDED = [
  ["community", "directAudience"],
  ["lateralShare", "lateralInfluence", "verticalInfluence", "influence", "explainedShares"],
  ["reach", "reachAmplification", "halfLife", "reciprocity"],
];

export interface Measuring {
  /** Measures what is missing; goes on after a stop. */
  follow(): void;
  followOrder(): void;
}

export function openMeasuring(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Measuring {
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);

  async function follow(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    const groups = groupsMissing(holding);
    await runner.run("measure", async ({ signal, onProgress }) => {
      for (const [i, ids] of groups.entries()) {
        const measured = await engine.call(
          "measure",
          { ids, settings: DEFAULT_SETTINGS },
          {
            ...(signal === undefined ? {} : { signal }),
            onProgress: ({ done, total }) => onProgress?.({ done: i + (total > 0 ? done / total : 0), total: groups.length }),
          },
        );
        holding.columns = withColumns(holding.columns, ids, measured);
        store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, measured: arrivals.measured + 1 } }));
      }
    });
  }

  let asked = "";
  async function followOrder(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    const { table, work } = store.getState();
    const sortBy = table.sortBy ?? leadingMeasure(holding.columns);
    const values = sortBy === null ? undefined : valuesOf(holding, sortBy);
    if (sortBy === null || values === undefined) return;
    const { isDescending } = table;
    const request = `${work.version} ${sortBy} ${isDescending}`;
    if (asked === request) return;
    const isInOrder = holding.order?.by === sortBy && holding.order.isDescending === isDescending;
    asked = isInOrder ? "" : request;
    if (isInOrder) return;
    const rows = await engine.call("order", { values: values.slice(), descending: isDescending });
    if (asked !== request) return;
    asked = "";
    holding.order = { by: sortBy, isDescending, rows };
    store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, order: arrivals.order + 1 } }));
  }

  return {
    follow: () => void follow(),
    followOrder() {
      followOrder().catch((error: unknown) => {
        asked = "";
        store.setState(({ tasks }) => ({ tasks: { ...tasks, failure: messageOf(error) } }));
      });
    },
  };
}

function groupsMissing({ columns }: Holding): string[][] {
  const first = new Set(FIRST_NEEDED.flat());
  const rest = MEASURES.map(({ id }) => id).filter((id) => !first.has(id));
  const known = new Set(MEASURES.map(({ id }) => id));
  return [...FIRST_NEEDED, ...rest.map((id) => [id])]
    .map((ids) => ids.filter((id) => known.has(id) && !columns.known.has(id)))
    .filter((ids) => ids.length > 0);
}
