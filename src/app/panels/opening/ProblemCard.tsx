import { CircleAlert, TriangleAlert } from "lucide-react";
import type { Problem } from "../../../core/intake/report/report.ts";
import type { Texts } from "../../i18n/en.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import styles from "./ProblemCard.module.css";

/** What could not be done; where, what was found and what was expected; what to do. Never a code. */
export function ProblemCard({ problem }: { readonly problem: Problem }) {
  const { texts } = useWords();
  const words = texts.problem.words[problem.code](problem);
  const isWorkOpen = useTular(({ work }) => work.version > 0);
  const isError = problem.severity === "error";
  const found = problem.found === undefined || words.what.includes(problem.found) ? undefined : problem.found;
  const place = [
    problem.line === undefined ? "" : texts.problem.line(problem.line),
    problem.column === undefined || problem.column === "" ? "" : texts.problem.column(problem.column),
  ].filter((part) => part !== "");
  return (
    <section className={styles.card} role={isError ? "alert" : "note"}>
      {isError ? (
        <CircleAlert className={styles.bad} size={18} aria-hidden="true" />
      ) : (
        <TriangleAlert className={styles.warning} size={18} aria-hidden="true" />
      )}
      <div>
        <h2 className={styles.title}>{words.title ?? titleOf(problem, texts)}</h2>
        <p>
          {words.what} {words.expected}
        </p>
        {(place.length > 0 || found !== undefined) && (
          <p className={styles.place}>
            {place.join(", ")}
            {place.length > 0 && found !== undefined && ". "}
            {found !== undefined && (
              <>
                {texts.problem.found} <q className={styles.found}>{found}</q>
              </>
            )}
          </p>
        )}
        <p className={styles.next}>{words.doNext}</p>
        {isError && isWorkOpen && <p className={styles.place}>{texts.unchanged}</p>}
      </div>
    </section>
  );
}

function titleOf({ file, severity }: Problem, { problem }: Texts): string {
  if (file === undefined) return problem.whole;
  return severity === "error" ? problem.cannotRead(file) : problem.check(file);
}
