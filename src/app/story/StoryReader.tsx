import { useState } from "react";
import { ArrowLeft, ArrowRight, Menu, Sparkles } from "lucide-react";
import { useDesk } from "../commands/desk.ts";
import { PlainButton } from "../controls/PlainButton.tsx";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { SceneSlide } from "./SceneSlide.tsx";
import { proposeOfFindings } from "../panels/story/storyActs.ts";
import styles from "./StoryReader.module.css";

/** On a phone: scene by scene, with Back and Next where the thumb is. */
export function StoryReader({ people }: { readonly people: People }) {
  const { texts } = useWords();
  const { say } = useDoing();
  const scenes = useTular(({ story }) => story.scenes);
  const [place, setPlace] = useState(0);
  const [isListed, setListed] = useState(false);
  const at = Math.min(place, scenes.length - 1);
  const scene = scenes[at];
  if (scene === undefined) return <NoStory />;
  const { reader } = texts.story;
  const headlineOf = (i: number) => people.textOf(scenes[i]?.headline ?? "") || texts.story.untitled;
  function goTo(next: number): void {
    setPlace(next);
    setListed(false);
    say(`${texts.story.place(next + 1, scenes.length)}: ${headlineOf(next)}`);
  }
  return (
    <main className={styles.reader} data-part="map">
      <header className={styles.head}>
        <span>{texts.story.place(at + 1, scenes.length)}</span>
        <PlainButton kind="quiet" size="bar" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
          <Menu size={16} aria-hidden="true" />
          {reader.scenes}
        </PlainButton>
      </header>
      {isListed ? (
        <ol className={styles.list}>
          {scenes.map((one, i) => (
            <li key={one.id}>
              <button type="button" className={styles.item} aria-current={i === at ? "true" : undefined} onClick={() => goTo(i)}>
                <span className={styles.number}>{i + 1}</span>
                {headlineOf(i)}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <div className={styles.slide}>
          <SceneSlide scene={scene} at={at + 1} all={scenes.length} people={people} />
        </div>
      )}
      <footer className={styles.foot}>
        <PlainButton size="step" isOff={at === 0} onClick={() => goTo(at - 1)}>
          <ArrowLeft size={18} aria-hidden="true" />
          {reader.back}
        </PlainButton>
        <PlainButton kind="primary" size="step" isOff={at === scenes.length - 1} onClick={() => goTo(at + 1)}>
          {reader.next}
          <ArrowRight size={18} aria-hidden="true" />
        </PlainButton>
      </footer>
    </main>
  );
}

function NoStory() {
  const { texts } = useWords();
  const desk = useDesk();
  return (
    <main className={styles.none}>
      <p>{texts.story.reader.noStory}</p>
      <PlainButton kind="primary" size="step" onClick={() => proposeOfFindings(desk)}>
        <Sparkles size={16} aria-hidden="true" />
        {texts.story.propose}
      </PlainButton>
    </main>
  );
}
