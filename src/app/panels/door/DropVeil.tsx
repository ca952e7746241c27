import { useEffect, useRef, useState } from "react";
import { useKeeping } from "../../keeping/useKeeping.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import { droppedFiles } from "./droppedFiles.ts";
import { useReceiving, type Joining } from "./useReceiving.ts";
import styles from "./DropVeil.module.css";

/** What a drop beside both fields does: what is open stays as it is, and one step of undo brings it back. */
const ELSEWHERE: Joining = "inPlace";
const JOININGS: readonly Joining[] = ["inPlace", "add"];

/** Files may be dropped anywhere in the window, at any time. Over an open map it says before what will become of it. */
export function DropVeil() {
  const { texts } = useWords();
  const { receive } = useReceiving();
  const { say } = useKeeping();
  const [isOver, setOver] = useState(false);
  const [aim, setAim] = useState<Joining | null>(null);
  const isOpening = useTular(({ place }) => place.screen === "opening");
  const isMapOpen = useTular(({ work }) => work.version > 0);
  const depth = useRef(0);

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    function end(): void {
      depth.current = 0;
      setOver(false);
      setAim(null);
    }
    function enter(event: DragEvent): void {
      if (!hasFiles(event)) return;
      depth.current++;
      setOver(true);
    }
    function leave(event: DragEvent): void {
      if (!hasFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) end();
    }
    function over(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAim(aimOf(event));
    }
    function drop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      end();
      if (event.dataTransfer === null) return;
      const aimed = aimOf(event) ?? ELSEWHERE;
      void droppedFiles(event.dataTransfer).then(({ files, ...left }) => {
        if (files.length === 0 || left.isCut || left.media + left.locked > 0) say({ kind: "folder", taken: files.length, ...left });
        receive(files, aimed);
      });
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, [receive, say]);

  if (!isOver) return null;
  const { join } = texts.door;
  return (
    <div className={styles.veil} role="status">
      {isMapOpen && !isOpening ? (
        <div className={styles.choice}>
          {JOININGS.map((joining) => (
            <div key={joining} className={styles.frame} data-joining={joining} data-aimed={aim === joining || undefined}>
              <p className={styles.title}>{join[joining]}</p>
              <p className={styles.detail}>{joining === "add" ? join.addDetail : join.inPlaceDetail}</p>
            </div>
          ))}
          <p className={styles.elsewhere}>{join.elsewhere}</p>
        </div>
      ) : (
        <div className={styles.frame} data-aimed>
          <p className={styles.title}>{texts.veil.title}</p>
          <p className={styles.detail}>{isOpening ? join.elsewhereOpening : texts.veil.detail}</p>
        </div>
      )}
    </div>
  );
}

/** The field under the pointer. */
function aimOf({ target }: DragEvent): Joining | null {
  const field = target instanceof Element ? target.closest("[data-joining]") : null;
  return JOININGS.find((joining) => joining === field?.getAttribute("data-joining")) ?? null;
}
