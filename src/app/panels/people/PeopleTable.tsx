import { useMemo } from "react";
import { chooseColumns, sortBy } from "../../state/actions/changeTable.ts";
import { clearSelection, selectPeople } from "../../state/actions/selectPeople.ts";
import { firstColumns } from "../../state/columns.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterNobody } from "../filters/FilterNobody.tsx";
import { ColumnHistogram, CommunityHistogram } from "./PeopleHistograms.tsx";
import { RowGrid } from "../table/RowGrid.tsx";
import { COMMUNITY_COLUMN, usePeopleColumns } from "./usePeopleColumns.tsx";
import { useShownRows } from "./useShownRows.ts";
import { usePeople, type People } from "../usePeople.ts";

interface PeopleTableProps {
  /** The drawer's table is narrower and lower than the full one. */
  readonly isFull: boolean;
  readonly onOpenPerson?: (row: number) => void;
}

export function PeopleTable(props: PeopleTableProps) {
  const people = usePeople();
  return people === undefined ? null : <Table {...props} people={people} />;
}

/** One row for each person. */
function Table({ isFull, people, onOpenPerson }: PeopleTableProps & { readonly people: People }) {
  const { texts } = useWords();
  const { perform, set } = useDoing();
  const { rows: selected, finding, post } = useTular(({ selection }) => selection);
  const hovered = useTular(({ pointer }) => pointer.hovered);
  const asked = useTular(({ table }) => table.columns);
  // under the map a finding or a post shows its people alone; a ground under every one of them would say nothing
  const isListed = (finding !== undefined || post !== undefined) && !isFull;
  const chosen = useMemo(() => new Set(isListed ? [] : selected), [isListed, selected]);
  const columns = usePeopleColumns(people, isFull, chosen);
  const { holding } = people;
  const order = useShownRows(holding, !isFull);
  const count = order?.length ?? holding.network.people.count;
  if (count === 0 && holding.fit !== null) return <FilterNobody people={people} />;
  return (
    <RowGrid
      label={texts.table.label}
      isFull={isFull}
      columns={columns}
      sorting={{ by: holding.order?.by ?? null, isDescending: holding.order?.isDescending ?? true }}
      order={order}
      count={count}
      chosen={chosen}
      only={selected.length === 1 && post === undefined ? selected[0] : undefined}
      hovered={hovered}
      histogramOf={(column) =>
        column.id === COMMUNITY_COLUMN ? <CommunityHistogram people={people} /> : <ColumnHistogram people={people} column={column} />
      }
      onSort={(id, isSorting) => perform(sortBy, { id, isSorting })}
      onPrefer={(id) => perform(chooseColumns, [id, ...(asked ?? firstColumns(holding.columns)).filter((one) => one !== id)])}
      onSelect={(row, mode) => perform(selectPeople, { rows: [row], mode, name: people.nameOf(row) })}
      onClear={() => perform(clearSelection, undefined)}
      onOpen={onOpenPerson}
      onHover={(row) => set(() => ({ pointer: { hovered: row } }))}
    />
  );
}
