import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { MapHandsContext, type MapHands } from "./commands/mapHands.ts";
import type { Keeping } from "./keeping/keeping.ts";
import { KeepingContext } from "./keeping/useKeeping.ts";
import { loadDisplayChoices } from "./panels/bar/DisplayMenu.tsx";
import { DropVeil } from "./panels/door/DropVeil.tsx";
import { FirstScreen } from "./panels/door/FirstScreen.tsx";
import { KeepingNotice } from "./panels/bar/KeepingNotice.tsx";
import { loadPasteDialog, PasteListener } from "./panels/door/PasteListener.tsx";
import { useTular, WorkContext, type Work } from "./state/useStore.ts";
import { useMissedKeys } from "./useMissedKeys.ts";
import { usePageSettings } from "./useTheme.ts";

const loadWorkroom = () => import("./Workroom.tsx").then(({ Workroom }) => ({ default: Workroom }));
const Workroom = lazy(loadWorkroom);
const loadHands = () => import("./LateHands.tsx").then(({ LateHands }) => ({ default: LateHands }));
const LateHands = lazy(loadHands);

/** Fetches what comes after the first screen, when nobody waits. From then on no connection is needed. */
export async function prepareWorkroom(): Promise<void> {
  const { loadMain } = await import("./Workroom.tsx");
  await Promise.all([loadMain(), loadDisplayChoices(), loadHands(), loadPasteDialog()]);
}

export function App({ work, keeping }: { readonly work: Work; readonly keeping: Keeping }) {
  const hands = useRef<MapHands>(null);
  return (
    <WorkContext value={work}>
      <KeepingContext value={keeping}>
        <MapHandsContext value={hands}>
          <Screens />
          <DropVeil />
          <PasteListener />
          <KeepingNotice />
          <HandsInTime />
        </MapHandsContext>
      </KeepingContext>
    </WorkContext>
  );
}

function Screens() {
  const screen = useTular(({ place }) => place.screen);
  usePageSettings();
  if (screen === "first") return <FirstScreen />;
  return (
    <Suspense>
      <Workroom screen={screen} />
    </Suspense>
  );
}

const HANDS_AFTER_MS = 800;

/** Keys, the palette and the spoken sentences: nobody needs them before the first screen is drawn, or a key is pressed. */
function HandsInTime() {
  const isFirst = useTular(({ place }) => place.screen === "first");
  const [isLate, setLate] = useState(false);
  const takeKeys = useMissedKeys(() => setLate(true));
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), HANDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isFirst && !isLate ? null : (
    <Suspense>
      <LateHands onReady={takeKeys} />
    </Suspense>
  );
}
