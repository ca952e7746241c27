import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY } from "../../../../src/core/intake/rows/rowColumns.ts";
import { RowList } from "../../../../src/core/intake/rows/rowList.ts";

/** `toEqual` takes its time with a long array. */
function expectSame(found: Uint32Array, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  expect(wanted.findIndex((row, at) => found[at] !== row)).toBe(-1);
}

describe("a list of rows", () => {
  it("holds what was set, and EMPTY where nothing was", () => {
    const step = fc.record({ at: fc.oneof(fc.nat(300), fc.integer({ min: 65_500, max: 65_600 })), row: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const list = new RowList();
        const plain: number[] = [];
        for (const { at, row } of steps) {
          list.set(at, row);
          while (plain.length < at) plain.push(EMPTY);
          plain[at] = row;
        }
        expect(list.length).toBe(plain.length);
        for (const { at } of steps) expect([list.at(at), list.at(at + 1)]).toEqual([plain[at], plain[at + 1] ?? EMPTY]);
        expectSame(
          list.toArray(plain.length + 1, 7),
          [...plain, EMPTY].map((row) => (row === EMPTY ? 7 : row)),
        );
        expectSame(list.drained(), plain);
        expect([list.length, list.at(0)]).toEqual([0, EMPTY]);
      }),
      { numRuns: 30 },
    );
  });

  it("grows over its blocks", () => {
    const list = new RowList();
    const many = 200_000;
    for (let row = 0; row < many; row++) list.push(row * 3);
    expect([0, 63, 64, 65_535, 65_536, many - 1].map((at) => list.at(at))).toEqual([0, 189, 192, 196_605, 196_608, (many - 1) * 3]);
    expect(list.at(many)).toBe(EMPTY);
    expect(list.drained()).toHaveLength(many);
  });
});
