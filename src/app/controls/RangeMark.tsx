import styles from "./rangeMark.module.css";

interface RangeMarkProps {
  /** 0..1 along the axis. */
  readonly at: number;
  /** Its band; missing where none can be said. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** A dot and its band on an axis that others share. It repeats what stands beside it in numbers, so nobody hears of it. */
export function RangeMark({ at, low, high }: RangeMarkProps) {
  return (
    <span className={styles.axis} aria-hidden="true">
      {low !== undefined && high !== undefined && (
        <span className={styles.band} style={{ left: part(low), width: part(Math.max(0, high - low)) }} />
      )}
      <span className={styles.dot} style={{ left: part(at) }} />
    </span>
  );
}

function part(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}
