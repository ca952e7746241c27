import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { AreaTool, type AreaKind } from "../../../src/app/stage/AreaTool.tsx";
import { mountNetwork } from "../mounted.tsx";

const SKETCH = { people: ["ana", "budi"], follows: [["budi", "ana"]] } as const;

beforeAll(() => {
  HTMLElement.prototype.setPointerCapture = () => {};
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(200);
});
afterEach(cleanup);

async function open(kind: AreaKind) {
  const onArea = vi.fn<(area: readonly (readonly [number, number])[]) => void>();
  const onCancel = vi.fn();
  await mountNetwork(<AreaTool kind={kind} onArea={onArea} onCancel={onCancel} />, SKETCH);
  return { veil: screen.getByRole("application"), onArea, onCancel };
}

function drag(veil: HTMLElement, places: readonly (readonly [number, number])[]): void {
  const at = ([clientX, clientY]: readonly [number, number]) => ({ clientX, clientY, pointerId: 1 });
  fireEvent.pointerDown(veil, at(places[0] ?? [0, 0]));
  for (const place of places.slice(1)) fireEvent.pointerMove(veil, at(place));
  fireEvent.pointerUp(veil, at(places.at(-1) ?? [0, 0]));
}

describe("going round people", () => {
  it("takes the keys when it is taken up", async () => {
    const { veil } = await open("box");
    expect(document.activeElement).toBe(veil);
  });

  it("gives a box between where the pointer went down and where it went up", async () => {
    const { veil, onArea } = await open("box");
    drag(veil, [
      [10, 20],
      [90, 30],
      [60, 80],
    ]);
    expect(onArea.mock.calls[0]?.[0]).toEqual([
      [10, 20],
      [60, 20],
      [60, 80],
      [10, 80],
    ]);
  });

  it("gives the free line as it was drawn", async () => {
    const { veil, onArea } = await open("lasso");
    drag(veil, [
      [10, 20],
      [90, 30],
      [60, 80],
    ]);
    expect(onArea.mock.calls[0]?.[0]).toEqual([
      [10, 20],
      [90, 30],
      [60, 80],
    ]);
  });

  it("takes a slip of the hand for nothing", async () => {
    const { veil, onArea } = await open("box");
    drag(veil, [
      [10, 20],
      [13, 22],
    ]);
    expect(onArea).not.toHaveBeenCalled();
  });

  it("works by keys: a corner, the other corner, and out", async () => {
    const { veil, onArea, onCancel } = await open("lasso");
    fireEvent.keyDown(veil, { key: "Enter" });
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown"]) fireEvent.keyDown(veil, { key });
    fireEvent.keyDown(veil, { key: "Enter" });
    expect(onArea.mock.calls[0]?.[0]).toEqual([
      [200, 100],
      [216, 100],
      [216, 132],
      [200, 132],
    ]);
    fireEvent.keyDown(veil, { key: "Escape" });
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it("keeps the cross inside the map", async () => {
    const { veil, onArea } = await open("box");
    fireEvent.keyDown(veil, { key: "Enter" });
    for (let step = 0; step < 9; step++) fireEvent.keyDown(veil, { key: "ArrowLeft", shiftKey: true });
    for (let step = 0; step < 9; step++) fireEvent.keyDown(veil, { key: "ArrowDown", shiftKey: true });
    fireEvent.keyDown(veil, { key: " " });
    expect(onArea.mock.calls[0]?.[0]?.[2]).toEqual([0, 200]);
  });
});
