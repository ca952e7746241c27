/** Where a formula comes from and what it costs to compute: names, years and letters are the same everywhere, the words between them are not. */
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

const COST_WORDS: typeof WORDS = {
  en: [],
  id: [
    [/sum of the spreaders' audiences/g, "jumlah audiens para penyebar"],
    [/once per draw for those whose fate is open/g, "sekali per undian bagi yang nasibnya belum pasti"],
    [/follow ties of all adopters/g, "ikatan mengikuti semua yang ikut meneruskan"],
    [/followers × followed/g, "pengikut × yang diikuti"],
    [/after the communities/g, "setelah komunitas"],
    [/a search/g, "per pencarian"],
    [/a round/g, "per putaran"],
    [/about/g, "sekitar"],
    [/candidates/g, "calon"],
    [/audience/g, "audiens"],
  ],
};

export function sourceIn(language: Language, source: string): string {
  return inWords(WORDS[language], source);
}

export function costIn(language: Language, cost: string): string {
  return inWords(COST_WORDS[language], cost);
}

function inWords(words: (typeof WORDS)[Language], text: string): string {
  return words.reduce((told, [english, other]) => told.replace(english, other), text);
}
