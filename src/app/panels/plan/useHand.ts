import { changeQuestion, choosePlanned, listInPlan, unlistInPlan } from "../../state/actions/makePlans.ts";
import { selectPeople } from "../../state/actions/selectPeople.ts";
import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { HandStep, PeopleList } from "../../state/plans.ts";
import { useDoing } from "../../state/useStore.ts";
import type { PlanView } from "./usePlan.ts";

/** What can be done with the people of a plan by hand. The numbers follow at once. */
export interface Hand {
  putIn(row: number): void;
  takeOut(row: number): void;
  swap(row: number, other: number): void;
  setPrice(row: number, price: number | null): void;
  /** Puts her on a list of the question, or takes her off. */
  list(which: PeopleList, row: number): void;
  showOnMap(row: number): void;
}

export function useHand({ plan, people }: PlanView, answer: PlanAnswer): Hand {
  const { perform, set, conductor } = useDoing();
  const now = answer.seeds.map(({ person }) => person);
  const { question } = plan;

  function choose(rows: readonly number[], how: HandStep, row: number): void {
    perform(choosePlanned, { plan, people: rows, how, name: people.nameOf(row) });
    conductor.planning.ask(plan.id);
  }
  return {
    putIn: (row) => !now.includes(row) && choose([...now, row], "in", row),
    takeOut(row) {
      const left = now.filter((one) => one !== row);
      if (left.length > 0) choose(left, "out", row);
    },
    swap: (row, other) => {
      if (!now.includes(other))
        choose(
          now.map((one) => (one === row ? other : one)),
          "swap",
          other,
        );
    },
    setPrice(row, price) {
      const byHand = { ...question.prices.byHand };
      if (price === null) delete byHand[row];
      else byHand[row] = price;
      perform(changeQuestion, { plan, changes: { prices: { ...question.prices, byHand } } });
    },
    list(which, row) {
      const action = question[which].includes(row) ? unlistInPlan : listInPlan;
      perform(action, { plan, list: which, rows: [row], name: people.nameOf(row) });
    },
    showOnMap(row) {
      perform(selectPeople, { rows: [row], mode: "replace", name: people.nameOf(row) });
      set(({ place }) => ({ place: { ...place, screen: "map" } }));
    },
  };
}
