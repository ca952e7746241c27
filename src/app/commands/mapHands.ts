import { createContext, type RefObject } from "react";
import type { WayEnds } from "../panels/onMap/useWay.ts";
import type { Command as OnPeople, StageHandle } from "../stage/stageProps.ts";

/** What can be done with the map while one is on the screen. Rows are rows of the network. */
export interface MapHands extends Omit<StageHandle, "countUnseen">, WayEnds {
  /** Pin or let go, hide, or choose those so many steps out. */
  act(what: OnPeople, rows: readonly number[]): void;
  selectCommunity(row: number): void;
  /** Asks for the shortest way; two selected people are its ends. Where an end is waited for already, nobody is any more. */
  beginWay(): void;
  /** The ends of the way that is shown. */
  way(): { readonly from: number; readonly to: number } | null;
}

/** Held by the map while it is there; null while there is none. */
export const MapHandsContext = createContext<RefObject<MapHands | null>>({ current: null });
