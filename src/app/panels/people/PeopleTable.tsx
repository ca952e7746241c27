import { useMemo, type RefObject } from "react";
import { Button } from "../../controls/Button.tsx";
import { NARROW_READER, useMedia } from "../../controls/useMedia.ts";
import { chooseColumns, sortBy } from "../../state/actions/changeTable.ts";
import { clearSelection, selectPeople } from "../../state/actions/selectPeople.ts";
import { firstColumns } from "../../state/columns.ts";
import { isListedAlone } from "../../state/selection.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { FilterNobody } from "../filters/FilterNobody.tsx";
import { HiddenAll } from "../filters/HiddenAll.tsx";
import { Nothing } from "../filters/Nothing.tsx";
import { ColumnHistogram, CommunityHistogram } from "./PeopleHistograms.tsx";
import type { WayEnds } from "../onMap/useWay.ts";
import { RowGrid } from "../table/RowGrid.tsx";
import { COMMUNITY_COLUMN, usePeopleColumns } from "./usePeopleColumns.tsx";
import { useShownRows } from "./useShownRows.ts";
import { usePeople, type People } from "../usePeople.ts";

interface PeopleTableProps {
  /** The drawer's table is narrower and lower than the full one. */
  readonly isFull: boolean;
  readonly onOpenPerson?: (row: number) => void;
  /** While the map beside it asks for an end of the shortest way, whoever is pointed out here is that end. */
  readonly way?: RefObject<WayEnds | null>;
}

export function PeopleTable(props: PeopleTableProps) {
  const people = usePeople();
  return people === undefined ? null : <Table {...props} people={people} />;
}

/** One row for each person. */
function Table({ isFull, people, onOpenPerson, way }: PeopleTableProps & { readonly people: People }) {
  const { texts } = useWords();
  const { perform, set } = useDoing();
  const selection = useTular((state) => state.selection);
  const { rows: selected, post } = selection;
  const hidden = useTular(({ arrangement }) => arrangement.hidden.length);
  const hovered = useTular(({ pointer }) => pointer.hovered);
  const isPhone = useMedia(NARROW_READER);
  const asked = useTular(({ table }) => table.columns);
  // a ground under every row would say nothing
  const isListed = !isFull && isListedAlone(selection);
  const chosen = useMemo(() => new Set(isListed ? [] : selected), [isListed, selected]);
  const columns = usePeopleColumns(people, { isFull, isPhone, chosen });
  const { holding } = people;
  const order = useShownRows(holding, !isFull);
  const count = order?.length ?? holding.network.people.count;
  if (count === 0 && holding.fit?.count === 0) return <FilterNobody people={people} />;
  if (count === 0 && isListed && holding.fit !== null)
    return (
      <Nothing title={texts.drawn.noneFit.title} why={texts.drawn.noneFit.why}>
        <Button size="bar" onClick={() => perform(clearSelection, undefined)}>
          {texts.drawn.clear}
        </Button>
      </Nothing>
    );
  if (count === 0 && hidden > 0) return <HiddenAll hidden={hidden} />;
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
      hasTwoLines={isPhone}
      histogramOf={(column) =>
        column.id === COMMUNITY_COLUMN ? <CommunityHistogram people={people} /> : <ColumnHistogram people={people} column={column} />
      }
      onSort={(id, isSorting) => perform(sortBy, { id, isSorting })}
      onPrefer={(id) => perform(chooseColumns, [id, ...(asked ?? firstColumns(holding.columns)).filter((one) => one !== id)])}
      onSelect={(row, mode) => {
        if (way?.current?.takeEnd(row) === true) return;
        perform(selectPeople, { rows: [row], mode, name: people.nameOf(row), isPicked: mode !== "replace" && !isListed });
      }}
      onClear={() => {
        if (way?.current?.endWay() !== true) perform(clearSelection, undefined);
      }}
      onOpen={onOpenPerson}
      onHover={(row) => set(() => ({ pointer: { hovered: row } }))}
    />
  );
}
