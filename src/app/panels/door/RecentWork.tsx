import { useRef, useState } from "react";
import { X } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { ago } from "../../i18n/ago.ts";
import type { WorkHead } from "../../keeping/record.ts";
import { useKeeping, useKept } from "../../keeping/useKeeping.ts";
import { useWords, type Words } from "../../state/useStore.ts";
import { MapSketch } from "./MapSketch.tsx";
import styles from "./RecentWork.module.css";

const FEW = 3;

/** Is there work to go on with, or was there when this window was last used? */
export function useHasRecent(): boolean {
  const { isExpected } = useKeeping();
  const works = useKept((kept) => kept.works);
  return works === null ? isExpected : works.length > 0;
}

/** The work that this browser keeps: the newest with its map, the others by name. */
export function RecentWork() {
  const words = useWords();
  const { texts } = words;
  const works = useKept((kept) => kept.works) ?? [];
  const [isAll, setAll] = useState(false);
  const [nowMs] = useState(Date.now);
  const [newest, ...others] = works;
  const shown = isAll ? others : others.slice(0, FEW - 1);
  return (
    <section className={styles.recent} aria-labelledby="recent-title" aria-busy={newest === undefined}>
      <h2 id="recent-title" className={styles.heading}>
        {texts.door.recent.heading}
      </h2>
      {newest !== undefined && (
        <ul className={styles.list}>
          <Work work={newest} words={words} nowMs={nowMs} isNewest />
          {shown.map((work) => (
            <Work key={work.id} work={work} words={words} nowMs={nowMs} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {!isAll && others.length > shown.length && (
          <button type="button" className={controls.link} onClick={() => setAll(true)}>
            {texts.door.recent.all(works.length)}
          </button>
        )}
        {newest !== undefined && <DeleteAll works={works.length} />}
      </div>
    </section>
  );
}

interface WorkProps {
  readonly work: WorkHead;
  readonly words: Words;
  readonly nowMs: number;
  readonly isNewest?: boolean;
}

function Work({ work, words, nowMs, isNewest = false }: WorkProps) {
  const { texts, language } = words;
  const keeping = useKeeping();
  const name = nameOf(work, words);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.work} data-newest={isNewest || undefined} onClick={() => keeping.reopen(work.id)}>
        {isNewest && work.sketch !== null && (
          <span className={styles.picture}>
            <MapSketch sketch={work.sketch} />
          </span>
        )}
        {isNewest && <span className={styles.goOn}>{texts.door.recent.goOn}</span>}
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles.facts}>{texts.door.recent.facts(ago(language, work.savedMs, nowMs), work.people)}</span>
      </button>
      <button type="button" className={styles.remove} aria-label={texts.door.recent.remove(name)} onClick={() => keeping.remove(work.id)}>
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}

/** A sample by its name, anything else by its files. A kept record may be of another edition of Tular. */
function nameOf({ project }: WorkHead, { texts }: Words): string {
  const { sample, files } = project.opening;
  if (sample != null && Object.hasOwn(texts.door.samples, sample)) return texts.door.samples[sample].name;
  const [first, ...others] = files;
  return first === undefined ? texts.door.recent.untitled : texts.door.recent.names(first.name, others.length);
}

/** The one button after which nothing is kept, and the question before it. */
function DeleteAll({ works }: { readonly works: number }) {
  const { texts } = useWords();
  const keeping = useKeeping();
  const dialog = useRef<HTMLDialogElement>(null);
  const { recent } = texts.door;
  function go(): void {
    keeping.removeAll();
    dialog.current?.close();
  }
  return (
    <>
      <button type="button" className={controls.link} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {recent.deleteAll}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="delete-title">
        <h2 id="delete-title" className={styles.title}>
          {recent.deleteTitle}
        </h2>
        <p className={styles.detail}>{recent.deleteDetail(works)}</p>
        <div className={styles.buttons}>
          <PlainButton onClick={() => dialog.current?.close()}>{texts.cancel}</PlainButton>
          <PlainButton kind="primary" onClick={go}>
            {recent.deleteYes}
          </PlainButton>
        </div>
      </dialog>
    </>
  );
}
