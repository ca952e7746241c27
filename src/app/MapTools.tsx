import { BoxSelect, Eye, ImagePlus, LassoSelect, Maximize, Play, Route, Undo2 } from "lucide-react";
import { CommandButton } from "./commands/CommandButton.tsx";
import { useTular, useWords } from "./state/useStore.ts";
import styles from "./MapStage.module.css";

interface MapToolsProps {
  /** Is an end of the shortest way waited for? */
  readonly isAskingWay: boolean;
}

/** What one can do with the map as a whole, at its foot. */
export function MapTools({ isAskingWay }: MapToolsProps) {
  const { texts } = useWords();
  const { isPaused, hidden } = useTular(({ arrangement }) => arrangement);
  const hasMoved = useTular(({ arrangement }) => Object.keys(arrangement.moved).length > 0);
  const tool = useTular(({ place }) => place.tool);
  const hasHandWork = hasMoved || isPaused || hidden.length > 0;
  return (
    <>
      {hasHandWork && (
        <div className={styles.tools} data-over-map="passing">
          {hidden.length > 0 && (
            <CommandButton name="showHidden">
              <Eye size={16} aria-hidden="true" />
              {texts.map.showHidden(hidden.length)}
            </CommandButton>
          )}
          {hasMoved && (
            <CommandButton name="release">
              <Undo2 size={16} aria-hidden="true" />
              {texts.map.release}
            </CommandButton>
          )}
          {isPaused && (
            <CommandButton name="settle">
              <Play size={16} aria-hidden="true" />
              {texts.map.resume}
            </CommandButton>
          )}
        </div>
      )}
      <div className={styles.tools} data-over-map data-map-tools>
        <CommandButton name="addScene" isWide>
          <ImagePlus size={16} aria-hidden="true" />
          {texts.story.add}
        </CommandButton>
        <CommandButton name="box" isWide isPressed={tool === "box"}>
          <BoxSelect size={16} aria-hidden="true" />
          {texts.map.box}
        </CommandButton>
        <CommandButton name="lasso" isPressed={tool === "lasso"}>
          <LassoSelect size={16} aria-hidden="true" />
          {texts.map.lasso}
        </CommandButton>
        <CommandButton name="way" isWide isPressed={isAskingWay}>
          <Route size={16} aria-hidden="true" />
          {texts.map.way.begin}
        </CommandButton>
        <CommandButton name="fit">
          <Maximize size={16} aria-hidden="true" />
          {texts.map.fit}
        </CommandButton>
      </div>
    </>
  );
}
