import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import type { MeasureWords } from "../../../src/core/measures/measure.ts";

describe("the words of measures", () => {
  it.each(MEASURES.map((measure) => [measure.id, measure.words] as const))(
    "of %s keep to the house's words",
    (id, { en, id: indonesian }) => {
      const all = ({ whole, ...own }: MeasureWords): string => [...Object.values(own), ...Object.values(whole ?? {})].join(" ");
      const inIndonesian = all(indonesian);
      expect(inIndonesian).not.toMatch(/unggah|pembagian ulang|antar-?sesama|kesetaraan|penyiar|berkat/i);
      if (id !== "community") expect(inIndonesian).not.toMatch(/pembagian/i);
      expect(all(en)).not.toMatch(/thanks to/i);
      expect([en.name, indonesian.name]).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:Influence|Pengaruh)$/)]));
    },
  );
});
