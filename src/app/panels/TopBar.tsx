import type { ReactNode } from "react";
import { FileText } from "lucide-react";
import { Button } from "../controls/Button.tsx";
import type { MapOnScreen } from "../export/target.ts";
import { Mark } from "../controls/Mark.tsx";
import type { Screen } from "../state/place.ts";
import { useDoing, useOpened, useTular, useWords } from "../state/useStore.ts";
import { Find } from "./Find.tsx";
import { DisplayMenu } from "./DisplayMenu.tsx";
import { ExportButton } from "./ExportButton.tsx";
import styles from "./TopBar.module.css";

const TABS: readonly (Screen & ("map" | "people"))[] = ["map", "people"];

interface TopBarProps {
  /** A person was found and chosen. */
  readonly onFound: (row: number) => void;
  readonly map: MapOnScreen;
  /** Undo and redo. */
  readonly undo: ReactNode;
  /** What a narrow bar has no room for. */
  readonly more: ReactNode;
}

export function TopBar({ onFound, map, undo, more }: TopBarProps) {
  const { texts } = useWords();
  const screen = useTular(({ place }) => place.screen);
  const { set, conductor } = useDoing();
  const files = useOpened()?.files ?? [];
  return (
    <header className={styles.bar} data-part="bar">
      <span className={styles.brand}>
        <Mark size={20} />
        Tular
      </span>
      <div className={styles.files}>
        <Button kind="quiet" size="bar" hint={files.map(({ name }) => name).join(", ")} onClick={conductor.reading.revisit}>
          <FileText size={16} aria-hidden="true" />
          {texts.nav.toFiles(files.length)}
        </Button>
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
            {texts.nav[tab]}
          </button>
        ))}
      </nav>
      <div className={styles.find}>
        <Find onFound={onFound} />
      </div>
      <div className={styles.end}>
        {undo}
        <ExportButton map={map} />
        <DisplayMenu />
        {more}
      </div>
    </header>
  );
}
