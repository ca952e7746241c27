import { CircleCheck, Info } from "lucide-react";
import type { PlanAnswer } from "../../state/planAnswers.ts";
import { HowPlanned } from "./HowPlanned.tsx";
import type { PlanView } from "./usePlan.ts";
import { usePlanWords } from "./usePlanWords.ts";
import styles from "./Answer.module.css";

/** From so much of the best possible on, no other plan can do much better. */
const STRONG = 0.8;

/** How close this surely is to the best possible plan, and in the same breath what that does not say. */
export function Certificate({ view: { plan }, answer }: { readonly view: PlanView; readonly answer: PlanAnswer }) {
  const { plan: texts, amounts } = usePlanWords();
  const { certificate: words } = texts;
  const { certificate, basis, seeds } = answer;
  if (seeds.length === 0) return null;
  if (certificate === null) {
    const why = basis.notes.includes("no-certificate") ? "model" : plan.people === null ? "other" : "hand";
    return (
      <div className={styles.certificate}>
        <Info size={18} aria-hidden="true" />
        <p className={styles.sub}>
          {words.none} {words.noneBecause[why]}
        </p>
      </div>
    );
  }
  const lead = certificate.part < STRONG ? words.weak : words.strong[plan.question.isBudget ? "money" : "people"];
  return (
    <div className={styles.certificate} data-certain={certificate.part >= STRONG || undefined}>
      <CircleCheck size={18} aria-hidden="true" />
      <p>
        {lead} <strong>{words.claim(amounts.atLeast(certificate.part))}</strong>
        {words.confidence(amounts.confidence(certificate.confidence))} <span className={styles.sub}>{words.limit}</span>{" "}
        <HowPlanned plan={plan} answer={answer} />
      </p>
    </div>
  );
}
