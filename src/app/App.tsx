import { lazy, Suspense, useEffect } from "react";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { DropVeil } from "./panels/DropVeil.tsx";
import { FirstScreen } from "./panels/FirstScreen.tsx";
import { OpeningScreen } from "./panels/OpeningScreen.tsx";
import { clearSelection } from "./state/actions/selectPeople.ts";
import { useDoing, useTular, WorkContext, type Work } from "./state/useStore.ts";
import { usePageSettings } from "./useTheme.ts";

// Map and table are most of the program and not needed to drop a file: they come while the file is read.
const loadMain = () => import("./Main.tsx").then(({ Main }) => ({ default: Main }));
const Main = lazy(loadMain);

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
  useEffect(() => {
    if (screen === "opening") void loadMain();
  }, [screen]);
  switch (screen) {
    case "first":
      return <FirstScreen />;
    case "opening":
      return <OpeningScreen />;
    case "map":
    case "people":
      return (
        <Suspense>
          <Main isMap={screen === "map"} />
        </Suspense>
      );
  }
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
      } else if (event.key === "Escape" && now().selection.rows.length > 0) {
        perform(clearSelection, undefined);
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo, perform, now]);
}
