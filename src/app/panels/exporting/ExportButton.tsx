import { lazy, Suspense, useState } from "react";
import { Download } from "lucide-react";
import type { MapOnScreen, StoryToTell } from "../../export/target.ts";
import { Button } from "../../controls/Button.tsx";
import type { Overlay } from "../../state/place.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";

// Saving is rare: its code comes when it is asked for.
const ExportDialog = lazy(() => import("./ExportDialog.tsx").then((module) => ({ default: module.ExportDialog })));

interface ExportButtonProps {
  readonly map: MapOnScreen;
  readonly story: StoryToTell | null;
}

export function ExportButton({ map, story }: ExportButtonProps) {
  const { texts } = useWords();
  const { set } = useDoing();
  const overlay = useTular(({ place }) => place.overlay);
  const asked = overlay?.kind === "export" ? overlay : null;
  // once it was open it stays, so that it can close in its own time
  const [wasOpen, setWasOpen] = useState(false);
  if (asked !== null && !wasOpen) setWasOpen(true);
  const lay = (next: Overlay | null) => set(({ place }) => ({ place: { ...place, overlay: next } }));
  return (
    <>
      {/* a phone has it under "More" */}
      <Button kind="quiet" size="bar" data-wide="" aria-haspopup="dialog" onClick={() => lay({ kind: "export" })}>
        <Download size={16} aria-hidden="true" />
        {texts.export.button}
      </Button>
      {wasOpen && (
        <Suspense>
          <ExportDialog map={map} story={story} isOpen={asked !== null} target={asked?.target} onClose={() => lay(null)} />
        </Suspense>
      )}
    </>
  );
}
