import type { AnswerCrisis } from "../../state/planAnswers.ts";
import type { DoubtPart } from "./parts.ts";
import { saidOf } from "./said.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./DelayTable.module.css";
import unseen from "../../controls/unseen.module.css";

type Row = AnswerCrisis["byDelay"][number];

/** Whom one would brief first, the earlier or the later the answer comes: who joins and who drops out is marked. */
export function DelayTable({ view: { people, plan }, answer }: DoubtPart) {
  const words = usePlanWords();
  const { crisis: texts } = words.plan;
  const said = saidOf(answer, words);
  const { delay } = plan.question;
  const delays = answer.crisis?.byDelay.toSorted((one, other) => one.delay - other.delay) ?? [];
  if (delays.length === 0) return null;
  const rows = everybodyIn(delays);
  const isSame = delays.every(({ bestSeeds }) => bestSeeds.length === rows.length);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{texts.delays}</h3>
      <p className={styles.sub}>{isSame ? texts.same : texts.delaysLead}</p>
      <div className={styles.scroll} role="region" aria-label={texts.delays} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.person}</th>
              {delays.map((one) => (
                <th
                  key={one.delay}
                  scope="col"
                  className={styles.delay}
                  data-now={one.delay === 0 || undefined}
                  data-asked={one.delay === delay || undefined}
                >
                  <span aria-hidden="true">{texts.delay(one.delay)}</span>
                  <span className={unseen.text}>{words.plan.delay.value(one.delay)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" className={styles.name}>
                  <bdi>{people.nameOf(row)}</bdi>
                </th>
                {delays.map((one, at) => (
                  <Cell key={one.delay} change={changeOf(row, one, delays[at - 1])} isAsked={one.delay === delay} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(["saved", "best"] as const).map((what) => (
              <tr key={what}>
                <th scope="row">{what === "saved" ? texts.yours : texts.best}</th>
                {delays.map((one) => (
                  <td key={one.delay} className={styles.number} data-asked={one.delay === delay || undefined}>
                    {said.exact(one[what])}
                  </td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** Everybody who is chosen at any delay, in the order in which they come up. */
function everybodyIn(delays: readonly Row[]): readonly number[] {
  return [...new Set(delays.flatMap(({ bestSeeds }) => bestSeeds))];
}

type Change = "stays" | "joins" | "drops" | "out";

/** What became of a person from one delay to the next. */
function changeOf(row: number, now: Row, before: Row | undefined): Change {
  const [is, was] = [now.bestSeeds.includes(row), before?.bestSeeds.includes(row) ?? now.bestSeeds.includes(row)];
  if (is) return was ? "stays" : "joins";
  return was ? "drops" : "out";
}

function Cell({ change, isAsked }: { readonly change: Change; readonly isAsked: boolean }) {
  const { plan } = usePlanWords();
  return (
    <td className={styles.cell} data-asked={isAsked || undefined}>
      <span className={styles.mark} data-change={change} aria-hidden="true" />
      <span className={unseen.text}>{plan.crisis.changes[change]}</span>
    </td>
  );
}
