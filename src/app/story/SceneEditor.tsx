import { useId, useRef, useState, type ReactNode } from "react";
import { ArrowDown, ArrowUp, Copy, Map as MapIcon, MonitorPlay, Trash2 } from "lucide-react";
import { useWidth } from "../controls/useWidth.ts";
import { Button, LinkButton } from "../controls/Button.tsx";
import { duplicateScene, moveScene, removeScene, setFigures, showScene, writeScene } from "../state/actions/tellStory.ts";
import { placeOf, type Scene, type SceneTexts } from "../state/story.ts";
import { openScene, writtenFrom } from "../state/storyParts.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { isOfOtherFiles, sceneRemarks } from "./sceneRemarks.ts";
import { SceneSlide } from "./SceneSlide.tsx";
import { present } from "../panels/story/storyActs.ts";
import styles from "./StoryScreen.module.css";

interface SceneEditorProps {
  readonly people: People;
  readonly scene: Scene;
  /** Its place, from 0. */
  readonly at: number;
  readonly onChoose: (id: number) => void;
}

/** One scene: what the audience sees of it, its words, and what can be done with it. */
export function SceneEditor({ people, scene, at, onChoose }: SceneEditorProps) {
  const words = useWords();
  const { texts } = words;
  const { perform } = useDoing();
  const all = useTular(({ story }) => story.scenes.length);
  const { id } = scene;
  const { network } = people.holding;
  const remarks = sceneRemarks(scene, people, words);
  return (
    <section className={styles.editor} aria-label={texts.story.place(at + 1, all)} data-part="map">
      <Preview label={texts.story.preview}>
        <SceneSlide scene={scene} at={at + 1} all={all} people={people} />
      </Preview>
      <Doings people={people} scene={scene} at={at} all={all} onChoose={onChoose} />
      {remarks.length > 0 && (
        <div className={styles.notice} role="status">
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
          {isOfOtherFiles(scene, network) && (
            <LinkButton onClick={() => perform(writeScene, { id, texts: {}, written: writtenFrom(network) })}>
              {texts.story.stillTrue}
            </LinkButton>
          )}
        </div>
      )}
      <div className={styles.fields}>
        <div className={styles.column}>
          <Field people={people} scene={scene} field="headline" rows={2} />
          <Field people={people} scene={scene} field="caption" rows={3} />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={scene.hasFigures}
              onChange={(event) => perform(setFigures, { id, hasFigures: event.currentTarget.checked })}
            />
            {texts.story.figures}
          </label>
        </div>
        <div className={styles.column}>
          <Field people={people} scene={scene} field="notes" rows={5} />
          <Field people={people} scene={scene} field="safe" rows={2} />
        </div>
      </div>
    </section>
  );
}

/** The audience's screen is so wide here; the preview shows it smaller. */
const SCREEN = 1440;

/** A picture of the audience's screen: nothing in it is to be pressed. */
function Preview({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame} className={styles.preview} role="img" aria-label={label}>
      <div className={styles.screenSized} style={{ scale: `calc(${width / SCREEN} * var(--larger))` }} inert>
        {children}
      </div>
    </div>
  );
}

function Doings({ people, scene, at, all, onChoose }: SceneEditorProps & { readonly all: number }) {
  const { texts } = useWords();
  const { perform, set, now } = useDoing();
  const { story } = texts;
  const { id } = scene;
  return (
    <div className={styles.doings}>
      <Button size="bar" hint={story.presentHint} onClick={() => present({ set, now }, id)}>
        <MonitorPlay size={16} aria-hidden="true" />
        {story.presentHere}
      </Button>
      <Button
        size="bar"
        hint={story.changeHint}
        onClick={() => {
          perform(showScene, openScene(scene, people.holding));
          set(({ place }) => ({ place: { ...place, screen: "map", editing: id } }));
        }}
      >
        <MapIcon size={16} aria-hidden="true" />
        {story.change}
      </Button>
      <span className={styles.apart}>
        <Button
          kind="quiet"
          size="bar"
          hint={story.earlier}
          aria-label={story.earlier}
          offBecause={at === 0 ? story.place(at + 1, all) : undefined}
          onClick={() => perform(moveScene, { id, to: at - 1 })}
        >
          <ArrowUp size={16} aria-hidden="true" />
        </Button>
        <Button
          kind="quiet"
          size="bar"
          hint={story.later}
          aria-label={story.later}
          offBecause={at === all - 1 ? story.place(at + 1, all) : undefined}
          onClick={() => perform(moveScene, { id, to: at + 1 })}
        >
          <ArrowDown size={16} aria-hidden="true" />
        </Button>
        <Button kind="quiet" size="bar" onClick={() => perform(duplicateScene, { id })}>
          <Copy size={16} aria-hidden="true" />
          {story.duplicate}
        </Button>
        <Button
          kind="quiet"
          size="bar"
          onClick={() => {
            const { scenes } = now().story;
            const next = scenes[placeOf(now().story, id) + 1] ?? scenes[placeOf(now().story, id) - 1];
            perform(removeScene, { id });
            if (next !== undefined) onChoose(next.id);
          }}
        >
          <Trash2 size={16} aria-hidden="true" />
          {story.remove}
        </Button>
      </span>
    </div>
  );
}

interface FieldProps {
  readonly people: People;
  readonly scene: Scene;
  readonly field: keyof SceneTexts;
  readonly rows: number;
}

/**
 * A text of the scene. While other names are shown it holds these, and is written only where somebody types: otherwise a
 * look at a scene would put the stand-ins into the story.
 */
function Field({ people, scene, field, rows }: FieldProps) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const id = useId();
  const shown = people.textOf(scene[field]);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {texts.story[field]}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={rows}
        value={people.areReal ? scene[field] : (typed ?? shown)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const written = writtenFrom(people.holding.network);
          perform(writeScene, { id: scene.id, texts: { [field]: event.currentTarget.value }, written });
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
