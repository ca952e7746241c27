import type { ReactNode } from "react";
import type { Measure, MeasureWords } from "../../../core/measures/measure.ts";
import { assumptionsOf } from "../../state/accounts.ts";
import { measureOf, remarksOf } from "../../state/columns.ts";
import type { Columns } from "../../state/holdings.ts";
import { personDoubt } from "../../state/doubts.ts";
import { OF_ACCOUNTS, OF_ATTRIBUTION } from "../../state/measuring.ts";
import { sourceIn } from "../../i18n/sources.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { fractionOf } from "./fractions.ts";
import { HowFrame, HowPart } from "./HowFrame.tsx";
import { HowSure } from "./HowSure.tsx";
import { HowWays } from "./HowWays.tsx";
import { Sayings } from "./Sayings.tsx";
import { sayingsOf } from "./sayings.ts";
import { useDoubt } from "./useDoubt.ts";
import { measureWords, rangeEnds, rangeSaid, valueWords } from "../words.ts";
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
export function HowDoWeKnow({ children, ...number }: HowDoWeKnowProps) {
  const words = useWords();
  const said = measureWords(number.id, words);
  const measure = measureOf(number.id);
  if (measure === undefined || said === undefined) return null;
  return (
    <HowFrame about={said.name} title={said.name} description={said.question} link={children}>
      <Today {...number} measure={measure} said={said} />
      <HowPart heading={words.texts.how.formula}>
        <p>{said.formula}</p>
        {number.row === undefined && number.range !== undefined && measure.format !== "label" && !Number.isNaN(number.value) && (
          <p className={styles.sub}>{words.texts.how.rangeFrom}</p>
        )}
        <Assumed id={measure.id} />
        {remarksOf(number.columns, measure.id).map((remark) => (
          <p key={remark} className={styles.sub}>
            {words.texts.remarks[remark]}
          </p>
        ))}
      </HowPart>
      <HowSure id={measure.id} row={number.row} />
      <HowPart heading={words.texts.how.caveat}>
        <p>{said.caveat}</p>
      </HowPart>
      <p className={styles.source}>
        {words.texts.how.source}: {sourceIn(words.language, measure.source)}
      </p>
      <HowWays measure={measure} row={number.row} />
    </HowFrame>
  );
}

interface TodayProps extends Omit<HowDoWeKnowProps, "children"> {
  readonly measure: Measure;
  readonly said: MeasureWords;
}

/** Today's number, in its fraction and with its range, and what may be said of it. */
function Today({ id, columns, value, range: given, reason, name, row, measure, said }: TodayProps) {
  const words = useWords();
  const { texts, formats } = words;
  const doubt = useDoubt(row === undefined ? null : id);
  if (Number.isNaN(value))
    return (
      <div className={styles.today}>
        <p>
          {texts.how.nothing} {reason ?? texts.noReason}.
        </p>
      </div>
    );
  const own = doubt === undefined || row === undefined ? undefined : personDoubt(doubt, row);
  const range = given ?? (own !== undefined && !Number.isNaN(own.low) ? ([own.low, own.high] as const) : undefined);
  // what is a name of each is a number of them together
  const format = measure.format === "label" && row === undefined ? "count" : measure.format;
  const written = texts.inspector.unit(valueWords(format, value, formats), said.unit);
  const isWhole = name === undefined && value === columns.whole.get(id);
  const facts = { value: written, range: range && rangeEnds(format, range, formats), name: name ?? "" };
  const sayings = isWhole || name !== undefined ? sayingsOf(id, facts, texts) : undefined;
  const fraction = isWhole || row !== undefined ? fractionOf(id, columns, row, words) : undefined;
  return (
    <>
      <div className={styles.today}>
        {fraction?.over !== undefined && (
          <>
            <p className={styles.fraction}>
              <span>{fraction.over}</span>
              <span>{fraction.under}</span>
            </p>
            <span aria-hidden="true">=</span>
          </>
        )}
        <p className={styles.value}>{written}</p>
        <p className={styles.range}>
          {range === undefined ? texts.inspector.noRange : (rangeSaid(format, range, words) ?? texts.inspector.steady)}
        </p>
        {fraction?.beside !== undefined && <p className={styles.range}>{fraction.beside}</p>}
      </div>
      {sayings !== undefined && <Sayings {...sayings} />}
    </>
  );
}

/** What the number assumes, where it assumes anything. */
function Assumed({ id }: { readonly id: string }) {
  const { texts } = useWords();
  const accounts = useTular((state) => state.accounts);
  if (!OF_ACCOUNTS.has(id) && !OF_ATTRIBUTION.has(id)) return null;
  const { peerRule, relationships, attribution } = assumptionsOf(accounts);
  const { how, assumptions } = texts.why;
  return <p className={styles.sub}>{how.measuredUnder(peerRule, relationships, assumptions.attributions[attribution].name)}</p>;
}
