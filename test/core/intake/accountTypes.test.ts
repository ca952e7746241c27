import { describe, expect, it } from "vitest";
import { BRAND, MEDIA, PERSON, UNKNOWN } from "../../../src/core/network/network.ts";
import { accountTypeOf } from "../../../src/core/intake/accountTypes.ts";

describe("accountTypeOf", () => {
  it.each([
    [PERSON, ["person", "Personal", "orang", "Perorangan", "influencer", "KOL"]],
    [BRAND, ["brand", "Merek", "perusahaan", "Organisation", "toko"]],
    [MEDIA, ["media", "Portal Berita", "news", "surat kabar"]],
    [UNKNOWN, ["", "lainnya", "toString"]],
  ])("%i", (type, words) => {
    for (const word of words) expect([word, accountTypeOf(word)]).toEqual([word, type]);
  });
});
