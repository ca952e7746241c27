import type { MouseEvent } from "react";
import type { GridColumn, GridColumns } from "./gridColumns.ts";
import styles from "./RowGrid.module.css";

interface GridRowProps {
  readonly id: string;
  /** Place in the table's order. */
  readonly place: number;
  /** What the row is about: a person's or a post's row. */
  readonly row: number;
  readonly columns: GridColumns;
  /** Before the first column stands a box. */
  readonly isIndented: boolean;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly isHovered: boolean;
  readonly frame: { readonly top: number; readonly height: number };
  readonly onClick: (event: MouseEvent, place: number) => void;
  readonly onOpen?: ((row: number) => void) | undefined;
  readonly onHover?: ((row: number) => void) | undefined;
}

export function GridRow({ columns, row, place, frame, isChosen, isActive, isHovered, isIndented, ...rest }: GridRowProps) {
  return (
    <div
      id={rest.id}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      className={[styles.row, styles.item].join(" ")}
      data-active={isActive || undefined}
      data-hovered={isHovered || undefined}
      style={{ gridTemplateColumns: columns.template, height: frame.height, transform: `translateY(${frame.top}px)` }}
      onClick={(event) => rest.onClick(event, place)}
      onDoubleClick={() => rest.onOpen?.(row)}
      onMouseMove={({ movementX, movementY }) => {
        // rows that scroll under a pointer at rest are not pointed at
        if (!isHovered && (movementX !== 0 || movementY !== 0)) rest.onHover?.(row);
      }}
    >
      {columns.shown.map((column, i) =>
        column.draw === undefined ? (
          <Cell key={column.id} column={column} row={row} isSorting={column.id === columns.sortBy} />
        ) : (
          <span
            key={column.id}
            role="gridcell"
            className={styles.cell}
            data-full={(isIndented && i === 0) || undefined}
            data-banded={column.isBanded || undefined}
          >
            {column.draw(row)}
          </span>
        ),
      )}
    </div>
  );
}

function Cell({ column, row, isSorting }: { readonly column: GridColumn; readonly row: number; readonly isSorting: boolean }) {
  const { words, isMissing } = column.cell(row);
  const share = isMissing ? undefined : shareIn(column, row, isSorting);
  return (
    <span
      role="gridcell"
      className={[styles.cell, column.isNumber ? styles.number : ""].join(" ")}
      data-missing={isMissing || undefined}
      title={column.isNumber ? undefined : words}
    >
      {share !== undefined && (
        <span className={styles.bar} aria-hidden="true">
          {share > 0 && <span data-lateral={column.isLateral || undefined} style={{ width: `${share * 100}%` }} />}
        </span>
      )}
      <bdi className={styles.value}>{words}</bdi>
    </span>
  );
}

function shareIn({ values, isShare = false, isNumber }: GridColumn, row: number, isSorting: boolean): number | undefined {
  if (values === undefined || !isNumber) return undefined;
  if (isShare) return values[row];
  return isSorting ? shareOfLargest(values, row) : undefined;
}

const LARGEST = new WeakMap<Float64Array, number>();

function shareOfLargest(values: Float64Array, row: number): number | undefined {
  let largest = LARGEST.get(values);
  if (largest === undefined) {
    largest = values.reduce((most, value) => (value > most ? value : most), 0);
    LARGEST.set(values, largest);
  }
  return largest > 0 ? Math.max(0, (values[row] ?? 0) / largest) : undefined;
}
