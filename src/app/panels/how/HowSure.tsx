import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import type { Doubt } from "../../../core/doubt/result.ts";
import { isDoubted, measureOf } from "../../state/columns.ts";
import { personDoubt } from "../../state/doubts.ts";
import { useWords, type Words } from "../../state/useStore.ts";
import { HowGaps } from "./HowGaps.tsx";
import { HowPart } from "./HowFrame.tsx";
import { useDoubt } from "./useDoubt.ts";
import { rangeEnds } from "../words.ts";
import styles from "./HowSure.module.css";

interface HowSureProps {
  /** Id of the measure. */
  readonly id: string;
  /** Row of people, if it is a person's number. */
  readonly row?: number | undefined;
}

/** What the range of a number is made of, or why it has none; for numbers of people also what gaps in the files would do. */
export function HowSure({ id, row }: HowSureProps) {
  const words = useWords();
  const doubt = useDoubt(id);
  const said = DOUBT_WORDS[words.language];
  const { texts } = words;
  if (!isDoubted(id))
    return (
      <HowPart heading={texts.doubt.headingNone}>
        <p className={styles.sub}>{said.reasons["not-resampled"]}</p>
      </HowPart>
    );
  if (doubt === undefined)
    return (
      <HowPart heading={texts.doubt.headingNone}>
        <p className={styles.sub}>{texts.doubt.pending}</p>
      </HowPart>
    );
  const [first, ...rest] = said.made(doubt);
  return (
    <>
      <HowPart heading={isRanged(doubt) ? texts.doubt.heading : texts.doubt.headingNone}>
        {row !== undefined && <p>{ownSentences(doubt, row, words).join(" ")}</p>}
        <p>{first}</p>
        {doubt.reasons
          .filter((reason) => doubt.unit !== "none" || reason !== "no-units")
          .map((reason) => (
            <p key={reason} className={styles.sub}>
              {reason === "too-few" && !isRanged(doubt) ? said.tooLittle : said.reasons[reason]}
            </p>
          ))}
        {rest.length > 0 && (
          <details className={styles.more}>
            <summary>{texts.doubt.more}</summary>
            {rest.map((sentence) => (
              <p key={sentence} className={styles.sub}>
                {sentence}
              </p>
            ))}
          </details>
        )}
      </HowPart>
      {doubt.rows.length > 0 && <HowGaps key={id} id={id} />}
    </>
  );
}

function isRanged({ replicates, ways, whole }: Doubt): boolean {
  return replicates > 0 || ways > 1 || (whole !== null && whole.jointLow < whole.jointHigh);
}

/** Her place, the range of her value, and how often she is among the first ten. */
function ownSentences(doubt: Doubt, row: number, { texts, formats }: Words): string[] {
  const own = personDoubt(doubt, row);
  const format = measureOf(doubt.id)?.format ?? "decimal";
  if (own === undefined) return [];
  return [
    ...(Number.isNaN(own.low) ? [] : [texts.doubt.value(...rangeEnds(format, [own.low, own.high], formats))]),
    ...(Number.isNaN(own.amongTen) ? [] : [texts.doubt.amongTen(formats.percent(own.amongTen))]),
    ...(own.groupSize > 1 ? [texts.doubt.group(own.groupSize - 1)] : []),
  ];
}
