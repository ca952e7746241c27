import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PersonMenu } from "../../src/app/PersonMenu.tsx";
import { mountNetwork } from "./mounted.tsx";

afterEach(cleanup);

const SKETCH = { people: ["ana", "budi"], follows: [["budi", "ana"]] } as const;

async function open(more: { isPinned?: boolean; hasCommunity?: boolean } = {}) {
  const [onChoose, onClose] = [vi.fn(), vi.fn()];
  const place = { row: 0, x: 40, y: 60 };
  await mountNetwork(
    <PersonMenu place={place} name="ana" isPinned={false} hasCommunity {...more} onChoose={onChoose} onClose={onClose} />,
    SKETCH,
  );
  return { onChoose, onClose };
}

const items = () => screen.getAllByRole("menuitem").map((item) => item.textContent);

describe("a person's menu on the map", () => {
  it("bears her name and offers what can be done with her", async () => {
    await open();
    expect(screen.getByRole("menu", { name: "Actions for ana" })).toBeTruthy();
    expect(items()).toEqual([
      "Show ties",
      "Select those one step out",
      "Select those up to two steps out",
      "Shortest way from here",
      "Add to plan",
      "Pin",
      "Hide",
      "Select community",
    ]);
  });

  it("lets go of who is pinned, and selects no community of who has none", async () => {
    await open({ isPinned: true, hasCommunity: false });
    expect(items()).toEqual([
      "Show ties",
      "Select those one step out",
      "Select those up to two steps out",
      "Shortest way from here",
      "Add to plan",
      "Let go",
      "Hide",
    ]);
  });

  it("says what was chosen", async () => {
    const { onChoose } = await open();
    for (const [name, what] of [
      ["Show ties", "ties"],
      ["Shortest way from here", "way"],
      ["Add to plan", "plan"],
      ["Pin", "pin"],
      ["Hide", "hide"],
      ["Select community", "community"],
    ] as const) {
      fireEvent.click(screen.getByRole("menuitem", { name }));
      expect(onChoose).toHaveBeenLastCalledWith(what);
    }
  });

  it("closes with Escape", async () => {
    const { onClose } = await open();
    fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
    expect(onClose).toHaveBeenCalled();
  });
});
