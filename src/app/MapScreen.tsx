import { useEffect, useRef, type RefObject } from "react";
import { Group, Panel, Separator, usePanelRef } from "react-resizable-panels";
import { Inspector } from "./panels/findings/Inspector.tsx";
import { MapFilters } from "./panels/filters/FilterBar.tsx";
import { MapChoices } from "./panels/onMap/MapChoices.tsx";
import { Drawer } from "./panels/table/Drawer.tsx";
import type { MapHands } from "./commands/mapHands.ts";
import { useDoing, useTular, useWords } from "./state/useStore.ts";
import { NARROW, useMedia } from "./controls/useMedia.ts";
import { useNextTurn } from "./useNextTurn.ts";
import { MapStage } from "./MapStage.tsx";
import styles from "./MapScreen.module.css";

interface MapScreenProps {
  readonly handle: RefObject<MapHands | null>;
}

const DRAWER_CLOSED = 44;

/** Map, panel and table: side by side where there is room, one below the other on a small screen. */
export function MapScreen({ handle }: MapScreenProps) {
  const isNarrow = useMedia(NARROW);
  return isNarrow ? <Stacked handle={handle} /> : <SideBySide handle={handle} />;
}

function Stacked({ handle }: MapScreenProps) {
  const { texts } = useWords();
  return (
    <main className={styles.stacked}>
      <div className={styles.stackedMap}>
        <MapStage handle={handle} />
      </div>
      <div className={styles.stackedChoices}>
        <MapChoices />
        <MapFilters />
      </div>
      <section className={styles.stackedPanel} aria-label={texts.inspector.heading} data-part="findings">
        <Inspector />
      </section>
      <div className={styles.stackedTable} data-part="table">
        <Drawer way={handle} />
      </div>
    </main>
  );
}

function SideBySide({ handle }: MapScreenProps) {
  const { texts } = useWords();
  const isWide = useMedia("(min-width: 1720px)");
  const isTall = useMedia("(min-height: 1000px)");
  const isOpen = useTular(({ place }) => place.isDrawerOpen);
  const drawer = usePanelRef();
  const inspector = useInspectorWidth();
  const isNextTurn = useNextTurn();
  const openSize = isTall ? 268 : 204;
  const isFirst = useRef(true);
  useDrawerRoom();

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    // before the next frame the panel still has the limits of what it was
    const frame = requestAnimationFrame(() => drawer.current?.resize(isOpen ? openSize : DRAWER_CLOSED));
    return () => cancelAnimationFrame(frame);
  }, [isOpen, openSize, drawer]);

  return (
    <main className={styles.group}>
      <Group orientation="horizontal" className={styles.group} id="window">
        <Panel id="middle" minSize="50%">
          <Group orientation="vertical" className={styles.group} id="middle-group">
            <Panel id="stage" minSize="30%">
              <MapStage handle={handle} />
            </Panel>
            <Separator className={styles.below} aria-label={texts.table.resize} disabled={!isOpen} />
            <Panel
              id="drawer"
              panelRef={drawer}
              defaultSize={isOpen ? openSize : DRAWER_CLOSED}
              minSize={isOpen ? 120 : DRAWER_CLOSED}
              maxSize={isOpen ? "60%" : DRAWER_CLOSED}
              groupResizeBehavior="preserve-pixel-size"
            >
              <div className={styles.group} data-part="table">
                <Drawer way={handle} />
              </div>
            </Panel>
          </Group>
        </Panel>
        <Separator className={styles.beside} aria-label={texts.table.resizeInspector} />
        <Panel
          id="inspector"
          panelRef={inspector}
          defaultSize={isWide ? 440 : 392}
          minSize={360}
          maxSize={560}
          groupResizeBehavior="preserve-pixel-size"
        >
          <section className={styles.panel} aria-label={texts.inspector.heading} tabIndex={0} data-part="findings">
            {isNextTurn && <Inspector />}
          </section>
        </Panel>
      </Group>
    </main>
  );
}

/** Where map and table cannot both be seen, as with text at 200 %, the table gives way first; it opens when it is wanted. */
const CRAMPED = "(max-width: 1199px), (max-height: 640px)";

function useDrawerRoom(): void {
  const isLow = useMedia(CRAMPED);
  const isNarrowerThanWide = useMedia("(max-width: 1719px)");
  // The projector's words take a third more of everything.
  const isCramped = useTular(({ preferences }) => preferences.theme === "projector") ? isNarrowerThanWide : isLow;
  const { set, now } = useDoing();
  useEffect(() => {
    if (!isCramped || !now().place.isDrawerOpen) return;
    set(({ place }) => ({ place: { ...place, isDrawerOpen: false } }));
    return () => set(({ place }) => ({ place: { ...place, isDrawerOpen: true } }));
  }, [isCramped, set, now]);
}

const PERSON_WIDTH = 480;

/** A person's page is wider than the findings; afterwards the panel is as wide as it was left. */
function useInspectorWidth(): ReturnType<typeof usePanelRef> {
  const inspector = usePanelRef();
  const isPerson = useTular(
    ({ selection }) => (selection.rows.length === 1 && selection.finding === undefined) || selection.post !== undefined,
  );
  useEffect(() => {
    const panel = inspector.current;
    const before = panel?.getSize().inPixels ?? PERSON_WIDTH;
    if (!isPerson || before >= PERSON_WIDTH) return;
    panel?.resize(PERSON_WIDTH);
    // once the map is left for a table there is no panel any more: what counts is the one of that moment
    // eslint-disable-next-line react-hooks/exhaustive-deps
    return () => inspector.current?.resize(before);
  }, [isPerson, inspector]);
  return inspector;
}
