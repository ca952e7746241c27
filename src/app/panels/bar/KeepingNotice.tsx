import { lazy, Suspense } from "react";
import { useKept } from "../../keeping/useKeeping.ts";

const KeepingWords = lazy(() => import("./KeepingWords.tsx").then((module) => ({ default: module.KeepingWords })));

/** What is said of kept work and project files; it comes when there is something to say. */
export function KeepingNotice() {
  const isSaying = useKept(({ notice, busy, isNewer }) => notice !== null || busy !== null || isNewer);
  return isSaying ? (
    <Suspense>
      <KeepingWords />
    </Suspense>
  ) : null;
}
