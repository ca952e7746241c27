import type { ReactNode } from "react";
import { Info } from "lucide-react";
import styles from "./CalmNote.module.css";

interface CalmNoteProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something worth knowing of a file with which nothing is wrong. */
export function CalmNote({ title, children }: CalmNoteProps) {
  return (
    <aside className={styles.note}>
      <Info size={16} aria-hidden="true" />
      <div>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <p>{children}</p>
      </div>
    </aside>
  );
}
