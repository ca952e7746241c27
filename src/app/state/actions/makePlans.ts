import type { StepAbout } from "../history.ts";
import {
  freshPlan,
  planOf,
  withListed,
  withoutListed,
  withoutPlan,
  withPlan,
  type HandStep,
  type KeptPlan,
  type PeopleList,
  type PlanQuestion,
} from "../plans.ts";
import { defineAction } from "./action.ts";

/** Whoever was chosen by hand was chosen for as many people, as much money, and these lists. */
const OF_HAND: readonly (keyof PlanQuestion)[] = ["kind", "isBudget", "size", "budget", "include", "exclude", "rumour", "delay"];

function asked({ question, people, ...rest }: KeptPlan, changes: Partial<PlanQuestion>): KeptPlan {
  const isChosenAnew = OF_HAND.some((part) => part in changes);
  return { ...rest, question: { ...question, ...changes }, people: isChosenAnew ? null : people };
}

const aboutPlan = ({ id, name }: KeptPlan): StepAbout => ({ plan: { id, name } });

/** A plan asks something else. The first change makes the plan. */
export const changeQuestion = defineAction<{ plan: KeptPlan; changes: Partial<PlanQuestion> }>({
  name: "plan",
  run: ({ plans }, { plan, changes }) => ({ plans: withPlan(plans, asked(plan, changes)) }),
  about: ({ plan }) => aboutPlan(plan),
  mergeKey: ({ plan, changes }) => `${plan.id} ${Object.keys(changes).join()}`,
});

export const newPlan = defineAction<Partial<PlanQuestion>>({
  name: "newPlan",
  run: ({ plans }, changes) => ({ plans: withPlan(plans, freshPlan(plans, changes)) }),
  about: (changes, { plans }) => aboutPlan(freshPlan(plans, changes)),
});

export const copyPlan = defineAction<{ plan: KeptPlan; name: string }>({
  name: "copyPlan",
  run: ({ plans }, { plan, name }) => ({ plans: withPlan(plans, { ...plan, id: plans.lastId + 1, name }) }),
  about: ({ plan }) => aboutPlan(plan),
});

export const renamePlan = defineAction<{ plan: KeptPlan; name: string }>({
  name: "renamePlan",
  run: ({ plans }, { plan, name }) => ({ plans: withPlan(plans, { ...plan, name }) }),
  about: ({ plan, name }) => aboutPlan({ ...plan, name }),
});

export const deletePlan = defineAction<number>({
  name: "deletePlan",
  run: ({ plans }, id) => ({ plans: withoutPlan(plans, id) }),
  about: (id, { plans }) => {
    const plan = planOf(plans, id);
    return plan === undefined ? {} : aboutPlan(plan);
  },
});

interface Listing {
  readonly plan: KeptPlan;
  readonly list: PeopleList;
  readonly rows: readonly number[];
  /** What the one person is called. */
  readonly name?: string;
}

const aboutListing = ({ plan, list, rows, name }: Listing): StepAbout => ({
  ...aboutPlan(plan),
  list,
  count: rows.length,
  ...(name !== undefined && { name }),
});

/** They must be in the plan, must not be in it, or spread the rumour. */
export const listInPlan = defineAction<Listing>({
  name: "listInPlan",
  run: ({ plans }, { plan, list, rows }) => ({
    plans: withPlan(plans, asked(plan, { [list]: withListed(plan.question, list, rows)[list] })),
  }),
  about: aboutListing,
});

export const unlistInPlan = defineAction<Listing>({
  name: "unlistInPlan",
  run: ({ plans }, { plan, list, rows }) => ({
    plans: withPlan(plans, asked(plan, { [list]: withoutListed(plan.question, list, rows)[list] })),
  }),
  about: aboutListing,
});

/** Exactly these people from now on; null: whoever Tular chooses. */
export const choosePlanned = defineAction<{ plan: KeptPlan; people: readonly number[] | null; how: HandStep; name?: string }>({
  name: "choosePlanned",
  run: ({ plans }, { plan, people }) => ({ plans: withPlan(plans, { ...plan, people }) }),
  about: ({ plan, how, name }) => ({ ...aboutPlan(plan), how, ...(name !== undefined && { name }) }),
});
