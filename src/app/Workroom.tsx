import { lazy, Suspense, useEffect } from "react";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { OpeningScreen } from "./panels/opening/OpeningScreen.tsx";
import type { Place } from "./state/place.ts";

// Map and table are most of the program: they come while the files are read.
export const loadMain = () => import("./Main.tsx").then(({ Main }) => ({ default: Main }));
const Main = lazy(loadMain);

/** Every screen after the first one, and what only they need. */
export function Workroom({ screen }: { readonly screen: Exclude<Place["screen"], "first"> }) {
  useEffect(() => void loadMain(), []);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        {screen === "opening" ? (
          <OpeningScreen />
        ) : (
          <Suspense>
            <Main screen={screen} />
          </Suspense>
        )}
      </Tooltip.Provider>
    </CSPProvider>
  );
}
