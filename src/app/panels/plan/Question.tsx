import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { Choice } from "../../controls/Choice.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { changeQuestion, newPlan } from "../../state/actions/makePlans.ts";
import { hasPrices, MOST_DELAY, planOf, type PlanQuestion } from "../../state/plans.ts";
import { useDoing } from "../../state/useStore.ts";
import { notBelow } from "./amounts.ts";
import { AmongChoice } from "./AmongChoice.tsx";
import { HowWordSpreads } from "./HowWordSpreads.tsx";
import { PeopleListField } from "./PeopleListField.tsx";
import { PlanPicker } from "./PlanPicker.tsx";
import { PricesField } from "./PricesField.tsx";
import { fieldOf, problemWords, type QuestionField } from "./planProblems.ts";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Question.module.css";

/** What is asked of a plan, from top to bottom as one would say it, and the one button that asks. */
export function Question({ view }: { readonly view: PlanView }) {
  const words = usePlanWords();
  const { plan: texts } = words;
  const { perform, conductor } = useDoing();
  const { plan, people, problem } = view;
  const { question } = plan;
  const isCrisis = question.kind === "crisis";
  const change = (changes: Partial<PlanQuestion>) => perform(changeQuestion, { plan, changes });
  const errorAt = (field: QuestionField): string | undefined =>
    problem !== undefined && fieldOf(problem) === field ? problemWords(problem, plan, people, words) : undefined;
  const parts = { plan, people, change, errorAt };
  return (
    <>
      <div className={styles.fields}>
        <PlanPicker view={view} />
        <div className={styles.field}>
          <span className={styles.label}>{texts.kinds.label}</span>
          <Segmented
            label={texts.kinds.label}
            value={question.kind}
            options={(["spread", "crisis"] as const).map((value) => ({ value, label: texts.kinds[value] }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        {isCrisis && (
          <>
            <PeopleListField list="rumour" {...parts} />
            <Delay
              delay={question.delay}
              onDelay={(delay) => {
                change({ delay });
                // it is tried out, one after the other
                if (view.answer !== undefined) conductor.planning.ask(plan.id);
              }}
            />
          </>
        )}
        {!isCrisis && (
          <div className={styles.field}>
            <span className={styles.label}>{texts.objective.label}</span>
            <Choice
              isField
              isLabelUnseen
              label={texts.objective.label}
              value={question.objective}
              groups={[{ items: (["reached", "sharers"] as const).map((value) => ({ value, label: texts.objective[value] })) }]}
              onChange={(value) => change({ objective: value === "sharers" ? "sharers" : "reached" })}
            />
          </div>
        )}
        <Amount question={question} error={errorAt("amount")} onChange={change} />
        <PricesField {...parts} />
        <PeopleListField list="include" {...parts} />
        <PeopleListField list="exclude" {...parts} />
        <AmongChoice {...parts} />
        <HowWordSpreads {...parts} />
      </div>
      <Ask view={view} />
    </>
  );
}

interface AmountProps {
  readonly question: PlanQuestion;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<PlanQuestion>) => void;
}

const EXAMPLE_BUDGET = 12_000_000;

/** A number of people, or a budget. */
function Amount({ question, error, onChange }: AmountProps) {
  const { plan: texts, amounts } = usePlanWords();
  const { isBudget, size, budget, prices } = question;
  const readCount = (typed: string) => {
    const value = amounts.read(typed);
    return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
  };
  return (
    <div className={styles.field}>
      <span className={styles.label}>{texts.amount.label}</span>
      <Segmented
        label={texts.amount.label}
        value={isBudget ? "budget" : "size"}
        options={(["size", "budget"] as const).map((value) => ({ value, label: texts.amount[value] }))}
        onChange={(value) => onChange({ isBudget: value === "budget" })}
      />
      {isBudget ? (
        <NumberField
          key="budget"
          label={texts.amount.budgetField}
          isLabelUnseen
          unit={prices.currency}
          value={budget}
          write={amounts.write}
          read={(typed) => notBelow(amounts.read(typed))}
          unreadable={texts.amount.number(amounts.write(EXAMPLE_BUDGET))}
          error={error}
          onChange={(value) => onChange({ budget: value })}
        />
      ) : (
        <NumberField
          key="size"
          label={texts.amount.sizeField}
          isLabelUnseen
          value={size}
          write={amounts.write}
          read={readCount}
          unreadable={texts.amount.whole}
          error={error}
          onChange={(value) => value !== null && onChange({ size: value })}
        />
      )}
      {isBudget && !hasPrices(prices) && error === undefined && <p className={styles.hint}>{texts.problems["prices-missing"]()}</p>}
    </div>
  );
}

interface DelayProps {
  readonly delay: number;
  readonly onDelay: (delay: number) => void;
}

/** How many steps later the answer comes; it counts when the hand lets go. */
function Delay({ delay, onDelay }: DelayProps) {
  const { plan: texts } = usePlanWords();
  const [held, setHeld] = useState<{ readonly from: number; readonly value: number }>();
  const shown = held?.from === delay ? held.value : delay;
  const settle = () => {
    setHeld(undefined);
    if (shown !== delay) onDelay(shown);
  };
  return (
    <label className={styles.field}>
      <span className={styles.label}>
        {texts.delay.label} <span className={styles.value}>{texts.delay.value(shown)}</span>
      </span>
      <input
        type="range"
        className={styles.slider}
        aria-label={texts.delay.label}
        aria-valuetext={texts.delay.value(shown)}
        min={0}
        max={MOST_DELAY}
        step={1}
        value={shown}
        onChange={(event) => setHeld({ from: delay, value: Number(event.currentTarget.value) })}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span className={styles.hint}>{texts.delay.hint}</span>
    </label>
  );
}

/** The one primary button, or the way to stop. */
function Ask({ view }: { readonly view: PlanView }) {
  const { plan: texts } = usePlanWords();
  const { conductor, perform, now } = useDoing();
  const { plan, answer, isStale, isBusy, problem } = view;
  const isCurrent = answer !== undefined && !isStale && answer.state !== "soon";
  function ask(): void {
    // a question that nobody changed is no plan of the work yet
    if (planOf(now().plans, plan.id) === undefined) perform(newPlan, plan.question);
    conductor.planning.ask(plan.id);
  }
  return (
    <div className={styles.foot}>
      {isBusy ? (
        <Button size="step" onClick={conductor.planning.keep}>
          {texts.keep}
        </Button>
      ) : (
        <Button size="step" kind="primary" offBecause={isCurrent && answer.state === "done" ? texts.upToDate : undefined} onClick={ask}>
          {answer === undefined ? texts.make : texts.again}
        </Button>
      )}
      {problem !== undefined && (
        <p className={styles.footNote} role="status">
          {texts.fault.title} {texts.fault.unchanged}
        </p>
      )}
    </div>
  );
}
