import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { peopleTable } from "../../../src/app/export/peopleTable.ts";
import { PeopleTable } from "../../../src/app/panels/people/PeopleTable.tsx";
import { NO_ACCOUNTS } from "../../../src/app/state/accounts.ts";
import { conduct } from "../../../src/app/state/conductor.ts";
import { axisEnd, personDoubt, toldOf } from "../../../src/app/state/doubts.ts";
import { openHoldings, type Holding } from "../../../src/app/state/holdings.ts";
import { namesOf } from "../../../src/app/state/names.ts";
import { openStore } from "../../../src/app/state/store.ts";
import { WorkContext } from "../../../src/app/state/useStore.ts";
import { DOUBT_WORDS } from "../../../src/core/doubt/words.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { doubt } from "../../../src/core/tular.ts";
import { materialOf } from "../export/material.ts";
import { fileReport, reading, scriptedEngine, wireOf } from "../scriptedEngine.ts";
import { render } from "@testing-library/react";

const HOUR_MS = 3_600_000;
const people = ["ana", "budi", "citra", "dewi", "eka", "fajar", "gita", "hadi"];
const everybody = Array.from({ length: 40 }, (_, i) => `p${i}`);

/** Forty posts by eight people, passed on by some of forty who follow all of them: the earlier a person, the more. */
const SKETCH: Sketch = {
  people: [...people, ...everybody],
  follows: everybody.flatMap((hears) => people.map((heard) => [hears, heard] as const)),
  posts: Array.from({ length: 40 }, (_, post) => ({ id: `post${post}`, author: people[post % 8] ?? "", timeMs: post * HOUR_MS })),
  shares: Array.from({ length: 40 }, (_, post) => post).flatMap((post) =>
    everybody
      .filter((_, i) => (i * 7 + post * 3) % 11 < 9 - (post % 8))
      .map((sharer, i) => ({ sharer, author: people[post % 8] ?? "", post: `post${post}`, timeMs: (post + 1 + i) * HOUR_MS })),
  ),
};

async function opened() {
  const store = openStore({ language: "en", theme: "light", hasLetterKeys: true });
  const holdings = openHoldings();
  const engine = scriptedEngine(() => reading({ wire: wireOf(SKETCH), files: [fileReport("a.csv")] }));
  const conductor = conduct(store, engine, holdings);
  conductor.reading.open([new File(["x"], "a.csv")]);
  await vi.waitUntil(() => store.getState().opening.status !== "reading");
  conductor.reading.show();
  const holding = (): Holding => {
    const held = holdings.get(store.getState().work.version);
    if (held === undefined) throw new Error("an open network was expected");
    return held;
  };
  const told = () => toldOf(holding(), "lateralInfluence");
  await vi.waitUntil(() => told() !== undefined && toldOf(holding(), "halfLife") !== undefined, { timeout: 20_000 });
  await vi.waitUntil(() => holding().findings?.hasDoubt === true && store.getState().tasks.running.length === 0, { timeout: 20_000 });
  return { store, holdings, conductor, engine, holding, told };
}

const asked = (engine: { asked: readonly string[] }) => engine.asked.filter((name) => name === "doubt").length;

// There is no layout here: the table is told that it is 1,400 by 900 pixels.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1400);
});
afterAll(() => {
  vi.restoreAllMocks();
});
afterEach(cleanup);

describe("how sure the numbers are", { timeout: 60_000 }, () => {
  it("is asked once; neither colours nor sizes ask again, other answers do, and what was told before is forgotten at once", async () => {
    const { store, engine, conductor, told, holding } = await opened();
    const before = asked(engine);
    expect(before).toBe(4);
    store.setState(({ appearance }) => ({ appearance: { ...appearance, colourBy: "directAudience", sizeBy: "directAudience" } }));
    conductor.wantDoubt("lateralInfluence");
    conductor.wantDoubt("directAudience");
    await vi.waitUntil(() => store.getState().tasks.running.length === 0);
    expect(asked(engine)).toBe(before);
    const first = told();
    store.setState({ accounts: { ...NO_ACCOUNTS, isAnswered: true, said: { ours: [], brands: [0], media: [], people: [] } } });
    expect(told()).toBeUndefined();
    await vi.waitUntil(() => told() !== undefined, { timeout: 20_000 });
    expect(told()).not.toBe(first);
    // a brand is heard as a broadcast
    expect(Array.from(told()?.rows ?? [])).not.toContain(0);
    expect(holding().doubts?.under).toBe(holding().under);
  });

  it("stands in the table and in the file as the engine tells it", async () => {
    const work = await opened();
    const expected = await doubt(drawNetwork(SKETCH), "lateralInfluence");
    expect(expected.replicates).toBeGreaterThan(0);
    expect(work.told()).toEqual(expected);
    expect(axisEnd(expected)).toBe(Math.max(...[...expected.value, ...expected.high].filter((one) => !Number.isNaN(one))));

    const { container } = render(
      <WorkContext value={work}>
        <PeopleTable isFull />
      </WorkContext>,
    );
    const nameOf = namesOf(work.holding()).nameOf;
    const rows = Array.from(container.querySelectorAll('[role="row"]')).slice(1);
    expected.rows.slice(0, 5).forEach((row, at) => {
      const own = personDoubt(expected, row);
      if (own === undefined) throw new Error("a doubt was expected");
      const place = DOUBT_WORDS.en.place(expected.placeLow[at] ?? 0, expected.placeHigh[at] ?? 0);
      const said = rows.find((one) => one.textContent?.startsWith(nameOf(row)))?.textContent ?? "";
      expect(said).toContain(place);
      if (own.groupSize > 1) expect(said).toContain(`one of ${own.groupSize} who cannot be told apart in order`);
      if (!Number.isNaN(own.low)) expect(said).toContain("95% range");
    });

    const material = materialOf(work.holding(), { termName: (id) => id });
    const table = peopleTable(material);
    const lines = Array.from(table.rows());
    const column = (header: string) => table.heads.findIndex((head) => head.header === header);
    expected.rows.forEach((row, at) => {
      const line = lines[row] ?? [];
      expect(line[column("lateralInfluence: best place")]).toBe(expected.placeLow[at]);
      expect(line[column("lateralInfluence: last place")]).toBe(expected.placeHigh[at]);
      expect(line[column("lateralInfluence: tied group")]).toBe((expected.group[at] ?? NaN) + 1);
      expect(line[column("lateralInfluence: low end of 95% range")]).toBe(expected.low[at]);
      expect(line[column("lateralInfluence: high end of 95% range")]).toBe(expected.high[at]);
    });
    // nobody has a place by credit who has none
    expect(lines[people.length]?.[column("lateralInfluence: best place")]).toBeNaN();
    expect(lines[people.length]?.[column("lateralInfluence: tied group")]).toBeNaN();
  });

  it("is said again by the findings once it is known", async () => {
    const { engine, holding } = await opened();
    expect(engine.asked.filter((name) => name === "findings").length).toBeGreaterThan(0);
    expect(holding().findings?.hasDoubt).toBe(true);
  });
});
