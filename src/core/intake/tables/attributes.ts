import { PULSE_TEXTS, silentPulse } from "../../base/pulse.ts";
import type { NameTable } from "../../network/names.ts";
import type { Attribute } from "../../network/network.ts";
import { decimalMarkOf, maybeNumber } from "../cells/numbers.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";

/**
 * A column of interned texts as an attribute: numbers if every text is one and none looks like an id ("007", more than
 * 15 digits), otherwise words.
 * @param codes per row: row of `table`, EMPTY or ABSENT.
 */
export function attributeOf(name: string, table: NameTable, codes: Uint32Array, pulse = silentPulse): Attribute {
  const texts = textsOf(table, pulse);
  const mark = decimalMarkOf(texts);
  const numbers = texts.map((text, at) => {
    if (at % PULSE_TEXTS === 0) pulse(at, texts.length);
    return isIdLike(text) ? NaN : maybeNumber(text, mark);
  });
  if (texts.length > 0 && numbers.every((number) => !Number.isNaN(number)))
    return { name, kind: "number", values: Float64Array.from(codes, (code) => (isSaid(code) ? numbers[code] : NaN)) };
  return textAttributeOf(name, table, codes, pulse);
}

/** A column that is words whatever it looks like: names and labels. */
export function textAttributeOf(name: string, table: NameTable, codes: Uint32Array, pulse = silentPulse): Attribute {
  return { name, kind: "text", words: ["", ...textsOf(table, pulse)], codes: codes.map((code) => (isSaid(code) ? code + 1 : 0)) };
}

const isSaid = (code: number): boolean => code !== EMPTY && code !== ABSENT;

export function textsOf(table: NameTable, pulse = silentPulse): string[] {
  return Array.from({ length: table.count }, (_, row) => {
    if (row % PULSE_TEXTS === 0) pulse(row, table.count);
    return table.at(row);
  });
}

function isIdLike(text: string): boolean {
  return /^0\d+$/.test(text) || /^\d{16,}$/.test(text);
}
