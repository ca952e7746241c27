import type { ReactNode } from "react";
import { measureOf, remarksOf } from "../state/columns.ts";
import type { Columns } from "../state/holdings.ts";
import { useWords } from "../state/useStore.ts";
import { fractionOf } from "./fractions.ts";
import { HowFrame, HowPart } from "./HowFrame.tsx";
import { HowWays } from "./HowWays.tsx";
import { Sayings } from "./Sayings.tsx";
import { sayingsOf } from "./sayings.ts";
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
  /** Whose number it is. */
  readonly name?: string | undefined;
  /** Row of people, if it is a person's number. */
  readonly row?: number | undefined;
  /** The words of the link, if not "How do we know?". */
  readonly children?: ReactNode;
}

/** How a measure's number came about: its question, formula, today's number, limits and source. */
export function HowDoWeKnow({ id, columns, value, range, reason, name, row, children }: HowDoWeKnowProps) {
  const words = useWords();
  const { texts, formats } = words;
  const measure = measureOf(id);
  const said = measureWords(id, words);
  if (measure === undefined || said === undefined) return null;
  const remarks = remarksOf(columns, id);
  const isSaid = !Number.isNaN(value);
  const isWhole = name === undefined && value === columns.whole.get(id);
  const written = texts.inspector.unit(valueWords(measure.format, value, formats), said.unit);
  const facts = { value: written, range: range && rangeEnds(measure.format, range, formats), name: name ?? "" };
  const sayings = isSaid && (isWhole || name !== undefined) ? sayingsOf(id, facts, texts) : undefined;
  const fraction = isSaid && (isWhole || row !== undefined) ? fractionOf(id, columns, row, words) : undefined;
  return (
    <HowFrame about={said.name} title={said.name} description={said.question} link={children}>
      <div className={styles.today}>
        {Number.isNaN(value) ? (
          <p>
            {texts.how.nothing} {reason ?? texts.noReason}.
          </p>
        ) : (
          <>
            {fraction !== undefined && (
              <>
                <p className={styles.fraction}>
                  <span>{fraction.over}</span>
                  <span>{fraction.under}</span>
                </p>
                {measure.format !== "decimal" && measure.format !== "count" && <span aria-hidden="true">=</span>}
              </>
            )}
            <p className={styles.value}>{written}</p>
            <p className={styles.range}>
              {range === undefined ? texts.inspector.noRange : texts.inspector.range(...rangeEnds(measure.format, range, formats))}
            </p>
            {fraction?.beside !== undefined && <p className={styles.range}>{fraction.beside}</p>}
          </>
        )}
      </div>
      {sayings !== undefined && <Sayings {...sayings} />}
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
      <HowWays measure={measure} row={row} />
    </HowFrame>
  );
}
