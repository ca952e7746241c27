import type { ReactNode } from "react";
import { measureOf, remarksOf } from "../state/columns.ts";
import type { Columns } from "../state/holdings.ts";
import { useWords } from "../state/useStore.ts";
import { HowFrame, HowPart } from "./HowFrame.tsx";
import { measureWords, rangeEnds, valueWords } from "./words.ts";
import styles from "./HowDoWeKnow.module.css";

interface HowDoWeKnowProps {
  /** Id of the measure. */
  readonly id: string;
  readonly columns: Columns;
  /** NaN: nothing to say, for the reason given. */
  readonly value: number;
  readonly range?: readonly [number, number] | undefined;
  readonly reason?: string | undefined;
  /** The words of the link, if not "How do we know?". */
  readonly children?: ReactNode;
}

/** How a measure's number came about: its question, formula, today's number, limits and source. */
export function HowDoWeKnow({ id, columns, value, range, reason, children }: HowDoWeKnowProps) {
  const words = useWords();
  const { texts, formats } = words;
  const measure = measureOf(id);
  const said = measureWords(id, words);
  if (measure === undefined || said === undefined) return null;
  const remarks = remarksOf(columns, id);
  return (
    <HowFrame about={said.name} title={said.name} description={said.question} link={children}>
      <div className={styles.today}>
        {Number.isNaN(value) ? (
          <p>
            {texts.how.nothing} {reason ?? texts.noReason}.
          </p>
        ) : (
          <>
            <p className={styles.value}>{texts.inspector.unit(valueWords(measure.format, value, formats), said.unit)}</p>
            <p className={styles.range}>
              {range === undefined ? texts.inspector.noRange : texts.inspector.range(...rangeEnds(measure.format, range, formats))}
            </p>
          </>
        )}
      </div>
      <HowPart heading={texts.how.formula}>
        <p>{said.formula}</p>
        {range !== undefined && !Number.isNaN(value) && <p className={styles.sub}>{texts.how.rangeFrom}</p>}
        {remarks.map((remark) => (
          <p key={remark} className={styles.sub}>
            {texts.remarks[remark]}
          </p>
        ))}
      </HowPart>
      <HowPart heading={texts.how.caveat}>
        <p>{said.caveat}</p>
      </HowPart>
      <p className={styles.source}>
        {texts.how.source}: {measure.source}
      </p>
    </HowFrame>
  );
}
