import type { ReactNode } from "react";
import type { Measure, MeasureWords, Remark } from "../../../core/measures/measure.ts";
import { assumptionsOf } from "../../state/accounts.ts";
import { measureOf, remarksOf } from "../../state/columns.ts";
import type { Columns } from "../../state/holdings.ts";
import { personDoubt } from "../../state/doubts.ts";
import { OF_ACCOUNTS, OF_ATTRIBUTION } from "../../state/measuring.ts";
import { sourceIn } from "../../i18n/sources.ts";
import { useOpened, useTular, useWords } from "../../state/useStore.ts";
import { fractionOf } from "./fractions.ts";
import { HowAttributions } from "./HowAttributions.tsx";
import { HowFrame, HowPart } from "./HowFrame.tsx";
import { HowSure } from "./HowSure.tsx";
import { HowWays } from "./HowWays.tsx";
import { Sayings } from "./Sayings.tsx";
import { sayingsOf } from "./sayings.ts";
import { useDoubt } from "./useDoubt.ts";
import { measureWords, rangeEnds, rangeSaid, valueWords, wholeWords } from "../words.ts";
import styles from "./HowDoWeKnow.module.css";

interface HowDoWeKnowProps {
  /** Id of the measure. */
  readonly id: string;
  readonly columns: Columns;
  /** NaN: nothing to say, for the reason given; undefined: each of them has one, as the reason says. */
  readonly value: number | undefined;
  /** It is the number of all together. */
  readonly isWhole?: boolean;
  /** It is one post's number, or that of each: a post cannot be drawn anew. */
  readonly isOfPost?: boolean;
  readonly range?: readonly [number, number] | undefined;
  readonly reason?: string | undefined;
  /** Whose number it is. */
  readonly name?: string | undefined;
  /** Row of people, if it is a person's number. */
  readonly row?: number | undefined;
  /** The words of the link, if not "How do we know?". */
  readonly children?: ReactNode;
}

/** Ranges over what is assumed; the others say in their formula what they go over. */
const RANGED_BY_ASSUMPTION: ReadonlySet<string> = new Set([...OF_ACCOUNTS, ...OF_ATTRIBUTION].filter((id) => id !== "structuralVirality"));

/** How a measure's number came about: its question, formula, today's number, limits and source. */
export function HowDoWeKnow({ children, ...number }: HowDoWeKnowProps) {
  const words = useWords();
  const said = (number.isWhole === true ? wholeWords : measureWords)(number.id, words);
  const measure = measureOf(number.id);
  if (measure === undefined || said === undefined) return null;
  const isMissing = Number.isNaN(number.value);
  const remarks = remarksOf(number.columns, measure.id);
  return (
    <HowFrame about={said.name} title={said.name} description={said.question} link={children}>
      <Today {...number} measure={measure} said={said} />
      <HowPart heading={words.texts.how.formula}>
        <p>{said.formula}</p>
        {number.row === undefined && number.range !== undefined && RANGED_BY_ASSUMPTION.has(measure.id) && !isMissing && (
          <p className={styles.sub}>{words.texts.how.rangeFrom}</p>
        )}
        {!isMissing && <Assumed id={measure.id} remarks={remarks} />}
        {remarks.map((remark) => (
          <p key={remark} className={styles.sub}>
            {words.texts.remarks[remark]}
          </p>
        ))}
      </HowPart>
      {measure.id === "lateralShare" && number.isWhole === true && <HowAttributions columns={number.columns} />}
      {isMissing ? null : number.isOfPost === true ? (
        <HowPart heading={words.texts.doubt.headingNone}>
          <p>{words.texts.doubt.ofPost}</p>
        </HowPart>
      ) : (
        <HowSure id={measure.id} row={number.row} />
      )}
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
function Today({ id, columns, value, range: given, reason, name, row, isWhole = false, measure, said }: TodayProps) {
  const words = useWords();
  const isTopic = useOpened()?.network.posts.count === 0;
  const { texts, formats } = words;
  const doubt = useDoubt(row === undefined ? null : id);
  if (value === undefined)
    return (
      <div className={styles.today}>
        <p>{reason}</p>
      </div>
    );
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
  const ends = range && rangeEnds(format, range, formats);
  const facts = {
    value: written,
    range: ends === undefined || ends[0] === ends[1] ? undefined : ([ends[0], texts.inspector.unit(ends[1], said.unit)] as const),
    name: name ?? "",
    isTopic,
    holdsOne: range !== undefined && range[0] <= 1 && range[1] >= 1,
    isNone: value === 0,
  };
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
function Assumed({ id, remarks }: { readonly id: string; readonly remarks: readonly Remark[] }) {
  const { texts } = useWords();
  const accounts = useTular((state) => state.accounts);
  const { peerRule, relationships, attribution } = assumptionsOf(accounts);
  const { how, assumptions } = texts.why;
  // a file that credits the author leaves nothing to divide
  const isDivided = OF_ATTRIBUTION.has(id) && !remarks.includes("direct-only");
  return (
    <>
      {OF_ACCOUNTS.has(id) && <p className={styles.sub}>{how.measuredUnder(peerRule, relationships)}</p>}
      {isDivided && <p className={styles.sub}>{how.creditedUnder(assumptions.attributions[attribution].name)}</p>}
    </>
  );
}
