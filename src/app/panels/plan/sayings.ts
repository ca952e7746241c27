/** What is said of a plan as a whole: over it, in a meeting, and in a scene. */
import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { KeptPlan } from "../../state/plans.ts";
import { countedIn, rangeOf, saidOf } from "./said.ts";
import type { PlanWords } from "./usePlanWords.ts";

/** The plan in one sentence, with a rounded number where numbers can be said. */
export function planHeadline(plan: KeptPlan, answer: PlanAnswer, words: PlanWords): string {
  const { headline } = words.plan;
  const said = saidOf(answer, words);
  const counted = countedIn(plan);
  const chosen = answer.seeds.length;
  if (chosen === 0) return headline.nobody;
  if (said.isRelative) return headline[counted === "crisis" ? "crisisRelative" : "relative"](chosen);
  return headline[counted](chosen, said.round(answer.mean));
}

/** What the numbers of a plan leave out, in sentences: without them they would be read as those of everybody. */
export function limitsOf({ question }: KeptPlan, { basis }: PlanAnswer, { plan: { lead } }: PlanWords): readonly string[] {
  return [...(question.among === null ? [] : [lead.only[question.kind]]), ...(basis.peersOnly ? [lead.peers] : [])];
}

/** What may be said of the plan in a meeting, and what may not (`measures.md`, section 5). */
export function sayingsOf(plan: KeptPlan, answer: PlanAnswer, words: PlanWords): { safe: string; unsafe: string } {
  const { safe, unsafe } = words.plan.why;
  const said = saidOf(answer, words);
  const chosen = answer.seeds.length;
  if (plan.question.kind === "crisis") {
    const delay = words.plan.delay.value(plan.question.delay);
    return {
      safe: said.isRelative ? safe.crisisRelative(chosen, delay) : safe.crisis(chosen, said.round(answer.mean), delay),
      unsafe: unsafe.crisis,
    };
  }
  const followers = answer.ways?.list.find(({ way }) => way === "mostFollowers")?.mean ?? 0;
  if (said.isRelative) {
    const ratio = followers > 0 ? words.formats.ratio(answer.mean / followers) : undefined;
    return { safe: ratio === undefined ? safe.relativeAlone(chosen) : safe.relative(chosen, ratio), unsafe: unsafe.relative };
  }
  const range = rangeOf(answer);
  const all = said.round(answer.mean);
  const say = plan.question.objective === "sharers" ? safe.sharers : safe.plan;
  return {
    safe: range === undefined ? safe.pending(chosen, all) : say(chosen, all, said.exact(range[0]), said.exact(range[1])),
    unsafe: unsafe.plan(all),
  };
}
