import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { KeptPlan } from "../../state/plans.ts";
import { HowPlanned } from "./HowPlanned.tsx";
import { rangeOf, saidOf, sampledRange, whyRelative } from "./said.ts";
import { limitsOf, planHeadline } from "./sayings.ts";
import { usePlanWords, type PlanWords } from "./usePlanWords.ts";
import styles from "./Answer.module.css";

interface HeadlineProps {
  readonly plan: KeptPlan;
  readonly answer: PlanAnswer;
}

/** The plan in one sentence with a rounded number; beneath it the range, what that is out of, and the price. */
export function Headline({ plan, answer }: HeadlineProps) {
  const words = usePlanWords();
  const { plan: texts } = words;
  const said = saidOf(answer, words);
  const { isBudget, size } = plan.question;
  const isFewer = !isBudget && plan.people === null && answer.state === "done" && answer.seeds.length > 0 && answer.seeds.length < size;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{planHeadline(plan, answer, words)}</h2>
      <p className={styles.lead}>
        {said.isRelative ? (
          <>
            {texts.lead.relative} {whyRelative(answer, words).join(" ")}
          </>
        ) : (
          <Range answer={answer} isCrisis={plan.question.kind === "crisis"} />
        )}{" "}
        {limitsOf(plan, answer, words).join(" ")} {isFewer && texts.lead.fewer(size)} <Price plan={plan} answer={answer} words={words} />{" "}
        <HowPlanned plan={plan} answer={answer} />
      </p>
    </header>
  );
}

function Range({ answer, isCrisis }: { readonly answer: PlanAnswer; readonly isCrisis: boolean }) {
  const words = usePlanWords();
  const { lead } = words.plan;
  const said = saidOf(answer, words);
  const range = isCrisis ? sampledRange(answer) : rangeOf(answer);
  if (range === undefined) return lead.pending;
  const [low, high] = range.map(said.exact);
  const exposed = answer.crisis?.exposed.mean;
  return (
    <>
      <strong>{lead.ends(low ?? "", high ?? "")}</strong> {isCrisis ? lead.sampled : lead.campaigns}
      {exposed === undefined ? "" : lead.ofExposed(said.round(exposed))}.
    </>
  );
}

function Price({ plan: { question }, answer, words }: HeadlineProps & { readonly words: PlanWords }) {
  const { lead } = words.plan;
  const { money, moneyShort } = words.amounts;
  const { currency } = question.prices;
  if (answer.cost === null || answer.seeds.length === 0) return null;
  const cost = <strong title={money(answer.cost, currency)}>{moneyShort(answer.cost, currency)}</strong>;
  const isOf = question.isBudget && question.budget !== null;
  return (
    <>
      {lead.price} {cost}
      {isOf && lead.ofBudget(moneyShort(question.budget ?? 0, currency))}.
    </>
  );
}
