import { useEffect, useRef } from "react";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { HuesContext } from "./controls/CommunityDot.tsx";
import { DropVeil } from "./panels/DropVeil.tsx";
import { FirstScreen } from "./panels/FirstScreen.tsx";
import { OpeningScreen } from "./panels/OpeningScreen.tsx";
import { PeopleScreen } from "./panels/PeopleScreen.tsx";
import { TopBar } from "./panels/TopBar.tsx";
import { clearSelection, selectPeople } from "./state/actions/selectPeople.ts";
import { useDoing, useTular, WorkContext, type Work } from "./state/useStore.ts";
import { usePeople } from "./panels/usePeople.ts";
import type { StageHandle } from "./stage/Stage.tsx";
import { useHues, usePageSettings } from "./appearance.ts";
import { MapScreen } from "./MapScreen.tsx";
import styles from "./App.module.css";

export function App({ work }: { readonly work: Work }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <WorkContext value={work}>
          <Screens />
          <DropVeil />
        </WorkContext>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Screens() {
  const screen = useTular(({ place }) => place.screen);
  usePageSettings();
  useHistoryKeys();
  switch (screen) {
    case "first":
      return <FirstScreen />;
    case "opening":
      return <OpeningScreen />;
    case "map":
    case "people":
      return <Main isMap={screen === "map"} />;
  }
}

/** The open work: the bar, and the map or the full table. */
function Main({ isMap }: { readonly isMap: boolean }) {
  const { perform } = useDoing();
  const hues = useHues();
  const people = usePeople();
  const handle = useRef<StageHandle>(null);

  function find(row: number): void {
    perform(selectPeople, { rows: [row], mode: "replace", ...(people === undefined ? {} : { name: people.nameOf(row) }) });
    handle.current?.focusOn([row]);
  }

  return (
    <HuesContext value={hues}>
      <div className={styles.main}>
        <TopBar onFound={find} />
        {isMap ? <MapScreen handle={handle} /> : <PeopleScreen />}
      </div>
    </HuesContext>
  );
}

/** Undo and redo from the keyboard; Escape lets go of the selection. Fields keep these keys for themselves. */
function useHistoryKeys(): void {
  const { undo, redo, perform, now } = useDoing();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || target?.closest("input, textarea, [role=dialog], [role=menu], [role=listbox]") != null) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && key === "z") {
        event.preventDefault();
        if (event.shiftKey) redo();
        else undo();
      } else if (isCommand && key === "y") {
        event.preventDefault();
        redo();
      } else if (event.key === "Escape" && now().selection.rows.length > 0) {
        perform(clearSelection, undefined);
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo, perform, now]);
}
