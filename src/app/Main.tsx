import { lazy, Suspense, use, useEffect, useState } from "react";
import type { MapOnScreen } from "./export/target.ts";
import { DeskContext, useOwnDesk } from "./commands/desk.ts";
import { MapHandsContext, type MapHands } from "./commands/mapHands.ts";
import { PresentButton } from "./commands/PresentButton.tsx";
import { MoreMenu } from "./commands/MoreMenu.tsx";
import { UndoButtons } from "./commands/UndoButtons.tsx";
import { HuesContext } from "./controls/CommunityDot.tsx";
import { PeopleScreen } from "./panels/people/PeopleScreen.tsx";
import { PostsScreen } from "./panels/posts/PostsScreen.tsx";
import { TopBar } from "./panels/bar/TopBar.tsx";
import { selectPeople } from "./state/actions/selectPeople.ts";
import type { WorkScreen } from "./state/place.ts";
import { useDoing, useTular } from "./state/useStore.ts";
import { useStoryToTell } from "./story/useStoryToTell.tsx";
import { useHues } from "./stage/useHues.ts";
import { MapScreen } from "./MapScreen.tsx";
import styles from "./App.module.css";

// Not everybody plans: it comes when somebody goes there.
const PlanScreen = lazy(() => import("./panels/plan/PlanScreen.tsx").then((module) => ({ default: module.PlanScreen })));
const loadStory = () => import("./story/StoryScreen.tsx").then(({ StoryScreen }) => ({ default: StoryScreen }));
const StoryScreen = lazy(loadStory);
const loadPresenter = () => import("./story/Presenter.tsx").then(({ Presenter }) => ({ default: Presenter }));
const Presenter = lazy(loadPresenter);

/** The open work: the bar, and the map, a full table, a plan or the story. */
export function Main({ screen }: { readonly screen: WorkScreen }) {
  const { perform } = useDoing();
  const hues = useHues();
  const handle = use(MapHandsContext);
  const desk = useOwnDesk();
  // the ref is read when a picture is asked for, never while this renders
  // oxlint-disable-next-line react/refs
  const [map] = useState(() => mapOnScreen(() => handle.current));

  function find(row: number): void {
    if (handle.current?.takeEnd(row) === true) return;
    perform(selectPeople, { rows: [row], mode: "replace", ...(desk.people === undefined ? {} : { name: desk.people.nameOf(row) }) });
    handle.current?.focusOn([row]);
  }

  const { story, studio } = useStoryToTell();
  const overlay = useTular(({ place }) => place.overlay);
  // a presentation needs no connection, and nobody waits for it before an audience
  useEffect(() => void Promise.all([loadStory(), loadPresenter()]), []);
  const presented = overlay?.kind === "present" ? overlay.scene : null;
  return (
    <DeskContext value={desk}>
      <HuesContext value={hues}>
        {presented !== null && (
          <Suspense>
            <Presenter first={presented} />
          </Suspense>
        )}
        {studio}
        <div className={styles.main} inert={presented !== null}>
          <TopBar
            onFound={find}
            map={map}
            story={story}
            undo={<UndoButtons />}
            more={
              <>
                <PresentButton />
                <MoreMenu />
              </>
            }
          />
          {screen === "map" && <MapScreen handle={handle} />}
          {screen === "people" && <PeopleScreen />}
          {screen === "posts" && <PostsScreen />}
          {screen === "plan" && (
            <Suspense>
              <PlanScreen />
            </Suspense>
          )}
          {screen === "story" && presented === null && (
            <Suspense>
              <StoryScreen />
            </Suspense>
          )}
        </div>
      </HuesContext>
    </DeskContext>
  );
}

/** The map for whoever makes a picture of it. */
function mapOnScreen(stage: () => MapHands | null): MapOnScreen {
  return {
    size: () => stage()?.view()?.displayed.size ?? null,
    async takeDisplay(choices) {
      const { takeDisplay } = await import("./export/takeDisplay.ts");
      const view = stage()?.view() ?? null;
      return view === null ? null : takeDisplay(view, choices);
    },
  };
}
