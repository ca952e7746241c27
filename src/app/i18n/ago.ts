/** How long ago, as people say it. */
import type { Language } from "./languages.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** What is that near is told in hours, even if midnight lies between. */
const NEAR_MS = 6 * HOUR_MS;
const FIRST_WEEKS = 21;
const LAST_DAYS = 56;

/**
 * "Yesterday", "12 days ago", "3 minutes ago"; a date when it is months ago. Days are this computer's own.
 * @param thenMs milliseconds since 1970
 */
export function ago(language: Language, thenMs: number, nowMs: number): string {
  const text = toldAgo(language, thenMs, Math.max(thenMs, nowMs));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toldAgo(language: Language, thenMs: number, nowMs: number): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const passedMs = nowMs - thenMs;
  const days = Math.round((dayStart(nowMs) - dayStart(thenMs)) / DAY_MS);
  if (passedMs < MINUTE_MS) return words.format(0, "second");
  if (passedMs < HOUR_MS) return words.format(-Math.floor(passedMs / MINUTE_MS), "minute");
  if (days === 0 || passedMs < NEAR_MS) return words.format(-Math.floor(passedMs / HOUR_MS), "hour");
  if (days < FIRST_WEEKS) return words.format(-days, "day");
  if (days <= LAST_DAYS) return words.format(-Math.floor(days / 7), "week");
  const locale = language === "en" ? "en-GB" : "id-ID";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(thenMs);
}

function dayStart(ms: number): number {
  const day = new Date(ms);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
