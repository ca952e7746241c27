/** What the window says of plans around their own screen, whose words are in `plan.ts`: names, steps, what plays on the map. */
import { count, people } from "./counting.ts";

type PeopleList = "include" | "exclude" | "rumour";

export interface PlanStepFacts {
  readonly count?: number;
  /** What a person is called. */
  readonly name?: string;
  /** What the plan is called. */
  readonly plan?: string;
  readonly list?: PeopleList;
  readonly how?: "in" | "out" | "swap" | "back";
}

const listed: Record<PeopleList, (who: string, plan: string) => string> = {
  include: (who, plan) => `Put ${who} on the must-have list of ${plan}`,
  exclude: (who, plan) => `Put ${who} on the never list of ${plan}`,
  rumour: (who, plan) => `Let the rumour of ${plan} start with ${who}`,
};
const unlisted: Record<PeopleList, (who: string, plan: string) => string> = {
  include: (who, plan) => `Took ${who} off the must-have list of ${plan}`,
  exclude: (who, plan) => `Took ${who} off the never list of ${plan}`,
  rumour: (who, plan) => `Let the rumour of ${plan} no longer start with ${who}`,
};

export const aboutPlans = {
  /** A plan without a name of its own. */
  nameOf: (id: number) => `Plan ${id}`,
  copyOf: (name: string) => `${name}, copy`,
  add: "Add to plan",
  open: (name: string) => `Open the plan: ${name}`,
  steps: {
    plan: ({ plan = "" }: PlanStepFacts) => `Changed what ${plan} asks`,
    newPlan: ({ plan = "" }: PlanStepFacts) => `Began ${plan}`,
    copyPlan: ({ plan = "" }: PlanStepFacts) => `Copied ${plan}`,
    renamePlan: ({ plan = "" }: PlanStepFacts) => `Renamed a plan to “${plan}”`,
    deletePlan: ({ plan = "" }: PlanStepFacts) => `Deleted ${plan}`,
    listInPlan: ({ count: rows = 0, name, plan = "", list = "include" }: PlanStepFacts) => listed[list](name ?? people(rows), plan),
    unlistInPlan: ({ count: rows = 0, name, plan = "", list = "include" }: PlanStepFacts) => unlisted[list](name ?? people(rows), plan),
    choosePlanned: ({ name = "", plan = "", how = "back" }: PlanStepFacts) =>
      ({
        in: `Put ${name} into ${plan}`,
        out: `Took ${name} out of ${plan}`,
        swap: `Put ${name} in another’s place in ${plan}`,
        back: `Brought ${plan} back to what was found`,
      })[how],
  },
  /** On the map, while a plan plays. */
  headline: (value: number, all: number) => `${count(value)} of ${people(all)} by then, in the model`,
  caption: (step: number, isRelative = false) =>
    [
      step === 0
        ? "Lit: those who start it."
        : `${step === 1 ? "One step" : `${count(step)} steps`} later. Lit: whoever it has come to by then.`,
      ...(isRelative ? ["One simulated campaign; its size is only good for comparing."] : []),
    ].join(" "),
};
