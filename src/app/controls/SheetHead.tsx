import type { ReactNode } from "react";
import { X } from "lucide-react";
import { useClose } from "./Modal.tsx";
import { PlainButton } from "./PlainButton.tsx";
import styles from "./sheetHead.module.css";

interface SheetHeadProps {
  readonly title: string;
  readonly closeWord: string;
  /** What can be done with all of it. */
  readonly children?: ReactNode;
}

/** The head of what stands in a modal, with the way out. */
export function SheetHead({ title, closeWord, children }: SheetHeadProps) {
  const close = useClose();
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.ways}>
        {children}
        <PlainButton kind="quiet" size="bar" aria-label={closeWord} onClick={() => close()}>
          <X size={16} aria-hidden="true" />
        </PlainButton>
      </div>
    </div>
  );
}
