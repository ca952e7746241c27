import type { ReactNode } from "react";
import { Popover } from "@base-ui/react/popover";
import controls from "../../controls/controls.module.css";
import styles from "./FilterBar.module.css";

/** What opens from a chip, a histogram or a button of the filter. */
export function FilterPopup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Popover.Portal>
      <Popover.Positioner className={controls.floating} side="bottom" align="start" sideOffset={6} collisionPadding={12}>
        <Popover.Popup className={styles.popup} aria-label={title}>
          {children}
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}
