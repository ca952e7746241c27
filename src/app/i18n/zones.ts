/** Moments in the zone that the user reads them in: this computer's, or universal time. The zone is always named beside them. */
import type { Language } from "./languages.ts";

export const ZONES = ["local", "utc"] as const;
export type Zone = (typeof ZONES)[number];

const MINUTE_MS = 60_000;
/** Day before month, as in Indonesia and most of the English-speaking world. */
const DATE_LOCALE: Record<Language, string> = { en: "en-GB", id: "id-ID" };

export interface Moments {
  readonly zone: Zone;
  /** 1 Mar 2026 */
  day(ms: number): string;
  /** 1 Mar 2026, 14:05 */
  moment(ms: number): string;
  /** 1 Mar 2026, 14:05 UTC: where no zone is named beside it. */
  zoned(ms: number): string;
  /** 1 Mar: where the year is said beside it. */
  dayOfYear(ms: number): string;
  /** 14:05 */
  clock(ms: number): string;
  /** "UTC", "WIB", "GMT+7": as it is called at that moment. */
  zoneName(ms: number): string;
  /** How much later the clocks of the zone are than universal time. */
  aheadMs(ms: number): number;
  isMidnight(ms: number): boolean;
}

export function momentsIn(language: Language, zone: Zone): Moments {
  const locale = DATE_LOCALE[language];
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(zone === "utc" && { timeZone: "UTC" }) });
  const date = { day: "numeric", month: "short", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const [day, moment, clock] = [written(date), written({ ...date, ...time }), written(time)];
  const dayOfYear = written({ day: "numeric", month: "short" });
  const named = written({ hour: "2-digit", timeZoneName: "short" });
  const zoneName = (ms: number): string =>
    named.formatToParts(Number.isFinite(ms) ? ms : 0).find(({ type }) => type === "timeZoneName")?.value ?? "UTC";
  const aheadMs = (ms: number): number => (zone === "utc" ? 0 : -MINUTE_MS * new Date(ms).getTimezoneOffset());
  return {
    zone,
    day: (ms) => day.format(ms),
    moment: (ms) => moment.format(ms),
    zoned: (ms) => `${moment.format(ms)} ${zoneName(ms)}`,
    dayOfYear: (ms) => dayOfYear.format(ms),
    clock: (ms) => clock.format(ms),
    zoneName,
    aheadMs,
    isMidnight: (ms) => (ms + aheadMs(ms)) % (24 * 60 * MINUTE_MS) === 0,
  };
}

/** A moment as a field for date and time holds it, and back. */
export function fieldText(ms: number, { aheadMs }: Pick<Moments, "aheadMs">): string {
  return new Date(ms + aheadMs(ms)).toISOString().slice(0, 16);
}

/** NaN: no moment. */
export function fieldMoment(text: string, { zone }: Pick<Moments, "zone">): number {
  return Date.parse(zone === "utc" ? `${text}Z` : text);
}

/** ISO 8601 with its zone, as every program reads it: 2026-03-01T14:05:00.000+07:00. */
export function isoText(ms: number, aheadMs: number): string {
  const text = new Date(ms + aheadMs).toISOString();
  if (aheadMs === 0) return text;
  const minutes = Math.abs(Math.round(aheadMs / MINUTE_MS));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${text.slice(0, -1)}${aheadMs < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
