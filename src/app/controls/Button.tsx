import type { ComponentProps } from "react";
import { Tooltip } from "@base-ui/react/tooltip";
import { PlainButton, type PlainButtonProps } from "./PlainButton.tsx";
import styles from "./controls.module.css";

interface ButtonProps extends Omit<PlainButtonProps, "isOff"> {
  /** A button that is off stays readable, and says why. */
  readonly offBecause?: string | undefined;
  /** What the tooltip says while the button is on. */
  readonly hint?: string | undefined;
}

export function Button({ offBecause, hint, ...rest }: ButtonProps) {
  const button = <PlainButton {...rest} isOff={offBecause !== undefined} />;
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
