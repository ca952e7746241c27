import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittedColumns, type GridColumn } from "../../../../src/app/panels/table/gridColumns.ts";

const column = (id: string, widthPx: number, rank: number): GridColumn => ({
  id,
  name: id,
  isNumber: true,
  isSortable: true,
  widthPx,
  part: 1,
  rank,
  cell: () => ({ words: "", isMissing: false }),
});
const ids = (columns: readonly GridColumn[]) => columns.map(({ id }) => id);
const PEOPLE = [column("person", 168, 0), column("community", 160, 1.5), column("a", 124, 1), column("b", 124, 2), column("c", 124, 3)];

describe("columns that fit", () => {
  it("are all of them where there is room", () => {
    const { shown, left, template } = fittedColumns(PEOPLE, 760, null, true);
    expect(ids(shown)).toEqual(["person", "community", "a", "b", "c"]);
    expect(left).toEqual([]);
    expect(template.match(/minmax/g)).toHaveLength(5);
  });

  it.each([
    [700, ["person", "community", "a", "b"], ["c"]],
    [580, ["person", "community", "a"], ["b", "c"]],
    [420, ["person", "a"], ["community", "b", "c"]],
    [200, ["person"], ["community", "a", "b", "c"]],
  ])("at %i pixels are the most important", (widthPx, shown, left) => {
    const fitted = fittedColumns(PEOPLE, widthPx, null, true);
    expect(ids(fitted.shown)).toEqual(shown);
    expect(ids(fitted.left)).toEqual(left);
  });

  it("always hold the column that the rows are in order of", () => {
    expect(ids(fittedColumns(PEOPLE, 420, "c", true).shown)).toEqual(["person", "c"]);
    // and nothing stands beyond the edge for it
    const { shown, template } = fittedColumns(PEOPLE, 320, "c", true);
    expect(ids(shown)).toEqual(["person", "c"]);
    expect(template).toBe("minmax(0, 1fr) minmax(0, 1fr) 44px");
  });

  it("never need more than there is, lose none and keep their order", () => {
    const anyColumns = fc
      .array(fc.record({ widthPx: fc.integer({ min: 40, max: 200 }), rank: fc.integer({ min: 0, max: 9 }) }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((made) => made.map(({ widthPx, rank }, i) => column(`c${i}`, widthPx, rank)));
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 0, max: 1600 }), (columns, widthPx) => {
        const { shown, left } = fittedColumns(columns, widthPx, null, true);
        expect(columns.filter((one) => shown.includes(one))).toEqual(shown);
        expect(shown.length + left.length).toBe(columns.length);
        expect(shown.length).toBeGreaterThan(0);
        const taken = shown.reduce((sum, one) => sum + one.widthPx, 0) + 22 + (left.length > 0 ? (widthPx - 22 < 440 ? 44 : 92) : 0);
        if (shown.length > 1) expect(taken).toBeLessThanOrEqual(widthPx);
      }),
    );
  });
});
