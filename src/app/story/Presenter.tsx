import { useEffect, useRef, useState, type PointerEvent } from "react";
import { ArrowLeft, ArrowRight, Moon, NotebookText, Sun, Target, X } from "lucide-react";
import { PlainButton } from "../controls/PlainButton.tsx";
import { useTular, useWords } from "../state/useStore.ts";
import { usePeople } from "../panels/usePeople.ts";
import { Notes } from "./Notes.tsx";
import { NotesWindow, openNotesWindow } from "./NotesWindow.tsx";
import { hasLine, notesAddress } from "./notesLine.ts";
import { SceneSketch } from "./SceneSketch.tsx";
import { SceneSlide } from "./SceneSlide.tsx";
import { useNotes } from "./useNotes.tsx";
import { usePresenting } from "./usePresenting.ts";
import styles from "./Presenter.module.css";
import unseen from "../controls/unseen.module.css";

const HIDES_AFTER_MS = 2000;
/** A finger that goes so far aside in so short a time turns the page. */
const SWIPE = 60;
const SWIPE_MS = 600;
/** A tap so near the edge does, too. */
const EDGE = 0.08;

/** The story, full screen: one scene after the other, by keys, a clicker or a finger, while the map answers as always. */
export function Presenter({ first }: { readonly first: number }) {
  const { texts } = useWords();
  const people = usePeople();
  const scenes = useTular(({ story }) => story.scenes);
  const root = useRef<HTMLDivElement>(null);
  const [notes, setNotes] = useState<"none" | "here" | Window>("none");
  const presenting = usePresenting(scenes, first, toggleNotes);
  const { at, isBlack, isLaser, digits, goTo, end } = presenting;
  const { told, hands, isHeard, sketching } = useNotes(scenes, people, presenting);
  const [isStirred, stir] = useStirring();
  const touch = useRef<{ readonly x: number; readonly y: number; readonly atMs: number } | null>(null);
  // beyond the first and the last scene the map, which the finger took along, goes back to where it was
  const [returns, setReturns] = useState(0);
  const dot = useRef<HTMLDivElement>(null);
  const scene = scenes[at];

  function toggleNotes(): void {
    // in a window of her own she has them already, and the audience need not see them
    if (notes === "none" && isHeard) return;
    if (notes === "none") setNotes(openNotesWindow() ?? "here");
    else {
      if (notes !== "here") notes.close();
      setNotes("none");
    }
  }
  useEffect(() => root.current?.focus(), []);
  useEffect(() => () => void (typeof notes !== "string" && notes.close()), [notes]);
  if (people === undefined || scene === undefined) return null;

  function follow({ clientX, clientY }: PointerEvent): void {
    stir();
    if (dot.current !== null) dot.current.style.translate = `${clientX}px ${clientY}px`;
  }
  function swipeTo(to: number): void {
    if (to >= 0 && to < scenes.length) goTo(to);
    else setReturns((times) => times + 1);
  }
  function press(event: PointerEvent): void {
    stir();
    if (event.pointerType === "touch") touch.current = { x: event.clientX, y: event.clientY, atMs: event.timeStamp };
  }
  function lift(event: PointerEvent): void {
    const began = touch.current;
    touch.current = null;
    if (began === null || event.timeStamp - began.atMs > SWIPE_MS) return;
    const aside = event.clientX - began.x;
    const part = event.clientX / Math.max(1, window.innerWidth);
    if (Math.abs(aside) > SWIPE && Math.abs(event.clientY - began.y) < SWIPE) swipeTo(at + (aside < 0 ? 1 : -1));
    else if (Math.abs(aside) < 10 && (part < EDGE || part > 1 - EDGE)) goTo(at + (part < 0.5 ? -1 : 1));
  }

  const next = scenes[at + 1];
  const panel =
    told === undefined ? null : (
      <Notes
        told={told}
        isHere={notes === "here"}
        elsewhere={notes === "here" && hasLine() ? notesAddress() : null}
        hands={hands}
        now={<SceneSketch scene={scene} people={people} />}
        next={next !== undefined && <SceneSketch scene={next} people={people} />}
      />
    );
  return (
    <div
      ref={root}
      className={styles.presenter}
      role="dialog"
      aria-modal="true"
      aria-label={texts.story.presenter.label}
      tabIndex={-1}
      data-still={isStirred || isLaser ? undefined : ""}
      data-beside={notes === "here" || undefined}
      onPointerMove={follow}
      onPointerDown={press}
      onPointerUp={lift}
    >
      <div className={styles.slide}>
        <SceneSlide scene={scene} at={at + 1} all={scenes.length} people={people} returns={returns} />
        {isBlack && <div className={styles.black} data-black />}
        <div ref={dot} className={styles.dot} hidden={!isLaser} aria-hidden="true" />
        {digits !== "" && <p className={styles.jump}>{texts.story.presenter.jump(digits)}</p>}
        <Controls
          presenting={presenting}
          last={scenes.length - 1}
          isShown={isStirred}
          hasNotes={notes !== "none" || isHeard}
          onNotes={toggleNotes}
          onEnd={end}
        />
      </div>
      {isHeard && <div className={unseen.text}>{sketching}</div>}
      {notes === "here" && <aside className={styles.aside}>{panel}</aside>}
      {typeof notes !== "string" && (
        <NotesWindow opened={notes} onClose={() => setNotes("none")}>
          {panel}
        </NotesWindow>
      )}
      <p className={unseen.text} aria-live="polite" data-spoken>
        {isBlack ? texts.story.presenter.isBlack : `${texts.story.place(at + 1, scenes.length)}: ${people.textOf(scene.headline)}`}
      </p>
    </div>
  );
}

interface ControlsProps {
  readonly presenting: ReturnType<typeof usePresenting>;
  readonly last: number;
  readonly isShown: boolean;
  readonly hasNotes: boolean;
  readonly onNotes: () => void;
  readonly onEnd: () => void;
}

function Controls({
  presenting: { at, isBlack, isLaser, goTo, setBlack, setLaser },
  last,
  isShown,
  hasNotes,
  onNotes,
  onEnd,
}: ControlsProps) {
  const { texts } = useWords();
  const { presenter } = texts.story;
  return (
    <div className={styles.controls} data-shown={isShown || undefined} role="toolbar" aria-label={presenter.controls}>
      <PlainButton size="bar" kind="quiet" isOff={at === 0} onClick={() => goTo(at - 1)}>
        <ArrowLeft size={16} aria-hidden="true" />
        {presenter.back}
      </PlainButton>
      <PlainButton size="bar" kind="quiet" isOff={at === last} onClick={() => goTo(at + 1)}>
        {presenter.next}
        <ArrowRight size={16} aria-hidden="true" />
      </PlainButton>
      <PlainButton size="bar" kind="quiet" aria-pressed={isBlack} onClick={() => setBlack(!isBlack)}>
        {isBlack ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
        {isBlack ? presenter.light : presenter.black}
      </PlainButton>
      <PlainButton size="bar" kind="quiet" aria-pressed={isLaser} title={presenter.pointer} onClick={() => setLaser(!isLaser)}>
        <Target size={16} aria-hidden="true" />
        {presenter.laser}
      </PlainButton>
      <PlainButton size="bar" kind="quiet" aria-pressed={hasNotes} onClick={onNotes}>
        <NotebookText size={16} aria-hidden="true" />
        {presenter.notes}
      </PlainButton>
      <PlainButton size="bar" kind="quiet" onClick={onEnd}>
        <X size={16} aria-hidden="true" />
        {presenter.end}
      </PlainButton>
    </div>
  );
}

/** Has the pointer moved lately? Without it, pointer and buttons go. */
function useStirring(): [boolean, () => void] {
  const [isStirred, setStirred] = useState(true);
  const timer = useRef(0);
  function stir(): void {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setStirred(false), HIDES_AFTER_MS);
    setStirred(true);
  }
  useEffect(() => {
    const first = window.setTimeout(() => setStirred(false), HIDES_AFTER_MS);
    return () => {
      clearTimeout(first);
      clearTimeout(timer.current);
    };
  }, []);
  return [isStirred, stir];
}
