import { Button, LinkButton } from "../../controls/Button.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { pauseLayout } from "../../state/actions/arrangePeople.ts";
import type { Task } from "../../state/tasks.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import styles from "./TaskStrip.module.css";

/** What the engine is busy with, how far it is, and a way to stop it. The old picture stays meanwhile. */
export function TaskStrip() {
  const { texts } = useWords();
  const { conductor, set } = useDoing();
  const { running, stopped, failure } = useTular(({ tasks }) => tasks);
  const isMeasureStopped = stopped.includes("measure");
  if (running.length === 0 && !isMeasureStopped && failure === null) return null;
  return (
    <div className={styles.panel} data-over-map="passing">
      {running.map((task) => (
        <TaskRow key={task.kind} task={task} />
      ))}
      {isMeasureStopped && (
        <p className={styles.said}>
          {texts.tasks.measureStopped} <LinkButton onClick={conductor.tryAgain}>{texts.tasks.measureAgain}</LinkButton>
        </p>
      )}
      {failure !== null && (
        <div className={styles.said} role="alert">
          <p>
            <strong>{texts.failure.title}</strong> {texts.failure.detail}
          </p>
          <p className={styles.failure}>{failure}</p>
          <LinkButton
            onClick={() => {
              set(({ tasks }) => ({ tasks: { ...tasks, failure: null } }));
              conductor.tryAgain();
            }}
          >
            {texts.failure.again}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { texts, formats } = useWords();
  const { conductor, perform } = useDoing();
  const isLayout = task.kind === "layout";
  const stop = () => (isLayout ? perform(pauseLayout, undefined) : conductor.stop(task.kind));
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <span>{texts.tasks[task.kind]}</span>
        {task.total > 0 && <span className={styles.number}>{formats.percent(Math.floor((task.done / task.total) * 100) / 100)}</span>}
      </div>
      <ProgressBar label={texts.tasks[task.kind]} done={task.done} total={task.total} />
      <Button kind="quiet" size="bar" onClick={stop}>
        {isLayout ? texts.map.pause : texts.stop}
      </Button>
    </div>
  );
}
