import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Rows } from "../../../src/core/network/network.ts";
import { hasItem, NO_ROWS, orderBy, rowOf, rowsFromPairs, turned, undirected } from "../../../src/core/network/ties.ts";

const BOUND = 12;
const pairs = fc.array(fc.tuple(fc.nat(BOUND - 1), fc.nat(BOUND - 1)), { maxLength: 80 });

function rowsOf(list: readonly (readonly [number, number])[]): Rows {
  return rowsFromPairs(
    Uint32Array.from(list, ([row]) => row),
    Uint32Array.from(list, ([, item]) => item),
    BOUND,
  );
}

const listed = (rows: Rows): number[][] => Array.from({ length: rows.offsets.length - 1 }, (_, row) => [...rowOf(rows, row)]);

/** What the rows should hold: the items of every row that a question says yes to, ascending. */
const expected = (holds: (row: number, item: number) => boolean): number[][] =>
  Array.from({ length: BOUND }, (_, row) => Array.from({ length: BOUND }, (__, item) => item).filter((item) => holds(row, item)));

const among = (list: readonly (readonly [number, number])[], row: number, item: number): boolean =>
  list.some(([a, b]) => a === row && b === item);

describe("rowsFromPairs", () => {
  it("keeps every pair once, ascending", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(listed(rowsOf(list))).toEqual(expected((row, item) => among(list, row, item)));
      }),
    );
  });
});

describe("turned", () => {
  it("makes rows of items and items of rows", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(listed(turned(rowsOf(list), BOUND))).toEqual(expected((row, item) => among(list, item, row)));
      }),
    );
  });

  it("gives the same rows when turned twice", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(turned(turned(rowsOf(list), BOUND), BOUND)).toEqual(rowsOf(list));
      }),
    );
  });
});

describe("undirected", () => {
  it("joins both directions, each pair once, without ties to oneself", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const rows = rowsOf(list);
        const holds = (row: number, item: number) => row !== item && (among(list, row, item) || among(list, item, row));
        expect(listed(undirected(rows, turned(rows, BOUND)))).toEqual(expected(holds));
      }),
    );
  });
});

describe("hasItem", () => {
  it("finds what is there and nothing else", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const rows = rowsOf(list);
        for (let row = 0; row < BOUND; row++)
          for (let item = 0; item < BOUND; item++) expect(hasItem(rows, row, item)).toBe(among(list, row, item));
      }),
    );
  });
});

describe("orderBy", () => {
  it("sorts like Array.sort, and leaves equals in their order", () => {
    const keys = fc.uint32Array({ max: BOUND - 1, maxLength: 50 });
    fc.assert(
      fc.property(keys, (list) => {
        expect([...orderBy(list, BOUND)]).toEqual([...list.keys()].sort((a, b) => list[a] - list[b] || a - b));
      }),
    );
  });

  it("sorts by two keys when applied twice", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [major, minor] = [0, 1].map((side) => Uint32Array.from(list, (pair) => pair[side]));
        const byBoth = [...list.keys()].sort((a, b) => major[a] - major[b] || minor[a] - minor[b] || a - b);
        expect([...orderBy(major, BOUND, orderBy(minor, BOUND))]).toEqual(byBoth);
      }),
    );
  });
});

describe("NO_ROWS", () => {
  it("has every row, and nothing in it", () => {
    expect(listed(NO_ROWS(3))).toEqual([[], [], []]);
  });
});
