import { expect } from "vitest";

/** Equal within rounding, entry by entry; NaN equals NaN. */
export function expectClose(found: ArrayLike<number> | undefined, expected: ArrayLike<number>, name?: string): void {
  const numbers = Array.from(found ?? []);
  expect(numbers, name).toHaveLength(expected.length);
  const isClose = (a: number, b: number): boolean =>
    Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (numbers.every((value, i) => isClose(value, expected[i]))) return;
  expect(numbers, name).toEqual(Array.from(expected));
}
