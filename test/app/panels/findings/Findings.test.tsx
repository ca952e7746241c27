import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Inspector } from "../../../../src/app/panels/findings/Inspector.tsx";
import { MapHeadline } from "../../../../src/app/panels/onMap/MapHeadline.tsx";
import { Drawer } from "../../../../src/app/panels/table/Drawer.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { sayAccount } from "../../../../src/app/state/actions/sayAccounts.ts";
import { chooseFinding, clearSelection, selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import { shownFinding } from "../../../../src/app/state/findings.ts";
import { namesOf } from "../../../../src/app/state/names.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork } from "../../mounted.tsx";

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 1);
const names = (group: string, count: number) => Array.from({ length: count }, (_, i) => `${group}${i}`);
const LEFT = names("left", 30);
const RIGHT = names("right", 30);

/** Two circles; a brand that the left one follows; what it posts is passed on, and by some who have it from nobody here. */
const SKETCH: Sketch = {
  brands: ["kopi"],
  follows: [
    ...[LEFT, RIGHT].flatMap((circle) =>
      circle.flatMap((name, i) => [1, 2, 3, 4].map((step) => [name, circle[(i * step + step) % 30] ?? ""] as const)),
    ),
    ...LEFT.map((name) => [name, "kopi"] as const),
  ],
  posts: names("post", 6).map((id) => ({ id, author: "kopi", timeMs: START })),
  shares: names("post", 6).flatMap((post, p) =>
    [...LEFT.slice(p, p + 12), ...RIGHT.slice(p, p + 6)].map((sharer, i) => ({
      sharer,
      author: "kopi",
      post,
      timeMs: START + (i + 1) * HOUR,
    })),
  ),
};
afterEach(cleanup);

const findings = () => within(screen.getByRole("region", { name: "Findings" }));
async function mounted(panel = <Inspector />) {
  const all = await mountNetwork(panel, SKETCH);
  await vi.waitFor(() => expect(findings().getAllByRole("listitem").length).toBeGreaterThan(1));
  return all;
}

describe("findings", () => {
  it("light up their people under the pointer, and keep them after a click", async () => {
    const { store } = await mounted();
    const [first] = findings().getAllByRole("listitem");
    if (first === undefined) throw new Error("a finding was expected");
    fireEvent.mouseMove(first, { movementX: 0, movementY: 0 });
    expect(store.getState().pointer.lit ?? []).toEqual([]);
    fireEvent.mouseMove(first, { movementX: 3, movementY: 0 });
    const lit = store.getState().pointer.lit ?? [];
    expect(lit.length).toBeGreaterThan(0);
    expect(store.getState().selection.rows).toEqual([]);
    fireEvent.mouseLeave(first);
    expect(store.getState().pointer.lit).toEqual([]);
    const [sentence] = within(first).getAllByRole("button");
    if (sentence === undefined) throw new Error("a button was expected");
    fireEvent.click(sentence);
    expect(store.getState().selection.rows).toEqual(lit);
    expect(sentence.getAttribute("aria-pressed")).toBe("true");
    act(() => undo(store));
    expect(sentence.getAttribute("aria-pressed")).toBe("false");
    expect(store.getState().selection.rows).toEqual([]);
  });

  it("are let go of as soon as anybody else is chosen, and by Show everybody", async () => {
    const { store, work } = await mounted();
    const [, second] = findings().getAllByRole("listitem");
    if (second === undefined) throw new Error("a second finding was expected");
    fireEvent.click(within(second).getByRole("button", { name: "Show on map" }));
    expect(store.getState().selection.finding).toBeDefined();
    fireEvent.click(within(second).getByRole("button", { name: "Show everybody" }));
    expect(store.getState().selection).toEqual({ rows: [] });
    fireEvent.click(within(second).getByRole("button", { name: "Show on map" }));
    act(() => perform(store, selectPeople, { rows: [3], mode: "replace" }));
    expect(store.getState().selection.finding).toBeUndefined();
    expect(
      screen.getByRole("heading", { name: work.holdings.get(store.getState().work.version)?.network.people.id(3) ?? "", level: 2 }),
    ).toBeTruthy();
    act(() => perform(store, clearSelection, undefined));
  });

  it("say how they are known, with what may be said and what may not", async () => {
    const { store, work } = await mounted();
    const [how, other] = findings().getAllByRole("button", { name: /How do we know\?$/ });
    if (how === undefined || other === undefined) throw new Error("two links were expected");
    const known = work.holdings.get(store.getState().work.version)?.findings?.sentences;
    fireEvent.click(other);
    // what is opened is what the map shows: another one is not kept beside it
    expect(store.getState().selection.finding).toBe(known?.[1]?.id);
    fireEvent.click(how);
    expect(store.getState().selection.finding).toBe(known?.[0]?.id);
    expect(await screen.findByText("Safe to say")).toBeTruthy();
    expect(screen.getByText("Not safe to say")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy safe wording" })).toBeTruthy();
  });

  it("speak the language of the moment", async () => {
    const { store, work } = await mounted();
    act(() => store.setState(({ preferences }) => ({ preferences: { ...preferences, language: "id" } })));
    const said = () => work.holdings.get(store.getState().work.version)?.findings;
    await vi.waitFor(() => expect(said()?.about).toContain("id"));
    expect(screen.getByRole("region", { name: "Temuan" }).textContent).toMatch(/akun|kali dibagikan/);
  });

  it("give the map its headline, and the table its people", async () => {
    const { store, work } = await mountNetwork(
      <>
        <MapHeadline />
        <Drawer />
      </>,
      SKETCH,
    );
    const holding = () => work.holdings.get(store.getState().work.version);
    await vi.waitFor(() => expect(holding()?.findings?.sentences.length).toBeGreaterThan(1));
    const held = holding();
    if (held === undefined) throw new Error("a holding was expected");
    const [first, second] = held.findings?.sentences.map((finding) => shownFinding(finding, namesOf(held))) ?? [];
    if (first === undefined || second === undefined) throw new Error("two findings were expected");
    const headline = () => screen.getByRole("heading", { level: 1 }).textContent;
    await vi.waitFor(() => expect(headline()).toBe((first.subject + first.rest).replace(/\.$/, "")));
    act(() => perform(store, chooseFinding, { id: second.id, rows: [0, 1, 2], name: second.subject }));
    expect(headline()).toBe((second.subject + second.rest).replace(/\.$/, ""));
    expect(screen.getByText(/3 of 61 people are lit\./)).toBeTruthy();
    const people = () => screen.getByRole("tab", { name: /^People/ }).textContent;
    expect(people()).toBe("People 3 of 61");
    act(() => perform(store, selectPeople, { rows: [5], mode: "replace" }));
    expect(headline()).toMatch(/is heard by \d+ people directly$/);
    expect(people()).toBe("People 61");
  });
});

describe("the question about accounts", () => {
  it("is asked with the likely ones and their reasons, and answered with one click", async () => {
    const { store } = await mounted();
    const card = within(screen.getByRole("region", { name: "Which account is yours, and which are brands or media?" }));
    expect(card.getByText("kopi")).toBeTruthy();
    expect(card.getByText(/the files say so/)).toBeTruthy();
    fireEvent.click(card.getByRole("button", { name: "Right" }));
    const kopi = 0;
    expect(store.getState().accounts).toEqual({
      said: { ours: [kopi], brands: [], media: [], people: [] },
      isAnswered: true,
      assumed: null,
    });
    expect(screen.queryByRole("region", { name: /Which account is yours/ })).toBeNull();
    expect(screen.getByText("1 ours")).toBeTruthy();
    act(() => undo(store));
    expect(screen.getByRole("region", { name: /Which account is yours/ })).toBeTruthy();
  });

  it("changes every lateral number, and brings it back with undo", async () => {
    const { store, work } = await mounted();
    const held = () => work.holdings.get(store.getState().work.version);
    const share = () => held()?.columns.whole.get("lateralShare") ?? NaN;
    const before = share();
    act(() => perform(store, sayAccount, { row: 0, kind: "person", name: "kopi" }));
    await vi.waitFor(() => expect(held()?.stale.size).toBe(0));
    expect(share()).toBeGreaterThan(before);
    act(() => undo(store));
    await vi.waitFor(() => expect(share()).toBe(before));
  });

  it("can be answered by hand from anybody's page", async () => {
    const { store } = await mounted();
    act(() => perform(store, selectPeople, { rows: [4], mode: "replace" }));
    expect(screen.getByRole("combobox", { name: /^Kind of account of left\d+: Not known$/ })).toBeTruthy();
  });
});
