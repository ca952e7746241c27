import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { callingBy, inSentence, namingColumn, readsFromRight, visible } from "../../../src/core/network/calling.ts";
import type { Attribute } from "../../../src/core/network/network.ts";

function textColumn(name: string, cells: readonly string[]): Attribute & { kind: "text" } {
  const words = ["", ...new Set(cells.filter((cell) => cell !== ""))];
  return { name, kind: "text", words, codes: Uint32Array.from(cells, (cell) => words.indexOf(cell)) };
}

const IDS = ["siti_les", "sitilestari", "349", "rina_w"];
const people = { count: IDS.length, id: (row: number) => IDS[row] ?? "" };
const calling = callingBy(people, textColumn("name", ["Siti Lestari", "Siti Lestari", "", "Rina"]));

describe("what people are called", () => {
  it("is the name of the file, and the id where it has none", () => {
    expect(IDS.map((_, row) => calling.plainOf(row))).toEqual(["Siti Lestari", "Siti Lestari", "349", "Rina"]);
    expect(IDS.map((_, row) => calling.idBeside(row))).toEqual(["siti_les", "sitilestari", undefined, "rina_w"]);
  });

  it("tells namesakes apart where the name stands alone", () => {
    expect(IDS.map((_, row) => calling.nameOf(row))).toEqual(["Siti Lestari (siti_les)", "Siti Lestari (sitilestari)", "349", "Rina"]);
  });

  it("says of a number inside a sentence what it is", () => {
    expect(calling.saidOf(2, "en")).toBe("account 349");
    expect(calling.saidOf(2, "id")).toBe("akun 349");
    expect(calling.saidOf(3, "en")).toBe("Rina");
    expect(inSentence("12 Rina", "en")).toBe("12 Rina");
  });

  it("can always be seen: what shows nothing is named by its first letter's number", () => {
    const unseen = callingBy({ count: 2, id: () => "\u200b\u200b" }, textColumn("name", ["\u2060", ""]));
    expect([unseen.plainOf(0), unseen.plainOf(1), unseen.saidOf(1, "en")]).toEqual(["U+2060", "U+200B", "U+200B"]);
    expect(visible(" ".repeat(600))).toBe("U+0020");
    expect(visible("مهندس")).toBe("مهندس");
    expect(visible("ana\u202egpj")).toBe("anaU+202Egpj");
  });

  it("is the end of an address, and all of it where two end alike", () => {
    const ids = ["https://www.instagram.com/kopi.senja/?hl=id", "https://x.com/rina", "https://instagram.com/rina/", "budi"];
    const addressed = callingBy({ count: ids.length, id: (row) => ids[row] ?? "" }, undefined);
    expect(ids.map((_, row) => addressed.nameOf(row))).toEqual([
      "kopi.senja",
      "rina (https://x.com/rina)",
      "rina (https://instagram.com/rina/)",
      "budi",
    ]);
    expect(addressed.plainOf(1)).toBe("rina");
  });

  it("begins where its first letter does", () => {
    expect(["مهندس abc", "١٢٣ עברית", "abc مهندس", "山田", "12", ""].map(readsFromRight)).toEqual([true, true, false, false, false, false]);
  });

  it("is never the same of two people, whatever a file calls them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "Ana", "Budi", "Citra"), { minLength: 2, maxLength: 12 }), (names) => {
        const many = callingBy({ count: names.length, id: (row) => `id${row}` }, textColumn("name", names));
        expect(new Set(names.map((_, row) => many.nameOf(row))).size).toBe(names.length);
      }),
    );
  });
});

describe("the column of names", () => {
  const columns = [textColumn("motto", ["hi"]), textColumn("Nama", ["Ana"])];
  it("is the one that was said to be, else the first that is headed like one", () => {
    expect(namingColumn({ attributes: columns }, (header) => header === "motto")?.name).toBe("motto");
    expect(namingColumn({ attributes: columns }, () => false)?.name).toBe("Nama");
    expect(namingColumn({ attributes: columns.slice(0, 1) }, () => false)).toBeUndefined();
  });
});
