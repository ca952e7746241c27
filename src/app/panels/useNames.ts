import { sharedNames, type PersonNames } from "../state/names.ts";
import { useOpened, useTular, useWords } from "../state/useStore.ts";

/** Under which names the people of the open network are shown; undefined while none is open. */
export function useNames(): PersonNames | undefined {
  const holding = useOpened();
  const { texts, language } = useWords();
  const [naming, accounts] = useTular((state) => [state.naming, state.accounts] as const);
  return holding === undefined ? undefined : sharedNames(holding, { naming, accounts, language, standIn: texts.naming.standIn });
}
