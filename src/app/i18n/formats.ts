/** Numbers, times and sizes as a language writes them. Units are spelled out: in Indonesian "2,5 M" would be 2.5 billion. */
import { durationWords } from "../../core/base/duration.ts";
import type { Language } from "./languages.ts";
import { momentsIn, type Moments, type Zone } from "./zones.ts";

export interface Formats extends Moments {
  /** 2,148 */
  count(value: number): string;
  /** As exact as it is useful: 214, 4.4, 0.086, 0.0017. */
  decimal(value: number): string;
  /** With so many digits after the decimal sign, whatever the value: 41.6, 26.0. */
  fixed(value: number, digits: number): string;
  /** From 0..1: 64%, 4.1% below ten. */
  percent(value: number): string;
  /** Parts of one, all as exact as it takes for them to add up to 100%: 45.2%, 42.4%, 12.4%, where whole ones would make 99. */
  percents(parts: readonly number[]): string[];
  /** 3.1× */
  ratio(value: number): string;
  /** From milliseconds, two units at most: 5 h 24 min. */
  duration(ms: number): string;
  /** 4.8 MB */
  bytes(value: number): string;
  /** Ordered as the language orders text. */
  compare(a: string, b: string): number;
}

const MADE = new Map<string, Formats>();

/** @param zone for moments; left out where none are written. */
export function formatsOf(language: Language, zone: Zone = "utc"): Formats {
  const key = `${language} ${zone}`;
  const known = MADE.get(key);
  if (known !== undefined) return known;
  const made = makeFormats(language, zone);
  MADE.set(key, made);
  return made;
}

function makeFormats(language: Language, zone: Zone): Formats {
  const digits = [0, 1, 2, 3].map(
    (most) => new Intl.NumberFormat(language, { maximumFractionDigits: most, minimumFractionDigits: most === 1 ? 1 : 0 }),
  );
  const exact = new Map<number, Intl.NumberFormat>();
  const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const bytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const collator = new Intl.Collator(language, { numeric: true });
  const written = (value: number, most: number) => (digits[most] ?? small).format(value);
  const count = (value: number) => written(value, 0);

  function decimal(value: number): string {
    const size = Math.abs(value);
    if (Number.isInteger(value) || size >= 100) return count(value);
    if (size >= 1) return written(value, 1);
    return size >= 0.1 ? written(value, 2) : small.format(value);
  }

  function fixed(value: number, places: number): string {
    const known = exact.get(places) ?? new Intl.NumberFormat(language, { minimumFractionDigits: places, maximumFractionDigits: places });
    exact.set(places, known);
    return known.format(value);
  }

  function percent(value: number): string {
    const hundred = value * 100;
    const whole = hundred >= 9.95 || Math.abs(hundred - Math.round(hundred)) < 0.05;
    return `${written(hundred, whole ? 0 : 1)}%`;
  }

  function percents(parts: readonly number[]): string[] {
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    if (!(Math.abs(sum(parts) - 1) < 1e-9)) return parts.map(percent);
    const isFine = parts.some((part) => percent(part) !== `${count(Math.round(part * 100))}%`);
    const whole = parts.map((part) => Math.round(part * 100));
    if (!isFine && sum(whole) === 100) return whole.map((one) => `${count(one)}%`);
    const tenths = parts.map((part) => Math.round(part * 1000));
    // what rounding leaves over goes to those who lost most by it, but the least part reads as it does in a sentence of its own
    const over = 1000 - sum(tenths);
    const least = parts.length > 1 ? parts.lastIndexOf(Math.min(...parts)) : -1;
    const lost = (at: number): number => ((parts[at] ?? 0) * 1000 - (tenths[at] ?? 0)) * Math.sign(over);
    const takers = [...parts.keys()].filter((at) => at !== least).sort((a, b) => lost(b) - lost(a) || a - b);
    const told = tenths.map((one, at) => one + (takers.slice(0, Math.abs(over)).includes(at) ? Math.sign(over) : 0));
    return told.map((one) => `${fixed(one / 10, 1)}%`);
  }

  function size(value: number): string {
    if (value < 1000) return `${count(value)} B`;
    if (value < 1e6) return `${count(value / 1000)} KB`;
    return value < 1e9 ? `${bytes.format(value / 1e6)} MB` : `${bytes.format(value / 1e9)} GB`;
  }

  return {
    count,
    decimal,
    fixed,
    percent,
    percents,
    ratio: (value) => `${written(value, value >= 100 ? 0 : 1)}×`,
    // a number never stands at the end of a line without its unit
    duration: (ms) => durationWords(ms, language, count).replaceAll(" ", "\u00a0"),
    bytes: size,
    ...momentsIn(language, zone),
    compare: (a, b) => collator.compare(a, b),
  };
}
