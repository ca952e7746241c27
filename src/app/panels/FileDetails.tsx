import type { Decision, FileReport } from "../../core/intake/report.ts";
import { useWords, type Words } from "../state/useStore.ts";
import type { ListedFile } from "./listedFiles.ts";
import { ProblemCard } from "./ProblemCard.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import { SetAside } from "./SetAside.tsx";
import styles from "./FileDetails.module.css";

/** One file: what is wrong with it, what it asks, what its columns mean, what became of its rows. */
export function FileDetails({ file }: { readonly file: ListedFile }) {
  const words = useWords();
  const { report } = file;
  return (
    <>
      {file.problems.map((problem, i) => (
        <ProblemCard key={i} problem={problem} />
      ))}
      {file.questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
      {report !== undefined && report.columns.length > 0 && <Columns report={report} words={words} />}
      {report !== undefined && <Decisions decisions={report.decisions} words={words} />}
      {report !== undefined && <SetAside report={report} />}
    </>
  );
}

function Columns({ report, words }: { readonly report: FileReport; readonly words: Words }) {
  const { texts } = words;
  const roles = rolesFor(report, words);
  const hasHeads = report.columns.some(({ header }) => header !== "");
  return (
    <section className={styles.section} aria-labelledby="columns-title">
      <h2 id="columns-title" className={styles.heading}>
        {texts.opening.columnsHeading}
      </h2>
      <div className={styles.card} role="region" aria-labelledby="columns-title" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.roles}>
              {report.columns.map(({ role }, i) => (
                <th key={i} scope="col" data-unused={role === "unused" || undefined}>
                  {roles[role]}
                </th>
              ))}
            </tr>
            <tr className={styles.heads}>
              {report.columns.map(({ header }, i) => (
                <td key={i}>
                  <bdi>{hasHeads ? header : texts.opening.noHeader}</bdi>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.preview.map((row, i) => (
              <tr key={i}>
                {report.columns.map(({ role }, column) => (
                  <td key={column} data-unused={role === "unused" || undefined}>
                    <bdi>{row[column]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function rolesFor({ layer }: FileReport, { texts }: Words): Record<string, string> {
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
