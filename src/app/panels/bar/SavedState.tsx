import { TriangleAlert } from "lucide-react";
import { useKeeping, useKept } from "../../keeping/useKeeping.ts";
import { useWords } from "../../state/useStore.ts";
import styles from "./FilesMenu.module.css";

/** Is the open work kept on this computer? Where it is not, with a sign and the reason. */
export function SavedState() {
  const { texts } = useWords();
  const { isKeeping } = useKeeping();
  const unkept = useKept((kept) => kept.unkept);
  const isSaved = useKept((kept) => kept.savedMs !== null);
  const isForgotten = useKept((kept) => kept.isForgotten);
  const { bar } = texts.keeping;
  if (!isKeeping) return <span className={styles.state}>{bar.notKept}</span>;
  if (unkept !== null) {
    return (
      <span className={[styles.state, styles.unsaved].join(" ")}>
        <TriangleAlert size={12} aria-hidden="true" />
        {bar.unsaved[unkept]}
      </span>
    );
  }
  if (isForgotten) return <span className={styles.state}>{bar.forgotten}</span>;
  return <span className={styles.state}>{isSaved ? bar.saved : bar.saving}</span>;
}
