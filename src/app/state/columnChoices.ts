/**
 * What the user took the columns of a table for, kept for the next file with the same header. Only a number made of the
 * header is kept, not its words.
 */
import { columnsAnswerId, maybeRoles, writeRoles } from "../../core/intake/tables/givenRoles.ts";
import type { FileReport, Report } from "../../core/intake/report/report.ts";

/** Roles as an answer writes them, by the number of a header. */
export type ColumnChoices = Readonly<Record<string, string>>;

/** The only format whose columns can be chosen: the others know theirs. */
const CHOOSABLE = "delimited";
const MOST_CHOICES = 200;

export function isChoosable({ format, columns }: FileReport): boolean {
  return format === CHOOSABLE && columns.length > 0;
}

/** The number of a header (FNV-1a, and how many columns); undefined where there is none to know a file by. */
export function headerNumber({ columns }: Pick<FileReport, "columns">): string | undefined {
  if (columns.every(({ header }) => header === "")) return undefined;
  let hash = 0x811c9dc5;
  for (const letter of columns.map(({ header }) => header).join("\n")) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `${columns.length}.${(hash >>> 0).toString(36)}`;
}

/** With one more choice, or without it; the oldest make room. */
export function withChoice(choices: ColumnChoices, number: string, roles: string | null): ColumnChoices {
  const others = Object.entries(choices).filter(([key]) => key !== number);
  return Object.fromEntries([...others, ...(roles === null ? [] : [[number, roles] as const])].slice(-MOST_CHOICES));
}

/** Choices as they were kept; whatever else was there is left out. */
export function soundChoices(kept: unknown): ColumnChoices {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, roles]) => typeof roles === "string"));
}

export function recalledId(file: string): string {
  return `recalled:${file}`;
}

/** What was chosen for these headers before, as answers; nothing for a file that is answered already. */
export function recalledAnswers(
  report: Report,
  answered: Readonly<Record<string, string>>,
  choices: ColumnChoices,
): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const file of report.files) {
    const id = columnsAnswerId(file.name);
    const number = headerNumber(file);
    if (!isChoosable(file) || number === undefined || Object.hasOwn(answered, id) || !Object.hasOwn(choices, number)) continue;
    const roles = maybeRoles(choices[number], file.columns.length);
    if (roles === undefined || writeRoles(roles) === writeRoles(file.columns.map(({ role }) => role))) continue;
    answers[id] = writeRoles(roles);
    answers[recalledId(file.name)] = "yes";
  }
  return answers;
}
