/** Has the engine say what is worth saying of the open network, and guess whose accounts are ours, brands or media. */
import type { Engine } from "../../engine/client.ts";
import { settingsOf } from "./accounts.ts";
import type { Holding, Holdings } from "./holdings.ts";
import { FIRST_NEEDED } from "./measuring.ts";
import { toldOf } from "./doubts.ts";
import { messageOf, type Runner } from "./runTask.ts";
import type { Store } from "./store.ts";

/** Findings speak of how sure these are. */
const OF_FINDINGS = ["lateralInfluence", "lateralShare"];

export interface Telling {
  /** @param isWanted goes on even if the user stopped it. */
  follow(isWanted?: boolean): void;
}

export function openTelling(store: Store, engine: Engine, holdings: Holdings, runner: Runner): Telling {
  const arrived = () => store.setState(({ arrivals }) => ({ arrivals: { ...arrivals, told: arrivals.told + 1 } }));
  let asked = "";
  const guessed = new WeakSet<Holding>();

  async function guess(holding: Holding): Promise<void> {
    if (guessed.has(holding)) return;
    guessed.add(holding);
    holding.guess = await engine.call("guessAccounts", null);
    arrived();
  }

  async function find(holding: Holding): Promise<void> {
    const { accounts, preferences, work } = store.getState();
    const { language } = preferences;
    const about = JSON.stringify([language, accounts.said, accounts.assumed]);
    // first what can be said at once; again when it is known how sure the places are
    const hasDoubt = OF_FINDINGS.every((id) => toldOf(holding, id) !== undefined);
    const request = `${work.version} ${about} ${hasDoubt}`;
    const isSaid = holding.findings?.about === about && (holding.findings.hasDoubt || !hasDoubt);
    if (isSaid || asked === request || !isReady(holding)) return;
    asked = request;
    const input = { settings: settingsOf(accounts), language, hasDoubt };
    const sentences = await runner.run("findings", (options) => engine.call("findings", input, options));
    if (asked === request) asked = "";
    if (sentences === undefined) return;
    holding.findings = { about, hasDoubt, sentences };
    arrived();
  }

  return {
    follow(isWanted = false) {
      const holding = holdings.get(store.getState().work.version);
      if (holding === undefined) return;
      guess(holding).catch((error: unknown) => {
        guessed.delete(holding);
        store.setState(({ tasks }) => ({ tasks: { ...tasks, failure: messageOf(error) } }));
      });
      if (isWanted || !store.getState().tasks.stopped.includes("findings")) void find(holding);
    },
  };
}

/** The numbers that are shown first come first; sentences, and how sure they are, follow them. */
export function isReady({ columns, stale }: Holding): boolean {
  return FIRST_NEEDED.flat().every((id) => columns.known.has(id) && !stale.has(id));
}
