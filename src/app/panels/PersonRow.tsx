import type { MouseEvent } from "react";
import { Check } from "lucide-react";
import { CommunityDot } from "../controls/CommunityDot.tsx";
import { useDoing, useTular, useWords } from "../state/useStore.ts";
import type { TableColumn, TableColumns } from "./useTableColumns.ts";
import type { People } from "./usePeople.ts";
import styles from "./PeopleTable.module.css";

interface PersonRowProps {
  readonly id: string;
  /** Place in the table's order. */
  readonly place: number;
  /** Row of the network. */
  readonly row: number;
  readonly people: People;
  readonly columns: TableColumns;
  readonly isFull: boolean;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly frame: { readonly top: number; readonly height: number };
  readonly onClick: (event: MouseEvent, place: number) => void;
  readonly onOpen: ((row: number) => void) | undefined;
}

export function PersonRow({ people, columns, row, place, frame, isChosen, isActive, isFull, ...rest }: PersonRowProps) {
  const { texts } = useWords();
  const { set } = useDoing();
  const isHovered = useTular(({ pointer }) => pointer.hovered === row);
  const community = people.communityOf(row);
  const beside = isFull ? people.idBeside(row) : undefined;
  return (
    <div
      id={rest.id}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      className={[styles.row, styles.person].join(" ")}
      data-active={isActive || undefined}
      data-hovered={isHovered || undefined}
      style={{
        gridTemplateColumns: columns.template,
        minWidth: columns.minWidth,
        height: frame.height,
        transform: `translateY(${frame.top}px)`,
      }}
      onClick={(event) => rest.onClick(event, place)}
      onDoubleClick={() => rest.onOpen?.(row)}
      onMouseEnter={() => set(() => ({ pointer: { hovered: row } }))}
    >
      <span role="gridcell" className={styles.cell} data-full={isFull || undefined}>
        {isFull && (
          <span className={styles.box} data-adds aria-hidden="true">
            {isChosen && <Check size={12} strokeWidth={3} />}
          </span>
        )}
        <bdi className={styles.name}>{people.nameOf(row)}</bdi>
        {beside !== undefined && <bdi className={styles.beside}>{beside}</bdi>}
      </span>
      <span role="gridcell" className={[styles.cell, styles.sub].join(" ")}>
        {community >= 0 ? (
          <>
            <CommunityDot community={community} />
            <bdi className={styles.communityName}>{people.communityName(community)}</bdi>
          </>
        ) : (
          texts.reasonsInCell[people.hasCommunities ? "isolated" : "pending"]
        )}
      </span>
      {columns.shown.map((column) => (
        <Cell key={column.id} column={column} row={row} isBarred={column.id === columns.sortBy} />
      ))}
    </div>
  );
}

function Cell({ column, row, isBarred }: { readonly column: TableColumn; readonly row: number; readonly isBarred: boolean }) {
  const { words, isMissing } = column.cell(row);
  const share = isBarred && !isMissing ? shareOfLargest(column.values, row) : undefined;
  return (
    <span
      role="gridcell"
      className={[styles.cell, column.isNumber ? styles.number : ""].join(" ")}
      data-missing={isMissing || undefined}
      title={column.isNumber ? undefined : words}
    >
      {share !== undefined && (
        <span className={styles.bar} aria-hidden="true">
          <span data-lateral={column.isLateral || undefined} style={{ width: `${share * 100}%` }} />
        </span>
      )}
      <bdi className={styles.value}>{words}</bdi>
    </span>
  );
}

const LARGEST = new WeakMap<Float64Array, number>();

function shareOfLargest(values: Float64Array | undefined, row: number): number | undefined {
  if (values === undefined) return undefined;
  let largest = LARGEST.get(values);
  if (largest === undefined) {
    largest = values.reduce((most, value) => (value > most ? value : most), 0);
    LARGEST.set(values, largest);
  }
  return largest > 0 ? Math.max(0, (values[row] ?? 0) / largest) : undefined;
}
