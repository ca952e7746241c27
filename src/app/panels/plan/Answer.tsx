import { Play } from "lucide-react";
import { Button, LinkButton } from "../../controls/Button.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { choosePlanned } from "../../state/actions/makePlans.ts";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import type { PlanAnswer } from "../../state/planAnswers.ts";
import { useDoing, useTular } from "../../state/useStore.ts";
import { Certificate } from "./Certificate.tsx";
import { Headline } from "./Headline.tsx";
import { Overlaps } from "./Overlaps.tsx";
import { fieldOf, problemWords } from "./planProblems.ts";
import { saidOf } from "./said.ts";
import { showSpread } from "./showSpread.ts";
import { useAddToStory } from "./useAddToStory.ts";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import { VoiceList } from "./VoiceList.tsx";
import styles from "./Answer.module.css";

interface AnswerProps {
  readonly view: PlanView;
  /** On a small screen a plan is read, and not made. */
  readonly isReading: boolean;
}

/** The middle of the screen: whom to win over, in order, and how good that is. */
export function Answer({ view, isReading }: AnswerProps) {
  const words = usePlanWords();
  const { plan: texts } = words;
  const { answer, isStale } = view;
  const told = { ...view, plan: view.answered };
  return (
    <div className={styles.answer}>
      <Busy view={view} />
      <Fault view={view} />
      {answer === undefined ? (
        <Nothing view={view} isReading={isReading} />
      ) : (
        <div className={styles.found} data-stale={isStale || undefined}>
          {isStale && !view.isBusy && <p className={styles.note}>{texts.stale}</p>}
          {answer.state === "kept" && <p className={styles.note}>{texts.kept}</p>}
          <Headline plan={told.plan} answer={answer} />
          <ByHand view={view} answer={answer} />
          <VoiceList view={told} answer={answer} isReading={isReading} />
          <Certificate view={told} answer={answer} />
          <Actions view={told} answer={answer} />
          <Overlaps view={view} answer={answer} />
        </div>
      )}
    </div>
  );
}

/** What is being done, how far, and the way to stop; what is known so far stands beneath it. */
function Busy({ view: { plan, isBusy, answer, isStale } }: { readonly view: PlanView }) {
  const { plan: texts, formats } = usePlanWords();
  const { conductor } = useDoing();
  const task = useTular(({ tasks }) => tasks.running.find(({ kind }) => kind === "plan"));
  if (!isBusy) return null;
  const words = texts.busy[plan.question.kind];
  const { done = 0, total = 0, leftMs = null } = task ?? {};
  const leftSeconds = leftMs === null ? null : Math.ceil(leftMs / 1000);
  const part = total > 0 ? texts.busyPart(formats.percent(Math.floor((100 * done) / total) / 100), leftSeconds) : "";
  return (
    <div className={styles.busy} role="status">
      <div className={styles.busyWords}>
        <span>{words}</span>
        <span className={styles.sub}>{part}</span>
      </div>
      <div className={styles.busyBar}>
        <ProgressBar label={words} done={done} total={total} />
        <Button kind="quiet" size="bar" onClick={conductor.planning.keep}>
          {texts.keep}
        </Button>
      </div>
      {answer?.state === "soon" && !isStale && <p className={styles.sub}>{texts.soFar}</p>}
    </div>
  );
}

/** Why there is no plan: said at its field too, if that is on the screen. */
function Fault({ view }: { readonly view: PlanView }) {
  const words = usePlanWords();
  const { plan: texts } = words;
  const { problem, plan, people } = view;
  if (problem === undefined) return null;
  return (
    <div className={styles.fault} data-field={fieldOf(problem)}>
      <p className={styles.faultTitle}>{texts.fault.title}</p>
      <p>
        {problemWords(problem, plan, people, words)} {texts.fault.unchanged}
      </p>
    </div>
  );
}

function Nothing({ view: { plan, isBusy, problem }, isReading }: AnswerProps) {
  const { plan: texts } = usePlanWords();
  if (isBusy || problem !== undefined) return null;
  return (
    <div className={styles.nothing}>
      <h2 className={styles.title}>{texts.empty.title[plan.question.kind]}</h2>
      <p>{isReading ? texts.noneToRead : texts.empty[plan.question.kind]}</p>
    </div>
  );
}

/** The people were changed by hand: what that did to the number, and the way back. */
function ByHand({ view, answer }: { readonly view: PlanView; readonly answer: PlanAnswer }) {
  const words = usePlanWords();
  const { plan: texts } = words;
  const { perform } = useDoing();
  const { plan, found, isStale } = view;
  if (plan.people === null) return null;
  const said = saidOf(answer, words);
  return (
    <p className={styles.note}>
      {texts.list.byHand} {found !== undefined && !isStale && texts.list.against(said.exact(answer.mean), said.exact(found.mean))}{" "}
      <LinkButton onClick={() => perform(choosePlanned, { plan, people: null, how: "back" })}>{texts.list.back}</LinkButton>
    </p>
  );
}

function Actions({ view, answer }: { readonly view: PlanView; readonly answer: PlanAnswer }) {
  const { plan: texts } = usePlanWords();
  const doing = useDoing();
  const { perform, set } = doing;
  const { plan, isStale } = view;
  const onStory = useAddToStory(view);
  const rows = answer.seeds.map(({ person }) => person);
  const isCrisis = plan.question.kind === "crisis";
  if (rows.length === 0) return null;
  return (
    <div className={styles.actions}>
      <Button offBecause={isStale || answer.state === "soon" ? texts.stale : undefined} onClick={() => showSpread(doing, plan.id)}>
        <Play size={16} aria-hidden="true" />
        {isCrisis ? texts.actions.watchRumour : texts.actions.watch}
      </Button>
      <Button offBecause={isStale || answer.state === "soon" ? texts.stale : undefined} onClick={onStory}>
        {texts.actions.story}
      </Button>
      <Button onClick={() => set(({ place }) => ({ place: { ...place, overlay: { kind: "export", target: "plan" } } }))}>
        {texts.actions.table}
      </Button>
      <Button
        kind="quiet"
        onClick={() => {
          perform(selectPeople, { rows, mode: "replace" });
          set(({ place }) => ({ place: { ...place, screen: "map" } }));
        }}
      >
        {texts.actions.onMap(rows.length)}
      </Button>
    </div>
  );
}
