import { lazy, Suspense, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { MapHands } from "./commands/mapHands.ts";
import { Button } from "./controls/Button.tsx";
import { MapChoices } from "./panels/onMap/MapChoices.tsx";
import { MapFilters } from "./panels/filters/FilterBar.tsx";
import { AbsentCard } from "./panels/onMap/AbsentCard.tsx";
import { OutOfSightCard, useOutOfSight } from "./panels/onMap/OutOfSightCard.tsx";
import { useFindings } from "./panels/findings/useFindings.ts";
import { MapHeadline } from "./panels/onMap/MapHeadline.tsx";
import { TaskStrip } from "./panels/bar/TaskStrip.tsx";
import { UndoStrip } from "./panels/bar/UndoStrip.tsx";
import { usePeople, type People } from "./panels/usePeople.ts";
import { bridgedBy } from "./stage/focus.ts";
import { marginsFor } from "./stage/room.ts";
import { Stage } from "./stage/Stage.tsx";
import type { StageHandle } from "./stage/stageProps.ts";
import { undrawnOf, whyAbsent } from "./stage/undrawn.ts";
import { movePerson } from "./state/actions/arrangePeople.ts";
import { clearSelection, selectPeople } from "./state/actions/selectPeople.ts";
import { valuesOf } from "./state/columns.ts";
import { placed } from "./state/drawing.ts";
import type { Played } from "./state/played.ts";
import { useDoing, useTular, useWords } from "./state/useStore.ts";
import { MapTools } from "./MapTools.tsx";
import { MenuOfPerson } from "./MenuOfPerson.tsx";
import type { MenuPlace } from "./PersonMenu.tsx";
import { useHands } from "./useHands.ts";
import { useHues } from "./stage/useHues.ts";
import { useMapActions } from "./useMapActions.ts";
import { useFlightAlong } from "./useFlightAlong.ts";
import { useColouring, useSizeWords } from "./story/useLooks.ts";
import { useWay } from "./panels/onMap/useWay.ts";
import { SceneStrip } from "./story/SceneStrip.tsx";
import { WayCard } from "./panels/onMap/WayCard.tsx";
import { NARROW, useMedia } from "./controls/useMedia.ts";
import { litRows } from "./state/selection.ts";
import { useTheme } from "./useTheme.ts";
import styles from "./MapStage.module.css";

// Only whoever has a plan can watch one.
const WatchBar = lazy(() => import("./panels/plan/WatchBar.tsx").then((module) => ({ default: module.WatchBar })));

function Watching() {
  const watched = useTular(({ place }) => place.watchedPlan);
  return watched === null ? null : (
    <Suspense>
      <WatchBar key={watched} id={watched} />
    </Suspense>
  );
}

interface MapProps {
  readonly handle: RefObject<MapHands | null>;
}

/** The map and what lies over it. */
export function MapStage({ handle }: MapProps) {
  const people = usePeople();
  const { texts } = useWords();
  const { conductor } = useDoing();
  const isDrawing = useTular(({ tasks }) => tasks.running.some(({ kind }) => kind === "picture"));
  const isStopped = useTular(({ tasks }) => tasks.stopped.includes("picture"));
  const hasPicture = people?.holding.picture != null;
  const room = useRef<HTMLElement>(null);
  useEffect(() => {
    const map = room.current;
    if (map === null) return;
    const sizes = new ResizeObserver(() => {
      const { left, right, top, bottom } = marginsFor(map.clientWidth, map.clientHeight);
      conductor.shapeMap(map.clientWidth - left - right, map.clientHeight - top - bottom);
    });
    sizes.observe(map);
    return () => sizes.disconnect();
  }, [conductor]);
  return (
    <section ref={room} className={styles.stage} aria-label={texts.map.region} data-map-room>
      {people !== undefined && hasPicture ? (
        <Drawn people={people} handle={handle} />
      ) : (
        <>
          <div className={styles.headline}>
            <MapHeadline />
          </div>
          {isStopped && !isDrawing && (
            <div className={styles.empty}>
              <p>{texts.map.notDrawn}</p>
              <Button onClick={conductor.tryAgain}>{texts.map.draw}</Button>
            </div>
          )}
          <div className={styles.low} data-over-page>
            <UndoStrip where="tools" />
            <TaskStrip />
          </div>
        </>
      )}
    </section>
  );
}

function Drawn({ people, handle }: MapProps & { readonly people: People }) {
  const { perform, set, now, conductor } = useDoing();
  const theme = useTheme();
  const isNarrow = useMedia(NARROW);
  const hues = useHues();
  const { holding } = people;
  const [sizeBy, colourBy, hovered] = useTular(
    ({ appearance, pointer }) => [appearance.sizeBy, appearance.colourBy, pointer.hovered] as const,
  );
  const { moved, hidden } = useTular(({ arrangement }) => arrangement);
  const pinnedRows = useMemo(() => new Set(Object.keys(moved).map(Number)), [moved]);
  const hiddenRows = useMemo(() => new Set(hidden), [hidden]);
  const tool = useTular(({ place }) => place.tool);
  const stage = useRef<StageHandle>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const actions = useMapActions(people);
  const way = useWay();
  useHands(handle, { stage, actions, way });
  const frame = useTular(({ arrivals }) => arrivals.frame);
  const rows = useTular(({ selection, pointer, played }) => litRows(selection, pointer, played));
  const chosenRows = useTular((state) => state.selection.rows);
  const outOfSight = useOutOfSight(chosenRows, (wanted) => stage.current?.countUnseen(wanted) ?? 0);
  // where a way begins is shown until its other end is known
  const begins = way.asked.kind === "choosing" ? way.asked.from : null;
  const selection = useMemo(() => new Set(begins === null ? rows : [begins]), [rows, begins]);
  const { chosen: finding } = useFindings();
  const between = useMemo(() => bridgedBy(finding), [finding]);
  const { fit } = holding;
  const played = useTular((state) => state.played);
  const dimmed = useMemo(() => dimmedBy(fit?.mask, played, holding.network.people.count), [fit, played, holding]);
  const size = sizeBy ?? people.leading;
  const { picture, positions } = holding;
  const shown = useMemo(
    () => placed(holding, now().arrangement),
    // The layout's frame is held by reference: its counter and what the user moved say when it is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [holding, positions, frame, moved, now],
  );
  const colour = useColouring(colourBy, people);
  const sizeWords = useSizeWords(size);
  const { asked } = way;
  const found = asked.kind === "answered" ? asked.way : null;
  // the layout's frames change nothing in what stands over the map
  const standing = useMemo(
    () => (
      <>
        <div className={styles.headline}>
          <MapHeadline way={asked.kind === "answered" && asked.way !== null ? asked : null} />
        </div>
        {!isNarrow && (
          <div className={styles.choices} data-over-page>
            <MapChoices />
            <MapFilters />
          </div>
        )}
      </>
    ),
    [isNarrow, asked],
  );
  const undrawn = useMemo(() => (picture === null ? null : undrawnOf(picture, holding.network)), [picture, holding]);
  useFlightAlong(found, handle);
  if (picture === null || shown === null || undrawn === null) return null;
  const [only = -1] = rows.length === 1 ? rows : [];
  const absence = only < 0 ? null : whyAbsent(only, picture, undrawn, hiddenRows);
  return (
    <Stage
      ref={stage}
      picture={picture}
      undrawn={undrawn}
      positions={shown}
      nameOf={people.nameOf}
      communityNames={people.communityNames}
      communitySizes={people.communities.sizes}
      {...(hues === null ? {} : { hues })}
      sizeValues={size === null ? null : (valuesOf(holding, size) ?? null)}
      sizeWords={sizeWords}
      colour={colour}
      theme={theme}
      selection={selection}
      {...(dimmed !== undefined && { dimmed })}
      hovered={hovered}
      between={between}
      hidden={hiddenRows}
      pinned={pinnedRows}
      way={found}
      tool={tool}
      onToolEnd={() => set(({ place }) => ({ place: { ...place, tool: null } }))}
      onMenu={(row, x, y) => setMenu({ row, x, y })}
      onSelect={(chosen, mode) => {
        const [only] = chosen;
        // one click more, and no person's page in between that would move the map under it
        if (way.asked.kind === "choosing" && chosen.length < 2) {
          if (only !== undefined) way.takeEnd(only);
          return;
        }
        if (only === undefined) {
          if (now().selection.rows.length > 0) perform(clearSelection, undefined);
        } else perform(selectPeople, { rows: chosen, mode, ...(chosen.length === 1 ? { name: people.nameOf(only) } : {}) });
      }}
      onHover={(row) => set(() => ({ pointer: { hovered: row } }))}
      onLook={(outlook) => {
        conductor.look(outlook);
        outOfSight.look();
      }}
      startsAt={() => holding.outlook}
      onMove={(row, x, y) => perform(movePerson, { row, x, y, name: people.nameOf(row) })}
    >
      {standing}
      <div className={styles.low} data-over-page>
        <UndoStrip where="tools" />
        <TaskStrip />
        <Watching />
        <WayCard
          asked={way.asked}
          nameOf={people.saidOf}
          isDrawn={(row) => picture.people.includes(row) && !hiddenRows.has(row)}
          onClose={way.endWay}
        />
        {absence !== null && way.asked.kind === "none" && <AbsentCard row={only} name={people.saidOf(only)} why={absence} />}
        {outOfSight.unseen > 0 && way.asked.kind === "none" && (
          <OutOfSightCard
            unseen={outOfSight.unseen}
            chosen={chosenRows.length}
            name={people.saidOf(chosenRows[0] ?? 0)}
            onShow={() => stage.current?.focusOn(chosenRows)}
            onClose={outOfSight.close}
          />
        )}
        <SceneStrip />
        <MapTools isAskingWay={way.asked.kind === "choosing"} />
      </div>
      <MenuOfPerson menu={menu} people={people} pinned={pinnedRows} actions={actions} way={way} onClose={() => setMenu(null)} />
    </Stage>
  );
}

/** 1 per person whom the filter leaves out, or who has not shared anything yet at the moment that is played, or not heard of a plan. */
function dimmedBy(mask: Uint8Array | undefined, { atMs, step, rows }: Played, people: number): Uint8Array | undefined {
  if (atMs === null && step === undefined) return mask?.map((fits) => 1 - fits);
  const dimmed = new Uint8Array(people).fill(1);
  for (const row of rows) dimmed[row] = mask === undefined ? 0 : 1 - (mask[row] ?? 0);
  return dimmed;
}
