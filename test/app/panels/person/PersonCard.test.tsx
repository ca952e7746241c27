import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Inspector } from "../../../../src/app/panels/findings/Inspector.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { assume } from "../../../../src/app/state/actions/sayAccounts.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork } from "../../mounted.tsx";

const SECOND_MS = 1000;
/** Ana is heard by Budi and Citra, Citra also by Dewi; who hears Ana outside the files is told by a declared count. */
const SKETCH: Sketch = {
  people: ["ana", "budi", "citra", "dewi"],
  declaredFollowers: { ana: 300 },
  follows: [
    ["budi", "ana"],
    ["citra", "ana"],
    ["dewi", "citra"],
  ],
  posts: [
    { id: "p", author: "ana", timeMs: 0 },
    { id: "q", author: "ana", timeMs: 0 },
  ],
  shares: [
    { sharer: "budi", author: "ana", post: "p", timeMs: SECOND_MS },
    { sharer: "citra", author: "ana", post: "p", timeMs: 2 * SECOND_MS },
    { sharer: "dewi", author: "ana", post: "p", timeMs: 3 * SECOND_MS },
    { sharer: "citra", author: "ana", post: "q", timeMs: 2 * SECOND_MS },
    { sharer: "budi", author: "ana", kind: "reply", timeMs: 5 * SECOND_MS },
  ],
};
afterEach(cleanup);

async function mountAna() {
  const mounted = await mountNetwork(<Inspector />, SKETCH);
  act(() => perform(mounted.store, selectPeople, { rows: [0], mode: "replace" }));
  return mounted;
}

it("takes a lateral influence apart into lines that lead to the posts behind them", async () => {
  await mountAna();
  // 300 hear her, of whom she can know 150: each of three shares counts half, and Dewi's through Citra half again
  const list = await screen.findByRole("region", { name: "Where these 2 come from" });
  const citra = await within(list).findByRole("button", { name: /citra/ });
  expect(citra.textContent).toContain("1.5");
  expect(within(list).getByRole("button", { name: /budi/ }).textContent).toContain("0.5");
  fireEvent.click(citra);
  expect(within(list).getByText("1 passed on directly + 0.5 taken over from there")).toBeTruthy();
  expect(within(list).getAllByRole("button", { name: "p" }).length).toBeGreaterThan(0);
});

it("follows the assumption, and undo brings the number back", async () => {
  const { store, work } = await mountAna();
  const lateral = () => work.holdings.get(store.getState().work.version)?.columns.people.get("lateralInfluence")?.[0];
  expect(lateral()).toBeCloseTo(2, 9);
  act(() => perform(store, assume, { relationships: 300 }));
  await vi.waitUntil(() => lateral() !== undefined && Math.abs((lateral() ?? 0) - 4) < 1e-9);
  expect(await screen.findByRole("region", { name: "Where these 4 come from" })).toBeTruthy();
  act(() => undo(store));
  await vi.waitUntil(() => Math.abs((lateral() ?? 0) - 2) < 1e-9);
  expect(store.getState().accounts.assumed).toBeNull();
});

it("says relationship, trust and conversation of a tie in columns of their own, and what only she reaches", async () => {
  await mountAna();
  for (const head of ["Relationship", "Trust", "Conversation"])
    expect((await screen.findAllByRole("columnheader", { name: head })).length).toBe(1);
  expect(screen.getByText(/2 people could have seen something of this through this person only/)).toBeTruthy();
});

it("says of a person who is heard and posts nothing that she has no posts, and of one who posts unheard that nobody follows her", async () => {
  const posts = [...(SKETCH.posts ?? []), { id: "r", author: "dewi", timeMs: 0 }];
  const shares = [...(SKETCH.shares ?? []), { sharer: "budi", author: "dewi", post: "r", timeMs: SECOND_MS }];
  const mounted = await mountNetwork(<Inspector />, { ...SKETCH, posts, shares });
  const why = (name: string) => screen.getByRole("button", { name: new RegExp(`^${name}`) }).closest("dt")?.nextElementSibling?.textContent;
  const show = (row: number) => act(() => perform(mounted.store, selectPeople, { rows: [row], mode: "replace" }));
  show(2);
  await screen.findByRole("heading", { name: "citra", level: 2 });
  for (const name of ["Could have seen", "Reach amplification", "Reach by broadcast"])
    expect(why(name)).toBe("no posts by this account in these files");
  show(3);
  await screen.findByRole("heading", { name: "dewi", level: 2 });
  expect(why("Reach amplification")).toBe("nobody follows this account in the files");
});

it("says of a community that is called after her that it is her own, with how many they are, and of others whose it is", async () => {
  const { store, container } = await mountAna();
  const about = () => container.querySelector("header p")?.textContent;
  await vi.waitUntil(() => about()?.includes("circle") === true);
  expect(about()).toContain("own circle of 2 people");
  expect(about()).not.toContain("ana");
  act(() => perform(store, selectPeople, { rows: [1], mode: "replace" }));
  await vi.waitUntil(() => about()?.includes("ana") === true);
  expect(about()).not.toContain("circle");
});

it("names both ends of the scale of places", async () => {
  await mountAna();
  expect(await screen.findByText("1st, top")).toBeTruthy();
  expect(screen.getByText(/^\d(nd|rd|th), last$/)).toBeTruthy();
});
