import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { SelectMode } from "../../state/selection.ts";
import { fittedColumns, type GridColumn } from "./gridColumns.ts";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";
import { TOUCH, useMedia } from "../../controls/useMedia.ts";
import { useWidth } from "../../controls/useWidth.ts";
import styles from "./RowGrid.module.css";

interface RowGridProps {
  readonly label: string;
  /** The drawer's table is narrower and lower than the full one. */
  readonly isFull: boolean;
  readonly columns: readonly GridColumn[];
  readonly sorting: { readonly by: string | null; readonly isDescending: boolean };
  /** Rows in the order in which they stand; undefined: 0 to count − 1. */
  readonly order: Uint32Array | undefined;
  readonly count: number;
  readonly chosen: ReadonlySet<number>;
  /** The one row that is chosen; it comes into view when it was chosen elsewhere. */
  readonly only: number | undefined;
  readonly hovered: number | null;
  /** Rows have boxes to tick, and several can be chosen. */
  readonly isMultiple?: boolean;
  /** Each row has a second line, as on a phone. */
  readonly hasTwoLines?: boolean;
  readonly histogramOf: (column: GridColumn) => ReactNode;
  readonly onSort: (id: string, isSorting: boolean) => void;
  readonly onPrefer: (id: string) => void;
  readonly onSelect: (row: number, mode: SelectMode) => void;
  readonly onClear: () => void;
  readonly onOpen?: ((row: number) => void) | undefined;
  readonly onHover?: (row: number | null) => void;
}

const ROW_HEIGHT = { drawer: 32, full: 42, touch: 44, twoLines: 56 };
const HEAD_HEIGHT = { drawer: 28, full: 78 };

/** A table of which only the rows in view exist. They scroll under a head that stays, and never sideways. */
export function RowGrid(props: RowGridProps) {
  const { isFull, order, count, only, isMultiple = true, hasTwoLines = false, onSelect, onHover } = props;
  const grid = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const widthPx = useWidth(grid);
  const isTouch = useMedia(TOUCH);
  const [active, setActive] = useState(0);
  const columns = fittedColumns(props.columns, widthPx, props.sorting.by, props.sorting.isDescending);
  const rowAt = (place: number) => order?.[place] ?? place;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT[hasTwoLines ? "twoLines" : isTouch ? "touch" : isFull ? "full" : "drawer"],
    overscan: 8,
    scrollPaddingStart: isFull ? HEAD_HEIGHT.full : HEAD_HEIGHT.drawer,
  });
  useTopOf(grid, order, only !== undefined);

  // A row chosen elsewhere comes into view here; nothing moves while one clicks in the table itself.
  const clicked = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (only === undefined || only === clicked.current) return;
    const place = order === undefined ? only : order.indexOf(only);
    if (place < 0) return;
    setActive(place);
    virtual.scrollToIndex(place, { align: "center" });
  }, [only, order, virtual]);

  function select(row: number, mode: SelectMode): void {
    clicked.current = row;
    onSelect(row, mode);
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
      onHover?.(rowAt(place));
      virtual.scrollToIndex(place);
    } else if (event.key === "Enter") {
      select(rowAt(active), "replace");
    } else if (event.key === " ") {
      event.preventDefault();
      select(rowAt(active), "toggle");
    } else if (event.key === "Escape" && props.chosen.size > 0) {
      event.preventDefault();
      props.onClear();
    }
  }

  function onClick(event: MouseEvent, place: number): void {
    setActive(place);
    const isAdding = event.ctrlKey || event.metaKey || event.shiftKey || (event.target as Element).closest("[data-adds]") !== null;
    select(rowAt(place), isAdding ? "toggle" : "replace");
  }

  const items = virtual.getVirtualItems();
  return (
    <div
      ref={grid}
      className={styles.grid}
      data-full={isFull || undefined}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={isMultiple}
      aria-rowcount={count + 1}
      aria-colcount={columns.shown.length}
      aria-activedescendant={items.some(({ index }) => index === active) ? `${gridId}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onMouseLeave={() => onHover?.(null)}
    >
      <GridHead
        columns={columns}
        isFull={isFull}
        isIndented={isFull && isMultiple}
        histogramOf={props.histogramOf}
        onSort={props.onSort}
        onPrefer={props.onPrefer}
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = rowAt(index);
          return (
            <GridRow
              key={index}
              id={`${gridId}-${index}`}
              place={index}
              row={row}
              columns={columns}
              isIndented={isFull && isMultiple}
              isChosen={props.chosen.has(row)}
              isActive={index === active}
              isHovered={props.hovered === row}
              frame={{ top: start, height: size }}
              onClick={onClick}
              onOpen={props.onOpen}
              onHover={onHover}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Another order or filter is read from its beginning, unless one row is being followed. */
function useTopOf(grid: RefObject<HTMLDivElement | null>, order: Uint32Array | undefined, isFollowing: boolean): void {
  const follows = useRef(isFollowing);
  useEffect(() => {
    follows.current = isFollowing;
  }, [isFollowing]);
  useEffect(() => {
    if (!follows.current) grid.current?.scrollTo({ top: 0 });
  }, [grid, order]);
}
