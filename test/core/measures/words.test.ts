import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";

describe("the words of measures", () => {
  it.each(MEASURES.map((measure) => [measure.id, measure.words] as const))(
    "of %s keep to the house's words",
    (id, { en, id: indonesian }) => {
      const inIndonesian = Object.values(indonesian).join(" ");
      expect(inIndonesian).not.toMatch(/unggah|pembagian ulang|antar-?sesama|kesetaraan|penyiar|berkat/i);
      if (id !== "community") expect(inIndonesian).not.toMatch(/pembagian/i);
      expect(Object.values(en).join(" ")).not.toMatch(/thanks to/i);
      expect([en.name, indonesian.name]).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:Influence|Pengaruh)$/)]));
    },
  );
});
