import type { ReactNode } from "react";
import { Modal } from "./Modal.tsx";
import styles from "./question.module.css";

interface QuestionProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The buttons. */
  readonly answers: ReactNode;
  readonly children: ReactNode;
}

/** A short question that has to be answered first. */
export function Question({ title, onClose, answers, children }: QuestionProps) {
  return (
    <Modal label={title} className={styles.question} onClose={onClose}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      <div className={styles.answers}>{answers}</div>
    </Modal>
  );
}
