import { describe, expect, it } from "vitest";
import { tiesOfPerson } from "../../../src/app/state/personTies.ts";
import { openHoldings, withColumns } from "../../../src/app/state/holdings.ts";
import { NO_ANSWERS, NO_OPENING } from "../../../src/app/state/opening.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/network/workbench.ts";
import { makeHandlers } from "../../../src/engine/handlers.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";

async function heldOf(sketch: Sketch) {
  const network = drawNetwork(sketch);
  const wire = packNetwork(network);
  const handlers = makeHandlers();
  await handlers.adopt({ wire }, () => {});
  const measured = await handlers.measure({ ids: ["tieStrength"], settings: DEFAULT_SETTINGS }, () => {});
  const holdings = openHoldings();
  const held = holdings.get(holdings.keep({ files: [], opening: NO_OPENING, answers: NO_ANSWERS, wire, network }));
  if (held === undefined) throw new Error("a holding was expected");
  held.columns = withColumns(held.columns, ["tieStrength"], measured);
  return held;
}

describe("a person's ties", () => {
  it("say who passes her on and whom she passes on, the strongest first", async () => {
    const held = await heldOf({
      people: ["ana", "budi", "citra", "dewi"],
      follows: [
        ["budi", "ana"],
        ["ana", "budi"],
        ["citra", "ana"],
      ],
      shares: [
        { sharer: "citra", author: "ana", post: "p1" },
        { sharer: "budi", author: "ana", post: "p1" },
        { sharer: "budi", author: "ana", post: "p2" },
        { sharer: "ana", author: "dewi", post: "p3" },
        { sharer: "budi", author: "ana", kind: "reply" },
        { sharer: "ana", author: "budi", kind: "mention" },
        { sharer: "citra", author: "ana", kind: "reply" },
      ],
    });
    const ties = tiesOfPerson(held, 0);
    expect(ties.passedOnBy).toEqual([
      { row: 1, shared: 2, circles: NaN, trust: NaN, relationship: "mutual", talks: 2, isBothWays: true },
      { row: 2, shared: 1, circles: NaN, trust: NaN, relationship: "follows", talks: 1, isBothWays: false },
    ]);
    expect(ties.passesOn).toEqual([{ row: 3, shared: 1, circles: NaN, trust: NaN, relationship: "none", talks: 0, isBothWays: false }]);
    expect(ties.knowsTalks).toBe(true);
    expect(tiesOfPerson(held, 1).passesOn.map(({ relationship }) => relationship)).toEqual(["mutual"]);
    expect(tiesOfPerson(held, 2).passesOn.map(({ relationship }) => relationship)).toEqual(["followed"]);
  });

  it("leave out what was only paid for, and know no relationship without follows", async () => {
    const held = await heldOf({
      shares: [
        { sharer: "budi", author: "ana", post: "p1", paid: true },
        { sharer: "citra", author: "ana", post: "p1" },
      ],
    });
    const ana = held.network.people.indexOf("ana");
    const ties = tiesOfPerson(held, ana);
    expect(ties.passedOnBy.map(({ row }) => held.network.people.id(row))).toEqual(["citra"]);
    expect(ties.passedOnBy[0]?.relationship).toBeNull();
    expect(ties.knowsTalks).toBe(false);
  });
});
