/** Keeps what is known of posts and times: what people did with each and when, their order, and which go with who is shown. */
import { windowOf, type Window } from "../../core/filter/postsOf.ts";
import type { Whose } from "../../core/tular.ts";
import type { Engine } from "../../engine/client.ts";
import type { Holding, Holdings } from "./holdings.ts";
import { openOrdering } from "./ordering.ts";
import { leadingPostColumn, postValuesOf } from "./postColumns.ts";
import { messageOf } from "./runTask.ts";
import { spokenOf } from "./selection.ts";
import type { State, Store } from "./store.ts";

/** As many columns as can be told apart under the map. */
export const MOST_STRETCHES = 96;
const EVERYBODY: Whose = { people: null, post: null };

/** What the engine answers about posts and times, for whoever shows it. */
export type { Movement, PostSpread, Stretches, Timeline, Whose } from "../../core/tular.ts";

export interface Posting {
  /** Counts what was done with the posts of the open network, and when, once. */
  follow(): void;
  followOrder(): void;
  /** Which posts go with who is chosen, or fits the filter. */
  followFit(): void;
}

export function openPosting(store: Store, engine: Engine, holdings: Holdings): Posting {
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  const arrived = () => store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, posts: arrivals.posts + 1 } }));
  const ordering = openOrdering(engine);
  const counted = new WeakSet<Holding>();
  /** What the last question about the fit was; an answer to an earlier one is out of date. */
  let asked: { readonly holding: Holding; readonly about: readonly unknown[] } | undefined;

  async function follow(): Promise<void> {
    const holding = opened();
    if (holding === undefined || counted.has(holding)) return;
    counted.add(holding);
    try {
      holding.postFacts = await engine.call("postFacts", null);
      holding.timeline = (await engine.call("timeline", { most: MOST_STRETCHES, whose: EVERYBODY })) ?? undefined;
    } catch (error) {
      counted.delete(holding);
      throw error;
    }
    arrived();
    await followOrder();
  }

  async function followOrder(): Promise<void> {
    const holding = opened();
    if (holding === undefined) return;
    const { sortBy, isDescending } = store.getState().postTable;
    const by = sortBy ?? leadingPostColumn(holding);
    const values = by === null ? undefined : postValuesOf(holding, by);
    if (by === null || values === undefined) return;
    const order = await ordering.follow({ by, isDescending, values }, holding.postOrder);
    if (order === undefined) return;
    holding.postOrder = order;
    arrived();
  }

  async function followFit(): Promise<void> {
    const holding = opened();
    if (holding === undefined || holding.network.posts.count === 0) return;
    const state = store.getState();
    const about = [state.selection, holding.fit, state.filters];
    if (asked?.holding === holding && asked.about.every((one, i) => one === about[i])) return;
    asked = { holding, about };
    const request = asked;
    const { people, window } = meantIn(state, holding);
    const fit = people === null && window === null ? null : await engine.call("postsOf", { people, window });
    if (asked !== request || (fit === null && holding.postFit === null)) return;
    holding.postFit = fit;
    arrived();
  }

  const guarded = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => {
      ordering.forget();
      asked = undefined;
      store.setState(({ tasks }) => ({ tasks: { ...tasks, failure: messageOf(error) } }));
    });
  };
  return { follow: guarded(follow), followOrder: guarded(followOrder), followFit: guarded(followFit) };
}

/** Whoever is chosen, and of several who fits; else whoever fits. A post that is chosen stays in the list among all others that go with the filter. */
export function meantIn({ selection, filters }: State, { network, fit }: Holding): { people: Uint8Array | null; window: Window | null } {
  if (selection.rows.length > 0 && selection.post === undefined) {
    const people = new Uint8Array(network.people.count);
    const rows = spokenOf(selection, fit?.mask ?? null);
    for (const row of rows) people[row] = 1;
    return { people, window: null };
  }
  return fit === null ? { people: null, window: null } : { people: fit.mask, window: windowOf(filters.filter) };
}
