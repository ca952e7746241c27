import { describe, expect, it, vi } from "vitest";
import { colourBy } from "../../../src/app/state/actions/changeLook.ts";
import { conduct } from "../../../src/app/state/conductor.ts";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import { openHoldings } from "../../../src/app/state/holdings.ts";
import { NO_ACCOUNTS } from "../../../src/app/state/accounts.ts";
import { openStore } from "../../../src/app/state/store.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import { measure } from "../../../src/core/tular.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { sketchOf } from "../../oracle/thinned.ts";
import { fileReport, reading, scriptedEngine, wireOf } from "../scriptedEngine.ts";

async function opened() {
  const store = openStore({ language: "en", theme: "light", hasLetterKeys: true });
  const holdings = openHoldings();
  const engine = scriptedEngine(() => reading({ wire: wireOf(sketchOf(sampleG8WithPost())), files: [fileReport("a.csv")] }));
  /** How many measures were known whenever the screen was told of some. */
  const told: number[] = [];
  store.subscribe(({ arrivals, work }, before) => {
    if (arrivals.measured !== before.arrivals.measured) told.push(holdings.get(work.version)?.columns.known.size ?? 0);
  });
  const conductor = conduct(store, engine, holdings);
  conductor.reading.open([new File(["x"], "a.csv")]);
  await vi.waitUntil(() => store.getState().opening.status !== "reading");
  conductor.reading.show();
  const isMeasured = (): boolean => holdings.get(store.getState().work.version)?.columns.known.size === MEASURES.length;
  const atRest = () => vi.waitUntil(() => isMeasured() && store.getState().tasks.running.length === 0, { timeout: 20_000 });
  await atRest();
  const measured = () => engine.asked.filter((name) => name === "measure").length;
  return { store, engine, atRest, measured, told };
}

describe("what is measured", { timeout: 60_000 }, () => {
  it("is measured once: a colour asks the engine for nothing at all", async () => {
    const { store, engine, atRest } = await opened();
    const before = engine.asked.length;
    for (const id of ["reach", "membership", "community"]) perform(store, colourBy, id);
    await new Promise((done) => setTimeout(done, 50));
    await atRest();
    expect(store.getState().appearance.colourBy).toBe("community");
    expect(engine.asked.slice(before)).toEqual([]);
  });

  it("is told together where it comes fast, and to the last", async () => {
    const { measured, told } = await opened();
    expect(measured()).toBeGreaterThan(40);
    expect(told.length).toBeLessThan(measured() / 2);
    expect(told.at(-1)).toBe(MEASURES.length);
  });

  it("is there again when a work is opened again by redo, and measured anew under other assumptions, for what hangs on them", async () => {
    const { store, atRest, measured } = await opened();
    const before = measured();
    undo(store);
    expect(store.getState().work.version).toBe(0);
    redo(store);
    await atRest();
    expect(measured()).toBe(before);
    store.setState({ accounts: { ...NO_ACCOUNTS, isAnswered: true, said: { ours: [], brands: [0], media: [], people: [] } } });
    await vi.waitUntil(() => measured() > before);
  });

  it("is kept by the library for a network and its settings, whatever is asked in between", async () => {
    const network = drawNetwork(sketchOf(sampleG8WithPost()));
    const column = async (relationships: number) =>
      (await measure(network, ["lateralInfluence", "community"], { params: { relationships } })).people.get("lateralInfluence");
    const first = await column(150);
    const other = await column(1);
    expect(other).not.toBe(first);
    // the very same column, not an equal one
    expect(await column(150)).toBe(first);
    expect(await column(1)).toBe(other);
  });
});
