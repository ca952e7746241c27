import { useEffect, useRef } from "react";

interface Enter {
  press(): void;
  /** The field was left: nothing is waited for any more. */
  leave(): void;
}

/**
 * Enter in a field over a list of what fits: takes at once what the list points at, or, where the list does not answer the last letters
 * yet, as soon as it does. Letters that are typed after it take it back.
 */
export function useEnter(typed: string, isAnswered: boolean, take: () => void): Enter {
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    if (awaited.current === undefined || !isAnswered) return;
    const isMeant = awaited.current === typed;
    awaited.current = undefined;
    if (isMeant) take();
  }, [isAnswered, typed, take]);
  return {
    press() {
      if (isAnswered) take();
      else awaited.current = typed;
    },
    leave() {
      awaited.current = undefined;
    },
  };
}
