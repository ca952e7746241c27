import { describe, expect, it } from "vitest";
import { BRAND, MEDIA, PERSON, UNKNOWN } from "../../../../src/core/network/network.ts";
import { accountTypeOf } from "../../../../src/core/intake/cells/accountTypes.ts";

describe("accountTypeOf", () => {
  it.each([
    [
      PERSON,
      [
        "person",
        "Personal",
        "orang",
        "Perorangan",
        "influencer",
        "KOL",
        "akun pribadi",
        "Influencer Mikro",
        "konsumen",
        "Brand ambassador",
      ],
    ],
    [
      BRAND,
      [
        "brand",
        "Merek",
        "perusahaan",
        "Organisation",
        "toko",
        "UMKM",
        "Pemerintah",
        "akun merek",
        "merek/brand",
        "Akun resmi",
        "brand (official)",
      ],
    ],
    [MEDIA, ["media", "Portal Berita", "news", "surat kabar", "media massa", "Media Online", "Akun surat kabar"]],
    [UNKNOWN, ["", "lainnya", "toString", "bukan media", "non-brand", "akun"]],
  ])("%i", (type, words) => {
    for (const word of words) expect([word, accountTypeOf(word)]).toEqual([word, type]);
  });
});
