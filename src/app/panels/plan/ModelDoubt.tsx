import { useState } from "react";
import { LinkButton } from "../../controls/Button.tsx";
import type { DoubtPart } from "./parts.ts";
import { saidOf } from "./said.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Doubt.module.css";

/** So many of the chosen are asked "what if she says no" at once. */
const MOST_SHOWN = 3;

/** The plan if word travels half as easily or twice, and if one of the chosen says no. */
export function ModelDoubt({ view, answer }: DoubtPart) {
  const words = usePlanWords();
  const { models: texts, lists } = words.plan;
  const { formats } = words;
  const [isWhole, setWhole] = useState(false);
  const { people, isStale } = view;
  const said = saidOf(answer, words);
  const { models, seeds } = answer;
  const names = new Map([
    [0.5, texts.half],
    [1, texts.same],
    [2, texts.double],
  ]);
  const shown = isWhole ? seeds : seeds.slice(0, MOST_SHOWN);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{texts.title}</h3>
      {models === null && <p className={styles.pending}>{isStale ? "" : texts.pending}</p>}
      <dl className={styles.rows}>
        {models?.scales.map(({ scale, mean, stay }) => (
          <div key={scale} className={styles.row}>
            <dt>{names.get(scale) ?? formats.ratio(scale)}</dt>
            <dd className={styles.sub}>{scale === 1 ? "" : texts.stay(stay, seeds.length)}</dd>
            <dd className={styles.rowNumber}>{said.exact(mean)}</dd>
          </div>
        ))}
        {seeds.length > 1 &&
          shown.map(({ person, instead }) => (
            <div key={person} className={styles.row} title={instead === null ? undefined : people.nameOf(instead.person)}>
              <dt>
                <bdi>{texts.no(people.plainOf(person))}</bdi>
              </dt>
              <dd className={styles.sub}>
                <bdi>{instead === null ? texts.nobody : texts.instead(people.plainOf(instead.person))}</bdi>
              </dd>
              <dd className={styles.rowNumber}>{instead === null ? "" : said.exact(instead.mean)}</dd>
            </div>
          ))}
      </dl>
      {seeds.length > MOST_SHOWN && (
        <LinkButton onClick={() => setWhole(!isWhole)}>{isWhole ? lists.fewer : texts.showAll(seeds.length - MOST_SHOWN)}</LinkButton>
      )}
      {models !== null && models.worst < 1 && <p className={styles.caption}>{texts.worst(words.amounts.atLeast(models.worst))}</p>}
    </section>
  );
}
