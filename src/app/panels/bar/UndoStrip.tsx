import { useEffect, useState } from "react";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { useNames } from "../useNames.ts";
import { stepWords } from "../words.ts";
import styles from "./UndoStrip.module.css";

const SHOWN_MS = 6000;

interface UndoStripProps {
  /** Over the tools of the map, in the foot of a full table, or else at the foot of the page. */
  readonly where?: "tools" | "foot";
}

/** Says what was just done, and takes it back with one click; it lies on no tool and on no row. */
export function UndoStrip({ where }: UndoStripProps) {
  const words = useWords();
  const names = useNames();
  const { undo } = useDoing();
  const step = useTular(({ history }) => history.done.find(({ id }) => id === history.latest));
  const id = step?.id ?? 0;
  // another page shows what is left of the 6 seconds, not 6 seconds anew; a step done again has its own
  const [begun] = useState(() => ({ id, leftMs: SHOWN_MS - (Date.now() - (step?.atMs ?? 0)) }));
  const [gone, setGone] = useState(begun.leftMs > 0 ? 0 : id);
  const leftMs = id === begun.id ? Math.max(0, begun.leftMs) : SHOWN_MS;

  useEffect(() => {
    if (id === 0) return;
    const timer = setTimeout(() => setGone(id), leftMs);
    return () => clearTimeout(timer);
  }, [id, leftMs]);

  // whoever types sees what she does, and the strip would lie on her words
  const isShown = step !== undefined && step.id !== gone && step.name !== "writeScene";
  return (
    <div className={styles.place} data-where={where}>
      {isShown && (
        <div className={styles.strip} data-over-map="passing">
          <span className={styles.words}>
            <bdi>{stepWords(step, words, names)}</bdi>.
          </span>
          <button type="button" className={styles.undo} onClick={undo}>
            {words.texts.history.undo}
          </button>
        </div>
      )}
    </div>
  );
}
