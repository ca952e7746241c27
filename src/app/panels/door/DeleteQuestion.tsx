import { PlainButton } from "../../controls/PlainButton.tsx";
import { Question } from "../../controls/Question.tsx";
import { useWords } from "../../state/useStore.ts";
import styles from "./DeleteQuestion.module.css";

interface DeleteQuestionProps {
  readonly works: number;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asked before everything that is kept is deleted. */
export function DeleteQuestion({ works, onDelete, onClose }: DeleteQuestionProps) {
  const { texts } = useWords();
  const { recent } = texts.keeping;
  function go(): void {
    onDelete();
    onClose();
  }
  return (
    <Question
      title={recent.deleteTitle}
      onClose={onClose}
      answers={
        <>
          <PlainButton onClick={onClose}>{texts.cancel}</PlainButton>
          <PlainButton kind="primary" onClick={go}>
            {recent.deleteYes}
          </PlainButton>
        </>
      }
    >
      <p className={styles.detail}>{recent.deleteDetail(works)}</p>
    </Question>
  );
}
