import { describe, expect, it } from "vitest";
import { pointerAfter } from "../../../src/app/state/selection.ts";

describe("who is under the pointer once others are chosen", () => {
  const after = (hovered: number | null, before: number[], rows: number[]) =>
    pointerAfter({ hovered, lit: [1] }, { rows: before }, { rows }).hovered;

  it.each([
    ["whoever was clicked", 3, [], [3], 3],
    ["one of several who were chosen", 3, [7], [3, 4, 5], 3],
    ["whoever was taken out with a key", 3, [2, 3], [2], 3],
    ["nobody: another person was found while the pointer rested on a row", 3, [3], [8], null],
    ["nobody: another person was found, and nobody was chosen before", 3, [], [8], null],
    ["nobody: the choice was cleared elsewhere", 3, [8], [], null],
    ["nobody, as before", null, [3], [8], null],
  ] as const)("is %s", (_, hovered, before, rows, expected) => {
    expect(after(hovered, [...before], [...rows])).toBe(expected);
  });

  it("no longer lights up the finding it was on", () => {
    expect(pointerAfter({ hovered: null, lit: [1, 2] }, { rows: [] }, { rows: [8] }).lit).toBeUndefined();
  });
});
