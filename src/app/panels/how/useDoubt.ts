import { useEffect } from "react";
import type { Doubt } from "../../../core/doubt/result.ts";
import { isDoubted } from "../../state/columns.ts";
import { toldOf } from "../../state/doubts.ts";
import { useDoing, useOpened } from "../../state/useStore.ts";

/** How sure the numbers of a measure are. Asks for it; undefined until it is told, and for what is not made of posts. */
export function useDoubt(id: string | null): Doubt | undefined {
  const { conductor } = useDoing();
  const holding = useOpened();
  useEffect(() => {
    if (id !== null && isDoubted(id)) conductor.wantDoubt(id);
  }, [conductor, id]);
  return id === null || holding === undefined ? undefined : toldOf(holding, id);
}
