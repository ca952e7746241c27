import type { ComponentProps } from "react";
import styles from "./controls.module.css";

export interface PlainButtonProps extends Omit<ComponentProps<"button">, "className" | "disabled"> {
  readonly kind?: "primary" | "ordinary" | "quiet";
  readonly size?: "bar" | "step";
  readonly isOff?: boolean;
  readonly isBusy?: boolean;
}

/** A button that has nothing to explain. */
export function PlainButton({ kind = "ordinary", size, isOff = false, isBusy = false, onClick, children, ...rest }: PlainButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[kind], size === undefined ? "" : styles[size]].join(" ")}
      aria-disabled={isOff || undefined}
      aria-busy={isBusy || undefined}
      onClick={isOff || isBusy ? undefined : onClick}
    >
      {isBusy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
