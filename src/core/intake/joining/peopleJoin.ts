/** What several tables say about the same people (or posts), as columns of the network. The first table that says something counts. */
import { PULSE_TEXTS, silentPulse, type Pulse } from "../../base/pulse.ts";
import type { Attribute } from "../../network/network.ts";
import type { ReadFile } from "../format.ts";
import { nothingPaid, PAID_UNSAID } from "../cells/paid.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";

export interface AttributePart {
  /** Row of the network per row of the table. */
  readonly rows: Uint32Array;
  readonly columns: readonly Attribute[];
  readonly file: string;
}

export interface JoinedPeople {
  readonly type: Uint8Array;
  readonly declaredFollowers: Float64Array;
  /** 1 paid, 0 not, PAID_UNSAID. */
  readonly paid: Uint8Array;
  readonly attributes: readonly Attribute[];
  /** Per file with a people table: 1 for a row that is the first about its person, 2 for a repetition, 0 for one without an account. */
  readonly fate: readonly (Uint8Array | undefined)[];
}

/** @param personOf per file: account → person. */
export function joinPeople(files: readonly ReadFile[], personOf: readonly Uint32Array[], count: number, pulse = silentPulse): JoinedPeople {
  const type = new Uint8Array(count);
  const declaredFollowers = new Float64Array(count).fill(NaN);
  const paid = nothingPaid(count);
  const parts: AttributePart[] = [];
  const fate = files.map((file, at) => {
    pulse(at, files.length);
    const about = file.aboutPeople;
    if (about === undefined) return undefined;
    const seen = new Uint8Array(count);
    const rows = about.account.map((account) => (account === EMPTY || account === ABSENT ? EMPTY : personOf[at][account]));
    parts.push({ rows, columns: about.columns, file: file.report.name });
    return Uint8Array.from(rows, (person, i) => {
      if (person === EMPTY) return 0;
      if (type[person] === 0) type[person] = about.type?.[i] ?? 0;
      if (Number.isNaN(declaredFollowers[person])) declaredFollowers[person] = about.declaredFollowers?.[i] ?? NaN;
      if (paid[person] === PAID_UNSAID) paid[person] = about.paid?.[i] ?? PAID_UNSAID;
      const isRepeated = seen[person] === 1;
      seen[person] = 1;
      return isRepeated ? 2 : 1;
    });
  });
  return { type, declaredFollowers, paid, attributes: mergedAttributes(parts, count, pulse), fate };
}

/** Columns of one name and kind become one; a name that means numbers here and words there is kept apart by its file. */
export function mergedAttributes(parts: readonly AttributePart[], count: number, pulse = silentPulse): Attribute[] {
  const merged = new Map<string, Attribute>();
  for (const { rows, columns, file } of parts) {
    for (const column of columns) {
      const known = merged.get(column.name);
      const name = known === undefined || known.kind === column.kind ? column.name : `${column.name} (${file})`;
      pulse(0, 1);
      merged.set(name, withColumn(merged.get(name) ?? emptyLike(column, name, count), column, rows, pulse));
    }
  }
  return [...merged.values()];
}

function emptyLike(column: Attribute, name: string, count: number): Attribute {
  return column.kind === "number"
    ? { name, kind: "number", values: new Float64Array(count).fill(NaN) }
    : { name, kind: "text", codes: new Uint32Array(count), words: [""] };
}

function withColumn(target: Attribute, column: Attribute, rows: Uint32Array, pulse: Pulse): Attribute {
  if (target.kind === "number" && column.kind === "number") {
    rows.forEach((row, i) => {
      if (row !== EMPTY && Number.isNaN(target.values[row])) target.values[row] = column.values[i];
    });
    return target;
  }
  if (target.kind !== "text" || column.kind !== "text") return target;
  const words = [...target.words];
  const codeOf = new Map(words.map((word, code) => [word, code]));
  const codes = column.words.map((word, at) => {
    if (at % PULSE_TEXTS === 0) pulse(at, column.words.length);
    const known = codeOf.get(word) ?? words.push(word) - 1;
    codeOf.set(word, known);
    return known;
  });
  rows.forEach((row, i) => {
    if (row !== EMPTY && target.codes[row] === 0) target.codes[row] = codes[column.codes[i]];
  });
  return { ...target, words };
}
