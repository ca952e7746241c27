import { useState } from "react";
import { ArrowLeftRight, Check } from "lucide-react";
import type { Question } from "../../../core/intake/report/report.ts";
import { Button } from "../../controls/Button.tsx";
import { Said } from "../../controls/Said.tsx";
import { answerQuestions, swapDirection } from "../../state/actions/openNetwork.ts";
import { answerTo } from "../../state/opening.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { alikeQuestions, answersAlike } from "./alike.ts";
import styles from "./QuestionCard.module.css";

/** One thing the file cannot say, asked with a real row. */
export function QuestionCard({ question }: { readonly question: Question }) {
  const { texts } = useWords();
  const answer = useTular(({ answers }) => answerTo(question, answers));
  const { questions, report } = useTular(({ opening }) => opening);
  const alike = alikeQuestions(question, questions, report);
  const [isForAll, setForAll] = useState(true);
  const give = (given: string) => answersAlike(given, question, isForAll ? alike : [question]);
  return (
    <section className={styles.block}>
      <p className={styles.where}>
        <bdi>{texts.opening.row(question.file, question.example.line)}</bdi>
        {answer !== undefined && (
          <span className={styles.answered}>
            <Check size={14} aria-hidden="true" />
            {texts.opening.answered}
          </span>
        )}
      </p>
      <div className={styles.card}>
        {question.about === "direction" ? (
          <Direction question={question} answer={answer} give={give} />
        ) : (
          <Options question={question} answer={answer} give={give} />
        )}
        {alike.length > 1 && (
          <label className={styles.forAll}>
            <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.currentTarget.checked)} />
            <span>
              {texts.door.opening.forAll(alike.length)} <bdi className={styles.files}>{alike.map(({ file }) => file).join(", ")}</bdi>
            </span>
          </label>
        )}
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly answer: string | undefined;
  /** The answer for this file, or for all files like it. */
  readonly give: (answer: string) => Record<string, string>;
}

function Direction({ question, answer, give }: AnswerProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { example } = question;
  const current = answer ?? question.suggested;
  const opposite = question.options.find((option) => option !== current) ?? current;
  const isSwapped = current === "swapped";
  const names = isSwapped
    ? { actor: <strong>{example.other}</strong>, other: <strong>{example.actor}</strong> }
    : { actor: <strong>{example.actor}</strong>, other: <strong>{example.other}</strong> };
  const { sentence: sentences } = texts.opening;
  const kind = example.kind ?? "follows";
  const sentence = sentences[Object.hasOwn(sentences, kind) ? kind : "share"] ?? "";
  return (
    <>
      <div>
        <p className={styles.sentence}>
          <Said text={sentence} names={names} />
        </p>
        <p className={styles.follow}>
          <Said text={texts.opening.follow} names={names} />
        </p>
      </div>
      <div className={styles.buttons}>
        <Button aria-pressed={answer !== undefined} onClick={() => perform(answerQuestions, give(current))}>
          <Check size={16} aria-hidden="true" />
          {texts.opening.yes}
        </Button>
        <Button onClick={() => perform(swapDirection, give(opposite))}>
          <ArrowLeftRight size={16} aria-hidden="true" />
          {texts.opening.swap}
        </Button>
      </div>
    </>
  );
}

function Options({ question, answer, give }: AnswerProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { example, about } = question;
  const names = {
    actor: <strong>{example.actor}</strong>,
    other: <strong>{example.other}</strong>,
    file: <strong>{question.file}</strong>,
  };
  const isLayer = about === "layer";
  const label = (option: string) =>
    isLayer ? (texts.opening.layerOptions[option] ?? option) : option === "both" ? texts.opening.keepBoth : texts.opening.leaveOut(option);
  return (
    <>
      <div>
        <p className={styles.sentence}>
          <Said text={isLayer ? texts.opening.layerQuestion : texts.opening.sameLog} names={names} />
        </p>
        <p className={styles.follow}>
          <Said text={isLayer ? texts.opening.layerFollow : texts.opening.sameLogFollow} names={names} />{" "}
          {answer === undefined && texts.door.opening.until(label(question.suggested))}
        </p>
      </div>
      <div className={styles.buttons}>
        {question.options.map((option) => (
          <Button key={option} aria-pressed={answer === option} onClick={() => perform(answerQuestions, give(option))}>
            {option === answer && <Check size={16} aria-hidden="true" />}
            {label(option)}
          </Button>
        ))}
      </div>
    </>
  );
}
