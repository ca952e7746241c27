/** What can be done with plans, and with people for them. */
import { showSpread } from "../panels/plan/showSpread.ts";
import { addSceneOfPlan } from "../panels/story/storyActs.ts";
import { listInPlan, newPlan, unlistInPlan } from "../state/actions/makePlans.ts";
import { latestAnswer } from "../state/planAnswers.ts";
import { shownPlan, type KeptPlan, type PeopleList, type PlanKind } from "../state/plans.ts";
import { usualQuestion } from "../state/prices.ts";
import { defineCommand, hasNoNetwork, meant, whyNot, type Command, type CommandName, type Desk } from "./command.ts";

const noNetwork = (desk: Desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk) });
const nobody = (desk: Desk) => noNetwork(desk) ?? whyNot(desk, { nobody: meant(desk).length === 0 });

function shown({ now, people }: Desk): KeptPlan {
  const { plans, place, accounts } = now();
  return shownPlan(plans, place.plan, people === undefined ? {} : usualQuestion(people.holding, accounts));
}

/** Puts whoever is meant on a list of the plan; where all of them stand on it, takes them off. */
function list(desk: Desk, which: PeopleList): void {
  const rows = meant(desk);
  const plan = shown(desk);
  const areListed = rows.every((row) => plan.question[which].includes(row));
  const [only] = rows;
  const name = rows.length === 1 && only !== undefined && desk.people !== undefined ? { name: desk.people.nameOf(only) } : {};
  desk.perform(areListed ? unlistInPlan : listInPlan, { plan, list: which, rows, ...name });
}

const listing = (name: CommandName, which: PeopleList, keys: readonly string[] = []) =>
  defineCommand(name, { group: "people", keys, reach: "people", offBecause: nobody, run: (desk) => list(desk, which) });

const beginning = (name: CommandName, kind: PlanKind) =>
  defineCommand(name, {
    group: "plans",
    offBecause: noNetwork,
    run(desk) {
      if (desk.people === undefined) return;
      desk.perform(newPlan, { ...usualQuestion(desk.people.holding, desk.now().accounts), kind });
      desk.set(({ place }) => ({ place: { ...place, screen: "plan", plan: null, besidePlan: null } }));
    },
  });

export const PLAN_COMMANDS: readonly Command[] = [
  listing("addToPlan", "include", ["P"]),
  listing("neverInPlan", "exclude"),
  listing("rumourFrom", "rumour"),
  beginning("newPlan", "spread"),
  beginning("newCrisis", "crisis"),
  defineCommand("askPlan", {
    group: "plans",
    offBecause: (desk) =>
      noNetwork(desk) ??
      whyNot(desk, { noPlan: desk.now().plans.list.length === 0, isPlanning: desk.now().planning.plan === shown(desk).id }),
    run(desk) {
      const { id } = shown(desk);
      desk.set(({ place }) => ({ place: { ...place, screen: "plan", plan: id } }));
      desk.conductor.planning.ask(id);
    },
  }),
  defineCommand("watchPlan", {
    group: "plans",
    offBecause: (desk) => noNetwork(desk) ?? whyNot(desk, { noPlan: latestAnswer(desk.now().planned, shown(desk).id) === undefined }),
    run: (desk) => showSpread(desk, shown(desk).id),
  }),
  defineCommand("addPlanToStory", {
    group: "plans",
    keys: ["Shift+S"],
    offBecause: (desk) => noNetwork(desk) ?? whyNot(desk, { noPlan: latestAnswer(desk.now().planned, shown(desk).id) === undefined }),
    run: (desk) => void addSceneOfPlan(desk, shown(desk)),
  }),
  defineCommand("comparePlans", {
    group: "plans",
    offBecause: (desk) => noNetwork(desk) ?? whyNot(desk, { onePlan: desk.now().plans.list.length < 2 }),
    run(desk) {
      const { id } = shown(desk);
      const other = desk.now().plans.list.findLast((plan) => plan.id !== id);
      desk.set(({ place }) => ({ place: { ...place, screen: "plan", plan: id, besidePlan: other?.id ?? null } }));
    },
  }),
];
