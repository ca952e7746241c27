/** What findings need to speak a language: names, and numbers as the language writes them. */
import { durationWords } from "../base/duration.ts";
import { BANDS } from "../doubt/words.ts";
import { atBeginning } from "../network/calling.ts";
import { DEFAULT_SETTINGS, type Settings } from "../network/workbench.ts";

export const FINDING_LANGUAGES = ["en", "id"] as const;
export type FindingLanguage = (typeof FINDING_LANGUAGES)[number];

export interface Say {
  readonly language: FindingLanguage;
  nameOf(row: number): string;
  /** The same where a sentence begins. */
  nameFirst(row: number): string;
  /** "the community around Rina"; inside a sentence. */
  communityOf(community: number): string;
  /** The same where a sentence begins. */
  communityFirst(community: number): string;
  /** "1 person", "2,148 people" */
  people(value: number): string;
  /** The same where a sentence begins: "Twelve people". */
  peopleFirst(value: number): string;
  /** 2,148; headlines have whole numbers. */
  count(value: number): string;
  /** 0.41 → 41%, 0.041 → 4.1%. */
  percent(value: number): string;
  /** "22% to 27%"; "22%" if both are written alike. */
  range(ends: readonly [low: number, high: number]): string;
  /** 0.41 → 41: of every hundred. */
  hundred(value: number): string;
  /** 214, 4.4, 0.09 */
  decimal(value: number): string;
  /** 3.1× */
  ratio(value: number): string;
  /** From milliseconds: 5 h 24 min */
  duration(ms: number): string;
  /** "a, b and c" */
  list(words: readonly string[]): string;
  /** What lateral numbers range over: "100 to 200 relationships", or sizes of a hub. */
  readonly band: string;
}

const WORDS: Record<FindingLanguage, readonly string[]> = {
  en: ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"],
  id: ["Tidak ada", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas", "Dua belas"],
};

export interface Names {
  nameOf(row: number): string;
  /** The row by whom a community is called. */
  leaderOf(community: number): number;
}

export function sayIn(language: FindingLanguage, names: Names, peerRule: Settings["peerRule"] = DEFAULT_SETTINGS.peerRule): Say {
  const isEnglish = language === "en";
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const count = (value: number): string => whole.format(value);
  // British English has no comma before "and"
  const listed = new Intl.ListFormat(isEnglish ? "en-GB" : language);
  function percent(value: number): string {
    const hundred = value * 100;
    const isWhole = hundred >= 9.95 || Math.abs(hundred - Math.round(hundred)) < 0.05;
    return `${(isWhole ? whole : tenths).format(hundred)}%`;
  }
  const people = (value: number): string => (isEnglish ? (value === 1 ? "person" : "people") : "akun");
  const around = (community: number): string => names.nameOf(names.leaderOf(community));
  return {
    language,
    band: BANDS[language][peerRule],
    nameOf: (row) => names.nameOf(row),
    nameFirst: (row) => atBeginning(names.nameOf(row)),
    communityOf: (community) => `${isEnglish ? "the community around" : "komunitas di sekitar"} ${around(community)}`,
    communityFirst: (community) => `${isEnglish ? "The community around" : "Komunitas di sekitar"} ${around(community)}`,
    people: (value) => `${count(value)} ${people(value)}`,
    peopleFirst: (value) => `${WORDS[language][value] ?? count(value)} ${people(value)}`,
    count,
    percent,
    range(ends) {
      const [low, high] = ends.map(percent);
      return low === high ? percent(ends[0]) : `${low} ${isEnglish ? "to" : "sampai"} ${high}`;
    },
    hundred: (value) => count(value * 100),
    decimal(value) {
      if (Number.isInteger(value) || value >= 100) return count(value);
      return (value >= 1 ? tenths : small).format(value);
    },
    ratio: (value) => `${(value >= 100 ? whole : tenths).format(value)}×`,
    duration: (ms) => durationWords(ms, language, count),
    // "Flores, Bill" is one name
    list: (words) => (words.some((word) => word.includes(", ")) ? apart(words, isEnglish) : listed.format(words)),
  };
}

function apart(words: readonly string[], isEnglish: boolean): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join("; ")} ${isEnglish ? "and" : "dan"} ${last}`;
}
