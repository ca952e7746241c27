import type { ReactNode } from "react";
import { Menu } from "@base-ui/react/menu";
import { ArrowDown, ArrowUp } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { useWords } from "../../state/useStore.ts";
import type { GridColumn, GridColumns } from "./gridColumns.ts";
import styles from "./RowGrid.module.css";

interface GridHeadProps {
  readonly columns: GridColumns;
  readonly isFull: boolean;
  readonly isIndented: boolean;
  /** What stands above a head in the full table. */
  readonly histogramOf: (column: GridColumn) => ReactNode;
  readonly onSort: (id: string, isSorting: boolean) => void;
  /** Shows a column for which there was no room before the others. */
  readonly onPrefer: (id: string) => void;
}

export function GridHead({ columns, isFull, isIndented, histogramOf, onSort, onPrefer }: GridHeadProps) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: columns.template }}>
        {columns.shown.map((column, i) => (
          <ColumnHead key={column.id} column={column} columns={columns} isIndented={isIndented && i === 0} onSort={onSort}>
            {isFull && histogramOf(column)}
          </ColumnHead>
        ))}
        {columns.left.length > 0 && <MoreColumns {...columns} onPrefer={onPrefer} />}
      </div>
    </div>
  );
}

interface ColumnHeadProps extends Pick<GridHeadProps, "columns" | "onSort"> {
  readonly column: GridColumn;
  readonly isIndented: boolean;
  readonly children: ReactNode;
}

function ColumnHead({ column, columns, isIndented, onSort, children }: ColumnHeadProps) {
  const isSorting = column.id === columns.sortBy;
  const Arrow = columns.isDescending ? ArrowDown : ArrowUp;
  const direction = isSorting ? (columns.isDescending ? "descending" : "ascending") : "none";
  return (
    <span
      role="columnheader"
      className={[styles.cell, column.isNumber && column.isBanded !== true ? styles.number : ""].join(" ")}
      data-full={isIndented || undefined}
      data-banded={column.isBanded || undefined}
      {...(column.isSortable && { "aria-sort": direction as "none" })}
    >
      {children}
      {column.isSortable ? (
        <button
          type="button"
          className={styles.sort}
          title={column.hint === undefined ? column.name : `${column.name}. ${column.hint}`}
          data-sorting={isSorting || undefined}
          onClick={() => onSort(column.id, isSorting)}
        >
          <bdi className={styles.sortName}>{column.name}</bdi>
          {isSorting && <Arrow size={12} aria-hidden="true" />}
        </button>
      ) : (
        <bdi className={styles.sortName} title={column.hint}>
          {column.name}
        </bdi>
      )}
    </span>
  );
}

/** Says how many columns do not fit, and lists them. */
function MoreColumns({ left, isNarrow, onPrefer }: Pick<GridColumns, "left" | "isNarrow"> & Pick<GridHeadProps, "onPrefer">) {
  const { texts } = useWords();
  return (
    <span role="columnheader" aria-label={texts.time.moreColumns(left.length)} className={[styles.cell, styles.more].join(" ")}>
      <Menu.Root modal={false}>
        <Menu.Trigger className={[styles.sort, styles.moreButton].join(" ")} title={left.map(({ name }) => name).join(", ")}>
          {isNarrow ? `+${left.length}` : texts.time.moreColumns(left.length)}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
            <Menu.Popup className={controls.menu}>
              <Menu.Group>
                <Menu.GroupLabel className={controls.groupLabel}>{texts.time.moreColumnsHint}</Menu.GroupLabel>
                {left.map(({ id, name }) => (
                  <Menu.Item key={id} className={controls.item} onClick={() => onPrefer(id)}>
                    <bdi className={controls.itemText}>{name}</bdi>
                  </Menu.Item>
                ))}
              </Menu.Group>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </span>
  );
}
