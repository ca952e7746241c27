import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { finishHash, HASH_START, hashStep, nameAt, NameTable, rowOfName } from "../../../src/core/network/names.ts";

/** Any text that UTF-8 can carry. */
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom("__proto__", "toString", "constructor", ""));

function hashOf(bytes: Uint8Array): number {
  return finishHash(bytes.reduce((state, byte) => hashStep(state, byte), HASH_START));
}

describe("NameTable", () => {
  it("gives the same rows as a Map", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (names) => {
        const table = new NameTable();
        const known = new Map<string, number>();
        for (const name of names) {
          if (!known.has(name)) known.set(name, known.size);
          expect(table.add(name)).toBe(known.get(name));
        }
        expect(table.count).toBe(known.size);
        for (const [name, row] of known) expect(table.at(row)).toBe(name);
      }),
    );
  });

  it("keeps every name while it grows far beyond its first size", () => {
    const table = new NameTable();
    for (let i = 0; i < 20_000; i++) expect(table.add(`person ${i}`)).toBe(i);
    for (let i = 0; i < 20_000; i++) expect(table.add(`person ${i}`)).toBe(i);
    expect(table.at(12_345)).toBe("person 12345");
  });

  it("grows for one name that is longer than all its room", () => {
    const table = new NameTable();
    const long = "é".repeat(50_000);
    expect(table.at(table.add(long))).toBe(long);
  });

  it("takes bytes from the middle of a buffer, with the scanner's hash", () => {
    const table = new NameTable();
    const bytes = new TextEncoder().encode(",rina,");
    const row = table.intern(bytes, 1, 5, hashOf(bytes.subarray(1, 5)));
    expect(table.at(row)).toBe("rina");
    expect(table.add("rina")).toBe(row);
  });

  it("tells names of one hash apart, whatever they share and however long they are", () => {
    const table = new NameTable();
    const names = ["a", "b", "ab", "abcd", "abcde", "abcdf", "abcdefgh", "abcxefgh", ""].map((name) => new TextEncoder().encode(name));
    for (const _ of [1, 2]) expect(names.map((name) => table.intern(name, 0, name.length, 42))).toEqual([...names.keys()]);
  });

  it("keeps letters and a leading byte order mark as they are", () => {
    const table = new NameTable();
    for (const name of ["Rina", "rina", "rína", "\u{feff}rina", "\u{1f600}"]) expect(table.at(table.add(name))).toBe(name);
    expect(table.count).toBe(5);
  });
});

describe("a frozen table", () => {
  it("finds every name at its row and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 40 }), text, (names, other) => {
        const table = new NameTable();
        for (const name of names) table.add(name);
        const frozen = table.freeze();
        names.forEach((name, row) => {
          expect(nameAt(frozen, row)).toBe(name);
          expect(rowOfName(frozen, name)).toBe(row);
        });
        expect(rowOfName(frozen, other)).toBe(names.indexOf(other));
      }),
    );
  });

  it("does not follow what the table takes in later", () => {
    const table = new NameTable();
    table.add("a");
    const frozen = table.freeze();
    table.add("b");
    expect([frozen.count, rowOfName(frozen, "b")]).toEqual([1, -1]);
  });

  it("refuses a row that it does not have", () => {
    const frozen = new NameTable().freeze();
    for (const row of [-1, 0, NaN]) expect(() => nameAt(frozen, row)).toThrow(RangeError);
  });
});
