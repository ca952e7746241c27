/** Questions show people by name where a table of people says whose the ids of another file are: nobody knows who an id is. */
import { PULSE_TEXTS, silentPulse } from "../../base/pulse.ts";
import { isOpaqueId, keyOf } from "../../network/identity.ts";
import type { ReadFile } from "../format.ts";
import type { Question } from "../report/report.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";

export function withNames(questions: readonly Question[], files: readonly ReadFile[], pulse = silentPulse): Question[] {
  const ids = new Set(questions.flatMap(({ example }) => [example.actor, example.other]).filter(isOpaqueId));
  const names = new Map<string, string>();
  for (const file of files) if (ids.size > names.size) takeNames(file, ids, names, pulse);
  const nameOf = (account: string) => names.get(account) ?? account;
  return questions.map((question) => {
    const { actor, other } = question.example;
    return { ...question, example: { ...question.example, actor: nameOf(actor), other: nameOf(other) } };
  });
}

function takeNames(
  { accounts, aboutPeople, rule }: ReadFile,
  ids: ReadonlySet<string>,
  names: Map<string, string>,
  pulse = silentPulse,
): void {
  const alias = aboutPeople?.alias;
  if (aboutPeople === undefined || alias === undefined) return;
  for (const [at, account] of aboutPeople.account.entries()) {
    if (at % PULSE_TEXTS === 0) pulse(at, aboutPeople.account.length);
    const row = alias.rows[at];
    if (account === EMPTY || account === ABSENT || row === EMPTY || row === ABSENT) continue;
    const key = keyOf(accounts.at(account), rule);
    if (ids.has(key)) names.set(key, alias.table.at(row));
    if (names.size === ids.size) return;
  }
}
