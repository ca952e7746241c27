import { useState } from "react";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { Question } from "../../controls/Question.tsx";
import { useWords } from "../../state/useStore.ts";
import styles from "./RenameDialog.module.css";

interface RenameDialogProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** What a work is called from now on; an empty name calls it by its files again. */
export function RenameDialog({ name, onRename, onClose }: RenameDialogProps) {
  const { texts } = useWords();
  const [text, setText] = useState(name);
  const { title } = texts.keeping;
  /** No form: the page may send none, not even to itself. */
  function rename(): void {
    onClose();
    if (text !== name) onRename(text);
  }
  return (
    <Question
      title={title.rename}
      onClose={onClose}
      answers={
        <>
          <PlainButton onClick={onClose}>{texts.cancel}</PlainButton>
          <PlainButton kind="primary" onClick={rename}>
            {title.save}
          </PlainButton>
        </>
      }
    >
      <input
        className={styles.field}
        aria-label={title.field}
        value={text}
        maxLength={120}
        data-first-focus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && rename()}
      />
    </Question>
  );
}
