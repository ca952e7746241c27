import { useRef, useState, type KeyboardEvent } from "react";
import { moveScene } from "../state/actions/tellStory.ts";
import type { Scene } from "../state/story.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { sceneRemarks } from "./sceneRemarks.ts";
import { SceneSketch } from "./SceneSketch.tsx";
import styles from "./SceneList.module.css";

interface SceneListProps {
  readonly people: People;
  readonly chosen: number;
  readonly onChoose: (id: number) => void;
}

/** The scenes in order; drag them, or move the one in focus with Alt and an arrow key. */
export function SceneList({ people, chosen, onChoose }: SceneListProps) {
  const words = useWords();
  const { texts } = words;
  const { perform, say } = useDoing();
  const scenes = useTular(({ story }) => story.scenes);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  function move(id: number, to: number): void {
    if (to < 0 || to >= scenes.length) return;
    perform(moveScene, { id, to });
    say(texts.story.moved(to + 1, scenes.length));
  }
  function press(event: KeyboardEvent, { id }: Scene, at: number): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) return move(id, at + step);
    const next = scenes[at + step];
    if (next === undefined) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-scene="${next.id}"]`)?.focus();
  }
  return (
    <ol ref={list} className={styles.list}>
      {scenes.map((scene, at) => (
        <li key={scene.id} className={styles.item} data-over={(over === at && dragged !== scene.id) || undefined}>
          <button
            type="button"
            className={styles.scene}
            data-scene={scene.id}
            draggable
            aria-current={scene.id === chosen ? "true" : undefined}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={() => onChoose(scene.id)}
            onKeyDown={(event) => press(event, scene, at)}
            onDragStart={(event) => {
              setDragged(scene.id);
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", String(scene.id));
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              event.stopPropagation();
              if (dragged !== null) move(dragged, at);
              setDragged(null);
              setOver(null);
            }}
          >
            <span className={styles.number}>{at + 1}</span>
            <span className={styles.picture}>
              <SceneSketch scene={scene} people={people} />
            </span>
            <span>
              <span className={styles.headline}>{people.textOf(scene.headline) || texts.story.untitled}</span>
              {sceneRemarks(scene, people, words).length > 0 && <span className={styles.check}>{texts.story.toCheck}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
