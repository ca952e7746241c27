import { Eye } from "lucide-react";
import { TOUCH, useMedia } from "../../controls/useMedia.ts";
import { Button } from "../../controls/Button.tsx";
import { showHidden } from "../../state/actions/arrangePeople.ts";
import { clearSelection } from "../../state/actions/selectPeople.ts";
import { remarksOf } from "../../state/columns.ts";
import { toldOf } from "../../state/doubts.ts";
import { useDoing, useTular, useWords, type Words } from "../../state/useStore.ts";
import { ColumnPicker } from "../table/ColumnPicker.tsx";
import { FilterBar } from "../filters/FilterBar.tsx";
import { HowDoWeKnow } from "../how/HowDoWeKnow.tsx";
import { bandKind } from "./rangeColumns.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { useAddToPlan } from "../useAddToPlan.ts";
import { useShownRows } from "./useShownRows.ts";
import { usePeople, type People } from "../usePeople.ts";
import { UndoStrip } from "../bar/UndoStrip.tsx";
import { termInside } from "../words.ts";
import styles from "./PeopleScreen.module.css";

/** The full table of people. */
export function PeopleScreen() {
  const words = useWords();
  const { texts } = words;
  const { perform, set, now } = useDoing();
  const people = usePeople();
  const addToPlan = useAddToPlan(people);
  const table = useTular((state) => state.table);
  const selected = useTular(({ selection }) => selection.rows.length);
  const hidden = useTular(({ arrangement }) => arrangement.hidden.length);
  const isTouch = useMedia(TOUCH);
  const rows = useShownRows(people?.holding, false);
  if (people === undefined) return null;
  const shown = rows?.length ?? people.holding.network.people.count;
  const { columns } = people.holding;
  const sortBy = table.sortBy ?? people.leading;
  const [remark] = sortBy === null ? [] : remarksOf(columns, sortBy);
  return (
    <main className={styles.screen} data-part="table">
      <div className={styles.head}>
        <h1 className={styles.title}>{titleOf(people, shown, sortBy, words)}</h1>
        <div className={styles.end}>
          {hidden > 0 && (
            <Button size="bar" kind="quiet" onClick={() => perform(showHidden, undefined)}>
              <Eye size={16} aria-hidden="true" />
              {texts.map.showHidden(hidden)}
            </Button>
          )}
          {selected > 0 && (
            <>
              <span className={styles.selected}>{texts.table.selected(selected)}</span>
              <Button size="bar" kind="quiet" onClick={() => perform(clearSelection, undefined)}>
                {texts.table.clear}
              </Button>
              <Button size="bar" onClick={() => addToPlan(now().selection.rows)}>
                {texts.aboutPlans.add}
              </Button>
              <Button size="bar" kind="primary" onClick={() => set(({ place }) => ({ place: { ...place, screen: "map" } }))}>
                {texts.table.showOnMap}
              </Button>
            </>
          )}
          <ColumnPicker />
        </div>
      </div>
      <div className={styles.filters}>
        <FilterBar />
      </div>
      <div className={styles.table}>
        <PeopleTable isFull onOpenPerson={() => set(({ place }) => ({ place: { ...place, screen: "map" } }))} />
      </div>
      <footer className={styles.foot}>
        <UndoStrip where="foot" />
        <p>
          {footOf(people, sortBy, words) ?? (remark === undefined ? texts.table[isTouch ? "touchHint" : "hint"] : texts.remarks[remark])}
        </p>
        {sortBy !== null && columns.people.has(sortBy) && (
          <HowDoWeKnow id={sortBy} columns={columns} value={undefined} reason={texts.table.ofEach} />
        )}
      </footer>
    </main>
  );
}

/** What the bands of the table mean; undefined while it has none. */
function footOf({ holding }: People, sortBy: string | null, { texts }: Words): string | undefined {
  const doubt = sortBy === null ? undefined : toldOf(holding, sortBy);
  const kind = doubt === undefined ? undefined : bandKind(doubt);
  return kind === undefined ? undefined : texts.doubt.foot[kind];
}

/** How many there are, or how many of them the filter leaves, and what they are in order of. */
function titleOf({ holding }: People, count: number, sortBy: string | null, words: Words): string {
  const { table, filters, map } = words.texts;
  const all = holding.network.people.count;
  if (holding.fit !== null || count < all) {
    return sortBy === null ? filters.ofAll(count, all) : filters.fullHeading(count, all, termInside(sortBy, words));
  }
  return sortBy === null ? map.people(all) : table.fullHeading(all, termInside(sortBy, words));
}
