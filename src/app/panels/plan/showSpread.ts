import { selectPeople } from "../../state/actions/selectPeople.ts";
import { latestAnswer } from "../../state/planAnswers.ts";
import type { Doing } from "../../state/useStore.ts";

/** A plan spreads on the map, and panel and table speak of its people, not of whoever was chosen before. */
export function showSpread({ perform, set, now }: Pick<Doing, "perform" | "set" | "now">, plan: number): void {
  const rows = latestAnswer(now().planned, plan)?.seeds.map(({ person }) => person) ?? [];
  perform(selectPeople, { rows, mode: "replace" });
  set(({ place }) => ({ place: { ...place, screen: "map", watchedPlan: plan } }));
}
