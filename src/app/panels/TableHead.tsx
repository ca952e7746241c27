import type { ReactNode } from "react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { sortBy } from "../state/actions/changeTable.ts";
import { useDoing, useWords } from "../state/useStore.ts";
import { ColumnHistogram, CommunityHistogram } from "./HeadHistogram.tsx";
import type { People } from "./usePeople.ts";
import type { TableColumn, TableColumns } from "./useTableColumns.ts";
import styles from "./PeopleTable.module.css";

interface TableHeadProps {
  readonly people: People;
  readonly columns: TableColumns;
  readonly isFull: boolean;
}

export function TableHead({ people, columns, isFull }: TableHeadProps) {
  const { texts } = useWords();
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.row}
        style={{ gridTemplateColumns: columns.template, minWidth: columns.minWidth }}
      >
        <span role="columnheader" className={styles.cell} data-full={isFull || undefined}>
          {texts.table.person}
        </span>
        <span role="columnheader" className={styles.cell}>
          {isFull && <CommunityHistogram people={people} />}
          <span>{texts.table.community}</span>
        </span>
        {columns.shown.map((column) => (
          <ColumnHead key={column.id} column={column} columns={columns}>
            {isFull && <ColumnHistogram people={people} column={column} />}
          </ColumnHead>
        ))}
      </div>
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: TableColumn;
  readonly columns: TableColumns;
  readonly children: ReactNode;
}

function ColumnHead({ column, columns, children }: ColumnHeadProps) {
  const { perform } = useDoing();
  const isSorting = column.id === columns.sortBy;
  const Arrow = columns.isDescending ? ArrowDown : ArrowUp;
  if (!column.isNumber)
    return (
      <span role="columnheader" className={styles.cell}>
        <bdi>{column.name}</bdi>
      </span>
    );
  return (
    <span
      role="columnheader"
      className={[styles.cell, styles.number].join(" ")}
      aria-sort={isSorting ? (columns.isDescending ? "descending" : "ascending") : "none"}
    >
      {children}
      <button
        type="button"
        className={styles.sort}
        title={column.name}
        data-sorting={isSorting || undefined}
        onClick={() => perform(sortBy, { id: column.id, isSorting })}
      >
        <bdi className={styles.sortName}>{column.name}</bdi>
        {isSorting && <Arrow size={12} aria-hidden="true" />}
      </button>
    </span>
  );
}
