import { lazy, Suspense, useState } from "react";
import { Download } from "lucide-react";
import type { MapOnScreen } from "../export/target.ts";
import { Button } from "../controls/Button.tsx";
import { useWords } from "../state/useStore.ts";

// Saving is rare: its code comes when it is asked for.
const ExportDialog = lazy(() => import("./ExportDialog.tsx").then((module) => ({ default: module.ExportDialog })));

export function ExportButton({ map }: { readonly map: MapOnScreen }) {
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        size="bar"
        aria-haspopup="dialog"
        onClick={() => {
          setWasOpen(true);
          setOpen(true);
        }}
      >
        <Download size={16} aria-hidden="true" />
        {texts.export.button}
      </Button>
      {wasOpen && (
        <Suspense>
          <ExportDialog map={map} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
