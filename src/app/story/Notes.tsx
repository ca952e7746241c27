import { useEffect, useState } from "react";
import { ArrowLeft, ArrowRight, Clock, EyeOff } from "lucide-react";
import { Keys } from "../controls/Keys.tsx";
import { PlainButton } from "../controls/PlainButton.tsx";
import { withNaming } from "../state/naming.ts";
import type { Scene } from "../state/story.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import type { People } from "../panels/usePeople.ts";
import { SceneSketch } from "./SceneSketch.tsx";
import type { Presenting } from "./usePresenting.ts";
import { useShownScene } from "./useScene.ts";
import styles from "./Notes.module.css";

interface NotesProps {
  readonly scenes: readonly Scene[];
  readonly at: number;
  readonly people: People;
  readonly beganMs: number;
  readonly isBlack: boolean;
  /** Beside the slide, because no second window could be had. */
  readonly isHere: boolean;
  readonly presenting: Presenting;
}

/** What only the speaker sees: notes, what is on the big screen, the safe sentence, the next scene, all scenes, the clock. */
export function Notes({ scenes, at, people, beganMs, isBlack, isHere, presenting }: NotesProps) {
  const { texts } = useWords();
  const words = texts.story.notesWindow;
  const scene = scenes[at];
  const next = scenes[at + 1];
  if (scene === undefined) return null;
  const headlineOf = (one: Scene) => people.textOf(one.headline) || texts.story.untitled;
  return (
    <div className={styles.notes} data-narrow={isHere || undefined}>
      <header className={styles.bar}>
        <strong>{words.title}</strong>
        <span className={styles.sub}>{isHere ? words.sameWindow : words.onlyYou}</span>
        <Clocks beganMs={beganMs} />
      </header>
      <section className={styles.own}>
        <p className={styles.place}>{texts.story.place(at + 1, scenes.length)}</p>
        <h1 className={styles.headline}>{headlineOf(scene)}</h1>
        <div className={styles.text}>
          {scene.notes === "" ? (
            <p className={styles.sub}>{words.none}</p>
          ) : (
            people
              .textOf(scene.notes)
              .split(/\n+/u)
              .map((paragraph, i) => <p key={i}>{paragraph}</p>)
          )}
        </div>
        <Missing scene={scene} people={people} />
        <div className={styles.below}>
          <figure className={styles.now}>
            <figcaption className={styles.sub}>{isBlack ? texts.story.presenter.isBlack : words.now}</figcaption>
            <SceneSketch scene={scene} people={people} />
          </figure>
          {scene.safe !== "" && (
            <div className={styles.safe}>
              <strong>{texts.story.safe}</strong>
              <p>“{people.textOf(scene.safe)}”</p>
            </div>
          )}
        </div>
      </section>
      <aside className={styles.side}>
        <h2 className={styles.next}>{next === undefined ? words.last : words.next(headlineOf(next))}</h2>
        {next !== undefined && <SceneSketch scene={next} people={people} />}
        <ol className={styles.list} aria-label={words.list}>
          {scenes.map((one, place) => (
            <li key={one.id}>
              <button
                type="button"
                className={styles.scene}
                aria-current={place === at ? "true" : undefined}
                onClick={() => presenting.goTo(place)}
              >
                <span className={styles.number}>{place + 1}</span>
                <span>{headlineOf(one)}</span>
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <Foot at={at} last={scenes.length - 1} isBlack={isBlack} presenting={presenting} />
    </div>
  );
}

function Missing({ scene, people }: { readonly scene: Scene; readonly people: People }) {
  const { texts } = useWords();
  const { missing } = useShownScene(scene, people);
  return missing.length === 0 ? null : <p className={styles.missing}>{texts.story.missing(missing.length)}</p>;
}

interface FootProps {
  readonly at: number;
  readonly last: number;
  readonly isBlack: boolean;
  readonly presenting: Presenting;
}

function Foot({ at, last, isBlack, presenting: { goTo, setBlack, end } }: FootProps) {
  const { texts } = useWords();
  const { set } = useDoing();
  const shown = useTular(({ naming }) => naming.shown);
  const { presenter, notesWindow } = texts.story;
  const { keyNames } = texts.commands;
  return (
    <footer className={styles.foot}>
      <PlainButton isOff={at === 0} onClick={() => goTo(at - 1)}>
        <ArrowLeft size={16} aria-hidden="true" />
        {presenter.back}
      </PlainButton>
      <PlainButton kind="primary" isOff={at === last} onClick={() => goTo(at + 1)}>
        {presenter.next}
        <ArrowRight size={16} aria-hidden="true" />
      </PlainButton>
      <span className={styles.space} />
      <PlainButton
        kind="quiet"
        onClick={() => set(({ naming }) => ({ naming: withNaming(naming, { shown: shown === "real" ? "blurred" : "real" }) }))}
      >
        <EyeOff size={16} aria-hidden="true" />
        {shown === "real" ? notesWindow.blur : notesWindow.unblur}
      </PlainButton>
      <PlainButton kind="quiet" aria-pressed={isBlack} onClick={() => setBlack(!isBlack)}>
        {isBlack ? presenter.light : presenter.black}
        <Keys combination="B" names={keyNames} />
      </PlainButton>
      <PlainButton kind="quiet" onClick={end}>
        {presenter.end}
        <Keys combination="Escape" names={keyNames} />
      </PlainButton>
    </footer>
  );
}

/** How long one has been speaking, of how long one may, and what time it is. */
function Clocks({ beganMs }: { readonly beganMs: number }) {
  const { texts, language } = useWords();
  const minutes = useTular(({ story }) => story.minutes);
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const words = texts.story.notesWindow;
  const seconds = Math.max(0, Math.floor((nowMs - beganMs) / 1000));
  const isOver = minutes !== null && seconds > minutes * 60;
  return (
    <div className={styles.clocks}>
      <span className={styles.elapsed} data-over={isOver || undefined} role="timer" aria-label={words.elapsed}>
        {clockWords(seconds)}
      </span>
      {minutes !== null && <span className={styles.sub}>{words.of(clockWords(minutes * 60))}</span>}
      <span className={styles.clock} aria-label={words.clock}>
        <Clock size={16} aria-hidden="true" />
        {new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { hour: "2-digit", minute: "2-digit" }).format(nowMs)}
      </span>
    </div>
  );
}

function clockWords(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
