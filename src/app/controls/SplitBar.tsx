import styles from "./controls.module.css";

interface SplitBarProps {
  readonly label: string;
  readonly parts: readonly { readonly kind: "lateral" | "vertical" | "unexplained"; readonly share: number; readonly words: string }[];
}

/** Lateral, vertical, unexplained: always in this order, always the whole. */
export function SplitBar({ label, parts }: SplitBarProps) {
  return (
    <figure aria-label={label}>
      <div className={styles.split} aria-hidden="true">
        {parts.map(
          ({ kind, share }) => share > 0 && <span key={kind} className={styles[kind]} style={{ flexGrow: share, flexBasis: 0 }} />,
        )}
      </div>
      <figcaption className={styles.key}>
        {parts.map(({ kind, words }) => (
          <span key={kind}>
            <i className={styles[kind]} aria-hidden="true" />
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
