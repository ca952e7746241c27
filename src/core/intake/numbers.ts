/**
 * Numbers as people write them. A column has one way of writing: "1.234,56" and "1,0" need a decimal comma, "1,234.56"
 * a decimal point. Empty is not 0, and neither are "NaN" and "∞": they say nothing.
 */

export type DecimalMark = "." | ",";

const POINT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][+-]?\d{1,3})?$|^[+-]?\.\d+$/;
const COMMA = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?([eE][+-]?\d{1,3})?$|^[+-]?,\d+$/;

/** Which mark a column uses. A lone "1.234" may be either: without other evidence the point is decimal. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    const trimmed = text.trim();
    if (/\.\d*,\d|,\d{1,2}$|,\d{4,}$|^[+-]?0,\d/.test(trimmed) && COMMA.test(trimmed)) commas++;
    else if (/,\d*\.\d|\.\d{1,2}$|\.\d{4,}$|^[+-]?0\.\d/.test(trimmed) && POINT.test(trimmed)) points++;
  }
  return commas > points ? "," : ".";
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
