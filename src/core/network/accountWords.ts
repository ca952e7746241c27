/** Words in handles and names that say what kind of account it is, in English and Indonesian. */
import { BRAND, MEDIA } from "./network.ts";

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

const MEDIA_WORDS = wordsOf(`news newsroom berita kabar warta media tv radio fm magazine majalah koran press pers portal redaksi daily
  harian times post tribun surat tabloid channel kanal jurnal journal podcast`);
const BRAND_WORDS = wordsOf(`official resmi store shop toko brand merek jenama company corp inc ltd pt cv tbk outlet boutique butik
  bank hotel resto restaurant cafe kafe kedai warung coffee skincare hijab apparel mart agency agensi`);
/** Words that handles are glued together with, as "racikmedia"; so much must be left that "mediana" stays a name. */
const GLUED_MEDIA_WORDS = wordsOf("news media berita kabar radio redaksi");
const GLUED_BRAND_WORDS = wordsOf("official");
const FEWEST_LETTERS_LEFT = 3;
/** Too common to say anything of an account that is not heard by very many as well. */
const WEAK_BRAND_WORDS = wordsOf("indonesia id nusantara asia global");

function says(tokens: readonly string[], words: readonly string[], glued: readonly string[]): boolean {
  const isGlued = (token: string, word: string): boolean =>
    token.length >= word.length + FEWEST_LETTERS_LEFT && (token.startsWith(word) || token.endsWith(word));
  return tokens.some((token) => words.includes(token) || glued.some((word) => isGlued(token, word)));
}

/** BRAND or MEDIA by the words in an account's handle and names; undefined if they say neither. */
export function kindInName(names: readonly string[], isHub: boolean): number | undefined {
  const tokens = names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  if (says(tokens, MEDIA_WORDS, GLUED_MEDIA_WORDS)) return MEDIA;
  if (says(tokens, BRAND_WORDS, GLUED_BRAND_WORDS)) return BRAND;
  return isHub && says(tokens, WEAK_BRAND_WORDS, ["indonesia"]) ? BRAND : undefined;
}
