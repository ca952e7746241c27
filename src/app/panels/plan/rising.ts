/** Why a later voice of a plan is shown to add more than an earlier one. */
import type { AnswerSeed, PlanAnswer } from "../../state/planAnswers.ts";
import type { KeptPlan } from "../../state/plans.ts";

/**
 * Voices are chosen on some simulations, and what each adds is counted on others: of those who add little, a later one can turn
 * out to add more. For money the order goes by what each adds for her price. Where word has to be heard more than once, a later
 * one completes what others began.
 * @param shown what somebody adds, as it is written: what looks alike needs no word.
 * @returns undefined: nobody does, or the order is the user's own.
 */
export function whyRising(
  { people, question }: KeptPlan,
  { seeds, basis }: PlanAnswer,
  shown: (seed: AnswerSeed) => string,
): "counting" | "price" | "completing" | undefined {
  if (people !== null) return undefined;
  // whoever must be in the plan stands first, whatever she adds
  const found = seeds.filter(({ isGiven }) => !isGiven);
  const isRising = found.some((after, at) =>
    found.slice(0, at).some((before) => after.gain > before.gain && shown(after) !== shown(before)),
  );
  if (!isRising) return undefined;
  if (basis.model === "complexContagion") return "completing";
  return question.isBudget && isByPrice(found) ? "price" : "counting";
}

/** Does each add at most as much for her price as the one before her? */
function isByPrice(seeds: readonly AnswerSeed[]): boolean {
  const forPrice = seeds.map(({ gain, cost }) => gain / (cost ?? NaN));
  return forPrice.every((value, at) => at === 0 || value <= (forPrice[at - 1] ?? NaN));
}
