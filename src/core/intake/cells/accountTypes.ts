/** What the words for a type of account mean, in English and Indonesian and the commonest words elsewhere. */
import { BRAND, MEDIA, PERSON, UNKNOWN } from "../../network/network.ts";
import { normalized } from "./normalized.ts";

const WORDS: readonly (readonly [type: number, words: string])[] = [
  [
    PERSON,
    `person people individual human user personal orang perorangan pribadi individu pengguna influencer kol creator kreator
    artis celebrity selebritas selebgram buzzer warga konsumen consumer customer pelanggan fan penggemar jurnalis wartawan journalist politisi
    politician brandambassador dutamerek persona fisica pessoa personne privat`,
  ],
  [
    BRAND,
    `brand business company corporate corporation organisation organization org official commercial shop store merek jenama bisnis usaha
    perusahaan korporat organisasi resmi toko instansi lembaga umkm ukm pemerintah pemerintahan government kementerian dinas bumn bumd sponsor marca empresa marque entreprise marke unternehmen agency agensi`,
  ],
  [
    MEDIA,
    `media news press publisher newspaper journalism outlet tv radio berita pers portal portalberita koran surat kabar suratkabar redaksi medio medios
    prensa imprensa midia presse medien`,
  ],
];

const TYPE_OF = new Map(WORDS.flatMap(([type, words]) => words.split(/\s+/).map((word) => [word, type] as const)));

const NOT = /^\s*(?:non|not|bukan|no|nicht|pas)(?:\s|-)/i;

/** Position in ACCOUNT_TYPES: of the whole, else of the first pair of words or word that is known ("akun merek", "influencer mikro"). */
export function accountTypeOf(text: string): number {
  const whole = TYPE_OF.get(normalized(text));
  if (whole !== undefined || NOT.test(text)) return whole ?? UNKNOWN;
  const words = text.split(/[^\p{L}\p{M}]+/u).map(normalized);
  for (const [i, word] of words.entries()) {
    const type = TYPE_OF.get(`${word}${words[i + 1] ?? ""}`) ?? TYPE_OF.get(word);
    if (type !== undefined) return type;
  }
  return UNKNOWN;
}
