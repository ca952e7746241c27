import { lazy, Suspense, useEffect } from "react";
import { loadDisplayChoices } from "./panels/DisplayMenu.tsx";
import { DropVeil } from "./panels/DropVeil.tsx";
import { FirstScreen } from "./panels/FirstScreen.tsx";
import { clearSelection } from "./state/actions/selectPeople.ts";
import { useDoing, useTular, WorkContext, type Work } from "./state/useStore.ts";
import { usePageSettings } from "./useTheme.ts";

const loadWorkroom = () => import("./Workroom.tsx").then(({ Workroom }) => ({ default: Workroom }));
const Workroom = lazy(loadWorkroom);

/** Fetches what comes after the first screen, when nobody waits. From then on no connection is needed. */
export async function prepareWorkroom(): Promise<void> {
  const { loadMain } = await import("./Workroom.tsx");
  await Promise.all([loadMain(), loadDisplayChoices()]);
}

export function App({ work }: { readonly work: Work }) {
  return (
    <WorkContext value={work}>
      <Screens />
      <DropVeil />
    </WorkContext>
  );
}

function Screens() {
  const screen = useTular(({ place }) => place.screen);
  usePageSettings();
  useHistoryKeys();
  if (screen === "first") return <FirstScreen />;
  return (
    <Suspense>
      <Workroom screen={screen} />
    </Suspense>
  );
}

/** Undo and redo from the keyboard; Escape lets go of the selection. Fields and open lists keep these keys for themselves. */
function useHistoryKeys(): void {
  const { undo, redo, perform, now } = useDoing();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || target?.closest("input, textarea, [role=dialog], [role=menu], [role=listbox]") != null) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && (key === "z" || key === "y")) {
        event.preventDefault();
        if (key === "y" || event.shiftKey) redo();
        else undo();
      } else if (event.key === "Escape") {
        perform(clearSelection, undefined);
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo, perform, now]);
}
