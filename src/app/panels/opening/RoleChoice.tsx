import { useState } from "react";
import { columnsAnswerId, faultInRoles, writeRoles, type RolesFault } from "../../../core/intake/tables/givenRoles.ts";
import type { FileReport, Role } from "../../../core/intake/report/report.ts";
import { LinkButton } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { chooseColumns } from "../../state/actions/chooseColumns.ts";
import { answerQuestions } from "../../state/actions/openNetwork.ts";
import { headerNumber, isChoosable, recalledId, withChoice } from "../../state/columnChoices.ts";
import { answerTo } from "../../state/opening.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { pairOf, turned, withRole } from "./changedRoles.ts";
import type { ListedFile } from "./listedFiles.ts";
import styles from "./FileDetails.module.css";

const OF_PAIRS: readonly Role[] = [
  "actor",
  "other",
  "post",
  "original",
  "time",
  "clock",
  "kind",
  "weight",
  "paid",
  "cost",
  "via",
  "since",
  "unused",
];
const OF_TABLES: readonly Role[] = [
  "actor",
  "other",
  "post",
  "time",
  "clock",
  "type",
  "declaredFollowers",
  "name",
  "paid",
  "cost",
  "text",
  "tone",
  "attribute",
  "unused",
];
/** Of a list of names. */
const OF_LISTS: readonly Role[] = ["actor", "unused"];

export interface ColumnRoles {
  /** As they are shown: the two accounts exchanged where the file is read the other way round. */
  readonly roles: readonly Role[];
  /** Undefined where the columns of the format are known. */
  readonly choose: ((column: number, role: Role) => void) | undefined;
  readonly reset: (() => void) | undefined;
  readonly isRecalled: boolean;
  /** Other files with the same header will be read in this way; without a header there is nothing to know them by. */
  readonly isKept: boolean;
  readonly fault: RolesFault | null;
}

/** What the columns of a file are taken for, and how that is changed. */
export function useColumnRoles({ name, questions }: ListedFile, report: FileReport): ColumnRoles {
  const { perform, prefer, now } = useDoing();
  const [fault, setFault] = useState<RolesFault | null>(null);
  const answers = useTular((state) => state.answers);
  const direction = questions.find(({ about }) => about === "direction");
  const isTurned = direction !== undefined && (answerTo(direction, answers) ?? direction.suggested) === "swapped";
  const found = report.columns.map(({ role }) => role);
  const roles = isTurned ? turned(found) : found;
  const isGiven = Object.hasOwn(answers.byQuestion, columnsAnswerId(name));
  const number = headerNumber(report);

  function remember(choice: string | null): void {
    if (number !== undefined) prefer({ columnChoices: withChoice(now().preferences.columnChoices ?? {}, number, choice) });
  }

  function choose(column: number, role: Role): void {
    const next = withRole(roles, column, role);
    const wrong = faultInRoles(next);
    setFault(wrong ?? null);
    if (wrong !== undefined) return;
    // to exchange the two accounts is to turn the file round
    if (direction !== undefined && writeRoles(next) === writeRoles(turned(roles)))
      return perform(answerQuestions, { [direction.id]: isTurned ? "as-is" : "swapped" });
    const isPairNew = pairOf(next) !== pairOf(roles);
    const raw = writeRoles(isTurned && !isPairNew ? turned(next) : next);
    remember(raw);
    perform(chooseColumns, { file: name, roles: raw, isPairNew });
  }

  function reset(): void {
    setFault(null);
    remember(null);
    perform(chooseColumns, { file: name, roles: null, isPairNew: true });
  }

  return {
    roles,
    choose: isChoosable(report) ? choose : undefined,
    reset: isGiven ? reset : undefined,
    isKept: number !== undefined,
    isRecalled: answers.byQuestion[recalledId(name)] === "yes",
    fault,
  };
}

interface RoleChoiceProps {
  readonly header: string;
  readonly column: number;
  readonly roles: readonly Role[];
  readonly names: Readonly<Record<string, string>>;
  readonly onChoose: (column: number, role: Role) => void;
}

/** The part of one column, to be chosen. */
export function RoleChoice({ header, column, roles, names, onChoose }: RoleChoiceProps) {
  const { texts } = useWords();
  const { change, changeNumbered } = texts.intake.columns;
  const role = roles[column] ?? "unused";
  const offered = roles.length === 1 ? OF_LISTS : roles.includes("other") ? OF_PAIRS : OF_TABLES;
  const all = offered.includes(role) ? offered : [role, ...offered];
  return (
    <Choice
      label={header === "" ? changeNumbered(column + 1) : change(header)}
      isLabelUnseen
      value={role}
      groups={[{ items: all.map((value) => ({ value, label: names[value] ?? value })) }]}
      onChange={(value) => {
        const next = all.find((one) => one === value);
        if (next !== undefined && next !== role) onChoose(column, next);
      }}
    />
  );
}

/** Whose word the parts are, and why a choice is impossible. */
export function RolesNote({ columns }: { readonly columns: ColumnRoles }) {
  const { texts } = useWords();
  const { given, givenOnce, remembered, reset, fault } = texts.intake.columns;
  if (columns.fault !== null)
    return (
      <p className={styles.fault} role="alert">
        {fault[columns.fault]}
      </p>
    );
  if (columns.reset === undefined) return null;
  return (
    <p className={styles.note}>
      {columns.isRecalled ? remembered : columns.isKept ? given : givenOnce} <LinkButton onClick={columns.reset}>{reset}</LinkButton>
    </p>
  );
}
