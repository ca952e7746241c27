import { useCallback, useMemo } from "react";
import { SURE } from "../../core/network/membership.ts";
import { leadingMeasure } from "../state/columns.ts";
import type { Columns, Holding } from "../state/holdings.ts";
import type { PersonNames } from "../state/names.ts";
import { communityFacts, type CommunityFacts } from "../state/people.ts";
import { useOpened } from "../state/useStore.ts";
import { useNames } from "./useNames.ts";

export interface People extends PersonNames {
  readonly holding: Holding;
  /** What is measured so far; a new object with every new column. */
  readonly columns: Columns;
  /** The measure by which people are sized and sorted unless somebody says otherwise. */
  readonly leading: string | null;
  readonly communities: CommunityFacts;
  /** Names of the largest communities, for the map. */
  readonly communityNames: readonly string[];
  /** Who leads in it, by the number of the community; plain text. The map's titles say "Around …". */
  communityName(community: number): string;
  /** False until they are found. */
  readonly hasCommunities: boolean;
  /** −1: none. */
  communityOf(row: number): number;
  /** Do other searches put her among others? False until that is known. */
  isBetweenGroups(row: number): boolean;
}

/** The map names no more communities than these. */
const MOST_NAMED = 40;

/**
 * The people of the open network, by name and community. Each part stays the same object until it changes, so that a
 * new column of one measure does not redraw the map of another.
 */
export function usePeople(): People | undefined {
  const holding = useOpened();
  const columns = holding?.columns;
  const leading = columns === undefined ? null : leadingMeasure(columns);
  const names = useNames();
  const of = columns?.people.get("community");
  const sure = columns?.people.get("membership");
  const sizes = columns?.communities.get("community");
  const standing = columns?.people.get(leading ?? "directAudience");
  const communities = communityFacts(of, sizes, standing);
  const communityName = useCallback((community: number) => names?.nameOf(communities.leaders[community] ?? 0) ?? "", [communities, names]);
  const communityNames = useMemo(
    () => Array.from({ length: Math.min(MOST_NAMED, communities.count) }, (_, community) => communityName(community)),
    [communities, communityName],
  );
  return useMemo(() => {
    if (holding === undefined || columns === undefined || names === undefined) return undefined;
    return {
      holding,
      columns,
      ...names,
      leading,
      communities,
      communityNames,
      communityName,
      hasCommunities: of !== undefined,
      communityOf(row) {
        const number = of?.[row] ?? NaN;
        return number < communities.count ? number : -1;
      },
      isBetweenGroups: (row) => (sure?.[row] ?? 1) < SURE,
    };
  }, [holding, columns, names, leading, communities, communityNames, communityName, of, sure]);
}
