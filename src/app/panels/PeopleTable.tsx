import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { clearSelection, selectPeople } from "../state/actions/selectPeople.ts";
import type { SelectMode } from "../state/selection.ts";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import { FilterNobody } from "./FilterNobody.tsx";
import { PersonRow } from "./PersonRow.tsx";
import { TableHead } from "./TableHead.tsx";
import { useShownRows } from "./useShownRows.ts";
import { useTableColumns } from "./useTableColumns.ts";
import { usePeople, type People } from "./usePeople.ts";
import styles from "./PeopleTable.module.css";

interface PeopleTableProps {
  /** The drawer's table is narrower and lower than the full one. */
  readonly isFull: boolean;
  readonly onOpenPerson?: (row: number) => void;
}

export function PeopleTable(props: PeopleTableProps) {
  const people = usePeople();
  return people === undefined ? null : <Grid {...props} people={people} />;
}

const ROW_HEIGHT = { drawer: 32, full: 42 };
const HEAD_HEIGHT = { drawer: 28, full: 78 };

/** One row for each person, of which only those in view exist. The rows scroll under a head that stays. */
function Grid({ isFull, people, onOpenPerson }: PeopleTableProps & { readonly people: People }) {
  const { texts } = useWords();
  const { perform, set } = useDoing();
  const columns = useTableColumns(people, isFull);
  const { rows: selected, finding } = useTular(({ selection }) => selection);
  const grid = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const [active, setActive] = useState(0);
  const order = useShownRows(people.holding, !isFull);
  const count = order?.length ?? people.holding.network.people.count;
  const rowAt = (place: number) => order?.[place] ?? place;
  const headHeight = isFull ? HEAD_HEIGHT.full : HEAD_HEIGHT.drawer;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => (isFull ? ROW_HEIGHT.full : ROW_HEIGHT.drawer),
    overscan: 8,
    scrollPaddingStart: headHeight,
  });
  // under the map a finding shows its people alone; a ground under every one of them would say nothing
  const chosen = new Set(finding !== undefined && !isFull ? [] : selected);

  // Another order or filter is read from its beginning, unless one person is being followed.
  const isFollowing = useRef(false);
  useEffect(() => {
    isFollowing.current = selected.length === 1;
  }, [selected.length]);
  useEffect(() => {
    if (!isFollowing.current) grid.current?.scrollTo({ top: 0 });
  }, [order]);

  // A single person chosen elsewhere comes into view here; nothing moves while one clicks in the table itself.
  const [only] = selected;
  const clicked = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (selected.length !== 1 || only === undefined || only === clicked.current) return;
    const place = order === undefined ? only : order.indexOf(only);
    if (place < 0) return;
    setActive(place);
    virtual.scrollToIndex(place, { align: "center" });
  }, [only, selected.length, order, virtual]);

  function select(row: number, mode: SelectMode): void {
    clicked.current = row;
    perform(selectPeople, { rows: [row], mode, name: people.nameOf(row) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== grid.current) return;
    const page = Math.max(1, virtual.getVirtualItems().length - 16);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const place = Math.max(0, Math.min(count - 1, next));
      setActive(place);
      virtual.scrollToIndex(place);
    } else if (event.key === "Enter") {
      select(rowAt(active), "replace");
    } else if (event.key === " ") {
      event.preventDefault();
      select(rowAt(active), "toggle");
    } else if (event.key === "Escape" && selected.length > 0) {
      perform(clearSelection, undefined);
    }
  }

  function onClick(event: MouseEvent, place: number): void {
    setActive(place);
    const isAdding = event.ctrlKey || event.metaKey || event.shiftKey || (event.target as Element).closest("[data-adds]") !== null;
    select(rowAt(place), isAdding ? "toggle" : "replace");
  }

  if (count === 0 && people.holding.fit !== null) return <FilterNobody people={people} />;
  return (
    <div
      ref={grid}
      className={styles.grid}
      data-full={isFull || undefined}
      role="grid"
      tabIndex={0}
      aria-label={texts.table.label}
      aria-multiselectable="true"
      aria-rowcount={count + 1}
      aria-colcount={columns.shown.length + 2}
      aria-activedescendant={virtual.getVirtualItems().some(({ index }) => index === active) ? `${gridId}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onMouseLeave={() => set(() => ({ pointer: { hovered: null } }))}
    >
      <TableHead people={people} columns={columns} isFull={isFull} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rowAt(index);
          return (
            <PersonRow
              key={index}
              id={`${gridId}-${index}`}
              place={index}
              row={row}
              people={people}
              columns={columns}
              isFull={isFull}
              isChosen={chosen.has(row)}
              isActive={index === active}
              frame={{ top: start, height: size }}
              onClick={onClick}
              onOpen={onOpenPerson}
            />
          );
        })}
      </div>
    </div>
  );
}
