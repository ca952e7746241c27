import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MapHeadline } from "../../../../src/app/panels/onMap/MapHeadline.tsx";
import { TimeView } from "../../../../src/app/panels/time/TimeView.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork } from "../../mounted.tsx";

const HOUR = 3_600_000;
const share = (sharer: string, hour: number) => ({ sharer, author: "budi", post: "p", timeMs: hour * HOUR });
/** Sixty hours, one column each. */
const SKETCH: Sketch = {
  people: ["ana", "budi", "citra", "dewi"],
  follows: [
    ["ana", "budi"],
    ["citra", "ana"],
  ],
  posts: [{ id: "p", author: "budi", timeMs: 0 }],
  shares: [share("ana", 1), share("citra", 30), { ...share("dewi", 60), kind: "reply" }],
};

const wantsStill = vi.fn(() => false);
beforeEach(() => {
  wantsStill.mockReturnValue(false);
  vi.stubGlobal("matchMedia", () => ({ matches: wantsStill(), addEventListener() {}, removeEventListener() {} }));
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 960, 100));
  Object.defineProperty(Element.prototype, "setPointerCapture", { configurable: true, value: () => {} });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const chart = () => screen.getByRole("img");
const drag = (from: number, to: number) => {
  fireEvent.pointerDown(chart(), { button: 0, clientX: from, pointerId: 1 });
  fireEvent.pointerMove(chart(), { clientX: to, pointerId: 1 });
  fireEvent.pointerUp(chart(), { clientX: to, pointerId: 1 });
};

describe("the time", () => {
  it("says which time the columns are of, and whose", async () => {
    const { store } = await mountNetwork(<TimeView />, SKETCH);
    await screen.findByText("1 Jan 1970, 01:00 – 3 Jan 1970, 13:00 UTC, of everybody");
    expect(chart().getAttribute("aria-label")).toMatch(/one column for each 1\u00a0h$/);
    perform(store, selectPeople, { rows: [0, 2], mode: "replace" });
    await screen.findByText(/UTC, of 2 people selected$/);
  });

  it("filters by a brush, as one clause that the words name, and takes it back", async () => {
    const { store } = await mountNetwork(<TimeView />, SKETCH);
    await screen.findByText(/of everybody$/);
    // 60 columns of 16 pixels: the 30th hour of the log and two after it
    drag(29 * 16 + 4, 31 * 16 + 4);
    expect(store.getState().filters.filter.clauses.map(({ test }) => test)).toEqual([
      { kind: "actions", part: "acted", kinds: null, fromMs: 30 * HOUR, toMs: 33 * HOUR - 1 },
    ]);
    await screen.findByText(/^Within 2 Jan 1970, 06:00 – 2 Jan 1970, 09:00 UTC, of 1 person who fits the filters$/);
    drag(0, 20 * 16);
    expect(store.getState().filters.filter.clauses).toHaveLength(1);
    undo(store);
    await waitFor(() => expect(store.getState().filters.filter.clauses.length).toBeLessThan(2));
  });

  it("lights whoever had shared by the playhead, and says so in the headline", async () => {
    const { store } = await mountNetwork(
      <>
        <MapHeadline />
        <TimeView />
      </>,
      SKETCH,
    );
    const head = await screen.findByRole("slider", { name: "Moment" });
    fireEvent.change(head, { target: { value: "1" } });
    await waitFor(() => expect(store.getState().played).toEqual({ atMs: 2 * HOUR, rows: [0], count: 1 }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 of 4 people had shared by then");
    expect(store.getState().spoken.text).toBe("By 1 Jan 1970, 02:00 UTC: 1 of 4 people had shared");
    fireEvent.change(head, { target: { value: "60" } });
    await waitFor(() => expect(store.getState().played.rows).toEqual([0, 2]));
    fireEvent.click(screen.getByRole("button", { name: "End the play" }));
    await waitFor(() => expect(store.getState().played.atMs).toBeNull());
  });

  it("plays to the end and stops there", async () => {
    const { store } = await mountNetwork(<TimeView />, SKETCH);
    fireEvent.click(await screen.findByRole("button", { name: "×4" }));
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    expect(screen.getByRole("button", { name: "Pause" })).toBeTruthy();
    await waitFor(() => expect(store.getState().played.atMs).toBeGreaterThan(3 * HOUR), { timeout: 4000 });
    fireEvent.change(screen.getByRole("slider", { name: "Moment" }), { target: { value: "59" } });
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    await screen.findByRole("button", { name: "Play again" }, { timeout: 4000 });
    expect(store.getState().spoken.text).toMatch(/2 of 4 people had shared$/);
  });

  it("steps instead of playing where motion is unwelcome", async () => {
    wantsStill.mockReturnValue(true);
    const { store } = await mountNetwork(<TimeView />, SKETCH);
    const forward = await screen.findByRole("button", { name: "One step on" });
    expect(screen.queryByRole("button", { name: "Play" })).toBeNull();
    fireEvent.click(forward);
    await waitFor(() => expect(store.getState().played.atMs).toBe(2 * HOUR));
  });

  it("says plainly that there are no times", async () => {
    await mountNetwork(<TimeView />, { ...SKETCH, shares: SKETCH.shares?.map(({ timeMs: _time, ...rest }) => rest) ?? [] });
    await screen.findByText("These files carry no times.");
    expect(screen.getByRole("button", { name: "Add a share export with times" })).toBeTruthy();
  });
});

describe("the headline of the map", () => {
  it("says of how many it speaks while a filter or a selection is on", async () => {
    const { store } = await mountNetwork(
      <>
        <MapHeadline />
        <TimeView />
      </>,
      SKETCH,
    );
    await screen.findByText(/of everybody$/);
    expect(screen.queryByText(/fits? the filters/)).toBeNull();
    drag(29 * 16 + 4, 31 * 16 + 4);
    await screen.findByText("1 of 4 people fits the filters.");
    perform(store, selectPeople, { rows: [0, 2], mode: "replace" });
    await screen.findByText(/^(1 of|None of) the 2 people chosen fits the filters/);
  });
});
