/** Has the engine say who fits the filter, each time the filter or a column that it needs has changed. */
import { columnsNeeded, type Fit } from "../../core/filter/filter.ts";
import type { Engine } from "../../engine/client.ts";
import { settingsOf, type AccountsSlice } from "./accounts.ts";
import type { Filters } from "./filters.ts";
import type { Holding, Holdings } from "./holdings.ts";
import { messageOf } from "./runTask.ts";
import type { Store } from "./store.ts";

export interface Filtering {
  follow(): void;
  /** Who fits a filter that is not the window's own; null: everybody, or it rests on columns that are not measured yet. */
  fitOf(filters: Filters): Promise<Fit | null>;
}

export function openFiltering(store: Store, engine: Engine, holdings: Holdings): Filtering {
  const arrived = () => store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, fit: arrivals.fit + 1 } }));
  /** What the last request was about; an answer to an earlier one is out of date. */
  let asked:
    | {
        readonly holding: Holding;
        readonly filters: Filters;
        readonly accounts: AccountsSlice;
        readonly columns: readonly (Float64Array | undefined)[];
      }
    | undefined;

  function ask(filters: Filters, columns: readonly (Float64Array | undefined)[], accounts: AccountsSlice): Promise<Fit> {
    const needed = columnsNeeded(filters.filter);
    const sent = needed.flatMap((id, i): [string, Float64Array][] => (columns[i] === undefined ? [] : [[id, columns[i].slice()]]));
    return engine.call("filter", { ...filters, columns: sent, settings: settingsOf(accounts) });
  }

  async function follow(): Promise<void> {
    const { filters, accounts, work } = store.getState();
    const holding = holdings.get(work.version);
    if (holding === undefined) return;
    const needed = columnsNeeded(filters.filter);
    const columns = needed.map((id) => holding.columns.people.get(id));
    const isSame = asked?.holding === holding && asked.filters === filters && asked.accounts === accounts;
    if (isSame && asked?.columns.every((column, i) => column === columns[i]) === true) return;
    // the answer waits for columns that are still being measured; until then the one before stands
    if (needed.some((id) => !holding.columns.known.has(id))) return;
    const request = { holding, filters, accounts, columns };
    asked = request;
    if (filters.filter.clauses.length === 0) {
      if (holding.fit === null) return;
      holding.fit = null;
      arrived();
      return;
    }
    const fit = await ask(filters, columns, accounts);
    if (asked !== request) return;
    holding.fit = fit;
    arrived();
  }

  return {
    async fitOf(filters) {
      const { accounts, work } = store.getState();
      const known = holdings.get(work.version)?.columns;
      const needed = columnsNeeded(filters.filter);
      if (filters.filter.clauses.length === 0 || needed.some((id) => known?.known.has(id) !== true)) return null;
      return ask(
        filters,
        needed.map((id) => known?.people.get(id)),
        accounts,
      );
    },
    follow() {
      follow().catch((error: unknown) => {
        asked = undefined;
        store.setState(({ tasks }) => ({ tasks: { ...tasks, failure: messageOf(error) } }));
      });
    },
  };
}
