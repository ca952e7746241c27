import { useDoing, useWords } from "../../state/useStore.ts";
import { addSceneOfPlan } from "../story/storyActs.ts";
import type { PlanView } from "./usePlan.ts";

/** The plan as the last scene of the story. */
export function useAddToStory({ plan, people }: PlanView): () => void {
  const doing = useDoing();
  const words = useWords();
  return () => void addSceneOfPlan({ ...doing, people, words, map: () => null }, plan);
}
