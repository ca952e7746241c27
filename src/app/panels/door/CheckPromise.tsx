import { lazy, Suspense, useState } from "react";
import controls from "../../controls/controls.module.css";
import { useWords } from "../../state/useStore.ts";

const CheckSheet = lazy(() => import("./CheckSheet.tsx").then((module) => ({ default: module.CheckSheet })));

/** A link directly after the promise, to how anybody can check it. */
export function CheckPromise() {
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={controls.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.first.check.link}
      </button>
      {isOpen && (
        <Suspense>
          <CheckSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
