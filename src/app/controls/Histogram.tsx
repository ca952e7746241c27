import { useBrush } from "./useBrush.ts";
import styles from "./histogram.module.css";

interface HistogramProps {
  readonly counts: readonly number[];
  /** The bars that are chosen; null: nothing is asked. */
  readonly chosen: ReadonlySet<number> | null;
  readonly isLateral?: boolean;
  /** A colour for each bar; without it all are alike. */
  readonly colours?: readonly string[];
  /** Told after a drag across bars; one that ends where it began tells one bar. */
  readonly onBrush?: (first: number, last: number) => void;
}

/** Bars to look at and to drag across. Whoever shows it also gives a way to do the same by keyboard. */
export function Histogram({ counts, chosen, isLateral = false, colours, onBrush }: HistogramProps) {
  const { drag, handlers } = useBrush(counts.length, onBrush);
  // by the root, so that the few at the end of a long tail are seen beside the many at its beginning
  const highest = Math.sqrt(Math.max(1, ...counts));
  const isIn = (bar: number) => (drag === null ? (chosen?.has(bar) ?? true) : bar >= Math.min(...drag) && bar <= Math.max(...drag));

  return (
    <svg
      className={styles.histogram}
      data-brushed={onBrush !== undefined || undefined}
      data-lateral={isLateral || undefined}
      viewBox={`0 0 ${counts.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      {...(onBrush !== undefined && handlers)}
    >
      {counts.map((count, i) => {
        const height = count === 0 ? 0 : Math.max(5, (100 * Math.sqrt(count)) / highest);
        return (
          <rect
            key={i}
            className={isIn(i) ? styles.bar : styles.faded}
            x={i + 0.06}
            y={100 - height}
            width={0.88}
            height={height}
            {...(colours !== undefined && isIn(i) && { style: { fill: colours[i] } })}
          />
        );
      })}
    </svg>
  );
}
