import { Button } from "../controls/Button.tsx";
import { clearSelection } from "../state/actions/selectPeople.ts";
import { remarksOf } from "../state/columns.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { ColumnPicker } from "./ColumnPicker.tsx";
import { HowDoWeKnow } from "./HowDoWeKnow.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { usePeople } from "./usePeople.ts";
import { UndoStrip } from "./UndoStrip.tsx";
import { termInside } from "./words.ts";
import styles from "./PeopleScreen.module.css";

/** The full table of people. */
export function PeopleScreen() {
  const words = useWords();
  const { texts } = words;
  const { perform, set } = useDoing();
  const people = usePeople();
  const table = useTular((state) => state.table);
  const selected = useTular(({ selection }) => selection.rows.length);
  if (people === undefined) return null;
  const { columns, network } = people.holding;
  const sortBy = table.sortBy ?? people.leading;
  const [remark] = sortBy === null ? [] : remarksOf(columns, sortBy);
  return (
    <main className={styles.screen}>
      <div className={styles.head}>
        <h1 className={styles.title}>
          {sortBy === null
            ? texts.map.people(network.people.count)
            : texts.table.fullHeading(network.people.count, termInside(sortBy, words))}
        </h1>
        <div className={styles.end}>
          {selected > 0 && (
            <>
              <span className={styles.selected}>{texts.table.selected(selected)}</span>
              <Button size="bar" kind="quiet" onClick={() => perform(clearSelection, undefined)}>
                {texts.table.clear}
              </Button>
              <Button size="bar" kind="primary" onClick={() => set(({ place }) => ({ place: { ...place, screen: "map" } }))}>
                {texts.table.showOnMap}
              </Button>
            </>
          )}
          <ColumnPicker />
        </div>
      </div>
      <div className={styles.table}>
        <PeopleTable isFull onOpenPerson={() => set(({ place }) => ({ place: { ...place, screen: "map" } }))} />
        <UndoStrip />
      </div>
      <footer className={styles.foot}>
        <p>{remark === undefined ? texts.table.hint : texts.remarks[remark]}</p>
        {sortBy !== null && columns.people.has(sortBy) && (
          <HowDoWeKnow id={sortBy} columns={columns} value={columns.whole.get(sortBy) ?? NaN} reason={texts.table.ofEach} />
        )}
      </footer>
    </main>
  );
}
