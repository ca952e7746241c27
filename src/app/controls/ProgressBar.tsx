import styles from "./controls.module.css";

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0: how much there is to do is not known yet. */
  readonly total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <span
      className={styles.progress}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(total > 0 ? { "aria-valuenow": Math.round(share * 100) } : {})}
    >
      <span className={styles.progressDone} style={{ transform: `scaleX(${share})` }} />
    </span>
  );
}
