import { useMemo } from "react";
import { leadingMeasure } from "../state/columns.ts";
import type { Holding } from "../state/holdings.ts";
import { communityFacts, namesOf, type CommunityFacts, type PersonNames } from "../state/people.ts";
import { useOpened, useWords } from "../state/useStore.ts";

export interface People extends PersonNames {
  readonly holding: Holding;
  /** The measure by which people are sized and sorted unless somebody says otherwise. */
  readonly leading: string | null;
  readonly communities: CommunityFacts;
  /** By community; plain text. */
  readonly communityNames: readonly string[];
  /** −1: none. */
  communityOf(row: number): number;
}

/** The people of the open network, by name and community. */
export function usePeople(): People | undefined {
  const holding = useOpened();
  const { texts } = useWords();
  const columns = holding?.columns;
  return useMemo(() => {
    if (holding === undefined || columns === undefined) return undefined;
    const names = namesOf(holding);
    const leading = leadingMeasure(columns);
    const communities = communityFacts(holding.network, columns, columns.people.get(leading ?? "directAudience"));
    const community = columns.people.get("community");
    return {
      holding,
      ...names,
      leading,
      communities,
      communityNames: communities.leaders.map((row) => texts.map.aroundPlain(names.nameOf(row))),
      communityOf(row) {
        const number = community?.[row] ?? NaN;
        return number < communities.count ? number : -1;
      },
    };
  }, [holding, columns, texts]);
}
