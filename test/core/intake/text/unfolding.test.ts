import { expect, it } from "vitest";
import { isUnfolding } from "../../../../src/core/intake/text/unfolding.ts";

const MIB = 1 << 20;

it.each([
  ["a small file, shrunk to almost nothing", 3 * MIB, 3000, false],
  ["a large table of mostly zeros, shrunk to a two-hundredth", 40 * MIB, (40 * MIB) / 200, false],
  ["a few bytes that unfold to many", 5 * MIB, 5000, true],
])("%s", (_, written, packed, unfolding) => {
  expect(isUnfolding(written, packed)).toBe(unfolding);
});
