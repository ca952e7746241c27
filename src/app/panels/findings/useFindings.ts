import { useMemo } from "react";
import type { FoundSentence } from "../../../core/findings/finding.ts";
import { shownFinding } from "../../state/findings.ts";
import { useOpened, useTular } from "../../state/useStore.ts";
import { useNames } from "../useNames.ts";

export interface Findings {
  /** Undefined until they are found. */
  readonly sentences: readonly FoundSentence[] | undefined;
  /** The one that was chosen; its people are selected. */
  readonly chosen: FoundSentence | undefined;
}

export function useFindings(): Findings {
  const found = useOpened()?.findings?.sentences;
  const names = useNames();
  const sentences = useMemo(
    () => (names === undefined ? undefined : found?.map((finding) => shownFinding(finding, names))),
    [found, names],
  );
  const id = useTular(({ selection }) => selection.finding);
  return { sentences, chosen: sentences?.find((finding) => finding.id === id) };
}
