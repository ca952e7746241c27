import { flushSync } from "react-dom";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { Page, StoryToTell } from "../export/target.ts";
import { useTular, useWords } from "../state/useStore.ts";
import { usePeople } from "../panels/usePeople.ts";
import { sceneRemarks } from "./sceneRemarks.ts";
import type { Sitting } from "./SceneStudio.tsx";

const SceneStudio = lazy(() => import("./SceneStudio.tsx").then((module) => ({ default: module.SceneStudio })));

/** The story for files, and the room in which its scenes are drawn for them; null while there is no story. */
export function useStoryToTell(): { readonly story: StoryToTell | null; readonly studio: ReactNode } {
  const scenes = useTular(({ story }) => story.scenes);
  const people = usePeople();
  const words = useWords();
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const canDraw = people?.holding.picture != null;
  const unfit = people === undefined ? 0 : scenes.filter((scene) => sceneRemarks(scene, people, words).length > 0).length;
  const story = useMemo((): StoryToTell | null => {
    if (scenes.length === 0 || !canDraw) return null;
    const all = scenes.length;
    return {
      scenes: all,
      unfit,
      async pages(choices, pace) {
        const pages: Page[] = [];
        try {
          for (const [at, scene] of scenes.entries()) {
            const taken = new Promise<Page>((done) => setSitting({ scene, at, all, choices, done }));
            pages.push(await stoppable(taken, () => pace.rest(at, 2 * all)));
          }
        } finally {
          // at once: a map that is put away while the next picture is painted holds up the window until that is done
          flushSync(() => setSitting(null));
        }
        return pages;
      },
    };
  }, [scenes, canDraw, unfit]);
  const studio =
    sitting === null || people === undefined ? null : (
      <Suspense>
        <SceneStudio key={sitting.all} sitting={sitting} people={people} />
      </Suspense>
    );
  return { story, studio };
}

const LOOK_MS = 200;

/** What is waited for, unless somebody stops it meanwhile. @throws AbortError */
async function stoppable<T>(wanted: Promise<T>, rest: () => Promise<void>): Promise<T> {
  for (;;) {
    await rest();
    const come = await Promise.race([
      wanted.then((value) => ({ value })),
      new Promise<null>((resolve) => setTimeout(() => resolve(null), LOOK_MS)),
    ]);
    if (come !== null) return come.value;
  }
}
