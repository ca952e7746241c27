import type { DoubtPart } from "./parts.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Doubt.module.css";

/** How far the rumour gets if nobody is briefed, and how much of that the plan keeps from it. */
export function Exposure({ view: { plan }, answer }: DoubtPart) {
  const { plan: texts, amounts, formats } = usePlanWords();
  const { crisis: words } = texts;
  const { crisis, mean, basis } = answer;
  if (crisis === null) return null;
  const { exposed, delay } = crisis;
  const part = exposed.mean > 0 ? Math.min(1, mean / exposed.mean) : 0;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.exposure}</h3>
      <p className={styles.sub}>
        {basis.isRelative
          ? words.exposedRelative
          : words.exposed(
              amounts.round(exposed.mean),
              formats.count(Math.round(exposed.low)),
              formats.count(Math.round(exposed.high)),
              plan.question.rumour.length,
            )}
      </p>
      <p className={styles.sub}>{words.saved(formats.percent(part), texts.delay.value(delay))}</p>
      <div className={styles.exposure} aria-hidden="true">
        <span className={styles.kept} style={{ flexGrow: part }} />
        <span className={styles.left} style={{ flexGrow: 1 - part }} />
      </div>
      <p className={styles.key}>
        <span>
          <i className={styles.kept} aria-hidden="true" />
          {words.savedBar} {formats.percent(part)}
        </span>
        <span>
          <i className={styles.left} aria-hidden="true" />
          {words.leftBar} {formats.percent(1 - part)}
        </span>
      </p>
    </section>
  );
}
