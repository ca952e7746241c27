import { lazy, Suspense, useState } from "react";
import { Pencil, X } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { ago } from "../../i18n/ago.ts";
import type { WorkHead } from "../../keeping/record.ts";
import { useKeeping, useKept } from "../../keeping/useKeeping.ts";
import { useWords, type Words } from "../../state/useStore.ts";
import { workName } from "../workName.ts";
import { MapSketch } from "./MapSketch.tsx";
import styles from "./RecentWork.module.css";

const FEW = 3;

const DeleteQuestion = lazy(() => import("./DeleteQuestion.tsx").then((module) => ({ default: module.DeleteQuestion })));
const RenameDialog = lazy(() => import("../bar/RenameDialog.tsx").then((module) => ({ default: module.RenameDialog })));

/** Is there work to go on with, or was there when this window was last used? */
export function useHasRecent(): boolean {
  const { isExpected } = useKeeping();
  const works = useKept((kept) => kept.works);
  return works === null ? isExpected : works.length > 0;
}

/** The work that this browser keeps, each with its map; the newest larger. */
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
        {texts.keeping.recent.heading}
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
            {texts.keeping.recent.all(works.length)}
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
  const { texts } = words;
  const keeping = useKeeping();
  const [isRenaming, setRenaming] = useState(false);
  const name = workName(work.project.title, work.project.opening, texts);
  const { recent } = texts.keeping;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.work} data-newest={isNewest || undefined} onClick={() => keeping.reopen(work.id)}>
        <span className={styles.picture}>{work.sketch !== null && <MapSketch sketch={work.sketch} />}</span>
        {isNewest && <span className={styles.goOn}>{recent.goOn}</span>}
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles.facts}>{factsOf(work, words, nowMs)}</span>
      </button>
      <span className={styles.tools}>
        {work.isBegun !== true && (
          <button type="button" className={styles.tool} aria-label={recent.rename(name)} onClick={() => setRenaming(true)}>
            <Pencil size={14} aria-hidden="true" />
          </button>
        )}
        <button type="button" className={styles.tool} aria-label={recent.remove(name)} onClick={() => keeping.remove(work.id)}>
          <X size={14} aria-hidden="true" />
        </button>
      </span>
      {isRenaming && (
        <Suspense>
          <RenameDialog name={name} onRename={(text) => keeping.rename(work.id, text)} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
    </li>
  );
}

function factsOf({ savedMs, people, isBegun, isCopy }: WorkHead, { texts, language }: Words, nowMs: number): string {
  const { recent } = texts.keeping;
  const when = ago(language, savedMs, nowMs);
  const facts = isBegun === true ? recent.begun(when) : recent.facts(when, people);
  return isCopy === true ? `${facts}, ${recent.copy}` : facts;
}

/** The one button after which nothing is kept, and the question before it. */
function DeleteAll({ works }: { readonly works: number }) {
  const { texts } = useWords();
  const keeping = useKeeping();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className={controls.link} aria-haspopup="dialog" onClick={() => setAsked(true)}>
        {texts.keeping.recent.deleteAll}
      </button>
      {isAsked && (
        <Suspense>
          <DeleteQuestion works={works} onDelete={keeping.removeAll} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
