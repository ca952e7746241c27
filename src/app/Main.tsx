import { useRef, useState } from "react";
import type { MapOnScreen } from "./export/target.ts";
import { HuesContext } from "./controls/CommunityDot.tsx";
import { PeopleScreen } from "./panels/PeopleScreen.tsx";
import { TopBar } from "./panels/TopBar.tsx";
import { usePeople } from "./panels/usePeople.ts";
import type { StageHandle } from "./stage/Stage.tsx";
import { selectPeople } from "./state/actions/selectPeople.ts";
import { useDoing } from "./state/useStore.ts";
import { useHues } from "./useHues.ts";
import { MapScreen } from "./MapScreen.tsx";
import styles from "./App.module.css";

/** The open work: the bar, and the map or the full table. */
export function Main({ isMap }: { readonly isMap: boolean }) {
  const { perform } = useDoing();
  const hues = useHues();
  const people = usePeople();
  const handle = useRef<StageHandle>(null);
  // the ref is read when a picture is asked for, never while this renders
  // oxlint-disable-next-line react/refs
  const [map] = useState(() => mapOnScreen(() => handle.current));

  function find(row: number): void {
    perform(selectPeople, { rows: [row], mode: "replace", ...(people === undefined ? {} : { name: people.nameOf(row) }) });
    handle.current?.focusOn([row]);
  }

  return (
    <HuesContext value={hues}>
      <div className={styles.main}>
        <TopBar onFound={find} map={map} />
        {isMap ? <MapScreen handle={handle} /> : <PeopleScreen />}
      </div>
    </HuesContext>
  );
}

/** The map for whoever makes a picture of it. */
function mapOnScreen(stage: () => StageHandle | null): MapOnScreen {
  return {
    size: () => stage()?.view()?.displayed.size ?? null,
    async takeDisplay(choices) {
      const { takeDisplay } = await import("./export/takeDisplay.ts");
      const view = stage()?.view() ?? null;
      return view === null ? null : takeDisplay(view, choices);
    },
  };
}
