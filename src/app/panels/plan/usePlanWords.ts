import { useMemo } from "react";
import { plan as en, type PlanTexts } from "../../i18n/en/plan.ts";
import { plan as id } from "../../i18n/id/plan.ts";
import type { Language } from "../../i18n/languages.ts";
import { useWords, type Words } from "../../state/useStore.ts";
import { amountsOf, type Amounts } from "./amounts.ts";

const TEXTS: Record<Language, PlanTexts> = { en, id };

export interface PlanWords extends Words {
  readonly plan: PlanTexts;
  readonly amounts: Amounts;
}

export function planWordsOf(words: Words): PlanWords {
  return { ...words, plan: TEXTS[words.language], amounts: amountsOf(words.language) };
}

/** The words of the plan's screen: they come with it, because the first screen has no use for them. */
export function usePlanWords(): PlanWords {
  const words = useWords();
  return useMemo(() => planWordsOf(words), [words]);
}
