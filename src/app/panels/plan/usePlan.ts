import { useMemo } from "react";
import type { PlanProblemFacts } from "../../../core/spread/problem.ts";
import { answerTo, latestAnswer, type PlanAnswer } from "../../state/planAnswers.ts";
import { aboutOf, unchanged } from "../../state/planning.ts";
import { shownPlan, type KeptPlan } from "../../state/plans.ts";
import { usualQuestion } from "../../state/prices.ts";
import { useTular } from "../../state/useStore.ts";
import type { People } from "../usePeople.ts";

/** A plan as it stands: what is asked, and what is known. */
export interface PlanView {
  readonly plan: KeptPlan;
  readonly people: People;
  /** To what is asked now, or, while `isStale`, to what was asked before. */
  readonly answer: PlanAnswer | undefined;
  readonly isStale: boolean;
  /** The plan as the answer answers it: what is said of the numbers is said in the words of the question that they are of. */
  readonly answered: KeptPlan;
  /** Before anybody changed it by hand; undefined: it was not changed, or that is not known. */
  readonly found: PlanAnswer | undefined;
  /** Is it being worked out? */
  readonly isBusy: boolean;
  readonly problem: PlanProblemFacts | undefined;
}

/** The plan with this id; null: the latest, or one that the first change will make. */
export function usePlan(people: People, id: number | null): PlanView {
  const [plans, planned, planning, accounts] = useTular((state) => [state.plans, state.planned, state.planning, state.accounts] as const);
  const { holding } = people;
  return useMemo(() => {
    const plan = shownPlan(plans, id, usualQuestion(holding, accounts));
    const about = aboutOf(plan, holding, accounts);
    const exact = answerTo(planned, about);
    const answer = exact ?? latestAnswer(planned, plan.id);
    const { problem } = planning;
    return {
      plan,
      people,
      answer,
      isStale: answer !== undefined && exact === undefined,
      answered: exact === undefined ? { ...plan, ...answer?.asked } : plan,
      found: plan.people === null ? undefined : answerTo(planned, aboutOf(unchanged(plan), holding, accounts)),
      isBusy: planning.plan === plan.id,
      problem: problem?.about === about ? problem.facts : undefined,
    };
  }, [plans, planned, planning, accounts, people, holding, id]);
}
