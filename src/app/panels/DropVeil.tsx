import { useEffect, useRef, useState } from "react";
import { useDoing, useWords } from "../state/useStore.ts";
import styles from "./DropVeil.module.css";

/** Files may be dropped anywhere in the window, at any time. */
export function DropVeil() {
  const { texts } = useWords();
  const { conductor, now } = useDoing();
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    function enter(event: DragEvent): void {
      if (!hasFiles(event)) return;
      depth.current++;
      setOver(true);
    }
    function leave(event: DragEvent): void {
      if (!hasFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    }
    function drop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      if (now().place.screen === "opening") conductor.reading.add(files);
      else conductor.reading.open(files);
    }
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, [conductor, now]);

  if (!isOver) return null;
  return (
    <div className={styles.veil} role="status">
      <div className={styles.frame}>
        <p className={styles.title}>{texts.veil.title}</p>
        <p className={styles.detail}>{texts.veil.detail}</p>
      </div>
    </div>
  );
}
