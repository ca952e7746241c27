import { createContext, use, useMemo } from "react";
import { useKeeping } from "../keeping/useKeeping.ts";
import { useReceiving } from "../panels/door/useReceiving.ts";
import { usePeople } from "../panels/usePeople.ts";
import { useDoing, useWords } from "../state/useStore.ts";
import type { Desk } from "./command.ts";
import { MapHandsContext } from "./mapHands.ts";

export const DeskContext = createContext<Desk | null>(null);

/** What commands work with, for the buttons around the map. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("DeskContext was expected around this component");
  return desk;
}

/** Lays out a desk; once for each part of the window that carries out commands. */
export function useOwnDesk(): Desk {
  const doing = useDoing();
  const words = useWords();
  const people = usePeople();
  const keeping = useKeeping();
  const { receive } = useReceiving();
  const hands = use(MapHandsContext);
  return useMemo(
    () => ({ ...doing, words, people, keeping, receive, map: () => hands.current }),
    [doing, words, people, keeping, receive, hands],
  );
}
