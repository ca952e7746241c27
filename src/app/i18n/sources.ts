/** Where a formula comes from: names and years are the same everywhere, the words between them are not. */
import type { Language } from "./languages.ts";

/** Longer phrases first, so that a part of one is not taken for the whole. */
const WORDS: Record<Language, readonly (readonly [english: RegExp, words: string])[]> = {
  en: [],
  id: [
    [/Counting on credit of/g, "Hitungan atas kredit menurut"],
    [/Counting, one person left out/g, "Hitungan langsung tanpa satu akun"],
    [/Counting/g, "Hitungan langsung"],
    [/Order statistic/g, "Statistik urutan"],
    [/Two-step neighbourhood along influence/g, "Lingkungan dua langkah searah pengaruh"],
    [/Out-degree along influence/g, "Derajat keluar searah pengaruh"],
    [/closed form for coverage/g, "rumus tertutup untuk cakupan"],
    [/with the dispersion of days/g, "dengan sebaran antarhari"],
    [/and others|et al\./g, "dkk."],
    [/ and /g, " dan "],
  ],
};

export function sourceIn(language: Language, source: string): string {
  return WORDS[language].reduce((text, [english, words]) => text.replace(english, words), source);
}
