/** At which field a problem is said, and in which words. */
import type { PlanProblemFacts } from "../../../core/spread/problem.ts";
import type { KeptPlan } from "../../state/plans.ts";
import type { People } from "../usePeople.ts";
import type { PlanWords } from "./usePlanWords.ts";

const QUESTION_FIELDS = ["amount", "prices", "include", "exclude", "among", "rumour", "how"] as const;
export type QuestionField = (typeof QUESTION_FIELDS)[number];

/** By the name of the option in the request; what is not listed is said at how many. */
const FIELD_OF: Readonly<Record<string, QuestionField>> = {
  size: "amount",
  budget: "amount",
  costs: "prices",
  include: "include",
  seeds: "include",
  exclude: "exclude",
  target: "among",
  rumour: "rumour",
  model: "how",
  scale: "how",
  steps: "how",
  certificate: "how",
  epsilon: "how",
  delta: "how",
};
const FIELD_BY_CODE: Partial<Record<PlanProblemFacts["code"], QuestionField>> = {
  "prices-missing": "prices",
  "negative-price": "prices",
  "price-unknown": "prices",
  "target-empty": "among",
  "negative-benefit": "among",
  "empty-log": "how",
  "nobody-left": "exclude",
  "must-have-too-many": "include",
  "must-and-never": "exclude",
};

export function fieldOf({ code, option }: PlanProblemFacts): QuestionField {
  return FIELD_BY_CODE[code] ?? (option === undefined ? undefined : FIELD_OF[option]) ?? "amount";
}

export function problemWords(
  facts: PlanProblemFacts,
  { question }: KeptPlan,
  people: People,
  { plan, amounts, formats }: PlanWords,
): string {
  const { code, option, found, expected, person } = facts;
  const isMoney = option === "budget" || option === "costs" || code === "negative-price" || code === "budget-too-small";
  const written = (value: number | undefined): string => {
    if (value === undefined) return "";
    return isMoney ? amounts.money(value, question.prices.currency) : formats.count(value);
  };
  const name = person === undefined ? "" : people.saidOf(person);
  return plan.problems[code]({ found: written(found), expected: written(expected), name });
}
