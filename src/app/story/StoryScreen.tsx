import { use } from "react";
import { MonitorPlay, Sparkles } from "lucide-react";
import { useDesk } from "../commands/desk.ts";
import { MapHandsContext } from "../commands/mapHands.ts";
import { Button } from "../controls/Button.tsx";
import { NARROW_READER, useMedia } from "../controls/useMedia.ts";
import { limitStory } from "../state/actions/tellStory.ts";
import { placeOf } from "../state/story.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { UndoStrip } from "../panels/bar/UndoStrip.tsx";
import { usePeople } from "../panels/usePeople.ts";
import { SceneEditor } from "./SceneEditor.tsx";
import { hasLine, notesAddress } from "./notesLine.ts";
import { SceneList } from "./SceneList.tsx";
import { present, proposeOfFindings } from "../panels/story/storyActs.ts";
import { StoryReader } from "./StoryReader.tsx";
import styles from "./StoryScreen.module.css";

/** The story: its scenes in order, and the one that is chosen with everything that can be done with it. */
export function StoryScreen() {
  const isReader = useMedia(NARROW_READER);
  const people = usePeople();
  if (people === undefined) return null;
  return isReader ? <StoryReader people={people} /> : <Editor />;
}

function Editor() {
  const { texts } = useWords();
  const people = usePeople();
  const { set } = useDoing();
  const [story, chosenId] = useTular((state) => [state.story, state.place.scene] as const);
  const choose = (id: number) => set(({ place }) => ({ place: { ...place, scene: id } }));
  const at = Math.max(0, placeOf(story, chosenId));
  const scene = story.scenes[at];
  if (people === undefined) return null;
  if (scene === undefined) return <NoScenes />;
  return (
    <main className={styles.screen}>
      <section className={styles.side} aria-label={texts.story.list} data-part="table">
        <Head />
        <SceneList people={people} chosen={scene.id} onChoose={choose} />
        <p className={styles.hint}>{texts.story.moveHint}</p>
        {hasLine() && (
          <p className={styles.hint}>
            {texts.story.notesWindow.before} <code className={styles.address}>{notesAddress()}</code>
          </p>
        )}
      </section>
      <SceneEditor key={scene.id} people={people} scene={scene} at={at} onChoose={choose} />
      <UndoStrip />
    </main>
  );
}

function Head() {
  const { texts } = useWords();
  const { perform, set, now } = useDoing();
  const { scenes, minutes } = useTular((state) => state.story);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {texts.story.title} <span className={styles.sub}>{texts.story.scenes(scenes.length)}</span>
      </h1>
      <Button kind="primary" size="bar" hint={texts.story.presentHint} onClick={() => present({ set, now })}>
        <MonitorPlay size={16} aria-hidden="true" />
        {texts.story.present}
      </Button>
      <label className={styles.minutes}>
        {texts.story.minutes}
        <input
          className={styles.number}
          type="number"
          min={1}
          max={600}
          value={minutes ?? ""}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            perform(limitStory, typed > 0 ? Math.min(600, typed) : null);
          }}
        />
      </label>
    </header>
  );
}

function NoScenes() {
  const { texts } = useWords();
  const desk = useDesk();
  const hands = use(MapHandsContext);
  const { empty } = texts.story;
  const hasFindings = (desk.people?.holding.findings?.sentences.length ?? 0) > 0;
  return (
    <main className={styles.empty} data-part="table">
      <h1 className={styles.emptyTitle}>{empty.title}</h1>
      <p>{empty.why}</p>
      <p>{empty.byHand}</p>
      <p className={styles.ways}>
        <Button
          kind="primary"
          hint={texts.story.proposeHint}
          offBecause={hasFindings ? undefined : texts.story.nothingFound}
          onClick={() => proposeOfFindings({ ...desk, map: () => hands.current })}
        >
          <Sparkles size={16} aria-hidden="true" />
          {texts.story.propose}
        </Button>
        <Button onClick={() => desk.set(({ place }) => ({ place: { ...place, screen: "map" } }))}>{texts.story.toMap}</Button>
      </p>
      <UndoStrip />
    </main>
  );
}
