import type { ReactNode } from "react";
import type { MapOnScreen, StoryToTell } from "../../export/target.ts";
import { Mark } from "../../controls/Mark.tsx";
import type { WorkScreen } from "../../state/place.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { Find } from "./Find.tsx";
import { DisplayMenu } from "./DisplayMenu.tsx";
import { ExportButton } from "../exporting/ExportButton.tsx";
import { FilesMenu } from "./FilesMenu.tsx";
import styles from "./TopBar.module.css";

const TABS: readonly WorkScreen[] = ["map", "people", "posts", "plan", "story"];

interface TopBarProps {
  /** A person was found and chosen. */
  readonly onFound: (row: number) => void;
  readonly map: MapOnScreen;
  readonly story: StoryToTell | null;
  /** Undo and redo. */
  readonly undo: ReactNode;
  /** What a narrow bar has no room for. */
  readonly more: ReactNode;
}

export function TopBar({ onFound, map, story, undo, more }: TopBarProps) {
  const { texts } = useWords();
  const screen = useTular(({ place }) => place.screen);
  const { set } = useDoing();
  return (
    <header className={styles.bar} data-part="bar">
      <span className={styles.brand}>
        <Mark size={20} />
        <span className={styles.word}>Tular</span>
      </span>
      <div className={styles.files}>
        <FilesMenu />
      </div>
      <nav className={styles.tabs} aria-label={texts.nav.main}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            className={styles.tab}
            aria-current={screen === tab ? "page" : undefined}
            onClick={() => set(({ place }) => ({ place: { ...place, screen: tab } }))}
          >
            {tab === "story" ? texts.story.title : texts.nav[tab]}
          </button>
        ))}
      </nav>
      <div className={styles.find}>
        <Find onFound={onFound} />
      </div>
      <div className={styles.end}>
        {undo}
        <ExportButton map={map} story={story} />
        <DisplayMenu />
        {more}
      </div>
    </header>
  );
}
