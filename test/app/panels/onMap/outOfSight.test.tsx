import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useOutOfSight } from "../../../../src/app/panels/onMap/OutOfSightCard.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("whether those who were just chosen are in sight", () => {
  it("is told once they are chosen, until they are, and never because somebody comes nearer", () => {
    let unseen = 0;
    const count = vi.fn((rows: readonly number[]) => Math.min(unseen, rows.length));
    const { result, rerender } = renderHook(({ rows }) => useOutOfSight(rows, count), { initialProps: { rows: [1, 2, 3] } });
    const settle = () => act(() => void vi.advanceTimersByTime(1000));
    settle();
    expect(result.current.unseen).toBe(0);
    // somebody comes nearer, and knows it
    unseen = 2;
    act(() => result.current.look());
    expect(result.current.unseen).toBe(0);

    rerender({ rows: [4, 5] });
    expect(result.current.unseen).toBe(0);
    settle();
    expect(result.current.unseen).toBe(2);
    unseen = 1;
    act(() => result.current.look());
    expect(result.current.unseen).toBe(1);
    unseen = 0;
    act(() => result.current.look());
    expect(result.current.unseen).toBe(0);

    unseen = 1;
    rerender({ rows: [6] });
    settle();
    expect(result.current.unseen).toBe(1);
    act(() => result.current.close());
    expect(result.current.unseen).toBe(0);
  });
});
