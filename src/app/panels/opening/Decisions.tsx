import { dayFirstAnswerId, decimalsAnswerId } from "../../../core/intake/cells/givenStyles.ts";
import type { Decision, FileReport } from "../../../core/intake/report/report.ts";
import { LinkButton } from "../../controls/Button.tsx";
import { answerQuestions } from "../../state/actions/openNetwork.ts";
import { useDoing, useWords, type Words } from "../../state/useStore.ts";
import styles from "./FileDetails.module.css";

/** What the file was taken for, and what was decided from it; where another reading makes sense, it is a click away. */
export function Decisions({ report }: { readonly report: FileReport }) {
  const words = useWords();
  const { texts, language } = words;
  const { perform } = useDoing();
  const format = report.formatWords?.[language] ?? report.format;
  // a star is said above, on its own; a kept work may be of an edition that decided something else
  const said = report.decisions.filter(({ code }) => code !== "star" && Object.hasOwn(texts.decisions, code));
  return (
    <section className={styles.section} aria-labelledby="decisions-title">
      <h2 id="decisions-title" className={styles.heading}>
        {texts.intake.takenFor(
          format,
          report.layer === "shares" && report.onlyKind !== undefined
            ? texts.intake.onlyKinds[report.onlyKind].read
            : texts.intake.layers[report.layer],
        )}
      </h2>
      <ul className={styles.decisions}>
        {said.map(({ code, values }, i) => {
          const other = otherReading(code, report.name, words);
          return (
            <li key={i}>
              {texts.decisions[code](values)}
              {other !== undefined && (
                <>
                  {" "}
                  <LinkButton onClick={() => perform(answerQuestions, other.answer)}>{other.label}</LinkButton>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface OtherReading {
  readonly label: string;
  readonly answer: Readonly<Record<string, string>>;
}

/** The other way to read a column of days or numbers. */
function otherReading(code: Decision["code"], file: string, { texts }: Words): OtherReading | undefined {
  const { toMonth, toDay, toPoint, toComma } = texts.intake.styles;
  switch (code) {
    case "day-first":
      return { label: toMonth, answer: { [dayFirstAnswerId(file)]: "month" } };
    case "month-first":
      return { label: toDay, answer: { [dayFirstAnswerId(file)]: "day" } };
    case "decimal-comma":
      return { label: toPoint, answer: { [decimalsAnswerId(file)]: "." } };
    case "decimal-point":
      return { label: toComma, answer: { [decimalsAnswerId(file)]: "," } };
    default:
      return undefined;
  }
}
