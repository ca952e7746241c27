import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { MapHeadline } from "../../../../src/app/panels/onMap/MapHeadline.tsx";
import { perform } from "../../../../src/app/state/actions/action.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import { mountNetwork, mountOpening } from "../../mounted.tsx";
import { fileReport, reading, wireOf } from "../../scriptedEngine.ts";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterEach(cleanup);

const headline = () => screen.getByRole("heading", { level: 1 }).textContent;

describe("the map's headline", () => {
  it.each([
    { people: ["ana", "budi", "citra"], says: "3 people, and no ties between them" },
    { people: ["ana"], says: "One person, and nobody else" },
  ])("of people without ties says so, and what the files leave out: $says", async ({ people, says }) => {
    const wire = wireOf({ people, follows: [] });
    const { work } = await mountOpening(<MapHeadline />, () => reading({ wire, files: [fileReport("a.csv")] }));
    work.conductor.reading.show();
    await waitFor(() => expect(headline()).toBe(says));
    expect(screen.getByText("These files say who there is, and not who follows or shares whom.")).toBeTruthy();
  });

  it("begins with a capital letter where somebody's name is a number", async () => {
    const { store } = await mountNetwork(<MapHeadline />, { people: ["349", "77"], follows: [["77", "349"]] });
    perform(store, selectPeople, { rows: [0], mode: "replace", name: "account 349" });
    await waitFor(() => expect(headline()).toMatch(/^Account 349 is heard by/));
  });

  it("marks where the network's own ends, and not what stands for somebody who is chosen", async () => {
    const { store } = await mountNetwork(<MapHeadline />, { people: ["349", "77"], follows: [["77", "349"]] });
    await waitFor(() => expect(document.querySelector("[data-own-end]")).not.toBeNull());
    perform(store, selectPeople, { rows: [0], mode: "replace", name: "account 349" });
    await waitFor(() => expect(document.querySelector("[data-own-end]")).toBeNull());
  });
});
