import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Way } from "../../../../src/core/network/ways.ts";
import { WayCard } from "../../../../src/app/panels/onMap/WayCard.tsx";
import type { WayAsked } from "../../../../src/app/panels/onMap/useWay.ts";
import { mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);

const NAMES = ["ana", "budi", "citra", "dewi"];
const SKETCH = { people: NAMES, follows: [["budi", "ana"]] } as const;

async function show(asked: WayAsked, isDrawn: (row: number) => boolean = () => true) {
  const onClose = vi.fn();
  const { container } = await mountNetwork(
    <WayCard asked={asked} nameOf={(row) => NAMES[row] ?? ""} isDrawn={isDrawn} onClose={onClose} />,
    SKETCH,
  );
  return { onClose, said: container.textContent };
}

const answered = (way: Way | null): WayAsked => ({ kind: "answered", from: 0, to: 2, way });

describe("the card of the shortest way", () => {
  it("is not there while nobody asks", async () => {
    expect((await show({ kind: "none" })).said).toBe("");
  });

  it("asks for both ends, one after the other", async () => {
    const { said } = await show({ kind: "choosing", from: null });
    expect(said).toMatch(/^Choose the person where the way begins/);
    cleanup();
    const { said: then } = await show({ kind: "choosing", from: 1 });
    expect(then).toMatch(/^From budi to whom\?/);
  });

  it("says step by step who is heard by whom, and where the way goes against influence", async () => {
    const { said } = await show(answered({ people: [0, 1, 2], isAlong: [true, true], course: "along" }));
    expect(said).toBe("2 steps from ana to citraana is heard by budi, who is heard by citra.");
    cleanup();
    const { said: then } = await show(answered({ people: [0, 1, 2], isAlong: [true, false], course: "either" }));
    expect(then).toContain("ana is heard by budi, who hears citra.");
    expect(then).toContain("No way leads there along influence alone");
  });

  it("says that no way leads there, and that somebody on it is not on the map", async () => {
    const { said } = await show(answered(null));
    expect(said).toBe("No way leads from ana to citra.");
    cleanup();
    const { said: then } = await show(answered({ people: [0, 1, 2], isAlong: [true, true], course: "along" }), (row) => row !== 1);
    expect(then).toContain("Not everybody on the way is drawn on the map.");
  });

  it("closes", async () => {
    const { onClose } = await show(answered(null));
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
