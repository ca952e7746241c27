import { lazy, Suspense, useState } from "react";
import { SunMoon } from "lucide-react";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { useWords } from "../../state/useStore.ts";

export const loadDisplayChoices = () => import("./DisplayChoices.tsx").then(({ DisplayChoices }) => ({ default: DisplayChoices }));
const DisplayChoices = lazy(loadDisplayChoices);

/** The button of the display menu. The menu comes when it is first wanted: the first screen does without it. */
export function DisplayMenu() {
  const { texts } = useWords();
  const [isWanted, setWanted] = useState(false);
  const button = (
    <PlainButton kind="quiet" size="bar" aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)}>
      <SunMoon size={16} aria-hidden="true" />
      {texts.view.display}
    </PlainButton>
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <DisplayChoices />
    </Suspense>
  ) : (
    button
  );
}
