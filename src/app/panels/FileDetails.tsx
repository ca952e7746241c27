import type { Decision, FileReport, ShownTable } from "../../core/intake/report.ts";
import { useWords, type Words } from "../state/useStore.ts";
import type { ListedFile } from "./listedFiles.ts";
import { ProblemCard } from "./ProblemCard.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import { SetAside } from "./SetAside.tsx";
import styles from "./FileDetails.module.css";

/** One file: what is wrong with it, what it asks, what its columns mean, what became of its rows. */
export function FileDetails({ file }: { readonly file: ListedFile }) {
  const words = useWords();
  const { texts } = words;
  const { report } = file;
  return (
    <>
      {file.problems.map((problem, i) => (
        <ProblemCard key={i} problem={problem} />
      ))}
      {file.questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
      {report !== undefined && report.columns.length > 0 && (
        <Columns
          id="columns-title"
          title={texts.opening.columnsHeading}
          table={report}
          roles={rolesFor(report.layer, words)}
          words={words}
        />
      )}
      {report?.peopleTable !== undefined && (
        <Columns
          id="people-columns-title"
          title={texts.opening.peopleColumnsHeading}
          table={report.peopleTable}
          roles={rolesFor("people", words)}
          words={words}
        />
      )}
      {report !== undefined && <Decisions decisions={report.decisions} words={words} />}
      {report !== undefined && <SetAside report={report} />}
    </>
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly title: string;
  readonly table: ShownTable;
  readonly roles: Record<string, string>;
  readonly words: Words;
}

function Columns({ id, title, table, roles, words: { texts } }: ColumnsProps) {
  const hasHeads = table.columns.some(({ header }) => header !== "");
  return (
    <div className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <div className={styles.card} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.roles}>
              {table.columns.map(({ role }, i) => (
                <th key={i} scope="col" data-unused={role === "unused" || undefined}>
                  {roles[role]}
                </th>
              ))}
            </tr>
            <tr className={styles.heads}>
              {table.columns.map(({ header }, i) => (
                <td key={i}>
                  <bdi>{hasHeads ? header : texts.opening.noHeader}</bdi>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.preview.map((row, i) => (
              <tr key={i}>
                {table.columns.map(({ role }, column) => (
                  <td key={column} data-unused={role === "unused" || undefined}>
                    <bdi>{row[column]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function rolesFor(layer: FileReport["layer"], { texts }: Words): Record<string, string> {
  const { roles, rolesFollows, rolesShares, rolesPeople } = texts.opening;
  switch (layer) {
    case "follows":
      return { ...roles, ...rolesFollows };
    case "shares":
      return { ...roles, ...rolesShares };
    case "people":
      return { ...roles, ...rolesPeople };
    case "posts":
      return roles;
  }
}

function Decisions({ decisions, words }: { readonly decisions: readonly Decision[]; readonly words: Words }) {
  if (decisions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="decisions-title">
      <h2 id="decisions-title" className={styles.heading}>
        {words.texts.opening.decisionsHeading}
      </h2>
      <ul className={styles.decisions}>
        {decisions.map(({ code, values }, i) => (
          <li key={i}>{words.texts.decisions[code](values)}</li>
        ))}
      </ul>
    </section>
  );
}
