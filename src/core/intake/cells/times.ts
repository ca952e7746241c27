/**
 * Times as exports write them: seconds, milliseconds or microseconds since 1970, ISO, Twitter's own, day and month in either order,
 * month names, Indonesian "05/03/2026 03.15". Whether the day comes first is decided for a whole column. Where no zone
 * is named, UTC is assumed, and the report says so. 30 February is no day.
 */

export interface TimeStyle {
  readonly isDayFirst: boolean;
  /** Does the order of day and month matter in this column at all? */
  readonly isOrderUsed: boolean;
  /** Does any text lack a zone? */
  readonly isZoneAssumed: boolean;
}

const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`\s*(z|utc|gmt|[a-z]{2,4}|(?:utc|gmt)?[+-]\d{1,2}:?(?:\d{2})?)?`;
/** What stands between a day and a clock: "T", ", ", " pukul ". */
const BETWEEN = String.raw`[t\s,]+(?:(?:pukul|pkl\.?|jam|at|um|à|a las|às)\s+)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:${BETWEEN}${CLOCK}${ZONE})?$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:${BETWEEN}${CLOCK}${ZONE})?$`, "i");
const DAY_NAME = String.raw`(?:\p{L}[\p{L}'’]{2,9}\.?,?\s+)?`;
const DAY_MONTH = new RegExp(
  String.raw`^${DAY_NAME}(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?:${BETWEEN}${CLOCK}${ZONE})?$`,
  "iu",
);
const MONTH_DAY = new RegExp(String.raw`^${DAY_NAME}(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?:${BETWEEN}${CLOCK}${ZONE})?$`, "iu");
/** "Tue Mar 05 14:02:11 +0000 2024" */
const TWITTER = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+([+-]\d{4})\s+(\d{4})$/i;
/** No time is longer; what is goes through none of the patterns. */
const LONGEST = 80;
const EPOCH = /^(\d{9,16})(?:\.(\d{1,6}))?$/;

const MONTHS = [
  "jan january januari enero ene janeiro janvier janv januar",
  "feb february februari pebruari febrero fevereiro fev fevrier fevr februar",
  "mar march maret marzo marco mars marz mrz",
  "apr april abril abr avril avr",
  "may mei mayo maio mai",
  "jun june juni junio junho juin",
  "jul july juli julio julho juillet juil",
  "aug august agustus agu agt ags agosto ago aout",
  "sep sept september septiembre setembro set septembre",
  "oct october oktober okt octubre outubro out octobre",
  "nov november nopember noviembre novembro novembre",
  "dec december desember des diciembre dic dezembro dez decembre dezember",
];
const MONTH_OF = new Map(MONTHS.flatMap((names, month) => names.split(" ").map((name) => [name, month + 1] as const)));

const ZONE_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  bst: 1,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  brt: -3,
  ist: 5.5,
  wib: 7,
  wita: 8,
  wit: 9,
  sgt: 8,
  myt: 8,
  jst: 9,
};

/** How a column writes its times. A value above 12 decides; without one, a.m./p.m. speaks for the month, anything else for the day. */
export function timeStyleOf(texts: Iterable<string>): TimeStyle {
  let dayFirst = 0;
  let monthFirst = 0;
  let hasNoon = false;
  let isOrderUsed = false;
  let isZoneAssumed = false;
  for (const text of texts) {
    const trimmed = text.trim().slice(0, LONGEST);
    const match = YEAR_LAST.exec(trimmed);
    if (match !== null) {
      isOrderUsed = true;
      if (Number(match[1]) > 12) dayFirst++;
      if (Number(match[2]) > 12) monthFirst++;
      hasNoon ||= match[8] !== undefined;
    }
    isZoneAssumed ||= lacksZone(trimmed);
  }
  const isDayFirst = dayFirst !== monthFirst ? dayFirst > monthFirst : !hasNoon;
  return { isDayFirst, isOrderUsed, isZoneAssumed };
}

function lacksZone(text: string): boolean {
  if (EPOCH.test(text) || TWITTER.test(text)) return false;
  const match = YEAR_FIRST.exec(text) ?? YEAR_LAST.exec(text) ?? DAY_MONTH.exec(text) ?? MONTH_DAY.exec(text);
  return match !== null && match[9] === undefined;
}

/** Milliseconds since 1970, or NaN if the text is no time. */
export function maybeTime(text: string, isDayFirst: boolean): number {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return NaN;
  const epoch = EPOCH.exec(trimmed);
  if (epoch !== null) return epochMs(Number(trimmed));
  const twitter = TWITTER.exec(trimmed);
  if (twitter !== null) {
    const [, month = "", day, hour, minute, second, zone, year] = twitter;
    return timeOf([year, String(MONTH_OF.get(month.toLowerCase()) ?? 0), day], [hour, minute, second, undefined, undefined, zone]);
  }
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst !== null) return timeOf([yearFirst[1], yearFirst[2], yearFirst[3]], yearFirst.slice(4));
  const yearLast = YEAR_LAST.exec(trimmed);
  if (yearLast !== null) {
    const [, first, second, year] = yearLast;
    return timeOf(isDayFirst ? [year, second, first] : [year, first, second], yearLast.slice(4));
  }
  const dayMonth = DAY_MONTH.exec(trimmed);
  if (dayMonth !== null) return timeOf([dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]], dayMonth.slice(4));
  const monthDay = MONTH_DAY.exec(trimmed);
  if (monthDay !== null) return timeOf([monthDay[3], monthNumber(monthDay[1]), monthDay[2]], monthDay.slice(4));
  return NaN;
}

/** The same under a header that says time, where a spreadsheet's count of days is one too. */
export function timeUnderHeader(text: string, isDayFirst: boolean): number {
  const ms = maybeTime(text, isDayFirst);
  return Number.isNaN(ms) && /^\d{5}(?:[.,]\d+)?$/.test(text.trim()) ? serialMs(Number(text.trim().replace(",", "."))) : ms;
}

/** A time of day alone, "10.15" or "6:15 pm WIB", in milliseconds since midnight of universal time; NaN for anything else. */
export function maybeClock(text: string): number {
  return maybeTime(`1970-01-01 ${text.trim()}`, true);
}

/** Plain numbers as times: seconds, milliseconds or microseconds since 1970, between 1990 and 2100; NaN for any other number. */
export function epochMs(value: number): number {
  for (const perMs of [0.001, 1, 1000]) {
    const ms = value / perMs;
    if (ms >= 631_152_000_000 && ms < 4_102_444_800_000) return Math.floor(ms);
  }
  return NaN;
}

/** Days since 30 December 1899, as spreadsheets count them, from 1980 to 2099; NaN for any other number. To the second. */
export function serialMs(days: number): number {
  return days >= 29_221 && days < 73_051 ? Math.round((days - 25_569) * 86_400) * 1000 : NaN;
}

function monthNumber(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return String(MONTH_OF.get(plain) ?? 0);
}

/** Programs write year 1 or 9999 where they know no time. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

function timeOf(date: readonly (string | undefined)[], clock: readonly (string | undefined)[]): number {
  const [year, month, day] = date.map(Number);
  const fullYear = date[0]?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
  if (!(fullYear >= FIRST_YEAR && fullYear <= LAST_YEAR)) return NaN;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(fullYear, month)) return NaN;
  const [hourText = "0", minuteText = "0", secondText = "0", fraction = "0", noon, zone] = clock;
  const minute = Number(minuteText);
  const second = Number(secondText);
  const hour = noon === undefined ? Number(hourText) : hourOfDay(Number(hourText), noon);
  if (!(hour <= 23) || minute > 59 || second > 59) return NaN;
  const offset = zoneMinutes(zone);
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  return Date.UTC(fullYear, month - 1, day, hour, minute, second, ms) - offset * 60_000;
}

function hourOfDay(hour: number, noon: string): number {
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (noon.toLowerCase().startsWith("p") ? 12 : 0);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Minutes east of Greenwich; 0 where no zone is said; NaN for an unknown one. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const named = ZONE_HOURS[zone.toLowerCase()];
  if (named !== undefined) return named * 60;
  const match = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (match === null) return NaN;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}
