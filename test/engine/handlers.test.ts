import { describe, expect, it } from "vitest";
import { drawNetwork, sampleG8WithPost } from "../../src/core/network/sample.ts";
import { packNetwork } from "../../src/core/network/wire.ts";
import { DEFAULT_SETTINGS } from "../../src/core/network/workbench.ts";
import { makeHandlers } from "../../src/engine/handlers.ts";

const silent = () => {};

async function opened() {
  const network = drawNetwork({
    people: ["a", "b", "c"],
    follows: [
      ["b", "a"],
      ["c", "b"],
    ],
  });
  const handlers = makeHandlers();
  await handlers.adopt({ wire: packNetwork(network) }, silent);
  return handlers;
}

describe("the look-ups about the open network", () => {
  it("answer a filter with the columns and sets that come with it, under the user's settings", async () => {
    const { filter } = await opened();
    const ask = (accounts?: (typeof DEFAULT_SETTINGS)["accounts"]) =>
      filter(
        {
          filter: {
            join: "or",
            clauses: [
              { id: 1, isNegated: false, test: { kind: "number", column: "reach", from: 5, to: null } },
              { id: 2, isNegated: false, test: { kind: "account", types: ["brand"] } },
            ],
          },
          columns: [["reach", Float64Array.of(NaN, 4, 5)]],
          sets: [],
          settings: accounts === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, accounts },
        },
        silent,
      );
    expect(Array.from((await ask()).mask)).toEqual([0, 0, 1]);
    expect(Array.from((await ask({ ours: [0], brands: [], media: [], people: [] })).mask)).toEqual([1, 0, 1]);
  });

  it("give doubt as a copy, so that it can be asked for again", async () => {
    const handlers = makeHandlers();
    await handlers.adopt({ wire: packNetwork(sampleG8WithPost()) }, silent);
    const ask = () => handlers.doubt({ id: "influence", settings: DEFAULT_SETTINGS }, silent);
    const rows = Array.from((await ask()).rows);
    expect(rows).toHaveLength(5);
    // handed over to the screen, as the thread does
    const { rows: taken } = await ask();
    structuredClone(taken, { transfer: [taken.buffer as ArrayBuffer] });
    expect(Array.from((await ask()).rows)).toEqual(rows);
    expect((await handlers.missing({ id: "influence", settings: DEFAULT_SETTINGS }, silent)).reasons).toEqual(["too-few"]);
  });

  it("tell distances and ways", async () => {
    const { distances, way } = await opened();
    expect(Array.from(await distances({ people: [0], course: "along" }, silent))).toEqual([0, 1, 2]);
    expect(await way({ from: 2, to: 0 }, silent)).toEqual({ people: [2, 1, 0], course: "either", isAlong: [false, false] });
  });

  it("say what was expected where no network is open", async () => {
    await expect(makeHandlers().way({ from: 0, to: 1 }, silent)).rejects.toThrow("adopt was expected");
  });
});
