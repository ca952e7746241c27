import { useMemo } from "react";
import { sortCommunitiesBy } from "../../state/actions/changeTable.ts";
import { clearSelection, selectPeople } from "../../state/actions/selectPeople.ts";
import { measureOf } from "../../state/columns.ts";
import { COMMUNITY_SIZE } from "../../state/communityColumns.ts";
import { membersOf } from "../../state/people.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";
import { Nothing } from "../filters/Nothing.tsx";
import { FilterNobody } from "../filters/FilterNobody.tsx";
import { Whole } from "../findings/Fact.tsx";
import { RowGrid } from "../table/RowGrid.tsx";
import { usePeople, type People } from "../usePeople.ts";
import { useCommunityColumns } from "./useCommunityColumns.tsx";
import { useShownCommunities } from "./useShownCommunities.ts";
import styles from "../posts/PostsTable.module.css";

/** One row for each community; choosing it chooses its people. */
export function CommunitiesTable() {
  const people = usePeople();
  const { texts } = useWords();
  if (people === undefined) return null;
  if (!people.hasCommunities) return <p className={styles.note}>{texts.communities.counting}</p>;
  if (people.communities.count === 0) return <Nothing title={texts.communities.none.title} why={texts.communities.none.why} />;
  return people.holding.fit?.count === 0 ? <FilterNobody people={people} /> : <Table people={people} />;
}

function Table({ people }: { readonly people: People }) {
  const { texts } = useWords();
  const { perform } = useDoing();
  const { order, fitting } = useShownCommunities(people);
  const columns = useCommunityColumns(people, fitting);
  const selected = useTular(({ selection }) => selection.rows);
  const { sortBy, isDescending } = useTular(({ communityTable }) => communityTable);
  const chosen = useMemo(() => wholeIn(selected, people), [selected, people]);
  const [only] = chosen.size === 1 ? chosen : [];
  return (
    <RowGrid
      label={texts.communities.label}
      isFull={false}
      columns={columns}
      sorting={{ by: sortBy ?? COMMUNITY_SIZE, isDescending }}
      order={order}
      count={order.length}
      chosen={chosen}
      only={only}
      hovered={null}
      histogramOf={() => null}
      onSort={(id, isSorting) => perform(sortCommunitiesBy, { id, isSorting })}
      onPrefer={(id) => perform(sortCommunitiesBy, { id, isSorting: false })}
      onSelect={(community, mode) => perform(selectPeople, { rows: membersOf(people.columns.people.get("community"), community), mode })}
      onClear={() => perform(clearSelection, undefined)}
    />
  );
}

/** How the number was counted that the table stands in order of; of sizes, how communities are found. */
export function CommunitiesHow() {
  const people = usePeople();
  const by = useTular(({ communityTable }) => communityTable.sortBy);
  return people === undefined ? null : <Whole id={by !== null && measureOf(by) !== undefined ? by : "community"} people={people} />;
}

/** Communities all of whose people are chosen. */
function wholeIn(selected: readonly number[], { communities, communityOf }: People): Set<number> {
  const counts = new Map<number, number>();
  for (const row of selected) counts.set(communityOf(row), (counts.get(communityOf(row)) ?? 0) + 1);
  return new Set(
    [...counts].filter(([community, count]) => community >= 0 && count === communities.sizes[community]).map(([community]) => community),
  );
}
