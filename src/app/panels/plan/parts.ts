/** What the parts of the plan's screen are given. */
import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { PlanQuestion } from "../../state/plans.ts";
import type { QuestionField } from "./planProblems.ts";
import type { PlanView } from "./usePlan.ts";

/** Each part of the question. */
export interface QuestionPart {
  readonly plan: PlanView["plan"];
  readonly people: PlanView["people"];
  readonly change: (changes: Partial<PlanQuestion>) => void;
  /** What is wrong at a field, in words. */
  readonly errorAt: (field: QuestionField) => string | undefined;
}

/** Each part of what would be otherwise. */
export interface DoubtPart {
  readonly view: PlanView;
  readonly answer: PlanAnswer;
}
