import { useEffect, useRef, useState } from "react";
import { conductLater } from "../state/conductLater.ts";
import { openHoldings } from "../state/holdings.ts";
import type { Store } from "../state/store.ts";
import { useWords, WorkContext } from "../state/useStore.ts";
import { Notes } from "./Notes.tsx";
import { openLine, type Line, type NotesHands, type NotesTold, type Sketches, type Wish } from "./notesLine.ts";
import { passKeys } from "./usePresenting.ts";
import styles from "./Notes.module.css";

interface Heard {
  readonly told: NotesTold;
  readonly sketches: Sketches;
}

interface NotesPageProps {
  readonly store: Store;
}

/** The page at the address of the notes. It has no work of its own: nothing is open in it, and nothing is counted. */
export function NotesPage({ store }: NotesPageProps) {
  const [work] = useState(() => ({ store, holdings: openHoldings(), conductor: conductLater(() => new Promise(() => {})) }));
  return (
    <WorkContext value={work}>
      <FollowedNotes />
    </WorkContext>
  );
}

/** A window of its own for whoever speaks: it waits for a presentation in another window of this browser, and follows it. */
function FollowedNotes() {
  const { texts } = useWords();
  const words = texts.story.notesWindow;
  const [heard, setHeard] = useState<Heard | null>(null);
  const line = useRef<Line | undefined>(undefined);
  const from = heard?.told.from;
  useEffect(() => {
    document.title = `${words.title}, Tular`;
  }, [words]);
  useEffect(() => {
    const own = openLine((said) => {
      if (said.kind === "told") setHeard({ told: said.told, sketches: said.sketches });
      if (said.kind === "over") setHeard((now) => (now?.told.from === said.from ? null : now));
    });
    line.current = own;
    own?.say({ kind: "asked" });
    const leave = () => own?.say({ kind: "gone" });
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
      own?.close();
    };
  }, []);
  const [wish, hands] = useWishes(line, from);
  // a presentation that begins later is told that somebody listens
  useEffect(() => void (from !== undefined && line.current?.say({ kind: "asked" })), [from]);
  useEffect(() => passKeys(window, (type, key) => wish({ kind: "key", type, key })), [wish]);

  if (heard === null)
    return (
      <main className={styles.waiting}>
        <h1 className={styles.headline}>{words.title}</h1>
        <p>{words.waiting}</p>
      </main>
    );
  const { told, sketches } = heard;
  return (
    <main>
      <Notes
        told={told}
        isHere={false}
        elsewhere={null}
        hands={hands}
        now={<Sketch address={sketches.now} />}
        next={<Sketch address={sketches.next} />}
      />
    </main>
  );
}

function Sketch({ address }: { readonly address: string | undefined }) {
  return address === undefined ? <div className={styles.sketch} /> : <img className={styles.sketch} src={address} alt="" />;
}

/** What is wished here is done in the window of the presentation. */
function useWishes(line: { readonly current: Line | undefined }, of: string | undefined): [(wish: Wish) => void, NotesHands] {
  const latest = useRef(of);
  useEffect(() => {
    latest.current = of;
  });
  const [wish] = useState(() => (wished: Wish) => {
    if (latest.current !== undefined) line.current?.say({ kind: "wished", of: latest.current, wish: wished });
  });
  const [hands] = useState((): NotesHands => ({
    goTo: (at) => wish({ kind: "goTo", at }),
    setBlack: (isBlack) => wish({ kind: "setBlack", isBlack }),
    toggleNames: () => wish({ kind: "toggleNames" }),
    end: () => wish({ kind: "end" }),
  }));
  return [wish, hands];
}
