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

  it("takes names from views of one buffer, wherever each of them begins", () => {
    const table = new NameTable();
    const { buffer } = new TextEncoder().encode("rina,rinb,rinc");
    const views = [0, 5, 10].map((start) => new Uint8Array(buffer, start, 4));
    for (const _ of [1, 2]) expect(views.map((view) => table.intern(view, 0, 4, hashOf(view)))).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((row) => table.at(row))).toEqual(["rina", "rinb", "rinc"]);
  });

  it("keeps names of any length, and letters on both sides of where a letter ceases to be its byte", () => {
    const table = new NameTable();
    const names = [255, 256, 257, 300].flatMap((length) => [`${"x".repeat(length - 1)}y`, `${"x".repeat(length - 1)}z`]);
    const letters = ["\u{7f}", "\u{80}", "\u{ff}", "\u{100}", "\u{7ff}", "\u{800}"];
    for (const _ of [1, 2])
      expect([...names, ...letters].map((name) => table.add(name))).toEqual([...names, ...letters].map((_name, row) => row));
    [...names, ...letters].forEach((name, row) => expect(table.at(row)).toBe(name));
  });

  it("finds the row of a name that it has, and of no other", () => {
    const table = new NameTable();
    const names = Array.from({ length: 3000 }, (_, i) => `name ${i}${"\ud55c".repeat(i % 3)}`);
    for (const name of names) table.add(name);
    expect(names.map((name) => table.indexOf(name))).toEqual(names.map((_, row) => row));
    expect(["", "name", "name 3000", "Name 1", "name 1 "].map((name) => table.indexOf(name))).toEqual([-1, -1, -1, -1, -1]);
    expect(table.count).toBe(3000);
  });

  it("takes a name over from another table, byte for byte", () => {
    const [one, other] = [new NameTable(), new NameTable()];
    for (const name of ["rina", "bó", ""]) one.add(name);
    other.add("bó");
    expect([0, 1, 2].map((row) => other.addFrom(one, row))).toEqual([1, 0, 2]);
    expect([0, 1, 2].map((row) => other.at(row))).toEqual(["bó", "rina", ""]);
  });

  it("spreads names that are counted up evenly over any index", () => {
    const hashes = Array.from({ length: 1 << 16 }, (_, i) => hashOf(new TextEncoder().encode(`user_${i}`)));
    for (const partOf of [(hash: number) => hash & 0xff, (hash: number) => hash >>> 23, (hash: number) => hash % 251]) {
      const counts = new Uint32Array(256);
      for (const hash of hashes) counts[partOf(hash)]++;
      const filled = counts.filter((count) => count > 0);
      expect(filled.length).toBeGreaterThanOrEqual(251);
      // 256 each, give or take six times what chance does
      expect(Math.max(...filled)).toBeLessThan(256 + 6 * 16);
      expect(Math.min(...filled)).toBeGreaterThan(256 - 6 * 16);
    }
    expect(hashes.every((hash) => hash >= 0 && hash < 2 ** 31)).toBe(true);
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

  it("is cut to size: nothing of the table's room is kept", () => {
    const table = new NameTable();
    for (const name of ["rina", "bó", ""]) table.add(name);
    const { bytes, offsets } = table.freeze();
    expect([bytes.length, bytes.buffer.byteLength, offsets.length, offsets.buffer.byteLength]).toEqual([7, 7, 4, 16]);
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
