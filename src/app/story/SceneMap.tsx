import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from "react";
import type { Picture } from "../../engine/protocol.ts";
import { bridgedBy } from "../stage/focus.ts";
import { Stage } from "../stage/Stage.tsx";
import type { StageHandle } from "../stage/stageProps.ts";
import { undrawnOf } from "../stage/undrawn.ts";
import { valuesOf } from "../state/columns.ts";
import { placed } from "../state/drawing.ts";
import { lookOf } from "../state/storyParts.ts";
import { useHues } from "../stage/useHues.ts";
import type { People } from "../panels/usePeople.ts";
import { SceneLegend } from "./SceneLegend.tsx";
import { lookSoon } from "./lookSoon.ts";
import { useColouring, useSizeWords } from "./useLooks.ts";
import type { ShownScene } from "./useScene.ts";
import styles from "./SceneSlide.module.css";

interface SceneMapProps {
  readonly shown: ShownScene;
  readonly people: People;
  readonly picture: Picture;
  readonly theme: "projector" | "light" | "dark";
  /** Another number: it flies again to where the scene looks from. */
  readonly returns?: number | undefined;
  readonly children?: ReactNode;
  readonly ref?: Ref<StageHandle>;
}

/** The map as a scene has it. Whoever is clicked takes the scene's place until the next one. */
export function SceneMap({ shown, people, picture, theme, returns = 0, children, ref }: SceneMapProps) {
  const hues = useHues();
  const { holding } = people;
  const { scene, arrangement, dimmed, path } = shown;
  const [hovered, setHovered] = useState<number | null>(null);
  const [picked, setPicked] = useState<{ readonly of: number; readonly rows: readonly number[] } | null>(null);
  const stage = useRef<StageHandle>(null);
  const rows = picked?.of === scene.id ? picked.rows : shown.rows;
  const selection = useMemo(() => new Set(rows), [rows]);
  const between = useMemo(
    () => bridgedBy(rows === shown.rows ? holding.findings?.sentences.find(({ id }) => id === scene.selection.finding) : undefined),
    [rows, shown, holding, scene],
  );
  const hidden = useMemo(() => new Set(arrangement.hidden), [arrangement]);
  const positions = useMemo(() => placed(holding, { ...arrangement, isPaused: false }), [holding, arrangement]);
  const { colourBy, sizeBy } = scene.appearance;
  const colour = useColouring(colourBy, people);
  const sizeWords = useSizeWords(sizeBy);
  const undrawn = useMemo(() => undrawnOf(picture, holding.network), [picture, holding]);
  const [looked, setLooked] = useState<ShownScene["scene"]>();
  useFlight(stage, { shown, returns }, people, setLooked);
  const hold = useCallback(
    (handle: StageHandle | null) => {
      stage.current = handle;
      if (typeof ref === "function") ref(handle);
      else if (ref != null) ref.current = handle;
    },
    [ref],
  );
  if (positions === null) return null;
  return (
    <Stage
      ref={hold}
      picture={picture}
      undrawn={undrawn}
      positions={positions}
      nameOf={people.nameOf}
      communityNames={people.communityNames}
      communitySizes={people.communities.sizes}
      {...(hues === null ? {} : { hues })}
      sizeValues={sizeBy === null ? null : (valuesOf(holding, sizeBy) ?? null)}
      sizeWords={sizeWords}
      colour={colour}
      theme={theme}
      selection={selection}
      {...(dimmed !== undefined && { dimmed })}
      hovered={hovered}
      between={between}
      hidden={hidden}
      pinned={NOBODY}
      way={path}
      tool={null}
      hasLegend={false}
      onToolEnd={() => {}}
      onMenu={() => {}}
      onSelect={(chosen) => setPicked(chosen.length === 0 ? null : { of: scene.id, rows: chosen })}
      onHover={setHovered}
      onMove={() => {}}
    >
      {children}
      <div className={styles.legend} data-over-map data-in-picture="legend" data-looked={looked === scene || undefined}>
        <SceneLegend
          people={people}
          picture={picture}
          colour={colour}
          colourBy={colourBy}
          rows={rows}
          path={path}
          dimmed={dimmed}
          sizeBy={sizeBy}
          theme={theme}
          hues={hues}
          adds={rows === shown.rows ? shown.adds : null}
        />
      </div>
    </Stage>
  );
}

const NOBODY: ReadonlySet<number> = new Set();

/** Flies to where the scene looks from, once its words have taken their places and the map is drawn. */
function useFlight(
  stage: { readonly current: StageHandle | null },
  { shown, returns }: { readonly shown: ShownScene; readonly returns: number },
  { holding }: People,
  onLook: (scene: ShownScene["scene"]) => void,
): void {
  const { scene } = shown;
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const { settled } = holding;
  useEffect(
    () =>
      lookSoon(
        () => stage.current,
        () => {
          onLook(scene);
          return lookOf(latest.current, holding);
        },
      ),
    [stage, scene, holding, settled, onLook, returns],
  );
}
