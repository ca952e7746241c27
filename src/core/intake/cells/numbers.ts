/**
 * Numbers as people write them. A column has one way of writing: "1.234,56" and "1,0" need a decimal comma, "1,234.56"
 * a decimal point. Empty is not 0, and neither are "NaN" and "∞": they say nothing.
 */

export type DecimalMark = "." | ",";

const POINT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][+-]?\d{1,3})?$|^[+-]?\.\d+$/;
const COMMA = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?([eE][+-]?\d{1,3})?$|^[+-]?,\d+$/;

/** Which mark a column uses. A lone "1.234" may be either: without other evidence the point is decimal. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  const { points, commas } = evidenceIn(texts);
  return commas > points ? "," : ".";
}

/** How many texts can be read with one mark only: "1.200.000" needs a decimal comma, "1.5" a decimal point. */
function evidenceIn(texts: Iterable<string>): { points: number; commas: number } {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    const trimmed = text.trim();
    if (/\.\d*,\d|,\d{1,2}$|,\d{4,}$|^[+-]?0,\d|\.\d{3}\.\d{3}/.test(trimmed) && COMMA.test(trimmed)) commas++;
    else if (/,\d*\.\d|\.\d{1,2}$|\.\d{4,}$|^[+-]?0\.\d|,\d{3},\d{3}/.test(trimmed) && POINT.test(trimmed)) points++;
  }
  return { points, commas };
}

/** The same for a column of counts, which are whole as a rule: there a lone "12.500" is twelve thousand five hundred. */
export function countMarkOf(texts: readonly string[]): DecimalMark {
  const { points, commas } = evidenceIn(texts);
  if (points !== commas) return commas > points ? "," : ".";
  return texts.filter(isDotGrouped).length > texts.filter((text) => /^\d{1,3},\d{3}$/.test(text.trim())).length ? "," : ".";
}

/** "12.500", which may be a decimal number as well. */
export function isDotGrouped(text: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(text.trim());
}

const SHORT = /^(\d+(?:[.,]\d+)?)\s*(?:(k|rb|ribu|mil|tsd)|(m|mio|jt|juta|million))\.?\s*\+?$/i;

/** A count as platforms and people shorten it: "1,2 rb", "1.2K", "3 jt". Otherwise as `maybeNumber`. */
export function maybeCount(text: string, mark: DecimalMark): number {
  const match = SHORT.exec(text.trim());
  if (match === null) return maybeNumber(text, mark);
  const [, digits = "", thousands] = match;
  // Three digits behind the mark may be a group; fewer or more are decimals.
  const own = /[.,]\d{3}$/.test(digits) ? mark : digits.includes(",") ? "," : ".";
  return Math.round(maybeNumber(digits, own) * (thousands === undefined ? 1e6 : 1e3));
}

/** The number, or NaN if the text is none. */
export function maybeNumber(text: string, mark: DecimalMark): number {
  const trimmed = text
    .trim()
    .replace(/^[\u2212\u2013]/, "-")
    .replace(/(?<=\d)[\u00a0\u202f' ](?=\d{3})/g, "");
  if (mark === ",") return COMMA.test(trimmed) ? finite(trimmed.replaceAll(".", "").replace(",", ".")) : NaN;
  return POINT.test(trimmed) ? finite(trimmed.replaceAll(",", "")) : NaN;
}

function finite(text: string): number {
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}
