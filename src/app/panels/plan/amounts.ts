/** Sums of money and counts as a plan writes them, and as people type them. */
import type { Language } from "../../i18n/languages.ts";

const SHORT_FROM = 1e6;
/** Of a number in a headline. */
const ROUND_DIGITS = 3;
/** Of less, a part of a person is worth a word. */
const WHOLE_FROM = 3;

export interface Amounts {
  /** Rp 11,900,000 */
  money(value: number, currency: string): string;
  /** Rp 11.9 million: in sentences. */
  moneyShort(value: number, currency: string): string;
  /** 1,080 for 1,084: in headlines. */
  round(value: number): string;
  /** 99.95%, never more than it is. */
  confidence(value: number): string;
  /** 81%, rounded down: at least so much. */
  atLeast(value: number): string;
  /** What was typed; undefined: no number. Digits may stand in groups, and the currency before them. */
  read(typed: string): number | undefined;
  /** A number as it is typed. */
  write(value: number): string;
}

/** Sums of money are never below nought. */
export function notBelow(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 ? value : undefined;
}

const MADE = new Map<Language, Amounts>();

export function amountsOf(language: Language): Amounts {
  const known = MADE.get(language);
  if (known !== undefined) return known;
  const made = makeAmounts(language);
  MADE.set(language, made);
  return made;
}

function makeAmounts(language: Language): Amounts {
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const round = new Intl.NumberFormat(language, { maximumSignificantDigits: ROUND_DIGITS });
  // spelled out: in Indonesian "2,5 M" would be 2.5 billion
  const short = new Intl.NumberFormat(language, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: ROUND_DIGITS });
  const [decimal, group] = language === "id" ? [",", "."] : [".", ","];

  const withCurrency = (written: string, currency: string): string => (currency === "" ? written : `${currency}\u00a0${written}`);
  return {
    money: (value, currency) => withCurrency((Math.abs(value) >= 1000 ? whole : exact).format(value), currency),
    moneyShort: (value, currency) => withCurrency((Math.abs(value) >= SHORT_FROM ? short : exact).format(value), currency),
    round: (value) =>
      (value >= 100 ? round : value >= WHOLE_FROM ? whole : exact).format(value >= WHOLE_FROM ? value : Math.round(value * 10) / 10),
    confidence: (value) => `${exact.format(Math.floor(value * 10_000 + 1e-9) / 100)}%`,
    atLeast: (value) => `${whole.format(Math.floor(value * 100 + 1e-9))}%`,
    write: (value) => exact.format(value),
    read(typed) {
      const digits = typed
        .replace(/^[^\d\-−+.,]*/u, "")
        .replace(/[\s\u00a0]/gu, "")
        .replace("−", "-");
      if (!new RegExp(`^[+-]?(\\d+|\\d{1,3}([${group}]\\d{3})+)([${decimal}]\\d+)?$`, "u").test(digits)) return undefined;
      return Number(digits.replaceAll(group, "").replace(decimal, "."));
    },
  };
}
