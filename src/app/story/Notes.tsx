import { useEffect, useState, type ReactNode } from "react";
import { ArrowLeft, ArrowRight, Clock, EyeOff } from "lucide-react";
import { Keys } from "../controls/Keys.tsx";
import { PlainButton } from "../controls/PlainButton.tsx";
import { useWords } from "../state/useStore.ts";
import type { NotesHands, NotesTold } from "./notesLine.ts";
import styles from "./Notes.module.css";

interface NotesProps {
  readonly told: NotesTold;
  /** Beside the slide, because no second window could be had. */
  readonly isHere: boolean;
  /** Where the notes could be read instead; null: this is the window that only the speaker sees, or there is none. */
  readonly elsewhere: string | null;
  readonly hands: NotesHands;
  readonly now: ReactNode;
  readonly next: ReactNode;
}

/** What only the speaker sees: notes, what is on the big screen, the safe sentence, the next scene, all scenes, the clock. */
export function Notes({ told, isHere, elsewhere, hands, now, next }: NotesProps) {
  const { texts } = useWords();
  const words = texts.story.notesWindow;
  const { at, headlines, isBlack, remarks, minutes, beganMs } = told;
  const following = headlines[at + 1];
  return (
    <div className={styles.notes} data-narrow={isHere || undefined} data-notes={at + 1}>
      <header className={styles.bar}>
        <strong>{words.title}</strong>
        <span className={styles.sub}>{isHere ? words.sameWindow : words.onlyYou}</span>
        {elsewhere !== null && <Elsewhere address={elsewhere} />}
        <Clocks beganMs={beganMs} minutes={minutes} />
      </header>
      <section className={styles.own}>
        <p className={styles.place}>{texts.story.place(at + 1, headlines.length)}</p>
        <h1 className={styles.headline}>{headlines[at]}</h1>
        <div className={styles.text}>
          {told.notes === "" ? (
            <p className={styles.sub}>{words.none}</p>
          ) : (
            told.notes.split(/\n+/u).map((paragraph, i) => <p key={i}>{paragraph}</p>)
          )}
        </div>
        {remarks.length > 0 && <p className={styles.missing}>{remarks.join(" ")}</p>}
        <div className={styles.below}>
          <figure className={styles.now}>
            <figcaption className={styles.sub}>{isBlack ? texts.story.presenter.isBlack : words.now}</figcaption>
            {now}
          </figure>
          {told.safe !== "" && (
            <div className={styles.safe}>
              <strong>{texts.story.safe}</strong>
              <p>“{told.safe}”</p>
            </div>
          )}
        </div>
      </section>
      <aside className={styles.side}>
        <h2 className={styles.next}>{following === undefined ? words.last : words.next(following)}</h2>
        {following !== undefined && next}
        <ol className={styles.list} aria-label={words.list}>
          {headlines.map((headline, place) => (
            <li key={place}>
              <button
                type="button"
                className={styles.scene}
                aria-current={place === at ? "true" : undefined}
                onClick={() => hands.goTo(place)}
              >
                <span className={styles.number}>{place + 1}</span>
                <span>{headline}</span>
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <Foot told={told} hands={hands} />
    </div>
  );
}

/** How to have the notes where only the speaker sees them. */
function Elsewhere({ address }: { readonly address: string }) {
  const { texts } = useWords();
  return (
    <span className={styles.elsewhere}>
      {texts.story.notesWindow.elsewhere} <code className={styles.address}>{address}</code>
    </span>
  );
}

function Foot({ told: { at, headlines, isBlack, naming }, hands }: Pick<NotesProps, "told" | "hands">) {
  const { texts } = useWords();
  const { presenter, notesWindow } = texts.story;
  const { keyNames } = texts.commands;
  return (
    <footer className={styles.foot}>
      <PlainButton isOff={at === 0} onClick={() => hands.goTo(at - 1)}>
        <ArrowLeft size={16} aria-hidden="true" />
        {presenter.back}
      </PlainButton>
      <PlainButton kind="primary" isOff={at === headlines.length - 1} onClick={() => hands.goTo(at + 1)}>
        {presenter.next}
        <ArrowRight size={16} aria-hidden="true" />
      </PlainButton>
      <span className={styles.space} />
      <PlainButton kind="quiet" onClick={() => hands.toggleNames()}>
        <EyeOff size={16} aria-hidden="true" />
        {naming === "real" ? notesWindow.blur : notesWindow.unblur}
      </PlainButton>
      <PlainButton kind="quiet" aria-pressed={isBlack} onClick={() => hands.setBlack(!isBlack)}>
        {isBlack ? presenter.light : presenter.black}
        <Keys combination="B" names={keyNames} />
      </PlainButton>
      <PlainButton kind="quiet" onClick={() => hands.end()}>
        {presenter.end}
        <Keys combination="Escape" names={keyNames} />
      </PlainButton>
    </footer>
  );
}

/** How long one has been speaking, of how long one may, and what time it is. */
function Clocks({ beganMs, minutes }: Pick<NotesTold, "beganMs" | "minutes">) {
  const { texts, language } = useWords();
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
