import { useRef } from "react";
import type { FoundSentence } from "../../../core/findings/finding.ts";
import { bringMapIntoView } from "../../controls/bringMapIntoView.ts";
import { LinkButton } from "../../controls/Button.tsx";
import { chooseFinding, clearSelection } from "../../state/actions/selectPeople.ts";
import { findingHeadline } from "../../state/findings.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FindingHow } from "./FindingHow.tsx";
import { useFindings } from "./useFindings.ts";
import styles from "./Findings.module.css";

/** What is worth saying of the network: sentences that light up their people. */
export function Findings() {
  const { texts } = useWords();
  const { conductor } = useDoing();
  const { sentences, chosen } = useFindings();
  const isStopped = useTular(({ tasks }) => tasks.stopped.includes("findings"));
  const isWaiting = sentences === undefined;
  return (
    <section className={styles.findings} aria-label={texts.findings.heading} aria-busy={isWaiting && !isStopped}>
      {isWaiting && (
        <p className={styles.quiet}>
          {isStopped ? texts.findings.stopped : texts.findings.looking}{" "}
          {isStopped && <LinkButton onClick={conductor.tryAgain}>{texts.findings.again}</LinkButton>}
        </p>
      )}
      {sentences?.length === 0 && <p className={styles.quiet}>{texts.findings.nothing}</p>}
      <ul>
        {sentences?.map((finding) => (
          <Sentence key={finding.id} finding={finding} isChosen={finding === chosen} />
        ))}
      </ul>
    </section>
  );
}

interface SentenceProps {
  readonly finding: FoundSentence;
  readonly isChosen: boolean;
}

function Sentence({ finding, isChosen }: SentenceProps) {
  const { texts } = useWords();
  const { perform, set } = useDoing();
  const { id, subject, rest, more, people } = finding;

  const isPointedAt = useRef(false);

  function light(isLit: boolean): void {
    set(({ pointer }) => ({ pointer: { ...pointer, lit: isLit ? Array.from(people) : [] } }));
  }
  function turn(): void {
    light(false);
    if (isChosen) perform(clearSelection, undefined);
    else perform(chooseFinding, { id, rows: Array.from(people), name: findingHeadline(finding) });
  }
  function show(): void {
    turn();
    if (!isChosen) bringMapIntoView();
  }

  return (
    <li
      className={styles.finding}
      data-chosen={isChosen || undefined}
      onMouseMove={({ movementX, movementY }) => {
        // a sentence that appears under a resting pointer was not pointed at
        if (isPointedAt.current || (movementX === 0 && movementY === 0)) return;
        isPointedAt.current = true;
        light(true);
      }}
      onMouseLeave={() => {
        isPointedAt.current = false;
        light(false);
      }}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      <button type="button" className={styles.sentence} aria-pressed={isChosen} onClick={show}>
        <strong>{subject}</strong>
        {rest}
        {more !== "" && ` ${more}`}
      </button>
      <p className={styles.ways}>
        <FindingHow finding={finding} onOpen={() => isChosen || turn()} />
        <span className={styles.show}>
          {/* The sentence does the same; this says so to those who point. */}
          <LinkButton tabIndex={-1} onClick={show}>
            {isChosen ? texts.findings.everybody : texts.findings.show}
          </LinkButton>
        </span>
      </p>
    </li>
  );
}
