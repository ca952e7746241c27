import type { FoundSentence } from "../../../core/findings/finding.ts";
import { useOpened, useTular } from "../../state/useStore.ts";

export interface Findings {
  /** Undefined until they are found. */
  readonly sentences: readonly FoundSentence[] | undefined;
  /** The one that was chosen; its people are selected. */
  readonly chosen: FoundSentence | undefined;
}

export function useFindings(): Findings {
  const sentences = useOpened()?.findings?.sentences;
  const id = useTular(({ selection }) => selection.finding);
  return { sentences, chosen: sentences?.find((finding) => finding.id === id) };
}
