import { useImperativeHandle, type RefObject } from "react";
import type { MapHands } from "./commands/mapHands.ts";
import type { useWay } from "./panels/onMap/useWay.ts";
import type { StageHandle } from "./stage/stageProps.ts";
import type { useMapActions } from "./useMapActions.ts";

interface Parts {
  readonly stage: RefObject<StageHandle | null>;
  readonly actions: ReturnType<typeof useMapActions>;
  readonly way: ReturnType<typeof useWay>;
}

/** While the map is there, commands reach it through `handle`. */
export function useHands(handle: RefObject<MapHands | null>, { stage, actions, way }: Parts): void {
  useImperativeHandle(handle, () => ({
    fit: () => stage.current?.fit(),
    zoomBy: (factor) => stage.current?.zoomBy(factor),
    focusOn: (rows) => stage.current?.focusOn(rows),
    showAll: () => stage.current?.showAll(),
    outlook: () => stage.current?.outlook() ?? null,
    lookAt: (outlook) => stage.current?.lookAt(outlook),
    isDrawn: () => stage.current?.isDrawn() ?? false,
    view: () => stage.current?.view() ?? null,
    walk: (key) => stage.current?.walk(key),
    choosePointed: (mode) => stage.current?.choosePointed(mode),
    openMenu: () => stage.current?.openMenu(),
    act: actions.command,
    selectCommunity: actions.selectCommunity,
    way: () => (way.asked.kind === "answered" && way.asked.way !== null ? { from: way.asked.from, to: way.asked.to } : null),
    beginWay() {
      if (way.asked.kind === "choosing") way.endWay();
      else way.begin();
    },
    takeEnd: way.takeEnd,
    endWay: way.endWay,
  }));
}
