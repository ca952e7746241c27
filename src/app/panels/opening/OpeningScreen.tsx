import { useState } from "react";
import { Lock } from "lucide-react";
import { Button } from "../../controls/Button.tsx";
import { Mark } from "../../controls/Mark.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { answerTo } from "../../state/opening.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { ContainerDetails } from "./ContainerDetails.tsx";
import { FileDetails } from "./FileDetails.tsx";
import { FileList } from "./FileList.tsx";
import { listedFiles, type ListedFile } from "./listedFiles.ts";
import { ProblemCard } from "./ProblemCard.tsx";
import styles from "./OpeningScreen.module.css";

/** What was dropped, what Tular made of it, and the few things it has to ask. */
export function OpeningScreen() {
  const { texts } = useWords();
  const { conductor } = useDoing();
  const opening = useTular((state) => state.opening);
  const answers = useTular((state) => state.answers);
  const isWorkOpen = useTular(({ work }) => work.version > 0);
  const [chosen, setChosen] = useState<number | null>(null);
  const files = listedFiles(opening, answers);
  const waiting = files.findIndex(({ openQuestions }) => openQuestions > 0);
  const failed = files.findIndex(({ state }) => state === "notRead");
  const current = chosen ?? [waiting, failed].find((at) => at >= 0) ?? fullestOf(files);
  const file = files[current] ?? files[0];
  const general = opening.problems.filter((problem) => !files.some(({ name }) => name === problem.file));

  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Mark />
          Tular
        </span>
        <div className={styles.barEnd}>
          <span className={styles.promise}>
            <Lock size={16} aria-hidden="true" />
            {texts.nothingLeaves}
          </span>
          <Button kind="quiet" size="bar" onClick={conductor.reading.giveUp}>
            {texts.cancel}
          </Button>
        </div>
      </header>
      <FileList files={files} current={current} onChoose={setChosen} />
      <main className={styles.details}>
        {general.map((problem, i) => (
          <ProblemCard key={i} problem={problem} />
        ))}
        {opening.failure !== null && (
          <section className={styles.failure} role="alert">
            <h2>{texts.failure.title}</h2>
            <p>
              {texts.failure.detail} {isWorkOpen && texts.unchanged}
            </p>
            <p className={styles.failureWords}>{opening.failure}</p>
          </section>
        )}
        {file?.container !== undefined && <ContainerDetails file={file} files={files} onChoose={setChosen} />}
        {file !== undefined && file.container === undefined && <FileDetails key={file.index} file={file} />}
      </main>
      <Foot />
    </div>
  );
}

/** The first file, or the part of a container that says the most. */
function fullestOf(files: readonly ListedFile[]): number {
  const told = ({ report }: ListedFile) => (report === undefined ? -1 : report.ties + report.shares);
  if (files[0]?.container === undefined) return 0;
  const parts = files[0].container.parts.map((at) => files[at]).filter((part) => part !== undefined);
  return parts.toSorted((a, b) => told(b) - told(a))[0]?.index ?? 0;
}

function Foot() {
  const { texts, formats } = useWords();
  const { conductor } = useDoing();
  const opening = useTular((state) => state.opening);
  const isReading = opening.status === "reading";
  const isStopped = opening.status === "stopped";
  const isUnanswered = useTular(({ opening: { questions }, answers }) => questions.some((one) => answerTo(one, answers) === undefined));
  const offBecause =
    opening.version > 0 ? undefined : isReading ? texts.opening.reading : isStopped ? texts.opening.stopped : texts.opening.noNetwork;
  return (
    <footer className={styles.foot}>
      <div className={styles.progress} role="status">
        {isReading && (
          <>
            <div className={styles.progressWords}>
              <span>{texts.opening.progress(opening.files.length)}</span>
              {opening.total > 0 && <span className={styles.number}>{formats.percent(opening.done / opening.total)}</span>}
            </div>
            <div className={styles.progressBar}>
              <ProgressBar label={texts.opening.progress(opening.files.length)} done={opening.done} total={opening.total} />
              <Button kind="quiet" size="bar" onClick={conductor.reading.stop}>
                {texts.stop}
              </Button>
            </div>
          </>
        )}
        {isStopped && (
          <div className={styles.progressBar}>
            <span>{texts.opening.stopped}</span>
            <Button kind="quiet" size="bar" onClick={conductor.reading.readAgain}>
              {texts.opening.readAgain}
            </Button>
          </div>
        )}
      </div>
      <span className={styles.later}>
        {isReading || isStopped ? "" : (offBecause ?? (isUnanswered ? texts.door.opening.suggested : texts.opening.changeLater))}
      </span>
      <Button kind="primary" size="step" offBecause={offBecause} isBusy={opening.isShowAwaited} onClick={conductor.reading.show}>
        {texts.opening.show}
      </Button>
    </footer>
  );
}
