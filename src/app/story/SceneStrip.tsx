import { use, useEffect } from "react";
import { MapHandsContext } from "../commands/mapHands.ts";
import { PlainButton } from "../controls/PlainButton.tsx";
import { updateScene } from "../state/actions/tellStory.ts";
import { placeOf, sceneIn } from "../state/story.ts";
import { lookOf, openScene } from "../state/storyParts.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { usePeople } from "../panels/usePeople.ts";
import { lookSoon } from "./lookSoon.ts";
import { seenView } from "../panels/story/takeScene.ts";
import styles from "./SceneStrip.module.css";

/** The scene that is being changed on the map: it is updated to what is seen there, or left as it was. */
export function SceneStrip() {
  const { texts } = useWords();
  const { perform, set, now } = useDoing();
  const people = usePeople();
  const hands = use(MapHandsContext);
  const [story, editing] = useTular((state) => [state.story, state.place.editing] as const);
  const scene = sceneIn(story, editing);
  const holding = people?.holding;
  const id = scene?.id;
  useEffect(() => {
    const changed = sceneIn(now().story, id ?? null);
    if (changed === undefined || holding === undefined) return;
    return lookSoon(
      () => hands.current,
      () => lookOf(openScene(changed, holding), holding),
    );
  }, [id, holding, hands, now]);
  if (scene === undefined || people === undefined) return null;
  const end = (screen: "story" | "map") => set(({ place }) => ({ place: { ...place, screen, editing: null } }));
  return (
    <div className={styles.strip} data-over-map>
      <p className={styles.words}>
        <span className={styles.sub}>{texts.story.place(placeOf(story, scene.id) + 1, story.scenes.length)}</span>{" "}
        {people.textOf(scene.headline) || texts.story.untitled}
      </p>
      <PlainButton
        kind="primary"
        size="bar"
        onClick={() => {
          perform(updateScene, { id: scene.id, seen: seenView(people, now(), hands.current) });
          end("story");
        }}
      >
        {texts.story.update}
      </PlainButton>
      <PlainButton size="bar" onClick={() => end("story")}>
        {texts.story.backToStory}
      </PlainButton>
    </div>
  );
}
