import { useMemo } from "react";
import { huesOf } from "./hues.ts";
import { useOpened } from "../state/useStore.ts";

/** The colours of the communities, far apart where they lie side by side. */
export function useHues(): Uint8Array | null {
  const picture = useOpened()?.picture ?? null;
  return useMemo(() => (picture === null ? null : huesOf(picture)), [picture]);
}
