/** Cells of the table of people that say how sure they are. */
import { RangeMark } from "../../controls/RangeMark.tsx";
import { useWords } from "../../state/useStore.ts";
import styles from "./RangeCell.module.css";
import unseen from "../../controls/unseen.module.css";

interface PlaceCellProps {
  /** "2nd to 6th" */
  readonly place: string;
  /** How many others cannot be told apart from her in order; a bracket holds their rows together. */
  readonly others: number;
  /** No place, but why there is none. */
  readonly isMissing: boolean;
  /** Does the row above, and the row below, belong to them? */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

export function PlaceCell({ place, others, isMissing, isOpenAbove, isOpenBelow }: PlaceCellProps) {
  const { texts } = useWords();
  return (
    <span className={styles.place} title={others > 0 ? texts.doubt.group(others) : undefined}>
      {others > 0 && (
        <span className={styles.bracket} data-above={isOpenAbove || undefined} data-below={isOpenBelow || undefined} aria-hidden="true" />
      )}
      <span className={styles.words} data-missing={isMissing || undefined} aria-hidden="true">
        {place}
      </span>
      <span className={unseen.text}>{texts.doubt.spokenPlace(place, others)}</span>
    </span>
  );
}

interface ValueCellProps {
  readonly value: string;
  /** How many digits wide the numbers of the column stand. */
  readonly digits: number;
  /** The same, with its range in words, if it has a mark. */
  readonly spoken?: string;
  /** 0..1 on the axis of the column. */
  readonly at?: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export function ValueCell({ value, digits, spoken, at, low, high }: ValueCellProps) {
  return (
    <span className={styles.value} title={spoken}>
      <span className={styles.number} style={{ minWidth: `${digits}ch` }} aria-hidden={spoken !== undefined || undefined}>
        {value}
      </span>
      {spoken !== undefined && <span className={unseen.text}>{spoken}</span>}
      {at !== undefined && <RangeMark at={at} low={low} high={high} />}
    </span>
  );
}
