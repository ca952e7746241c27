/** What the words for a type of account mean, in English and Indonesian and the commonest words elsewhere. */
import { BRAND, MEDIA, PERSON, UNKNOWN } from "../network/network.ts";
import { normalized } from "./normalized.ts";

const WORDS: readonly (readonly [type: number, words: string])[] = [
  [
    PERSON,
    `person people individual human user personal orang perorangan pribadi individu pengguna influencer kol creator kreator
    artis celebrity selebritas buzzer warga persona fisica pessoa personne privat`,
  ],
  [
    BRAND,
    `brand business company corporate corporation organisation organization org official commercial shop store merek jenama bisnis usaha
    perusahaan korporat organisasi resmi toko instansi lembaga marca empresa marque entreprise marke unternehmen agency agensi sponsor`,
  ],
  [
    MEDIA,
    `media news press publisher newspaper journalism outlet tv radio berita pers portal portalberita koran surat kabar suratkabar redaksi medio medios
    prensa imprensa midia presse medien`,
  ],
];

const TYPE_OF = new Map(WORDS.flatMap(([type, words]) => words.split(/\s+/).map((word) => [word, type] as const)));

/** Position in ACCOUNT_TYPES; unknown words are UNKNOWN. */
export function accountTypeOf(text: string): number {
  return TYPE_OF.get(normalized(text)) ?? UNKNOWN;
}
