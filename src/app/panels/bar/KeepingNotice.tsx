import { PlainButton } from "../../controls/PlainButton.tsx";
import { useKeeping, useKept } from "../../keeping/useKeeping.ts";
import { useWords } from "../../state/useStore.ts";
import styles from "./KeepingNotice.module.css";

/** What could not be kept or opened again, in words; what is open is never touched by it. */
export function KeepingNotice() {
  const { texts } = useWords();
  const { settle } = useKeeping();
  const failure = useKept((kept) => kept.failure);
  if (failure === null) return null;
  const { title, detail } = texts.door.keeping[failure];
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.words}>
        <strong>{title}</strong> {detail}
      </p>
      <PlainButton kind="quiet" size="bar" onClick={settle}>
        {texts.close}
      </PlainButton>
    </div>
  );
}
