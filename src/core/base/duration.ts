/** A stretch of time in words, two units at most: "5 h 24 min". Units are spelled out as the language does. */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

interface UnitWords {
  readonly day: (count: number) => string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const UNITS: Record<"en" | "id", UnitWords> = {
  en: { day: (count) => (count === 1 ? "day" : "days"), hour: "h", minute: "min", second: "s" },
  id: { day: () => "hari", hour: "jam", minute: "mnt", second: "dtk" },
};

/** @param count how the language writes a whole number. */
export function durationWords(ms: number, language: "en" | "id", count: (value: number) => string): string {
  const units = UNITS[language];
  const seconds = Math.round(ms / SECOND_MS);
  if (seconds < 60) return `${count(seconds)} ${units.second}`;
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 60) return `${count(minutes)} ${units.minute}`;
  if (minutes < 2 * 24 * 60) return pair(Math.floor((minutes * MINUTE_MS) / HOUR_MS), units.hour, minutes % 60, units.minute);
  const hours = Math.round(ms / HOUR_MS);
  const days = Math.floor((hours * HOUR_MS) / DAY_MS);
  return pair(days, units.day(days), hours % 24, units.hour);

  function pair(large: number, largeUnit: string, rest: number, restUnit: string): string {
    const head = `${count(large)} ${largeUnit}`;
    return rest === 0 ? head : `${head} ${count(rest)} ${restUnit}`;
  }
}
