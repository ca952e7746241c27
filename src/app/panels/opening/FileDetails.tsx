import type { ReactNode } from "react";
import type { FileReport, Role, ShownTable } from "../../../core/intake/report/report.ts";
import { useWords, type Words } from "../../state/useStore.ts";
import { CalmNote } from "../../controls/CalmNote.tsx";
import { Decisions } from "./Decisions.tsx";
import { isLeftOut, type ListedFile } from "./listedFiles.ts";
import { ProblemCard } from "./ProblemCard.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import { RoleChoice, RolesNote, useColumnRoles } from "./RoleChoice.tsx";
import { SetAside } from "./SetAside.tsx";
import styles from "./FileDetails.module.css";

/** One file: what is wrong with it, what it asks, what its columns mean, what became of its rows. */
export function FileDetails({ file }: { readonly file: ListedFile }) {
  const words = useWords();
  const { texts } = words;
  const { report } = file;
  const star = report?.decisions.find(({ code }) => code === "star");
  return (
    <>
      <FileProblems problems={file.problems} />
      {star !== undefined && <CalmNote title={texts.intake.star}>{texts.decisions.star(star.values)}</CalmNote>}
      {file.questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
      {report !== undefined && report.columns.length > 0 && <OwnColumns file={file} report={report} words={words} />}
      {report?.peopleTable !== undefined && (
        <Columns
          id="people-columns-title"
          title={texts.opening.peopleColumnsHeading}
          table={report.peopleTable}
          head={(_column, role) => rolesFor({ layer: "people" }, words)[role]}
          words={words}
        />
      )}
      {report !== undefined && file.state !== "notRead" && <Decisions report={report} />}
      {report !== undefined && !(file.state === "notRead" && report.dropped.length === 0) && (
        <SetAside report={report} dropped={file.dropped} />
      )}
    </>
  );
}

/** What is wrong with a file; what was merely left out of it is said without alarm. */
export function FileProblems({ problems }: Pick<ListedFile, "problems">) {
  return problems.map((problem, i) =>
    isLeftOut(problem) ? (
      <LeftOut key={i} names={problem.found ?? ""} count={problem.count ?? 0} />
    ) : (
      <ProblemCard key={i} problem={problem} />
    ),
  );
}

/** What a container holds beside exports: settings, notes. Nothing is wrong with it. */
function LeftOut({ names, count }: { readonly names: string; readonly count: number }) {
  const { leftOut, leftOutFine } = useWords().texts.intake;
  return (
    <CalmNote>
      {leftOut(count)} <bdi>{names}</bdi>. {leftOutFine}
    </CalmNote>
  );
}

interface OwnColumnsProps {
  readonly file: ListedFile;
  readonly report: FileReport;
  readonly words: Words;
}

/** The table itself, its columns to be chosen where the format leaves a choice. */
function OwnColumns({ file, report, words }: OwnColumnsProps) {
  const columns = useColumnRoles(file, report);
  const { choose, roles } = columns;
  const names = rolesFor(report, words);
  if (report.isUnderstood === true) {
    const kinds: Readonly<Record<string, string>> = words.texts.intake.acts;
    const at = report.columns.findIndex(({ role }) => role === "kind");
    const preview = report.preview.map((row) => row.map((cell, i) => (i === at ? (kinds[cell] ?? cell) : cell)));
    const title = words.texts.intake.understood;
    return <Columns id="columns-title" title={title} table={{ ...report, preview }} head={(_at, role) => names[role]} words={words} />;
  }
  const table = { ...report, columns: report.columns.map(({ header }, at) => ({ header, role: roles[at] ?? "unused" })) };
  return (
    <Columns
      id="columns-title"
      title={words.texts.opening.columnsHeading}
      table={table}
      note={<RolesNote columns={columns} />}
      head={(at, role) =>
        choose === undefined ? (
          names[role]
        ) : (
          <RoleChoice header={report.columns[at]?.header ?? ""} column={at} roles={roles} names={names} onChoose={choose} />
        )
      }
      words={words}
    />
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly title: string;
  readonly table: ShownTable;
  /** What stands over a column. */
  readonly head: (column: number, role: Role) => ReactNode;
  readonly note?: ReactNode;
  readonly words: Words;
}

function Columns({ id, title, table, head, note, words: { texts } }: ColumnsProps) {
  const hasHeads = table.columns.some(({ header }) => header !== "");
  const order = inOrder(table);
  return (
    <div className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <div className={styles.card} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.roles}>
              {order.map(({ at, role }) => (
                <th key={at} scope="col" data-unused={role === "unused" || undefined}>
                  {head(at, role)}
                </th>
              ))}
            </tr>
            {table.isUnderstood !== true && (
              <tr className={styles.heads}>
                {order.map(({ at, header }) => (
                  <td key={at}>
                    <bdi>{hasHeads ? header : texts.opening.noHeader}</bdi>
                  </td>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {table.preview.map((row, i) => (
              <tr key={i}>
                {order.map(({ at, role }) => (
                  <td key={at} data-unused={role === "unused" || undefined}>
                    <bdi>{row[at]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.columns.length > MANY_COLUMNS && <p className={styles.note}>{texts.intake.usedFirst}</p>}
      {note}
    </div>
  );
}

/** More columns than this do not stand beside each other on most screens. */
const MANY_COLUMNS = 6;

/** Who acts on whom stands first where there are many columns, and when and what of. */
const LEADING: readonly Role[] = ["actor", "other", "kind", "time", "clock", "since", "post", "original", "weight"];

/** The columns in the file's order; of many those that say most stand first, then all that are used, and those without a word last. */
function inOrder({ columns, preview }: ShownTable): { at: number; header: string; role: Role }[] {
  const placed = columns.map((column, at) => ({ ...column, at }));
  if (columns.length <= MANY_COLUMNS) return placed;
  const rank = ({ at, role }: { at: number; role: Role }) =>
    role === "unused" ? LEADING.length + (preview.every((row) => (row[at] ?? "") === "") ? 2 : 1) : placeOf(role);
  return placed.toSorted((a, b) => rank(a) - rank(b));
}

function placeOf(role: Role): number {
  const at = LEADING.indexOf(role);
  return at < 0 ? LEADING.length : at;
}

interface Spoken extends Pick<FileReport, "layer" | "onlyKind"> {
  readonly columns?: FileReport["columns"];
}

function rolesFor({ layer, onlyKind, columns = [] }: Spoken, { texts }: Words): Record<string, string> {
  const { roles, rolesFollows, rolesShares, rolesPeople } = texts.opening;
  const isMixed =
    columns.some(({ role }) => role === "kind" || role === "text") || columns.filter(({ role }) => role === "other").length > 1;
  switch (layer) {
    case "follows":
      return { ...roles, ...rolesFollows };
    case "shares":
      if (onlyKind !== undefined) return { ...roles, ...texts.intake.onlyKinds[onlyKind].roles };
      return isMixed ? roles : { ...roles, ...rolesShares };
    case "people":
      return { ...roles, ...rolesPeople };
    case "posts":
      return roles;
  }
}
