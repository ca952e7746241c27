import { describe, expect, it } from "vitest";
import { NOT_PLAYED } from "../../../src/app/state/played.ts";
import { litRows, NO_POINTER, pointerAfter, spokenOf } from "../../../src/app/state/selection.ts";

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
  ] as const)("is %s", (...[, hovered, before, rows, expected]) => {
    expect(after(hovered, [...before], [...rows])).toBe(expected);
  });

  it("no longer lights up the finding it was on", () => {
    expect(pointerAfter({ hovered: null, lit: [1, 2] }, { rows: [] }, { rows: [8] }).lit).toBeUndefined();
  });
});

describe("whom the map lights up", () => {
  const watched = { ...NOT_PLAYED, step: 2, rows: [7] };

  it("is whoever is chosen, and before them the people of a finding that is pointed at", () => {
    expect(litRows({ rows: [3] }, NO_POINTER, NOT_PLAYED)).toEqual([3]);
    expect(litRows({ rows: [3] }, { hovered: null, lit: [] }, NOT_PLAYED)).toEqual([3]);
    expect(litRows({ rows: [3] }, { hovered: null, lit: [1, 2] }, NOT_PLAYED)).toEqual([1, 2]);
  });

  it("is nobody who is chosen while a plan is watched: her own ties carry nothing there", () => {
    expect(litRows({ rows: [3] }, NO_POINTER, watched)).toEqual([]);
    expect(litRows({ rows: [3] }, { hovered: null, lit: [1, 2] }, watched)).toEqual([1, 2]);
  });
});

describe("whom the map speaks of while somebody is chosen", () => {
  const fit = Uint8Array.of(1, 0, 1, 0);

  it("is of several who fits the filter", () => {
    expect(spokenOf({ rows: [0, 1, 2, 3] }, fit)).toEqual([0, 2]);
    expect(spokenOf({ rows: [1, 2], finding: "bridges" }, fit)).toEqual([2]);
    expect(spokenOf({ rows: [1], finding: "loudVoices" }, fit)).toEqual([]);
    expect(spokenOf({ rows: [1, 3], isPicked: true }, fit)).toEqual([]);
  });

  it("is the one person whose page this is, whether she fits or not", () => {
    expect(spokenOf({ rows: [1] }, fit)).toEqual([1]);
  });

  it("is everybody who is chosen without a filter", () => {
    expect(spokenOf({ rows: [3, 1] }, null)).toEqual([3, 1]);
  });
});
