import { useState } from "react";
import { LinkButton } from "../../controls/Button.tsx";
import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Answer.module.css";

const MOST_SHOWN = 4;
/** Less is nothing to speak of. */
const LEAST = 0.02;

/** Which of the chosen reach the same people, the closest pairs first. */
export function Overlaps({ view: { people, plan }, answer }: { readonly view: PlanView; readonly answer: PlanAnswer }) {
  const { plan: texts, formats } = usePlanWords();
  const [isWhole, setWhole] = useState(false);
  const { seeds, overlaps } = answer;
  if (seeds.length < 2) return null;
  const pairs = overlaps.filter(({ part }) => part >= LEAST).toSorted((one, other) => other.part - one.part);
  const { title, lead, none } = texts.overlap[plan.question.kind];
  const shown = isWhole ? pairs : pairs.slice(0, MOST_SHOWN);
  const nameAt = (at: number) => people.nameOf(seeds[at]?.person ?? 0);
  return (
    <section className={styles.overlaps}>
      <h3 className={styles.heading}>{title}</h3>
      {pairs.length === 0 ? (
        <p className={styles.sub}>{none}</p>
      ) : (
        <>
          <p className={styles.sub}>{lead}</p>
          <ul className={styles.pairs}>
            {shown.map(({ a, b, part }) => (
              <li key={`${a} ${b}`} className={styles.pair}>
                <span className={styles.pairNames}>
                  <bdi>{nameAt(a)}</bdi> {texts.overlap.and} <bdi>{nameAt(b)}</bdi>
                </span>
                <span className={styles.pairBar} aria-hidden="true">
                  <span style={{ width: `${100 * part}%` }} />
                </span>
                <span className={styles.number}>{formats.percent(part)}</span>
              </li>
            ))}
          </ul>
          {pairs.length > MOST_SHOWN && (
            <LinkButton onClick={() => setWhole(!isWhole)}>
              {isWhole ? texts.lists.fewer : texts.overlap.more(pairs.length - MOST_SHOWN)}
            </LinkButton>
          )}
        </>
      )}
    </section>
  );
}
