import { ChevronDown, ChevronUp } from "lucide-react";
import { Button, LinkButton } from "../controls/Button.tsx";
import { useDoing, useOpened, useTular, useWords } from "../state/useStore.ts";
import { ColumnPicker } from "./ColumnPicker.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { SetsMenu } from "./SetsMenu.tsx";
import { useShownRows } from "./useShownRows.ts";
import styles from "./PeopleDrawer.module.css";

/** The table of people under the map. */
export function PeopleDrawer() {
  const { texts, formats } = useWords();
  const { set } = useDoing();
  const isOpen = useTular(({ place }) => place.isDrawerOpen);
  const selected = useTular(({ selection }) => (selection.finding === undefined ? selection.rows.length : 0));
  const holding = useOpened();
  const all = holding?.network.people.count ?? 0;
  const shown = useShownRows(holding, true)?.length ?? all;
  return (
    <section className={styles.drawer} aria-labelledby="drawer-title">
      <div className={styles.bar}>
        <h2 id="drawer-title" className={styles.title}>
          {texts.table.heading}{" "}
          <span className={styles.count}>{shown === all ? formats.count(all) : texts.filters.counted(shown, all)}</span>
        </h2>
        {selected > 0 && <span className={styles.selected}>{texts.table.selected(selected)}</span>}
        <div className={styles.end}>
          {isOpen && <SetsMenu />}
          {isOpen && <ColumnPicker />}
          <Button
            kind="quiet"
            size="bar"
            aria-expanded={isOpen}
            onClick={() => set(({ place }) => ({ place: { ...place, isDrawerOpen: !place.isDrawerOpen } }))}
          >
            {isOpen ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronUp size={16} aria-hidden="true" />}
            {isOpen ? texts.table.hide : texts.table.showTable}
          </Button>
          <LinkButton onClick={() => set(({ place }) => ({ place: { ...place, screen: "people" } }))}>{texts.table.openFull}</LinkButton>
        </div>
      </div>
      {isOpen && (
        <div className={styles.table}>
          <PeopleTable isFull={false} />
        </div>
      )}
    </section>
  );
}
