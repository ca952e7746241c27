import type { ComponentProps } from "react";
import { Tooltip } from "@base-ui/react/tooltip";
import styles from "./controls.module.css";

interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "disabled"> {
  readonly kind?: "primary" | "ordinary" | "quiet";
  readonly size?: "bar" | "step";
  /** A button that is off stays readable, and says why. */
  readonly offBecause?: string | undefined;
  readonly isBusy?: boolean;
  /** What the tooltip says while the button is on. */
  readonly hint?: string | undefined;
}

export function Button({ kind = "ordinary", size, offBecause, isBusy = false, hint, onClick, children, ...rest }: ButtonProps) {
  const isOff = offBecause !== undefined;
  const button = (
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
  const words = offBecause ?? hint;
  return words === undefined ? button : <Hinted words={words}>{button}</Hinted>;
}

interface HintedProps {
  readonly words: string;
  readonly children: React.JSX.Element;
}

/** A control with a tooltip. */
export function Hinted({ words, children }: HintedProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={styles.floating}>
          <Tooltip.Popup className={styles.tooltip}>{words}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

export function LinkButton(props: Omit<ComponentProps<"button">, "className">) {
  return <button type="button" {...props} className={styles.link} />;
}
