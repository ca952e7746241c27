import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { UndoButtons } from "../../../src/app/commands/UndoButtons.tsx";
import { perform } from "../../../src/app/state/actions/action.ts";
import { renameWork } from "../../../src/app/state/actions/renameWork.ts";
import { mountNetwork } from "../mounted.tsx";

afterEach(cleanup);

const SKETCH = { people: ["ana", "budi"], follows: [["budi", "ana"]] } as const;

describe("the lists of steps", () => {
  it("take several back at once, and do several again", async () => {
    const { store } = await mountNetwork(<UndoButtons />, SKETCH);
    const named = () => store.getState().title.text;
    act(() => ["one", "two", "three"].forEach((name) => perform(store, renameWork, name)));
    expect(screen.queryByRole("button", { name: "What can be done again" })).toBeNull();

    fireEvent.click(screen.getByRole("button", { name: "What can be undone" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: /Undo back to before: .*one/ }));
    expect(named()).toBe("");

    fireEvent.click(screen.getByRole("button", { name: "What can be done again" }));
    const list = within(await screen.findByRole("menu", { name: "What can be done again" }));
    // the next step first
    expect(list.getAllByRole("menuitem").map((item) => /one|two|three/.exec(item.textContent)?.[0])).toEqual(["one", "two", "three"]);
    fireEvent.click(list.getByRole("menuitem", { name: /Do again up to: .*two/ }));
    expect(named()).toBe("two");
  });
});
