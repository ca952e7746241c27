import { listInPlan } from "../state/actions/makePlans.ts";
import { shownPlan } from "../state/plans.ts";
import { usualQuestion } from "../state/prices.ts";
import { useDoing } from "../state/useStore.ts";
import type { People } from "./usePeople.ts";

/** Puts people on the must-have list of the plan that is shown, or of the first one. */
export function useAddToPlan(people: People | undefined): (rows: readonly number[]) => void {
  const { perform, now } = useDoing();
  return (rows) => {
    if (people === undefined || rows.length === 0) return;
    const { plans, place, accounts } = now();
    const plan = shownPlan(plans, place.plan, usualQuestion(people.holding, accounts));
    const [only] = rows;
    perform(listInPlan, {
      plan,
      list: "include",
      rows,
      ...(rows.length === 1 && only !== undefined && { name: people.nameOf(only) }),
    });
  };
}
