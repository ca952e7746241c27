import { describe, expect, it, vi } from "vitest";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import { pauseLayout } from "../../../src/app/state/actions/arrangePeople.ts";
import { sizeBy } from "../../../src/app/state/actions/changeLook.ts";
import { sortBy } from "../../../src/app/state/actions/changeTable.ts";
import { answerQuestions, swapDirection } from "../../../src/app/state/actions/openNetwork.ts";
import { SIZE_BY_NOTHING } from "../../../src/app/state/appearance.ts";
import { conduct } from "../../../src/app/state/conductor.ts";
import { openHoldings } from "../../../src/app/state/holdings.ts";
import { openStore } from "../../../src/app/state/store.ts";
import { directionQuestion, fileReport, reading, scriptedEngine, wireOf } from "../scriptedEngine.ts";

const SMALL = {
  people: ["a", "b", "c"],
  follows: [
    ["a", "b"],
    ["c", "b"],
    ["c", "a"],
  ],
} as const;
const OTHER = { follows: [["x", "y"]] } as const;
const csv = (name: string) => new File(["follower,followed\na,b\n"], name);

function start(read: Parameters<typeof scriptedEngine>[0]) {
  const store = openStore({ language: "en", theme: "light", hasLetterKeys: true });
  const holdings = openHoldings();
  const engine = scriptedEngine(read);
  const conductor = conduct(store, engine, holdings);
  const until = (check: () => boolean) => vi.waitFor(() => expect(check()).toBe(true));
  const isRead = () => until(() => store.getState().opening.status !== "reading");
  return { store, holdings, engine, conductor, desk: conductor.reading, until, isRead };
}

const plain = () => reading({ wire: wireOf(SMALL), files: [fileReport("a.csv")] });

describe("opening files", () => {
  it("reads, shows, measures, draws and orders", async () => {
    const { store, holdings, desk, until, isRead } = start(plain);
    desk.open([csv("a.csv")]);
    expect(store.getState().place.screen).toBe("opening");
    await isRead();
    expect(store.getState().work.version).toBe(0);
    desk.show();
    expect(store.getState().place.screen).toBe("map");
    const held = () => holdings.get(store.getState().work.version);
    await until(() => held()?.settled === 1 && held()?.columns.known.has("constraint") === true);
    expect(Array.from(held()?.columns.people.get("directAudience") ?? [])).toEqual([1, 2, 0]);
    await until(() => held()?.order !== null);
    expect(Array.from(held()?.order?.rows ?? [])).toEqual([1, 0, 2]);
  });

  it("leaves what is open untouched when an opening fails or is given up", async () => {
    let answer = plain;
    const { store, engine, desk, isRead } = start(() => answer());
    desk.open([csv("a.csv")]);
    await isRead();
    desk.show();
    const before = store.getState().work;
    answer = () => reading({ problems: [{ code: "empty-file", severity: "error", file: "b.csv" }] });
    desk.open([csv("b.csv")]);
    await isRead();
    desk.show();
    expect(store.getState().place.screen).toBe("opening");
    expect(store.getState().work).toBe(before);
    desk.giveUp();
    expect(store.getState().place.screen).toBe("map");
    expect(store.getState().opening.files.map(({ name }) => name)).toEqual(["a.csv"]);
    expect(engine.adopted).toHaveLength(1);
  });

  it("says a fault of the engine as one, and goes on", async () => {
    let isBroken = true;
    const { store, desk, isRead } = start(() => {
      if (isBroken) throw new Error("out of order");
      return plain();
    });
    desk.open([csv("a.csv")]);
    await isRead();
    expect(store.getState().opening).toMatchObject({ status: "failed", failure: "out of order", version: 0 });
    isBroken = false;
    desk.open([csv("a.csv")]);
    await isRead();
    expect(store.getState().opening).toMatchObject({ status: "read", failure: null });
  });

  it("stops, and reads again when it is asked to", async () => {
    let isEndless = true;
    const { store, desk, isRead } = start(() => (isEndless ? new Promise(() => {}) : plain()));
    desk.open([csv("a.csv")]);
    await Promise.resolve();
    desk.stop();
    expect(store.getState().opening.status).toBe("stopped");
    isEndless = false;
    desk.readAgain();
    await isRead();
    expect(store.getState().opening).toMatchObject({ status: "read", files: [{ name: "a.csv" }] });
    desk.giveUp();
    expect(store.getState().place.screen).toBe("first");
  });

  it("takes a file that is dropped twice once", async () => {
    const { store, desk, isRead } = start(plain);
    const file = csv("a.csv");
    desk.open([file]);
    await isRead();
    desk.add([file, csv("b.csv")]);
    expect(store.getState().opening.files.map(({ name }) => name)).toEqual(["a.csv", "b.csv"]);
  });
});

describe("answers", () => {
  const asking = vi.fn(({ answers }: { answers: unknown }) =>
    reading({
      wire: wireOf(SMALL),
      files: [fileReport("a.csv")],
      questions: Object.keys(answers as object).length > 0 ? [] : [directionQuestion("a.csv")],
    }),
  );

  it("read again only if they change what is read, and stay in view", async () => {
    asking.mockClear();
    const { store, desk, isRead } = start(asking);
    desk.open([csv("a.csv")]);
    await isRead();
    perform(store, answerQuestions, { "direction:a.csv": "as-is" });
    expect(asking).toHaveBeenCalledTimes(1);
    perform(store, swapDirection, { "direction:a.csv": "swapped" });
    await isRead();
    expect(asking).toHaveBeenCalledTimes(2);
    expect(asking.mock.lastCall?.[0].answers).toEqual({ "direction:a.csv": "swapped" });
    expect(store.getState().opening.questions).toHaveLength(1);
    undo(store);
    undo(store);
    await isRead();
    expect(asking).toHaveBeenCalledTimes(3);
    expect(store.getState().answers.byQuestion).toEqual({});
  });

  it("are waited for when the map is asked for at once", async () => {
    const { store, desk, isRead, until } = start(asking);
    desk.open([csv("a.csv")]);
    await isRead();
    const first = store.getState().opening.version;
    perform(store, swapDirection, { "direction:a.csv": "swapped" });
    desk.show();
    expect(store.getState().place.screen).toBe("opening");
    await until(() => store.getState().place.screen === "map");
    expect(store.getState().work.version).toBeGreaterThan(first);
  });

  it("come back with the files when the user looks at them again", async () => {
    const { store, desk, isRead } = start(asking);
    desk.open([csv("a.csv")]);
    await isRead();
    perform(store, swapDirection, { "direction:a.csv": "swapped" });
    await isRead();
    desk.show();
    desk.revisit();
    expect(store.getState().answers.byQuestion).toEqual({ "direction:a.csv": "swapped" });
    expect(store.getState().opening.questions).toHaveLength(1);
    const { history } = store.getState();
    desk.show();
    expect(store.getState().place.screen).toBe("map");
    expect(store.getState().history).toEqual(history);
  });
});

describe("undo of an opening", () => {
  it("brings the earlier network back, and redo the later one", async () => {
    const wires = [wireOf(SMALL), wireOf(OTHER)];
    let next = 0;
    const { store, holdings, engine, desk, isRead } = start(() => reading({ wire: wires[next++] ?? null, files: [fileReport("f.csv")] }));
    for (const name of ["a.csv", "b.csv"]) {
      desk.open([csv(name)]);
      await isRead();
      desk.show();
    }
    const people = () => holdings.get(store.getState().work.version)?.network.people.count;
    expect(people()).toBe(2);
    undo(store);
    expect(people()).toBe(3);
    expect(engine.adopted.at(-1)).toBe(wires[0]);
    redo(store);
    expect(people()).toBe(2);
    undo(store);
    undo(store);
    expect(store.getState().work.version).toBe(0);
    expect(store.getState().place.screen).toBe("opening");
    redo(store);
    expect(store.getState().place.screen).toBe("map");
  });

  it("keeps what followed, for whoever shows the same files again", async () => {
    const { store, desk, isRead } = start(plain);
    desk.open([csv("a.csv")]);
    await isRead();
    desk.show();
    perform(store, sizeBy, SIZE_BY_NOTHING);
    undo(store);
    undo(store);
    expect(store.getState().place.screen).toBe("opening");
    desk.show();
    expect(store.getState().place.screen).toBe("map");
    redo(store);
    expect(store.getState().appearance.sizeBy).toBe(SIZE_BY_NOTHING);
  });
});

describe("the layout", () => {
  it("rests while it is paused and settles when it is let go", async () => {
    const { store, holdings, desk, isRead, until } = start(plain);
    desk.open([csv("a.csv")]);
    await isRead();
    desk.show();
    perform(store, pauseLayout, undefined);
    const held = () => holdings.get(store.getState().work.version);
    await until(() => held()?.picture !== null && store.getState().tasks.running.length === 0);
    expect(held()?.settled).toBeLessThan(1);
    undo(store);
    await until(() => held()?.settled === 1);
  });

  it("makes room where circles have grown, and goes back with the measure", async () => {
    const { store, holdings, engine, desk, isRead, until } = start(plain);
    desk.open([csv("a.csv")]);
    await isRead();
    desk.show();
    const held = () => holdings.get(store.getState().work.version);
    await until(
      () => held()?.settled === 1 && held()?.columns.known.has("constraint") === true && store.getState().tasks.running.length === 0,
    );
    const layouts = () => engine.asked.filter((name) => name === "layout").length;
    const [before, asked] = [held()?.positions, layouts()];
    perform(store, sizeBy, SIZE_BY_NOTHING);
    await until(() => layouts() === asked + 1 && held()?.positions !== before);
    undo(store);
    await until(() => layouts() === asked + 2);
    await until(() => JSON.stringify(held()?.positions) === JSON.stringify(before));
  });

  it("counts steps and finds ways on the open network", async () => {
    const { desk, conductor, isRead } = start(plain);
    desk.open([csv("a.csv")]);
    await isRead();
    desk.show();
    expect(Array.from(await conductor.distances([1], "along"))).toEqual([1, 0, 1]);
    expect(await conductor.way(1, 2)).toEqual({ people: [1, 2], course: "along", isAlong: [true] });
  });
});

describe("the order of the table", () => {
  it("follows the column and its direction", async () => {
    const { store, holdings, desk, isRead, until } = start(plain);
    desk.open([csv("a.csv")]);
    await isRead();
    desk.show();
    const held = () => holdings.get(store.getState().work.version);
    await until(() => held()?.columns.known.has("coreDepth") === true && held()?.order !== null);
    perform(store, sortBy, { id: "directAudience", isSorting: true });
    await until(() => held()?.order?.by === "directAudience" && held()?.order?.isDescending === false);
    expect(Array.from(held()?.order?.rows ?? [])).toEqual([2, 0, 1]);
  });
});
