import type { ReactNode } from "react";
import styles from "./FilterBar.module.css";

interface NothingProps {
  readonly title: string;
  readonly why?: string;
  /** The one way out. */
  readonly children?: ReactNode;
}

/** Instead of an empty view: what is missing, why, and one way out. */
export function Nothing({ title, why, children }: NothingProps) {
  return (
    <div className={styles.nobody}>
      <div className={styles.nobodyWords}>
        <p className={styles.nobodyTitle}>{title}</p>
        {why !== undefined && <p className={styles.where}>{why}</p>}
      </div>
      {children}
    </div>
  );
}
