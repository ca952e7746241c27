import { useEffect, useState } from "react";

/** False at first, true as soon as the screen has shown that: what can wait a moment does not hold up the rest. */
export function useNextTurn(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNext(true));
    return () => clearTimeout(timer);
  }, []);
  return isNext;
}
