import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Inspector } from "../../../../src/app/panels/findings/Inspector.tsx";
import { perform } from "../../../../src/app/state/actions/action.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import { act } from "@testing-library/react";
import { mountNetwork } from "../../mounted.tsx";

const SKETCH = {
  people: ["ana", "budi", "citra"],
  follows: [
    ["ana", "budi"],
    ["citra", "budi"],
  ],
} as const;
afterEach(cleanup);

describe("the panel", () => {
  it("says once that the files hold no shares, instead of three numbers of nothing", async () => {
    await mountNetwork(<Inspector />, SKETCH);
    expect(screen.getByRole("heading", { name: "What this network says" })).toBeTruthy();
    expect(screen.getAllByText("Who passes on what")).toHaveLength(1);
    expect(screen.queryByRole("heading", { name: "Lateral share" })).toBeNull();
  });

  it("says which layer a number needs, where that one is missing, and that nobody is large where nobody is", async () => {
    await mountNetwork(<Inspector />, {
      shares: Array.from({ length: 120 }, (_, i) => ({ sharer: "ana", author: "budi", post: `p${i}`, timeMs: i })),
    });
    expect(screen.getAllByText("these files do not say who follows whom").length).toBeGreaterThan(0);
    expect(screen.getByText(/Nobody here has enough listeners to count as a large voice/)).toBeTruthy();
  });

  it("asks about accounts even where nobody is likely, once", async () => {
    const { store } = await mountNetwork(<Inspector />, { ...SKETCH, shares: [{ sharer: "ana", author: "budi" }] });
    fireEvent.click(await screen.findByRole("button", { name: "Find our account" }));
    expect(store.getState().place.overlay).toEqual({ kind: "palette" });
    fireEvent.click(screen.getByRole("button", { name: "None is ours" }));
    expect(store.getState().accounts.isAnswered).toBe(true);
    expect(screen.queryByRole("button", { name: "None is ours" })).toBeNull();
  });

  it("opens the words behind a number", async () => {
    await mountNetwork(<Inspector />, SKETCH, "id");
    fireEvent.click(screen.getByRole("button", { name: /^Komunitas: Dari mana/ }));
    expect(await screen.findByText("Akun mana yang lebih terikat satu sama lain daripada dengan yang lain?")).toBeTruthy();
  });

  it("says how many communities there are alike in the list and behind it, and who stands between groups", async () => {
    const group = (name: string): string[] => Array.from({ length: 6 }, (_, i) => `${name}${i}`);
    const [left, right] = [group("a"), group("b")];
    const inside = [left, right].flatMap((names) =>
      names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const)),
    );
    const both = [...left.slice(0, 3), ...right.slice(0, 3)].map((other) => ["between", other] as const);
    const { store } = await mountNetwork(<Inspector />, { follows: [...inside, ...both] });
    const fact = (name: string) => screen.getByText(name).closest("div")?.textContent;
    await screen.findByText("People between groups");
    expect(fact("People between groups")).toContain("1");
    expect(fact("Communities")).toMatch(/^Communities2/);
    fireEvent.click(screen.getByRole("button", { name: /^Communities: How/ }));
    expect((await screen.findByText("the best of 20 searches")).parentElement?.textContent).toMatch(/^2/);
    act(() => perform(store, selectPeople, { rows: [12], mode: "replace" }));
    expect(await screen.findByText("between groups")).toBeTruthy();
  });

  it("shows who is selected, and goes back", async () => {
    const { store } = await mountNetwork(<Inspector />, SKETCH);
    act(() => perform(store, selectPeople, { rows: [1], mode: "replace" }));
    expect(screen.getByRole("heading", { name: "budi" })).toBeTruthy();
    expect(screen.getByText("heard by 2 people, hears 0 people")).toBeTruthy();
    act(() => perform(store, selectPeople, { rows: [0], mode: "add" }));
    expect(screen.getByRole("heading", { name: "2 people selected" })).toBeTruthy();
    // chosen last or not, whom most hear stands first
    act(() => perform(store, selectPeople, { rows: [0, 2, 1], mode: "replace" }));
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent?.replace(/\d+$/, ""))[0]).toBe("budi");
    fireEvent.click(screen.getByRole("button", { name: "Back to the network" }));
    expect(store.getState().selection.rows).toEqual([]);
  });
});
