import { CommunityDot } from "../../controls/CommunityDot.tsx";
import { measureOf } from "../../state/columns.ts";
import { COMMUNITY_PART, COMMUNITY_SIZE, communityMeasures, communityValuesOf } from "../../state/communityColumns.ts";
import { useWords } from "../../state/useStore.ts";
import { numberWords } from "../people/usePeopleColumns.tsx";
import { reasonInCell } from "../reasons.ts";
import { said, widthFor, type GridColumn } from "../table/gridColumns.ts";
import type { People } from "../usePeople.ts";
import { columnWriting, rangeAt, termName, withRange } from "../words.ts";
import styles from "../table/RowGrid.module.css";

const COMMUNITY_WIDTH = 168;
const SIZE_WIDTH = 100;
const COLUMN_WIDTH = 124;
const RANGED_WIDTH = 200;
/** Where there is little room, the movement of the message stays longest. */
const RANKS: Readonly<Record<string, number>> = { lateralShare: 2, lateralInfluence: 3, verticalInfluence: 4, [COMMUNITY_PART]: 5 };
const LAST_RANK = 6;

/**
 * By whom a community is called, how large it is, and what was measured of it.
 * @param fitting how many people of each fit the filter; null while everybody does.
 */
export function useCommunityColumns(people: People, fitting: Uint32Array | null): readonly GridColumn[] {
  const words = useWords();
  const { texts, formats } = words;
  const { columns, holding, communities } = people;
  const valuesOf = (id: string) => communityValuesOf(columns, id, holding.network.people.count)?.subarray(0, communities.count);
  const sizeWords = (community: number) => {
    const size = communities.sizes[community] ?? 0;
    return fitting === null ? formats.count(size) : texts.filters.counted(fitting[community] ?? 0, size);
  };
  const number = (id: string, rank: number, cell: GridColumn["cell"]): GridColumn => {
    const name = termName(id, words);
    return {
      id,
      name,
      isNumber: true,
      isSortable: true,
      widthPx: widthFor(name, id === COMMUNITY_SIZE ? SIZE_WIDTH : columns.bands.communities.has(id) ? RANGED_WIDTH : COLUMN_WIDTH),
      part: 1,
      rank,
      isLateral: id === "lateralShare",
      isShare: id === COMMUNITY_PART || measureOf(id)?.format === "percent",
      values: valuesOf(id),
      cell,
    };
  };
  return [
    {
      id: "name",
      name: texts.map.community,
      isNumber: false,
      isSortable: false,
      widthPx: COMMUNITY_WIDTH,
      part: 1.6,
      rank: 0,
      cell: (community) => ({ words: people.communityName(community), isMissing: false }),
      draw: (community) => (
        <>
          <CommunityDot community={community} />
          <bdi className={styles.name}>{people.communityName(community)}</bdi>
        </>
      ),
    },
    number(COMMUNITY_SIZE, 1, (community) => ({ words: sizeWords(community), isMissing: false })),
    number(COMMUNITY_PART, RANKS[COMMUNITY_PART] ?? LAST_RANK, (community) => ({
      words: formats.percent((communities.sizes[community] ?? 0) / holding.network.people.count),
      isMissing: false,
    })),
    ...communityMeasures(columns).map((id) => {
      const values = valuesOf(id);
      const written = columnWriting(id, values, formats);
      const missing = reasonInCell(id, columns, words);
      const format = measureOf(id)?.format ?? "decimal";
      const ends = columns.bands.communities.get(id);
      return number(id, RANKS[id] ?? LAST_RANK, (community) =>
        said(withRange(numberWords(values?.[community], written), format, rangeAt(ends, community), formats), missing),
      );
    }),
  ];
}
