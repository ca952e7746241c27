import { RangeMark } from "../../controls/RangeMark.tsx";
import { personDoubt, type PersonDoubt } from "../../state/doubts.ts";
import { useWords } from "../../state/useStore.ts";
import { useDoubt } from "../how/useDoubt.ts";
import { termInside } from "../words.ts";
import styles from "./PlaceRange.module.css";

interface PlaceRangeProps {
  /** Id of the measure. */
  readonly id: string;
  readonly row: number;
}

/** Between which places a person stands, in words and on a scale of places. Nothing until it is told, or where it cannot be. */
export function PlaceRange({ id, row }: PlaceRangeProps) {
  const words = useWords();
  const { texts } = words;
  const doubt = useDoubt(id);
  const own = doubt === undefined ? undefined : personDoubt(doubt, row);
  if (doubt === undefined || own === undefined || own.placeLow === 0) return null;
  return (
    <div className={styles.range}>
      <p>
        <strong className={styles.place}>{texts.doubt.places(own.placeLow, own.placeHigh)}</strong>{" "}
        <span className={styles.sub}>{texts.doubt.placeOf(doubt.ranked, termInside(id, words))}</span>
      </p>
      <PlaceScale own={own} ranked={doubt.ranked} />
      {doubt.replicates === 0 && <p className={styles.sub}>{texts.doubt.counted}</p>}
      {own.groupSize > 1 && <p className={styles.sub}>{texts.doubt.group(own.groupSize - 1)}</p>}
    </div>
  );
}

/** At least so many places are drawn, and so much more than her range takes up. */
const FEWEST_PLACES = 10;
const ROOM = 1.4;
/** Numbers closer than this part of the scale would run into one another. */
const LEAST_GAP = 0.08;

function PlaceScale({ own, ranked }: { readonly own: PersonDoubt; readonly ranked: number }) {
  const { formats, texts } = useWords();
  const last = Math.max(2, Math.min(ranked, Math.max(FEWEST_PLACES, Math.ceil(own.placeHigh * ROOM))));
  const at = (place: number): number => (place - 1) / (last - 1);
  const isBeside = at(own.placeHigh) - at(own.placeLow) < LEAST_GAP;
  // the ends of the scale are named below it
  const named = (isBeside ? [own.placeLow] : [own.placeLow, own.placeHigh]).filter((place) => place > 1 && place < last);
  return (
    <div className={styles.scale} aria-hidden="true">
      <RangeMark at={at(own.rank)} low={at(own.placeLow)} high={at(own.placeHigh)} />
      {named.length > 0 && (
        <div className={styles.numbers}>
          {named.map((place) => (
            <span key={place} style={{ left: `${at(place) * 100}%` }}>
              {formats.count(place)}
            </span>
          ))}
        </div>
      )}
      <p className={styles.ends}>
        <span>{texts.doubt.firstPlace}</span>
        <span>{texts.doubt.lastPlace(last, ranked)}</span>
      </p>
    </div>
  );
}
