import type { RefObject } from "react";
import { BoxSelect, Eye, LassoSelect, Maximize, Play, Route, Undo2 } from "lucide-react";
import { Button } from "./controls/Button.tsx";
import type { AreaKind } from "./stage/AreaTool.tsx";
import type { StageHandle } from "./stage/Stage.tsx";
import { releasePeople, settleOn, showHidden } from "./state/actions/arrangePeople.ts";
import { useDoing, useTular, useWords } from "./state/useStore.ts";
import styles from "./MapStage.module.css";

interface MapToolsProps {
  readonly handle: RefObject<StageHandle | null>;
  readonly tool: AreaKind | null;
  readonly onTool: (tool: AreaKind | null) => void;
  readonly onWay: () => void;
}

/** What one can do with the map as a whole, at its foot. */
export function MapTools({ handle, tool, onTool, onWay }: MapToolsProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { isPaused, hidden } = useTular(({ arrangement }) => arrangement);
  const hasMoved = useTular(({ arrangement }) => Object.keys(arrangement.moved).length > 0);
  const hasHandWork = hasMoved || isPaused || hidden.length > 0;
  const area = (kind: AreaKind, Icon: typeof BoxSelect) => (
    <Button
      kind="quiet"
      size="bar"
      {...(kind === "box" && { "data-wide": "" })}
      aria-pressed={tool === kind}
      onClick={() => onTool(tool === kind ? null : kind)}
    >
      <Icon size={16} aria-hidden="true" />
      {texts.map[kind]}
    </Button>
  );
  return (
    <>
      {hasHandWork && (
        <div className={styles.tools} data-over-map>
          {hidden.length > 0 && (
            <Button kind="quiet" size="bar" onClick={() => perform(showHidden, undefined)}>
              <Eye size={16} aria-hidden="true" />
              {texts.map.showHidden(hidden.length)}
            </Button>
          )}
          {hasMoved && (
            <Button kind="quiet" size="bar" onClick={() => perform(releasePeople, undefined)}>
              <Undo2 size={16} aria-hidden="true" />
              {texts.map.release}
            </Button>
          )}
          {isPaused && (
            <Button kind="quiet" size="bar" onClick={() => perform(settleOn, undefined)}>
              <Play size={16} aria-hidden="true" />
              {texts.map.resume}
            </Button>
          )}
        </div>
      )}
      <div className={styles.tools} data-over-map>
        {area("box", BoxSelect)}
        {area("lasso", LassoSelect)}
        <Button kind="quiet" size="bar" data-wide="" onClick={onWay}>
          <Route size={16} aria-hidden="true" />
          {texts.map.way.begin}
        </Button>
        <Button kind="quiet" size="bar" onClick={() => handle.current?.fit()}>
          <Maximize size={16} aria-hidden="true" />
          {texts.map.fit}
        </Button>
      </div>
    </>
  );
}
