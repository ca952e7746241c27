import { lazy, Suspense, useEffect } from "react";
import { useTular } from "../../state/useStore.ts";
import { usePasting } from "./usePasting.ts";

export const loadPasteDialog = () => import("./PasteDialog.tsx").then(({ PasteDialog }) => ({ default: PasteDialog }));
const PasteDialog = lazy(loadPasteDialog);

/** Cells may be pasted anywhere, at any time, unless one is writing. */
export function PasteListener() {
  const { paste } = usePasting();
  const isAsked = useTular(({ place }) => place.overlay?.kind === "paste");

  useEffect(() => {
    function hear(event: ClipboardEvent): void {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || target?.closest("input, textarea, select, [contenteditable], dialog, [role=dialog]") != null) return;
      const copied = { html: event.clipboardData?.getData("text/html") ?? "", text: event.clipboardData?.getData("text/plain") ?? "" };
      if (copied.html === "" && copied.text === "") return;
      event.preventDefault();
      void paste(copied);
    }
    window.addEventListener("paste", hear);
    return () => window.removeEventListener("paste", hear);
  }, [paste]);

  if (!isAsked) return null;
  return (
    <Suspense>
      <PasteDialog />
    </Suspense>
  );
}
